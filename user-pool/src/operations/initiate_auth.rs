use serde::Deserialize;
use serde_json::{Map, json};

use super::auth::{
    AuthResponse, Parameters, after_password, check_status, find_user, verify_password,
};
use crate::client::{AuthFlow, Client};
use crate::error::{Result, ServiceError};
use crate::pool::Call;
use crate::session::Challenge;
use crate::simulated;
use crate::tokens::invalid_refresh_token;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct InitiateAuth {
    auth_flow: String,
    client_id: String,
    #[serde(default)]
    auth_parameters: Option<Parameters>,
}

pub(crate) fn initiate_auth(call: &mut Call<'_>, request: InitiateAuth) -> Result<AuthResponse> {
    let client = call.client(&request.client_id)?;
    let parameters = request.auth_parameters.unwrap_or_default();
    let flow = request.auth_flow.as_str();
    let (allowed, start): (AuthFlow, Start) = match flow {
        "CUSTOM_AUTH" => (AuthFlow::Custom, custom),
        "REFRESH_TOKEN" | "REFRESH_TOKEN_AUTH" => (AuthFlow::RefreshToken, refresh),
        "USER_AUTH" => (AuthFlow::User, choice),
        "USER_PASSWORD_AUTH" => (AuthFlow::UserPassword, password),
        // SRP is still to come: until then no client has it.
        "USER_SRP_AUTH" => return Err(not_enabled(flow)),
        _ => {
            return Err(ServiceError::invalid_parameter("Initiate Auth method not supported."));
        }
    };
    if !client.allows(allowed) {
        return Err(not_enabled(flow));
    }
    start(call, client, &parameters)
}

type Start = fn(&mut Call<'_>, &Client, &Parameters) -> Result<AuthResponse>;

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
    let password = parameters.require("PASSWORD")?;
    let username = username(client, parameters)?;
    let user = verify_password(call, client, username, password)?;
    Ok(after_password(call, client, &user))
}

/// Choice-based sign-in: the preferred challenge where it can be had, a list
/// to choose from otherwise.
fn choice(call: &mut Call<'_>, client: &Client, parameters: &Parameters) -> Result<AuthResponse> {
    let prefers_password = parameters.get("PREFERRED_CHALLENGE") == Some("PASSWORD");
    if prefers_password && parameters.get("PASSWORD").is_some() {
        return password(call, client, parameters);
    }
    let username = username(client, parameters)?;
    let user = find_user(call, client, username)?;
    if let Some(user) = &user {
        check_status(user)?;
    }
    let username = user.map(|user| user.username);
    Ok(if prefers_password {
        AuthResponse::challenge(call, client, Challenge::Password, username, Map::new())
    } else {
        let challenge = Challenge::Select;
        AuthResponse::challenge(call, client, challenge, username, Map::new())
            .offering(vec![Challenge::Password.name()])
    })
}

fn custom(call: &mut Call<'_>, client: &Client, parameters: &Parameters) -> Result<AuthResponse> {
    let name = username(client, parameters)?;
    let user = find_user(call, client, name)?;
    if let Some(user) = &user {
        check_status(user)?;
    }
    let sub = match &user {
        Some(user) => user.sub.clone(),
        None => simulated::sub(call.config, name),
    };
    let username = user.map(|user| user.username);
    custom_challenge(call, client, username, &sub, 0)
}

/// The question of the configured triggers, `wrong_answers` having been given.
pub(super) fn custom_challenge(
    call: &mut Call<'_>,
    client: &Client,
    username: Option<String>,
    sub: &str,
    wrong_answers: u32,
) -> Result<AuthResponse> {
    let Some(custom) = &call.config.custom_auth else {
        return Err(ServiceError::invalid_parameter(
            "Custom auth lambda trigger is not configured for the user pool.",
        ));
    };
    let parameters = [("USERNAME", sub), ("question", &custom.question)]
        .map(|(name, value)| (name.to_owned(), json!(value)));
    Ok(AuthResponse::challenge(
        call,
        client,
        Challenge::Custom { wrong_answers },
        username,
        parameters.into_iter().collect(),
    ))
}

fn refresh(call: &mut Call<'_>, client: &Client, parameters: &Parameters) -> Result<AuthResponse> {
    let token = parameters.require("REFRESH_TOKEN")?;
    let sign_in = call.tokens.check_refresh_token(token, client, call.now)?.clone();
    let user = call.users.get(&sign_in.username).ok_or_else(invalid_refresh_token)?;
    client.check_refresh_secret_hash(parameters.get("SECRET_HASH"), [&user.username, &user.sub])?;
    let result = call.tokens.issue(call.host, client, user, &sign_in, None);
    Ok(AuthResponse::tokens(result))
}
