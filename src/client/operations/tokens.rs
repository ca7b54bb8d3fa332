// Made by scripts/rust-operations.mjs, of the descriptions and the model.
//! Tokens and sessions.

use super::support::{codes, debug, or_empty, pairs};
use super::{AuthenticationResult, FeedbackValueType, RevokeAssociatedSessionsType, UserSession};
use crate::client::{Operation, Secret};
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Refreshes tokens, whether or not the app client rotates refresh tokens.
/// Where it does, keep the new one before anything else: the one that was sent
/// is good for a minute at most.
///
/// With a client secret, the service takes the secret itself here and no hash:
/// a client that has but a `secret_hash` is refused, before anything is sent.
/// Its app's own back end must make this call.
///
/// Refused with
/// [`NotAuthorizedException`](GetTokensFromRefreshTokenCode::NotAuthorizedException)
/// for a token that ran out or was revoked,
/// [`RefreshTokenReuseException`](GetTokensFromRefreshTokenCode::RefreshTokenReuseException)
/// for one that was rotated.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html>
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
    /// Of a sign-in, or of the refresh before.
    pub refresh_token: Secret,
    /// In place of the client's. Required where the client has but a
    /// [`secret_hash`](crate::client::Config::secret_hash).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<Secret>,
    /// Of the device that the user pool remembers, if the sign-in was on one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_key: Option<String>,
    /// For Lambda triggers; not for secrets, it is neither stored nor encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl GetTokensFromRefreshToken {
    /// With what is required, and nothing else.
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
    const SCHEMA: &'static str = "GetTokensFromRefreshToken^ !RefreshToken:0- =ClientId:1-128 ClientSecret:24-64 \
        DeviceKey:1-55 ClientMetadata% -Extra@";
    type Response = GetTokensFromRefreshTokenResponse;
    type Code = GetTokensFromRefreshTokenCode;
}

/// What [`GetTokensFromRefreshToken`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html#API_GetTokensFromRefreshToken_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetTokensFromRefreshTokenResponse {
    /// With a `refresh_token` where the app client rotates them: the one sent runs
    /// out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authentication_result: Option<AuthenticationResult>,
}

codes! {
    /// What [`GetTokensFromRefreshToken`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html#API_GetTokensFromRefreshToken_Errors>
    GetTokensFromRefreshTokenCode:
        ForbiddenException InternalErrorException InvalidLambdaResponseException
        InvalidParameterException NotAuthorizedException OperationNotEnabledException
        RefreshTokenReuseException ResourceNotFoundException TooManyRequestsException
        UnexpectedLambdaException UserLambdaValidationException UserNotFoundException
}

/// Revokes a refresh token, and the access tokens that came of it. Tokens that
/// are verified by their signature alone are taken until they run out.
///
/// As to the client secret, see [`GetTokensFromRefreshToken`].
///
/// Refused with
/// [`UnsupportedTokenTypeException`](RevokeTokenCode::UnsupportedTokenTypeException)
/// for another token,
/// [`UnsupportedOperationException`](RevokeTokenCode::UnsupportedOperationException)
/// where the app client does not allow it.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html>
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
    /// A refresh token.
    pub token: Secret,
    /// In place of the client's. Required where the client has but a
    /// [`secret_hash`](crate::client::Config::secret_hash).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<Secret>,
    /// Whether the managed login's session behind the tokens ends as well. Default
    /// `NONE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revoke_associated_sessions: Option<RevokeAssociatedSessionsType>,
}

impl RevokeToken {
    /// With what is required, and nothing else.
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
    const SCHEMA: &'static str = "RevokeToken~ !Token:0- =ClientId:1-128 ClientSecret:24-64 \
        RevokeAssociatedSessions:0- -Extra@";
    type Response = RevokeTokenResponse;
    type Code = RevokeTokenCode;
}

/// What [`RevokeToken`] answers. It holds nothing.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html#API_RevokeToken_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RevokeTokenResponse {}

codes! {
    /// What [`RevokeToken`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html#API_RevokeToken_Errors>
    RevokeTokenCode:
        ForbiddenException InternalErrorException InvalidParameterException
        OperationNotEnabledException TooManyRequestsException UnauthorizedException
        UnsupportedOperationException UnsupportedTokenTypeException
}

/// Signs the user out everywhere: revokes all of the user's tokens. Those that
/// are verified by their signature alone are taken until they run out.
///
/// Refused with
/// [`NotAuthorizedException`](GlobalSignOutCode::NotAuthorizedException) for a
/// token that ran out or was revoked.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
}

