//! Why a call failed.

use super::{
    TransportError,
    reason::{Detail, Reason, reason_of},
};
use crate::protocol::error::{ProtocolError, Retry};
use alloc::{boxed::Box, string::String, vec::Vec};
use core::{error, fmt, time::Duration};

/// The exceptions of an operation, by name.
///
/// The enums of [`operations`](super::operations) implement it. Each has an `Other` for
/// the exceptions of a newer service. `String` implements it, too.
pub trait ErrorCode: fmt::Debug + for<'a> From<&'a str> {
    /// Returns the exception's name, like `NotAuthorizedException`.
    fn as_str(&self) -> &str;
}

impl ErrorCode for String {
    fn as_str(&self) -> &str {
        self
    }
}

/// Why a call failed. `C` has the exceptions of its operation.
///
/// It holds no password, code, token, session or secret.
///
/// ```no_run
/// use cognito_wasm::client::{Error, operations::ForgotPasswordCode};
///
/// fn words_for(error: Error<ForgotPasswordCode>) -> &'static str {
///     match error {
///         Error::Service(refusal) => match refusal.code {
///             ForgotPasswordCode::LimitExceededException => "Too many tries. Wait an hour.",
///             ForgotPasswordCode::UserNotFoundException => "Nobody has that name.",
///             _ => "That did not work.",
///         },
///         Error::Dispatch { .. } | Error::Timeout { .. } => "Are you online?",
///         _ => "That did not work.",
///     }
/// }
/// ```
#[non_exhaustive]
#[derive(Debug)]
pub enum Error<C> {
    /// The configuration cannot be used, or the app's own function in it failed.
    /// Nothing was sent.
    Config(Box<ProtocolError>),
    /// The request breaks the service's rules; the error names the member.
    /// Nothing was sent.
    Input(Box<ProtocolError>),
    /// There was no connection, or it was lost. Where the transport
    /// [cannot tell](super::TransportErrorKind::Lost), the call may have been
    /// carried out.
    Dispatch {
        /// Why there is no response.
        error: TransportError,
        /// Whether the same call, made again later, may succeed and does no harm.
        is_retryable: bool,
        /// How often the request was sent.
        attempts: u32,
    },
    /// No response came within the time limit. The call may have been carried out.
    Timeout {
        /// The time limit.
        limit: Duration,
        /// Whether the same call, made again later, may succeed and does no harm.
        is_retryable: bool,
        /// How often the request was sent.
        attempts: u32,
    },
    /// The response is not the service's, or was truncated. The call may have been
    /// carried out.
    Response {
        /// What is wrong with the response.
        error: Box<ProtocolError>,
        /// The HTTP status code.
        status: u16,
        /// The service's ID of the request, for AWS Support.
        request_id: Option<String>,
        /// How often the request was sent.
        attempts: u32,
    },
    /// The service refused the request.
    Service(Box<ServiceError<C>>),
    /// The call makes several requests. The service carried out the first ones, and then
    /// this error came.
    Unfinished {
        /// What came of the last request.
        error: Box<Self>,
        /// Whether the same call may be made again: nothing that it passed is used up.
        is_retryable: bool,
    },
}

/// The service's refusal.
///
/// See [`Error`].
#[non_exhaustive]
#[derive(Clone, Debug)]
pub struct ServiceError<C> {
    /// The exception.
    pub code: C,
    /// The service's message, without the values that it quotes.
    pub message: String,
    /// The HTTP status code.
    pub status: u16,
    /// The service's ID of the request, for AWS Support.
    pub request_id: Option<String>,
    /// Whether the same call, made again later, may succeed and does no harm.
    pub is_retryable: bool,
    /// How often the request was sent.
    pub attempts: u32,
}

impl<C: ErrorCode> Error<C> {
    /// Returns the name of the service's exception, or one of this crate's codes:
    /// `InvalidConfiguration`, `SecretHashFailed`, `InvalidInput`, `NetworkError`,
    /// `TimeoutError`, `InvalidResponse`.
    pub fn code(&self) -> &str {
        match self {
            Error::Config(error) | Error::Input(error) | Error::Response { error, .. } => {
                &error.code
            }
            Error::Dispatch { .. } => "NetworkError",
            Error::Timeout { .. } => "TimeoutError",
            Error::Service(refusal) => refusal.code.as_str(),
            Error::Unfinished { error, .. } => error.code(),
        }
    }

