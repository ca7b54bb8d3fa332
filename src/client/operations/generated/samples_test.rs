// @generated from model by `npm run generate`. Do not edit.

//! All that operations_test.rs holds to the schemas and the model.

use crate::client::operations::{
    operations_test::{Sent, again, read, sent, shown},
    *,
};
use crate::protocol::error::ProtocolError;
use alloc::{boxed::Box, string::String, vec::Vec};
use serde_json::Value;

/// Returns each request, with all of its members.
pub(in crate::client::operations) fn requests() -> Vec<Sent> {
    [
        sent(
            InitiateAuth::new("REFRESH_TOKEN_AUTH")
                .auth_parameters([("key", "AuthParameters")])
                .client_metadata([("key", "ClientMetadata")])
                .analytics_metadata(
                    AnalyticsMetadata::new().analytics_endpoint_id("AnalyticsEndpointId"),
                )
                .user_context_data(
                    UserContextData::new().ip_address("IpAddress").encoded_data("EncodedData"),
                )
                .session("SessionSessionSessio")
                .access_token("AccessToken")
                .username("Username"),
        ),
        sent(
            RespondToAuthChallenge::new("ChallengeName")
                .session("SessionSessionSessio")
                .challenge_responses([("key", "ChallengeResponses")])
                .analytics_metadata(
                    AnalyticsMetadata::new().analytics_endpoint_id("AnalyticsEndpointId"),
                )
                .user_context_data(
                    UserContextData::new().ip_address("IpAddress").encoded_data("EncodedData"),
                )
                .client_metadata([("key", "ClientMetadata")]),
        ),
        sent(
            RespondToNewPasswordChallenge::new("NewPassword")
                .username("Username")
                .user_attributes([("key", "UserAttributes")])
                .session("SessionSessionSessio")
                .analytics_metadata(
                    AnalyticsMetadata::new().analytics_endpoint_id("AnalyticsEndpointId"),
                )
                .user_context_data(
                    UserContextData::new().ip_address("IpAddress").encoded_data("EncodedData"),
                )
                .client_metadata([("key", "ClientMetadata")]),
        ),
        sent(
            ConfirmDevice::new("AccessToken", "DeviceKey")
                .device_secret_verifier_config(
                    DeviceSecretVerifierConfig::new()
                        .password_verifier("PasswordVerifier")
                        .salt("Salt"),
                )
                .device_name("DeviceName"),
        ),
        sent(GetDevice::new("DeviceKey").access_token("AccessToken")),
        sent(ListDevices::new("AccessToken").limit(7).pagination_token("PaginationToken")),
        sent(
            UpdateDeviceStatus::new("AccessToken", "DeviceKey")
                .device_remembered_status("DeviceRememberedStatus"),
        ),
        sent(ForgetDevice::new("DeviceKey").access_token("AccessToken")),
        sent(GetUserAuthFactors::new("AccessToken")),
        sent(
            SetUserMFAPreference::new("AccessToken")
                .sms_mfa_settings(MfaSettings::new().enabled(true).preferred_mfa(true))
                .software_token_mfa_settings(MfaSettings::new().enabled(true).preferred_mfa(true))
                .email_mfa_settings(MfaSettings::new().enabled(true).preferred_mfa(true))
                .web_authn_mfa_settings(WebAuthnMfaSettings::new().enabled(true)),
        ),
        sent(SetUserSettings::new(
            "AccessToken",
            [MFAOption::new().delivery_medium("DeliveryMedium").attribute_name("AttributeName")],
        )),
        sent(
            AssociateSoftwareToken::new()
                .access_token("AccessToken")
                .session("SessionSessionSessio"),
        ),
        sent(
            VerifySoftwareToken::new("UserCo")
                .access_token("AccessToken")
                .session("SessionSessionSessio")
                .friendly_device_name("FriendlyDeviceName"),
        ),
        sent(StartWebAuthnRegistration::new("AccessToken")),
        sent(CompleteWebAuthnRegistration::new(
            "AccessToken",
            Document::from_iter([("key", "Credential")]),
        )),
        sent(ListWebAuthnCredentials::new("AccessToken").next_token("NextToken").max_results(7)),
        sent(DeleteWebAuthnCredential::new("AccessToken", "CredentialId")),
        sent(
            ForgotPassword::new("Username")
                .user_context_data(
                    UserContextData::new().ip_address("IpAddress").encoded_data("EncodedData"),
                )
                .analytics_metadata(
                    AnalyticsMetadata::new().analytics_endpoint_id("AnalyticsEndpointId"),
                )
                .client_metadata([("key", "ClientMetadata")]),
        ),
        sent(
            ConfirmForgotPassword::new("Username", "ConfirmationCode", "Password")
                .analytics_metadata(
                    AnalyticsMetadata::new().analytics_endpoint_id("AnalyticsEndpointId"),
                )
                .user_context_data(
                    UserContextData::new().ip_address("IpAddress").encoded_data("EncodedData"),
                )
                .client_metadata([("key", "ClientMetadata")]),
        ),
        sent(
            ChangePassword::new("ProposedPassword", "AccessToken")
                .previous_password("PreviousPassword"),
        ),
        sent(
            SignUp::new("Username")
                .password("Password")
                .user_attributes([Attribute::new("Name").value("Value")])
                .validation_data([Attribute::new("Name").value("Value")])
                .analytics_metadata(
                    AnalyticsMetadata::new().analytics_endpoint_id("AnalyticsEndpointId"),
                )
                .user_context_data(
                    UserContextData::new().ip_address("IpAddress").encoded_data("EncodedData"),
                )
                .client_metadata([("key", "ClientMetadata")]),
        ),
        sent(
            ConfirmSignUp::new("Username", "ConfirmationCode")
                .force_alias_creation(true)
                .analytics_metadata(
                    AnalyticsMetadata::new().analytics_endpoint_id("AnalyticsEndpointId"),
                )
                .user_context_data(
                    UserContextData::new().ip_address("IpAddress").encoded_data("EncodedData"),
                )
                .client_metadata([("key", "ClientMetadata")])
                .session("SessionSessionSessio"),
        ),
        sent(
            ResendConfirmationCode::new("Username")
                .user_context_data(
                    UserContextData::new().ip_address("IpAddress").encoded_data("EncodedData"),
                )
                .analytics_metadata(
                    AnalyticsMetadata::new().analytics_endpoint_id("AnalyticsEndpointId"),
                )
                .client_metadata([("key", "ClientMetadata")]),
        ),
        sent(
            GetTokensFromRefreshToken::new("RefreshToken")
                .client_secret("ClientSecretClientSecret")
                .device_key("DeviceKey")
                .client_metadata([("key", "ClientMetadata")]),
        ),
        sent(
            RevokeToken::new("Token")
                .client_secret("ClientSecretClientSecret")
                .revoke_associated_sessions("RevokeAssociatedSessions"),
        ),
        sent(GlobalSignOut::new("AccessToken")),
        sent(ListUserSessions::new("AccessToken").next_token("NextToken")),
        sent(
            RevokeUserSession::new("AccessToken", "SessionIdSessionIdSessionIdS")
                .revoke_associated_sessions("RevokeAssociatedSessions"),
        ),
        sent(UpdateAuthEventFeedback::new(
            "UserPoolId",
            "Username",
            "EventId",
            "FeedbackToken",
            "FeedbackValue",
        )),
        sent(GetUser::new("AccessToken")),
        sent(DeleteUser::new("AccessToken")),
        sent(
            UpdateUserAttributes::new([Attribute::new("Name").value("Value")], "AccessToken")
                .client_metadata([("key", "ClientMetadata")]),
        ),
        sent(DeleteUserAttributes::new(["UserAttributeNames"], "AccessToken")),
        sent(
            GetUserAttributeVerificationCode::new("AccessToken", "AttributeName")
                .client_metadata([("key", "ClientMetadata")]),
        ),
        sent(VerifyUserAttribute::new("AccessToken", "AttributeName", "Code")),
    ]
    .into()
}

