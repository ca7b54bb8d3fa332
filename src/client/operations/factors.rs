// Made by scripts/rust-operations.mjs, of the descriptions and the model.
//! The factors a user signs in with.

use super::support::{codes, debug, list, or_empty};
use super::{
    AuthFactorType, Document, MFAOption, MfaSettings, VerifySoftwareTokenResponseType,
    WebAuthnCredential, WebAuthnMfaSettings,
};
use crate::client::{Operation, Secret};
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// What the signed-in user can sign in with.
///
/// Refused with
/// [`NotAuthorizedException`](GetUserAuthFactorsCode::NotAuthorizedException)
/// for a token that ran out or was revoked.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
}

impl GetUserAuthFactors {
    /// With what is required, and nothing else.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self { access_token: access_token.into() }
    }
}

impl Operation for GetUserAuthFactors {
    const SCHEMA: &'static str = "GetUserAuthFactors !AccessToken:0- -Extra@";
    type Response = GetUserAuthFactorsResponse;
    type Code = GetUserAuthFactorsCode;
}

/// What [`GetUserAuthFactors`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html#API_GetUserAuthFactors_ResponseSyntax>
#[derive(Clone, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetUserAuthFactorsResponse {
    /// The real name: a UUID where users sign in with an email or number.
    pub username: String,
    /// `SMS_MFA`, `SOFTWARE_TOKEN_MFA` or `EMAIL_OTP`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_mfa_setting: Option<String>,
    /// The second factors that are switched on, named as `preferred_mfa_setting`
    /// is.
    #[serde(
        rename = "userMFASettingList",
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub user_mfa_setting_list: Vec<String>,
    /// What the user can sign in with.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "Vec::is_empty")]
    pub configured_user_auth_factors: Vec<AuthFactorType>,
}

debug!(GetUserAuthFactorsResponse shows { preferred_mfa_setting user_mfa_setting_list configured_user_auth_factors } hides { username });

codes! {
    /// What [`GetUserAuthFactors`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html#API_GetUserAuthFactors_Errors>
    GetUserAuthFactorsCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        TooManyRequestsException UserNotConfirmedException UserNotFoundException
}

/// Switches the user's second factors on and off, and says which is asked for
/// first. One that is left out stays as it is.
///
/// Refused with
/// [`InvalidParameterException`](SetUserMFAPreferenceCode::InvalidParameterException)
/// for a factor that the user has not set up.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html>
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
    /// Codes by text message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_mfa_settings: Option<MfaSettings>,
    /// Codes of an authenticator app.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub software_token_mfa_settings: Option<MfaSettings>,
    /// Codes by email.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_mfa_settings: Option<MfaSettings>,
    /// Passkeys.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web_authn_mfa_settings: Option<WebAuthnMfaSettings>,
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
}

impl SetUserMFAPreference {
    /// With what is required, and nothing else.
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
    const SCHEMA: &'static str = "SetUserMFAPreference~ SMSMfaSettings{Enabled? PreferredMfa?} \
        SoftwareTokenMfaSettings{Enabled? PreferredMfa?} EmailMfaSettings{Enabled? \
        PreferredMfa?} WebAuthnMfaSettings{Enabled?} !AccessToken:0- -Extra@";
    type Response = SetUserMFAPreferenceResponse;
    type Code = SetUserMFAPreferenceCode;
}

/// What [`SetUserMFAPreference`] answers. It holds nothing.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html#API_SetUserMFAPreference_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SetUserMFAPreferenceResponse {}

codes! {
    /// What [`SetUserMFAPreference`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html#API_SetUserMFAPreference_Errors>
    SetUserMFAPreferenceCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        UserNotConfirmedException UserNotFoundException
}

/// Switches second factors by text message on, or with an empty list off.
///
/// Refused with
/// [`NotAuthorizedException`](SetUserSettingsCode::NotAuthorizedException) for
/// a token that ran out or was revoked.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserSettings.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// Where codes go; nothing in it switches them off.
    pub mfa_options: Vec<MFAOption>,
}

impl SetUserSettings {
    /// With what is required, and nothing else.
    pub fn new(
        access_token: impl Into<Secret>,
        mfa_options: impl IntoIterator<Item = impl Into<MFAOption>>,
    ) -> Self {
        Self { access_token: access_token.into(), mfa_options: list(mfa_options) }
    }
}

impl Operation for SetUserSettings {
    const SCHEMA: &'static str = "SetUserSettings~ !AccessToken:0- !MFAOptions*{DeliveryMedium:0- AttributeName:1-32} \
        -Extra@";
    type Response = SetUserSettingsResponse;
    type Code = SetUserSettingsCode;
}

