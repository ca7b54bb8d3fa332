use std::collections::HashMap;
use std::time::Duration;

use crate::clock::Timestamp;
use crate::error::{Result, ServiceError};

const HOUR: Duration = Duration::from_secs(3_600);
/// The longest lockout, and the time after which failed sign-ins are forgotten.
const QUARTER_HOUR: Duration = Duration::from_secs(900);
/// The number of failed sign-ins that cause no lockout.
const FREE_FAILURES: u32 = 5;

/// An action that the service limits for each user and hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Limited {
    CodeRequest,
    CodeConfirmation,
    PasswordChange,
    SignUpCodeRequest,
    SignUpConfirmation,
    VerificationRequest,
    Verification,
}

impl Limited {
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

/// The recent attempts and failures of each username. Unknown usernames are
/// counted as well; otherwise the limits would reveal which users exist.
#[derive(Default)]
pub(crate) struct Limits {
    counted: HashMap<(Limited, String), Vec<Timestamp>>,
    failures: HashMap<String, Failures>,
}

struct Failures {
    count: u32,
    last: Timestamp,
}

impl Failures {
    /// Returns 1 s for the fifth failure, doubled with each further one.
    fn lockout(&self) -> Duration {
        self.count.checked_sub(FREE_FAILURES).map_or(Duration::ZERO, |over| {
            Duration::from_secs(2_u64.saturating_pow(over)).min(QUARTER_HOUR)
        })
    }
}

impl Limits {
    /// Counts an attempt, or refuses it without counting it.
    pub fn count(&mut self, what: Limited, username: &str, now: Timestamp) -> Result<()> {
        let attempts = self.counted.entry((what, username.to_owned())).or_default();
        attempts.retain(|attempt| now.since(*attempt) < HOUR);
        if attempts.len() >= what.hourly() {
            return Err(ServiceError::attempt_limit_exceeded());
        }
        attempts.push(now);
        Ok(())
    }

    /// Refuses a sign-in while the user is locked out.
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
