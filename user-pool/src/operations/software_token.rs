//! The operations that set up a software token.

use serde::{Deserialize, Serialize};

use super::call::Call;
use crate::config::{Client, Mfa};
use crate::crypto::totp::{SoftwareToken, Verdict};
use crate::error::{Result, ServiceError};
use crate::state::Challenge;
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
    if token.check(&request.user_code, call.now) != Verdict::Right {
        return Err(ServiceError::software_token_not_enabled());
    }
    token.friendly_name = request.friendly_device_name;
    user.mfa.software_token = Some(token);
    let session = request.bearer.renew(call, client, &user, true);
    call.users.insert(user);
    Ok(VerifySoftwareTokenResponse { status: "SUCCESS", session })
}

/// The user who sets up a token: one who is signed in, or one who has to set it
/// up in order to sign in.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Bearer {
    access_token: Option<String>,
    session: Option<String>,
}

impl Bearer {
    /// Finds the user, and the client of the sign-in that waits for the token.
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

    /// Replaces the session by the next one of the same sign-in.
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
    if !call.config.allows_mfa(Mfa::SoftwareToken) {
        return Err(ServiceError::software_token_not_in_pool());
    }
    Ok(())
}
