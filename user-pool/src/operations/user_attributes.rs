//! The operations that set and remove attributes of a user, whether by the user
//! or by an administrator.

use serde::{Deserialize, Serialize};

use super::call::Call;
use super::shapes::{AttributeType, Empty, read_attributes};
use super::verify_attribute::{send_code, send_code_to};
use crate::config::schema::check_value;
use crate::config::{Client, Config};
use crate::contact::ContactAttribute;
use crate::delivery::{CodeDeliveryDetails, Destination};
use crate::error::{Result, ServiceError};
use crate::user::{Attributes, User};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct UpdateUserAttributes {
    access_token: String,
    user_attributes: Vec<AttributeType>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct UpdateUserAttributesResponse {
    code_delivery_details_list: Vec<CodeDeliveryDetails>,
}

pub(super) fn update(
    call: &mut Call<'_>,
    request: UpdateUserAttributes,
) -> Result<UpdateUserAttributesResponse> {
    let code_delivery_details_list =
        write(call, &request.access_token, read_attributes(call.config, request.user_attributes))?;
    Ok(UpdateUserAttributesResponse { code_delivery_details_list })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct DeleteUserAttributes {
    access_token: String,
    user_attribute_names: Vec<String>,
}

pub(super) fn delete(call: &mut Call<'_>, request: DeleteUserAttributes) -> Result<Empty> {
    let names = request.user_attribute_names.into_iter();
    let emptied = names.map(|name| (name, String::new())).collect();
    write(call, &request.access_token, emptied)?;
    Ok(Empty {})
}

/// Sets attributes of an access token's user; an empty value removes one.
fn write(
    call: &mut Call<'_>,
    access_token: &str,
    mut attributes: Attributes,
) -> Result<Vec<CodeDeliveryDetails>> {
    let mut user = call.user(access_token)?;
    let sign_in = call.tokens.check_access_token(access_token, call.now)?;
    let client = call.client(&sign_in.client_id)?;
    for (name, value) in &attributes {
        check_writable(client, name)?;
        check_update(call.config, name, value)?;
    }
    // These attributes keep their old value until the code verifies the new one.
    let held_back = &call.config.attributes_require_verification_before_update;
    let mut sent = Vec::new();
    for attribute in changed(held_back, &user, &attributes) {
        if let Some(address) = attributes.remove(attribute.name()) {
            sent.push(send_code_to(call, &mut user, Destination { attribute, address }));
        }
    }
    sent.extend(set(call, &mut user, attributes)?);
    call.users.insert(user);
    Ok(sent)
}

/// Refuses an attribute that users may not set through this client. No user may
/// set whether an address is verified.
pub(super) fn check_writable(client: &Client, name: &str) -> Result<()> {
    let is_flag = ContactAttribute::ALL.iter().any(|contact| contact.verified_name() == name);
    if client.writes(name) && !is_flag {
        return Ok(());
    }
    Err(ServiceError::not_authorized("A client attempted to write unauthorized attribute"))
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AdminUpdateUserAttributes {
    user_pool_id: String,
    username: String,
    user_attributes: Vec<AttributeType>,
}

pub(super) fn admin_update(
    call: &mut Call<'_>,
    request: AdminUpdateUserAttributes,
) -> Result<Empty> {
    call.check_pool(&request.user_pool_id)?;
    let attributes = read_attributes(call.config, request.user_attributes);
    let mut user = call.users.find_by_any_name(call.config, &request.username)?.clone();
    for (name, value) in &attributes {
        check_update(call.config, name, value)?;
    }
    set(call, &mut user, attributes)?;
    call.users.insert(user);
    Ok(Empty {})
}

fn check_update(config: &Config, name: &str, value: &str) -> Result<()> {
    let rules = config.schema.attribute(name)?;
    if !rules.mutable {
        // The service ends this message with a line feed.
        return Err(ServiceError::invalid_parameter(format!(
            "user.{name}: Attribute cannot be updated.\n"
        )));
    }
    match value {
        "" if rules.required => Err(ServiceError::required_attribute(name)),
        "" => Ok(()),
        value => check_value(name, value),
    }
}

/// Sets attributes, and sends a code to each new address that the pool verifies.
fn set(
    call: &mut Call<'_>,
    user: &mut User,
    attributes: Attributes,
) -> Result<Vec<CodeDeliveryDetails>> {
    let changed = changed(&call.config.auto_verified_attributes, user, &attributes);
    user.update(attributes, call.now)?;
    call.users.check_names_free(call.config, user)?;
    let unverified = changed.into_iter().filter(|contact| !user.is_verified(*contact)).collect();
    let unverified: Vec<ContactAttribute> = unverified;
    unverified.into_iter().map(|contact| send_code(call, user, contact)).collect()
}

/// Returns those of `contacts` whose address changes.
fn changed(
    contacts: &[ContactAttribute],
    user: &User,
    attributes: &Attributes,
) -> Vec<ContactAttribute> {
    let is_new = |contact: &ContactAttribute| {
        let new = attributes.get(contact.name()).filter(|address| !address.is_empty());
        new.is_some() && new != user.attributes.get(contact.name())
    };
    contacts.iter().copied().filter(is_new).collect()
}
