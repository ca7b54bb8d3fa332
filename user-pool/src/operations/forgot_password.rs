use serde::{Deserialize, Serialize};

use super::Empty;
use crate::client::Client;
use crate::code::{self, Code};
use crate::config::Config;
use crate::error::{Result, ServiceError};
use crate::limits::Counted;
use crate::outbox::{CodeDeliveryDetails, Destination};
use crate::pool::Call;
use crate::simulated;
use crate::user::{Password, User, UserStatus};
use crate::users::Users;

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
    client.check_secret_hash(request.secret_hash.as_deref(), &request.username)?;
    let name = request.username;
    let Some(user) = find_user(call.users, call.config, client, &name) else {
        check_visible(client)?;
        call.limits.count(Counted::CodeRequest, &name, call.now)?;
        return Ok(ForgotPasswordResponse {
            code_delivery_details: simulated::code_delivery(call.config, &name),
        });
    };
    let contact = recovery_contact(user)?;
    call.limits.count(Counted::CodeRequest, &user.username, call.now)?;
    let code = Code::for_recovery(call.host, call.now);
    call.outbox.send(user, &contact, &code.digits, call.now);
    user.recovery = Some(code);
    Ok(ForgotPasswordResponse { code_delivery_details: contact.details() })
}

/// Where a code that replaces the password may go.
pub(super) fn recovery_contact(user: &User) -> Result<Destination> {
    user.check_enabled()?;
    if user.status == UserStatus::ForceChangePassword {
        return Err(ServiceError::not_authorized(
            "User password cannot be reset in the current state.",
        ));
    }
    user.verified_contact().ok_or_else(|| {
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
    client.check_secret_hash(request.secret_hash.as_deref(), &request.username)?;
    let name = request.username;
    let counted = Counted::CodeConfirmation;
    let Some(user) = find_user(call.users, call.config, client, &name) else {
        check_visible(client)?;
        call.limits.count(counted, &name, call.now)?;
        return Err(ServiceError::code_mismatch());
    };
    user.check_enabled()?;
    call.limits.count(counted, &user.username, call.now)?;
    if user.status == UserStatus::Unconfirmed {
        return Err(ServiceError::user_not_confirmed());
    }
    code::check(user.recovery.as_ref(), &request.confirmation_code, call.now)?;
    call.config.policy.check(&request.password)?;
    user.set_password(Password::Permanent(request.password), call.now);
    Ok(Empty {})
}

/// A client that hides its users has none that are disabled.
pub(super) fn find_user<'a>(
    users: &'a mut Users,
    config: &Config,
    client: &Client,
    name: &str,
) -> Option<&'a mut User> {
    let user = users.find(config, name)?;
    (user.enabled || !client.hides_users()).then_some(user)
}

/// Refuses an unknown user, unless the client hides who exists.
pub(super) fn check_visible(client: &Client) -> Result<()> {
    if client.hides_users() {
        return Ok(());
    }
    Err(ServiceError::username_client_id_combination_not_found())
}
