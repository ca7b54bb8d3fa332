//! A client's configuration.

use super::{Secret, platform::MaybeSend};
use alloc::{boxed::Box, string::String, sync::Arc};
use core::{error, fmt, future::Future, pin::Pin, time::Duration};
use serde::Serialize;

/// The default time limit. A Lambda trigger may take 5 s and be tried three times.
const TIMEOUT: Duration = Duration::from_secs(30);

/// How often a request is sent at most by default, as in the AWS SDKs.
const MAX_ATTEMPTS: u32 = 3;

/// The configuration of a [`Client`](super::Client): its user pool and app client.
///
/// Each call checks it before anything is sent.
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
    #[serde(skip)]
    max_attempts: u32,
}

type Failure = Box<dyn error::Error>;
#[cfg(not(target_arch = "wasm32"))]
type Hash = Pin<Box<dyn Future<Output = Result<String, Failure>> + Send>>;
#[cfg(target_arch = "wasm32")]
type Hash = Pin<Box<dyn Future<Output = Result<String, Failure>>>>;
type AskForHash = Arc<dyn Fn(String) -> Hash + Send + Sync>;

impl Config {
    /// Creates the configuration of an app client in a region. This is enough for
    /// everything except SRP.
    ///
    /// ```
    /// # use cognito_wasm::client::Config;
    /// Config::of_region("us-west-2", "38fjsnc484p94kpqsnet7mpld0");
    /// ```
    pub fn of_region(region: impl Into<String>, client_id: impl Into<String>) -> Self {
        Self { region: Some(region.into()), ..Self::of_client(client_id.into()) }
    }

    /// Creates the configuration of an app client of a user pool, whose ID begins with the
    /// region.
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
            max_attempts: MAX_ATTEMPTS,
        }
    }

    /// Sets the app client's secret, to sign with. Everybody who opens the page can read
    /// it: prefer an app client without one, or [`secret_hash`](Self::secret_hash).
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

    /// Sets a function that returns the SECRET_HASH of a username, so that the secret can
    /// stay on the app's back end: see
    /// [`secret_hash`](crate::crypto::secret_hash::secret_hash). Outside Wasm, the future
    /// must be `Send`.
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

    /// Sets the URL that requests go to in place of the region's own: a proxy, or a local
    /// user pool. It must be HTTPS, except on loopback.
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

    /// Sets whether requests go to the region's FIPS endpoint.
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

    /// Sets whether requests go to the region's dual-stack endpoint, which IPv6 reaches as
    /// well.
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

    /// Sets whether passwords may be sent unencrypted to an [`endpoint`](Self::endpoint)
    /// that is not on loopback. This is for test networks.
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

    /// Sets the time limit of a request, all its attempts together. The default is 30 s;
    /// `None` is no limit.
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

    /// Sets how often a request is sent at most. The default is 3, as in the AWS SDKs; 1
    /// turns retries off.
    ///
    /// A request that the service throttled, or that did not leave, is always sent again.
    /// One that may have been carried out is sent again only where a repetition does no
    /// harm: never a second ConfirmForgotPassword, ChangePassword, SignUp or response to a
    /// challenge. The pauses are random and grow: up to 50 ms, 100 ms and so on; where the
    /// service throttles up to 1 s, 2 s and so on. A `Retry-After` in seconds is
    /// honoured. A pause that the time limit leaves no time for is not begun.
    /// The transport must be able to [wait](super::Transport::wait).
    ///
    /// <https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html>
    ///
    /// ```
    /// # use cognito_wasm::client::Config;
    /// Config::of_region("us-west-2", "app").max_attempts(1);
    /// ```
    #[must_use]
    pub fn max_attempts(mut self, max_attempts: u32) -> Self {
        self.max_attempts = max_attempts;
        self
    }

    /// Returns the app client's ID.
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    /// Returns the user pool's ID, if the configuration [has one](Self::of_user_pool).
    pub fn user_pool_id(&self) -> Option<&str> {
        self.user_pool_id.as_deref()
    }

    pub(crate) fn secret(&self) -> Option<&Secret> {
        self.client_secret.as_ref()
    }

    /// Returns whether the app supplies secret hashes and keeps the secret.
    pub(crate) fn has_only_hash(&self) -> bool {
        self.secret_hash.is_some() && self.client_secret.is_none()
    }

    pub(super) fn allows_http(&self) -> bool {
        self.allow_http
    }

    pub(super) fn time_limit(&self) -> Option<Duration> {
        self.timeout
    }

    pub(super) fn attempts(&self) -> u32 {
        self.max_attempts
    }

    pub(super) fn secret_hash_for(&self, username: String) -> Option<Hash> {
        self.secret_hash.as_ref().map(|ask| ask(username))
    }
}

/// Hides the secret.
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
            .field("max_attempts", &self.max_attempts)
            .finish()
    }
}

/// Serializes a function as `true`, which says that there is one.
fn as_true<S: serde::Serializer>(_: &Option<AskForHash>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bool(true)
}
