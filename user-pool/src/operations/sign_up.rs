use serde::{Deserialize, Serialize};

use super::forgot_password::{check_visible, find_user};
use super::user_attributes::check_writable;
use super::verify_attribute::send_code;
use super::{Attribute, to_map};
use crate::client::{AuthFlow, Client};
use crate::code;
use crate::config::Config;
use crate::contact::ContactAttribute;
use crate::error::{Result, ServiceError};
use crate::limits::Counted;
use crate::outbox::CodeDeliveryDetails;
use crate::pool::Call;
use crate::session::Challenge;
use crate::simulated;
use crate::user::{Password, User, UserStatus};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct SignUp {
    client_id: String,
    secret_hash: Option<String>,
    username: String,
    password: Option<String>,
    user_attributes: Option<Vec<Attribute>>,
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
    client.check_secret_hash(request.secret_hash.as_deref(), &request.username)?;
    let attributes = to_map(request.user_attributes.unwrap_or_default());
    for name in attributes.keys() {
        check_writable(client, name)?;
        if !call.config.schema.has(name) {
            return Err(ServiceError::unknown_attribute(name));
        }
    }
    let mut user = User::create(call.config, call.host, &request.username, attributes)?;
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

/// None for a user who can sign in by other means, once the sign-up is
/// confirmed.
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
    if client.allows(AuthFlow::User) && policy.can_do_without_password(&confirmed) {
        return Ok(Password::None);
    }
    Err(ServiceError::missing_parameter("Password"))
}

/// What a pre sign-up trigger brings about. Addresses that it says are the
/// user's are taken from whoever had them.
fn auto_confirm(call: &mut Call<'_>, user: &mut User) -> Result<()> {
    user.confirm(call.now)?;
    for contact in call.config.pre_sign_up.auto_verified() {
        if user.has(contact.name()) {
            user.verify(contact, call.now);
        }
    }
    call.users.claim_names(call.config, user, true)
}

/// Where the code goes that confirms a sign-up: to the phone first, where the
/// pool verifies both.
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
    client.check_secret_hash(request.secret_hash.as_deref(), &request.username)?;
    let name = request.username;
    let counted = Counted::SignUpConfirmation;
    let Some(user) = find_user(call.users, call.config, client, &name) else {
        check_visible(client)?;
        call.limits.count(counted, &name, call.now)?;
        return Err(ServiceError::expired_code());
    };
    let mut user = user.clone();
    user.check_enabled()?;
    call.limits.count(counted, &user.username, call.now)?;
    if let Some(id) = &request.session {
        check_session(call, client, &Challenge::SignUp, id, &user)?;
    }
    user.confirm(call.now)?;
    let contact = confirmation_contact(call.config, &user);
    let sent = contact.and_then(|contact| user.verification_code(contact));
    code::check(sent, &request.confirmation_code, call.now)?;
    if let Some(contact) = contact {
        user.verify(contact, call.now);
    }
    call.users.claim_names(call.config, &user, request.force_alias_creation.unwrap_or(false))?;

    let session = request.session.map(|id| {
        call.sessions.spend(&id);
        let username = Some(user.username.clone());
        call.sessions.open(call.host, client, Challenge::SignedUp, username)
    });
    call.users.insert(user);
    Ok(ConfirmSignUpResponse { session })
}

/// Refuses a session that is not this user's, of this step of signing up.
pub(super) fn check_session(
    call: &Call<'_>,
    client: &Client,
    step: &Challenge,
    id: &str,
    user: &User,
) -> Result<()> {
    let session = call.sessions.find(id, client, step.name(), call.now)?;
    if session.username.as_ref() == Some(&user.username) {
        return Ok(());
    }
    Err(ServiceError::invalid_session())
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
    client.check_secret_hash(request.secret_hash.as_deref(), &request.username)?;
    let name = request.username;
    let counted = Counted::SignUpCodeRequest;
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