/// Reads a value into its type and writes it again.
type Again = fn(Value) -> Result<Value, Box<ProtocolError>>;

/// The responses, by the operations' names.
pub(in crate::client::operations) const RESPONSES: &[(&str, Again)] = &[
    ("InitiateAuth", again::<AuthResponse>),
    ("RespondToAuthChallenge", again::<AuthResponse>),
    ("ConfirmDevice", again::<ConfirmDeviceResponse>),
    ("GetDevice", again::<GetDeviceResponse>),
    ("ListDevices", again::<ListDevicesResponse>),
    ("UpdateDeviceStatus", again::<UpdateDeviceStatusResponse>),
    ("ForgetDevice", again::<ForgetDeviceResponse>),
    ("GetUserAuthFactors", again::<GetUserAuthFactorsResponse>),
    ("SetUserMFAPreference", again::<SetUserMFAPreferenceResponse>),
    ("SetUserSettings", again::<SetUserSettingsResponse>),
    ("AssociateSoftwareToken", again::<AssociateSoftwareTokenResponse>),
    ("VerifySoftwareToken", again::<VerifySoftwareTokenResponse>),
    ("StartWebAuthnRegistration", again::<StartWebAuthnRegistrationResponse>),
    ("CompleteWebAuthnRegistration", again::<CompleteWebAuthnRegistrationResponse>),
    ("ListWebAuthnCredentials", again::<ListWebAuthnCredentialsResponse>),
    ("DeleteWebAuthnCredential", again::<DeleteWebAuthnCredentialResponse>),
    ("ForgotPassword", again::<ForgotPasswordResponse>),
    ("ConfirmForgotPassword", again::<ConfirmForgotPasswordResponse>),
    ("ChangePassword", again::<ChangePasswordResponse>),
    ("SignUp", again::<SignUpResponse>),
    ("ConfirmSignUp", again::<ConfirmSignUpResponse>),
    ("ResendConfirmationCode", again::<ResendConfirmationCodeResponse>),
    ("GetTokensFromRefreshToken", again::<GetTokensFromRefreshTokenResponse>),
    ("RevokeToken", again::<RevokeTokenResponse>),
    ("GlobalSignOut", again::<GlobalSignOutResponse>),
    ("ListUserSessions", again::<ListUserSessionsResponse>),
    ("RevokeUserSession", again::<RevokeUserSessionResponse>),
    ("UpdateAuthEventFeedback", again::<UpdateAuthEventFeedbackResponse>),
    ("GetUser", again::<GetUserResponse>),
    ("DeleteUser", again::<DeleteUserResponse>),
    ("UpdateUserAttributes", again::<UpdateUserAttributesResponse>),
    ("DeleteUserAttributes", again::<DeleteUserAttributesResponse>),
    ("GetUserAttributeVerificationCode", again::<GetUserAttributeVerificationCodeResponse>),
    ("VerifyUserAttribute", again::<VerifyUserAttributeResponse>),
];

