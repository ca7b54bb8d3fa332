//! What went wrong, and how far the call had come.

use crate::text::join;
use alloc::{boxed::Box, string::String};

/// How far a call had come when it failed.
///
/// The transport has stages of its own (`dispatch`, `timeout`, `aborted`),
/// known where the request is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The client's configuration. Nothing was sent.
    Config,
    /// What was passed to the call. Nothing was sent.
    Input,
    /// An answer came that is not the service's, or cannot be read.
    Response,
    /// The service refused.
    Service,
}

impl Stage {
    /// Returns the stage's name, as JavaScript has it.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Config => "config",
            Stage::Input => "input",
            Stage::Response => "response",
            Stage::Service => "service",
        }
    }
}

/// Why a call failed. It holds nothing that was passed in but the names of members:
/// no password, code, secret, token or session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProtocolError {
    /// How far the call had come.
    pub stage: Stage,
    /// The service's exception name verbatim, or one of our own.
    pub code: String,
    /// What happened and what to do about it; the service's own words where
    /// it said something.
    pub message: String,
    /// Whether the same call, sent again later, may succeed.
    pub retryable: bool,
}

/// The result of a call, or why it failed.
pub type Result<T> = core::result::Result<T, Box<ProtocolError>>;

/// Makes an error of our own: what is wrong, and the rule that it breaks. Of a
/// response the two are one sentence.
pub(crate) fn error(stage: Stage, name: &str, rule: &str) -> Box<ProtocolError> {
    let code = match stage {
        Stage::Config => "InvalidConfiguration",
        Stage::Input => "InvalidInput",
        Stage::Response | Stage::Service => "InvalidResponse",
    };
    let separator = if stage == Stage::Response { " " } else { ": " };
    let message = join(&[name, separator, rule]);
    Box::new(ProtocolError { stage, code: code.into(), message, retryable: false })
}

impl core::fmt::Display for ProtocolError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.message)
    }
}

impl core::error::Error for ProtocolError {}
