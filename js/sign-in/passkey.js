// The browser's ceremonies, between the API's JSON and the browser's buffers.
//
// https://www.w3.org/TR/webauthn-3/#sctn-parseCreationOptionsFromJSON

import { base64url, fromBase64 } from "../core/bytes.js";
import { Call } from "../core/call.js";
import { configOf } from "../core/config.js";
import { own } from "../core/own.js";
import { ALWAYS, NEVER } from "../core/retry.js";
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
 * Runs a ceremony, and returns the credential as the API takes it.
 *
 * @param {Call} call
 * @param {"create" | "get"} method
 * @param {CeremonyOptions} publicKey
 * @returns {Promise<RegistrationResponseJSON>}
 */
async function ceremony(call, method, publicKey) {
  const { signal } = own(call.options);
  try {
    const credential = await navigator.credentials[method](
      /** @type {CredentialCreationOptions & CredentialRequestOptions} */ ({
        publicKey: /** @type {Ceremony} */ (
          /** @type {unknown} */ ({
            ...publicKey,
            challenge: fromBase64(publicKey.challenge),
            ...(publicKey.user && { user: withBufferId(publicKey.user) }),
            allowCredentials: publicKey.allowCredentials?.map(withBufferId),
            excludeCredentials: publicKey.excludeCredentials?.map(withBufferId),
          })
        ),
        signal,
      }),
    );
    return jsonOf(credential);
  } catch (cause) {
    return signal?.aborted
      ? call.fail("aborted", "AbortError", "the call was aborted", NEVER, signal.reason)
      : call.fail(
          "input",
          "PasskeyFailed",
          "the browser gave no passkey (see cause)",
          ALWAYS,
          cause,
        );
  }
}

/** @type {(call: Call, options: CeremonyOptions) => Promise<object>} */
export const getPasskey = (call, options) => ceremony(call, "get", options);

/** @type {typeof import("../sign-in.js").registerPasskey} */
export function registerPasskey(cognito, input, options) {
  const call = new Call("registerPasskey", configOf(cognito), options);
  return call.guard(async () => {
    const { accessToken } = own(input);
    const { credentialCreationOptions } = await startWebAuthnRegistration(
      cognito,
      { accessToken },
      options,
    );
    const credential = await ceremony(call, "create", credentialCreationOptions);
    await completeWebAuthnRegistration(cognito, { accessToken, credential }, options);
    return { credentialId: credential.id };
  });
}
