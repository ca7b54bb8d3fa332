//! Simulates users who do not exist, for clients that prevent user existence
//! errors. The same name always has the same data; otherwise a second request
//! would reveal the simulation.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::config::Config;
use crate::config::schema::{is_email, is_phone_number};
use crate::contact::ContactAttribute;
use crate::delivery::{CodeDeliveryDetails, Destination};
use crate::host;

/// Returns where a code would have been sent.
pub(crate) fn code_delivery(config: &Config, name: &str) -> CodeDeliveryDetails {
    let attribute =
        if is_phone_number(name) { ContactAttribute::PhoneNumber } else { ContactAttribute::Email };
    contact(config, name, attribute).details()
}

/// Returns where a recovery code would have been sent.
pub(crate) fn recovery_delivery(config: &Config, name: &str) -> CodeDeliveryDetails {
    let mechanisms = config.account_recovery.simulated();
    let named = mechanisms.iter().copied().find(|contact| match contact {
        ContactAttribute::Email => is_email(name),
        ContactAttribute::PhoneNumber => is_phone_number(name),
    });
    let attribute = named.or(mechanisms.first().copied()).unwrap_or(ContactAttribute::Email);
    contact(config, name, attribute).details()
}

/// Returns the address of a simulated user, which is the name itself where that
/// is an address.
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

/// Returns the `sub` of a simulated user.
pub(crate) fn sub(config: &Config, name: &str) -> String {
    host::sub_of(stable_bytes(config, name)).to_string()
}

/// Derives bytes from a name, always the same.
pub(crate) fn stable_bytes(config: &Config, name: &str) -> [u8; 16] {
    let mut bytes = [0; 16];
    // HMAC accepts a key of any length.
    if let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(config.user_pool_id.as_bytes()) {
        mac.update(name.as_bytes());
        for (byte, stable) in bytes.iter_mut().zip(mac.finalize().into_bytes()) {
            *byte = stable;
        }
    }
    bytes
}
