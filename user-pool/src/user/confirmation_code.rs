use std::time::Duration;

use subtle::ConstantTimeEq;

use crate::clock::Timestamp;
use crate::error::{Result, ServiceError};
use crate::host::{self, Host};

/// How long a code that replaces a forgotten password is valid.
const RECOVERY: Duration = Duration::from_secs(3_600);
/// How long a code that verifies an attribute is valid.
const VERIFICATION: Duration = Duration::from_secs(86_400);

/// A confirmation code that was sent to a user.
#[derive(Clone)]
pub(crate) struct ConfirmationCode {
    pub digits: String,
    expires: Timestamp,
}

/// A confirmation code together with the address that it verifies.
#[derive(Clone)]
pub(crate) struct Verification {
    pub code: ConfirmationCode,
    pub address: String,
}

impl ConfirmationCode {
    pub fn for_recovery(host: &mut dyn Host, now: Timestamp) -> Self {
        Self { digits: host::code(host), expires: now.after(RECOVERY) }
    }

    pub fn for_verification(host: &mut dyn Host, now: Timestamp) -> Self {
        Self { digits: host::code(host), expires: now.after(VERIFICATION) }
    }

    /// Compares what a user entered with the code that was sent, if one was.
    pub fn check(sent: Option<&Self>, given: &str, now: Timestamp) -> Result<()> {
        let is_right = |code: &Self| bool::from(code.digits.as_bytes().ct_eq(given.as_bytes()));
        match sent {
            Some(code) if code.expires > now && is_right(code) => Ok(()),
            Some(code) if code.expires > now => Err(ServiceError::code_mismatch()),
            _ => Err(ServiceError::expired_code()),
        }
    }
}
