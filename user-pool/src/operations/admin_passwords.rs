use serde::Deserialize;

use super::Empty;
use super::forgot_password::recovery_contact;
use crate::code::Code;
use crate::error::Result;
use crate::pool::Call;
use crate::user::Password;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AdminSetUserPassword {
    user_pool_id: String,
    username: String,
    password: String,
    permanent: Option<bool>,
}

pub(super) fn set(call: &mut Call<'_>, request: AdminSetUserPassword) -> Result<Empty> {
    call.check_pool(&request.user_pool_id)?;
    let user = call.users.find_by_any_name(call.config, &request.username)?;
    call.config.policy.check_for_administrator(&request.password)?;
    let password = if request.permanent.unwrap_or(false) {
        Password::Permanent(request.password)
    } else {
        Password::temporary(call.config, request.password, call.now)
    };
    user.set_password(password, call.now);
    Ok(Empty {})
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AdminResetUserPassword {
    user_pool_id: String,
    username: String,
}

pub(super) fn reset(call: &mut Call<'_>, request: AdminResetUserPassword) -> Result<Empty> {
    call.check_pool(&request.user_pool_id)?;
    let user = call.users.find_by_any_name(call.config, &request.username)?;
    let contact = recovery_contact(user)?;
    let code = Code::for_recovery(call.host, call.now);
    call.outbox.send(user, &contact, &code.digits, call.now);
    user.set_password(Password::None, call.now);
    user.recovery = Some(code);
    Ok(Empty {})
}
