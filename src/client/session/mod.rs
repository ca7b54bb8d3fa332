//! The tokens after a sign-in: a session stores them, refreshes them before they expire,
//! and revokes them when the user signs out.
//!
//! ```no_run
//! use cognito_wasm::client::{Client, Transport, session::{InMemory, Session, SessionError, Tokens}};
//!
//! async fn go(client: Client<impl Transport + 'static>, tokens: Tokens) -> Result<(), SessionError> {
//!     let session = Session::new(client, InMemory::default());
//!     session.start(tokens).await?; // the tokens of a sign-in
//!     let bearer = format!("Bearer {}", session.access_token().await?.expose());
//!     session.sign_out().await
//! }
//! ```
//!
//! In a page the storage can be `LocalStorage` or `SessionStorage`; the session then goes
//! on after a reload by itself. The entry has the format of the npm package's session, and
//! tabs of both kinds take turns in refreshing.

#[cfg(target_arch = "wasm32")]
mod channel;
mod claims;
mod config;
#[cfg(target_arch = "wasm32")]
mod denial;
mod entry;
mod error;
mod event;
mod inner;
mod kept;
#[cfg(target_arch = "wasm32")]
mod locks;
mod refresh;
mod storage;
mod store;
mod tokens;
mod turns;
#[cfg(target_arch = "wasm32")]
mod web_storage;
mod work;

#[cfg(target_arch = "wasm32")]
pub use web_storage::{LocalStorage, SessionStorage};
pub use {
    claims::{AccessTokenClaims, Claims, IdTokenClaims, claims},
    config::SessionConfig,
    error::SessionError,
    event::{Denied, SessionEvent, SessionEvents},
    storage::{InMemory, Storage, StorageError},
    tokens::Tokens,
};

use super::{Client, Error, Secret, Transport};
use crate::protocol::error::{Stage, error};
use alloc::sync::Arc;
use core::{fmt, time::Duration};
use entry::{Entry, Kind};
use inner::Inner;
use work::to_the_end;

/// A user's session, from the sign-in to the sign-out. It holds no tokens itself: its
/// storage does. An app makes one session and clones it; the clones share it.
///
/// ```
/// use cognito_wasm::client::{Client, Transport, session::{InMemory, Session}};
///
/// fn session<T: Transport + 'static>(client: Client<T>) -> Session<T, InMemory> {
///     Session::new(client, InMemory::default())
/// }
/// ```
pub struct Session<T, S> {
    inner: Arc<Inner<T, S>>,
}

impl<T, S> Clone for Session<T, S> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone() }
    }
}

impl<T, S> fmt::Debug for Session<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("key", &self.inner.store.key()).finish_non_exhaustive()
    }
}

impl<T: Transport + 'static, S: Storage + 'static> Session<T, S> {
    /// Creates a session of a client, whose entry is in a storage.
    ///
    /// See [`Session`].
    pub fn new(client: Client<T>, storage: S) -> Self {
        Self::with_config(client, storage, SessionConfig::new())
    }

    /// Like [`new`](Self::new), with a configuration.
    ///
    /// ```
    /// # use cognito_wasm::client::{Client, Transport, session::{InMemory, Session}};
    /// use cognito_wasm::client::session::SessionConfig;
    ///
    /// # fn open(client: Client<impl Transport + 'static>, users: InMemory) {
    /// let session = Session::with_config(client, users, SessionConfig::new().key("jane"));
    /// # }
    /// ```
    pub fn with_config(client: Client<T>, storage: S, config: SessionConfig) -> Self {
        Self { inner: Arc::new(Inner::new(client, storage, config)) }
    }

    /// Stores the tokens of a sign-in, in place of any others. Call it as soon as they have
    /// come: their remaining time is measured from this call, because the device's clock
    /// may be wrong.
    ///
    /// ```no_run
    /// # use cognito_wasm::client::{Transport, session::{Session, SessionError, Storage}};
    /// use cognito_wasm::client::operations::AuthenticationResult;
    ///
    /// # async fn start(
    /// #     session: Session<impl Transport + 'static, impl Storage + 'static>,
    /// #     result: AuthenticationResult,
    /// # ) -> Result<(), SessionError> {
    /// session.start(&result).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with [`SessionError::InvalidTokens`] if a token is missing, or with an error of
    /// the storage, also if that does not give back what it took.
    pub async fn start(&self, tokens: impl Into<Tokens>) -> Result<(), SessionError> {
        let entry = Entry::first(tokens.into(), entry::now()).ok_or(SessionError::InvalidTokens)?;
        let session = self.clone();
        to_the_end(async move { session.inner.store.put(entry, SessionEvent::SignedIn).await })
            .await
    }

    /// Returns an access token that is valid for at least another minute. It is refreshed if
    /// needed. If the refresh fails with a retryable error, the present token is returned
    /// while it is valid.
    ///
    /// In a page a refresh goes on if this future is dropped. Elsewhere it is canceled. If
    /// refresh tokens rotate, that may lose the new one and end the session: let it run.
    ///
    /// See [`session`](self).
    ///
    /// # Errors
    ///
    /// Fails with [`SessionError::NotSignedIn`], or with an error of the refresh. A
    /// [retryable](SessionError::is_retryable) error never signs out.
    pub async fn access_token(&self) -> Result<Secret, SessionError> {
        self.token(Kind::Access, None).await
    }

