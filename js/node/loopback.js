// What the local servers take from browsers. They listen on loopback alone by default, yet
// any page that the developer visits can send requests there: to the address itself, and,
// once the page's own name resolves to it (DNS rebinding), as if they were of one origin.

const HOST = /^(?<name>\[[\da-f:]+\]|[\w.-]+)(?::\d+)?$/i;
const ADDRESS = /^127(?:\.\d{1,3}){3}$/;

/**
 * Returns the name in a Host header, without the port; undefined if there is none.
 *
 * @param {string | undefined} host
 */
const hostName = (host) => HOST.exec(host ?? "")?.groups?.name.toLowerCase();

/** @param {string} name */
const isLoopback = (name) =>
  name === "localhost" || name.endsWith(".localhost") || name === "[::1]" || ADDRESS.test(name);

/**
 * Returns whether an Origin header is that of a page on this machine.
 *
 * @param {string} origin
 */
export function isLoopbackOrigin(origin) {
  const [scheme, host] = origin.split("://");
  const name = hostName(host);
  return ["http", "https"].includes(scheme) && name !== undefined && isLoopback(name);
}

/**
 * Returns whether a request names this machine, or one of the names that are allowed.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {string[]} allowedHosts
 */
export function isForThisMachine(request, allowedHosts) {
  const name = hostName(request.headers.host);
  return name !== undefined && (isLoopback(name) || allowedHosts.includes(name));
}

/**
 * Says why a request is refused that names another machine.
 *
 * @param {import("node:http").ServerResponse} response
 */
export function refuseHost(response) {
  response
    .writeHead(403, { "content-type": "text/plain" })
    .end(
      "The Host header names no address of this machine: --allow-host NAME, or allowedHosts " +
        "in a program, allows another.\n",
    );
}

/**
 * Returns the name of a host in the form in which requests are compared with it.
 *
 * @param {string} text
 * @param {string} [option] what the text was given as
 */
export function readHost(text, option = "--allow-host") {
  const name = hostName(text);
  if (name !== undefined && name === text.toLowerCase()) return name;
  throw new RangeError(`${option} takes the name of a host, not "${text}".`);
}

/**
 * Returns an origin in the form in which browsers send it.
 *
 * @param {string} text
 * @param {string} [option] what the text was given as
 */
export function readOrigin(text, option = "--allow-origin") {
  if (URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, "")) {
    return new URL(text).origin;
  }
  throw new RangeError(`${option} takes an origin such as http://localhost:3000, not "${text}".`);
}
