// `cognito-wasm/operations`: every operation that needs no AWS credentials, as
// descriptions in the notation of src/description.rs. A test there holds them
// to the service's model. What they take and give: operations.d.ts.
import { operation, operationWithSecret } from "./operations/operation.js";

// The client has these itself.

export const changePassword = (cognito, input, options) => cognito.changePassword(input, options);

export const confirmForgotPassword = (cognito, input, options) =>
  cognito.confirmForgotPassword(input, options);

export const forgotPassword = (cognito, input, options) => cognito.forgotPassword(input, options);

export const initiateAuth = (cognito, input, options) => cognito.initiateAuth(input, options);

// Signing up.

export const signUp = /* @__PURE__ */ operation(
  "SignUp =ClientId:1-128 #SecretHash:1-128 !Username:1-128 Password:0-256 UserAttributes*{!Name:1-32 Value:0-2048} ValidationData*{!Name:1-32 Value:0-2048} AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} ClientMetadata% -Extra@",
);

export const confirmSignUp = /* @__PURE__ */ operation(
  "ConfirmSignUp~ =ClientId:1-128 #SecretHash:1-128 !Username:1-128 !ConfirmationCode:1-2048 ForceAliasCreation? AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} ClientMetadata% Session:20-4096 -Extra@",
);

export const resendConfirmationCode = /* @__PURE__ */ operation(
  "ResendConfirmationCode =ClientId:1-128 #SecretHash:1-128 UserContextData{IpAddress EncodedData} !Username:1-128 AnalyticsMetadata{AnalyticsEndpointId} ClientMetadata% -Extra@",
);

// Challenges, tokens and sessions.

export const respondToAuthChallenge = /* @__PURE__ */ operation(
  "RespondToAuthChallenge^ =ClientId:1-128 !ChallengeName:0- Session:20-4096 #ChallengeResponses% AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} ClientMetadata% -Extra@",
);

export const getTokensFromRefreshToken = /* @__PURE__ */ operationWithSecret(
  "GetTokensFromRefreshToken^ !RefreshToken:0- =ClientId:1-128 ClientSecret:24-64 DeviceKey:1-55 ClientMetadata% -Extra@",
);

export const revokeToken = /* @__PURE__ */ operationWithSecret(
  "RevokeToken~ !Token:0- =ClientId:1-128 ClientSecret:24-64 RevokeAssociatedSessions:0- -Extra@",
);

export const globalSignOut = /* @__PURE__ */ operation("GlobalSignOut~ !AccessToken:0- -Extra@");

export const listUserSessions = /* @__PURE__ */ operation(
  "ListUserSessions~ !AccessToken:0- NextToken:1-131072 -Extra@",
);

export const revokeUserSession = /* @__PURE__ */ operation(
  "RevokeUserSession~ !AccessToken:0- !SessionId:28-28 RevokeAssociatedSessions:0- -Extra@",
);

export const updateAuthEventFeedback = /* @__PURE__ */ operation(
  "UpdateAuthEventFeedback~ !UserPoolId:1-55 !Username:1-128 !EventId:1-50 !FeedbackToken:0- !FeedbackValue:0- -Extra@",
);

// The user and the user's attributes.

export const getUser = /* @__PURE__ */ operation("GetUser !AccessToken:0- -Extra@");

export const deleteUser = /* @__PURE__ */ operation("DeleteUser~ !AccessToken:0- -Extra@");

export const updateUserAttributes = /* @__PURE__ */ operation(
  "UpdateUserAttributes~ !UserAttributes*{!Name:1-32 Value:0-2048} !AccessToken:0- ClientMetadata% -Extra@",
);

export const deleteUserAttributes = /* @__PURE__ */ operation(
  "DeleteUserAttributes~ !UserAttributeNames*:1-32 !AccessToken:0- -Extra@",
);

export const getUserAttributeVerificationCode = /* @__PURE__ */ operation(
  "GetUserAttributeVerificationCode !AccessToken:0- !AttributeName:1-32 ClientMetadata% -Extra@",
);

export const verifyUserAttribute = /* @__PURE__ */ operation(
  "VerifyUserAttribute~ !AccessToken:0- !AttributeName:1-32 !Code:1-2048 -Extra@",
);

// Factors.

export const getUserAuthFactors = /* @__PURE__ */ operation(
  "GetUserAuthFactors !AccessToken:0- -Extra@",
);

export const setUserMFAPreference = /* @__PURE__ */ operation(
  "SetUserMFAPreference~ SMSMfaSettings{Enabled? PreferredMfa?} SoftwareTokenMfaSettings{Enabled? PreferredMfa?} EmailMfaSettings{Enabled? PreferredMfa?} WebAuthnMfaSettings{Enabled?} !AccessToken:0- -Extra@",
);

export const setUserSettings = /* @__PURE__ */ operation(
  "SetUserSettings~ !AccessToken:0- !MFAOptions*{DeliveryMedium:0- AttributeName:1-32} -Extra@",
);

export const associateSoftwareToken = /* @__PURE__ */ operation(
  "AssociateSoftwareToken AccessToken:0- Session:20-4096 -Extra@",
);

export const verifySoftwareToken = /* @__PURE__ */ operation(
  "VerifySoftwareToken AccessToken:0- Session:20-4096 !UserCode:6-6 FriendlyDeviceName -Extra@",
);

export const startWebAuthnRegistration = /* @__PURE__ */ operation(
  "StartWebAuthnRegistration !AccessToken:0- -Extra@",
);

export const completeWebAuthnRegistration = /* @__PURE__ */ operation(
  "CompleteWebAuthnRegistration~ !AccessToken:0- !Credential@ -Extra@",
);

export const listWebAuthnCredentials = /* @__PURE__ */ operation(
  "ListWebAuthnCredentials !AccessToken:0- NextToken:1-131072 MaxResults+ -Extra@",
);

export const deleteWebAuthnCredential = /* @__PURE__ */ operation(
  "DeleteWebAuthnCredential~ !AccessToken:0- !CredentialId -Extra@",
);

// Devices.

export const confirmDevice = /* @__PURE__ */ operation(
  "ConfirmDevice~ !AccessToken:0- !DeviceKey:1-55 DeviceSecretVerifierConfig{PasswordVerifier Salt} DeviceName:1-1024 -Extra@",
);

export const getDevice = /* @__PURE__ */ operation(
  "GetDevice !DeviceKey:1-55 AccessToken:0- -Extra@",
);

export const listDevices = /* @__PURE__ */ operation(
  "ListDevices~ !AccessToken:0- Limit+ PaginationToken:1- -Extra@",
);

export const updateDeviceStatus = /* @__PURE__ */ operation(
  "UpdateDeviceStatus~ !AccessToken:0- !DeviceKey:1-55 DeviceRememberedStatus:0- -Extra@",
);

export const forgetDevice = /* @__PURE__ */ operation(
  "ForgetDevice~ AccessToken:0- !DeviceKey:1-55 -Extra@",
);
