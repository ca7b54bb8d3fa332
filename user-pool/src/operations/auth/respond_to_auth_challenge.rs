use serde::Deserialize;

use super::auth_response::AuthResponse;
use super::parameters::{Answer, Parameters};
use super::{
    choice, code_response, custom_auth, device_auth, mfa_setup, new_password, password,
    second_factor, software_token, srp_auth, web_authn,
};
use crate::config::Client;
use crate::error::{Result, ServiceError};
use crate::operations::call::Call;
use crate::state::{Challenge, Session};
use crate::user::User;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct RespondToAuthChallenge {
    client_id: String,
    challenge_name: String,
    session: Option<String>,
    challenge_responses: Option<Parameters>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminRespondToAuthChallenge {
    user_pool_id: String,
    #[serde(flatten)]
    request: RespondToAuthChallenge,
}

pub(crate) fn admin_respond(
    call: &mut Call<'_>,
    AdminRespondToAuthChallenge { user_pool_id, request }: AdminRespondToAuthChallenge,
) -> Result<AuthResponse> {
    call.check_pool(&user_pool_id)?;
    respond(call, request)
}

pub(crate) fn respond(
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
    let name = call.name(client, responses.get("SECRET_HASH"), name)?;
    let answer = Answer { client, name, user, responses };

    let outcome = match session.challenge {
        Challenge::Custom { wrong_answers } => custom_auth::respond(call, answer, wrong_answers),
        Challenge::DevicePasswordVerifier => device_auth::verify(call, &answer),
        Challenge::DeviceSrpAuth => device_auth::start(call, &answer),
        Challenge::MfaSetup { verified } => mfa_setup::respond(call, answer, verified),
        Challenge::NewPasswordRequired => new_password::respond(call, answer),
        Challenge::Password => password(call, answer),
        Challenge::Select => choice::respond(call, answer),
        Challenge::SelectMfa => second_factor::respond(call, &answer),
        Challenge::Code { kind, code, address } => {
            code_response::respond(call, answer, kind, &code, address)
        }
        Challenge::SoftwareToken => software_token::respond(call, answer),
        Challenge::SignUp | Challenge::SignedUp => Err(ServiceError::invalid_session()),
        Challenge::WebAuthn { challenge } => web_authn::respond(call, answer, &challenge),
    };
    if outcome.as_ref().err().is_none_or(is_final) {
        call.sessions.spend(&id);
    }
    outcome
}

/// Responds to PASSWORD_VERIFIER, which needs no session.
fn prove_password(
    call: &mut Call<'_>,
    client: &Client,
    responses: &Parameters,
) -> Result<AuthResponse> {
    let name = responses.require("USERNAME")?;
    let user = call.users.find_by_any_name(call.config, name).ok().cloned();
    let name = call.name(client, responses.get("SECRET_HASH"), name)?;
    let answer = Answer { client, name, user, responses };
    srp_auth::verify(call, &answer)
}

/// Whether an error ends the session. After any other, such as a missing
/// parameter or a password that violates the policy, the user can try again.
fn is_final(error: &ServiceError) -> bool {
    *error == ServiceError::incorrect_username_or_password()
}

/// Finds the session's user, whom the response must name. Returns `None` for a
/// simulated user.
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

fn password(call: &mut Call<'_>, answer: Answer<'_>) -> Result<AuthResponse> {
    password::sign_in(call, answer.client, answer.username(), answer.responses)
}
