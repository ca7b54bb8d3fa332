//! SMS_MFA, SMS_OTP and EMAIL_OTP: a code that was sent comes back.

use ctutils::CtEq;

use super::auth::{Answer, AuthResponse};
use super::second_factor::after_first_factor;
use super::{device_auth, mfa_setup};
use crate::client::Client;
use crate::error::{Result, ServiceError};
use crate::outbox::Destination;
use crate::pool::Call;
use crate::sent_code::SentCode;
use crate::session::Challenge;
use crate::simulated;
use crate::user::User;

/// Sends the code to where the user is reached.
pub(super) fn challenge(
    call: &mut Call<'_>,
    client: &Client,
    user: &User,
    kind: SentCode,
) -> Result<AuthResponse> {
    let to = user.contact(kind.contact()).ok_or_else(ServiceError::mfa_method_not_found)?;
    Ok(challenge_at(call, client, user, kind, &to))
}

/// Goes on as if, with one who only seems to exist: no answer will be right.
pub(super) fn challenge_or_simulate(
    call: &mut Call<'_>,
    client: &Client,
    name: &str,
    user: Option<&User>,
    kind: SentCode,
) -> Result<AuthResponse> {
    if let Some(user) = user {
        return challenge(call, client, user, kind);
    }
    let to = simulated::contact(call.config, name, kind.contact());
    let challenge = Challenge::SentCode { kind, code: String::new(), address: to.address.clone() };
    Ok(AuthResponse::challenge(call, client, challenge, None).delivered(&to.details()))
}

pub(super) fn challenge_at(
    call: &mut Call<'_>,
    client: &Client,
    user: &User,
    kind: SentCode,
    to: &Destination,
) -> AuthResponse {
    let code = kind.generate(call.host);
    call.outbox.send(user, to, &code, call.now);
    let challenge = Challenge::SentCode { kind, code, address: to.address.clone() };
    let response =
        AuthResponse::challenge(call, client, challenge, Some(user)).delivered(&to.details());
    if kind.is_first_factor() { response } else { response.with("USER_ID_FOR_SRP", &user.username) }
}

pub(super) fn answer(
    call: &mut Call<'_>,
    answer: Answer<'_>,
    kind: SentCode,
    code: &str,
    address: String,
) -> Result<AuthResponse> {
    let given = answer.responses.require(&kind.response_name())?;
    let is_right = code.as_bytes().ct_eq(given.as_bytes()).into();
    let user = answer.user.filter(|_| is_right);
    let user = user.ok_or_else(ServiceError::code_or_state_mismatch)?;
    match kind {
        SentCode::EmailOtp | SentCode::SmsOtp => {
            after_first_factor(call, answer.client, &user, answer.responses)
        }
        SentCode::EmailMfa | SentCode::SmsMfa => {
            device_auth::finish(call, answer.client, &user, answer.responses)
        }
        SentCode::EmailSetup => {
            mfa_setup::finish_email(call, answer.client, user, address, answer.responses)
        }
    }
}
