//! What went wrong, and how far the call had come.

use crate::naming::join;
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
    /// The stage's name, as JavaScript has it.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Config => "config",
            Stage::Input => "input",
            Stage::Response => "response",
            Stage::Service => "service",
        }
    }
}

/// Why a call failed. Holds nothing that was passed in but members' names: no
/// password, code, secret, token or session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
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

/// What a call gives, or why it failed.
pub type Result<T> = core::result::Result<T, Box<Fault>>;

/// A fault of our own: what is wrong, and what is wrong with it.
pub(crate) fn fault(stage: Stage, name: &str, rule: &str) -> Box<Fault> {
    let code = match stage {
        Stage::Config => "InvalidConfiguration",
        Stage::Input => "InvalidInput",
        Stage::Response | Stage::Service => "InvalidResponse",
    };
    let message = join(&[name, ": ", rule]);
    Box::new(Fault { stage, code: code.into(), message, retryable: false })
}

impl core::fmt::Display for Fault {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.message)
    }
}

impl core::error::Error for Fault {}
