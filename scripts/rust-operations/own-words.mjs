// What js/*.d.ts does not say, or says of JavaScript.

/** In place of what is said there of an operation, and of its refusals. */
export const OPERATIONS = {
  RespondToAuthChallenge: { text: ["Answers a challenge."] },
  RespondToNewPasswordChallenge: {
    text: [
      "Answers a `NEW_PASSWORD_REQUIRED` challenge: [`RespondToAuthChallenge`] with its answer put together. The user and the session of the challenge are needed, too.",
    ],
    refusals:
      "`InvalidPasswordException` (the challenge stays good), `NotAuthorizedException` when the session is over.",
  },
  StartWebAuthnRegistration: { text: ["Begins to register a passkey."] },
  ConfirmDevice: {
    text: [
      "Makes a device known to the user pool, after a sign-in whose answer had `newDeviceMetadata`.",
    ],
  },
  GetTokensFromRefreshToken: {
    text: [
      "Refreshes tokens, whether or not the app client rotates refresh tokens. Where it does, keep the new one before anything else: the one that was sent is good for a minute at most.",
      "With a client secret, the service takes the secret itself here and no hash: a client that has but a `secret_hash` is refused, before anything is sent. Its app's own back end must make this call.",
    ],
  },
};

const NOT_SIGNED_IN = "The user's name, or an alias. 1 to 128 characters.";
const SIGNED_IN = "The signed-in user's, with the scope `aws.cognito.signin.user.admin`.";