/// What [`SetUserSettings`] answers. It holds nothing.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserSettings.html#API_SetUserSettings_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SetUserSettingsResponse {}

codes! {
    /// What [`SetUserSettings`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserSettings.html#API_SetUserSettings_Errors>
    SetUserSettingsCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        UserNotConfirmedException UserNotFoundException
}

/// Begins to set up an authenticator app, for the signed-in user or in answer
/// to an `MFA_SETUP` challenge: makes the secret that it takes. Then comes
/// [`VerifySoftwareToken`].
///
/// Refused with
/// [`SoftwareTokenMFANotFoundException`](AssociateSoftwareTokenCode::SoftwareTokenMFANotFoundException)
/// where the user pool has no such factor.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
    /// Of an `MFA_SETUP` challenge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
}

impl AssociateSoftwareToken {
    /// With nothing in it yet.
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
    const SCHEMA: &'static str = "AssociateSoftwareToken AccessToken:0- Session:20-4096 -Extra@";
    type Response = AssociateSoftwareTokenResponse;
    type Code = AssociateSoftwareTokenCode;
}

/// What [`AssociateSoftwareToken`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html#API_AssociateSoftwareToken_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AssociateSoftwareTokenResponse {
    /// The secret that the authenticator app takes, in base32. Show it to the user
    /// alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_code: Option<Secret>,
    /// For [`VerifySoftwareToken`], where a session was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
}

codes! {
    /// What [`AssociateSoftwareToken`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html#API_AssociateSoftwareToken_Errors>
    AssociateSoftwareTokenCode:
        ConcurrentModificationException ForbiddenException InternalErrorException
        InvalidParameterException NotAuthorizedException OperationNotEnabledException
        ResourceNotFoundException SoftwareTokenMFANotFoundException
}

/// Proves that the authenticator app has the secret. Signed in, the user turns
/// it on by [`SetUserMFAPreference`]; in an `MFA_SETUP` challenge, the session
/// in the answer completes the sign-in.
///
/// Refused with
/// [`EnableSoftwareTokenMFAException`](VerifySoftwareTokenCode::EnableSoftwareTokenMFAException)
/// or [`CodeMismatchException`](VerifySoftwareTokenCode::CodeMismatchException)
/// for a wrong code.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
    /// Of the answer to [`AssociateSoftwareToken`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
    /// The six digits that the authenticator app shows.
    pub user_code: Secret,
    /// What the user calls the authenticator app.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub friendly_device_name: Option<String>,
}

impl VerifySoftwareToken {
    /// With what is required, and nothing else.
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
    const SCHEMA: &'static str = "VerifySoftwareToken AccessToken:0- Session:20-4096 !UserCode:6-6 FriendlyDeviceName \
        -Extra@";
    type Response = VerifySoftwareTokenResponse;
    type Code = VerifySoftwareTokenCode;
}

/// What [`VerifySoftwareToken`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html#API_VerifySoftwareToken_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VerifySoftwareTokenResponse {
    /// Whether it is proven.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<VerifySoftwareTokenResponseType>,
    /// For the answer to the `MFA_SETUP` challenge, where a session was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
}

codes! {
    /// What [`VerifySoftwareToken`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html#API_VerifySoftwareToken_Errors>
    VerifySoftwareTokenCode:
        CodeMismatchException EnableSoftwareTokenMFAException ForbiddenException
        InternalErrorException InvalidParameterException InvalidUserPoolConfigurationException
        NotAuthorizedException OperationNotEnabledException PasswordResetRequiredException
        ResourceNotFoundException SoftwareTokenMFANotFoundException TooManyRequestsException
        UserNotConfirmedException UserNotFoundException
}

/// Begins to register a passkey.
///
/// Refused with
/// [`WebAuthnNotEnabledException`](StartWebAuthnRegistrationCode::WebAuthnNotEnabledException),
/// [`WebAuthnConfigurationMissingException`](StartWebAuthnRegistrationCode::WebAuthnConfigurationMissingException)
/// where the user pool is not set up for it.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
}

impl StartWebAuthnRegistration {
    /// With what is required, and nothing else.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self { access_token: access_token.into() }
    }
}

impl Operation for StartWebAuthnRegistration {
    const SCHEMA: &'static str = "StartWebAuthnRegistration !AccessToken:0- -Extra@";
    type Response = StartWebAuthnRegistrationResponse;
    type Code = StartWebAuthnRegistrationCode;
}

/// What [`StartWebAuthnRegistration`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html#API_StartWebAuthnRegistration_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StartWebAuthnRegistrationResponse {
    /// What a browser makes a passkey of:
    /// <https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialcreationoptionsjson>
    pub credential_creation_options: Document,
}