/// Returns the variant that a string becomes, in its debug format.
type Shown = fn(&str) -> String;

/// The enumerations, by the model's names.
pub(in crate::client::operations) const ENUMERATIONS: &[(&str, Again, Shown)] = &[
    ("AuthFactorType", again::<AuthFactorType>, shown::<AuthFactorType>),
    ("AuthFlowType", again::<AuthFlowType>, shown::<AuthFlowType>),
    ("ChallengeNameType", again::<ChallengeNameType>, shown::<ChallengeNameType>),
    ("DeliveryMediumType", again::<DeliveryMediumType>, shown::<DeliveryMediumType>),
    (
        "DeviceRememberedStatusType",
        again::<DeviceRememberedStatusType>,
        shown::<DeviceRememberedStatusType>,
    ),
    ("FeedbackValueType", again::<FeedbackValueType>, shown::<FeedbackValueType>),
    (
        "RevokeAssociatedSessionsType",
        again::<RevokeAssociatedSessionsType>,
        shown::<RevokeAssociatedSessionsType>,
    ),
    ("SessionTypeType", again::<SessionTypeType>, shown::<SessionTypeType>),
    (
        "VerifySoftwareTokenResponseType",
        again::<VerifySoftwareTokenResponseType>,
        shown::<VerifySoftwareTokenResponseType>,
    ),
];

