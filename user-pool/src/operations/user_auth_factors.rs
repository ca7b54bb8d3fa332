use serde::{Deserialize, Serialize};

use super::mfa_preference::MfaMembers;
use super::second_factor::takes_second_factor;
use crate::error::Result;
use crate::first_factor::FirstFactor;
use crate::pool::Call;

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

/// SRP is not a factor of its own, and a software token is none to begin with.
pub(super) fn get(
    call: &mut Call<'_>,
    request: GetUserAuthFactors,
) -> Result<GetUserAuthFactorsResponse> {
    let user = call.user(&request.access_token)?;
    let second = takes_second_factor(call.config, &user);
    let first = call.config.sign_in_policy.available(&user, second).into_iter();
    let first = first.filter(|factor| *factor != FirstFactor::PasswordSrp).map(FirstFactor::name);
    let token = user.mfa.software_token.as_ref().map(|_| "SOFTWARE_TOKEN");
    Ok(GetUserAuthFactorsResponse {
        configured_user_auth_factors: first.chain(token).collect(),
        mfa: MfaMembers::from(&user),
        username: user.username,
    })
}
