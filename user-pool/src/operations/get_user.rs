use serde::{Deserialize, Serialize};

use super::mfa_preference::MfaMembers;
use super::{Attribute, listed};
use crate::error::Result;
use crate::pool::Call;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetUser {
    access_token: String,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetUserResponse {
    user_attributes: Vec<Attribute>,
    username: String,
    #[serde(flatten)]
    mfa: MfaMembers,
}

pub(super) fn get_user(call: &mut Call<'_>, request: GetUser) -> Result<GetUserResponse> {
    let user = call.user(&request.access_token)?;
    Ok(GetUserResponse {
        user_attributes: listed(&user),
        mfa: MfaMembers::from(&user),
        username: user.username,
    })
}