/// Reads an exception's name, and returns the variant and the name again.
type Read = fn(&str) -> (String, String);

/// The exceptions, by the operations that may be refused with them.
pub(in crate::client::operations) const CODES: &[(&[&str], Read)] = &[
    (&["InitiateAuth"], read::<InitiateAuthCode>),
    (&["RespondToAuthChallenge"], read::<RespondToAuthChallengeCode>),
    (&["ConfirmDevice"], read::<ConfirmDeviceCode>),
    (&["GetDevice"], read::<GetDeviceCode>),
    (&["ListDevices"], read::<ListDevicesCode>),
    (&["UpdateDeviceStatus"], read::<UpdateDeviceStatusCode>),
    (&["ForgetDevice"], read::<ForgetDeviceCode>),
    (&["GetUserAuthFactors"], read::<GetUserAuthFactorsCode>),
    (&["SetUserMFAPreference"], read::<SetUserMFAPreferenceCode>),
    (&["SetUserSettings"], read::<SetUserSettingsCode>),
    (&["AssociateSoftwareToken"], read::<AssociateSoftwareTokenCode>),
    (&["VerifySoftwareToken"], read::<VerifySoftwareTokenCode>),
    (&["StartWebAuthnRegistration"], read::<StartWebAuthnRegistrationCode>),
    (&["CompleteWebAuthnRegistration"], read::<CompleteWebAuthnRegistrationCode>),
    (&["ListWebAuthnCredentials"], read::<ListWebAuthnCredentialsCode>),
    (&["DeleteWebAuthnCredential"], read::<DeleteWebAuthnCredentialCode>),
    (&["ForgotPassword"], read::<ForgotPasswordCode>),
    (&["ConfirmForgotPassword"], read::<ConfirmForgotPasswordCode>),
    (&["ChangePassword"], read::<ChangePasswordCode>),
    (&["SignUp"], read::<SignUpCode>),
    (&["ConfirmSignUp"], read::<ConfirmSignUpCode>),
    (&["ResendConfirmationCode"], read::<ResendConfirmationCodeCode>),
    (&["GetTokensFromRefreshToken"], read::<GetTokensFromRefreshTokenCode>),
    (&["RevokeToken"], read::<RevokeTokenCode>),
    (&["GlobalSignOut"], read::<GlobalSignOutCode>),
    (&["ListUserSessions"], read::<ListUserSessionsCode>),
    (&["RevokeUserSession"], read::<RevokeUserSessionCode>),
    (&["UpdateAuthEventFeedback"], read::<UpdateAuthEventFeedbackCode>),
    (&["GetUser"], read::<GetUserCode>),
    (&["DeleteUser"], read::<DeleteUserCode>),
    (&["UpdateUserAttributes"], read::<UpdateUserAttributesCode>),
    (&["DeleteUserAttributes"], read::<DeleteUserAttributesCode>),
    (&["GetUserAttributeVerificationCode"], read::<GetUserAttributeVerificationCodeCode>),
    (&["VerifyUserAttribute"], read::<VerifyUserAttributeCode>),
    (
        &[
            "InitiateAuth",
            "RespondToAuthChallenge",
            "AssociateSoftwareToken",
            "VerifySoftwareToken",
            "ConfirmForgotPassword",
            "ConfirmSignUp",
        ],
        read::<SignInCode>,
    ),
];
