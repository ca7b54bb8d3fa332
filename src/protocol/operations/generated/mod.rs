// @generated from model by `npm run generate`. Do not edit.

//! The schemas of the operations that need no AWS credentials.

/// Starts a sign-in, or refreshes tokens.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html>
pub const INITIATE_AUTH: &str = "&InitiateAuth{^} \
    !AuthFlow:0- #AuthParameters% ClientMetadata% =ClientId:1-128 \
    AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} \
    Session:20-4096 -Extra@";

/// [`INITIATE_AUTH`] with the members that its secret hash may need.
pub(crate) const REFRESH: &str = "&InitiateAuth{^} \
    !AuthFlow:0- #AuthParameters% ClientMetadata% =ClientId:1-128 \
    AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} \
    Session:20-4096 -Extra@ -AccessToken:0- -Username:1-128";

/// Answers a challenge.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>
pub const RESPOND_TO_AUTH_CHALLENGE: &str = "RespondToAuthChallenge{^} \
    =ClientId:1-128 !ChallengeName:0- Session:20-4096 #ChallengeResponses% \
    AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} \
    ClientMetadata% -Extra@";

/// Answers a `NEW_PASSWORD_REQUIRED` challenge with a new password.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>
pub(crate) const RESPOND_TO_NEW_PASSWORD_CHALLENGE: &str = "RespondToAuthChallenge{^} \
    -Challenge@ -Username -!NewPassword:0-256 -UserAttributes% =ClientId:1-128 \
    =ChallengeName:0- Session:20-4096 =#ChallengeResponses% \
    AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} \
    ClientMetadata% -Extra@";

/// Registers a device in the user pool after a sign-in on it.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmDevice.html>
pub const CONFIRM_DEVICE: &str = "ConfirmDevice \
    !AccessToken:0- !DeviceKey:1-55 DeviceSecretVerifierConfig{PasswordVerifier Salt} \
    DeviceName:1-1024 -Extra@";

/// Returns a device of the user.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetDevice.html>
pub const GET_DEVICE: &str = "&GetDevice{Device} !DeviceKey:1-55 AccessToken:0- -Extra@";

/// Lists the devices that the user has signed in on, one page at a time.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListDevices.html>
pub const LIST_DEVICES: &str = "&ListDevices \
    !AccessToken:0- Limit+ PaginationToken:1- -Extra@";

/// Sets whether a device is remembered.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateDeviceStatus.html>
pub const UPDATE_DEVICE_STATUS: &str = "&UpdateDeviceStatus \
    !AccessToken:0- !DeviceKey:1-55 DeviceRememberedStatus:0- -Extra@";

/// Removes a device from the user pool.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgetDevice.html>
pub const FORGET_DEVICE: &str = "ForgetDevice AccessToken:0- !DeviceKey:1-55 -Extra@";

/// Returns the factors that the signed-in user can sign in with.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html>
pub const GET_USER_AUTH_FACTORS: &str = "&GetUserAuthFactors{Username} !AccessToken:0- -Extra@";

/// Turns the signed-in user's second factors on or off, and sets which one is
/// preferred.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html>
pub const SET_USER_MFAPREFERENCE: &str = "&SetUserMFAPreference \
    SMSMfaSettings{Enabled? PreferredMfa?} SoftwareTokenMfaSettings{Enabled? PreferredMfa?} \
    EmailMfaSettings{Enabled? PreferredMfa?} WebAuthnMfaSettings{Enabled?} !AccessToken:0- \
    -Extra@";

/// Turns second factors by text message on, or off with an empty list.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserSettings.html>
pub const SET_USER_SETTINGS: &str = "&SetUserSettings \
    !AccessToken:0- !MFAOptions*{DeliveryMedium:0- AttributeName:1-32} -Extra@";

/// Starts to set up an authenticator app, and returns the secret that it needs.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html>
pub const ASSOCIATE_SOFTWARE_TOKEN: &str = "AssociateSoftwareToken{SecretCode} \
    AccessToken:0- Session:20-4096 -Extra@";

/// Verifies that the authenticator app has the secret.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html>
pub const VERIFY_SOFTWARE_TOKEN: &str = "VerifySoftwareToken{Status} \
    AccessToken:0- Session:20-4096 !UserCode:6-6 FriendlyDeviceName -Extra@";

/// Starts to register a passkey.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html>
pub const START_WEB_AUTHN_REGISTRATION: &str = "&StartWebAuthnRegistration{CredentialCreationOptions} \
    !AccessToken:0- -Extra@";

/// Registers the passkey that the browser created.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CompleteWebAuthnRegistration.html>
pub const COMPLETE_WEB_AUTHN_REGISTRATION: &str = "CompleteWebAuthnRegistration \
    !AccessToken:0- !Credential@ -Extra@";

/// Lists the signed-in user's passkeys, one page at a time.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html>
pub const LIST_WEB_AUTHN_CREDENTIALS: &str = "&ListWebAuthnCredentials{Credentials} \
    !AccessToken:0- NextToken:1-131072 MaxResults+ -Extra@";

/// Deletes a passkey of the signed-in user.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteWebAuthnCredential.html>
pub const DELETE_WEB_AUTHN_CREDENTIAL: &str = "DeleteWebAuthnCredential \
    !AccessToken:0- !CredentialId -Extra@";

