//! Where a code is sent, and what a response says of it.

use serde::Serialize;

use crate::contact::ContactAttribute;

/// The address that a code is sent to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Destination {
    pub attribute: ContactAttribute,
    pub address: String,
}

/// `CodeDeliveryDetails`: what a response says of a code that was sent.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CodeDeliveryDetails {
    attribute_name: &'static str,
    pub delivery_medium: &'static str,
    pub destination: String,
}

impl Destination {
    pub fn details(&self) -> CodeDeliveryDetails {
        CodeDeliveryDetails {
            attribute_name: self.attribute.name(),
            delivery_medium: self.attribute.delivery_medium(),
            destination: self.masked(),
        }
    }

    /// Masks the address as the service does: `j***@e***`, `+*******1234`.
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
