//! The tokens after a sign-in: kept, refreshed before they run out, and given up
//! when the user signs out.
//!
//! ```no_run
//! use cognito_wasm::client::{Client, Transport, session::{InMemory, Session, SessionError, Tokens}};
//!
//! async fn go(client: Client<impl Transport + 'static>, tokens: Tokens) -> Result<(), SessionError> {
//!     let session = Session::new(client, InMemory::default());
//!     session.start(tokens).await?; // of a sign-in
//!     let bearer = format!("Bearer {}", session.access_token().await?.expose());
//!     session.sign_out().await
//! }
//! ```
//!
//! In a page the storage is `LocalStorage` or `SessionStorage`, and after a
//! reload there is nothing to do. The entry is that of the npm package's
//! session, and tabs of either kind take turns in refreshing.

#[cfg(target_arch = "wasm32")]
mod channel;
mod claims;
mod config;
mod entry;
mod error;
mod event;
mod inner;
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
    event::{SessionEvent, SessionEvents},
    storage::{InMemory, Storage, StorageError},
    tokens::Tokens,
};

use super::{Client, Error, Secret, Transport, operations::GlobalSignOut};
use crate::protocol::error::{Stage, error};
use alloc::sync::Arc;
use core::{fmt, time::Duration};
use entry::{Entry, Kind};
use inner::Inner;
use work::to_the_end;

/// A user's tokens, from the sign-in to the sign-out. It holds none itself: its
/// storage does. Its clones are the same session, and an app makes one.
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
        f.debug_struct("Session").field("key", &self.inner.store.key).finish_non_exhaustive()
    }
}

impl<T: Transport + 'static, S: Storage + 'static> Session<T, S> {
    /// Of a client, in a storage.
    ///
    /// See [`Session`].
    pub fn new(client: Client<T>, storage: S) -> Self {
        Self::with_config(client, storage, SessionConfig::new())
    }

    /// The same, told more.
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

    /// Keeps the tokens of a sign-in, in place of those of another. Call it when
    /// they have just come: by that, and not by the device's clock, it is
    /// reckoned when they run out.
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
    /// [`SessionError::InvalidTokens`] where one is missing; those of the storage.
    pub async fn start(&self, tokens: impl Into<Tokens>) -> Result<(), SessionError> {
        let entry = Entry::first(tokens.into(), entry::now()).ok_or(SessionError::InvalidTokens)?;
        let session = self.clone();
        to_the_end(async move { session.inner.store.put(entry, SessionEvent::SignedIn).await })
            .await
    }

    /// An access token that is good for another minute, refreshed if it must be.
    /// If that fails for the time being, the present one is given as long as it
    /// lasts.
    ///
    /// In a page a refresh goes on though this future is dropped. Elsewhere it is
    /// given up; where refresh tokens rotate, that may lose the new one and end
    /// the session: let it run.
    ///
    /// See [`session`](self).
    ///
    /// # Errors
    ///
    /// [`SessionError::NotSignedIn`]; those of the refresh. One that is
    /// [retryable](SessionError::is_retryable) never signs out.
    pub async fn access_token(&self) -> Result<Secret, SessionError> {
        self.token(Kind::Access, None).await
    }

    /// An access token that is good for so long; one that is not is refreshed.
    /// `Duration::MAX` refreshes at any rate, say after the user's attributes
    /// changed.
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
    /// As [`access_token`](Self::access_token).
    pub async fn access_token_valid_for(&self, least: Duration) -> Result<Secret, SessionError> {
        self.token(Kind::Access, Some(least)).await
    }

    /// An ID token, as [`access_token`](Self::access_token).
    ///
    /// # Errors
    ///
    /// As [`access_token`](Self::access_token).
    pub async fn id_token(&self) -> Result<Secret, SessionError> {
        self.token(Kind::Id, None).await
    }

    /// An ID token, as [`access_token_valid_for`](Self::access_token_valid_for).
    ///
    /// # Errors
    ///
    /// As [`access_token`](Self::access_token).
    pub async fn id_token_valid_for(&self, least: Duration) -> Result<Secret, SessionError> {
        self.token(Kind::Id, Some(least)).await
    }

    /// What the tokens say, **not verified** (see [`claims`]); none if nobody is
    /// signed in. Nothing is refreshed: it tells who is there, even without a
    /// network.
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
    /// Those of the storage.
    pub async fn claims(&self) -> Result<Option<Claims>, SessionError> {
        let session = self.clone();
        let entry = to_the_end(async move { session.inner.store.read().await }).await?;
        Ok(entry.and_then(|entry| {
            let id_token = entry.id_token.as_ref().and_then(claims);
            Some(Claims { access_token: claims(&entry.access_token)?, id_token })
        }))
    }

    /// Signs out: here at once, even without a network, then at the service,
    /// where the sign-in's tokens are revoked. If nobody is signed in, it does
    /// nothing.
    ///
    /// See [`session`](self).
    ///
    /// # Errors
    ///
    /// [`SessionError::Revoke`]; with [`Error::Config`] in it, nothing was done,
    /// and the app must bring [`revoke`](SessionConfig::revoke).
    pub async fn sign_out(&self) -> Result<(), SessionError> {
        let Self { inner } = self.clone();
        if inner.config.revoke.is_none() && inner.client.config().has_only_hash() {
            let rule = "required, and not only a hash; revoke on your server";
            let error = error(Stage::Config, "SessionConfig::revoke", rule);
            return Err(SessionError::Revoke(Arc::new(Error::Config(error))));
        }
        to_the_end(async move {
            let Some(entry) = inner.store.take(SessionEvent::SignedOut { refusal: None }).await?
            else {
                return Ok(());
            };
            inner.revoke(&entry).await
        })
        .await
    }

    /// Signs out everywhere: here at once, even without a network, then at the
    /// service, where all of the user's tokens are revoked. If nobody is signed
    /// in, it does nothing.
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
    /// [`SessionError::GlobalSignOut`], or [`SessionError::Refresh`] where the
    /// access token had run out.
    pub async fn sign_out_everywhere(&self) -> Result<(), SessionError> {
        let Self { inner } = self.clone();
        to_the_end(async move {
            let signed_out = SessionEvent::SignedOut { refusal: None };
            let Some(mut entry) = inner.store.take(signed_out).await? else { return Ok(()) };
            if entry.time_left(Kind::Access) <= 0. {
                entry = inner.refreshed(&entry).await?;
            }
            let answer = inner.client.send(&GlobalSignOut::new(&entry.access_token)).await;
            answer.map(drop).map_err(|error| SessionError::GlobalSignOut(Arc::new(error)))
        })
        .await
    }

    /// What happens to the session from now on.
    ///
    /// See [`SessionEvents`].
    pub fn subscribe(&self) -> SessionEvents {
        self.inner.store.listeners.subscribe()
    }

    /// Whether tabs take turns in refreshing. Without Web Locks (a page that is
    /// not secure) only what runs in this page does.
    ///
    /// See [`session`](self).
    #[cfg(target_arch = "wasm32")]
    pub fn tabs_take_turns(&self) -> bool {
        locks::are_there()
    }

    async fn token(&self, kind: Kind, least: Option<Duration>) -> Result<Secret, SessionError> {
        let Self { inner } = self.clone();
        to_the_end(async move { inner.token(kind, least).await }).await
    }
}
