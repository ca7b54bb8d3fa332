use serde::{Deserialize, Serialize};

use super::call::Call;
use super::shapes::Empty;
use crate::contact::ContactAttribute;
use crate::delivery::{CodeDeliveryDetails, Destination};
use crate::error::{Result, ServiceError};
use crate::state::Limited;
use crate::user::{ConfirmationCode, User, Verification};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetUserAttributeVerificationCode {
    access_token: String,
    attribute_name: String,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetUserAttributeVerificationCodeResponse {
    code_delivery_details: CodeDeliveryDetails,
}

pub(super) fn request_code(
    call: &mut Call<'_>,
    request: GetUserAttributeVerificationCode,
) -> Result<GetUserAttributeVerificationCodeResponse> {
    let attribute = contact_attribute(&request.attribute_name)?;
    let mut user = call.user(&request.access_token)?;
    call.limits.count(Limited::VerificationRequest, &user.username, call.now)?;
    let code_delivery_details = send_code(call, &mut user, attribute)?;
    call.users.insert(user);
    Ok(GetUserAttributeVerificationCodeResponse { code_delivery_details })
}

/// Sends the code that verifies an attribute to the user's current address.
pub(super) fn send_code(
    call: &mut Call<'_>,
    user: &mut User,
    attribute: ContactAttribute,
) -> Result<CodeDeliveryDetails> {
    let Some(contact) = user.contact(attribute) else {
        return Err(ServiceError::invalid_parameter(match attribute {
            ContactAttribute::Email => "User does not have a valid registered email address",
            ContactAttribute::PhoneNumber => "User does not have a valid registered phone number",
        }));
    };
    Ok(send_code_to(call, user, contact))
}

/// Sends the code to an address that becomes the user's when it is verified.
pub(super) fn send_code_to(
    call: &mut Call<'_>,
    user: &mut User,
    to: Destination,
) -> CodeDeliveryDetails {
    let code = ConfirmationCode::for_verification(call.host, call.now);
    call.outbox.send(&user.username, &to, &code.digits, call.now);
    let details = to.details();
    user.verifications.insert(to.attribute, Verification { code, address: to.address });
    details
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct VerifyUserAttribute {
    access_token: String,
    attribute_name: String,
    code: String,
}

pub(super) fn verify(call: &mut Call<'_>, request: VerifyUserAttribute) -> Result<Empty> {
    let attribute = contact_attribute(&request.attribute_name)?;
    let mut user = call.user(&request.access_token)?;
    call.limits.count(Limited::Verification, &user.username, call.now)?;
    ConfirmationCode::check(user.verification_code(attribute), &request.code, call.now)?;
    user.verify(attribute, call.now);
    call.users.check_names_free(call.config, &user)?;
    call.users.insert(user);
    Ok(Empty {})
}

fn contact_attribute(name: &str) -> Result<ContactAttribute> {
    ContactAttribute::ALL.into_iter().find(|contact| contact.name() == name).ok_or_else(|| {
        ServiceError::invalid_parameter(
            "Invalid attribute name. Only phone_number and email can be verified.",
        )
    })
}
