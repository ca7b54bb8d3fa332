//! The password as a first factor.

use super::auth_response::AuthResponse;
use super::new_password;
use super::parameters::{Parameters, find_user};
use super::second_factor::after_first_factor;
use crate::config::Client;
use crate::error::{Result, ServiceError};
use crate::operations::call::Call;
use crate::user::User;
use crate::user_status::UserStatus;

/// Signs in with the PASSWORD parameter.
pub(super) fn sign_in(
    call: &mut Call<'_>,
    client: &Client,
    name: &str,
    parameters: &Parameters,
) -> Result<AuthResponse> {
    let password = parameters.require("PASSWORD")?;
    let user = find_user(call, client, name)?;
    let user = check(call, name, user, |user| user.password.is(password))?;
    after_password(call, client, &user, parameters)
}

/// Returns the user, unless there is none or `is_right` finds the password wrong,
/// which counts as a failed sign-in.
pub(super) fn check(
    call: &mut Call<'_>,
    name: &str,
    user: Option<User>,
    is_right: impl FnOnce(&User) -> bool,
) -> Result<User> {
    let counted_as = user.as_ref().map_or(name, |user| &user.username).to_owned();
    call.limits.check_lockout(&counted_as, call.now)?;
    let Some(user) = user.filter(is_right) else {
        call.limits.sign_in_failed(&counted_as, call.now);
        return Err(ServiceError::incorrect_username_or_password());
    };
    if user.password.has_expired(call.now) {
        return Err(ServiceError::temporary_password_expired());
    }
    call.limits.signed_in(&user.username);
    Ok(user)
}

/// Continues after a right password. A temporary one has to be replaced first.
pub(super) fn after_password(
    call: &mut Call<'_>,
    client: &Client,
    user: &User,
    parameters: &Parameters,
) -> Result<AuthResponse> {
    if user.status == UserStatus::ForceChangePassword {
        return Ok(new_password::challenge(call, client, user));
    }
    after_first_factor(call, client, user, parameters)
}
