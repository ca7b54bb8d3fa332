//! What a client is configured with.

use super::{Secret, platform::MaybeSend};
use alloc::{boxed::Box, string::String, sync::Arc};
use core::{error, fmt, future::Future, pin::Pin, time::Duration};
use serde::Serialize;

/// A Lambda trigger may take 5 s and be tried three times.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The user pool and the app client that a [`Client`](super::Client) is of.
///
/// It is checked at each call, before anything is sent.
///
/// ```
/// use cognito_wasm::client::Config;
///
/// let config = Config::of_user_pool("us-west-2_EXAMPLE", "38fjsnc484p94kpqsnet7mpld0");
/// assert_eq!(config.client_id(), "38fjsnc484p94kpqsnet7mpld0");
/// ```
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Config {
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_pool_id: Option<String>,
    client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_secret: Option<Secret>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "as_true")]
    secret_hash: Option<AskForHash>,
    #[serde(skip_serializing_if = "Option::is_none")]
    endpoint: Option<String>,
    fips: bool,
    dual_stack: bool,
    allow_http: bool,
    #[serde(skip)]
    timeout: Option<Duration>,
}

type Failure = Box<dyn error::Error>;
#[cfg(not(target_arch = "wasm32"))]
type Hash = Pin<Box<dyn Future<Output = Result<String, Failure>> + Send>>;
#[cfg(target_arch = "wasm32")]
type Hash = Pin<Box<dyn Future<Output = Result<String, Failure>>>>;
type AskForHash = Arc<dyn Fn(String) -> Hash + Send + Sync>;

impl Config {
    /// Of an app client by its region: enough for all but SRP.
    ///
    /// ```
    /// # use cognito_wasm::client::Config;
    /// Config::of_region("us-west-2", "38fjsnc484p94kpqsnet7mpld0");
    /// ```
    pub fn of_region(region: impl Into<String>, client_id: impl Into<String>) -> Self {
        Self { region: Some(region.into()), ..Self::of_client(client_id.into()) }
    }

    /// Of an app client by its user pool, whose id begins with the region.
    ///
    /// ```
    /// # use cognito_wasm::client::Config;
    /// Config::of_user_pool("us-west-2_EXAMPLE", "38fjsnc484p94kpqsnet7mpld0");
    /// ```
    pub fn of_user_pool(user_pool_id: impl Into<String>, client_id: impl Into<String>) -> Self {
        Self { user_pool_id: Some(user_pool_id.into()), ..Self::of_client(client_id.into()) }
    }

    fn of_client(client_id: String) -> Self {
        Self {
            region: None,
            user_pool_id: None,
            client_id,
            client_secret: None,
            secret_hash: None,
            endpoint: None,
            fips: false,
            dual_stack: false,
            allow_http: false,
            timeout: Some(TIMEOUT),
        }
    }

    /// The app client's secret, to sign with. Whoever has the page has it too:
    /// prefer an app client without one, or [`secret_hash`](Self::secret_hash).
    ///
    /// ```
    /// # use cognito_wasm::client::Config;
    /// Config::of_region("us-west-2", "1example23456789").client_secret("secret");
    /// ```
    #[must_use]
    pub fn client_secret(mut self, secret: impl Into<Secret>) -> Self {
        self.client_secret = Some(secret.into());
        self
    }

    /// Asks the app for the SECRET_HASH of a username, so that the secret can
    /// stay on its back end: see [`secret_hash`](crate::crypto::secret_hash::secret_hash).
    /// But for a page, which has one thread, its future must be `Send`.
    ///
    /// ```
    /// # use cognito_wasm::client::Config;
    /// # async fn ask(username: String) -> Result<String, std::io::Error> { Ok(username) }
    /// Config::of_region("us-west-2", "1example23456789").secret_hash(ask);
    /// ```
    #[must_use]
    pub fn secret_hash<A, H, E>(mut self, ask: A) -> Self
    where
        A: Fn(String) -> H + Send + Sync + 'static,
        H: Future<Output = Result<String, E>> + MaybeSend + 'static,
        E: Into<Failure>,
    {
        self.secret_hash = Some(Arc::new(move |username| {
            let hash = ask(username);
            Box::pin(async { hash.await.map_err(Into::into) })
        }));
        self
    }

