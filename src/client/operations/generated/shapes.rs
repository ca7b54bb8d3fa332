// @generated from model by `npm run generate`. Do not edit.

//! The structures and enumerations in requests and responses.

use crate::client::Secret;
use crate::client::operations::support::{debug, enumeration, or_empty};
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// The user's endpoint in Amazon Pinpoint.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AnalyticsMetadataType.html>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AnalyticsMetadata {
    /// The endpoint's ID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_endpoint_id: Option<String>,
}

impl AnalyticsMetadata {
    /// Creates an empty value.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`analytics_endpoint_id`](#structfield.analytics_endpoint_id).
    #[must_use]
    pub fn analytics_endpoint_id(mut self, analytics_endpoint_id: impl Into<String>) -> Self {
        self.analytics_endpoint_id = Some(analytics_endpoint_id.into());
        self
    }
}

/// An attribute of a user.
///
/// In requests, `(name, value)` makes one.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AttributeType.html>
#[derive(Clone, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Attribute {
    /// The attribute's name, for example `email`, `email_verified` or
    /// `custom:team`.
    pub name: String,
    /// The attribute's value. It is always a string, for example `"true"`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

debug!(Attribute shows { name } hides { value });

impl Attribute {
    /// Creates a value with the required members.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), value: None }
    }

    /// Sets [`value`](#structfield.value).
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

/// The tokens of a user.
///
/// Whoever holds them can act as the user. Keep them out of logs and URLs.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AuthenticationResultType.html>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AuthenticationResult {
    /// The access token, which identifies the user to the user pool and to APIs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
    /// How long the access token is valid, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<u32>,
    /// The type of the access token, `Bearer`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_type: Option<String>,
    /// The refresh token. Missing in the response to a refresh, unless the app
    /// client rotates refresh tokens; the one that was sent stays valid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<Secret>,
    /// The ID token, which tells the app who the user is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_token: Option<Secret>,
    /// The device that the user signed in on, if the user pool remembers devices;
    /// see [`ConfirmDevice`](super::ConfirmDevice).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_device_metadata: Option<NewDeviceMetadata>,
}

/// Where a code was sent.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CodeDeliveryDetailsType.html>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CodeDeliveryDetails {
    /// The masked address, for example `j***@e***.com` or `+*******1234`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
    /// How the code was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery_medium: Option<DeliveryMediumType>,
    /// The user's attribute that it was sent to, `email` or `phone_number`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute_name: Option<String>,
}

/// A device that a user signed in on.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeviceType.html>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Device {
    /// The device's key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_key: Option<String>,
    /// The device's attributes, for example `device_name` and `last_ip_used`.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "Vec::is_empty")]
    pub device_attributes: Vec<Attribute>,
    /// When the device was confirmed, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_create_date: Option<f64>,
    /// When the device last changed, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_last_modified_date: Option<f64>,
    /// When the user last signed in on the device, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_last_authenticated_date: Option<f64>,
}

/// What the user pool verifies a device with.
///
/// Both members are computed with SRP and encoded in base64.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeviceSecretVerifierConfigType.html>
#[derive(Clone, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeviceSecretVerifierConfig {
    /// The verifier of the device's password.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password_verifier: Option<String>,
    /// The salt of the device's password.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub salt: Option<String>,
}

debug!(DeviceSecretVerifierConfig shows { salt } hides { password_verifier });

impl DeviceSecretVerifierConfig {
    /// Creates an empty value.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`password_verifier`](#structfield.password_verifier).
    #[must_use]
    pub fn password_verifier(mut self, password_verifier: impl Into<String>) -> Self {
        self.password_verifier = Some(password_verifier.into());
        self
    }

    /// Sets [`salt`](#structfield.salt).
    #[must_use]
    pub fn salt(mut self, salt: impl Into<String>) -> Self {
        self.salt = Some(salt.into());
        self
    }
}

/// Where the code of a second factor is sent. Deprecated by the service.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_MFAOptionType.html>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct MFAOption {
    /// How the code is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery_medium: Option<DeliveryMediumType>,
    /// The attribute that the code is sent to, `phone_number`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute_name: Option<String>,
}

impl MFAOption {
    /// Creates an empty value.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`delivery_medium`](#structfield.delivery_medium).
    #[must_use]
    pub fn delivery_medium(mut self, delivery_medium: impl Into<DeliveryMediumType>) -> Self {
        self.delivery_medium = Some(delivery_medium.into());
        self
    }

    /// Sets [`attribute_name`](#structfield.attribute_name).
    #[must_use]
    pub fn attribute_name(mut self, attribute_name: impl Into<String>) -> Self {
        self.attribute_name = Some(attribute_name.into());
        self
    }
}

/// The settings of a second factor.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_EmailMfaSettingsType.html>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct MfaSettings {
    /// Whether the factor is on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// Whether the factor is asked for if several are on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_mfa: Option<bool>,
}

