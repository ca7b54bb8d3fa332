const masked = "••••••";

// Whatever is not named here is masked, so a member added to the service's API
// stays hidden until someone has decided that it is no secret.
const shown = new Set([
  "AttributeName",
  "AuthFlow",
  "ChallengeName",
  "ClientId",
  "DeliveryMedium",
  "Destination",
  "ExpiresIn",
  "TokenType",
  "USERNAME",
  "USER_ID_FOR_SRP",
  "Username",
  "__type",
  "message",
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

/** The JSON of a request or an answer, laid out to be read, without its secrets. */
export function maskedJson(text) {
  if (text === "") return "(empty)";
  try {
    return JSON.stringify(mask("", JSON.parse(text)), undefined, 2);
  } catch {
    return "(not JSON)";
  }
}

/** Splits masked text so that a mask can be told from text of the same look. */
export function splitAtMasks(text) {
  return text.split(`"${masked}"`);
}
