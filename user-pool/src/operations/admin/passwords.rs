use serde::Deserialize;

use crate::error::Result;
use crate::operations::call::Call;
use crate::operations::forgot_password::recovery_contact;
use crate::operations::shapes::Empty;
use crate::user::{ConfirmationCode, Password};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminSetUserPassword {
    user_pool_id: String,
    username: String,
    password: String,
    permanent: Option<bool>,
}

pub(crate) fn set(call: &mut Call<'_>, request: AdminSetUserPassword) -> Result<Empty> {
    call.check_pool(&request.user_pool_id)?;
    let mut user = call.users.find_by_any_name(call.config, &request.username)?.clone();
    call.config.policy.check_for_administrator(&request.password)?;
    let validity = call.config.policy.temporary_password_validity();
    let password = if request.permanent.unwrap_or(false) {
        Password::Permanent(request.password)
    } else {
        Password::temporary(request.password, call.now, validity)
    };
    user.set_password(password, call.now);
    call.users.insert(user);
    Ok(Empty {})
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminResetUserPassword {
    user_pool_id: String,
    username: String,
}

pub(crate) fn reset(call: &mut Call<'_>, request: AdminResetUserPassword) -> Result<Empty> {
    call.check_pool(&request.user_pool_id)?;
    let mut user = call.users.find_by_any_name(call.config, &request.username)?.clone();
    let contact = recovery_contact(call.config, &user)?;
    let code = ConfirmationCode::for_recovery(call.host, call.now);
    call.outbox.send(&user.username, &contact, &code.digits, call.now);
    user.set_password(Password::None, call.now);
    user.recovery = Some(code);
    call.users.insert(user);
    Ok(Empty {})
}
