// @generated from model by `npm run generate`. Do not edit.

//! Recovering and changing a password.

use super::{AnalyticsMetadata, CodeDeliveryDetails, UserContextData};
use crate::client::operations::support::{codes, debug, pairs};
use crate::client::{Operation, Secret};
use crate::protocol::operations;
use alloc::collections::BTreeMap;
use alloc::string::String;
use serde::{Deserialize, Serialize};

/// Sends the user a code to set a new password with.
///
/// The current password works until then. A newer code replaces an older one.
///
/// If the app client hides whether a user exists, the response for an unknown
/// user has an invented destination, and no code is sent.
///
/// If the response is lost, the request may be sent again.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html>
///
/// # Errors
///
/// Among others:
/// - [`InvalidParameterException`](ForgotPasswordCode::InvalidParameterException):
///   The user has no verified email address or phone number.
/// - [`LimitExceededException`](ForgotPasswordCode::LimitExceededException):
///   More than about five codes were asked for in an hour.
/// - [`NotAuthorizedException`](ForgotPasswordCode::NotAuthorizedException):
///   The user's password is a temporary one.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// # ) -> Result<(), Error<ForgotPasswordCode>> {
/// let response = client.send(&ForgotPassword::new("jane@example.com")).await?;
/// if let Some(details) = response.code_delivery_details {
///     println!("We sent a code to {}.", details.destination.unwrap_or_default());
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ForgotPassword {
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

debug!(ForgotPassword shows { user_context_data analytics_metadata client_metadata } hides { username });

impl ForgotPassword {
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

impl Operation for ForgotPassword {
    const SCHEMA: &'static str = operations::FORGOT_PASSWORD;
    type Response = ForgotPasswordResponse;
    type Code = ForgotPasswordCode;
}

/// The response to [`ForgotPassword`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html#API_ForgotPassword_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ForgotPasswordResponse {
    /// Where the code was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_delivery_details: Option<CodeDeliveryDetails>,
}

codes! {
    /// The codes that [`ForgotPassword`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html#API_ForgotPassword_Errors>
    ForgotPasswordCode:
        CodeDeliveryFailureException ForbiddenException InternalErrorException
        InvalidEmailRoleAccessPolicyException InvalidLambdaResponseException
        InvalidParameterException InvalidSmsRoleAccessPolicyException
        InvalidSmsRoleTrustRelationshipException LimitExceededException NotAuthorizedException
        OperationNotEnabledException ResourceNotFoundException TooManyRequestsException
        UnexpectedLambdaException UserLambdaValidationException UserNotFoundException
}

/// Sets a new password with the code that the user received.
///
/// The code comes from [`ForgotPassword`], or from an administrator who reset
/// the password.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html>
///
/// # Errors
///
/// Among others:
/// - [`CodeMismatchException`](ConfirmForgotPasswordCode::CodeMismatchException):
///   The code is wrong.
/// - [`ExpiredCodeException`](ConfirmForgotPasswordCode::ExpiredCodeException):
///   The code has expired or was already used.
/// - [`InvalidPasswordException`](ConfirmForgotPasswordCode::InvalidPasswordException):
///   The password does not meet the policy; the code stays valid.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     new_password: &str,
/// # ) -> Result<(), Error<ConfirmForgotPasswordCode>> {
/// let request = ConfirmForgotPassword::new("jane@example.com", "123456", new_password);
/// client.send(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ConfirmForgotPassword {
    /// The user's name or an alias, 1 to 128 characters.
    pub username: String,
    /// The code that the user received, which is valid for one hour.
    pub confirmation_code: Secret,
    /// The new password, at most 256 characters.
    pub password: Secret,
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

debug!(ConfirmForgotPassword shows { confirmation_code password analytics_metadata user_context_data client_metadata } hides { username });

impl ConfirmForgotPassword {
    /// Creates a request with the required members.
    pub fn new(
        username: impl Into<String>,
        confirmation_code: impl Into<Secret>,
        password: impl Into<Secret>,
    ) -> Self {
        Self {
            username: username.into(),
            confirmation_code: confirmation_code.into(),
            password: password.into(),
            analytics_metadata: None,
            user_context_data: None,
            client_metadata: None,
        }
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

impl Operation for ConfirmForgotPassword {
    const SCHEMA: &'static str = operations::CONFIRM_FORGOT_PASSWORD;
    type Response = ConfirmForgotPasswordResponse;
    type Code = ConfirmForgotPasswordCode;
}

/// The response to [`ConfirmForgotPassword`]. It is empty.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html#API_ConfirmForgotPassword_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ConfirmForgotPasswordResponse {}

codes! {
    /// The codes that [`ConfirmForgotPassword`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html#API_ConfirmForgotPassword_Errors>
    ConfirmForgotPasswordCode:
        CodeMismatchException ExpiredCodeException ForbiddenException InternalErrorException
        InvalidLambdaResponseException InvalidParameterException InvalidPasswordException
        LimitExceededException NotAuthorizedException OperationNotEnabledException
        PasswordHistoryPolicyViolationException ResourceNotFoundException
        TooManyFailedAttemptsException TooManyRequestsException UnexpectedLambdaException
        UserLambdaValidationException UserNotConfirmedException UserNotFoundException
}

/// Changes the password of the signed-in user.
///
/// The user's other sessions continue.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html>
///
/// # Errors
///
/// Among others:
/// - [`InvalidPasswordException`](ChangePasswordCode::InvalidPasswordException):
///   The password does not meet the user pool's policy.
/// - [`LimitExceededException`](ChangePasswordCode::LimitExceededException):
///   Too many attempts were made; try again later.
/// - [`NotAuthorizedException`](ChangePasswordCode::NotAuthorizedException):
///   The current password is wrong, or the access token has expired or was
///   revoked.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// #     previous: &str,
/// #     proposed: &str,
/// # ) -> Result<(), Error<ChangePasswordCode>> {
/// let request = ChangePassword::new(proposed, access_token).previous_password(previous);
/// client.send(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ChangePassword {
    /// The current password. Left out for a user who has none yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_password: Option<Secret>,
    /// The new password, at most 256 characters.
    pub proposed_password: Secret,
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
}

impl ChangePassword {
    /// Creates a request with the required members.
    pub fn new(proposed_password: impl Into<Secret>, access_token: impl Into<Secret>) -> Self {
        Self {
            previous_password: None,
            proposed_password: proposed_password.into(),
            access_token: access_token.into(),
        }
    }

    /// Sets [`previous_password`](#structfield.previous_password).
    #[must_use]
    pub fn previous_password(mut self, previous_password: impl Into<Secret>) -> Self {
        self.previous_password = Some(previous_password.into());
        self
    }
}

impl Operation for ChangePassword {
    const SCHEMA: &'static str = operations::CHANGE_PASSWORD;
    type Response = ChangePasswordResponse;
    type Code = ChangePasswordCode;
}

/// The response to [`ChangePassword`]. It is empty.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html#API_ChangePassword_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ChangePasswordResponse {}

codes! {
    /// The codes that [`ChangePassword`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html#API_ChangePassword_Errors>
    ChangePasswordCode:
        ForbiddenException InternalErrorException InvalidParameterException
        InvalidPasswordException LimitExceededException NotAuthorizedException
        OperationNotEnabledException PasswordHistoryPolicyViolationException
        PasswordResetRequiredException ResourceNotFoundException TooManyRequestsException
        UserNotConfirmedException UserNotFoundException
}