impl MfaSettings {
    /// Creates an empty value.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`enabled`](#structfield.enabled).
    #[must_use]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = Some(enabled);
        self
    }

    /// Sets [`preferred_mfa`](#structfield.preferred_mfa).
    #[must_use]
    pub fn preferred_mfa(mut self, preferred_mfa: bool) -> Self {
        self.preferred_mfa = Some(preferred_mfa);
        self
    }
}

/// A device that the user pool has not seen before.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_NewDeviceMetadataType.html>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NewDeviceMetadata {
    /// The device's key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_key: Option<String>,
    /// The device's group, which goes into the computation of SRP for devices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_group_key: Option<String>,
}

/// Where a session was last used.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SessionLocationType.html>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SessionLocation {
    /// The city, if the service could determine it from the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// The country, if the service could determine it from the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// What the service's script for threat protection collected in the browser.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserContextDataType.html>
#[derive(Clone, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserContextData {
    /// The user's IP address, as the app's server sees it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,
    /// The data that the script collected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoded_data: Option<String>,
}

debug!(UserContextData shows {  } hides { ip_address encoded_data });

impl UserContextData {
    /// Creates an empty value.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`ip_address`](#structfield.ip_address).
    #[must_use]
    pub fn ip_address(mut self, ip_address: impl Into<String>) -> Self {
        self.ip_address = Some(ip_address.into());
        self
    }

    /// Sets [`encoded_data`](#structfield.encoded_data).
    #[must_use]
    pub fn encoded_data(mut self, encoded_data: impl Into<String>) -> Self {
        self.encoded_data = Some(encoded_data.into());
        self
    }
}

/// A session of a user.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SessionDescriptionType.html>
#[derive(Clone, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserSession {
    /// The session's ID, for [`RevokeUserSession`](super::RevokeUserSession).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_id: Option<String>,
    /// The session's type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_type: Option<SessionTypeType>,
    /// The app client's ID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// When the session started, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub create_date: Option<f64>,
    /// When the session was last used, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_active_date: Option<f64>,
    /// The browser or app, if the service could determine it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_type: Option<String>,
    /// The address that the last request came from.
    #[serde(rename = "lastIPAddress", skip_serializing_if = "Option::is_none")]
    pub last_ip_address: Option<String>,
    /// Where that address is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_location: Option<SessionLocation>,
    /// The ID of the `SSO` session that a `TOKEN` session came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin_session_id: Option<String>,
    /// Whether the access token that was sent belongs to the session.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_current_session: Option<bool>,
}

debug!(UserSession shows { session_id session_type create_date last_active_date device_type last_location origin_session_id is_current_session } hides { client_id last_ip_address });

/// A passkey of the user.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnCredentialDescription.html>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct WebAuthnCredential {
    /// The passkey's ID, for [`DeleteWebAuthnCredential`](super::DeleteWebAuthnCredential).
    pub credential_id: String,
    /// The passkey's name, which the service chooses.
    pub friendly_credential_name: String,
    /// The domain that the passkey is for.
    pub relying_party_id: String,
    /// How the authenticator is attached, `platform` or `cross-platform`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authenticator_attachment: Option<String>,
    /// How the authenticator is reached, for example `internal` or `usb`.
    pub authenticator_transports: Vec<String>,
    /// When the passkey was registered, in seconds since 1970.
    pub created_at: f64,
}

/// The settings of passkeys as a second factor.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnMfaSettingsType.html>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct WebAuthnMfaSettings {
    /// Whether passkeys are on as a second factor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
}

impl WebAuthnMfaSettings {
    /// Creates an empty value.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`enabled`](#structfield.enabled).
    #[must_use]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = Some(enabled);
        self
    }
}

enumeration! {
    /// A factor that a user can sign in with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html>
    AuthFactorType:
    /// `PASSWORD`. The password.
    Password = "PASSWORD",
    /// `EMAIL_OTP`. A code by email.
    EmailOtp = "EMAIL_OTP",
    /// `SMS_OTP`. A code by text message.
    SmsOtp = "SMS_OTP",
    /// `WEB_AUTHN`. A passkey.
    WebAuthn = "WEB_AUTHN",
    /// `SOFTWARE_TOKEN`. A code from an authenticator app.
    SoftwareToken = "SOFTWARE_TOKEN",
}

