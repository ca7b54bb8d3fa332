// The browser's ceremonies, between the API's JSON and the browser's buffers.
//
// https://www.w3.org/TR/webauthn-3/#sctn-parseCreationOptionsFromJSON

import { base64url, fromBase64 } from "../core/bytes.js";
import { Call } from "../core/call.js";
import { ABORTED, INPUT, PASSKEY_IMPOSSIBLE, PASSKEY_NOT_GIVEN } from "../core/causes.js";
import { configOf } from "../core/config.js";
import { CognitoError } from "../core/errors.js";
import { members } from "../core/names.js";
import { own } from "../core/own.js";
import { afterRequest, unreadable } from "../core/refusal.js";
import { completeWebAuthnRegistration, startWebAuthnRegistration } from "../operations.js";

/** @import { RegistrationResponseJSON } from "../operations.js" */
/** @import { CeremonyOptions } from "../types/sign-ins.js" */

/** @typedef {PublicKeyCredentialCreationOptions & PublicKeyCredentialRequestOptions} Ceremony */

/** @param {{ id: string }} descriptor */
const withBufferId = (descriptor) => ({ ...descriptor, id: fromBase64(descriptor.id) });

/**
 * Returns the bytes of a buffer, of a view of one, or of a list of numbers, as password
 * managers give them. The buffer may be of another realm, so its class says nothing.
 *
 * @param {any} value
 */
const bytesOf = (value) => {
  if (ArrayBuffer.isView(value)) {
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  const isBuffer = Object.prototype.toString.call(value) === "[object ArrayBuffer]";
  const isList = Array.isArray(value) && Number.isInteger(value[0]);
  return isBuffer || isList ? new Uint8Array(value) : undefined;
};

/**
 * Converts a member to JSON: buffers to base64url, structures member by member. Functions
 * are left out.
 *
 * @param {any} member
 * @returns {any}
 */
const toJson = (member) => {
  const bytes = bytesOf(member);
  if (bytes) return base64url(bytes);
  if (!member || typeof member !== "object" || Array.isArray(member)) return member;
  /** @type {Record<string, unknown>} */
  const json = {};
  // for-in: the members of these objects are getters of their prototypes.
  for (const name in member) {
    const value = member[name];
    if (value != null && typeof value !== "function") json[name] = toJson(value);
  }
  return json;
};

/**
 * Returns a credential as the API takes it: as the browser says by itself, or, where it
 * cannot, with the same members.
 *
 * https://www.w3.org/TR/webauthn-3/#dom-publickeycredential-tojson
 *
 * @param {any} credential
 */
const jsonOf = (credential) => {
  try {
    return credential.toJSON();
  } catch {
    const { response } = credential;
    return toJson({
      ...toJson(credential),
      response: {
        ...toJson(response),
        authenticatorData: response.authenticatorData ?? response.getAuthenticatorData?.(),
        publicKey: response.getPublicKey?.() ?? undefined,
        publicKeyAlgorithm: response.getPublicKeyAlgorithm?.(),
        transports: response.getTransports?.(),
      },
      clientExtensionResults: credential.getClientExtensionResults?.() ?? {},
    });
  }
};

/**
 * Returns the options of a ceremony as the browser takes them, or `undefined` if they are none.
 *
 * @param {CeremonyOptions} options
 */
const publicKeyOf = (options) => {
  try {
    return /** @type {Ceremony} */ (
      /** @type {unknown} */ ({
        ...options,
        challenge: fromBase64(options.challenge),
        ...(options.user && { user: withBufferId(options.user) }),
        allowCredentials: options.allowCredentials?.map(withBufferId),
        excludeCredentials: options.excludeCredentials?.map(withBufferId),
      })
    );
  } catch {}
};

/**
 * The exceptions after which the same ceremony may succeed: the user declined, was too slow,
 * or the authenticator failed. After any other it never does: there is a passkey already, the
 * page is not of the relying party, the browser knows none of the algorithms, …
 *
 * https://www.w3.org/TR/webauthn-3/#sctn-createCredential
 */
const MAY_PASS = ["AbortError", "NotAllowedError", "OperationError", "UnknownError"];

/**
 * Returns whether the page may run a ceremony. A frame may lack the permission, which the
 * browser tells by the exception of a user who declined.
 *
 * @param {"create" | "get"} method
 */
const isPermitted = (method) =>
  /** @type {any} */ (globalThis.document)?.featurePolicy?.allowsFeature(
    `publickey-credentials-${method}`,
  ) ?? true;

/**
 * Runs a ceremony, and returns the credential as the API takes it.
 *
 * @param {Call} call
 * @param {"create" | "get"} method
 * @param {Ceremony} publicKey
 * @returns {Promise<RegistrationResponseJSON>}
 */
async function ceremony(call, method, publicKey) {
  const { signal } = own(call.options);
  try {
    const credential = await navigator.credentials[method](
      /** @type {CredentialCreationOptions & CredentialRequestOptions} */ ({ publicKey, signal }),
    );
    return jsonOf(credential);
  } catch (/** @type {any} */ cause) {
    const mayPass = MAY_PASS.includes(cause?.name) && isPermitted(method);
    return signal?.aborted
      ? call.fail(ABORTED, "the call was aborted", signal.reason)
      : call.fail(
          mayPass ? PASSKEY_NOT_GIVEN : PASSKEY_IMPOSSIBLE,
          "the browser gave no passkey (see cause)",
          cause,
        );
  }
}

/** @type {(call: Call, options: CeremonyOptions) => Promise<object>} */
export const getPasskey = async (call, options) => {
  const publicKey = publicKeyOf(options);
  return publicKey
    ? ceremony(call, "get", publicKey)
    : call.fail(INPUT, "step: has no credentialRequestOptions that can be read");
};

/** @type {typeof import("../sign-in.js").registerPasskey} */
export function registerPasskey(cognito, input, options) {
  const call = new Call("registerPasskey", configOf(cognito), options);
  return call.guard(async () => {
    const { accessToken } = members(call, input, "accessToken", "the input");
    const { credentialCreationOptions } = await startWebAuthnRegistration(
      cognito,
      { accessToken },
      options,
    );
    try {
      const publicKey = publicKeyOf(credentialCreationOptions);
      if (!publicKey) return unreadable(call, "the response has no options that can be read");
      const credential = await ceremony(call, "create", publicKey);
      await completeWebAuthnRegistration(cognito, { accessToken, credential }, options);
      return { credentialId: credential.id };
    } catch (/** @type {any} */ error) {
      throw error instanceof CognitoError ? afterRequest(error) : error;
    }
  });
}
