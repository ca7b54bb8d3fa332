//! Refreshes and revokes tokens: by the app's function, by the operation that takes the
//! client secret, or by the one that takes a hash.

use super::{
    super::{Client, Error, Operation, Secret, Transport},
    SessionConfig, SessionError, Tokens,
    claims::claims,
    entry::Entry,
};
use crate::{
    client::operations::{
        AuthenticationResult, GetTokensFromRefreshToken, GetTokensFromRefreshTokenCode,
        RevokeToken, RevokeTokenCode,
    },
    protocol::operations::REFRESH,
};
use alloc::{collections::BTreeMap, string::String, sync::Arc};
use serde::{Deserialize, Serialize, de::IgnoredAny};

/// The errors that end the session. Any other error is temporary and signs nobody out.
const REFUSALS: [&str; 5] = [
    "NotAuthorizedException",
    "PasswordResetRequiredException",
    "RefreshTokenReuseException",
    "UserNotConfirmedException",
    "UserNotFoundException",
];

/// Returns whether an error ends the session. NotAuthorizedException also says that the
/// client secret or its hash is wrong; then it does not.
pub(super) fn is_refusal(error: &SessionError) -> bool {
    match error {
        SessionError::NotSignedIn => true,
        SessionError::Refresh(error) => match &**error {
            Error::Service(refusal) => {
                REFUSALS.contains(&error.code())
                    && !refusal.message.to_ascii_lowercase().contains("secret")
            }
            _ => false,
        },
        _ => false,
    }
}

/// Returns new tokens in place of an entry's.
pub(super) async fn refresh<T: Transport>(
    client: &Client<T>,
    config: &SessionConfig,
    entry: &Entry,
) -> Result<Tokens, SessionError> {
    let device_key = entry.device_key.clone();
    if let Some(ask) = &config.refresh {
        let present = Tokens {
            access_token: entry.access_token.clone(),
            id_token: entry.id_token.clone(),
            refresh_token: Some(entry.refresh_token.clone()),
            device_key,
        };
        return ask(present).await.map_err(SessionError::app)?.ok_or(SessionError::NotSignedIn);
    }
    let result = if client.config().has_only_hash() {
        let auth_parameters = ByHash { refresh_token: &entry.refresh_token, device_key };
        let request = RefreshByHash {
            auth_flow: "REFRESH_TOKEN_AUTH",
            auth_parameters,
            access_token: &entry.access_token,
            client_metadata: config.client_metadata.as_ref(),
        };
        client.send(&request).await.map(|response| response.authentication_result)
    } else {
        let mut request = GetTokensFromRefreshToken::new(&entry.refresh_token);
        request.device_key = device_key;
        request.client_metadata = config.client_metadata.clone();
        client.send(&request).await.map(|response| response.authentication_result)
    };
    let result = result.map_err(|error| SessionError::Refresh(Arc::new(error)))?;
    result.as_ref().map(Tokens::from).ok_or(SessionError::InvalidTokens)
}

/// Revokes an entry's refresh token and the access tokens that came from it. Those of an app
/// client without revocation cannot be revoked: they stay valid until they expire.
pub(super) async fn revoke<T: Transport>(
    client: &Client<T>,
    config: &SessionConfig,
    entry: &Entry,
) -> Result<(), SessionError> {
    if let Some(ask) = &config.revoke {
        return ask(entry.refresh_token.clone()).await.map_err(SessionError::app);
    }
    if claims::<Origin>(&entry.access_token).is_some_and(|it| it.origin_jti.is_none()) {
        return Ok(());
    }
    match client.send(&RevokeToken::new(&entry.refresh_token)).await {
        // Revocation was turned off since.
        Err(Error::Service(refusal))
            if refusal.code == RevokeTokenCode::UnsupportedOperationException =>
        {
            Ok(())
        }
        result => result.map(drop).map_err(|error| SessionError::Revoke(Arc::new(error))),
    }
}

/// The claim that tokens have only if they can be revoked.
#[derive(Deserialize)]
struct Origin {
    origin_jti: Option<IgnoredAny>,
}

/// InitiateAuth, for a client that has only secret hashes.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RefreshByHash<'a> {
    auth_flow: &'static str,
    auth_parameters: ByHash<'a>,
    /// The access token, which is not sent. It has the user's real name, from which the
    /// hash is computed.
    access_token: &'a Secret,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_metadata: Option<&'a BTreeMap<String, String>>,
}

#[derive(Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
struct ByHash<'a> {
    refresh_token: &'a Secret,
    #[serde(skip_serializing_if = "Option::is_none")]
    device_key: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Refreshed {
    authentication_result: Option<AuthenticationResult>,
}

impl Operation for RefreshByHash<'_> {
    const SCHEMA: &'static str = REFRESH;
    type Response = Refreshed;
    type Code = GetTokensFromRefreshTokenCode;
}
