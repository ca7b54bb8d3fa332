//! Why a call failed, and how far it had come.

use crate::text::join;
use alloc::{boxed::Box, string::String};

/// How far a call had come when it failed.
///
/// The stages of the transport (`dispatch`, `timeout`, `aborted`) are not here: they
/// belong to whoever sends the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The client's configuration was checked. Nothing was sent.
    Config,
    /// The input of the call was checked. Nothing was sent.
    Input,
    /// A response came that is not the service's, or cannot be read.
    Response,
    /// The service refused the request.
    Service,
}

impl Stage {
    /// Returns the stage's name in JavaScript.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Config => "config",
            Stage::Input => "input",
            Stage::Response => "response",
            Stage::Service => "service",
        }
    }
}

/// Why a call failed. Of what was passed in it holds only the names of members: no
/// password, code, secret, token or session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProtocolError {
    /// How far the call had come.
    pub stage: Stage,
    /// The service's exception name, verbatim, or a name of this crate's.
    pub code: String,
    /// What happened and what to do about it. Where the service sent a message, it
    /// is that one.
    pub message: String,
    /// Whether the same request, sent again later, may succeed.
    pub retry: Retry,
}

/// Whether the same request, sent again later, may succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// It will not.
    Never,
    /// It may. The first one may have been carried out, though, so that only a request of
    /// an operation that is [repeatable](super::request::Request::is_repeatable) may be
    /// sent again.
    IfRepeatable,
    /// It may, and the first one was not carried out.
    Always,
}

impl Retry {
    /// Returns what it is for a request, which is repeatable or not.
    #[must_use]
    pub fn of_request(self, is_repeatable: bool) -> Self {
        if self == Self::IfRepeatable && is_repeatable { Self::Always } else { self }
    }
}

/// The result of a call, or the reason why it failed.
pub type Result<T> = core::result::Result<T, Box<ProtocolError>>;

/// Makes an error of this crate's own, from what is wrong and the rule that it breaks.
/// For a response the two make one sentence.
pub(crate) fn error(stage: Stage, name: &str, rule: &str) -> Box<ProtocolError> {
    let code = match stage {
        Stage::Config => "InvalidConfiguration",
        Stage::Input => "InvalidInput",
        Stage::Response | Stage::Service => "InvalidResponse",
    };
    let separator = if stage == Stage::Response { " " } else { ": " };
    let message = join(&[name, separator, rule]);
    Box::new(ProtocolError { stage, code: code.into(), message, retry: Retry::Never })
}

impl core::fmt::Display for ProtocolError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.message)
    }
}

impl core::error::Error for ProtocolError {}
