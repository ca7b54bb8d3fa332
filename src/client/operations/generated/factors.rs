// @generated from model by `npm run generate`. Do not edit.

//! The factors that a user signs in with.

use super::{
    AuthFactorType, MFAOption, MfaSettings, VerifySoftwareTokenResponseType, WebAuthnCredential,
    WebAuthnMfaSettings,
};
use crate::client::operations::Document;
use crate::client::operations::support::{codes, debug, list, or_empty};
use crate::client::{Operation, Secret};
use crate::protocol::operations;
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Returns the factors that the signed-in user can sign in with.
///
/// If the response is lost, the request may be sent again.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html>
///
/// # Errors
///
/// Among others:
/// - [`NotAuthorizedException`](GetUserAuthFactorsCode::NotAuthorizedException):
///   The access token has expired or was revoked.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// # ) -> Result<(), Error<GetUserAuthFactorsCode>> {
/// let factors = client.send(&GetUserAuthFactors::new(access_token)).await?;
/// if !factors.configured_user_auth_factors.contains(&AuthFactorType::WebAuthn) {
///     println!("How about a passkey?");
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetUserAuthFactors {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
}

impl GetUserAuthFactors {
    /// Creates a request with the required members.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self { access_token: access_token.into() }
    }
}

impl Operation for GetUserAuthFactors {
    const SCHEMA: &'static str = operations::GET_USER_AUTH_FACTORS;
    type Response = GetUserAuthFactorsResponse;
    type Code = GetUserAuthFactorsCode;
}

/// The response to [`GetUserAuthFactors`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html#API_GetUserAuthFactors_ResponseSyntax>
#[derive(Clone, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetUserAuthFactorsResponse {
    /// The user's name in the user pool, a UUID if users sign in with an email
    /// address or a phone number.
    pub username: String,
    /// The preferred second factor, `SMS_MFA`, `SOFTWARE_TOKEN_MFA` or `EMAIL_OTP`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_mfa_setting: Option<String>,
    /// The second factors that are on, with the same names as
    /// `preferred_mfa_setting`.
    #[serde(
        rename = "userMFASettingList",
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub user_mfa_setting_list: Vec<String>,
    /// The factors that the user can sign in with.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "Vec::is_empty")]
    pub configured_user_auth_factors: Vec<AuthFactorType>,
}

debug!(GetUserAuthFactorsResponse shows { preferred_mfa_setting user_mfa_setting_list configured_user_auth_factors } hides { username });

codes! {
    /// The codes that [`GetUserAuthFactors`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html#API_GetUserAuthFactors_Errors>
    GetUserAuthFactorsCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        TooManyRequestsException UserNotConfirmedException UserNotFoundException
}

/// Turns the signed-in user's second factors on or off, and sets which one is
/// preferred.
///
/// A factor that is left out keeps its settings.
///
/// If the response is lost, the request may be sent again.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html>
///
/// # Errors
///
/// Among others:
/// - [`InvalidParameterException`](SetUserMFAPreferenceCode::InvalidParameterException):
///   The user has not set up one of the factors.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// # ) -> Result<(), Error<SetUserMFAPreferenceCode>> {
/// let settings = MfaSettings::new().enabled(true).preferred_mfa(true);
/// let request = SetUserMFAPreference::new(access_token).software_token_mfa_settings(settings);
/// client.send(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SetUserMFAPreference {
    /// The settings of codes by text message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_mfa_settings: Option<MfaSettings>,
    /// The settings of codes from an authenticator app.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub software_token_mfa_settings: Option<MfaSettings>,
    /// The settings of codes by email.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_mfa_settings: Option<MfaSettings>,
    /// The settings of passkeys.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web_authn_mfa_settings: Option<WebAuthnMfaSettings>,
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
}