/** On members, by the structure and the member, or by the member alone. */
export const MEMBERS = {
  accessToken: SIGNED_IN,
  analyticsEndpointId: "The id of Pinpoint's endpoint.",
  city: "As far as the address tells.",
  clientSecret:
    "In place of the client's. Required where the client has but a [`secret_hash`](crate::client::Config::secret_hash).",
  country: "As far as the address tells.",
  deviceKey: "Like `us-west-2_a1b2c3d4-5678-90ab-cdef-EXAMPLE11111`.",
  enabled: "Whether it is on.",
  encodedData: "What the script collected.",
  friendlyDeviceName: "What the user calls the authenticator app.",
  ipAddress: "The user's address, as the app's back end sees it.",
  preferredMfa: "Whether it is asked for where several are on.",
  revokeAssociatedSessions:
    "Whether the managed login's session behind the tokens ends as well. Default `NONE`.",
  userAttributes: "The user's attributes.",
  username: NOT_SIGNED_IN,

  "Attribute.name": "Like `email`, `email_verified`, `custom:team`.",
  "AssociateSoftwareToken.session": "Of an `MFA_SETUP` challenge.",
  "AuthResponse.authenticationResult": "The tokens; nothing where there is a challenge.",
  "AuthResponse.challengeName": "The challenge that stands before the tokens.",
  "AuthResponse.challengeParameters": "What the challenge says, as the service sent it.",
  "AuthResponse.requiredAttributes":
    "Of `NEW_PASSWORD_REQUIRED`: the attributes that must be given with the new password, by their names (`name`).",
  "AuthResponse.session":
    "For the answer. Good for some minutes (three unless the app client says otherwise), and for one answer that is accepted.",
  "AuthResponse.userAttributes": "Of `NEW_PASSWORD_REQUIRED`: the attributes the user has already.",
  "AuthenticationResult.accessToken": "Says who is signed in, to the user pool and to APIs.",
  "AuthenticationResult.idToken": "Says who the user is, to the app.",
  "AuthenticationResult.newDeviceMetadata":
    "The device, where the user pool remembers them: for [`ConfirmDevice`].",
  "ChangePassword.proposedPassword": "The new password.",
  "CodeDeliveryDetails.deliveryMedium": "How it was sent.",
  "CompleteWebAuthnRegistration.credential":
    "What the browser made, as its `toJSON()` gives it: <https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson>",
  "DeleteUserAttributes.userAttributeNames": "Those to take away, by their names.",
  "Device.deviceKey": "What the user pool knows it by.",
  "DeviceSecretVerifierConfig.passwordVerifier": "What proves the device's password.",
  "DeviceSecretVerifierConfig.salt": "What is hashed with the device's password.",
  "GetDeviceResponse.device": "What is known.",
  "GetUserResponse.username": "The real name: a UUID where users sign in with an email or number.",
  "GetUserAuthFactorsResponse.username":
    "The real name: a UUID where users sign in with an email or number.",
  "InitiateAuth.authFlow": "How the user signs in.",
  "InitiateAuth.authParameters":
    "What the flow takes: `USERNAME` and `PASSWORD`, `SRP_A` or `REFRESH_TOKEN`; `DEVICE_KEY` on a device that the user pool remembers. `SECRET_HASH` is put in.",
  "InitiateAuth.session": "Of a sign-up that continues into this sign-in.",
  "ListDevicesResponse.devices": "The page.",
  "ListUserSessionsResponse.sessions": "The page.",
  "ListWebAuthnCredentialsResponse.credentials": "The page.",
  "MFAOption.attributeName": "The attribute it goes to: `phone_number`.",
  "MFAOption.deliveryMedium": "How the code is sent.",
  "NewDeviceMetadata.deviceGroupKey": "Goes into the arithmetic of SRP for devices.",
  "NewDeviceMetadata.deviceKey": "What the user pool knows the device by.",
  "RespondToAuthChallenge.challengeName": "The challenge's.",
  "RespondToNewPasswordChallenge.username":
    "`USER_ID_FOR_SRP` of the challenge's parameters, where it has one. Required.",
  "RespondToNewPasswordChallenge.session": "The challenge's. Required.",
  "RespondToNewPasswordChallenge.userAttributes":
    "Values of the attributes that the challenge asks for, and of others the app client may write, by their plain names. One that cannot be changed, or has a value already, is refused by the service.",
  "ConfirmSignUpResponse.session":
    "In [`InitiateAuth`] with `USER_AUTH` it signs the user in without another factor.",
  "GetTokensFromRefreshToken.refreshToken": "Of a sign-in, or of the refresh before.",
  "SetUserMFAPreference.emailMfaSettings": "Codes by email.",
  "SetUserMFAPreference.smsMfaSettings": "Codes by text message.",
  "SetUserMFAPreference.softwareTokenMfaSettings": "Codes of an authenticator app.",
  "SetUserMFAPreference.webAuthnMfaSettings": "Passkeys.",
  "SetUserSettings.mfaOptions": "Where codes go; nothing in it switches them off.",
  "StartWebAuthnRegistrationResponse.credentialCreationOptions":
    "What a browser makes a passkey of: <https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialcreationoptionsjson>",
  "UpdateAuthEventFeedback.eventId": "From the link in the user pool's email.",
  "UpdateAuthEventFeedback.feedbackValue": "Whether it was the user.",
  "UpdateAuthEventFeedback.userPoolId": "Like `us-west-2_EXAMPLE`.",
  "UpdateDeviceStatus.deviceRememberedStatus": "What to make of it.",
  "UserSession.deviceType": "The browser or app, as the service makes it out.",
  "UserSession.lastIPAddress": "Where the last request came from.",
  "UserSession.lastLocation": "Where that address is.",
  "UserSession.sessionId": "For [`RevokeUserSession`].",
  "VerifySoftwareToken.session": "Of the answer to [`AssociateSoftwareToken`].",
  "VerifySoftwareTokenResponse.status": "Whether it is proven.",
  "WebAuthnCredential.authenticatorAttachment": "`platform` or `cross-platform`.",
  "WebAuthnCredential.authenticatorTransports":
    "How the authenticator is reached: `internal`, `usb`, …",
  "WebAuthnCredential.credentialId": "For [`DeleteWebAuthnCredential`].",
  "WebAuthnCredential.relyingPartyId": "The domain it is for.",
};

