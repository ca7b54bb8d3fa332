// Made by scripts/rust-operations.mjs, of the descriptions and the model.
//! What requests and answers hold.

use super::support::{debug, enumeration, or_empty};
use crate::client::Secret;
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// For Amazon Pinpoint.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AnalyticsMetadataType.html>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AnalyticsMetadata {
    /// The id of Pinpoint's endpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_endpoint_id: Option<String>,
}

impl AnalyticsMetadata {
    /// With nothing in it yet.
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

/// An attribute, `(name, value)` for short.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AttributeType.html>
#[derive(Clone, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Attribute {
    /// Like `email`, `email_verified`, `custom:team`.
    pub name: String,
    /// Always a string: `"true"`, too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

debug!(Attribute shows { name } hides { value });

impl Attribute {
    /// With what is required, and nothing else.
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

/// Tokens. Whoever holds them is the user: keep them out of logs and URLs.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AuthenticationResultType.html>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AuthenticationResult {
    /// Says who is signed in, to the user pool and to APIs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
    /// How long the access token is good for, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<u32>,
    /// `Bearer`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_type: Option<String>,
    /// Missing in the answer to a refresh: the one that was sent stays good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<Secret>,
    /// Says who the user is, to the app.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_token: Option<Secret>,
    /// The device, where the user pool remembers them: for [`ConfirmDevice`](super::ConfirmDevice).
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
    /// Masked: `j***@e***.com` or `+*******1234`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
    /// How it was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery_medium: Option<DeliveryMediumType>,
    /// The user's attribute that it was sent to: `email` or `phone_number`.
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
    /// What the user pool knows it by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_key: Option<String>,
    /// `device_name`, `last_ip_used`, …
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "Vec::is_empty")]
    pub device_attributes: Vec<Attribute>,
    /// In seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_create_date: Option<f64>,
    /// In seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_last_modified_date: Option<f64>,
    /// In seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_last_authenticated_date: Option<f64>,
}

/// What a device is known by: made with SRP, both in base64.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeviceSecretVerifierConfigType.html>
#[derive(Clone, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeviceSecretVerifierConfig {
    /// What proves the device's password.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password_verifier: Option<String>,
    /// What is hashed with the device's password.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub salt: Option<String>,
}

debug!(DeviceSecretVerifierConfig shows { salt } hides { password_verifier });

impl DeviceSecretVerifierConfig {
    /// With nothing in it yet.
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

/// Deprecated by the service: where a second factor's code is sent.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_MFAOptionType.html>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct MFAOption {
    /// How the code is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery_medium: Option<DeliveryMediumType>,
    /// The attribute it goes to: `phone_number`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute_name: Option<String>,
}

impl MFAOption {
    /// With nothing in it yet.
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

/// A second factor: whether it is on, and whether it is asked for where several
/// are.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SMSMfaSettingsType.html>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct MfaSettings {
    /// Whether it is on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// Whether it is asked for where several are on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_mfa: Option<bool>,
}

impl MfaSettings {
    /// With nothing in it yet.
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
    /// What the user pool knows the device by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_key: Option<String>,
    /// Goes into the arithmetic of SRP for devices.
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
    /// As far as the address tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// As far as the address tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// For threat protection: what its script collected in the browser.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserContextDataType.html>
#[derive(Clone, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserContextData {
    /// The user's address, as the app's back end sees it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,
    /// What the script collected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoded_data: Option<String>,
}

debug!(UserContextData shows {  } hides { ip_address encoded_data });

impl UserContextData {
    /// With nothing in it yet.
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

/// A session of the user's.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SessionDescriptionType.html>
#[derive(Clone, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserSession {
    /// For [`RevokeUserSession`](super::RevokeUserSession).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_id: Option<String>,
    /// `TOKEN` for what a refresh token renews, `SSO` for the managed login's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_type: Option<SessionTypeType>,
    /// The app client's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// In seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub create_date: Option<f64>,
    /// In seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_active_date: Option<f64>,
    /// The browser or app, as the service makes it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_type: Option<String>,
    /// Where the last request came from.
    #[serde(rename = "lastIPAddress", skip_serializing_if = "Option::is_none")]
    pub last_ip_address: Option<String>,
    /// Where that address is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_location: Option<SessionLocation>,
    /// The SSO session that a token session came through.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin_session_id: Option<String>,
    /// Whether it is that of the access token.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_current_session: Option<bool>,
}

debug!(UserSession shows { session_id session_type create_date last_active_date device_type last_location origin_session_id is_current_session } hides { client_id last_ip_address });

/// A passkey of the user's.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnCredentialDescription.html>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct WebAuthnCredential {
    /// For [`DeleteWebAuthnCredential`](super::DeleteWebAuthnCredential).
    pub credential_id: String,
    /// Made up by the service.
    pub friendly_credential_name: String,
    /// The domain it is for.
    pub relying_party_id: String,
    /// `platform` or `cross-platform`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authenticator_attachment: Option<String>,
    /// How the authenticator is reached: `internal`, `usb`, …
    pub authenticator_transports: Vec<String>,
    /// In seconds since 1970.
    pub created_at: f64,
}

/// Whether passkeys are on as a second factor.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnMfaSettingsType.html>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct WebAuthnMfaSettings {
    /// Whether it is on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
}