impl SetUserMFAPreference {
    /// Creates a request with the required members.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self {
            sms_mfa_settings: None,
            software_token_mfa_settings: None,
            email_mfa_settings: None,
            web_authn_mfa_settings: None,
            access_token: access_token.into(),
        }
    }

    /// Sets [`sms_mfa_settings`](#structfield.sms_mfa_settings).
    #[must_use]
    pub fn sms_mfa_settings(mut self, sms_mfa_settings: impl Into<MfaSettings>) -> Self {
        self.sms_mfa_settings = Some(sms_mfa_settings.into());
        self
    }

    /// Sets
    /// [`software_token_mfa_settings`](#structfield.software_token_mfa_settings).
    #[must_use]
    pub fn software_token_mfa_settings(
        mut self,
        software_token_mfa_settings: impl Into<MfaSettings>,
    ) -> Self {
        self.software_token_mfa_settings = Some(software_token_mfa_settings.into());
        self
    }

    /// Sets [`email_mfa_settings`](#structfield.email_mfa_settings).
    #[must_use]
    pub fn email_mfa_settings(mut self, email_mfa_settings: impl Into<MfaSettings>) -> Self {
        self.email_mfa_settings = Some(email_mfa_settings.into());
        self
    }

    /// Sets [`web_authn_mfa_settings`](#structfield.web_authn_mfa_settings).
    #[must_use]
    pub fn web_authn_mfa_settings(
        mut self,
        web_authn_mfa_settings: impl Into<WebAuthnMfaSettings>,
    ) -> Self {
        self.web_authn_mfa_settings = Some(web_authn_mfa_settings.into());
        self
    }
}

impl Operation for SetUserMFAPreference {
    const SCHEMA: &'static str = operations::SET_USER_MFAPREFERENCE;
    type Response = SetUserMFAPreferenceResponse;
    type Code = SetUserMFAPreferenceCode;
}

/// The response to [`SetUserMFAPreference`]. It is empty.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html#API_SetUserMFAPreference_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SetUserMFAPreferenceResponse {}

codes! {
    /// The codes that [`SetUserMFAPreference`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html#API_SetUserMFAPreference_Errors>
    SetUserMFAPreferenceCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        UserNotConfirmedException UserNotFoundException
}

/// Turns second factors by text message on, or off with an empty list.
///
/// If the response is lost, the request may be sent again.
///
/// Deprecated: The service replaced it with [`SetUserMFAPreference`], which can
/// do more.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserSettings.html>
///
/// # Errors
///
/// Among others:
/// - [`NotAuthorizedException`](SetUserSettingsCode::NotAuthorizedException):
///   The access token has expired or was revoked.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// # ) -> Result<(), Error<SetUserSettingsCode>> {
/// let option = MFAOption::new()
///     .delivery_medium(DeliveryMediumType::Sms)
///     .attribute_name("phone_number");
/// client.send(&SetUserSettings::new(access_token, [option])).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SetUserSettings {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// Where codes are sent. An empty list turns them off.
    pub mfa_options: Vec<MFAOption>,
}

impl SetUserSettings {
    /// Creates a request with the required members.
    pub fn new(
        access_token: impl Into<Secret>,
        mfa_options: impl IntoIterator<Item = impl Into<MFAOption>>,
    ) -> Self {
        Self { access_token: access_token.into(), mfa_options: list(mfa_options) }
    }
}

impl Operation for SetUserSettings {
    const SCHEMA: &'static str = operations::SET_USER_SETTINGS;
    type Response = SetUserSettingsResponse;
    type Code = SetUserSettingsCode;
}

/// The response to [`SetUserSettings`]. It is empty.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserSettings.html#API_SetUserSettings_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SetUserSettingsResponse {}

codes! {
    /// The codes that [`SetUserSettings`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserSettings.html#API_SetUserSettings_Errors>
    SetUserSettingsCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        UserNotConfirmedException UserNotFoundException
}

/// Starts to set up an authenticator app, and returns the secret that it needs.
///
/// The user is signed in, or answers an `MFA_SETUP` challenge; the access token
/// or the session is required. [`VerifySoftwareToken`] comes next.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html>
///
/// # Errors
///
/// Among others:
/// - [`SoftwareTokenMFANotFoundException`](AssociateSoftwareTokenCode::SoftwareTokenMFANotFoundException):
///   The user pool has no authenticator apps as a factor.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// # ) -> Result<(), Error<AssociateSoftwareTokenCode>> {
/// let request = AssociateSoftwareToken::new().access_token(access_token);
/// let secret_code = client.send(&request).await?.secret_code;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AssociateSoftwareToken {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
    /// The session of an `MFA_SETUP` challenge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
}

