// @generated from model by `npm run generate`. Do not edit.

//! Every schema, for the test that holds it to the service's model.

/// The schemas of the operations that need no AWS credentials.
pub(in crate::protocol::operations) const UNSIGNED: &[&str] = &[
    "&InitiateAuth{^} \
    !AuthFlow:0- #AuthParameters% ClientMetadata% =ClientId:1-128 \
    AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} \
    Session:20-4096 -Extra@",
    "RespondToAuthChallenge{^} \
    =ClientId:1-128 !ChallengeName:0- Session:20-4096 #ChallengeResponses% \
    AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} \
    ClientMetadata% -Extra@",
    "ConfirmDevice \
    !AccessToken:0- !DeviceKey:1-55 DeviceSecretVerifierConfig{PasswordVerifier Salt} \
    DeviceName:1-1024 -Extra@",
    "&GetDevice{Device} !DeviceKey:1-55 AccessToken:0- -Extra@",
    "&ListDevices \
    !AccessToken:0- Limit+ PaginationToken:1- -Extra@",
    "&UpdateDeviceStatus \
    !AccessToken:0- !DeviceKey:1-55 DeviceRememberedStatus:0- -Extra@",
    "ForgetDevice AccessToken:0- !DeviceKey:1-55 -Extra@",
    "&GetUserAuthFactors{Username} !AccessToken:0- -Extra@",
    "&SetUserMFAPreference \
    SMSMfaSettings{Enabled? PreferredMfa?} SoftwareTokenMfaSettings{Enabled? PreferredMfa?} \
    EmailMfaSettings{Enabled? PreferredMfa?} WebAuthnMfaSettings{Enabled?} !AccessToken:0- \
    -Extra@",
    "&SetUserSettings \
    !AccessToken:0- !MFAOptions*{DeliveryMedium:0- AttributeName:1-32} -Extra@",
    "AssociateSoftwareToken{SecretCode} \
    AccessToken:0- Session:20-4096 -Extra@",
    "VerifySoftwareToken{Status} \
    AccessToken:0- Session:20-4096 !UserCode:6-6 FriendlyDeviceName -Extra@",
    "&StartWebAuthnRegistration{CredentialCreationOptions} \
    !AccessToken:0- -Extra@",
    "CompleteWebAuthnRegistration \
    !AccessToken:0- !Credential@ -Extra@",
    "&ListWebAuthnCredentials{Credentials} \
    !AccessToken:0- NextToken:1-131072 MaxResults+ -Extra@",
    "DeleteWebAuthnCredential \
    !AccessToken:0- !CredentialId -Extra@",
    "&ForgotPassword{CodeDeliveryDetails} \
    =ClientId:1-128 #SecretHash:1-128 UserContextData{IpAddress EncodedData} !Username:1-128 \
    AnalyticsMetadata{AnalyticsEndpointId} ClientMetadata% -Extra@",
    "ConfirmForgotPassword \
    =ClientId:1-128 #SecretHash:1-128 !Username:1-128 !ConfirmationCode:1-2048 !Password:0-256 \
    AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} \
    ClientMetadata% -Extra@",
    "ChangePassword \
    PreviousPassword:0-256 !ProposedPassword:0-256 !AccessToken:0- -Extra@",
    "SignUp{UserConfirmed \
    UserSub} =ClientId:1-128 #SecretHash:1-128 !Username:1-128 Password:0-256 \
    UserAttributes*{!Name:1-32 Value:0-2048} ValidationData*{!Name:1-32 Value:0-2048} \
    AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} \
    ClientMetadata% -Extra@",
    "ConfirmSignUp \
    =ClientId:1-128 #SecretHash:1-128 !Username:1-128 !ConfirmationCode:1-2048 \
    ForceAliasCreation? AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress \
    EncodedData} ClientMetadata% Session:20-4096 -Extra@",
    "&ResendConfirmationCode{CodeDeliveryDetails} \
    =ClientId:1-128 #SecretHash:1-128 UserContextData{IpAddress EncodedData} !Username:1-128 \
    AnalyticsMetadata{AnalyticsEndpointId} ClientMetadata% -Extra@",
    "GetTokensFromRefreshToken{AuthenticationResult} \
    !RefreshToken:0- =ClientId:1-128 ClientSecret:24-64 DeviceKey:1-55 ClientMetadata% -Extra@",
    "&RevokeToken \
    !Token:0- =ClientId:1-128 ClientSecret:24-64 RevokeAssociatedSessions:0- -Extra@",
    "GlobalSignOut !AccessToken:0- -Extra@",
    "&ListUserSessions !AccessToken:0- NextToken:1-131072 -Extra@",
    "RevokeUserSession \
    !AccessToken:0- !SessionId:28-28 RevokeAssociatedSessions:0- -Extra@",
    "UpdateAuthEventFeedback \
    !UserPoolId:1-55 !Username:1-128 !EventId:1-50 !FeedbackToken:0- !FeedbackValue:0- -Extra@",
    "&GetUser{Username UserAttributes} !AccessToken:0- -Extra@",
    "DeleteUser !AccessToken:0- -Extra@",
    "&UpdateUserAttributes \
    !UserAttributes*{!Name:1-32 Value:0-2048} !AccessToken:0- ClientMetadata% -Extra@",
    "&DeleteUserAttributes \
    !UserAttributeNames*:1-32 !AccessToken:0- -Extra@",
    "&GetUserAttributeVerificationCode{CodeDeliveryDetails} \
    !AccessToken:0- !AttributeName:1-32 ClientMetadata% -Extra@",
    "VerifyUserAttribute \
    !AccessToken:0- !AttributeName:1-32 !Code:1-2048 -Extra@",
];

