use serde::{Deserialize, Serialize};

use super::{Attribute, listed};
use crate::error::{Result, ServiceError};
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
}

pub(super) fn get_user(call: &mut Call<'_>, request: GetUser) -> Result<GetUserResponse> {
    let username = call.tokens.check_access_token(&request.access_token, call.now)?;
    let user = call.users.get(username).ok_or_else(ServiceError::user_does_not_exist)?;
    Ok(GetUserResponse { user_attributes: listed(user), username: user.username.clone() })
}
