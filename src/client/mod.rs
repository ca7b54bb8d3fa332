//! The typed API for pages written in Rust and for native programs.
//!
//! Requests and responses are structs ([`operations`]), errors are an [enum by
//! stage](Error), and secrets are [not shown](Secret) in logs. A page sends with its
//! `fetch` (`Fetch`), everything else with a [`Transport`] of its own.
//!
//! ```no_run
//! use cognito_wasm::client::{Client, Error, Transport, operations::*};
//!
//! async fn forgot(client: &Client<impl Transport>) -> Result<(), Error<ForgotPasswordCode>> {
//!     let response = client.send(&ForgotPassword::new("jane@example.com")).await?;
//!     println!("a code is on its way: {:?}", response.code_delivery_details);
//!     Ok(())
//! }
//! ```
//!
//! In a page, the client of a user pool is made without a transport:
//!
//! ```
//! # #[cfg(target_arch = "wasm32")] {
//! use cognito_wasm::client::{Client, Config};
//!
//! let client = Client::new(Config::of_user_pool("us-west-2_EXAMPLE", "38fjsnc484p94kpqsnet7mpld0"));
//! # }
//! ```

mod codec;
mod config;
mod error;
#[cfg(target_arch = "wasm32")]
mod fetch;
#[cfg(target_arch = "wasm32")]
mod js;
mod lock;
mod operation;
pub mod operations;
mod platform;
#[cfg(target_arch = "wasm32")]
mod reader;
mod secret;
pub mod session;
pub mod sign_in;
mod transport;

#[cfg(target_arch = "wasm32")]
pub use fetch::Fetch;
pub use {
    config::Config,
    error::{Error, ErrorCode, ServiceError},
    operation::Operation,
    secret::Secret,
    transport::{HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind},
};

use crate::protocol::{
    config::endpoint,
    error::{ProtocolError, Stage, error},
    operations::{INITIATE_AUTH, RESPOND_TO_NEW_PASSWORD_CHALLENGE},
    request::{self, Request, prepare},
    response::{self, Expected},
    value::Value,
};
use crate::text::split;
use alloc::{
    boxed::Box,
    string::{String, ToString as _},
    sync::Arc,
};
use codec::Host;
use serde::de::DeserializeOwned;
use sign_in::PendingDevices;

/// A client that calls a user pool's operations. It is cheap to clone.
///
/// ```
/// use cognito_wasm::client::{Client, Config, HttpResponse, HttpRequest, Transport, TransportError};
///
/// struct Stub;
///
/// impl Transport for Stub {
///     async fn send(&self, _: HttpRequest) -> Result<HttpResponse, TransportError> {
///         Ok(HttpResponse::new(200, |_| None, r#"{"CodeDeliveryDetails":{}}"#.into()))
///     }
/// }
///
/// let config = Config::of_region("us-west-2", "38fjsnc484p94kpqsnet7mpld0");
/// let client = Client::with_transport(config, Stub);
/// assert_eq!(client.config().client_id(), "38fjsnc484p94kpqsnet7mpld0");
/// ```
#[derive(Debug)]
pub struct Client<T> {
    inner: Arc<Inner<T>>,
}

#[derive(Debug)]
struct Inner<T> {
    config: Config,
    transport: T,
    devices: PendingDevices,
}

impl<T> Clone for Client<T> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone() }
    }
}

#[cfg(target_arch = "wasm32")]
impl Client<Fetch> {
    /// Creates a client that sends with the page's `fetch`.
    pub fn new(config: Config) -> Self {
        Self::with_transport(config, Fetch::default())
    }
}

impl<T: Transport> Client<T> {
    /// Creates a client that sends with `transport`.
    pub fn with_transport(config: Config, transport: T) -> Self {
        Self { inner: Arc::new(Inner { config, transport, devices: PendingDevices::default() }) }
    }

    /// Returns the configuration.
    pub fn config(&self) -> &Config {
        &self.inner.config
    }

