// Listening, on loopback unless told otherwise, and the error message if that fails.
import { once } from "node:events";

export const LOOPBACK = "127.0.0.1";

/** The addresses that stand for all of the machine's. */
const ALL = ["0.0.0.0", "::"];

/**
 * Listens, and returns the port once the server does. Throws if it cannot listen;
 * `listenError` says why in a sentence.
 *
 * @param {import("node:http").Server} server
 * @param {number} port 0 stands for any that is free
 * @param {string} [address]
 */
export async function listen(server, port, address = LOOPBACK) {
  server.listen(port, address);
  await once(server, "listening");
  return /** @type {import("node:net").AddressInfo} */ (server.address()).port;
}

/**
 * Returns the URL at which this machine reaches a server.
 *
 * @param {string} address
 * @param {number} port
 */
export function urlOf(address, port) {
  const host = ALL.includes(address) ? LOOPBACK : address;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** @param {unknown} error */
export function listenError(error) {
  const { code, port, message } = /** @type {NodeJS.ErrnoException & { port?: number }} */ (error);
  return code === "EADDRINUSE"
    ? `Port ${port} is taken: choose another with --port; 0 takes a free one.`
    : `The server could not start: ${message}`;
}
