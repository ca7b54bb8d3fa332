//! MFA_SETUP: a second factor for a user who has none, where the pool requires
//! one.

use serde_json::json;

use super::auth_response::AuthResponse;
use super::parameters::{Answer, Parameters};
use super::{code_challenge, device_auth};
use crate::config::schema::check_value;
use crate::config::{Client, Mfa};
use crate::contact::ContactAttribute;
use crate::delivery::Destination;
use crate::error::{Result, ServiceError};
use crate::operations::call::Call;
use crate::state::{Challenge, CodeChallenge};
use crate::user::{Attributes, User};

pub(super) fn challenge(call: &mut Call<'_>, client: &Client, user: &User) -> AuthResponse {
    let names = json!(call.config.enabled_mfas).to_string();
    AuthResponse::challenge(call, client, Challenge::MfaSetup { verified: false }, Some(user))
        .with("USER_ID_FOR_SRP", &user.username)
        .with("MFAS_CAN_SETUP", names)
}

/// Continues with the software token that was verified in this session, or sends
/// a code to the address that the user gave.
pub(super) fn respond(
    call: &mut Call<'_>,
    answer: Answer<'_>,
    verified: bool,
) -> Result<AuthResponse> {
    let mut user = answer.user.ok_or_else(ServiceError::invalid_session)?;
    if let Some(address) = answer.responses.get("EMAIL") {
        return email(call, answer.client, &user, address);
    }
    if !verified {
        return Err(ServiceError::invalid_parameter("User has not verified software token mfa"));
    }
    user.mfa.enabled.insert(Mfa::SoftwareToken);
    call.users.insert(user.clone());
    device_auth::finish(call, answer.client, &user, answer.responses)
}

fn email(call: &mut Call<'_>, client: &Client, user: &User, address: &str) -> Result<AuthResponse> {
    if !call.config.enabled_mfas.contains(&Mfa::Email) {
        return Err(ServiceError::mfa_method_not_found());
    }
    let attribute = ContactAttribute::Email;
    check_value(attribute.name(), address)?;
    let to = Destination { attribute, address: address.to_owned() };
    Ok(code_challenge::challenge_at(call, client, user, CodeChallenge::EmailSetup, &to))
}

/// Ends the set-up by email: the address becomes the user's, verified.
pub(super) fn finish_email(
    call: &mut Call<'_>,
    client: &Client,
    mut user: User,
    address: String,
    parameters: &Parameters,
) -> Result<AuthResponse> {
    let email = ContactAttribute::Email;
    user.update(Attributes::from([(email.name().to_owned(), address)]), call.now)?;
    user.verify(email, call.now);
    user.mfa.enabled.insert(Mfa::Email);
    call.users.check_names_free(call.config, &user)?;
    call.users.insert(user.clone());
    device_auth::finish(call, client, &user, parameters)
}
