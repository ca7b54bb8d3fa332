// What the local servers take from browsers. They listen on loopback alone, yet any page
// that the developer visits can send requests there: to the address itself, and, once
// the page's own name resolves to it (DNS rebinding), as if they were of one origin.

const HOST = /^(?<name>\[[\da-f:]+\]|[\w.-]+)(?::\d+)?$/i;
const ADDRESS = /^127(?:\.\d{1,3}){3}$/;

/** Returns the name in a Host header, without the port; undefined if there is none. */
const hostName = (host) => HOST.exec(host ?? "")?.groups.name.toLowerCase();

const isLoopback = (name) =>
  name === "localhost" || name.endsWith(".localhost") || name === "[::1]" || ADDRESS.test(name);

/** Returns whether an Origin header is that of a page on this machine. */
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

/** Says why a request is refused that names another machine. */
export function refuseHost(response) {
  response
    .writeHead(403, { "content-type": "text/plain" })
    .end("The Host header names no address of this machine: --allow-host NAME allows another.\n");
}

/** Returns the name of a host in the form in which requests are compared with it. */
export function readHost(text) {
  if (hostName(text) === text.toLowerCase()) return text.toLowerCase();
  throw new RangeError(`--allow-host takes the name of a host, not "${text}".`);
}

/** Returns an origin in the form in which browsers send it. */
export function readOrigin(text) {
  if (URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, "")) {
    return new URL(text).origin;
  }
  throw new RangeError(
    `--allow-origin takes an origin such as http://localhost:3000, not "${text}".`,
  );
}