    /// Returns what the service's refusal means: it tells a wrong password, a disabled user
    /// and more by one code, and apart only by its message. `None` where the message is not
    /// known, and for what is no refusal.
    ///
    /// ```
    /// use cognito_wasm::client::{Error, Reason, operations::ForgotPasswordCode};
    ///
    /// fn words_for(error: &Error<ForgotPasswordCode>) -> &'static str {
    ///     match error.reason() {
    ///         Some(Reason::NoVerifiedContact) => "Ask an administrator for a new password.",
    ///         Some(Reason::TooManyAttempts) => "Too many tries. Wait an hour.",
    ///         _ => "That did not work.",
    ///     }
    /// }
    /// ```
    pub fn reason(&self) -> Option<Reason> {
        self.refusal().map(|(reason, _)| reason)
    }

    /// Returns the facts that the message of a [known](Self::reason) refusal has, by their
    /// names, such as `attribute`, or `trigger` and `message` of a Lambda trigger.
    /// docs/errors.md lists those of each reason.
    pub fn details(&self) -> Vec<Detail<'_>> {
        self.refusal().map(|(_, details)| details).unwrap_or_default()
    }

    fn refusal(&self) -> Option<(Reason, Vec<Detail<'_>>)> {
        match self {
            Error::Service(refusal) => reason_of(refusal.code.as_str(), &refusal.message),
            Error::Unfinished { error, .. } => error.refusal(),
            _ => None,
        }
    }

    /// Returns how far the last request had come: `config`, `input`, `dispatch`,
    /// `timeout`, `response` or `service`.
    pub fn stage(&self) -> &'static str {
        match self {
            Error::Config(_) => "config",
            Error::Input(_) => "input",
            Error::Dispatch { .. } => "dispatch",
            Error::Timeout { .. } => "timeout",
            Error::Response { .. } => "response",
            Error::Service(_) => "service",
            Error::Unfinished { error, .. } => error.stage(),
        }
    }

    /// Returns whether the same call, made again later, may succeed and does no harm. It
    /// does not where what the call passed may be used up: a code, a session, a password.
    pub fn is_retryable(&self) -> bool {
        match self {
            Error::Config(error) | Error::Input(error) | Error::Response { error, .. } => {
                error.retry == Retry::Always
            }
            Error::Dispatch { is_retryable, .. } | Error::Timeout { is_retryable, .. } => {
                *is_retryable
            }
            Error::Service(refusal) => refusal.is_retryable,
            Error::Unfinished { is_retryable, .. } => *is_retryable,
        }
    }

    /// Returns whether the service may have received the request. If it
    /// [refused](Self::Service) the request with a status below 500, other than 408, it did
    /// nothing.
    pub fn may_have_been_sent(&self) -> bool {
        match self {
            Error::Config(_) | Error::Input(_) => false,
            Error::Dispatch { error, attempts, .. } => {
                *attempts > 1 || *error.kind() != super::TransportErrorKind::NotSent
            }
            Error::Timeout { .. }
            | Error::Response { .. }
            | Error::Service(_)
            | Error::Unfinished { .. } => true,
        }
    }

    /// Returns the HTTP status code, if there was a response.
    pub fn status(&self) -> Option<u16> {
        match self {
            Error::Response { status, .. } => Some(*status),
            Error::Service(refusal) => Some(refusal.status),
            Error::Unfinished { error, .. } => error.status(),
            _ => None,
        }
    }

    /// Returns the service's ID of the request, for AWS Support, if the response had one.
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Error::Response { request_id, .. } => request_id.as_deref(),
            Error::Service(refusal) => refusal.request_id.as_deref(),
            Error::Unfinished { error, .. } => error.request_id(),
            _ => None,
        }
    }

    /// Returns how often the last request was sent: 0 if the call sent nothing, more than 1
    /// if it was sent [again](super::Config::max_attempts).
    pub fn attempts(&self) -> u32 {
        match self {
            Error::Config(_) | Error::Input(_) => 0,
            Error::Dispatch { attempts, .. }
            | Error::Timeout { attempts, .. }
            | Error::Response { attempts, .. } => *attempts,
            Error::Service(refusal) => refusal.attempts,
            // If nothing was sent in the end, an earlier request was.
            Error::Unfinished { error, .. } => error.attempts().max(1),
        }
    }

    /// Returns whether the service refused the last request for good. What failed inside it
    /// may pass.
    pub(crate) fn is_refusal(&self) -> bool {
        self.stage() == "service"
            && !self.is_retryable()
            && !self.status().is_some_and(is_of_server)
    }

    /// Returns whether a call that goes on where it failed may be made again, even where its
    /// last request may not.
    pub(crate) fn is_resumable(&self) -> bool {
        match self {
            Error::Config(_) | Error::Input(_) => self.is_retryable(),
            Error::Dispatch { .. } | Error::Timeout { .. } => true,
            Error::Response { error, .. } => error.retry != Retry::Never,
            Error::Service(refusal) => refusal.is_retryable || is_of_server(refusal.status),
            Error::Unfinished { error, .. } => error.is_resumable(),
        }
    }

    /// Marks the error of a call that goes on where it failed.
    pub(crate) fn resumable(mut self) -> Self {
        let is_resumable = self.is_resumable();
        match &mut self {
            Error::Config(_) | Error::Input(_) => {}
            Error::Dispatch { is_retryable, .. }
            | Error::Timeout { is_retryable, .. }
            | Error::Unfinished { is_retryable, .. } => *is_retryable = is_resumable,
            Error::Response { error, .. } => error.retry = error.retry.of_request(is_resumable),
            Error::Service(refusal) => refusal.is_retryable = is_resumable,
        }
        self
    }

    /// Returns the error of a call that had another request carried out before.
    pub(crate) fn after_request(self) -> Self {
        if self.may_have_been_sent() {
            return self;
        }
        let is_retryable = self.is_retryable();
        Error::Unfinished { error: self.into(), is_retryable }
    }

    /// Converts the error to the exceptions of another operation.
    pub fn map_code<D: ErrorCode>(self) -> Error<D> {
        match self {
            Error::Config(error) => Error::Config(error),
            Error::Input(error) => Error::Input(error),
            Error::Dispatch { error, is_retryable, attempts } => {
                Error::Dispatch { error, is_retryable, attempts }
            }
            Error::Timeout { limit, is_retryable, attempts } => {
                Error::Timeout { limit, is_retryable, attempts }
            }
            Error::Response { error, status, request_id, attempts } => {
                Error::Response { error, status, request_id, attempts }
            }
            Error::Unfinished { error, is_retryable } => {
                Error::Unfinished { error: Box::new(error.map_code()), is_retryable }
            }
            Error::Service(refusal) => {
                let ServiceError { code, message, status, request_id, is_retryable, attempts } =
                    *refusal;
                let code = D::from(code.as_str());
                Error::Service(Box::new(ServiceError {
                    code,
                    message,
                    status,
                    request_id,
                    is_retryable,
                    attempts,
                }))
            }
        }
    }
}

impl<C: ErrorCode> fmt::Display for Error<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Config(error) | Error::Input(error) | Error::Response { error, .. } => {
                error.fmt(f)
            }
            Error::Dispatch { error, .. } => error.fmt(f),
            Error::Timeout { limit, .. } => timed_out(*limit, f),
            Error::Service(refusal) => refused(refusal.code.as_str(), &refusal.message, f),
            Error::Unfinished { error, .. } => error.fmt(f),
        }
    }
}

/// Returns whether a status says that the server failed, which says nothing of the request.
fn is_of_server(status: u16) -> bool {
    status >= 500 || status == 408
}

// These functions are not generic over the operation, so that they are compiled once.

fn timed_out(limit: Duration, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    // `Duration` would print itself: 1 KB of WebAssembly after compression.
    let whole = limit.as_secs().saturating_mul(1000);
    let limit = whole.saturating_add(limit.subsec_millis().into());
    write!(f, "no response within {limit} ms: the request may have been carried out")
}

fn refused(code: &str, message: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{code}: {message}")
}

impl<C: ErrorCode> error::Error for Error<C> {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Error::Dispatch { error, .. } => Some(error),
            Error::Unfinished { error, .. } => error.source(),
            _ => None,
        }
    }
}