codes! {
    /// What [`StartWebAuthnRegistration`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html#API_StartWebAuthnRegistration_Errors>
    StartWebAuthnRegistrationCode:
        ForbiddenException InternalErrorException InvalidParameterException LimitExceededException
        NotAuthorizedException OperationNotEnabledException PasswordResetRequiredException
        TooManyRequestsException WebAuthnConfigurationMissingException WebAuthnNotEnabledException
}

/// Registers the passkey that the browser made.
///
/// Refused with
/// [`WebAuthnOriginNotAllowedException`](CompleteWebAuthnRegistrationCode::WebAuthnOriginNotAllowedException),
/// [`WebAuthnRelyingPartyMismatchException`](CompleteWebAuthnRegistrationCode::WebAuthnRelyingPartyMismatchException)
/// for a page of another domain,
/// [`WebAuthnChallengeNotFoundException`](CompleteWebAuthnRegistrationCode::WebAuthnChallengeNotFoundException)
/// when it took too long.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CompleteWebAuthnRegistration.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// What the browser made, as its `toJSON()` gives it:
    /// <https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson>
    pub credential: Document,
}

impl CompleteWebAuthnRegistration {
    /// With what is required, and nothing else.
    pub fn new(access_token: impl Into<Secret>, credential: impl Into<Document>) -> Self {
        Self { access_token: access_token.into(), credential: credential.into() }
    }
}

impl Operation for CompleteWebAuthnRegistration {
    const SCHEMA: &'static str =
        "CompleteWebAuthnRegistration~ !AccessToken:0- !Credential@ -Extra@";
    type Response = CompleteWebAuthnRegistrationResponse;
    type Code = CompleteWebAuthnRegistrationCode;
}

/// What [`CompleteWebAuthnRegistration`] answers. It holds nothing.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CompleteWebAuthnRegistration.html#API_CompleteWebAuthnRegistration_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CompleteWebAuthnRegistrationResponse {}

codes! {
    /// What [`CompleteWebAuthnRegistration`] may be refused with.
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

/// A page of the user's passkeys.
///
/// Refused with
/// [`NotAuthorizedException`](ListWebAuthnCredentialsCode::NotAuthorizedException)
/// for a token that ran out or was revoked.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// Where to go on, from the answer before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// Passkeys to a page, 20 at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<u32>,
}

impl ListWebAuthnCredentials {
    /// With what is required, and nothing else.
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
    const SCHEMA: &'static str =
        "ListWebAuthnCredentials !AccessToken:0- NextToken:1-131072 MaxResults+ -Extra@";
    type Response = ListWebAuthnCredentialsResponse;
    type Code = ListWebAuthnCredentialsCode;
}

/// What [`ListWebAuthnCredentials`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html#API_ListWebAuthnCredentials_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListWebAuthnCredentialsResponse {
    /// The page.
    pub credentials: Vec<WebAuthnCredential>,
    /// Where to go on; missing at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

codes! {
    /// What [`ListWebAuthnCredentials`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html#API_ListWebAuthnCredentials_Errors>
    ListWebAuthnCredentialsCode:
        ForbiddenException InternalErrorException InvalidParameterException LimitExceededException
        NotAuthorizedException OperationNotEnabledException PasswordResetRequiredException
        TooManyRequestsException
}

/// Deletes a passkey. What the authenticator holds, the user deletes there.
///
/// Refused with
/// [`ResourceNotFoundException`](DeleteWebAuthnCredentialCode::ResourceNotFoundException)
/// for a passkey that is none.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteWebAuthnCredential.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// Of [`ListWebAuthnCredentials`].
    pub credential_id: String,
}

impl DeleteWebAuthnCredential {
    /// With what is required, and nothing else.
    pub fn new(access_token: impl Into<Secret>, credential_id: impl Into<String>) -> Self {
        Self { access_token: access_token.into(), credential_id: credential_id.into() }
    }
}

impl Operation for DeleteWebAuthnCredential {
    const SCHEMA: &'static str = "DeleteWebAuthnCredential~ !AccessToken:0- !CredentialId -Extra@";
    type Response = DeleteWebAuthnCredentialResponse;
    type Code = DeleteWebAuthnCredentialCode;
}

/// What [`DeleteWebAuthnCredential`] answers. It holds nothing.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteWebAuthnCredential.html#API_DeleteWebAuthnCredential_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeleteWebAuthnCredentialResponse {}

codes! {
    /// What [`DeleteWebAuthnCredential`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteWebAuthnCredential.html#API_DeleteWebAuthnCredential_Errors>
    DeleteWebAuthnCredentialCode:
        ForbiddenException InternalErrorException InvalidParameterException LimitExceededException
        NotAuthorizedException OperationNotEnabledException PasswordResetRequiredException
        ResourceNotFoundException TooManyRequestsException
}