/// Sends the user a code to set a new password with.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html>
pub const FORGOT_PASSWORD: &str = "&ForgotPassword{CodeDeliveryDetails} \
    =ClientId:1-128 #SecretHash:1-128 UserContextData{IpAddress EncodedData} !Username:1-128 \
    AnalyticsMetadata{AnalyticsEndpointId} ClientMetadata% -Extra@";

/// Sets a new password with the code that the user received.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html>
pub const CONFIRM_FORGOT_PASSWORD: &str = "ConfirmForgotPassword \
    =ClientId:1-128 #SecretHash:1-128 !Username:1-128 !ConfirmationCode:1-2048 !Password:0-256 \
    AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} \
    ClientMetadata% -Extra@";

/// Changes the password of the signed-in user.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html>
pub const CHANGE_PASSWORD: &str = "ChangePassword \
    PreviousPassword:0-256 !ProposedPassword:0-256 !AccessToken:0- -Extra@";

/// Signs up a new user.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html>
pub const SIGN_UP: &str = "SignUp{UserConfirmed \
    UserSub} =ClientId:1-128 #SecretHash:1-128 !Username:1-128 Password:0-256 \
    UserAttributes*{!Name:1-32 Value:0-2048} ValidationData*{!Name:1-32 Value:0-2048} \
    AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} \
    ClientMetadata% -Extra@";

/// Confirms a new user with the code that the user received.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html>
pub const CONFIRM_SIGN_UP: &str = "ConfirmSignUp \
    =ClientId:1-128 #SecretHash:1-128 !Username:1-128 !ConfirmationCode:1-2048 \
    ForceAliasCreation? AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress \
    EncodedData} ClientMetadata% Session:20-4096 -Extra@";

/// Sends another code for `ConfirmSignUp`.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html>
pub const RESEND_CONFIRMATION_CODE: &str = "&ResendConfirmationCode{CodeDeliveryDetails} \
    =ClientId:1-128 #SecretHash:1-128 UserContextData{IpAddress EncodedData} !Username:1-128 \
    AnalyticsMetadata{AnalyticsEndpointId} ClientMetadata% -Extra@";

/// Refreshes tokens, whether or not the app client rotates refresh tokens.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html>
pub const GET_TOKENS_FROM_REFRESH_TOKEN: &str = "GetTokensFromRefreshToken{AuthenticationResult} \
    !RefreshToken:0- =ClientId:1-128 ClientSecret:24-64 DeviceKey:1-55 ClientMetadata% -Extra@";

/// Revokes a refresh token and the access tokens that came from it.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html>
pub const REVOKE_TOKEN: &str = "&RevokeToken \
    !Token:0- =ClientId:1-128 ClientSecret:24-64 RevokeAssociatedSessions:0- -Extra@";

/// Signs the user out everywhere by revoking all of the user's tokens.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html>
pub const GLOBAL_SIGN_OUT: &str = "GlobalSignOut !AccessToken:0- -Extra@";

/// Lists the signed-in user's sessions in all app clients, one page at a time.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserSessions.html>
pub const LIST_USER_SESSIONS: &str = "&ListUserSessions !AccessToken:0- NextToken:1-131072 -Extra@";

/// Ends another session of the signed-in user and revokes its tokens.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeUserSession.html>
pub const REVOKE_USER_SESSION: &str = "RevokeUserSession \
    !AccessToken:0- !SessionId:28-28 RevokeAssociatedSessions:0- -Extra@";

/// Tells threat protection whether a sign-in was the user's.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateAuthEventFeedback.html>
pub const UPDATE_AUTH_EVENT_FEEDBACK: &str = "UpdateAuthEventFeedback \
    !UserPoolId:1-55 !Username:1-128 !EventId:1-50 !FeedbackToken:0- !FeedbackValue:0- -Extra@";

/// Returns the signed-in user's attributes and factors.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html>
pub const GET_USER: &str = "&GetUser{Username UserAttributes} !AccessToken:0- -Extra@";

/// Deletes the signed-in user permanently.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUser.html>
pub const DELETE_USER: &str = "DeleteUser !AccessToken:0- -Extra@";

/// Sets attributes of the signed-in user.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html>
pub const UPDATE_USER_ATTRIBUTES: &str = "&UpdateUserAttributes \
    !UserAttributes*{!Name:1-32 Value:0-2048} !AccessToken:0- ClientMetadata% -Extra@";

/// Removes attributes from the signed-in user.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserAttributes.html>
pub const DELETE_USER_ATTRIBUTES: &str = "&DeleteUserAttributes \
    !UserAttributeNames*:1-32 !AccessToken:0- -Extra@";

/// Sends a code that verifies the signed-in user's email address or phone
/// number.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAttributeVerificationCode.html>
pub const GET_USER_ATTRIBUTE_VERIFICATION_CODE: &str = "&GetUserAttributeVerificationCode{CodeDeliveryDetails} \
    !AccessToken:0- !AttributeName:1-32 ClientMetadata% -Extra@";

/// Verifies the signed-in user's email address or phone number with the code
/// that was sent there.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html>
pub const VERIFY_USER_ATTRIBUTE: &str = "VerifyUserAttribute \
    !AccessToken:0- !AttributeName:1-32 !Code:1-2048 -Extra@";

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(super) mod lines_test;