/** On the structures that requests and answers hold. */
export const SHAPES = {
  AnalyticsMetadata: "For Amazon Pinpoint.",
  Attribute: "An attribute, `(name, value)` for short.",
  AuthenticationResult: "Tokens. Whoever holds them is the user: keep them out of logs and URLs.",
  CodeDeliveryDetails: "Where a code was sent.",
  Device: "A device that a user signed in on.",
  DeviceSecretVerifierConfig: "What a device is known by: made with SRP, both in base64.",
  MFAOption: "Deprecated by the service: where a second factor's code is sent.",
  MfaSettings: "A second factor: whether it is on, and whether it is asked for where several are.",
  NewDeviceMetadata: "A device that the user pool has not seen before.",
  SessionLocation: "Where a session was last used.",
  UserContextData: "For threat protection: what its script collected in the browser.",
  UserSession: "A session of the user's.",
  WebAuthnCredential: "A passkey of the user's.",
  WebAuthnMfaSettings: "Whether passkeys are on as a second factor.",
};

/** On the strings of which the model knows some, and where the service explains them. */
export const ENUMERATIONS = {
  AuthFactorType: ["What a user can sign in with.", "GetUserAuthFactors"],
  AuthFlowType: ["How a user signs in.", "InitiateAuth"],
  ChallengeNameType: ["What stands before the tokens.", "RespondToAuthChallenge"],
  DeliveryMediumType: ["How a code is sent.", "CodeDeliveryDetailsType"],
  DeviceRememberedStatusType: ["Whether a device is remembered.", "UpdateDeviceStatus"],
  FeedbackValueType: ["Whether a sign-in was the user's.", "UpdateAuthEventFeedback"],
  RevokeAssociatedSessionsType: [
    "Whether the managed login's session behind tokens ends as well.",
    "RevokeToken",
  ],
  SessionTypeType: ["What kind a session is of.", "SessionDescriptionType"],
  VerifySoftwareTokenResponseType: [
    "Whether an authenticator app is proven.",
    "VerifySoftwareToken",
  ],
};

/** On those strings, by the enumeration and the string, or by the string alone. */
export const VALUES = {
  ADMIN_NO_SRP_AUTH: "An administrator's, with the password. It takes AWS credentials.",
  ADMIN_USER_PASSWORD_AUTH: "The newer name of `ADMIN_NO_SRP_AUTH`.",
  CUSTOM_AUTH: "As Lambda triggers define it.",
  REFRESH_TOKEN: "Another name of `REFRESH_TOKEN_AUTH`.",
  REFRESH_TOKEN_AUTH: "Nobody signs in: a refresh token gives new tokens.",
  USER_AUTH: "By a factor of the user's choice.",
  USER_PASSWORD_AUTH: "By the password itself, which the service sees.",
  USER_SRP_AUTH: "By the password, of which only a proof is sent.",

  CUSTOM_CHALLENGE: "What Lambda triggers ask.",
  DEVICE_PASSWORD_VERIFIER: "The device's proof of its password.",
  DEVICE_SRP_AUTH: "The device's part of SRP begins.",
  EMAIL_OTP: "A code by email.",
  MFA_SETUP: "The user must set a second factor up.",
  NEW_PASSWORD_REQUIRED: "The user must set a new password: the present one is temporary.",
  PASSWORD: "The password itself.",
  PASSWORD_SRP: "The password, by SRP.",
  PASSWORD_VERIFIER: "The proof of the password.",
  SELECT_CHALLENGE: "The user chooses a factor.",
  SELECT_MFA_TYPE: "The user chooses a second factor.",
  SMS_MFA: "A code by text message, as the second factor.",
  SMS_OTP: "A code by text message.",
  SOFTWARE_TOKEN: "An authenticator app's code.",
  SOFTWARE_TOKEN_MFA: "An authenticator app's code, as the second factor.",
  WEB_AUTHN: "A passkey.",

  EMAIL: "By email.",
  SMS: "By text message.",
  ERROR: "The code is wrong.",
  SUCCESS: "The authenticator app has the secret.",
  Invalid: "It was somebody else.",
  Valid: "It was the user.",
  LINKED: "It ends, too.",
  NONE: "It goes on.",
  SSO: "The managed login's.",
  TOKEN: "What a refresh token renews.",
  not_remembered: "It is not, or no longer.",
  remembered: "It is: a user pool may do without the second factor on it.",

  "ChallengeNameType.ADMIN_NO_SRP_AUTH": "Of an administrator's sign-in only.",
};
