// From the service's answer to a step: plain data, and what the service holds
// as JSON in strings, or not at all in words of its own, decoded beside it.
import { claims, parse } from "../core/host.js";

/** @import { Step } from "../sign-in.js" */
/** @import { AnyResponse } from "../types/sign-ins.js" */

/**
 * Without what is null, which some servers write for what is not there.
 *
 * @template Value
 * @param {Value} value
 * @returns {Value}
 */
export const present = (value) =>
  /** @type {Value} */ (parse(JSON.stringify(value, (_, member) => member ?? undefined)));

/**
 * @param {AnyResponse} response
 * @param {string} username
 * @returns {Step}
 */
export function stepOf(
  { challengeName, authenticationResult, challengeParameters = {}, ...challenge },
  username,
) {
  if (authenticationResult) {
    const real = claims(authenticationResult.accessToken)?.username;
    return {
      name: "SIGNED_IN",
      username: /** @type {string | undefined} */ (real) ?? username,
      authenticationResult,
    };
  }
  return /** @type {Step} */ (
    present({
      name: challengeName,
      username,
      challengeParameters,
      ...challenge,
      destination: challengeParameters.CODE_DELIVERY_DESTINATION,
      deliveryMedium: challengeParameters.CODE_DELIVERY_DELIVERY_MEDIUM,
      friendlyDeviceName: challengeParameters.FRIENDLY_DEVICE_NAME,
      mfasCanChoose: parse(challengeParameters.MFAS_CAN_CHOOSE),
      mfasCanSetup: parse(challengeParameters.MFAS_CAN_SETUP),
      credentialRequestOptions: parse(challengeParameters.CREDENTIAL_REQUEST_OPTIONS),
    })
  );
}
