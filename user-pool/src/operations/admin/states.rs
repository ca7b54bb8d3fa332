//! The operations that change whether a user can sign in.

use super::users::AdminUser;
use crate::error::Result;
use crate::operations::call::Call;
use crate::operations::shapes::Empty;

pub(crate) fn confirm_sign_up(call: &mut Call<'_>, request: AdminUser) -> Result<Empty> {
    let mut user = request.find(call)?.clone();
    user.confirm(call.now)?;
    call.users.insert(user);
    Ok(Empty {})
}

pub(crate) fn enable(call: &mut Call<'_>, request: AdminUser) -> Result<Empty> {
    set_enabled(call, &request, true)?;
    Ok(Empty {})
}

pub(crate) fn disable(call: &mut Call<'_>, request: AdminUser) -> Result<Empty> {
    let username = set_enabled(call, &request, false)?;
    call.tokens.revoke_access(&username);
    Ok(Empty {})
}

/// Enables or disables a user, and returns the username.
fn set_enabled(call: &mut Call<'_>, request: &AdminUser, enabled: bool) -> Result<String> {
    let mut user = request.find(call)?.clone();
    let username = user.username.clone();
    user.enabled = enabled;
    user.modified = call.now;
    call.users.insert(user);
    Ok(username)
}

pub(crate) fn global_sign_out(call: &mut Call<'_>, request: AdminUser) -> Result<Empty> {
    let username = request.find(call)?.username.clone();
    call.tokens.sign_out(&username);
    Ok(Empty {})
}
