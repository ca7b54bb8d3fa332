// The browser's ceremonies, between the API's JSON and the browser's buffers.
//
// https://www.w3.org/TR/webauthn-3/#sctn-parseCreationOptionsFromJSON

import { base64url, fromBase64 } from "../core/bytes.js";
import { Call } from "../core/call.js";
import { configOf } from "../core/config.js";
import { completeWebAuthnRegistration, startWebAuthnRegistration } from "../operations.js";

/** @import { RegistrationResponseJSON } from "../operations.js" */
/** @import { CeremonyOptions } from "../types/sign-ins.js" */

/** @typedef {PublicKeyCredentialCreationOptions & PublicKeyCredentialRequestOptions} Ceremony */

/** @param {{ id: string }} descriptor */
const withBufferId = (descriptor) => ({ ...descriptor, id: fromBase64(descriptor.id) });

/**
 * Converts the members that are buffers in the browser to base64url.
 *
 * @param {object} value
 */
const toJson = (value) => {
  /** @type {Record<string, string>} */
  const json = {};
  // for-in: the members of these objects are getters of their prototypes.
  for (const name in value) {
    const member = /** @type {Record<string, unknown>} */ (value)[name];
    if (member instanceof ArrayBuffer) json[name] = base64url(new Uint8Array(member));
    else if (typeof member === "string") json[name] = member;
  }
  return json;
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
  const { signal } = call.options;
  try {
    const credential = /** @type {PublicKeyCredential} */ (
      await navigator.credentials[method](
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
      )
    );
    const { response } = /** @type {{ response: AuthenticatorAttestationResponse }} */ (
      /** @type {unknown} */ (credential)
    );
    return /** @type {RegistrationResponseJSON} */ ({
      ...toJson(credential),
      response: { ...toJson(response), transports: response.getTransports?.() },
      clientExtensionResults: credential.getClientExtensionResults(),
    });
  } catch (cause) {
    return signal?.aborted
      ? call.fail("aborted", "AbortError", "the call was aborted", false, signal.reason)
      : call.fail("input", "PasskeyFailed", "the browser gave no passkey (see cause)", true, cause);
  }
}

/** @type {(call: Call, options: CeremonyOptions) => Promise<object>} */
export const getPasskey = (call, options) => ceremony(call, "get", options);

/** @type {typeof import("../sign-in.js").registerPasskey} */
export async function registerPasskey(cognito, { accessToken }, options) {
  const { credentialCreationOptions } = await startWebAuthnRegistration(
    cognito,
    { accessToken },
    options,
  );
  const call = new Call("registerPasskey", configOf(cognito), options);
  const credential = await ceremony(call, "create", credentialCreationOptions);
  await completeWebAuthnRegistration(cognito, { accessToken, credential }, options);
  return { credentialId: credential.id };
}