enumeration! {
    /// How a user signs in.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html>
    AuthFlowType:
    /// `USER_SRP_AUTH`. Signs in with the password by SRP, which sends only a proof
    /// of it.
    UserSrpAuth = "USER_SRP_AUTH",
    /// `REFRESH_TOKEN_AUTH`. Gets new tokens with a refresh token.
    RefreshTokenAuth = "REFRESH_TOKEN_AUTH",
    /// `REFRESH_TOKEN`. Another name of `REFRESH_TOKEN_AUTH`.
    RefreshToken = "REFRESH_TOKEN",
    /// `CUSTOM_AUTH`. Signs in as the user pool's Lambda triggers define.
    CustomAuth = "CUSTOM_AUTH",
    /// `ADMIN_NO_SRP_AUTH`. Signs in with the password, for an administrator. It
    /// needs AWS credentials.
    AdminNoSrpAuth = "ADMIN_NO_SRP_AUTH",
    /// `USER_PASSWORD_AUTH`. Signs in with the password, which is sent to the
    /// service.
    UserPasswordAuth = "USER_PASSWORD_AUTH",
    /// `ADMIN_USER_PASSWORD_AUTH`. The newer name of `ADMIN_NO_SRP_AUTH`.
    AdminUserPasswordAuth = "ADMIN_USER_PASSWORD_AUTH",
    /// `USER_AUTH`. Signs in with a factor that the user chooses.
    UserAuth = "USER_AUTH",
}

enumeration! {
    /// A challenge that must be answered before there are tokens.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>
    ChallengeNameType:
    /// `SMS_MFA`. A code by text message, as the second factor.
    SmsMfa = "SMS_MFA",
    /// `EMAIL_OTP`. A code by email.
    EmailOtp = "EMAIL_OTP",
    /// `SOFTWARE_TOKEN_MFA`. A code from an authenticator app, as the second
    /// factor.
    SoftwareTokenMfa = "SOFTWARE_TOKEN_MFA",
    /// `SELECT_MFA_TYPE`. The user chooses a second factor.
    SelectMfaType = "SELECT_MFA_TYPE",
    /// `MFA_SETUP`. The user must set up a second factor.
    MfaSetup = "MFA_SETUP",
    /// `PASSWORD_VERIFIER`. The proof of the password.
    PasswordVerifier = "PASSWORD_VERIFIER",
    /// `CUSTOM_CHALLENGE`. A challenge that the user pool's Lambda triggers define.
    CustomChallenge = "CUSTOM_CHALLENGE",
    /// `SELECT_CHALLENGE`. The user chooses a factor.
    SelectChallenge = "SELECT_CHALLENGE",
    /// `DEVICE_SRP_AUTH`. The device's part of SRP, which begins with its public
    /// value.
    DeviceSrpAuth = "DEVICE_SRP_AUTH",
    /// `DEVICE_PASSWORD_VERIFIER`. The proof of the device's password.
    DevicePasswordVerifier = "DEVICE_PASSWORD_VERIFIER",
    /// `ADMIN_NO_SRP_AUTH`. The password, in an administrator's sign-in only.
    AdminNoSrpAuth = "ADMIN_NO_SRP_AUTH",
    /// `NEW_PASSWORD_REQUIRED`. The user must set a new password, because the
    /// current one is temporary.
    NewPasswordRequired = "NEW_PASSWORD_REQUIRED",
    /// `SMS_OTP`. A code by text message.
    SmsOtp = "SMS_OTP",
    /// `PASSWORD`. The password.
    Password = "PASSWORD",
    /// `WEB_AUTHN`. A passkey.
    WebAuthn = "WEB_AUTHN",
    /// `PASSWORD_SRP`. The password, by SRP.
    PasswordSrp = "PASSWORD_SRP",
}

enumeration! {
    /// How a code is sent.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CodeDeliveryDetailsType.html>
    DeliveryMediumType:
    /// `SMS`. By text message.
    Sms = "SMS",
    /// `EMAIL`. By email.
    Email = "EMAIL",
}

enumeration! {
    /// Whether a device is remembered.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateDeviceStatus.html>
    DeviceRememberedStatusType:
    /// `remembered`. The device is remembered; a user pool may ask for no second
    /// factor on it.
    Remembered = "remembered",
    /// `not_remembered`. The device is not remembered.
    NotRemembered = "not_remembered",
}

enumeration! {
    /// Whether a sign-in was the user's.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateAuthEventFeedback.html>
    FeedbackValueType:
    /// `Valid`. The sign-in was the user's.
    Valid = "Valid",
    /// `Invalid`. The sign-in was somebody else's.
    Invalid = "Invalid",
}

enumeration! {
    /// Whether the managed login session that tokens came from ends too.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html>
    RevokeAssociatedSessionsType:
    /// `NONE`. The session continues.
    None = "NONE",
    /// `LINKED`. The session ends.
    Linked = "LINKED",
}

enumeration! {
    /// The type of a session.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SessionDescriptionType.html>
    SessionTypeType:
    /// `TOKEN`. A session that a refresh token continues.
    Token = "TOKEN",
    /// `SSO`. A session of the managed login.
    Sso = "SSO",
}

enumeration! {
    /// Whether an authenticator app was verified.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html>
    VerifySoftwareTokenResponseType:
    /// `SUCCESS`. The authenticator app has the secret.
    Success = "SUCCESS",
    /// `ERROR`. The code is wrong.
    Error = "ERROR",
}