impl AssociateSoftwareToken {
    /// Creates an empty request.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`access_token`](#structfield.access_token).
    #[must_use]
    pub fn access_token(mut self, access_token: impl Into<Secret>) -> Self {
        self.access_token = Some(access_token.into());
        self
    }

    /// Sets [`session`](#structfield.session).
    #[must_use]
    pub fn session(mut self, session: impl Into<Secret>) -> Self {
        self.session = Some(session.into());
        self
    }
}

impl Operation for AssociateSoftwareToken {
    const SCHEMA: &'static str = operations::ASSOCIATE_SOFTWARE_TOKEN;
    type Response = AssociateSoftwareTokenResponse;
    type Code = AssociateSoftwareTokenCode;
}

/// The response to [`AssociateSoftwareToken`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html#API_AssociateSoftwareToken_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AssociateSoftwareTokenResponse {
    /// The secret that the authenticator app needs, in base32. Show it to the user
    /// only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_code: Option<Secret>,
    /// The session for [`VerifySoftwareToken`], if a session was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
}

codes! {
    /// The codes that [`AssociateSoftwareToken`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html#API_AssociateSoftwareToken_Errors>
    AssociateSoftwareTokenCode:
        ConcurrentModificationException ForbiddenException InternalErrorException
        InvalidParameterException NotAuthorizedException OperationNotEnabledException
        ResourceNotFoundException SoftwareTokenMFANotFoundException
}

/// Verifies that the authenticator app has the secret.
///
/// [`SetUserMFAPreference`] then turns the factor on for a signed-in user. In
/// an `MFA_SETUP` challenge, the session in the response completes the sign-in.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html>
///
/// # Errors
///
/// Among others:
/// - [`CodeMismatchException`](VerifySoftwareTokenCode::CodeMismatchException):
///   The code is wrong.
/// - [`EnableSoftwareTokenMFAException`](VerifySoftwareTokenCode::EnableSoftwareTokenMFAException):
///   The authenticator app's code is wrong.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// # ) -> Result<(), Error<VerifySoftwareTokenCode>> {
/// let request = VerifySoftwareToken::new("123456").access_token(access_token);
/// let status = client.send(&request).await?.status;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VerifySoftwareToken {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
    /// The session in the response of [`AssociateSoftwareToken`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
    /// The six digits that the authenticator app shows.
    pub user_code: Secret,
    /// The user's name for the authenticator app.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub friendly_device_name: Option<String>,
}

impl VerifySoftwareToken {
    /// Creates a request with the required members.
    pub fn new(user_code: impl Into<Secret>) -> Self {
        Self {
            access_token: None,
            session: None,
            user_code: user_code.into(),
            friendly_device_name: None,
        }
    }

    /// Sets [`access_token`](#structfield.access_token).
    #[must_use]
    pub fn access_token(mut self, access_token: impl Into<Secret>) -> Self {
        self.access_token = Some(access_token.into());
        self
    }

    /// Sets [`session`](#structfield.session).
    #[must_use]
    pub fn session(mut self, session: impl Into<Secret>) -> Self {
        self.session = Some(session.into());
        self
    }

    /// Sets [`friendly_device_name`](#structfield.friendly_device_name).
    #[must_use]
    pub fn friendly_device_name(mut self, friendly_device_name: impl Into<String>) -> Self {
        self.friendly_device_name = Some(friendly_device_name.into());
        self
    }
}

impl Operation for VerifySoftwareToken {
    const SCHEMA: &'static str = operations::VERIFY_SOFTWARE_TOKEN;
    type Response = VerifySoftwareTokenResponse;
    type Code = VerifySoftwareTokenCode;
}

/// The response to [`VerifySoftwareToken`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html#API_VerifySoftwareToken_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VerifySoftwareTokenResponse {
    /// Whether the authenticator app was verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<VerifySoftwareTokenResponseType>,
    /// The session that answers the `MFA_SETUP` challenge, if a session was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
}

codes! {
    /// The codes that [`VerifySoftwareToken`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html#API_VerifySoftwareToken_Errors>
    VerifySoftwareTokenCode:
        CodeMismatchException EnableSoftwareTokenMFAException ForbiddenException
        InternalErrorException InvalidParameterException InvalidUserPoolConfigurationException
        NotAuthorizedException OperationNotEnabledException PasswordResetRequiredException
        ResourceNotFoundException SoftwareTokenMFANotFoundException TooManyRequestsException
        UserNotConfirmedException UserNotFoundException
}

