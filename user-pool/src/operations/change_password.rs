use serde::Deserialize;

use super::call::Call;
use super::shapes::Empty;
use crate::error::{Result, ServiceError};
use crate::state::Limited;
use crate::user::Password;
use crate::user_status::UserStatus;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ChangePassword {
    access_token: String,
    previous_password: Option<String>,
    proposed_password: String,
}

pub(super) fn change_password(call: &mut Call<'_>, request: ChangePassword) -> Result<Empty> {
    let mut user = call.user(&request.access_token)?;
    call.limits.count(Limited::PasswordChange, &user.username, call.now)?;
    if user.status == UserStatus::ResetRequired {
        return Err(ServiceError::password_reset_required());
    }
    // Only a user who never had a password leaves the previous one out.
    let right = match (&user.password, &request.previous_password) {
        (Password::None, None) => true,
        (password, Some(previous)) => password.is(previous),
        (_, None) => false,
    };
    if !right {
        return Err(ServiceError::incorrect_username_or_password());
    }
    call.config.policy.check(&request.proposed_password)?;
    user.set_password(Password::Permanent(request.proposed_password), call.now);
    call.users.insert(user);
    Ok(Empty {})
}
