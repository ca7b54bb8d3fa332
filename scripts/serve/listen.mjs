// Listening on loopback, and the error message if that fails.
import { once } from "node:events";

/**
 * Listens on loopback alone, and returns the port once the server does.
 * Throws if it cannot listen; `listenError` says why in a sentence.
 */
export async function listen(server, port) {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return server.address().port;
}

export function listenError({ code, port, message }) {
  return code === "EADDRINUSE"
    ? `Port ${port} is taken: choose another with --port; 0 takes a free one.`
    : `The server could not start: ${message}`;
}
