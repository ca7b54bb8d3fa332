// @generated from model by `npm run generate`. Do not edit.

//! Signing up.

use super::{AnalyticsMetadata, Attribute, CodeDeliveryDetails, UserContextData};
use crate::client::operations::support::{codes, debug, list, pairs};
use crate::client::{Operation, Secret};
use crate::protocol::operations;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Signs up a new user.
///
/// The service usually sends the user a code for [`ConfirmSignUp`].
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html>
///
/// # Errors
///
/// Among others:
/// - [`InvalidPasswordException`](SignUpCode::InvalidPasswordException): The
///   password does not meet the user pool's policy.
/// - [`NotAuthorizedException`](SignUpCode::NotAuthorizedException): The app
///   client may not write one of the attributes.
/// - [`UserLambdaValidationException`](SignUpCode::UserLambdaValidationException):
///   A Lambda trigger refused the request; the message is its own.
/// - [`UsernameExistsException`](SignUpCode::UsernameExistsException): The
///   username is taken.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     password: &str,
/// # ) -> Result<(), Error<SignUpCode>> {
/// let request = SignUp::new("jane")
///     .password(password)
///     .user_attributes([("email", "jane@example.com")]);
/// let is_confirmed = client.send(&request).await?.user_confirmed;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SignUp {
    /// The user's name or an alias, 1 to 128 characters.
    pub username: String,
    /// The password, at most 256 characters. Left out if users sign in without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<Secret>,
    /// The user's attributes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_attributes: Option<Vec<Attribute>>,
    /// Data for the pre sign-up Lambda trigger, which is not stored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub validation_data: Option<Vec<Attribute>>,
    /// The user's endpoint in Amazon Pinpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadata>,
    /// What the service's script for threat protection collected in the browser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextData>,
    /// Data for Lambda triggers. The service neither stores nor encrypts it; it
    /// must hold no secrets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
}

debug!(SignUp shows { password user_attributes validation_data analytics_metadata user_context_data client_metadata } hides { username });

impl SignUp {
    /// Creates a request with the required members.
    pub fn new(username: impl Into<String>) -> Self {
        Self {
            username: username.into(),
            password: None,
            user_attributes: None,
            validation_data: None,
            analytics_metadata: None,
            user_context_data: None,
            client_metadata: None,
        }
    }

    /// Sets [`password`](#structfield.password).
    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Sets [`user_attributes`](#structfield.user_attributes).
    #[must_use]
    pub fn user_attributes(
        mut self,
        user_attributes: impl IntoIterator<Item = impl Into<Attribute>>,
    ) -> Self {
        self.user_attributes = Some(list(user_attributes));
        self
    }

    /// Sets [`validation_data`](#structfield.validation_data).
    #[must_use]
    pub fn validation_data(
        mut self,
        validation_data: impl IntoIterator<Item = impl Into<Attribute>>,
    ) -> Self {
        self.validation_data = Some(list(validation_data));
        self
    }

    /// Sets [`analytics_metadata`](#structfield.analytics_metadata).
    #[must_use]
    pub fn analytics_metadata(mut self, analytics_metadata: impl Into<AnalyticsMetadata>) -> Self {
        self.analytics_metadata = Some(analytics_metadata.into());
        self
    }

    /// Sets [`user_context_data`](#structfield.user_context_data).
    #[must_use]
    pub fn user_context_data(mut self, user_context_data: impl Into<UserContextData>) -> Self {
        self.user_context_data = Some(user_context_data.into());
        self
    }

    /// Sets [`client_metadata`](#structfield.client_metadata).
    #[must_use]
    pub fn client_metadata(
        mut self,
        client_metadata: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.client_metadata = Some(pairs(client_metadata));
        self
    }
}

impl Operation for SignUp {
    const SCHEMA: &'static str = operations::SIGN_UP;
    type Response = SignUpResponse;
    type Code = SignUpCode;
}

/// The response to [`SignUp`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html#API_SignUp_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SignUpResponse {
    /// Whether the user can sign in at once, without [`ConfirmSignUp`].
    pub user_confirmed: bool,
    /// Where a code was sent. Missing if none was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_delivery_details: Option<CodeDeliveryDetails>,
    /// The user's unique ID, which never changes.
    pub user_sub: String,
    /// The session for [`ConfirmSignUp`], if the app client allows `USER_AUTH`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
}

