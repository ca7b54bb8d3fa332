/**
 * A user pool of `cognito-wasm/testing` over HTTP, for tests that run in Node and drive a
 * browser or another program: they keep the pool's clock, outbox and faults at hand.
 *
 * @example
 * ```js
 * import { createUserPool } from "cognito-wasm/testing";
 * import { servePool } from "cognito-wasm/testing/server";
 *
 * const pool = await createUserPool({ clients: [{ clientId: "app" }] });
 * const server = await servePool(pool, { port: 9229 });
 * // … the app's client has `endpoint: server.endpoint` …
 * server.close();
 * pool.close();
 * ```
 */
import type { UserPool } from "../testing.js";

/**
 * Serves a pool over HTTP, on loopback alone unless told otherwise. What a fault does to a
 * response, it does to the connection.
 *
 * @throws {TypeError} An option is unknown; the message names it.
 * @throws {RangeError} An option's value is of no use.
 * @throws {Error} The server cannot listen; `code` is Node's, such as `EADDRINUSE`.
 */
export function servePool(
  pool: Pick<UserPool, "handle" | "userPoolId">,
  options?: ServePoolOptions,
): Promise<PoolServer>;

export interface ServePoolOptions {
  /** Default 0: any that is free. */
  port?: number | undefined;
  /**
   * The address to listen on. Default `127.0.0.1`, which other machines do not reach;
   * `0.0.0.0` stands for all of this machine's, as a container needs it.
   */
  address?: string | undefined;
  /**
   * The names that a request's `Host` header may have beside those of loopback. Every other
   * request is refused, because a page whose name resolves to this machine could send it.
   */
  allowedHosts?: readonly string[] | undefined;
  /**
   * The origins (`https://app.test`) whose pages may read the outbox and, like those on
   * loopback, call the administrator's operations.
   */
  allowedOrigins?: readonly string[] | undefined;
}

export interface PoolServer {
  /** The URL for a client's `endpoint` option. */
  readonly endpoint: string;
  /** The URL of the public keys, for what verifies tokens. */
  readonly jwksUri: string;
  /** Ends the server and its connections. The pool stays open. */
  close(): void;
}