impl GlobalSignOut {
    /// With what is required, and nothing else.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self { access_token: access_token.into() }
    }
}

impl Operation for GlobalSignOut {
    const SCHEMA: &'static str = "GlobalSignOut~ !AccessToken:0- -Extra@";
    type Response = GlobalSignOutResponse;
    type Code = GlobalSignOutCode;
}

/// What [`GlobalSignOut`] answers. It holds nothing.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html#API_GlobalSignOut_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GlobalSignOutResponse {}

codes! {
    /// What [`GlobalSignOut`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html#API_GlobalSignOut_Errors>
    GlobalSignOutCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        TooManyRequestsException UserNotConfirmedException
}

/// A page of the user's sessions, in all app clients. A new one is there after
/// some seconds.
///
/// Refused with
/// [`NotAuthorizedException`](ListUserSessionsCode::NotAuthorizedException) for
/// a token that ran out or was revoked.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserSessions.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// Where to go on, from the answer before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

impl ListUserSessions {
    /// With what is required, and nothing else.
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
    const SCHEMA: &'static str = "ListUserSessions~ !AccessToken:0- NextToken:1-131072 -Extra@";
    type Response = ListUserSessionsResponse;
    type Code = ListUserSessionsCode;
}

/// What [`ListUserSessions`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserSessions.html#API_ListUserSessions_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListUserSessionsResponse {
    /// The page.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<UserSession>,
    /// Where to go on; missing at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

codes! {
    /// What [`ListUserSessions`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserSessions.html#API_ListUserSessions_Errors>
    ListUserSessionsCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        TooManyRequestsException UserNotConfirmedException UserNotFoundException
}

/// Ends another session of the user's, and revokes its tokens. The access
/// token's own session cannot be ended so.
///
/// Refused with
/// [`ResourceNotFoundException`](RevokeUserSessionCode::ResourceNotFoundException)
/// for a session that is none.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeUserSession.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// Of [`ListUserSessions`].
    pub session_id: String,
    /// Whether the managed login's session behind the tokens ends as well. Default
    /// `NONE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revoke_associated_sessions: Option<RevokeAssociatedSessionsType>,
}

impl RevokeUserSession {
    /// With what is required, and nothing else.
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
    const SCHEMA: &'static str = "RevokeUserSession~ !AccessToken:0- !SessionId:28-28 RevokeAssociatedSessions:0- \
        -Extra@";
    type Response = RevokeUserSessionResponse;
    type Code = RevokeUserSessionCode;
}

/// What [`RevokeUserSession`] answers. It holds nothing.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeUserSession.html#API_RevokeUserSession_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RevokeUserSessionResponse {}

codes! {
    /// What [`RevokeUserSession`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeUserSession.html#API_RevokeUserSession_Errors>
    RevokeUserSessionCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        TooManyRequestsException UserNotConfirmedException UserNotFoundException
}

/// Tells threat protection whether a sign-in was the user's: what the links in
/// its email are for.
///
/// Refused with
/// [`UserPoolAddOnNotEnabledException`](UpdateAuthEventFeedbackCode::UserPoolAddOnNotEnabledException)
/// where the user pool has no threat protection.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateAuthEventFeedback.html>
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
    /// Like `us-west-2_EXAMPLE`.
    pub user_pool_id: String,
    /// The user's name, or an alias.
    pub username: String,
    /// From the link in the user pool's email.
    pub event_id: String,
    /// From the link in the user pool's email.
    pub feedback_token: Secret,
    /// Whether it was the user.
    pub feedback_value: FeedbackValueType,
}

debug!(UpdateAuthEventFeedback shows { user_pool_id event_id feedback_token feedback_value } hides { username });

impl UpdateAuthEventFeedback {
    /// With what is required, and nothing else.
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
    const SCHEMA: &'static str = "UpdateAuthEventFeedback~ !UserPoolId:1-55 !Username:1-128 !EventId:1-50 \
        !FeedbackToken:0- !FeedbackValue:0- -Extra@";
    type Response = UpdateAuthEventFeedbackResponse;
    type Code = UpdateAuthEventFeedbackCode;
}

/// What [`UpdateAuthEventFeedback`] answers. It holds nothing.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateAuthEventFeedback.html#API_UpdateAuthEventFeedback_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateAuthEventFeedbackResponse {}

codes! {
    /// What [`UpdateAuthEventFeedback`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateAuthEventFeedback.html#API_UpdateAuthEventFeedback_Errors>
    UpdateAuthEventFeedbackCode:
        InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException ResourceNotFoundException TooManyRequestsException
        UserNotFoundException UserPoolAddOnNotEnabledException
}
