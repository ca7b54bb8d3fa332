use serde::{Deserialize, Serialize};

use super::call::Call;
use super::shapes::MfaMembers;
use crate::config::FirstFactor;
use crate::error::Result;
use crate::factors::first_factors;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetUserAuthFactors {
    access_token: String,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetUserAuthFactorsResponse {
    username: String,
    #[serde(flatten)]
    mfa: MfaMembers,
    configured_user_auth_factors: Vec<&'static str>,
}

/// Lists the factors of a user. SRP is not a factor of its own, and a software
/// token is a second factor only.
pub(super) fn get(
    call: &mut Call<'_>,
    request: GetUserAuthFactors,
) -> Result<GetUserAuthFactorsResponse> {
    let user = call.user(&request.access_token)?;
    let first = first_factors(call.config, &user).into_iter();
    let first = first.filter(|factor| *factor != FirstFactor::PasswordSrp).map(FirstFactor::name);
    let token = user.mfa.software_token.as_ref().map(|_| "SOFTWARE_TOKEN");
    Ok(GetUserAuthFactorsResponse {
        configured_user_auth_factors: first.chain(token).collect(),
        mfa: MfaMembers::from(&user),
        username: user.username,
    })
}
