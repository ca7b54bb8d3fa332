//! Why a session's call failed.

use super::{
    super::{Error, ErrorCode},
    StorageError,
};
use crate::client::operations::{
    GetTokensFromRefreshTokenCode, GlobalSignOutCode, RevokeTokenCode,
};
use alloc::{boxed::Box, sync::Arc};
use core::{error, fmt, time::Duration};

/// Why a session's call failed. It can be cloned, because all callers that wait for one
/// refresh get the same error.
///
/// ```
/// use cognito_wasm::client::session::SessionError;
///
/// fn words_for(error: SessionError) -> &'static str {
///     match error {
///         SessionError::NotSignedIn => "Please sign in.",
///         error if error.is_retryable() => "Are you online?",
///         _ => "That did not work.",
///     }
/// }
/// assert_eq!(words_for(SessionError::NotSignedIn), "Please sign in.");
/// ```
#[non_exhaustive]
#[derive(Clone, Debug)]
pub enum SessionError {
    /// Nobody is signed in, or no longer.
    NotSignedIn,
    /// A token is missing, or cannot be read. If [`start`](super::Session::start) failed,
    /// nothing was stored. If a refresh failed, the previous tokens are still stored.
    InvalidTokens,
    /// The storage failed.
    Storage(StorageError),
    /// The refresh failed. If the service refused the refresh token, the user is signed
    /// out; no other failure signs out. With [`Error::Input`], the token was asked to be valid
    /// for longer than it lives, and nothing was sent.
    Refresh(Arc<Error<GetTokensFromRefreshTokenCode>>),
    /// The user is signed out here, but the tokens may stay valid until they expire. With
    /// [`Error::Config`], nothing was done.
    Revoke(Arc<Error<RevokeTokenCode>>),
    /// The user is signed out here, but may not be elsewhere.
    GlobalSignOut(Arc<Error<GlobalSignOutCode>>),
    /// The app's own [`refresh`](super::SessionConfig::refresh) or
    /// [`revoke`](super::SessionConfig::revoke) failed.
    App(Arc<dyn error::Error + Send + Sync>),
    /// Another tab locked the session for longer than the time limit of a request. Nothing
    /// was sent.
    Timeout(Duration),
}

impl SessionError {
    /// Returns whether the same call, made again later, may succeed.
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::NotSignedIn | Self::InvalidTokens | Self::Storage(_) => false,
            Self::Refresh(error) => error.is_resumable(),
            Self::Revoke(error) => error.is_resumable(),
            Self::GlobalSignOut(error) => error.is_resumable(),
            Self::App(_) | Self::Timeout(_) => true,
        }
    }

    /// Returns whether the service refused for good.
    pub(super) fn is_refusal(&self) -> bool {
        match self {
            Self::Refresh(error) => error.is_refusal(),
            Self::Revoke(error) => error.is_refusal(),
            Self::GlobalSignOut(error) => error.is_refusal(),
            _ => false,
        }
    }

    /// Returns the error of a call that had another request carried out before.
    pub(super) fn after_request(self) -> Self {
        fn after<C: ErrorCode>(error: Arc<Error<C>>) -> Arc<Error<C>> {
            // Nobody shares an error that the call has not returned yet.
            Arc::try_unwrap(error).map_or_else(|shared| shared, |it| Arc::new(it.after_request()))
        }
        match self {
            Self::Refresh(error) => Self::Refresh(after(error)),
            Self::Revoke(error) => Self::Revoke(after(error)),
            Self::GlobalSignOut(error) => Self::GlobalSignOut(after(error)),
            other => other,
        }
    }

    pub(super) fn app(error: Box<dyn error::Error + Send + Sync>) -> Self {
        Self::App(error.into())
    }
}

impl From<StorageError> for SessionError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl fmt::Display for SessionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSignedIn => f.write_str("nobody is signed in"),
            Self::InvalidTokens => f.write_str("no tokens that can be read, or not all of them"),
            Self::Storage(error) => error.fmt(f),
            Self::Refresh(error) => write!(f, "the tokens could not be refreshed: {error}"),
            Self::Revoke(error) => write!(f, "the tokens could not be revoked: {error}"),
            Self::GlobalSignOut(error) => {
                write!(f, "the user could not be signed out everywhere: {error}")
            }
            Self::App(_) => f.write_str("the app's own refresh or revoke failed (see source)"),
            Self::Timeout(limit) => {
                write!(f, "another tab had the session for {limit:?}: nothing was sent")
            }
        }
    }
}

impl error::Error for SessionError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::NotSignedIn | Self::InvalidTokens | Self::Timeout(_) => None,
            Self::Storage(error) => error.source(),
            Self::Refresh(error) => Some(&**error),
            Self::Revoke(error) => Some(&**error),
            Self::GlobalSignOut(error) => Some(&**error),
            Self::App(error) => Some(&**error),
        }
    }
}