    /// Calls an operation. Dropping the future cancels the request, but the service may
    /// carry it out all the same.
    ///
    /// ```no_run
    /// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
    /// # async fn change(client: Client<impl Transport>, access_token: &str) -> Result<(), Error<ChangePasswordCode>> {
    /// let request = ChangePassword::new("the new one", access_token).previous_password("the old one");
    /// client.send(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`Error`].
    pub async fn send<O: Operation>(&self, operation: &O) -> Result<O::Response, Error<O::Code>> {
        self.exchange(operation).await.map(|(response, _)| response)
    }

    /// Like [`send`](Self::send); also returns the time by the service's clock, as
    /// the header `date` has it.
    pub(crate) async fn exchange<O: Operation>(
        &self,
        operation: &O,
    ) -> Result<(O::Response, Option<String>), Error<O::Code>> {
        typed(self.call(O::SCHEMA, codec::to_host(operation)).await)
    }

    /// Calls an operation by its schema. It is not generic over the operation, so
    /// that it is compiled once.
    async fn call(
        &self,
        schema: &str,
        input: Result<Host, Box<ProtocolError>>,
    ) -> Result<Received, Error<String>> {
        let Inner { config, transport, .. } = &*self.inner;
        let input = input.map_err(before_send_error)?;
        let (request, expected) = http_request(config, schema, input).await?;
        let mut http =
            transport.send(request).await.map_err(|error| transport_error(error, config))?;
        let header = codec::text(http.error_type.as_deref());
        let body = codec::text(Some(&http.body));
        let (status, request_id) = (http.status, http.request_id.take());
        match response::read(expected, status.into(), &header, response::parse(&body)) {
            Ok(value) => Ok(Received { value, status, request_id, date: http.date.take() }),
            Err(error) if error.stage == Stage::Service => {
                let ProtocolError { code, message, retryable: is_retryable, .. } = *error;
                let refusal = ServiceError { code, message, status, request_id, is_retryable };
                Err(Error::Service(Box::new(refusal)))
            }
            Err(error) => Err(Error::Response { error, status, request_id }),
        }
    }
}

/// Returns the typed response of an operation, and its date.
fn typed<A: DeserializeOwned, C: ErrorCode>(
    received: Result<Received, Error<String>>,
) -> Result<(A, Option<String>), Error<C>> {
    let Received { value, status, request_id, date } = received.map_err(Error::map_code)?;
    match codec::from_host(value) {
        Ok(response) => Ok((response, date)),
        Err(error) => Err(Error::Response { error, status, request_id }),
    }
}

/// A response that was read, its members not typed yet.
struct Received {
    value: Host,
    status: u16,
    request_id: Option<String>,
    date: Option<String>,
}

/// Makes the request that goes out, once the app has supplied the secret hash that
/// it may need.
async fn http_request(
    config: &Config,
    schema: &str,
    input: Host,
) -> Result<(HttpRequest, Expected), Error<String>> {
    let settings = codec::to_host(config).map_err(before_send_error)?;
    let input = operation::with_secret(config, schema, input).map_err(before_send_error)?;
    let url = endpoint(&settings).map_err(before_send_error)?;
    let mut request = prepare_request(schema, &settings, &input).map_err(before_send_error)?;
    if !is_safe(&url, config.allows_http()) {
        return Err(before_send_error(error(
            Stage::Config,
            "endpoint",
            "must be https (or allow_http)",
        )));
    }
    if let Some(pending) = request.pending.take()
        && let Some(hash) = config.secret_hash_for(pending.username.to_text())
    {
        // The app's own error may quote what it was given, so it is dropped.
        let hash = hash.await.map_err(|_| before_send_error(secret_hash_error()))?;
        let hash = Host::text(&hash);
        if pending.map.is_empty() {
            request.body.set("SecretHash", &hash);
        } else {
            let mut map = Value::get(&request.body, pending.map);
            map.set("SECRET_HASH", &hash);
            request.body.set(pending.map, &map);
        }
    }
    let headers = [
        ("content-type", "application/x-amz-json-1.1".to_string()),
        ("x-amz-target", ["AWSCognitoIdentityProviderService.", request.operation].concat()),
    ];
    let body = codec::to_json(&request.body);
    let timeout = config.time_limit();
    Ok((HttpRequest { url, headers, body, timeout }, request.expected))
}