codes! {
    /// The codes that [`SignUp`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html#API_SignUp_Errors>
    SignUpCode:
        CodeDeliveryFailureException ForbiddenException InternalErrorException
        InvalidEmailRoleAccessPolicyException InvalidLambdaResponseException
        InvalidParameterException InvalidPasswordException InvalidSmsRoleAccessPolicyException
        InvalidSmsRoleTrustRelationshipException LimitExceededException NotAuthorizedException
        OperationNotEnabledException ResourceNotFoundException TooManyRequestsException
        UnexpectedLambdaException UserLambdaValidationException UsernameExistsException
}

/// Confirms a new user with the code that the user received.
///
/// It also verifies the address that the code was sent to.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html>
///
/// # Errors
///
/// Among others:
/// - [`AliasExistsException`](ConfirmSignUpCode::AliasExistsException): The
///   email address or phone number belongs to another user.
/// - [`CodeMismatchException`](ConfirmSignUpCode::CodeMismatchException): The
///   code is wrong.
/// - [`ExpiredCodeException`](ConfirmSignUpCode::ExpiredCodeException): The
///   code has expired or was already used.
/// - [`NotAuthorizedException`](ConfirmSignUpCode::NotAuthorizedException): The
///   user is already confirmed.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// # ) -> Result<(), Error<ConfirmSignUpCode>> {
/// client.send(&ConfirmSignUp::new("jane", "123456")).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ConfirmSignUp {
    /// The user's name or an alias, 1 to 128 characters.
    pub username: String,
    /// The code that the user received, which is valid for a day.
    pub confirmation_code: Secret,
    /// Whether to take an alias away from the user who has it now. Default `false`,
    /// which fails with `AliasExistsException` instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force_alias_creation: Option<bool>,
    /// The user's endpoint in Amazon Pinpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadata>,
    /// What the service's script for threat protection collected in the browser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextData>,
    /// Data for Lambda triggers. The service neither stores nor encrypts it; it
    /// must hold no secrets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    /// The session of [`SignUp`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
}

debug!(ConfirmSignUp shows { confirmation_code force_alias_creation analytics_metadata user_context_data client_metadata session } hides { username });

impl ConfirmSignUp {
    /// Creates a request with the required members.
    pub fn new(username: impl Into<String>, confirmation_code: impl Into<Secret>) -> Self {
        Self {
            username: username.into(),
            confirmation_code: confirmation_code.into(),
            force_alias_creation: None,
            analytics_metadata: None,
            user_context_data: None,
            client_metadata: None,
            session: None,
        }
    }

    /// Sets [`force_alias_creation`](#structfield.force_alias_creation).
    #[must_use]
    pub fn force_alias_creation(mut self, force_alias_creation: bool) -> Self {
        self.force_alias_creation = Some(force_alias_creation);
        self
    }

    /// Sets [`analytics_metadata`](#structfield.analytics_metadata).
    #[must_use]
    pub fn analytics_metadata(mut self, analytics_metadata: impl Into<AnalyticsMetadata>) -> Self {
        self.analytics_metadata = Some(analytics_metadata.into());
        self
    }

    /// Sets [`user_context_data`](#structfield.user_context_data).
    #[must_use]
    pub fn user_context_data(mut self, user_context_data: impl Into<UserContextData>) -> Self {
        self.user_context_data = Some(user_context_data.into());
        self
    }

    /// Sets [`client_metadata`](#structfield.client_metadata).
    #[must_use]
    pub fn client_metadata(
        mut self,
        client_metadata: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.client_metadata = Some(pairs(client_metadata));
        self
    }

    /// Sets [`session`](#structfield.session).
    #[must_use]
    pub fn session(mut self, session: impl Into<Secret>) -> Self {
        self.session = Some(session.into());
        self
    }
}

