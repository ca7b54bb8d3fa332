// What each client is configured with, and where its requests go.
/** @import { CognitoClient, CognitoClientConfig } from "../client.js" */
/** @import { Config } from "../types/calls.js" */
/** @import { CoreModule } from "../types/modules.js" */
/** @import { Call } from "./call.js" */

/**
 * Beside the clients and not in them, so that a client that is logged shows no secret.
 *
 * @type {WeakMap<CognitoClient, CognitoClientConfig>}
 */
const configs = new WeakMap();

/**
 * Where the requests of a configuration go: what is checked is not checked again.
 *
 * @type {WeakMap<Config, string>}
 */
const endpoints = new WeakMap();

const LOOPBACK = /^(127(\.\d+){3}|(.*\.)?localhost|\[::1\])$/;

/**
 * @param {CognitoClient} client
 * @param {CognitoClientConfig} config
 */
export const configure = (client, config) => configs.set(client, { ...config });

/** @param {CognitoClient} client */
export const configOf = (client) => /** @type {CognitoClientConfig} */ (configs.get(client));

/**
 * The URL that a call's requests go to; fails where the configuration cannot be used.
 *
 * @param {Call} call
 * @param {CoreModule} module
 */
export function endpointOf(call, module) {
  const { config } = call;
  const known = endpoints.get(config);
  if (known) return known;
  const url = call.settled(module.endpoint(config));
  // Where fetch would go, only its own parser of URLs knows.
  let protocol, hostname;
  try {
    ({ protocol, hostname } = new URL(url));
  } catch {}
  if (
    protocol !== "https:" &&
    !(hostname && config.allowHttp) &&
    !LOOPBACK.test(/** @type {string} */ (hostname))
  ) {
    call.fail("config", "InvalidConfiguration", "endpoint: must be https (or set allowHttp)");
  }
  endpoints.set(config, url);
  return url;
}
