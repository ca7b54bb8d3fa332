use serde::Deserialize;

use super::call::Call;
use super::shapes::Empty;
use crate::error::Result;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct DeleteUser {
    access_token: String,
}

pub(super) fn delete_user(call: &mut Call<'_>, request: DeleteUser) -> Result<Empty> {
    let user = call.user(&request.access_token)?;
    call.users.remove(&user.username);
    Ok(Empty {})
}
