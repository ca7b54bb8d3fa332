//! SOFTWARE_TOKEN_MFA, and the operations that set its token up.

use serde::{Deserialize, Serialize};

use super::auth::{Answer, AuthResponse};
use super::device_auth;
use crate::client::Client;
use crate::error::{Result, ServiceError};
use crate::mfa::{Mfa, MfaConfiguration};
use crate::pool::Call;
use crate::session::Challenge;
use crate::software_token::{SoftwareToken, Verdict};
use crate::user::User;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AssociateSoftwareToken {
    #[serde(flatten)]
    bearer: Bearer,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AssociateSoftwareTokenResponse {
    secret_code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
}

pub(super) fn associate(
    call: &mut Call<'_>,
    request: AssociateSoftwareToken,
) -> Result<AssociateSoftwareTokenResponse> {
    check_enabled(call)?;
    let (mut user, client) = request.bearer.find(call)?;
    let token = SoftwareToken::generate(call.host);
    let secret_code = token.secret_code();
    user.mfa.unverified_token = Some(token);
    let session = request.bearer.renew(call, client, &user, false);
    call.users.insert(user);
    Ok(AssociateSoftwareTokenResponse { secret_code, session })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct VerifySoftwareToken {
    #[serde(flatten)]
    bearer: Bearer,
    user_code: String,
    friendly_device_name: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct VerifySoftwareTokenResponse {
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
}

pub(super) fn verify(
    call: &mut Call<'_>,
    request: VerifySoftwareToken,
) -> Result<VerifySoftwareTokenResponse> {
    check_enabled(call)?;
    let (mut user, client) = request.bearer.find(call)?;
    let mut token =
        user.mfa.unverified_token.take().ok_or_else(ServiceError::software_token_not_found)?;
    if token.take(&request.user_code, call.now) != Verdict::Right {
        return Err(ServiceError::software_token_not_enabled());
    }
    token.friendly_name = request.friendly_device_name;
    user.mfa.software_token = Some(token);
    let session = request.bearer.renew(call, client, &user, true);
    call.users.insert(user);
    Ok(VerifySoftwareTokenResponse { status: "SUCCESS", session })
}

pub(super) fn challenge(call: &mut Call<'_>, client: &Client, user: &User) -> AuthResponse {
    let response = AuthResponse::challenge(call, client, Challenge::SoftwareToken, Some(user))
        .with("USER_ID_FOR_SRP", &user.username);
    let token = user.mfa.software_token.as_ref();
    match token.and_then(|token| token.friendly_name.as_deref()) {
        Some(name) => response.with("FRIENDLY_DEVICE_NAME", name),
        None => response,
    }
}

pub(super) fn answer(call: &mut Call<'_>, answer: Answer<'_>) -> Result<AuthResponse> {
    let code = answer.responses.require("SOFTWARE_TOKEN_MFA_CODE")?;
    let mut user = answer.user.ok_or_else(ServiceError::invalid_session)?;
    let token =
        user.mfa.software_token.as_mut().ok_or_else(ServiceError::software_token_not_found)?;
    match token.take(code, call.now) {
        Verdict::Right => {
            call.users.insert(user.clone());
            device_auth::finish(call, answer.client, &user, answer.responses)
        }
        Verdict::Wrong => Err(ServiceError::wrong_software_token_code()),
        Verdict::Used => Err(ServiceError::software_token_code_used()),
    }
}

/// Who sets a token up: a user who is signed in, or one who must before
/// being so.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Bearer {
    access_token: Option<String>,
    session: Option<String>,
}

impl Bearer {
    /// The user, and the client of the sign-in that waits for the set-up.
    fn find<'a>(&self, call: &mut Call<'a>) -> Result<(User, Option<&'a Client>)> {
        match (&self.access_token, &self.session) {
            (Some(token), None) => Ok((call.user(token)?, None)),
            (None, Some(id)) => {
                let session = call.sessions.find_setup(id, call.now)?;
                let client = call.client(&session.client_id)?;
                let user = session.username.and_then(|name| call.users.get(&name));
                let user = user.cloned().ok_or_else(ServiceError::invalid_session)?;
                user.check_enabled()?;
                Ok((user, Some(client)))
            }
            _ => Err(ServiceError::invalid_parameter(
                "Exactly one of AccessToken and Session must be given",
            )),
        }
    }

    /// Uses the session up, and gives the next one of the same sign-in.
    fn renew(
        &self,
        call: &mut Call<'_>,
        client: Option<&Client>,
        user: &User,
        verified: bool,
    ) -> Option<String> {
        call.sessions.spend(self.session.as_ref()?);
        let challenge = Challenge::MfaSetup { verified };
        Some(call.sessions.open(call.host, client?, challenge, Some(user.username.clone())))
    }
}

fn check_enabled(call: &Call<'_>) -> Result<()> {
    let config = call.config;
    if config.mfa == MfaConfiguration::Off || !config.enabled_mfas.contains(&Mfa::SoftwareToken) {
        return Err(ServiceError::software_token_not_in_pool());
    }
    Ok(())
}
