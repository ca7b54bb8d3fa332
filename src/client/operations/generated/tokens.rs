// @generated from model by `npm run generate`. Do not edit.

//! Tokens and sessions.

use super::{AuthenticationResult, FeedbackValueType, RevokeAssociatedSessionsType, UserSession};
use crate::client::operations::support::{codes, debug, or_empty, pairs};
use crate::client::{Operation, Secret};
use crate::protocol::operations;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Refreshes tokens, whether or not the app client rotates refresh tokens.
///
/// If it rotates them, store the new refresh token before anything else; the
/// one that was sent is valid for a minute at most.
///
/// The service takes the client secret itself here, and no hash. If the client
/// has only a [`secret_hash`](crate::client::Config::secret_hash), the call
/// fails before anything is sent; make it on your server.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html>
///
/// # Errors
///
/// Among others:
/// - [`NotAuthorizedException`](GetTokensFromRefreshTokenCode::NotAuthorizedException):
///   The refresh token has expired or was revoked.
/// - [`RefreshTokenReuseException`](GetTokensFromRefreshTokenCode::RefreshTokenReuseException):
///   The refresh token was replaced by a newer one.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     refresh_token: &str,
/// # ) -> Result<(), Error<GetTokensFromRefreshTokenCode>> {
/// let request = GetTokensFromRefreshToken::new(refresh_token);
/// let tokens = client.send(&request).await?.authentication_result;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetTokensFromRefreshToken {
    /// The refresh token of a sign-in, or of the refresh before.
    pub refresh_token: Secret,
    /// The app client's secret, in place of the client's. Required if the client
    /// has only a [`secret_hash`](crate::client::Config::secret_hash).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<Secret>,
    /// The key of the device that the user signed in on, if the user pool remembers
    /// it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_key: Option<String>,
    /// Data for Lambda triggers. The service neither stores nor encrypts it; it
    /// must hold no secrets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl GetTokensFromRefreshToken {
    /// Creates a request with the required members.
    pub fn new(refresh_token: impl Into<Secret>) -> Self {
        Self {
            refresh_token: refresh_token.into(),
            client_secret: None,
            device_key: None,
            client_metadata: None,
        }
    }

    /// Sets [`client_secret`](#structfield.client_secret).
    #[must_use]
    pub fn client_secret(mut self, client_secret: impl Into<Secret>) -> Self {
        self.client_secret = Some(client_secret.into());
        self
    }

    /// Sets [`device_key`](#structfield.device_key).
    #[must_use]
    pub fn device_key(mut self, device_key: impl Into<String>) -> Self {
        self.device_key = Some(device_key.into());
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

impl Operation for GetTokensFromRefreshToken {
    const SCHEMA: &'static str = operations::GET_TOKENS_FROM_REFRESH_TOKEN;
    type Response = GetTokensFromRefreshTokenResponse;
    type Code = GetTokensFromRefreshTokenCode;
}

/// The response to [`GetTokensFromRefreshToken`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html#API_GetTokensFromRefreshToken_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetTokensFromRefreshTokenResponse {
    /// The new tokens. They include a refresh token if the app client rotates them;
    /// the one that was sent then expires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authentication_result: Option<AuthenticationResult>,
}

codes! {
    /// The codes that [`GetTokensFromRefreshToken`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html#API_GetTokensFromRefreshToken_Errors>
    GetTokensFromRefreshTokenCode:
        ForbiddenException InternalErrorException InvalidLambdaResponseException
        InvalidParameterException NotAuthorizedException OperationNotEnabledException
        RefreshTokenReuseException ResourceNotFoundException TooManyRequestsException
        UnexpectedLambdaException UserLambdaValidationException UserNotFoundException
}

/// Revokes a refresh token and the access tokens that came from it.
///
/// An API that verifies only a token's signature accepts it until it expires.
///
/// About the client secret, see [`GetTokensFromRefreshToken`].
///
/// If the response is lost, the request may be sent again.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html>
///
/// # Errors
///
/// Among others:
/// - [`UnsupportedOperationException`](RevokeTokenCode::UnsupportedOperationException):
///   The app client does not allow it.
/// - [`UnsupportedTokenTypeException`](RevokeTokenCode::UnsupportedTokenTypeException):
///   The token is not a refresh token.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     refresh_token: &str,
/// # ) -> Result<(), Error<RevokeTokenCode>> {
/// client.send(&RevokeToken::new(refresh_token)).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RevokeToken {
    /// The refresh token.
    pub token: Secret,
    /// The app client's secret, in place of the client's. Required if the client
    /// has only a [`secret_hash`](crate::client::Config::secret_hash).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<Secret>,
    /// Whether the managed login session that the tokens came from ends too.
    /// Default `NONE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revoke_associated_sessions: Option<RevokeAssociatedSessionsType>,
}

