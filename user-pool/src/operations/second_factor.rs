//! What follows a first factor.

use super::auth::{AuthResponse, Parameters};
use crate::client::Client;
use crate::error::Result;
use crate::pool::Call;
use crate::user::User;

/// Goes on with a user who proved a first factor. `parameters` are those of
/// the request that proved it.
pub(super) fn after_first_factor(
    call: &mut Call<'_>,
    client: &Client,
    user: &User,
    _parameters: &Parameters,
) -> Result<AuthResponse> {
    let result = call.tokens.sign_in(call.host, client, user, call.request_id);
    Ok(AuthResponse::tokens(result))
}
