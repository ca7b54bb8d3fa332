use std::collections::HashMap;
use std::time::Duration;

use crate::clock::Timestamp;
use crate::error::{Result, ServiceError};

const HOUR: Duration = Duration::from_secs(3_600);
/// A sign-in lockout lasts no longer, and is forgotten after as long a quiet.
const QUARTER_HOUR: Duration = Duration::from_secs(900);
/// The failed sign-ins that go unpunished.
const FREE_FAILURES: u32 = 5;

/// What the service counts for each user by the hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Counted {
    CodeRequest,
    CodeConfirmation,
    PasswordChange,
    SignUpCodeRequest,
    SignUpConfirmation,
    VerificationRequest,
    Verification,
}

impl Counted {
    fn hourly(self) -> usize {
        match self {
            Self::CodeRequest
            | Self::PasswordChange
            | Self::SignUpCodeRequest
            | Self::VerificationRequest => 5,
            Self::SignUpConfirmation | Self::Verification => 15,
            Self::CodeConfirmation => 20,
        }
    }
}

/// Attempts by username. Names that no user has are counted as well, or the
/// limits would tell who exists.
#[derive(Default)]
pub(crate) struct Limits {
    counted: HashMap<(Counted, String), Vec<Timestamp>>,
    failures: HashMap<String, Failures>,
}

struct Failures {
    count: u32,
    last: Timestamp,
}

impl Failures {
    /// 1 s after the fifth failure, doubled with each further one.
    fn lockout(&self) -> Duration {
        self.count.checked_sub(FREE_FAILURES).map_or(Duration::ZERO, |over| {
            Duration::from_secs(2_u64.saturating_pow(over)).min(QUARTER_HOUR)
        })
    }
}

impl Limits {
    /// Counts an attempt, or refuses it; one refused is not counted.
    pub fn count(&mut self, what: Counted, username: &str, now: Timestamp) -> Result<()> {
        let attempts = self.counted.entry((what, username.to_owned())).or_default();
        attempts.retain(|attempt| now.since(*attempt) < HOUR);
        if attempts.len() >= what.hourly() {
            return Err(ServiceError::attempt_limit_exceeded());
        }
        attempts.push(now);
        Ok(())
    }

    /// Refuses a sign-in while its user is locked out.
    pub fn check_lockout(&self, username: &str, now: Timestamp) -> Result<()> {
        match self.failures.get(username) {
            Some(failures) if now.since(failures.last) < failures.lockout() => {
                Err(ServiceError::password_attempts_exceeded())
            }
            _ => Ok(()),
        }
    }

    pub fn sign_in_failed(&mut self, username: &str, now: Timestamp) {
        let failures =
            self.failures.entry(username.to_owned()).or_insert(Failures { count: 0, last: now });
        if now.since(failures.last) >= QUARTER_HOUR {
            failures.count = 0;
        }
        failures.count = failures.count.saturating_add(1);
        failures.last = now;
    }

    pub fn signed_in(&mut self, username: &str) {
        self.failures.remove(username);
    }
}
