// The clients' configurations, and the URLs that their requests go to.
import { own } from "./own.js";
import { INITIAL_TOKENS } from "./retry.js";

/** @import { CognitoClient, CognitoClientConfig } from "../client.js" */
/** @import { Config, Service } from "../types/calls.js" */
/** @import { CoreModule } from "../types/modules.js" */
/** @import { Call } from "./call.js" */

/**
 * The configurations are kept outside the clients, so that logging a client shows no secret.
 *
 * @type {WeakMap<CognitoClient, CognitoClientConfig>}
 */
const configs = new WeakMap();

/**
 * The services of the configurations that were already checked.
 *
 * @type {WeakMap<Config, Service>}
 */
const services = new WeakMap();

const LOOPBACK = /^(127(\.\d+){3}|(.*\.)?localhost|\[::1\])$/;

/**
 * @param {CognitoClient} client
 * @param {CognitoClientConfig} config
 */
export const configure = (client, config) => configs.set(client, own(config));

/** @param {CognitoClient} client */
export const configOf = (client) => /** @type {CognitoClientConfig} */ (configs.get(client));

/**
 * Returns the service that a call's requests go to. Fails if the configuration cannot be used.
 *
 * @param {Call} call
 * @param {CoreModule} module
 */
export function serviceOf(call, module) {
  const { config } = call;
  const known = services.get(config);
  if (known) return known;
  const url = call.settled(module.endpoint(config));
  // Only the platform's URL parser knows where fetch would go.
  let protocol, hostname;
  try {
    ({ protocol, hostname } = new URL(url));
  } catch {}
  if (
    protocol !== "https:" &&
    (protocol !== "http:" || !(config.allowHttp || LOOPBACK.test(/** @type {string} */ (hostname))))
  ) {
    call.fail("config", "InvalidConfiguration", "endpoint: must be https (or set allowHttp)");
  }
  const service = { url, tokens: INITIAL_TOKENS };
  services.set(config, service);
  return service;
}
