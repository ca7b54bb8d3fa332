// Converts the service's response to a step, which is plain data. Parameters that are JSON
// in strings are decoded.
import { claims, parse } from "../core/host.js";

/** @import { Step } from "../sign-in.js" */
/** @import { AnyResponse } from "../types/sign-ins.js" */

/**
 * Removes members that are `null`, which some servers write for missing ones. Of what is
 * nested too deep nothing is left.
 *
 * @template Value
 * @param {Value} value
 * @returns {Value}
 */
export const present = (value) => {
  let text = "{}";
  try {
    text = JSON.stringify(value, (_, member) => member ?? undefined);
  } catch {}
  return /** @type {Value} */ (parse(text));
};

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
