//! New tokens for a refresh token, by either of the two ways.

use serde::{Deserialize, Serialize};

use super::auth::{AuthResponse, Parameters};
use crate::client::Client;
use crate::error::{Result, ServiceError};
use crate::pool::Call;
use crate::sign_ins::SignIn;
use crate::tokens::AuthenticationResult;
use crate::user::User;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetTokensFromRefreshToken {
    client_id: String,
    client_secret: Option<String>,
    refresh_token: String,
    device_key: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetTokensFromRefreshTokenResponse {
    authentication_result: AuthenticationResult,
}

pub(super) fn get_tokens_from_refresh_token(
    call: &mut Call<'_>,
    request: GetTokensFromRefreshToken,
) -> Result<GetTokensFromRefreshTokenResponse> {
    let client = call.client(&request.client_id)?;
    client.check_secret(request.client_secret.as_deref()).map_err(ServiceError::not_authorized)?;
    let device_key = request.device_key.as_deref();
    let (sign_in, user) = find(call, client, &request.refresh_token, device_key)?;
    let authentication_result = renew(call, client, &user, &sign_in, &request.refresh_token)?;
    Ok(GetTokensFromRefreshTokenResponse { authentication_result })
}

pub(super) fn refresh_token_auth(
    call: &mut Call<'_>,
    client: &Client,
    parameters: &Parameters,
) -> Result<AuthResponse> {
    let token = parameters.require("REFRESH_TOKEN")?;
    let (sign_in, user) = find(call, client, token, parameters.get("DEVICE_KEY"))?;
    client.check_refresh_secret_hash(parameters.get("SECRET_HASH"), [&user.username, &user.sub])?;
    renew(call, client, &user, &sign_in, token).map(AuthResponse::tokens)
}

/// The sign-in a refresh token continues, and its user. On a device it goes on
/// for that device alone, and once it is confirmed.
fn find(
    call: &Call<'_>,
    client: &Client,
    token: &str,
    device_key: Option<&str>,
) -> Result<(SignIn, User)> {
    let sign_in = call.tokens.check_refresh_token(token, client, call.now)?;
    let goes_on = |user: &&User| match sign_in.device_key.as_deref() {
        Some(key) => device_key == Some(key) && user.device(key).is_ok(),
        None => true,
    };
    let user = call.users.get(&sign_in.username).filter(|user| user.sub == sign_in.sub);
    let user = user.filter(goes_on).ok_or_else(ServiceError::invalid_refresh_token)?;
    Ok((sign_in.clone(), user.clone()))
}

fn renew(
    call: &mut Call<'_>,
    client: &Client,
    user: &User,
    sign_in: &SignIn,
    token: &str,
) -> Result<AuthenticationResult> {
    user.check_enabled()?;
    Ok(call.tokens.refresh(call.host, client, user, sign_in, token))
}
