const masked = "••••••";

// Whatever is not named here is masked, so a member that is new in the service's
// API stays hidden until someone has decided that it is not secret.
const shown = new Set([
  "AttributeName",
  "AuthFlow",
  "AuthenticatorAttachment",
  "AvailableChallenges",
  "CODE_DELIVERY_DELIVERY_MEDIUM",
  "CODE_DELIVERY_DESTINATION",
  "ChallengeName",
  "ClientId",
  "ConfiguredUserAuthFactors",
  "CreatedAt",
  "DEVICE_KEY",
  "DeliveryMedium",
  "Destination",
  "DeviceCreateDate",
  "DeviceGroupKey",
  "DeviceKey",
  "DeviceLastAuthenticatedDate",
  "DeviceLastModifiedDate",
  "DeviceName",
  "DeviceRememberedStatus",
  "Enabled",
  "ExpiresIn",
  "FRIENDLY_DEVICE_NAME",
  "FriendlyCredentialName",
  "FriendlyDeviceName",
  "Limit",
  "MFAS_CAN_CHOOSE",
  "MFAS_CAN_SETUP",
  "Name",
  "PREFERRED_CHALLENGE",
  "PreferredMfa",
  "PreferredMfaSetting",
  "RelyingPartyId",
  "Status",
  "TIMESTAMP",
  "TokenType",
  "USERNAME",
  "USER_ID_FOR_SRP",
  "UserConfirmationNecessary",
  "UserConfirmed",
  "UserMFASettingList",
  "UserSub",
  "Username",
  "__type",
  "message",
  "question",
  "requiredAttributes",
  "userAttributes",
]);

function mask(name, value) {
  if (Array.isArray(value)) return value.map((item) => mask(name, item));
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([inner, member]) => [inner, mask(inner, member)]),
    );
  }
  return shown.has(name) || name.startsWith("userAttributes.") ? value : masked;
}

/** Returns the JSON of a request or a response, indented and with its secrets masked. */
export function maskedJson(text) {
  if (text === "") return "(empty)";
  try {
    return JSON.stringify(mask("", JSON.parse(text)), undefined, 2);
  } catch {
    return "(not JSON)";
  }
}

/** Splits masked text at its masks, so that each mask can be shown as one. */
export function splitAtMasks(text) {
  return text.split(`"${masked}"`);
}
