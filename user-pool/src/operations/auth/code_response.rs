//! Checks the code that a user entered, and continues.

use subtle::ConstantTimeEq;

use super::auth_response::AuthResponse;
use super::parameters::Answer;
use super::second_factor::after_first_factor;
use super::{device_auth, mfa_setup};
use crate::error::{Result, ServiceError};
use crate::operations::call::Call;
use crate::state::CodeChallenge;

pub(super) fn respond(
    call: &mut Call<'_>,
    answer: Answer<'_>,
    kind: CodeChallenge,
    code: &str,
    address: String,
) -> Result<AuthResponse> {
    let given = answer.responses.require(&kind.response_name())?;
    let is_right = code.as_bytes().ct_eq(given.as_bytes()).into();
    let user = answer.user.filter(|_| is_right);
    let user = user.ok_or_else(ServiceError::code_or_state_mismatch)?;
    match kind {
        CodeChallenge::EmailOtp | CodeChallenge::SmsOtp => {
            after_first_factor(call, answer.client, &user, answer.responses)
        }
        CodeChallenge::EmailMfa | CodeChallenge::SmsMfa => {
            device_auth::finish(call, answer.client, &user, answer.responses)
        }
        CodeChallenge::EmailSetup => {
            mfa_setup::finish_email(call, answer.client, user, address, answer.responses)
        }
    }
}