impl RevokeToken {
    /// Creates a request with the required members.
    pub fn new(token: impl Into<Secret>) -> Self {
        Self { token: token.into(), client_secret: None, revoke_associated_sessions: None }
    }

    /// Sets [`client_secret`](#structfield.client_secret).
    #[must_use]
    pub fn client_secret(mut self, client_secret: impl Into<Secret>) -> Self {
        self.client_secret = Some(client_secret.into());
        self
    }

    /// Sets
    /// [`revoke_associated_sessions`](#structfield.revoke_associated_sessions).
    #[must_use]
    pub fn revoke_associated_sessions(
        mut self,
        revoke_associated_sessions: impl Into<RevokeAssociatedSessionsType>,
    ) -> Self {
        self.revoke_associated_sessions = Some(revoke_associated_sessions.into());
        self
    }
}

impl Operation for RevokeToken {
    const SCHEMA: &'static str = operations::REVOKE_TOKEN;
    type Response = RevokeTokenResponse;
    type Code = RevokeTokenCode;
}

/// The response to [`RevokeToken`]. It is empty.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html#API_RevokeToken_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RevokeTokenResponse {}

codes! {
    /// The codes that [`RevokeToken`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html#API_RevokeToken_Errors>
    RevokeTokenCode:
        ForbiddenException InternalErrorException InvalidParameterException
        OperationNotEnabledException TooManyRequestsException UnauthorizedException
        UnsupportedOperationException UnsupportedTokenTypeException
}

/// Signs the user out everywhere by revoking all of the user's tokens.
///
/// An API that verifies only a token's signature accepts it until it expires.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html>
///
/// # Errors
///
/// Among others:
/// - [`NotAuthorizedException`](GlobalSignOutCode::NotAuthorizedException): The
///   access token has expired or was revoked.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// # ) -> Result<(), Error<GlobalSignOutCode>> {
/// client.send(&GlobalSignOut::new(access_token)).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GlobalSignOut {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
}

impl GlobalSignOut {
    /// Creates a request with the required members.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self { access_token: access_token.into() }
    }
}

impl Operation for GlobalSignOut {
    const SCHEMA: &'static str = operations::GLOBAL_SIGN_OUT;
    type Response = GlobalSignOutResponse;
    type Code = GlobalSignOutCode;
}

/// The response to [`GlobalSignOut`]. It is empty.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html#API_GlobalSignOut_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GlobalSignOutResponse {}

codes! {
    /// The codes that [`GlobalSignOut`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html#API_GlobalSignOut_Errors>
    GlobalSignOutCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        TooManyRequestsException UserNotConfirmedException
}

/// Lists the signed-in user's sessions in all app clients, one page at a time.
///
/// A new session is listed after some seconds.
///
/// If the response is lost, the request may be sent again.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserSessions.html>
///
/// # Errors
///
/// Among others:
/// - [`NotAuthorizedException`](ListUserSessionsCode::NotAuthorizedException):
///   The access token has expired or was revoked.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// # ) -> Result<(), Error<ListUserSessionsCode>> {
/// for session in client.send(&ListUserSessions::new(access_token)).await?.sessions {
///     println!("{:?}, {:?}", session.device_type, session.last_active_date);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListUserSessions {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// Where the page starts, from the response before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

impl ListUserSessions {
    /// Creates a request with the required members.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self { access_token: access_token.into(), next_token: None }
    }

    /// Sets [`next_token`](#structfield.next_token).
    #[must_use]
    pub fn next_token(mut self, next_token: impl Into<String>) -> Self {
        self.next_token = Some(next_token.into());
        self
    }
}

impl Operation for ListUserSessions {
    const SCHEMA: &'static str = operations::LIST_USER_SESSIONS;
    type Response = ListUserSessionsResponse;
    type Code = ListUserSessionsCode;
}

/// The response to [`ListUserSessions`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserSessions.html#API_ListUserSessions_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListUserSessionsResponse {
    /// The sessions in the page.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<UserSession>,
    /// Where the next page starts. Missing in the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

codes! {
    /// The codes that [`ListUserSessions`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserSessions.html#API_ListUserSessions_Errors>
    ListUserSessionsCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        TooManyRequestsException UserNotConfirmedException UserNotFoundException
}

