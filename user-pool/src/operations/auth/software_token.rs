//! SOFTWARE_TOKEN_MFA: a code from an authenticator app.

use super::auth_response::AuthResponse;
use super::device_auth;
use super::parameters::Answer;
use crate::config::Client;
use crate::crypto::totp::Verdict;
use crate::error::{Result, ServiceError};
use crate::operations::call::Call;
use crate::state::Challenge;
use crate::user::User;

pub(super) fn challenge(call: &mut Call<'_>, client: &Client, user: &User) -> AuthResponse {
    let response = AuthResponse::challenge(call, client, Challenge::SoftwareToken, Some(user))
        .with("USER_ID_FOR_SRP", &user.username);
    let token = user.mfa.software_token.as_ref();
    match token.and_then(|token| token.friendly_name.as_deref()) {
        Some(name) => response.with("FRIENDLY_DEVICE_NAME", name),
        None => response,
    }
}

pub(super) fn respond(call: &mut Call<'_>, answer: Answer<'_>) -> Result<AuthResponse> {
    let code = answer.responses.require("SOFTWARE_TOKEN_MFA_CODE")?;
    let mut user = answer.user.ok_or_else(ServiceError::invalid_session)?;
    let token =
        user.mfa.software_token.as_mut().ok_or_else(ServiceError::software_token_not_found)?;
    match token.check(code, call.now) {
        Verdict::Right => {
            call.users.insert(user.clone());
            device_auth::finish(call, answer.client, &user, answer.responses)
        }
        Verdict::Wrong => Err(ServiceError::wrong_software_token_code()),
        Verdict::Used => Err(ServiceError::software_token_code_used()),
    }
}