/// The schemas of the operations that are signed.
pub(in crate::protocol::operations) const SIGNED: &[&str] = &[
    "AdminConfirmSignUp \
    !UserPoolId:1-55 !Username:1-128 ClientMetadata% -Extra@",
    "AdminCreateUser{User} \
    !UserPoolId:1-55 !Username:1-128 UserAttributes*{!Name:1-32 Value:0-2048} \
    ValidationData*{!Name:1-32 Value:0-2048} TemporaryPassword:0-256 ForceAliasCreation? \
    MessageAction:0- DesiredDeliveryMediums*:0- ClientMetadata% -Extra@",
    "AdminDeleteUser !UserPoolId:1-55 !Username:1-128 -Extra@",
    "&AdminDisableUser !UserPoolId:1-55 !Username:1-128 -Extra@",
    "&AdminEnableUser !UserPoolId:1-55 !Username:1-128 -Extra@",
    "&AdminGetUser{Username} \
    !UserPoolId:1-55 !Username:1-128 -Extra@",
    "&AdminInitiateAuth{^} \
    !UserPoolId:1-55 =ClientId:1-128 !AuthFlow:0- #AuthParameters% ClientMetadata% \
    AnalyticsMetadata{AnalyticsEndpointId} ContextData{!IpAddress !ServerName !ServerPath \
    !HttpHeaders*{headerName headerValue} EncodedData} Session:20-4096 -Extra@",
    "&AdminResetUserPassword \
    !UserPoolId:1-55 !Username:1-128 ClientMetadata% -Extra@",
    "AdminRespondToAuthChallenge{^} \
    !UserPoolId:1-55 =ClientId:1-128 !ChallengeName:0- #ChallengeResponses% Session:20-4096 \
    AnalyticsMetadata{AnalyticsEndpointId} ContextData{!IpAddress !ServerName !ServerPath \
    !HttpHeaders*{headerName headerValue} EncodedData} ClientMetadata% -Extra@",
    "AdminSetUserPassword \
    !UserPoolId:1-55 !Username:1-128 !Password:0-256 Permanent? -Extra@",
    "&AdminUpdateUserAttributes \
    !UserPoolId:1-55 !Username:1-128 !UserAttributes*{!Name:1-32 Value:0-2048} ClientMetadata% \
    -Extra@",
    "&AdminUserGlobalSignOut \
    !UserPoolId:1-55 !Username:1-128 -Extra@",
    "&ListUsers{Users} \
    !UserPoolId:1-55 AttributesToGet*:1-32 Limit+ PaginationToken:1- Filter:0-256 -Extra@",
];

/// Those that have members of the SDK's own.
pub(in crate::protocol::operations) const UNSIGNED_WITH_OWN: &[&str] = &[
    "&InitiateAuth{^} \
    !AuthFlow:0- #AuthParameters% ClientMetadata% =ClientId:1-128 \
    AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} \
    Session:20-4096 -Extra@ -AccessToken:0- -Username:1-128",
    "RespondToAuthChallenge{^} \
    -Challenge@ -Username -!NewPassword:0-256 -UserAttributes% =ClientId:1-128 \
    =ChallengeName:0- Session:20-4096 =#ChallengeResponses% \
    AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} \
    ClientMetadata% -Extra@",
];

/// Those of the signed ones.
pub(in crate::protocol::operations) const SIGNED_WITH_OWN: &[&str] = &["&AdminInitiateAuth{^} \
    !UserPoolId:1-55 =ClientId:1-128 !AuthFlow:0- #AuthParameters% ClientMetadata% \
    AnalyticsMetadata{AnalyticsEndpointId} ContextData{!IpAddress !ServerName !ServerPath \
    !HttpHeaders*{headerName headerValue} EncodedData} Session:20-4096 -Extra@ -AccessToken:0- \
    -Username:1-128"];
