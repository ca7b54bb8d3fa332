//! The operations that end one sign-in, or all sign-ins of a user.

use serde::Deserialize;

use super::call::Call;
use super::shapes::Empty;
use crate::error::{Result, ServiceError};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct RevokeToken {
    client_id: String,
    client_secret: Option<String>,
    token: String,
}

pub(super) fn revoke_token(call: &mut Call<'_>, request: RevokeToken) -> Result<Empty> {
    let client = call
        .client(&request.client_id)
        .map_err(|error| ServiceError { name: "InvalidParameterException", ..error })?;
    client.check_secret(request.client_secret.as_deref()).map_err(ServiceError::unauthorized)?;
    if !client.allows_revocation() {
        return Err(ServiceError::unsupported_operation(
            "Token revocation is not enabled for the client",
        ));
    }
    // Refresh tokens are encrypted, in five parts; access and ID tokens have three.
    if request.token.split('.').count() == 3 {
        return Err(ServiceError::unsupported_token_type("The token is not a refresh token"));
    }
    // A token that is not valid needs no revocation.
    if let Ok(sign_in) = call.tokens.check_refresh_token(&request.token, client, call.now) {
        let origin_jti = sign_in.origin_jti.clone();
        call.tokens.revoke(&origin_jti);
    }
    Ok(Empty {})
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GlobalSignOut {
    access_token: String,
}

pub(super) fn global_sign_out(call: &mut Call<'_>, request: GlobalSignOut) -> Result<Empty> {
    let user = call.user(&request.access_token)?;
    call.tokens.sign_out(&user.username);
    Ok(Empty {})
}
