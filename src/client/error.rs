//! Why a call failed, by how far it had come.

use super::TransportError;
use crate::protocol::error::ProtocolError;
use alloc::{boxed::Box, string::String};
use core::{error, fmt, time::Duration};

/// The exceptions of an operation, by name.
///
/// The enums of [`operations`](super::operations) implement it, each with an
/// `Other` for what a newer service throws. `String` does too.
pub trait Code: fmt::Debug + for<'a> From<&'a str> {
    /// The exception's name, like `NotAuthorizedException`.
    fn as_str(&self) -> &str;
}

impl Code for String {
    fn as_str(&self) -> &str {
        self
    }
}

/// Why a call failed. `C` are the exceptions of its operation.
///
/// No password, code, token, session or secret is in it.
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
///         Error::Dispatch(_) | Error::Timeout(_) => "Are you online?",
///         _ => "That did not work.",
///     }
/// }
/// ```
#[non_exhaustive]
#[derive(Debug)]
pub enum Error<C> {
    /// The configuration cannot be used, or what the app does for it failed.
    /// Nothing was sent.
    Config(Box<ProtocolError>),
    /// The request breaks the service's rules; the error names the member.
    /// Nothing was sent.
    Input(Box<ProtocolError>),
    /// There was no connection, or it was lost. Where the transport
    /// [cannot tell](super::TransportErrorKind::Lost), the call may have been
    /// carried out.
    Dispatch(TransportError),
    /// The time was over. The call may have been carried out.
    Timeout(Duration),
    /// What came is not the service's answer, or was cut off. The call may have
    /// been carried out.
    Response {
        /// What is wrong with it.
        error: Box<ProtocolError>,
        /// That of HTTP.
        status: u16,
        /// What to tell AWS's support.
        request_id: Option<String>,
    },
    /// The service refused.
    Service(Box<ServiceError<C>>),
}

/// The service's refusal.
///
/// See [`Error`].
#[non_exhaustive]
#[derive(Clone, Debug)]
pub struct ServiceError<C> {
    /// The exception.
    pub code: C,
    /// The service's own words, but for values that it quotes.
    pub message: String,
    /// That of HTTP.
    pub status: u16,
    /// What to tell AWS's support.
    pub request_id: Option<String>,
    /// Whether the same call may succeed later.
    pub is_retryable: bool,
}

impl<C: Code> Error<C> {
    /// The service's exception, or one of our names: `InvalidConfiguration`,
    /// `SecretHashFailed`, `InvalidInput`, `NetworkError`, `TimeoutError`,
    /// `InvalidResponse`.
    pub fn code(&self) -> &str {
        match self {
            Error::Config(error) | Error::Input(error) | Error::Response { error, .. } => {
                &error.code
            }
            Error::Dispatch(_) => "NetworkError",
            Error::Timeout(_) => "TimeoutError",
            Error::Service(refusal) => refusal.code.as_str(),
        }
    }

    /// How far the call had come: `config`, `input`, `dispatch`, `timeout`,
    /// `response` or `service`.
    pub fn stage(&self) -> &'static str {
        match self {
            Error::Config(_) => "config",
            Error::Input(_) => "input",
            Error::Dispatch(_) => "dispatch",
            Error::Timeout(_) => "timeout",
            Error::Response { .. } => "response",
            Error::Service(_) => "service",
        }
    }

    /// Whether the same call, made again later, may succeed.
    pub fn is_retryable(&self) -> bool {
        match self {
            Error::Config(error) | Error::Input(error) | Error::Response { error, .. } => {
                error.retryable
            }
            Error::Dispatch(_) | Error::Timeout(_) => true,
            Error::Service(refusal) => refusal.is_retryable,
        }
    }

    /// Whether the service may have got the request. Where it
    /// [refused](Self::Service), it has, and did nothing.
    pub fn may_have_been_sent(&self) -> bool {
        match self {
            Error::Config(_) | Error::Input(_) => false,
            Error::Dispatch(error) => *error.kind() != super::TransportErrorKind::NotSent,
            Error::Timeout(_) | Error::Response { .. } | Error::Service(_) => true,
        }
    }

    /// The status of HTTP, if there was an answer.
    pub fn status(&self) -> Option<u16> {
        match self {
            Error::Response { status, .. } => Some(*status),
            Error::Service(refusal) => Some(refusal.status),
            _ => None,
        }
    }

    /// What to tell AWS's support, if there was an answer that said it.
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Error::Response { request_id, .. } => request_id.as_deref(),
            Error::Service(refusal) => refusal.request_id.as_deref(),
            _ => None,
        }
    }

    /// The same with the exceptions of another operation.
    pub fn map_code<D: Code>(self) -> Error<D> {
        match self {
            Error::Config(error) => Error::Config(error),
            Error::Input(error) => Error::Input(error),
            Error::Dispatch(error) => Error::Dispatch(error),
            Error::Timeout(limit) => Error::Timeout(limit),
            Error::Response { error, status, request_id } => {
                Error::Response { error, status, request_id }
            }
            Error::Service(refusal) => {
                let ServiceError { code, message, status, request_id, is_retryable } = *refusal;
                let code = D::from(code.as_str());
                Error::Service(Box::new(ServiceError {
                    code,
                    message,
                    status,
                    request_id,
                    is_retryable,
                }))
            }
        }
    }
}

impl<C: Code> fmt::Display for Error<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Config(error) | Error::Input(error) | Error::Response { error, .. } => {
                error.fmt(f)
            }
            Error::Dispatch(error) => error.fmt(f),
            Error::Timeout(limit) => timed_out(*limit, f),
            Error::Service(refusal) => refused(refusal.code.as_str(), &refusal.message, f),
        }
    }
}

// Not of one operation: compiled once.

fn timed_out(limit: Duration, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    // `Duration` would print itself: 1 KB of WebAssembly after compression.
    let whole = limit.as_secs().saturating_mul(1000);
    let limit = whole.saturating_add(limit.subsec_millis().into());
    write!(f, "no answer in {limit} ms: the request may have been carried out")
}

fn refused(code: &str, message: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{code}: {message}")
}

impl<C: Code> error::Error for Error<C> {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Error::Dispatch(error) => Some(error),
            _ => None,
        }
    }
}
