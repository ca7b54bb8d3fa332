use ctutils::CtEq;
use serde::Deserialize;
use serde_json::Map;

use super::auth::{AuthResponse, Parameters, after_password, sign_in, verify_password};
use super::initiate_auth::custom_challenge;
use crate::client::Client;
use crate::contact::ContactAttribute;
use crate::error::{Result, ServiceError};
use crate::pool::Call;
use crate::schema::{check_value, non_mutable};
use crate::session::{self, Challenge, Session};
use crate::user::{Attributes, Password, User};

/// The wrong answers a custom challenge forgives.
const FORGIVEN: u32 = 2;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct RespondToAuthChallenge {
    client_id: String,
    challenge_name: String,
    session: Option<String>,
    challenge_responses: Option<Parameters>,
}

pub(crate) fn respond(
    call: &mut Call<'_>,
    request: RespondToAuthChallenge,
) -> Result<AuthResponse> {
    let client = call.client(&request.client_id)?;
    let id = request.session.ok_or_else(|| ServiceError::missing_parameter("Session"))?;
    let responses = request.challenge_responses.unwrap_or_default();
    let username = responses.require("USERNAME")?;
    let session = call.sessions.find(&id, client, &request.challenge_name, call.now)?;
    let user = session_user(call, &session, username)?;
    check_hash(client, &responses, user.as_ref(), username)?;

    let outcome = match session.challenge {
        Challenge::NewPasswordRequired => new_password(call, client, user, &responses),
        Challenge::Select => selected(call, client, &session, username, &responses),
        Challenge::Password => password(call, client, username, &responses),
        Challenge::Custom { wrong_answers } => {
            custom(call, client, user, username, &responses, wrong_answers)
        }
    };
    if outcome.as_ref().err().is_none_or(is_final) {
        call.sessions.spend(&id);
    }
    outcome
}

/// What a further answer can mend leaves the session as it is: a parameter
/// left out, a password against the policy.
fn is_final(error: &ServiceError) -> bool {
    *error == ServiceError::incorrect_username_or_password()
}

/// The session's user, who must be the one the answer names. None for a user
/// who only seems to exist.
fn session_user(call: &mut Call<'_>, session: &Session, name: &str) -> Result<Option<User>> {
    let Some(username) = &session.username else {
        return Ok(None);
    };
    let named = call.users.find_for_administrator(call.config, name);
    match named {
        Ok(user) if user.username == *username => Ok(Some(user.clone())),
        _ => Err(session::invalid()),
    }
}

/// The hash of an answer is over the name in it, and an alias there fails.
/// Whether the service takes the name that was sent or the real one is not
/// known: what is right by both passes.
fn check_hash(
    client: &Client,
    responses: &Parameters,
    user: Option<&User>,
    name: &str,
) -> Result<()> {
    let hash = responses.get("SECRET_HASH");
    client.check_secret_hash(hash, name)?;
    match user {
        Some(user) if user.sub != name => client.check_secret_hash(hash, &user.username),
        _ => Ok(()),
    }
}

fn new_password(
    call: &mut Call<'_>,
    client: &Client,
    user: Option<User>,
    responses: &Parameters,
) -> Result<AuthResponse> {
    let mut user = user.ok_or_else(session::invalid)?;
    let password = responses.require("NEW_PASSWORD")?;
    let attributes: Attributes = responses
        .0
        .iter()
        .filter_map(|(name, value)| Some((name.strip_prefix("userAttributes.")?, value)))
        .map(|(name, value)| (name.to_owned(), value.clone()))
        .collect();
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
    user.set_password(Password::Permanent(password.to_owned()), call.now);
    let response = sign_in(call, client, &user);
    call.users.insert(user);
    Ok(response)
}

/// Refuses an attribute that a user may not set with a new password.
fn check_attribute(call: &Call<'_>, user: &User, name: &str, value: &str) -> Result<()> {
    let is_flag = |contact: &ContactAttribute| contact.verified_name() == name;
    if ContactAttribute::ALL.iter().any(is_flag) {
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

fn selected(
    call: &mut Call<'_>,
    client: &Client,
    session: &Session,
    username: &str,
    responses: &Parameters,
) -> Result<AuthResponse> {
    if responses.require("ANSWER")? != Challenge::Password.name() {
        return Err(ServiceError::invalid_parameter("Selected challenge is not available"));
    }
    if responses.get("PASSWORD").is_some() {
        return password(call, client, username, responses);
    }
    let user = session.username.clone();
    Ok(AuthResponse::challenge(call, client, Challenge::Password, user, Map::new()))
}

fn password(
    call: &mut Call<'_>,
    client: &Client,
    username: &str,
    responses: &Parameters,
) -> Result<AuthResponse> {
    let user = verify_password(call, client, username, responses.require("PASSWORD")?)?;
    Ok(after_password(call, client, &user))
}

fn custom(
    call: &mut Call<'_>,
    client: &Client,
    user: Option<User>,
    name: &str,
    responses: &Parameters,
    wrong_answers: u32,
) -> Result<AuthResponse> {
    let given = responses.require("ANSWER")?.as_bytes();
    let right = call
        .config
        .custom_auth
        .as_ref()
        .is_some_and(|custom| custom.answer.as_bytes().ct_eq(given).into());
    match user {
        Some(user) if right => Ok(sign_in(call, client, &user)),
        user if wrong_answers < FORGIVEN => {
            let (username, sub) = match user {
                Some(user) => (Some(user.username), user.sub),
                None => (None, name.to_owned()),
            };
            custom_challenge(call, client, username, &sub, wrong_answers.saturating_add(1))
        }
        _ => Err(ServiceError::incorrect_username_or_password()),
    }
}