impl WebAuthnMfaSettings {
    /// With nothing in it yet.
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
    /// What a user can sign in with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html>
    AuthFactorType:
    /// `PASSWORD`. The password itself.
    Password = "PASSWORD",
    /// `EMAIL_OTP`. A code by email.
    EmailOtp = "EMAIL_OTP",
    /// `SMS_OTP`. A code by text message.
    SmsOtp = "SMS_OTP",
    /// `WEB_AUTHN`. A passkey.
    WebAuthn = "WEB_AUTHN",
    /// `SOFTWARE_TOKEN`. An authenticator app's code.
    SoftwareToken = "SOFTWARE_TOKEN",
}

enumeration! {
    /// How a user signs in.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html>
    AuthFlowType:
    /// `USER_SRP_AUTH`. By the password, of which only a proof is sent.
    UserSrpAuth = "USER_SRP_AUTH",
    /// `REFRESH_TOKEN_AUTH`. Nobody signs in: a refresh token gives new tokens.
    RefreshTokenAuth = "REFRESH_TOKEN_AUTH",
    /// `REFRESH_TOKEN`. Another name of `REFRESH_TOKEN_AUTH`.
    RefreshToken = "REFRESH_TOKEN",
    /// `CUSTOM_AUTH`. As Lambda triggers define it.
    CustomAuth = "CUSTOM_AUTH",
    /// `ADMIN_NO_SRP_AUTH`. An administrator's, with the password. It takes AWS
    /// credentials.
    AdminNoSrpAuth = "ADMIN_NO_SRP_AUTH",
    /// `USER_PASSWORD_AUTH`. By the password itself, which the service sees.
    UserPasswordAuth = "USER_PASSWORD_AUTH",
    /// `ADMIN_USER_PASSWORD_AUTH`. The newer name of `ADMIN_NO_SRP_AUTH`.
    AdminUserPasswordAuth = "ADMIN_USER_PASSWORD_AUTH",
    /// `USER_AUTH`. By a factor of the user's choice.
    UserAuth = "USER_AUTH",
}

enumeration! {
    /// What stands before the tokens.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>
    ChallengeNameType:
    /// `SMS_MFA`. A code by text message, as the second factor.
    SmsMfa = "SMS_MFA",
    /// `EMAIL_OTP`. A code by email.
    EmailOtp = "EMAIL_OTP",
    /// `SOFTWARE_TOKEN_MFA`. An authenticator app's code, as the second factor.
    SoftwareTokenMfa = "SOFTWARE_TOKEN_MFA",
    /// `SELECT_MFA_TYPE`. The user chooses a second factor.
    SelectMfaType = "SELECT_MFA_TYPE",
    /// `MFA_SETUP`. The user must set a second factor up.
    MfaSetup = "MFA_SETUP",
    /// `PASSWORD_VERIFIER`. The proof of the password.
    PasswordVerifier = "PASSWORD_VERIFIER",
    /// `CUSTOM_CHALLENGE`. What Lambda triggers ask.
    CustomChallenge = "CUSTOM_CHALLENGE",
    /// `SELECT_CHALLENGE`. The user chooses a factor.
    SelectChallenge = "SELECT_CHALLENGE",
    /// `DEVICE_SRP_AUTH`. The device's part of SRP begins.
    DeviceSrpAuth = "DEVICE_SRP_AUTH",
    /// `DEVICE_PASSWORD_VERIFIER`. The device's proof of its password.
    DevicePasswordVerifier = "DEVICE_PASSWORD_VERIFIER",
    /// `ADMIN_NO_SRP_AUTH`. Of an administrator's sign-in only.
    AdminNoSrpAuth = "ADMIN_NO_SRP_AUTH",
    /// `NEW_PASSWORD_REQUIRED`. The user must set a new password: the present one
    /// is temporary.
    NewPasswordRequired = "NEW_PASSWORD_REQUIRED",
    /// `SMS_OTP`. A code by text message.
    SmsOtp = "SMS_OTP",
    /// `PASSWORD`. The password itself.
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
    /// `remembered`. It is: a user pool may do without the second factor on it.
    Remembered = "remembered",
    /// `not_remembered`. It is not, or no longer.
    NotRemembered = "not_remembered",
}

enumeration! {
    /// Whether a sign-in was the user's.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateAuthEventFeedback.html>
    FeedbackValueType:
    /// `Valid`. It was the user.
    Valid = "Valid",
    /// `Invalid`. It was somebody else.
    Invalid = "Invalid",
}

enumeration! {
    /// Whether the managed login's session behind tokens ends as well.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html>
    RevokeAssociatedSessionsType:
    /// `NONE`. It goes on.
    None = "NONE",
    /// `LINKED`. It ends, too.
    Linked = "LINKED",
}

enumeration! {
    /// What kind a session is of.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SessionDescriptionType.html>
    SessionTypeType:
    /// `TOKEN`. What a refresh token renews.
    Token = "TOKEN",
    /// `SSO`. The managed login's.
    Sso = "SSO",
}

enumeration! {
    /// Whether an authenticator app is proven.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html>
    VerifySoftwareTokenResponseType:
    /// `SUCCESS`. The authenticator app has the secret.
    Success = "SUCCESS",
    /// `ERROR`. The code is wrong.
    Error = "ERROR",
}
