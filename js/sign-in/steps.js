// From the service's answer to a step: plain data, and what the service holds
// as JSON in strings, or not at all in words of its own, decoded beside it.
import { claims, parse } from "../host.js";

const delivery = ({ challengeParameters }) => ({
  destination: challengeParameters.CODE_DELIVERY_DESTINATION,
  deliveryMedium: challengeParameters.CODE_DELIVERY_DELIVERY_MEDIUM,
});

const DECODED = {
  SMS_MFA: delivery,
  SMS_OTP: delivery,
  EMAIL_OTP: delivery,
  SOFTWARE_TOKEN_MFA: ({ challengeParameters }) => ({
    friendlyDeviceName: challengeParameters.FRIENDLY_DEVICE_NAME,
  }),
  SELECT_MFA_TYPE: ({ challengeParameters }) => ({
    mfasCanChoose: parse(challengeParameters.MFAS_CAN_CHOOSE),
  }),
  MFA_SETUP: ({ challengeParameters }) => ({
    mfasCanSetup: parse(challengeParameters.MFAS_CAN_SETUP),
  }),
  WEB_AUTHN: ({ challengeParameters }) => ({
    credentialRequestOptions: parse(challengeParameters.CREDENTIAL_REQUEST_OPTIONS),
  }),
};

export function stepOf({ challengeName, authenticationResult, ...challenge }, username) {
  if (authenticationResult) {
    const { username: real = username } = claims(authenticationResult.accessToken) ?? {};
    return { name: "SIGNED_IN", username: real, authenticationResult };
  }
  const answer = { challengeParameters: {}, ...challenge };
  return { name: challengeName, username, ...answer, ...DECODED[challengeName]?.(answer) };
}
