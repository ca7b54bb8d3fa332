// Made by scripts/rust-operations.mjs, of the descriptions and the model.
//! A forgotten password, and a changed one.

use super::support::{codes, debug, pairs};
use super::{AnalyticsMetadata, CodeDeliveryDetails, UserContextData};
use crate::client::{Operation, Secret};
use crate::protocol::operations;
use alloc::collections::BTreeMap;
use alloc::string::String;
use serde::{Deserialize, Serialize};

/// Sends the user a code that lets them set a new password. The present one
/// works until then. A newer code replaces an older one.
///
/// Where the app client hides who exists, an unknown user gets a made-up
/// destination and no code.
///
/// Refused with
/// [`InvalidParameterException`](ForgotPasswordCode::InvalidParameterException)
/// where the user has no verified address,
/// [`NotAuthorizedException`](ForgotPasswordCode::NotAuthorizedException) while
/// the password is a temporary one,
/// [`LimitExceededException`](ForgotPasswordCode::LimitExceededException) after
/// some five in an hour.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html>
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// # ) -> Result<(), Error<ForgotPasswordCode>> {
/// let answer = client.send(&ForgotPassword::new("jane@example.com")).await?;
/// if let Some(details) = answer.code_delivery_details {
///     println!("We sent a code to {}.", details.destination.unwrap_or_default());
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ForgotPassword {
    /// For threat protection: what its script collected in the browser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextData>,
    /// The user's name, or an alias. 1 to 128 characters.
    pub username: String,
    /// For Amazon Pinpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadata>,
    /// For Lambda triggers; not for secrets, it is neither stored nor encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
}

debug!(ForgotPassword shows { user_context_data analytics_metadata client_metadata } hides { username });

impl ForgotPassword {
    /// With what is required, and nothing else.
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

/// What [`ForgotPassword`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html#API_ForgotPassword_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ForgotPasswordResponse {
    /// Where a code was sent; missing where none was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_delivery_details: Option<CodeDeliveryDetails>,
}

codes! {
    /// What [`ForgotPassword`] may be refused with.
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

/// Sets a new password with the code that the user received: after
/// [`ForgotPassword`], or after an administrator's reset, which sent one.
///
/// Refused with
/// [`CodeMismatchException`](ConfirmForgotPasswordCode::CodeMismatchException)
/// for a wrong code,
/// [`ExpiredCodeException`](ConfirmForgotPasswordCode::ExpiredCodeException)
/// for one that ran out or was used,
/// [`InvalidPasswordException`](ConfirmForgotPasswordCode::InvalidPasswordException)
/// for one against the policy (the code stays good).
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html>
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
    /// The user's name, or an alias. 1 to 128 characters.
    pub username: String,
    /// The code the user received; good for one hour.
    pub confirmation_code: Secret,
    /// The new password.
    pub password: Secret,
    /// For Amazon Pinpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadata>,
    /// For threat protection: what its script collected in the browser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextData>,
    /// For Lambda triggers; not for secrets, it is neither stored nor encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
}

debug!(ConfirmForgotPassword shows { confirmation_code password analytics_metadata user_context_data client_metadata } hides { username });

impl ConfirmForgotPassword {
    /// With what is required, and nothing else.
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

/// What [`ConfirmForgotPassword`] answers. It holds nothing.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html#API_ConfirmForgotPassword_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ConfirmForgotPasswordResponse {}

codes! {
    /// What [`ConfirmForgotPassword`] may be refused with.
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

/// Changes the password of the user who is signed in. Other sessions of the
/// user go on.
///
/// Refused with
/// [`NotAuthorizedException`](ChangePasswordCode::NotAuthorizedException) for a
/// wrong previous password or a token that ran out,
/// [`InvalidPasswordException`](ChangePasswordCode::InvalidPasswordException),
/// [`LimitExceededException`](ChangePasswordCode::LimitExceededException).
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html>
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
    /// Left out by a user who has no password yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_password: Option<Secret>,
    /// The new password.
    pub proposed_password: Secret,
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
}

impl ChangePassword {
    /// With what is required, and nothing else.
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

/// What [`ChangePassword`] answers. It holds nothing.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html#API_ChangePassword_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ChangePasswordResponse {}

codes! {
    /// What [`ChangePassword`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html#API_ChangePassword_Errors>
    ChangePasswordCode:
        ForbiddenException InternalErrorException InvalidParameterException
        InvalidPasswordException LimitExceededException NotAuthorizedException
        OperationNotEnabledException PasswordHistoryPolicyViolationException
        PasswordResetRequiredException ResourceNotFoundException TooManyRequestsException
        UserNotConfirmedException UserNotFoundException
}
