//! What an administrator does to a user's standing: to sign in or not.

use super::Empty;
use super::admin_users::AdminUser;
use crate::error::Result;
use crate::pool::Call;

pub(super) fn confirm_sign_up(call: &mut Call<'_>, request: AdminUser) -> Result<Empty> {
    let now = call.now;
    let user = request.find(call)?;
    user.confirm(now)?;
    Ok(Empty {})
}

pub(super) fn enable(call: &mut Call<'_>, request: AdminUser) -> Result<Empty> {
    let now = call.now;
    let user = request.find(call)?;
    user.enabled = true;
    user.modified = now;
    Ok(Empty {})
}

pub(super) fn disable(call: &mut Call<'_>, request: AdminUser) -> Result<Empty> {
    let now = call.now;
    let user = request.find(call)?;
    user.enabled = false;
    user.modified = now;
    let username = user.username.clone();
    call.tokens.revoke_access(&username);
    Ok(Empty {})
}

pub(super) fn global_sign_out(call: &mut Call<'_>, request: AdminUser) -> Result<Empty> {
    let username = request.find(call)?.username.clone();
    call.tokens.sign_out(&username);
    Ok(Empty {})
}
