//! A session's configuration.

use super::{
    super::{Secret, operations::pairs, platform::MaybeSend},
    Tokens,
};
use alloc::{boxed::Box, collections::BTreeMap, string::String, sync::Arc};
use core::{error, fmt, future::Future, pin::Pin};

/// The configuration of a [`Session`](super::Session).
///
/// ```
/// use cognito_wasm::client::session::SessionConfig;
///
/// SessionConfig::new().key("jane's session");
/// ```
#[derive(Clone, Default)]
pub struct SessionConfig {
    pub(super) key: Option<String>,
    pub(super) client_metadata: Option<BTreeMap<String, String>>,
    pub(super) refresh: Option<Refresh>,
    pub(super) revoke: Option<Revoke>,
}

type Failure = Box<dyn error::Error + Send + Sync>;
#[cfg(not(target_arch = "wasm32"))]
type Pending<A> = Pin<Box<dyn Future<Output = Result<A, Failure>> + Send>>;
#[cfg(target_arch = "wasm32")]
type Pending<A> = Pin<Box<dyn Future<Output = Result<A, Failure>>>>;
type Refresh = Arc<dyn Fn(Tokens) -> Pending<Option<Tokens>> + Send + Sync>;
type Revoke = Arc<dyn Fn(Secret) -> Pending<()> + Send + Sync>;

impl SessionConfig {
    /// Creates the default configuration.
    ///
    /// ```
    /// # use cognito_wasm::client::session::SessionConfig;
    /// SessionConfig::new();
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the entry's key in the storage. The default is `cognito-wasm.<client id>`. On a
    /// server, or where several users are signed in at once, each user needs a key.
    ///
    /// ```
    /// # use cognito_wasm::client::session::SessionConfig;
    /// SessionConfig::new().key("jane's session");
    /// ```
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Sets what the Lambda triggers of each refresh get, above all the one before the
    /// tokens are issued. The service does not store or encrypt it: put no secret in.
    ///
    /// ```
    /// # use cognito_wasm::client::session::SessionConfig;
    /// SessionConfig::new().client_metadata([("tenant", "north")]);
    /// ```
    #[must_use]
    pub fn client_metadata(
        mut self,
        metadata: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.client_metadata = Some(pairs(metadata));
        self
    }

    /// Sets a function that refreshes in place of the SDK. An app client needs it if only
    /// the app's back end has its secret and refresh tokens rotate.
    ///
    /// The function takes the present tokens and returns new ones. `None` says that the
    /// refresh token is no longer valid, and signs out; an error does not. Outside Wasm,
    /// the future must be `Send`.
    ///
    /// ```
    /// # use cognito_wasm::client::session::{SessionConfig, Tokens};
    /// # async fn ask(_: Tokens) -> Result<Option<Tokens>, std::io::Error> { Ok(None) }
    /// SessionConfig::new().refresh(ask);
    /// ```
    #[must_use]
    pub fn refresh<A, N, E>(mut self, ask: A) -> Self
    where
        A: Fn(Tokens) -> N + Send + Sync + 'static,
        N: Future<Output = Result<Option<Tokens>, E>> + MaybeSend + 'static,
        E: Into<Failure>,
    {
        self.refresh = Some(Arc::new(move |tokens| {
            let result = ask(tokens);
            Box::pin(async { result.await.map_err(Into::into) })
        }));
        self
    }

    /// Sets a function that revokes a refresh token in place of the SDK. An app client
    /// needs it if only the app's back end has its secret. Outside Wasm, the future must be
    /// `Send`.
    ///
    /// ```
    /// # use cognito_wasm::client::{Secret, session::SessionConfig};
    /// # async fn ask(_: Secret) -> Result<(), std::io::Error> { Ok(()) }
    /// SessionConfig::new().revoke(ask);
    /// ```
    #[must_use]
    pub fn revoke<A, D, E>(mut self, ask: A) -> Self
    where
        A: Fn(Secret) -> D + Send + Sync + 'static,
        D: Future<Output = Result<(), E>> + MaybeSend + 'static,
        E: Into<Failure>,
    {
        self.revoke = Some(Arc::new(move |refresh_token| {
            let result = ask(refresh_token);
            Box::pin(async { result.await.map_err(Into::into) })
        }));
        self
    }
}

impl fmt::Debug for SessionConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionConfig")
            .field("key", &self.key)
            .field("refresh", &self.refresh.is_some())
            .field("revoke", &self.revoke.is_some())
            .finish()
    }
}