    /// Returns an access token that is valid for at least this long. It is refreshed if
    /// needed. `Duration::MAX` always refreshes, for example after the user's attributes
    /// changed. Any other duration longer than the token lives is refused.
    ///
    /// ```no_run
    /// # use cognito_wasm::client::{Transport, session::{Session, SessionError, Storage}};
    /// # use std::time::Duration;
    /// # async fn upload(
    /// #     session: Session<impl Transport + 'static, impl Storage + 'static>,
    /// # ) -> Result<(), SessionError> {
    /// let token = session.access_token_valid_for(Duration::from_secs(10 * 60)).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails like [`access_token`](Self::access_token). If the token never lives so long, it
    /// fails with [`SessionError::Refresh`] that holds [`Error::Input`], and nothing is sent.
    pub async fn access_token_valid_for(&self, least: Duration) -> Result<Secret, SessionError> {
        self.token(Kind::Access, Some(least)).await
    }

    /// Returns an ID token, like [`access_token`](Self::access_token).
    ///
    /// # Errors
    ///
    /// Fails like [`access_token`](Self::access_token).
    pub async fn id_token(&self) -> Result<Secret, SessionError> {
        self.token(Kind::Id, None).await
    }

    /// Returns an ID token, like [`access_token_valid_for`](Self::access_token_valid_for).
    ///
    /// # Errors
    ///
    /// Fails like [`access_token_valid_for`](Self::access_token_valid_for).
    pub async fn id_token_valid_for(&self, least: Duration) -> Result<Secret, SessionError> {
        self.token(Kind::Id, Some(least)).await
    }

    /// Returns the claims of the tokens, **not verified** (see [`claims`]), or `None` if
    /// nobody is signed in. It refreshes nothing, so it works without a network.
    ///
    /// ```no_run
    /// # use cognito_wasm::client::{Transport, session::{Session, SessionError, Storage}};
    /// # async fn greet(
    /// #     session: Session<impl Transport + 'static, impl Storage + 'static>,
    /// # ) -> Result<(), SessionError> {
    /// if let Some(claims) = session.claims().await? {
    ///     println!("hello, {}", claims.access_token.username);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with an error of the storage.
    pub async fn claims(&self) -> Result<Option<Claims>, SessionError> {
        let session = self.clone();
        let entry = to_the_end(async move { session.inner.store.read().await }).await?;
        Ok(entry.and_then(|entry| {
            let id_token = entry.id_token.as_ref().and_then(claims);
            Some(Claims { access_token: claims(&entry.access_token)?, id_token })
        }))
    }

    /// Signs the user out. First the tokens are deleted here, even without a network, then
    /// the service revokes the tokens of this sign-in. If nobody is signed in, it does
    /// nothing.
    ///
    /// Tokens of an app client without revocation (their claims have no `origin_jti`) cannot
    /// be revoked: they are deleted, and stay valid until they expire.
    ///
    /// See [`session`](self).
    ///
    /// # Errors
    ///
    /// Fails with [`SessionError::Revoke`]. The user is signed out here, and the tokens are
    /// valid until they expire, unless the same call, made again, revokes them. If that
    /// error holds [`Error::Config`], nothing was done, and the app must set
    /// [`revoke`](SessionConfig::revoke).
    pub async fn sign_out(&self) -> Result<(), SessionError> {
        let Self { inner } = self.clone();
        if inner.config.revoke.is_none() && inner.client.config().has_only_hash() {
            let rule = "required, and not only a hash; revoke on your server";
            let error = error(Stage::Config, "SessionConfig::revoke", rule);
            return Err(SessionError::Revoke(Arc::new(Error::Config(error))));
        }
        to_the_end(async move { inner.sign_out(false).await }).await
    }

    /// Signs the user out everywhere. First the tokens are deleted here, even without a
    /// network, then the service revokes all of the user's tokens. If nobody is signed in,
    /// it does nothing.
    ///
    /// ```no_run
    /// # use cognito_wasm::client::{Transport, session::{Session, SessionError, Storage}};
    /// # async fn leave(
    /// #     session: Session<impl Transport + 'static, impl Storage + 'static>,
    /// # ) -> Result<(), SessionError> {
    /// session.sign_out_everywhere().await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Fails with [`SessionError::GlobalSignOut`], or with [`SessionError::Refresh`] if the
    /// access token had expired.
    pub async fn sign_out_everywhere(&self) -> Result<(), SessionError> {
        let Self { inner } = self.clone();
        to_the_end(async move { inner.sign_out(true).await }).await
    }

    /// Returns the events of the session from now on.
    ///
    /// See [`SessionEvents`].
    pub fn subscribe(&self) -> SessionEvents {
        self.inner.store.listeners.subscribe()
    }

    /// Returns whether tabs take turns in refreshing. Without Web Locks (in a page that is
    /// not secure, or once the browser denied them) only the clones in this page do.
    ///
    /// See [`session`](self).
    #[cfg(target_arch = "wasm32")]
    pub fn tabs_take_turns(&self) -> bool {
        locks::are_available() && !self.inner.store.listeners.is_denied(Denied::Locks)
    }

    async fn token(&self, kind: Kind, least: Option<Duration>) -> Result<Secret, SessionError> {
        let Self { inner } = self.clone();
        to_the_end(async move { inner.token(kind, least).await }).await
    }
}
