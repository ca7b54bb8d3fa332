// Where ministack does other than the service: what is wrong, and what comes
// of it in which steps of which journeys. The journeys hold it to be so still,
// for a step that it gets right some day is to be struck from here.

const CODE_SENT = "a code by EMAIL to j****@e****";
const TOO_SHORT =
  "InvalidPasswordException: Password did not conform with policy: Password must have length greater than or equal to 8";

export const deviations = {
  "destinations are masked with four stars": {
    "a forgotten password": { "a code is sent": CODE_SENT },
    "a sign-up": { "another code": CODE_SENT },
    "an email that is not verified": { "a code once it is verified": CODE_SENT },
  },
  "UsernameExistsException has a full stop": {
    "a sign-up": { "the same name again": "UsernameExistsException: User already exists." },
  },
  "that threat protection is off is told in other words": {
    "what became of a sign-in": {
      "an answer to an email":
        "UserPoolAddOnNotEnabledException: This is an add on feature. Please update AdvancedSecurityMode for your user pool to access this API.",
    },
  },
  "attributes cannot be deleted": {
    attributes: {
      "its end": "InvalidAction: Unknown Cognito IDP action: DeleteUserAttributes",
      "what is stored then": "Jane",
    },
  },
  "a sign-up's destination is not masked": {
    "a sign-up": { "a code is sent": "a code by EMAIL to jane@example.com" },
  },
  "a password that is too short is told so in other words": {
    "a forgotten password": { "a weak password": TOO_SHORT },
    "another password": { "a weak new one": TOO_SHORT },
  },
  "each code is the same": {
    "a second code": {
      "the older code": {},
      "the newer code": "ExpiredCodeException: Invalid code provided, please request a code again.",
    },
  },
  "an email need not be verified": {
    "an email that is not verified": {
      "a code is asked for": CODE_SENT,
      "an administrator's reset": {},
    },
  },
  "a temporary password can be reset": {
    "a temporary password": { "a code is asked for instead": CODE_SENT },
  },
  "NEW_PASSWORD_REQUIRED names no required attribute": {
    "a temporary password": { "what is required": [], "without the required attribute": "tokens" },
  },
  "NEW_PASSWORD_REQUIRED takes any password": {
    "a temporary password": { "a weak password": "tokens" },
  },
  "NEW_PASSWORD_REQUIRED takes any session, any number of times": {
    "a temporary password": { "the same answer again": "tokens" },
    "a challenge answered by username and session": { "a session never given": "tokens" },
  },
  "NEW_PASSWORD_REQUIRED does not store userAttributes": {
    "a temporary password": { "what is stored": undefined },
  },
  "USER_ID_FOR_SRP is the name that was typed": {
    "a temporary password under an alias": { "whom it names": "jane@example.com" },
    "an email as the username": { "whom it names": "jane@example.com" },
  },
  "a software token's wrong code is told so in other words": {
    "an authenticator app": {
      "a wrong code verified": "EnableSoftwareTokenMFAException: Code mismatch",
    },
  },
  "a software token has no name": {
    "an authenticator app": { "the app's name": "TOTP device" },
  },
  "tokens come without ChallengeParameters": {
    "a sign-in": { "what comes with the tokens": undefined },
  },
  "a refresh token that is none is refused without a full stop": {
    "a refresh": { "with a token that is none": "NotAuthorizedException: Invalid Refresh Token" },
  },
  "a wrong hash of a refresh is refused as any other": {
    "a refresh after a sign-in under an alias": {
      "with the alias":
        "NotAuthorizedException: Unable to verify secret hash for client <client id>",
    },
  },
};
