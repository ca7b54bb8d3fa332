//! What a client that hides its users is told of one who does not exist: made
//! up, and the same each time, or asking twice would tell.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::config::Config;
use crate::contact::ContactAttribute;
use crate::host;
use crate::outbox::{CodeDeliveryDetails, Destination};
use crate::schema::{is_email, is_phone_number};

/// Where a code would have gone.
pub(crate) fn code_delivery(config: &Config, name: &str) -> CodeDeliveryDetails {
    let attribute =
        if is_phone_number(name) { ContactAttribute::PhoneNumber } else { ContactAttribute::Email };
    contact(config, name, attribute).details()
}

/// Where such a user would be reached. A name that is an address is masked as
/// the user's own would be.
pub(crate) fn contact(config: &Config, name: &str, attribute: ContactAttribute) -> Destination {
    let made_up = |character: fn(u8) -> u8| -> String {
        stable_bytes(config, name).into_iter().map(|byte| char::from(character(byte))).collect()
    };
    let address = match attribute {
        ContactAttribute::Email if is_email(name) => name.to_owned(),
        ContactAttribute::PhoneNumber if is_phone_number(name) => name.to_owned(),
        ContactAttribute::Email => {
            let letters = made_up(|byte| b'a'.saturating_add(byte % 26));
            let (local, domain) = letters.split_at(8);
            format!("{local}@{domain}")
        }
        ContactAttribute::PhoneNumber => {
            let digits = made_up(|byte| b'0'.saturating_add(byte % 10));
            format!("+1{}", digits.split_at(10).0)
        }
    };
    Destination { attribute, address }
}

/// The `sub` such a user would have.
pub(crate) fn sub(config: &Config, name: &str) -> String {
    host::sub_of(stable_bytes(config, name)).to_string()
}

/// Bytes that are a name's own.
pub(crate) fn stable_bytes(config: &Config, name: &str) -> [u8; 16] {
    let mut bytes = [0; 16];
    // A key of any length will do.
    if let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(config.user_pool_id.as_bytes()) {
        mac.update(name.as_bytes());
        for (byte, stable) in bytes.iter_mut().zip(mac.finalize().into_bytes()) {
            *byte = stable;
        }
    }
    bytes
}
