use serde::{Deserialize, Serialize};

use crate::contact::ContactAttribute;
use crate::error::{Result, ServiceError};
use crate::factors;
use crate::operations::call::Call;
use crate::operations::shapes::{
    AttributeType, Empty, MfaMembers, UserState, UserType, list_attributes, read_attributes,
};
use crate::user::{Password, User};
use crate::user_status::UserStatus;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminCreateUser {
    user_pool_id: String,
    username: String,
    user_attributes: Option<Vec<AttributeType>>,
    temporary_password: Option<String>,
    force_alias_creation: Option<bool>,
    message_action: Option<MessageAction>,
    desired_delivery_mediums: Option<Vec<String>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
enum MessageAction {
    Resend,
    Suppress,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminCreateUserResponse {
    user: UserType,
}

pub(crate) fn create(
    call: &mut Call<'_>,
    request: AdminCreateUser,
) -> Result<AdminCreateUserResponse> {
    call.check_pool(&request.user_pool_id)?;
    let is_given = request.temporary_password.is_some();
    let password = match request.temporary_password {
        Some(password) => {
            call.config.policy.check_for_administrator(&password)?;
            password
        }
        None => call.config.policy.generate(call.host),
    };
    let validity = call.config.policy.temporary_password_validity();
    let temporary = Password::temporary(password.clone(), call.now, validity);

    let user = if request.message_action == Some(MessageAction::Resend) {
        let mut user = call.users.find_by_any_name(call.config, &request.username)?.clone();
        if user.status != UserStatus::ForceChangePassword {
            return Err(ServiceError::unsupported_user_state(format!(
                "Resend not possible. {} status is not FORCE_CHANGE_PASSWORD",
                user.username
            )));
        }
        user.set_password(temporary, call.now);
        call.users.insert(user.clone());
        user
    } else {
        let attributes = read_attributes(call.config, request.user_attributes.unwrap_or_default());
        let mut user = User::create(call.config, call.host, &request.username, attributes)?;
        if is_given || !factors::can_do_without_password(&call.config.sign_in_policy, &user) {
            user.set_password(temporary, call.now);
        } else {
            user.status = UserStatus::Confirmed;
        }
        call.users.check_username_free(call.config, &user, "User account already exists")?;
        let force = request.force_alias_creation.unwrap_or(false);
        call.users.claim_names(call.config, &user, force)?;
        call.users.insert(user.clone());
        user
    };
    let has_password = !matches!(user.password, Password::None);
    if has_password && request.message_action != Some(MessageAction::Suppress) {
        invite(call, &user, request.desired_delivery_mediums, &password);
    }
    Ok(AdminCreateUserResponse { user: UserType::new(&user, list_attributes(&user)) })
}

/// Sends the temporary password through the requested media, or through all that
/// the user has.
fn invite(call: &mut Call<'_>, user: &User, media: Option<Vec<String>>, password: &str) {
    let asked_for = |contact: &ContactAttribute| {
        let medium = contact.delivery_medium();
        media.as_ref().is_none_or(|media| media.iter().any(|asked| asked == medium))
    };
    let contacts = ContactAttribute::ALL.into_iter().filter(asked_for);
    for contact in contacts.filter_map(|attribute| user.contact(attribute)) {
        call.outbox.send(&user.username, &contact, password, call.now);
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminUser {
    user_pool_id: String,
    username: String,
}

impl AdminUser {
    pub fn find<'a>(&self, call: &'a Call<'_>) -> Result<&'a User> {
        call.check_pool(&self.user_pool_id)?;
        call.users.find_by_any_name(call.config, &self.username)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminGetUserResponse {
    username: String,
    user_attributes: Vec<AttributeType>,
    #[serde(flatten)]
    state: UserState,
    #[serde(flatten)]
    mfa: MfaMembers,
}

pub(crate) fn get(call: &mut Call<'_>, request: AdminUser) -> Result<AdminGetUserResponse> {
    let user = request.find(call)?;
    Ok(AdminGetUserResponse {
        username: user.username.clone(),
        user_attributes: list_attributes(user),
        state: UserState::from(user),
        mfa: MfaMembers::from(user),
    })
}

pub(crate) fn delete(call: &mut Call<'_>, request: AdminUser) -> Result<Empty> {
    let username = request.find(call)?.username.clone();
    call.users.remove(&username);
    Ok(Empty {})
}
