use serde::Deserialize;

use super::auth::{Answer, AuthResponse, Parameters, sign_in_by_password};
use super::{
    choice, custom_auth, device_auth, mfa_setup, new_password, second_factor, sent_code,
    software_token, srp_auth, web_authn,
};
use crate::client::Client;
use crate::error::{Result, ServiceError};
use crate::pool::Call;
use crate::session::{Challenge, Session};
use crate::user::User;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct RespondToAuthChallenge {
    client_id: String,
    challenge_name: String,
    session: Option<String>,
    challenge_responses: Option<Parameters>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AdminRespondToAuthChallenge {
    user_pool_id: String,
    #[serde(flatten)]
    request: RespondToAuthChallenge,
}

pub(super) fn admin_respond(
    call: &mut Call<'_>,
    AdminRespondToAuthChallenge { user_pool_id, request }: AdminRespondToAuthChallenge,
) -> Result<AuthResponse> {
    call.check_pool(&user_pool_id)?;
    respond(call, request)
}

pub(super) fn respond(
    call: &mut Call<'_>,
    request: RespondToAuthChallenge,
) -> Result<AuthResponse> {
    let client = call.client(&request.client_id)?;
    if request.challenge_name == srp_auth::PASSWORD_VERIFIER {
        return prove_password(call, client, &request.challenge_responses.unwrap_or_default());
    }
    let id = request.session.ok_or_else(|| ServiceError::missing_parameter("Session"))?;
    let responses = &request.challenge_responses.unwrap_or_default();
    let name = responses.require("USERNAME")?;
    let session = call.sessions.find(&id, client, &request.challenge_name, call.now)?;
    let user = session_user(call, &session, name)?;
    let answer = Answer { client, name, user, responses };
    check_hash(&answer, session.challenge.names_user())?;

    let outcome = match session.challenge {
        Challenge::Custom { wrong_answers } => custom_auth::answer(call, answer, wrong_answers),
        Challenge::DevicePasswordVerifier => device_auth::verify(call, &answer),
        Challenge::DeviceSrpAuth => device_auth::start(call, &answer),
        Challenge::MfaSetup { verified } => mfa_setup::answer(call, answer, verified),
        Challenge::NewPasswordRequired => new_password::answer(call, answer),
        Challenge::Password => password(call, answer),
        Challenge::Select => choice::selected(call, answer),
        Challenge::SelectMfa => second_factor::selected(call, &answer),
        Challenge::SentCode { kind, code, address } => {
            sent_code::answer(call, answer, kind, &code, address)
        }
        Challenge::SoftwareToken => software_token::answer(call, answer),
        Challenge::SignUp | Challenge::SignedUp => Err(ServiceError::invalid_session()),
        Challenge::WebAuthn { challenge } => web_authn::answer(call, answer, &challenge),
    };
    if outcome.as_ref().err().is_none_or(is_final) {
        call.sessions.spend(&id);
    }
    outcome
}

/// The answer that needs no session.
fn prove_password(
    call: &mut Call<'_>,
    client: &Client,
    responses: &Parameters,
) -> Result<AuthResponse> {
    let name = responses.require("USERNAME")?;
    let user = call.users.find_by_any_name(call.config, name).ok().cloned();
    let answer = Answer { client, name, user, responses };
    check_hash(&answer, true)?;
    srp_auth::verify(call, &answer)
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
    match call.users.find_by_any_name(call.config, name) {
        Ok(user) if user.username == *username => {
            user.check_enabled()?;
            Ok(Some(user.clone()))
        }
        _ => Err(ServiceError::invalid_session()),
    }
}

/// The hash of an answer is over the name in it, and an alias there fails if
/// the client was told the real name. Whether the service takes the name that
/// was sent or the real one is not known: what is right by both passes.
fn check_hash(answer: &Answer<'_>, knows_name: bool) -> Result<()> {
    let hash = answer.responses.get("SECRET_HASH");
    answer.client.check_secret_hash(hash, answer.name)?;
    match &answer.user {
        Some(user) if knows_name && user.sub != answer.name => {
            answer.client.check_secret_hash(hash, &user.username)
        }
        _ => Ok(()),
    }
}

fn password(call: &mut Call<'_>, answer: Answer<'_>) -> Result<AuthResponse> {
    sign_in_by_password(call, answer.client, answer.real_name(), answer.responses)
}