    /// Where requests go, in place of the region's own address: a proxy, or a
    /// local user pool. https, unless it is this machine.
    ///
    /// ```
    /// # use cognito_wasm::client::Config;
    /// Config::of_region("us-west-2", "app").endpoint("http://127.0.0.1:9229/");
    /// ```
    #[must_use]
    pub fn endpoint(mut self, url: impl Into<String>) -> Self {
        self.endpoint = Some(url.into());
        self
    }

    /// The region's FIPS endpoint.
    ///
    /// <https://docs.aws.amazon.com/general/latest/gr/cognito_identity.html>
    ///
    /// ```
    /// # use cognito_wasm::client::Config;
    /// Config::of_region("us-gov-west-1", "app").fips(true);
    /// ```
    #[must_use]
    pub fn fips(mut self, fips: bool) -> Self {
        self.fips = fips;
        self
    }

    /// The region's endpoint that IPv6 reaches as well.
    ///
    /// ```
    /// # use cognito_wasm::client::Config;
    /// Config::of_region("us-west-2", "app").dual_stack(true);
    /// ```
    #[must_use]
    pub fn dual_stack(mut self, dual_stack: bool) -> Self {
        self.dual_stack = dual_stack;
        self
    }

    /// Lets passwords go to an [`endpoint`](Self::endpoint) unencrypted, beyond
    /// this machine. For a test network.
    ///
    /// ```
    /// # use cognito_wasm::client::Config;
    /// Config::of_region("us-west-2", "app").endpoint("http://pool.test/").allow_http(true);
    /// ```
    #[must_use]
    pub fn allow_http(mut self, allow: bool) -> Self {
        self.allow_http = allow;
        self
    }

    /// How long a request may take: 30 s by default, none for ever.
    ///
    /// ```
    /// # use cognito_wasm::client::Config;
    /// use std::time::Duration;
    ///
    /// Config::of_region("us-west-2", "app").timeout(Duration::from_secs(5));
    /// ```
    #[must_use]
    pub fn timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.timeout = timeout.into();
        self
    }

    /// The app client's id.
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    /// The user pool's id, if the client is [of one](Self::of_user_pool).
    pub fn user_pool_id(&self) -> Option<&str> {
        self.user_pool_id.as_deref()
    }

    pub(crate) fn secret(&self) -> Option<&Secret> {
        self.client_secret.as_ref()
    }

    /// Whether only hashes come from the app, and it keeps the secret.
    pub(crate) fn has_only_hash(&self) -> bool {
        self.secret_hash.is_some() && self.client_secret.is_none()
    }

    pub(super) fn allows_http(&self) -> bool {
        self.allow_http
    }

    pub(super) fn time_limit(&self) -> Option<Duration> {
        self.timeout
    }

    pub(super) fn hash_of(&self, username: String) -> Option<Hash> {
        self.secret_hash.as_ref().map(|ask| ask(username))
    }
}

/// No secret is shown.
impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("region", &self.region)
            .field("user_pool_id", &self.user_pool_id)
            .field("client_id", &self.client_id)
            .field("client_secret", &self.client_secret)
            .field("secret_hash", &self.secret_hash.is_some())
            .field("endpoint", &self.endpoint)
            .field("fips", &self.fips)
            .field("dual_stack", &self.dual_stack)
            .field("allow_http", &self.allow_http)
            .field("timeout", &self.timeout)
            .finish()
    }
}

/// A function has no other value: `true` says that there is one.
fn as_true<S: serde::Serializer>(_: &Option<AskForHash>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bool(true)
}
