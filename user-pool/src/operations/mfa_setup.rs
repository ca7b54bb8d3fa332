//! MFA_SETUP: the first second factor of a user whose pool demands one.

use serde_json::json;

use super::auth::{Answer, AuthResponse, Parameters};
use super::{device_auth, sent_code};
use crate::client::Client;
use crate::contact::ContactAttribute;
use crate::error::{Result, ServiceError};
use crate::mfa::Mfa;
use crate::outbox::Destination;
use crate::pool::Call;
use crate::schema::check_value;
use crate::sent_code::SentCode;
use crate::session::Challenge;
use crate::user::{Attributes, User};

pub(super) fn challenge(call: &mut Call<'_>, client: &Client, user: &User) -> AuthResponse {
    let names = json!(call.config.enabled_mfas).to_string();
    AuthResponse::challenge(call, client, Challenge::MfaSetup { verified: false }, Some(user))
        .with("USER_ID_FOR_SRP", &user.username)
        .with("MFAS_CAN_SETUP", names)
}

/// A token that was verified under this session, or an address that is to be.
pub(super) fn answer(
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
    Ok(sent_code::challenge_at(call, client, user, SentCode::EmailSetup, &to))
}

/// Makes the user's own the address that a code came back from.
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
