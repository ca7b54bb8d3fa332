use std::time::Duration;

use ctutils::CtEq;

use crate::clock::Timestamp;
use crate::error::{Result, ServiceError};
use crate::host::{self, Host};

/// How long the code of a forgotten password is good for.
const RECOVERY: Duration = Duration::from_secs(3_600);
/// How long the code that verifies an attribute is good for.
const VERIFICATION: Duration = Duration::from_secs(86_400);

/// A confirmation code that was sent.
#[derive(Clone)]
pub(crate) struct Code {
    pub digits: String,
    expires: Timestamp,
}

/// A code that verifies the address it was sent to.
#[derive(Clone)]
pub(crate) struct Verification {
    pub code: Code,
    pub address: String,
}

impl Code {
    pub fn for_recovery(host: &mut dyn Host, now: Timestamp) -> Self {
        Self { digits: host::code(host), expires: now.after(RECOVERY) }
    }

    pub fn for_verification(host: &mut dyn Host, now: Timestamp) -> Self {
        Self { digits: host::code(host), expires: now.after(VERIFICATION) }
    }

    fn is(&self, given: &str) -> bool {
        self.digits.as_bytes().ct_eq(given.as_bytes()).into()
    }
}

/// Holds what a user typed against the code that was sent, if one was.
pub(crate) fn check(sent: Option<&Code>, given: &str, now: Timestamp) -> Result<()> {
    match sent {
        Some(code) if code.expires > now && code.is(given) => Ok(()),
        Some(code) if code.expires > now => Err(ServiceError::code_mismatch()),
        _ => Err(ServiceError::expired_code()),
    }
}
