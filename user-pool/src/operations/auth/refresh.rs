//! New tokens for a refresh token: GetTokensFromRefreshToken, and the flow
//! REFRESH_TOKEN_AUTH.

use serde::{Deserialize, Serialize};

use super::auth_response::AuthResponse;
use super::parameters::Parameters;
use crate::config::Client;
use crate::error::{Result, ServiceError};
use crate::operations::call::Call;
use crate::state::{AuthenticationResult, SignIn};
use crate::user::User;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetTokensFromRefreshToken {
    client_id: String,
    client_secret: Option<String>,
    refresh_token: String,
    device_key: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetTokensFromRefreshTokenResponse {
    authentication_result: AuthenticationResult,
}

pub(crate) fn get_tokens_from_refresh_token(
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

/// Finds the sign-in of a refresh token, and its user. The sign-in of a device
/// continues only for that device, and only when the device is confirmed.
fn find(
    call: &Call<'_>,
    client: &Client,
    token: &str,
    device_key: Option<&str>,
) -> Result<(SignIn, User)> {
    let sign_in = call.tokens.check_refresh_token(token, client, call.now)?;
    let has_device = |user: &&User| match sign_in.device_key.as_deref() {
        Some(key) => device_key == Some(key) && user.device(key).is_ok(),
        None => true,
    };
    let user = call.users.get(&sign_in.username).filter(|user| user.sub == sign_in.sub);
    let user = user.filter(has_device).ok_or_else(ServiceError::invalid_refresh_token)?;
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