/// Starts to register a passkey.
///
/// If the response is lost, the request may be sent again.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html>
///
/// # Errors
///
/// Among others:
/// - [`WebAuthnConfigurationMissingException`](StartWebAuthnRegistrationCode::WebAuthnConfigurationMissingException):
///   The user pool is not configured for passkeys.
/// - [`WebAuthnNotEnabledException`](StartWebAuthnRegistrationCode::WebAuthnNotEnabledException):
///   Passkeys are turned off in the user pool.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// # ) -> Result<(), Error<StartWebAuthnRegistrationCode>> {
/// let request = StartWebAuthnRegistration::new(access_token);
/// let options = client.send(&request).await?.credential_creation_options;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StartWebAuthnRegistration {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
}

impl StartWebAuthnRegistration {
    /// Creates a request with the required members.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self { access_token: access_token.into() }
    }
}

impl Operation for StartWebAuthnRegistration {
    const SCHEMA: &'static str = operations::START_WEB_AUTHN_REGISTRATION;
    type Response = StartWebAuthnRegistrationResponse;
    type Code = StartWebAuthnRegistrationCode;
}

/// The response to [`StartWebAuthnRegistration`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html#API_StartWebAuthnRegistration_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StartWebAuthnRegistrationResponse {
    /// What a browser creates a passkey from, see
    /// <https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialcreationoptionsjson>.
    pub credential_creation_options: Document,
}

codes! {
    /// The codes that [`StartWebAuthnRegistration`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html#API_StartWebAuthnRegistration_Errors>
    StartWebAuthnRegistrationCode:
        ForbiddenException InternalErrorException InvalidParameterException LimitExceededException
        NotAuthorizedException OperationNotEnabledException PasswordResetRequiredException
        TooManyRequestsException WebAuthnConfigurationMissingException WebAuthnNotEnabledException
}

/// Registers the passkey that the browser created.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CompleteWebAuthnRegistration.html>
///
/// # Errors
///
/// Among others:
/// - [`WebAuthnChallengeNotFoundException`](CompleteWebAuthnRegistrationCode::WebAuthnChallengeNotFoundException):
///   The registration took too long or was not started.
/// - [`WebAuthnOriginNotAllowedException`](CompleteWebAuthnRegistrationCode::WebAuthnOriginNotAllowedException):
///   The user pool does not accept passkeys from the page's domain.
/// - [`WebAuthnRelyingPartyMismatchException`](CompleteWebAuthnRegistrationCode::WebAuthnRelyingPartyMismatchException):
///   The passkey is for another domain than the user pool's.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// #     credential: Document,
/// # ) -> Result<(), Error<CompleteWebAuthnRegistrationCode>> {
/// client.send(&CompleteWebAuthnRegistration::new(access_token, credential)).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CompleteWebAuthnRegistration {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// What the browser created, as its `toJSON()` returns it, see
    /// <https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson>.
    pub credential: Document,
}

impl CompleteWebAuthnRegistration {
    /// Creates a request with the required members.
    pub fn new(access_token: impl Into<Secret>, credential: impl Into<Document>) -> Self {
        Self { access_token: access_token.into(), credential: credential.into() }
    }
}

impl Operation for CompleteWebAuthnRegistration {
    const SCHEMA: &'static str = operations::COMPLETE_WEB_AUTHN_REGISTRATION;
    type Response = CompleteWebAuthnRegistrationResponse;
    type Code = CompleteWebAuthnRegistrationCode;
}

/// The response to [`CompleteWebAuthnRegistration`]. It is empty.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CompleteWebAuthnRegistration.html#API_CompleteWebAuthnRegistration_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CompleteWebAuthnRegistrationResponse {}

codes! {
    /// The codes that [`CompleteWebAuthnRegistration`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CompleteWebAuthnRegistration.html#API_CompleteWebAuthnRegistration_Errors>
    CompleteWebAuthnRegistrationCode:
        ForbiddenException InternalErrorException InvalidParameterException LimitExceededException
        NotAuthorizedException OperationNotEnabledException PasswordResetRequiredException
        TooManyRequestsException WebAuthnChallengeNotFoundException
        WebAuthnClientMismatchException WebAuthnCredentialNotSupportedException
        WebAuthnNotEnabledException WebAuthnOriginNotAllowedException
        WebAuthnRelyingPartyMismatchException
}

