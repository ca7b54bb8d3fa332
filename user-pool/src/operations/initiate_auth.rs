use serde::Deserialize;

use super::auth::{AuthResponse, Parameters, find_user, sign_in_by_password};
use super::second_factor::after_first_factor;
use super::sign_up::check_session;
use super::{choice, custom_auth, refresh, srp_auth};
use crate::client::{AuthFlow, Client};
use crate::error::{Result, ServiceError};
use crate::pool::Call;
use crate::proofs::Then;
use crate::session::Challenge;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct InitiateAuth {
    auth_flow: String,
    client_id: String,
    auth_parameters: Option<Parameters>,
    session: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AdminInitiateAuth {
    user_pool_id: String,
    #[serde(flatten)]
    request: InitiateAuth,
}

type Start = fn(&mut Call<'_>, &Client, &Parameters) -> Result<AuthResponse>;

pub(super) fn initiate_auth(call: &mut Call<'_>, request: InitiateAuth) -> Result<AuthResponse> {
    match request.auth_flow.as_str() {
        "USER_PASSWORD_AUTH" => begin(call, request, AuthFlow::UserPassword, password),
        _ => begin_for_anyone(call, request),
    }
}

pub(super) fn admin_initiate_auth(
    call: &mut Call<'_>,
    AdminInitiateAuth { user_pool_id, request }: AdminInitiateAuth,
) -> Result<AuthResponse> {
    call.check_pool(&user_pool_id)?;
    match request.auth_flow.as_str() {
        "ADMIN_NO_SRP_AUTH" | "ADMIN_USER_PASSWORD_AUTH" => {
            begin(call, request, AuthFlow::AdminUserPassword, password)
        }
        _ => begin_for_anyone(call, request),
    }
}

/// The flows that users and administrators alike may begin.
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
        return Err(not_enabled(&request.auth_flow));
    }
    let parameters = request.auth_parameters.unwrap_or_default();
    match request.session {
        Some(session) if flow == AuthFlow::User => signed_up(call, client, &parameters, &session),
        _ => start(call, client, &parameters),
    }
}

/// Signs in on the strength of the code that confirmed the sign-up.
fn signed_up(
    call: &mut Call<'_>,
    client: &Client,
    parameters: &Parameters,
    session: &str,
) -> Result<AuthResponse> {
    let user = find_user(call, client, username(client, parameters)?)?;
    let user = user.ok_or_else(ServiceError::invalid_session)?;
    check_session(call, client, &Challenge::SignedUp, session, &user)?;
    call.sessions.spend(session);
    after_first_factor(call, client, &user, parameters)
}

fn not_enabled(flow: &str) -> ServiceError {
    ServiceError::invalid_parameter(format!("{flow} flow not enabled for this client"))
}

/// The name that signs in, once its hash is checked.
fn username<'a>(client: &Client, parameters: &'a Parameters) -> Result<&'a str> {
    let username = parameters.require("USERNAME")?;
    client.check_secret_hash(parameters.get("SECRET_HASH"), username)?;
    Ok(username)
}

fn password(call: &mut Call<'_>, client: &Client, parameters: &Parameters) -> Result<AuthResponse> {
    sign_in_by_password(call, client, username(client, parameters)?, parameters)
}

fn srp(call: &mut Call<'_>, client: &Client, parameters: &Parameters) -> Result<AuthResponse> {
    srp_auth::start(call, client, username(client, parameters)?, parameters, Then::Tokens)
}

fn custom(call: &mut Call<'_>, client: &Client, parameters: &Parameters) -> Result<AuthResponse> {
    custom_auth::start(call, client, username(client, parameters)?, parameters)
}

fn user_auth(
    call: &mut Call<'_>,
    client: &Client,
    parameters: &Parameters,
) -> Result<AuthResponse> {
    choice::start(call, client, username(client, parameters)?, parameters)
}
