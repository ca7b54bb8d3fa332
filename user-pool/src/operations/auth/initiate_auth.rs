use serde::Deserialize;

use super::auth_response::AuthResponse;
use super::parameters::{Parameters, find_user};
use super::second_factor::after_first_factor;
use super::{choice, custom_auth, password, refresh, srp_auth};
use crate::config::{AuthFlow, Client};
use crate::error::{Result, ServiceError};
use crate::operations::call::Call;
use crate::state::{Challenge, NextStep};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct InitiateAuth {
    auth_flow: String,
    client_id: String,
    auth_parameters: Option<Parameters>,
    session: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminInitiateAuth {
    user_pool_id: String,
    #[serde(flatten)]
    request: InitiateAuth,
}

type Start = fn(&mut Call<'_>, &Client, &Parameters) -> Result<AuthResponse>;

pub(crate) fn initiate_auth(call: &mut Call<'_>, request: InitiateAuth) -> Result<AuthResponse> {
    match request.auth_flow.as_str() {
        "USER_PASSWORD_AUTH" => begin(call, request, AuthFlow::UserPassword, user_password),
        _ => begin_for_anyone(call, request),
    }
}

pub(crate) fn admin_initiate_auth(
    call: &mut Call<'_>,
    AdminInitiateAuth { user_pool_id, request }: AdminInitiateAuth,
) -> Result<AuthResponse> {
    call.check_pool(&user_pool_id)?;
    match request.auth_flow.as_str() {
        "ADMIN_NO_SRP_AUTH" | "ADMIN_USER_PASSWORD_AUTH" => {
            begin(call, request, AuthFlow::AdminUserPassword, user_password)
        }
        _ => begin_for_anyone(call, request),
    }
}

/// Begins a flow that users and administrators alike may begin.
fn begin_for_anyone(call: &mut Call<'_>, request: InitiateAuth) -> Result<AuthResponse> {
    let (flow, start): (AuthFlow, Start) = match request.auth_flow.as_str() {
        "CUSTOM_AUTH" => (AuthFlow::Custom, custom),
        "REFRESH_TOKEN" | "REFRESH_TOKEN_AUTH" => {
            (AuthFlow::RefreshToken, refresh::refresh_token_auth)
        }
        "USER_AUTH" => (AuthFlow::User, user_auth),
        "USER_SRP_AUTH" => (AuthFlow::UserSrp, srp),
        _ => return Err(ServiceError::invalid_parameter("Initiate Auth method not supported.")),
    };
    begin(call, request, flow, start)
}

fn begin(
    call: &mut Call<'_>,
    request: InitiateAuth,
    flow: AuthFlow,
    start: Start,
) -> Result<AuthResponse> {
    let client = call.client(&request.client_id)?;
    if !client.allows(flow) {
        return Err(not_enabled(flow, &request.auth_flow));
    }
    let parameters = request.auth_parameters.unwrap_or_default();
    match request.session {
        Some(session) if flow == AuthFlow::User => signed_up(call, client, &parameters, &session),
        _ => start(call, client, &parameters),
    }
}

/// Signs in with the session of a confirmed sign-up, without another factor.
fn signed_up(
    call: &mut Call<'_>,
    client: &Client,
    parameters: &Parameters,
    session: &str,
) -> Result<AuthResponse> {
    let name = username(call, client, parameters)?;
    let user = find_user(call, client, &name)?;
    let user = user.ok_or_else(ServiceError::invalid_session)?;
    let step = Challenge::SignedUp;
    call.sessions.check(session, client, &step, &user.username, call.now)?;
    call.sessions.spend(session);
    after_first_factor(call, client, &user, parameters)
}

/// Creates the error about a disabled flow, which the service words in three ways.
fn not_enabled(flow: AuthFlow, name: &str) -> ServiceError {
    ServiceError::invalid_parameter(match flow {
        AuthFlow::AdminUserPassword => "Auth flow not enabled for this client".to_owned(),
        AuthFlow::UserSrp => format!("{name} is not enabled for the client."),
        _ => format!("{name} flow not enabled for this client"),
    })
}

/// Checks the SECRET_HASH and returns the name that signs in.
fn username(call: &Call<'_>, client: &Client, parameters: &Parameters) -> Result<String> {
    call.name(client, parameters.get("SECRET_HASH"), parameters.require("USERNAME")?)
}

fn user_password(
    call: &mut Call<'_>,
    client: &Client,
    parameters: &Parameters,
) -> Result<AuthResponse> {
    let name = username(call, client, parameters)?;
    password::sign_in(call, client, &name, parameters)
}

fn srp(call: &mut Call<'_>, client: &Client, parameters: &Parameters) -> Result<AuthResponse> {
    let name = username(call, client, parameters)?;
    srp_auth::start(call, client, &name, parameters, NextStep::Tokens)
}

fn custom(call: &mut Call<'_>, client: &Client, parameters: &Parameters) -> Result<AuthResponse> {
    let name = username(call, client, parameters)?;
    custom_auth::configured(call.config)?;
    match parameters.get("CHALLENGE_NAME") {
        Some("SRP_A") => {
            srp_auth::start(call, client, &name, parameters, NextStep::CustomChallenge)
        }
        _ => custom_auth::start(call, client, &name),
    }
}

fn user_auth(
    call: &mut Call<'_>,
    client: &Client,
    parameters: &Parameters,
) -> Result<AuthResponse> {
    let name = username(call, client, parameters)?;
    choice::start(call, client, &name, parameters)
}