/// Lists the signed-in user's passkeys, one page at a time.
///
/// If the response is lost, the request may be sent again.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html>
///
/// # Errors
///
/// Among others:
/// - [`NotAuthorizedException`](ListWebAuthnCredentialsCode::NotAuthorizedException):
///   The access token has expired or was revoked.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// # ) -> Result<(), Error<ListWebAuthnCredentialsCode>> {
/// let request = ListWebAuthnCredentials::new(access_token).max_results(20);
/// for passkey in client.send(&request).await?.credentials {
///     println!("{}", passkey.friendly_credential_name);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListWebAuthnCredentials {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// Where the page starts, from the response before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// The number of passkeys in a page, at most 20.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<u32>,
}

impl ListWebAuthnCredentials {
    /// Creates a request with the required members.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self { access_token: access_token.into(), next_token: None, max_results: None }
    }

    /// Sets [`next_token`](#structfield.next_token).
    #[must_use]
    pub fn next_token(mut self, next_token: impl Into<String>) -> Self {
        self.next_token = Some(next_token.into());
        self
    }

    /// Sets [`max_results`](#structfield.max_results).
    #[must_use]
    pub fn max_results(mut self, max_results: u32) -> Self {
        self.max_results = Some(max_results);
        self
    }
}

impl Operation for ListWebAuthnCredentials {
    const SCHEMA: &'static str = operations::LIST_WEB_AUTHN_CREDENTIALS;
    type Response = ListWebAuthnCredentialsResponse;
    type Code = ListWebAuthnCredentialsCode;
}

/// The response to [`ListWebAuthnCredentials`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html#API_ListWebAuthnCredentials_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListWebAuthnCredentialsResponse {
    /// The passkeys in the page.
    pub credentials: Vec<WebAuthnCredential>,
    /// Where the next page starts. Missing in the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

codes! {
    /// The codes that [`ListWebAuthnCredentials`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html#API_ListWebAuthnCredentials_Errors>
    ListWebAuthnCredentialsCode:
        ForbiddenException InternalErrorException InvalidParameterException LimitExceededException
        NotAuthorizedException OperationNotEnabledException PasswordResetRequiredException
        TooManyRequestsException
}

/// Deletes a passkey of the signed-in user.
///
/// It stays in the authenticator until the user deletes it there.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteWebAuthnCredential.html>
///
/// # Errors
///
/// Among others:
/// - [`ResourceNotFoundException`](DeleteWebAuthnCredentialCode::ResourceNotFoundException):
///   The passkey does not exist.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// #     credential_id: &str,
/// # ) -> Result<(), Error<DeleteWebAuthnCredentialCode>> {
/// client.send(&DeleteWebAuthnCredential::new(access_token, credential_id)).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeleteWebAuthnCredential {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// The passkey's ID, from [`ListWebAuthnCredentials`].
    pub credential_id: String,
}

impl DeleteWebAuthnCredential {
    /// Creates a request with the required members.
    pub fn new(access_token: impl Into<Secret>, credential_id: impl Into<String>) -> Self {
        Self { access_token: access_token.into(), credential_id: credential_id.into() }
    }
}

impl Operation for DeleteWebAuthnCredential {
    const SCHEMA: &'static str = operations::DELETE_WEB_AUTHN_CREDENTIAL;
    type Response = DeleteWebAuthnCredentialResponse;
    type Code = DeleteWebAuthnCredentialCode;
}

/// The response to [`DeleteWebAuthnCredential`]. It is empty.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteWebAuthnCredential.html#API_DeleteWebAuthnCredential_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeleteWebAuthnCredentialResponse {}

codes! {
    /// The codes that [`DeleteWebAuthnCredential`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteWebAuthnCredential.html#API_DeleteWebAuthnCredential_Errors>
    DeleteWebAuthnCredentialCode:
        ForbiddenException InternalErrorException InvalidParameterException LimitExceededException
        NotAuthorizedException OperationNotEnabledException PasswordResetRequiredException
        ResourceNotFoundException TooManyRequestsException
}
