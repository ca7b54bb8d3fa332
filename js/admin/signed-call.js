// A call that is signed with AWS credentials. It adds to the core's call the credentials,
// the clock and the signature, and tries once more if the service refused one of these and
// a newer one can be had.
import { Call, functionName } from "../core/call.js";
import { CREDENTIALS_FAILED, CREDENTIALS_WRONG } from "../core/causes.js";
import { identify, selfOf } from "../core/config.js";
import { bytesHost } from "../core/host.js";
import { wasmModule } from "../core/load.js";
import { object } from "../core/names.js";
import { own } from "../core/own.js";
import { unreadable } from "../core/refusal.js";
import { Credentials } from "./credentials.js";
import inline from "./sigv4.inline.js";

/** @import { CognitoAdminConfig, CognitoError } from "../admin.js" */
/** @import { CallOptions } from "../client.js" */
/** @import { GivenCredentials, Signer } from "../types/admins.js" */
/** @import { AddressedRequest, Init, Operation } from "../types/calls.js" */
/** @import { SigV4Module, WasmModule } from "../types/modules.js" */

/** @typedef {SignedCall & { region: string }} RegionalCall */

/** @type {WasmModule<SigV4Module>} */
export const sigv4 = wasmModule(inline, { host: bytesHost() });

/** The service's codes for a clock that is off. The first one is also that of a wrong key. */
const MAY_BE_SKEW = /^(InvalidSignature|RequestExpired|RequestTimeTooSkewed)/;

/** In milliseconds. The service accepts five minutes; a smaller skew is no reason to sign again. */
const LEAST_SKEW = 60_000;

/**
 * The signers are kept outside the clients, so that logging a client shows no secret.
 *
 * @type {WeakMap<object, Signer>}
 */
const signers = new WeakMap();

/**
 * @param {object} admin
 * @param {CognitoAdminConfig} config
 */
export function configure(admin, config) {
  const { credentials, ...rest } = own(config);
  signers.set(identify(admin), {
    config: Object(config) === config ? rest : (config ?? {}),
    credentials: new Credentials(credentials),
    clockOffset: 0,
    keyOf: [],
  });
}

/**
 * Calls an operation, on the client's user pool unless the input names another.
 *
 * @template Result
 * @param {object} admin
 * @param {string} schema
 * @param {{ userPoolId?: string | undefined, [member: string]: unknown }} [input]
 * @param {CallOptions} [options]
 * @returns {Promise<Result>}
 */
export const call = (admin, schema, input, options) =>
  new SignedCall(functionName(schema), admin, options).enter((_, self) => {
    const given = object(self, input, "the input");
    const userPoolId = given.userPoolId ?? self.config.userPoolId;
    /** @type {RegionalCall} */ (self).region =
      self.config.region ?? String(userPoolId).split("_")[0];
    return self.send("prepareOperation", { ...given, userPoolId }, schema);
  });

/**
 * Rejects a page of `listUsers` that is none.
 *
 * @param {object} admin
 */
export const refusePage = (admin) =>
  unreadable(new SignedCall("listUsers", admin), "the response has no page that can be read");

/**
 * Returns the day's key. The secret is needed, and in Wasm's memory, once a day.
 *
 * @param {Signer} signer
 * @param {SigV4Module} module
 * @param {GivenCredentials} credentials
 * @param {string} timestamp
 * @param {string} region
 */
function signingKey(signer, module, credentials, timestamp, region) {
  const of = [credentials, timestamp.slice(0, 8), region];
  if (of.some((part, index) => part !== signer.keyOf[index])) {
    signer.key?.fill(0);
    signer.key = module.signingKey(credentials.secretAccessKey, timestamp, region);
    signer.keyOf = of;
  }
  return signer.key;
}

class SignedCall extends Call {
  #signer;
  /** @type {GivenCredentials | undefined} */
  #credentials;
  /** @type {number | undefined} */
  #clockOffset;

  /**
   * @param {Operation} operation
   * @param {object} admin
   * @param {CallOptions} [options]
   */
  constructor(operation, admin, options) {
    const signer = /** @type {Signer} */ (signers.get(selfOf(admin)));
    super(operation, signer?.config, options);
    this.#signer = signer;
  }

  /**
   * @template Result
   * @param {AddressedRequest} request
   * @param {AbortSignal} signal
   * @returns {Promise<Result>}
   */
  async exchange(request, signal) {
    try {
      return await super.exchange(request, signal);
    } catch (error) {
      if (!this.#mend(/** @type {CognitoError} */ (error).code)) throw error;
      return super.exchange(request, signal);
    }
  }

  /**
   * Signs a request.
   *
   * @type {(this: RegionalCall, url: string, init: Init) => Promise<void>}
   */
  async authorize(url, { headers, body }) {
    const { clockOffset, credentials } = this.#signer;
    this.#clockOffset = clockOffset;
    this.#credentials = await credentials
      .get(Date.now() + clockOffset)
      .catch((cause) =>
        this.fail(
          credentials.canRenew ? CREDENTIALS_FAILED : CREDENTIALS_WRONG,
          "credentials gave none (see cause)",
          cause,
        ),
      );
    const { accessKeyId, sessionToken } = this.#credentials;
    const { host, pathname } = new URL(url);
    const timestamp = new Date(Date.now() + clockOffset).toISOString().replace(/[-:]|\.\d+/g, "");
    headers["x-amz-date"] = timestamp;
    if (sessionToken) headers["x-amz-security-token"] = sessionToken;
    const authorization = await this.enter(
      (module) =>
        module.authorization(
          accessKeyId,
          sessionToken,
          signingKey(
            this.#signer,
            module,
            /** @type {GivenCredentials} */ (this.#credentials),
            timestamp,
            this.region,
          ),
          timestamp,
          this.region,
          host,
          pathname,
          headers["x-amz-target"],
          body,
        ),
      sigv4,
    );
    headers.authorization = authorization;
  }

  /**
   * Returns whether a newer clock or newer credentials may mend the refusal.
   *
   * @param {string} code
   */
  #mend(code) {
    if (code === "ExpiredTokenException") {
      /** @type {GivenCredentials} */ (this.#credentials).renewAt = 0;
      return this.#signer.credentials.canRenew;
    }
    const clockOffset = Date.parse(/** @type {string} */ (this.header("date"))) - Date.now();
    const isSkew =
      MAY_BE_SKEW.test(code) &&
      Math.abs(clockOffset - /** @type {number} */ (this.#clockOffset)) > LEAST_SKEW;
    if (isSkew) this.#signer.clockOffset = clockOffset;
    return isSkew;
  }
}
