use serde::{Deserialize, Serialize};

use super::call::Call;
use super::shapes::{AttributeType, MfaMembers, list_attributes};
use crate::error::Result;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetUser {
    access_token: String,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetUserResponse {
    user_attributes: Vec<AttributeType>,
    username: String,
    #[serde(flatten)]
    mfa: MfaMembers,
}

pub(super) fn get_user(call: &mut Call<'_>, request: GetUser) -> Result<GetUserResponse> {
    let user = call.user(&request.access_token)?;
    Ok(GetUserResponse {
        user_attributes: list_attributes(&user),
        mfa: MfaMembers::from(&user),
        username: user.username,
    })
}
