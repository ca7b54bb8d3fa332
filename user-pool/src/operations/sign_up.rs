use serde::{Deserialize, Serialize};

use super::call::Call;
use super::shapes::{AttributeType, read_attributes};
use super::user_attributes::check_writable;
use super::user_lookup::{check_visible, find_user};
use super::verify_attribute::send_code;
use crate::config::{AuthFlow, Client, Config};
use crate::contact::ContactAttribute;
use crate::delivery::CodeDeliveryDetails;
use crate::error::{Result, ServiceError};
use crate::factors;
use crate::simulated;
use crate::state::{Challenge, Limited};
use crate::user::{ConfirmationCode, Password, User};
use crate::user_status::UserStatus;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct SignUp {
    client_id: String,
    secret_hash: Option<String>,
    username: String,
    password: Option<String>,
    user_attributes: Option<Vec<AttributeType>>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct SignUpResponse {
    user_confirmed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    code_delivery_details: Option<CodeDeliveryDetails>,
    user_sub: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
}

pub(super) fn sign_up(call: &mut Call<'_>, request: SignUp) -> Result<SignUpResponse> {
    let client = call.client(&request.client_id)?;
    let name = call.name(client, request.secret_hash.as_deref(), &request.username)?;
    if call.config.admin_creates_users {
        return Err(ServiceError::not_authorized("SignUp is not permitted for this user pool"));
    }
    let attributes = read_attributes(call.config, request.user_attributes.unwrap_or_default());
    for name in attributes.keys() {
        check_writable(client, name)?;
        if !call.config.schema.has(name) {
            return Err(ServiceError::unknown_attribute(name));
        }
    }
    let mut user = User::create(call.config, call.host, &name, attributes)?;
    if let Some(name) = user.missing_attributes(&call.config.schema).first() {
        return Err(ServiceError::required_attribute(name));
    }
    user.password = first_password(call, client, &user, request.password)?;
    user.status = UserStatus::Unconfirmed;
    call.users.check_username_free(call.config, &user, "User already exists")?;

    let code_delivery_details = if call.config.pre_sign_up.auto_confirm_user {
        auto_confirm(call, &mut user)?;
        None
    } else {
        let contact = confirmation_contact(call.config, &user);
        contact.map(|contact| send_code(call, &mut user, contact)).transpose()?
    };
    let response = SignUpResponse {
        user_confirmed: user.status == UserStatus::Confirmed,
        code_delivery_details,
        user_sub: user.sub.clone(),
        session: client.allows(AuthFlow::User).then(|| {
            let username = Some(user.username.clone());
            call.sessions.open(call.host, client, Challenge::SignUp, username)
        }),
    };
    call.users.insert(user);
    Ok(response)
}

/// Returns the password of the request, which a user needs unless there is another
/// factor once the sign-up is confirmed.
fn first_password(
    call: &Call<'_>,
    client: &Client,
    user: &User,
    password: Option<String>,
) -> Result<Password> {
    if let Some(password) = password {
        call.config.policy.check(&password)?;
        return Ok(Password::Permanent(password));
    }
    let mut confirmed = user.clone();
    if let Some(contact) = confirmation_contact(call.config, user) {
        confirmed.verify(contact, call.now);
    }
    let policy = &call.config.sign_in_policy;
    if client.allows(AuthFlow::User) && factors::can_do_without_password(policy, &confirmed) {
        return Ok(Password::None);
    }
    Err(ServiceError::missing_parameter("Password"))
}

/// Confirms the user as a pre sign-up trigger does. Addresses that it verifies are
/// taken over from other users.
fn auto_confirm(call: &mut Call<'_>, user: &mut User) -> Result<()> {
    user.confirm(call.now)?;
    for contact in call.config.pre_sign_up.auto_verified() {
        if user.has(contact.name()) {
            user.verify(contact, call.now);
        }
    }
    call.users.claim_names(call.config, user, true)
}

/// Returns the attribute that a confirmation code is sent to: the phone number
/// where the pool verifies both.
fn confirmation_contact(config: &Config, user: &User) -> Option<ContactAttribute> {
    let mut verified = ContactAttribute::ALL.into_iter();
    verified.find(|contact| {
        config.auto_verified_attributes.contains(contact) && user.has(contact.name())
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ConfirmSignUp {
    client_id: String,
    secret_hash: Option<String>,
    username: String,
    confirmation_code: String,
    force_alias_creation: Option<bool>,
    session: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ConfirmSignUpResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
}

pub(super) fn confirm(
    call: &mut Call<'_>,
    request: ConfirmSignUp,
) -> Result<ConfirmSignUpResponse> {
    let client = call.client(&request.client_id)?;
    let name = call.name(client, request.secret_hash.as_deref(), &request.username)?;
    let counted = Limited::SignUpConfirmation;
    let Some(user) = find_user(call.users, call.config, client, &name) else {
        check_visible(client)?;
        call.limits.count(counted, &name, call.now)?;
        return Err(ServiceError::expired_code());
    };
    let mut user = user.clone();
    user.check_enabled()?;
    call.limits.count(counted, &user.username, call.now)?;
    if let Some(id) = &request.session {
        call.sessions.check(id, client, &Challenge::SignUp, &user.username, call.now)?;
    }
    user.confirm(call.now)?;
    let contact = confirmation_contact(call.config, &user);
    let sent = contact.and_then(|contact| user.verification_code(contact));
    ConfirmationCode::check(sent, &request.confirmation_code, call.now)?;
    if let Some(contact) = contact {
        user.verify(contact, call.now);
    }
    call.users.claim_names(call.config, &user, request.force_alias_creation.unwrap_or(false))?;

    let has_session = request.session.is_some();
    if let Some(id) = request.session {
        call.sessions.spend(&id);
    }
    let session = (has_session || signs_in_at_once(call, client, &user)).then(|| {
        let username = Some(user.username.clone());
        call.sessions.open(call.host, client, Challenge::SignedUp, username)
    });
    call.users.insert(user);
    Ok(ConfirmSignUpResponse { session })
}

/// Whether a confirmation without a session gets one to sign in with.
fn signs_in_at_once(call: &Call<'_>, client: &Client, user: &User) -> bool {
    call.config.session_on_confirm_sign_up
        && client.allows(AuthFlow::User)
        && factors::can_do_without_password(&call.config.sign_in_policy, user)
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ResendConfirmationCode {
    client_id: String,
    secret_hash: Option<String>,
    username: String,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ResendConfirmationCodeResponse {
    code_delivery_details: CodeDeliveryDetails,
}

pub(super) fn resend_code(
    call: &mut Call<'_>,
    request: ResendConfirmationCode,
) -> Result<ResendConfirmationCodeResponse> {
    let client = call.client(&request.client_id)?;
    let name = call.name(client, request.secret_hash.as_deref(), &request.username)?;
    let counted = Limited::SignUpCodeRequest;
    let Some(user) = find_user(call.users, call.config, client, &name) else {
        check_visible(client)?;
        call.limits.count(counted, &name, call.now)?;
        let code_delivery_details = simulated::code_delivery(call.config, &name);
        return Ok(ResendConfirmationCodeResponse { code_delivery_details });
    };
    let mut user = user.clone();
    user.check_enabled()?;
    if user.status != UserStatus::Unconfirmed {
        return Err(ServiceError::invalid_parameter("User is already confirmed."));
    }
    let contact = confirmation_contact(call.config, &user).ok_or_else(|| {
        ServiceError::invalid_parameter("Cannot resend codes. Auto verification not turned on.")
    })?;
    call.limits.count(counted, &user.username, call.now)?;
    let code_delivery_details = send_code(call, &mut user, contact)?;
    call.users.insert(user);
    Ok(ResendConfirmationCodeResponse { code_delivery_details })
}