fn prepare_request<'a>(
    schema: &'a str,
    config: &Host,
    input: &Host,
) -> Result<Box<Request<'a, Host>>, Box<ProtocolError>> {
    if schema == INITIATE_AUTH {
        request::initiate_auth(config, input)
    } else if schema == RESPOND_TO_NEW_PASSWORD_CHALLENGE {
        request::respond_to_new_password_challenge(config, input)
    } else {
        prepare(schema, config, input)
    }
}

fn secret_hash_error() -> Box<ProtocolError> {
    Box::new(ProtocolError {
        stage: Stage::Config,
        code: "SecretHashFailed".into(),
        message: "secret_hash failed".into(),
        retryable: true,
    })
}

/// Returns the error of a call of which nothing was sent.
fn before_send_error<C>(error: Box<ProtocolError>) -> Error<C> {
    match error.stage {
        Stage::Config => Error::Config(error),
        _ => Error::Input(error),
    }
}

/// Returns the error of a call whose transport failed.
fn transport_error(failure: TransportError, config: &Config) -> Error<String> {
    match failure.kind() {
        TransportErrorKind::TimedOut => Error::Timeout(config.time_limit().unwrap_or_default()),
        TransportErrorKind::CutOff { status, request_id } => {
            let (status, request_id) = (*status, request_id.clone());
            let mut error = error(Stage::Response, "the response", "was truncated");
            error.retryable = true;
            Error::Response { error, status, request_id }
        }
        TransportErrorKind::NotSent | TransportErrorKind::Lost => Error::Dispatch(failure),
    }
}

/// Returns whether a password may be sent to a URL. A host that is not a plain name is
/// refused, because the transport might read it differently.
fn is_safe(url: &str, allows_http: bool) -> bool {
    if url.starts_with("https://") {
        return true;
    }
    let Some(rest) = url.strip_prefix("http://") else { return false };
    // `str`'s own searches are 0.5 KB of WebAssembly after compression.
    let end = rest.bytes().take_while(|byte| !b"/?#\\".contains(byte)).count();
    let authority = split(rest, end).0;
    let host = match authority.strip_prefix("[::1]") {
        Some("") => return true,
        Some(port) => return port.as_bytes().strip_prefix(b":").is_some_and(is_port),
        None => authority,
    };
    let (host, port) = split(host, host.bytes().take_while(|byte| *byte != b':').count());
    let port = if port.is_empty() { "0" } else { split(port, 1).1 };
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-".contains(&byte);
    let is_loopback = host == "localhost"
        || host.ends_with(".localhost")
        || host.strip_prefix("127.").is_some_and(is_rest_of_loopback);
    is_port(port.as_bytes())
        && host.bytes().all(is_plain)
        && !host.is_empty()
        && (allows_http || is_loopback)
}

/// Returns whether an address that begins with `127.` is one of 127.0.0.0/8.
fn is_rest_of_loopback(address: &str) -> bool {
    let numbers = || address.as_bytes().split(|byte| *byte == b'.');
    numbers().count() == 3 && numbers().all(is_port)
}

fn is_port(digits: &[u8]) -> bool {
    !digits.is_empty() && digits.iter().all(u8::is_ascii_digit)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

// The conformance tests are compiled here, and not beside the other integration tests,
// because they hand in a clock and randomness.
#[cfg(all(test, not(target_arch = "wasm32")))]
#[path = "../../tests/conformance/mod.rs"]
mod conformance;

/// Has the examples of the documentation compiled.
#[cfg(doctest)]
#[doc = include_str!("../../docs/rust.md")]
struct Documentation;
