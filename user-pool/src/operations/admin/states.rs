//! The operations that change whether a user can sign in.

use super::users::AdminUser;
use crate::error::Result;
use crate::operations::call::Call;
use crate::operations::shapes::Empty;

pub(crate) fn confirm_sign_up(call: &mut Call<'_>, request: AdminUser) -> Result<Empty> {
    let now = call.now;
    let user = request.find(call)?;
    user.confirm(now)?;
    Ok(Empty {})
}

pub(crate) fn enable(call: &mut Call<'_>, request: AdminUser) -> Result<Empty> {
    let now = call.now;
    let user = request.find(call)?;
    user.enabled = true;
    user.modified = now;
    Ok(Empty {})
}

pub(crate) fn disable(call: &mut Call<'_>, request: AdminUser) -> Result<Empty> {
    let now = call.now;
    let user = request.find(call)?;
    user.enabled = false;
    user.modified = now;
    let username = user.username.clone();
    call.tokens.revoke_access(&username);
    Ok(Empty {})
}

pub(crate) fn global_sign_out(call: &mut Call<'_>, request: AdminUser) -> Result<Empty> {
    let username = request.find(call)?.username.clone();
    call.tokens.sign_out(&username);
    Ok(Empty {})
}
