//! SMS_MFA, SMS_OTP and EMAIL_OTP: sends a code that the user has to enter.

use super::auth_response::AuthResponse;
use crate::config::Client;
use crate::delivery::Destination;
use crate::error::{Result, ServiceError};
use crate::operations::call::Call;
use crate::simulated;
use crate::state::{Challenge, CodeChallenge};
use crate::user::User;

/// Sends the code to the user's own address.
pub(super) fn challenge(
    call: &mut Call<'_>,
    client: &Client,
    user: &User,
    kind: CodeChallenge,
) -> Result<AuthResponse> {
    let to = user.contact(kind.contact()).ok_or_else(ServiceError::mfa_method_not_found)?;
    Ok(challenge_at(call, client, user, kind, &to))
}

/// Sends the code, or simulates that where the user does not exist. No answer to
/// a simulated challenge is right.
pub(super) fn challenge_or_simulate(
    call: &mut Call<'_>,
    client: &Client,
    name: &str,
    user: Option<&User>,
    kind: CodeChallenge,
) -> Result<AuthResponse> {
    if let Some(user) = user {
        return challenge(call, client, user, kind);
    }
    let to = simulated::contact(call.config, name, kind.contact());
    let challenge = Challenge::Code { kind, code: String::new(), address: to.address.clone() };
    Ok(AuthResponse::challenge(call, client, challenge, None).with_delivery(&to.details()))
}

/// Sends the code to an address that need not be the user's yet.
pub(super) fn challenge_at(
    call: &mut Call<'_>,
    client: &Client,
    user: &User,
    kind: CodeChallenge,
    to: &Destination,
) -> AuthResponse {
    let code = kind.generate(call.host);
    call.outbox.send(&user.username, to, &code, call.now);
    let challenge = Challenge::Code { kind, code, address: to.address.clone() };
    let response =
        AuthResponse::challenge(call, client, challenge, Some(user)).with_delivery(&to.details());
    if kind.is_first_factor() { response } else { response.with("USER_ID_FOR_SRP", &user.username) }
}
