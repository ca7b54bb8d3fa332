//! What comes of a call, compared with what a fixture says.

use super::fixture::{Call, Failure};
use crate::client::{Error, ErrorCode, operations::SignInCode};
use alloc::string::{String, ToString as _};
use serde_json::{Value, json};

/// What came of a call, by the names that fixtures have.
pub(super) type Outcome = Result<Value, Failed>;

/// What an error tells; not each says all that a fixture does.
#[derive(Debug)]
pub(super) struct Failed {
    pub(super) code: String,
    pub(super) retryable: bool,
    pub(super) stage: Option<&'static str>,
    pub(super) may_have_been_sent: Option<bool>,
    pub(super) status: Option<u16>,
    pub(super) message: String,
}

impl<C: ErrorCode> From<&Error<C>> for Failed {
    fn from(error: &Error<C>) -> Self {
        Self {
            code: error.code().into(),
            retryable: error.is_retryable(),
            stage: Some(error.stage()),
            may_have_been_sent: Some(error.may_have_been_sent()),
            status: error.status(),
            message: match error {
                Error::Service(refusal) => refusal.message.clone(),
                other => other.to_string(),
            },
        }
    }
}

impl From<Error<SignInCode>> for Failed {
    fn from(error: Error<SignInCode>) -> Self {
        Self::from(&error)
    }
}

impl Failed {
    fn compare(&self, expected: &Failure) {
        assert_eq!(self.code, expected.code, "{self:?}");
        assert_eq!(self.retryable, expected.retryable, "retryable: {self:?}");
        if let Some(stage) = self.stage {
            assert_eq!(stage, expected.stage, "{self:?}");
        }
        if let Some(may_have_been_sent) = self.may_have_been_sent {
            assert_eq!(may_have_been_sent, expected.may_have_been_sent, "may have been sent");
        }
        if expected.status.is_some() && self.stage.is_some() {
            assert_eq!(self.status, expected.status);
        }
        if let Some(message) = &expected.message {
            assert_eq!(&self.message, message);
        }
    }
}

impl Call {
    pub(super) fn compare(&self, outcome: Outcome) {
        let expected = match (&self.step, &self.device, &self.token, &self.claims) {
            (Some(step), None, None, None) => json!({ "step": step }),
            (None, Some(device), None, None) => json!({ "device": device }),
            (None, None, Some(token), None) => json!({ "token": token }),
            (None, None, None, Some(claims)) => json!({ "claims": claims }),
            _ => json!({}),
        };
        match (outcome, &self.error) {
            (Ok(value), None) => assert_eq!(value, expected),
            (Err(failed), Some(error)) => failed.compare(error),
            (Ok(value), Some(error)) => panic!("no {error:?}: {value}"),
            (Err(failed), None) => panic!("no {expected}: {failed:?}"),
        }
    }
}