impl Operation for ConfirmSignUp {
    const SCHEMA: &'static str = operations::CONFIRM_SIGN_UP;
    type Response = ConfirmSignUpResponse;
    type Code = ConfirmSignUpCode;
}

/// The response to [`ConfirmSignUp`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html#API_ConfirmSignUp_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ConfirmSignUpResponse {
    /// The session for [`InitiateAuth`](super::InitiateAuth) with `USER_AUTH`, which signs the user in
    /// without another factor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
}

codes! {
    /// The codes that [`ConfirmSignUp`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html#API_ConfirmSignUp_Errors>
    ConfirmSignUpCode:
        AliasExistsException CodeMismatchException ExpiredCodeException ForbiddenException
        InternalErrorException InvalidLambdaResponseException InvalidParameterException
        LimitExceededException NotAuthorizedException OperationNotEnabledException
        ResourceNotFoundException TooManyFailedAttemptsException TooManyRequestsException
        UnexpectedLambdaException UserLambdaValidationException UserNotFoundException
}

/// Sends another code for [`ConfirmSignUp`].
///
/// If the response is lost, the request may be sent again.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html>
///
/// # Errors
///
/// Among others:
/// - [`InvalidParameterException`](ResendConfirmationCodeCode::InvalidParameterException):
///   The user is already confirmed.
/// - [`LimitExceededException`](ResendConfirmationCodeCode::LimitExceededException):
///   More than about five codes were asked for in an hour.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// # ) -> Result<(), Error<ResendConfirmationCodeCode>> {
/// client.send(&ResendConfirmationCode::new("jane")).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ResendConfirmationCode {
    /// What the service's script for threat protection collected in the browser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextData>,
    /// The user's name or an alias, 1 to 128 characters.
    pub username: String,
    /// The user's endpoint in Amazon Pinpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadata>,
    /// Data for Lambda triggers. The service neither stores nor encrypts it; it
    /// must hold no secrets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
}

debug!(ResendConfirmationCode shows { user_context_data analytics_metadata client_metadata } hides { username });

impl ResendConfirmationCode {
    /// Creates a request with the required members.
    pub fn new(username: impl Into<String>) -> Self {
        Self {
            user_context_data: None,
            username: username.into(),
            analytics_metadata: None,
            client_metadata: None,
        }
    }

    /// Sets [`user_context_data`](#structfield.user_context_data).
    #[must_use]
    pub fn user_context_data(mut self, user_context_data: impl Into<UserContextData>) -> Self {
        self.user_context_data = Some(user_context_data.into());
        self
    }

    /// Sets [`analytics_metadata`](#structfield.analytics_metadata).
    #[must_use]
    pub fn analytics_metadata(mut self, analytics_metadata: impl Into<AnalyticsMetadata>) -> Self {
        self.analytics_metadata = Some(analytics_metadata.into());
        self
    }

    /// Sets [`client_metadata`](#structfield.client_metadata).
    #[must_use]
    pub fn client_metadata(
        mut self,
        client_metadata: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.client_metadata = Some(pairs(client_metadata));
        self
    }
}

impl Operation for ResendConfirmationCode {
    const SCHEMA: &'static str = operations::RESEND_CONFIRMATION_CODE;
    type Response = ResendConfirmationCodeResponse;
    type Code = ResendConfirmationCodeCode;
}

/// The response to [`ResendConfirmationCode`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html#API_ResendConfirmationCode_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ResendConfirmationCodeResponse {
    /// Where the code was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_delivery_details: Option<CodeDeliveryDetails>,
}

codes! {
    /// The codes that [`ResendConfirmationCode`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html#API_ResendConfirmationCode_Errors>
    ResendConfirmationCodeCode:
        CodeDeliveryFailureException ForbiddenException InternalErrorException
        InvalidEmailRoleAccessPolicyException InvalidLambdaResponseException
        InvalidParameterException InvalidSmsRoleAccessPolicyException
        InvalidSmsRoleTrustRelationshipException LimitExceededException NotAuthorizedException
        OperationNotEnabledException ResourceNotFoundException TooManyRequestsException
        UnexpectedLambdaException UserLambdaValidationException UserNotFoundException
}