/// Ends another session of the signed-in user and revokes its tokens.
///
/// It cannot end the access token's own session.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeUserSession.html>
///
/// # Errors
///
/// Among others:
/// - [`ResourceNotFoundException`](RevokeUserSessionCode::ResourceNotFoundException):
///   The session does not exist.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// #     session_id: &str,
/// # ) -> Result<(), Error<RevokeUserSessionCode>> {
/// client.send(&RevokeUserSession::new(access_token, session_id)).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RevokeUserSession {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// The session's ID, from [`ListUserSessions`].
    pub session_id: String,
    /// Whether the managed login session that the tokens came from ends too.
    /// Default `NONE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revoke_associated_sessions: Option<RevokeAssociatedSessionsType>,
}

impl RevokeUserSession {
    /// Creates a request with the required members.
    pub fn new(access_token: impl Into<Secret>, session_id: impl Into<String>) -> Self {
        Self {
            access_token: access_token.into(),
            session_id: session_id.into(),
            revoke_associated_sessions: None,
        }
    }

    /// Sets
    /// [`revoke_associated_sessions`](#structfield.revoke_associated_sessions).
    #[must_use]
    pub fn revoke_associated_sessions(
        mut self,
        revoke_associated_sessions: impl Into<RevokeAssociatedSessionsType>,
    ) -> Self {
        self.revoke_associated_sessions = Some(revoke_associated_sessions.into());
        self
    }
}

impl Operation for RevokeUserSession {
    const SCHEMA: &'static str = operations::REVOKE_USER_SESSION;
    type Response = RevokeUserSessionResponse;
    type Code = RevokeUserSessionCode;
}

/// The response to [`RevokeUserSession`]. It is empty.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeUserSession.html#API_RevokeUserSession_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RevokeUserSessionResponse {}

codes! {
    /// The codes that [`RevokeUserSession`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeUserSession.html#API_RevokeUserSession_Errors>
    RevokeUserSessionCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        TooManyRequestsException UserNotConfirmedException UserNotFoundException
}

/// Tells threat protection whether a sign-in was the user's.
///
/// The links in the user pool's emails about sign-ins carry the event and the
/// token.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateAuthEventFeedback.html>
///
/// # Errors
///
/// Among others:
/// - [`UserPoolAddOnNotEnabledException`](UpdateAuthEventFeedbackCode::UserPoolAddOnNotEnabledException):
///   The user pool has no threat protection.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     event_id: &str,
/// #     feedback_token: &str,
/// # ) -> Result<(), Error<UpdateAuthEventFeedbackCode>> {
/// let request = UpdateAuthEventFeedback::new(
///     "us-west-2_EXAMPLE",
///     "jane",
///     event_id,
///     feedback_token,
///     FeedbackValueType::Invalid,
/// );
/// client.send(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateAuthEventFeedback {
    /// The user pool's ID, for example `us-west-2_EXAMPLE`.
    pub user_pool_id: String,
    /// The user's name or an alias, 1 to 128 characters.
    pub username: String,
    /// The sign-in's ID, from the link in the email.
    pub event_id: String,
    /// The token from the link in the email.
    pub feedback_token: Secret,
    /// Whether the sign-in was the user's.
    pub feedback_value: FeedbackValueType,
}

debug!(UpdateAuthEventFeedback shows { user_pool_id event_id feedback_token feedback_value } hides { username });

impl UpdateAuthEventFeedback {
    /// Creates a request with the required members.
    pub fn new(
        user_pool_id: impl Into<String>,
        username: impl Into<String>,
        event_id: impl Into<String>,
        feedback_token: impl Into<Secret>,
        feedback_value: impl Into<FeedbackValueType>,
    ) -> Self {
        Self {
            user_pool_id: user_pool_id.into(),
            username: username.into(),
            event_id: event_id.into(),
            feedback_token: feedback_token.into(),
            feedback_value: feedback_value.into(),
        }
    }
}

impl Operation for UpdateAuthEventFeedback {
    const SCHEMA: &'static str = operations::UPDATE_AUTH_EVENT_FEEDBACK;
    type Response = UpdateAuthEventFeedbackResponse;
    type Code = UpdateAuthEventFeedbackCode;
}

/// The response to [`UpdateAuthEventFeedback`]. It is empty.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateAuthEventFeedback.html#API_UpdateAuthEventFeedback_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateAuthEventFeedbackResponse {}

codes! {
    /// The codes that [`UpdateAuthEventFeedback`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateAuthEventFeedback.html#API_UpdateAuthEventFeedback_Errors>
    UpdateAuthEventFeedbackCode:
        InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException ResourceNotFoundException TooManyRequestsException
        UserNotFoundException UserPoolAddOnNotEnabledException
}
