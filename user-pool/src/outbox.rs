use serde::Serialize;

use crate::clock::Timestamp;
use crate::contact::ContactAttribute;
use crate::user::User;

/// The messages the pool would have sent, oldest first.
#[derive(Default)]
pub(crate) struct Outbox(Vec<Message>);

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Message {
    username: String,
    destination: String,
    delivery_medium: &'static str,
    code: String,
    sent_at: String,
}

/// Where a message goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Destination {
    pub attribute: ContactAttribute,
    pub address: String,
}

/// What an answer says of a message that was sent.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CodeDeliveryDetails {
    attribute_name: &'static str,
    pub delivery_medium: &'static str,
    pub destination: String,
}

impl Outbox {
    /// `code` is the confirmation code, or a temporary password.
    pub fn send(&mut self, user: &User, to: &Destination, code: &str, now: Timestamp) {
        self.0.push(Message {
            username: user.username.clone(),
            destination: to.address.clone(),
            delivery_medium: to.attribute.delivery_medium(),
            code: code.to_owned(),
            sent_at: now.iso_8601(),
        });
    }

    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }
}

impl Destination {
    pub fn details(&self) -> CodeDeliveryDetails {
        CodeDeliveryDetails {
            attribute_name: self.attribute.name(),
            delivery_medium: self.attribute.delivery_medium(),
            destination: self.masked(),
        }
    }

    /// `j***@e***`, `+*******1234`.
    fn masked(&self) -> String {
        match self.attribute {
            ContactAttribute::Email => {
                let (local, domain) = self.address.split_once('@').unwrap_or((&self.address, ""));
                let first = |text: &str| text.chars().next().map(String::from).unwrap_or_default();
                format!("{}***@{}***", first(local), first(domain))
            }
            ContactAttribute::PhoneNumber => {
                let digits = self.address.trim_start_matches('+');
                let hidden = digits.chars().count().saturating_sub(4);
                let shown: String = digits.chars().skip(hidden).collect();
                format!("+{}{shown}", "*".repeat(hidden))
            }
        }
    }
}
