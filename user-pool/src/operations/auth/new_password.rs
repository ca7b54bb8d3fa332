//! NEW_PASSWORD_REQUIRED: the user replaces a temporary password.

use serde_json::json;

use super::auth_response::AuthResponse;
use super::parameters::Answer;
use super::second_factor::after_first_factor;
use crate::config::Client;
use crate::config::schema::{check_value, non_mutable};
use crate::contact::ContactAttribute;
use crate::error::{Result, ServiceError};
use crate::operations::call::Call;
use crate::state::Challenge;
use crate::user::{Attributes, Password, User};
use crate::user_status::UserStatus;

/// The prefix of attribute names in the challenge responses.
const PREFIX: &str = "userAttributes.";

/// Creates the challenge. Two of its parameters are JSON in strings.
pub(super) fn challenge(call: &mut Call<'_>, client: &Client, user: &User) -> AuthResponse {
    let missing = user.missing_attributes(&call.config.schema);
    let required: Vec<String> = missing.iter().map(|name| format!("{PREFIX}{name}")).collect();
    let mut attributes = user.attributes.clone();
    attributes.extend(missing.into_iter().map(|name| (name.to_owned(), String::new())));

    AuthResponse::challenge(call, client, Challenge::NewPasswordRequired, Some(user))
        .with("USER_ID_FOR_SRP", &user.username)
        .with("requiredAttributes", json!(required).to_string())
        .with("userAttributes", json!(attributes).to_string())
}

pub(super) fn respond(call: &mut Call<'_>, answer: Answer<'_>) -> Result<AuthResponse> {
    // An administrator may have set another password in the meantime.
    let has_temporary = |user: &User| user.status == UserStatus::ForceChangePassword;
    let mut user = answer.user.filter(has_temporary).ok_or_else(ServiceError::invalid_session)?;
    let password = answer.responses.require("NEW_PASSWORD")?;
    let read = |(name, value): (&String, &String)| {
        let name = name.strip_prefix(PREFIX)?;
        Some((name.to_owned(), call.config.usernames.value(name, value.clone())))
    };
    let attributes: Attributes = answer.responses.0.iter().filter_map(read).collect();
    for (name, value) in &attributes {
        check_attribute(call, &user, name, value)?;
    }
    let missing = user
        .missing_attributes(&call.config.schema)
        .into_iter()
        .find(|name| attributes.get(*name).is_none_or(String::is_empty));
    if let Some(name) = missing {
        return Err(ServiceError::invalid_parameter(format!(
            "Invalid attributes given, {name} is missing"
        )));
    }
    call.config.policy.check(password)?;

    user.update(attributes, call.now)?;
    call.users.check_names_free(call.config, &user)?;
    user.set_password(Password::Permanent(password.to_owned()), call.now);
    call.users.insert(user.clone());
    after_first_factor(call, answer.client, &user, answer.responses)
}

/// Refuses an attribute that the user may not set together with a new password.
fn check_attribute(call: &Call<'_>, user: &User, name: &str, value: &str) -> Result<()> {
    if ContactAttribute::ALL.iter().any(|contact| contact.verified_name() == name) {
        return Err(non_mutable(name));
    }
    let rules = call.config.schema.attribute(name)?;
    let signs_in = |contact: &ContactAttribute| contact.name() == name;
    if user.has(name) && (rules.required || call.config.username_attributes.iter().any(signs_in)) {
        return Err(ServiceError::not_authorized(format!(
            "Cannot modify an already provided {name}"
        )));
    }
    if !rules.mutable {
        return Err(non_mutable(name));
    }
    check_value(name, value)
}
