use serde::{Deserialize, Serialize};

use super::call::Call;
use super::shapes::Empty;
use super::user_lookup::{check_visible, find_user};
use crate::config::Config;
use crate::delivery::{CodeDeliveryDetails, Destination};
use crate::error::{Result, ServiceError};
use crate::simulated;
use crate::state::Limited;
use crate::user::{ConfirmationCode, Password, User};
use crate::user_status::UserStatus;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ForgotPassword {
    client_id: String,
    secret_hash: Option<String>,
    username: String,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ForgotPasswordResponse {
    code_delivery_details: CodeDeliveryDetails,
}

pub(super) fn forgot_password(
    call: &mut Call<'_>,
    request: ForgotPassword,
) -> Result<ForgotPasswordResponse> {
    let client = call.client(&request.client_id)?;
    let name = call.name(client, request.secret_hash.as_deref(), &request.username)?;
    call.config.account_recovery.check_self_service()?;
    let Some(user) = find_user(call.users, call.config, client, &name) else {
        check_visible(client)?;
        call.limits.count(Limited::CodeRequest, &name, call.now)?;
        return Ok(ForgotPasswordResponse {
            code_delivery_details: simulated::recovery_delivery(call.config, &name),
        });
    };
    let mut user = user.clone();
    let contact = recovery_contact(call.config, &user)?;
    call.limits.count(Limited::CodeRequest, &user.username, call.now)?;
    let code = ConfirmationCode::for_recovery(call.host, call.now);
    call.outbox.send(&user.username, &contact, &code.digits, call.now);
    user.recovery = Some(code);
    call.users.insert(user);
    Ok(ForgotPasswordResponse { code_delivery_details: contact.details() })
}

/// Returns the address that a recovery code may be sent to.
pub(super) fn recovery_contact(config: &Config, user: &User) -> Result<Destination> {
    config.account_recovery.check_self_service()?;
    user.check_enabled()?;
    if user.status == UserStatus::ForceChangePassword {
        return Err(ServiceError::not_authorized(
            "User password cannot be reset in the current state.",
        ));
    }
    user.recovery_contact(config).ok_or_else(|| {
        ServiceError::invalid_parameter(
            "Cannot reset password for the user as there is no registered/verified email or phone_number",
        )
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ConfirmForgotPassword {
    client_id: String,
    secret_hash: Option<String>,
    username: String,
    confirmation_code: String,
    password: String,
}

pub(super) fn confirm(call: &mut Call<'_>, request: ConfirmForgotPassword) -> Result<Empty> {
    let client = call.client(&request.client_id)?;
    let name = call.name(client, request.secret_hash.as_deref(), &request.username)?;
    let counted = Limited::CodeConfirmation;
    let Some(user) = find_user(call.users, call.config, client, &name) else {
        check_visible(client)?;
        call.limits.count(counted, &name, call.now)?;
        return Err(ServiceError::code_mismatch());
    };
    let mut user = user.clone();
    user.check_enabled()?;
    call.limits.count(counted, &user.username, call.now)?;
    if user.status == UserStatus::Unconfirmed {
        return Err(ServiceError::user_not_confirmed());
    }
    ConfirmationCode::check(user.recovery.as_ref(), &request.confirmation_code, call.now)?;
    call.config.policy.check(&request.password)?;
    user.set_password(Password::Permanent(request.password), call.now);
    call.users.insert(user);
    Ok(Empty {})
}
