// The clients' configurations, and the URLs that their requests go to.
import { CONFIGURATION } from "./causes.js";
import { own } from "./own.js";
import { INITIAL_TOKENS } from "./retry.js";

/** @import { Config, Service } from "../types/calls.js" */
/** @import { CoreModule } from "../types/modules.js" */
/** @import { Call } from "./call.js" */

/**
 * The configurations are kept outside the clients, so that logging a client shows no secret,
 * and no script finds one in it.
 *
 * @type {WeakMap<object, Config>}
 */
const configs = new WeakMap();

/**
 * The key of a client's function that returns the client. In a Proxy, as frameworks make
 * them of what they observe, it still returns the client itself. (They wrap objects and
 * leave functions as they are.)
 */
const SELF = Symbol();

/**
 * The services of the configurations that were already checked.
 *
 * @type {WeakMap<Config, Service>}
 */
const services = new WeakMap();

const LOOPBACK = /^(127(\.\d+){3}|(.*\.)?localhost|\[::1\])$/;

/**
 * Lets a client be found in a Proxy of it.
 *
 * @param {object} client
 */
export const identify = (client) => Object.defineProperty(client, SELF, { value: () => client });

/**
 * Returns the client that is given or is in the Proxy that is given, if it is one of this
 * copy of the package.
 *
 * @param {any} client
 * @returns {object}
 */
export const selfOf = (client) => client?.[SELF]?.();

/**
 * @param {object} client
 * @param {Config} config
 */
export const configure = (client, config) =>
  // What is no object is left for the core to refuse.
  configs.set(identify(client), Object(config) === config ? own(config) : (config ?? {}));

/** @param {object} client */
export const configOf = (client) => /** @type {Config} */ (configs.get(selfOf(client)));

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
  let href = url;
  try {
    // A path is one of the page's own origin. Any other relative address is a slip.
    const page = url.startsWith("/") ? globalThis.location?.href : undefined;
    ({ protocol, hostname, href } = new URL(url, page));
  } catch {}
  if (
    protocol !== "https:" &&
    (protocol !== "http:" || !(config.allowHttp || LOOPBACK.test(/** @type {string} */ (hostname))))
  ) {
    call.fail(CONFIGURATION, "endpoint: must be an https URL (or set allowHttp)");
  }
  const service = { url: url.startsWith("/") ? href : url, tokens: INITIAL_TOKENS };
  services.set(config, service);
  return service;
}
