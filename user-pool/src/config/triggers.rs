//! What the Lambda triggers of a pool would do.

use serde::Deserialize;

use crate::contact::ContactAttribute;

/// The question and the answer of the custom authentication flow, in place of
/// its three triggers.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CustomAuth {
    pub question: String,
    pub answer: String,
}

/// The response of a pre sign-up trigger.
#[derive(Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(crate) struct PreSignUp {
    pub auto_confirm_user: bool,
    auto_verify_email: bool,
    auto_verify_phone: bool,
}

impl PreSignUp {
    pub fn auto_verified(&self) -> impl Iterator<Item = ContactAttribute> {
        let email = self.auto_verify_email.then_some(ContactAttribute::Email);
        let phone = self.auto_verify_phone.then_some(ContactAttribute::PhoneNumber);
        email.into_iter().chain(phone)
    }
}
