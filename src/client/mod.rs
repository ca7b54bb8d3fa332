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
mod outgoing;
mod platform;
#[cfg(target_arch = "wasm32")]
mod reader;
mod reason;
mod retry;
mod safety;
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
    reason::{Detail, Reason},
    secret::Secret,
    transport::{HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind},
};

use crate::protocol::error::ProtocolError;
use alloc::{boxed::Box, string::String, sync::Arc};
use codec::Host;
use outgoing::{Refused, before_send_error, http_request};
use retry::{Attempts, Tokens};
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
    tokens: Tokens,
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
        let (devices, tokens) = (PendingDevices::default(), Tokens::default());
        Self { inner: Arc::new(Inner { config, transport, devices, tokens }) }
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
        let Inner { config, transport, tokens, .. } = &*self.inner;
        let input = input.map_err(before_send_error)?;
        let mut attempts = Attempts::new(tokens, config);
        let mut outgoing = http_request(config, schema, input).await?;
        loop {
            let timeout = attempts.begin();
            let http = outgoing.http.attempt(timeout, attempts.has_more());
            let refused = match transport.send(http).await {
                Ok(response) => match outgoing.read(response, attempts.count) {
                    Ok(received) => {
                        attempts.succeed();
                        return Ok(received);
                    }
                    Err(refused) => refused,
                },
                Err(failure) => outgoing.lost(failure, config, attempts.count),
            };
            let Refused { error, is_throttled, retry_after } = refused;
            if !attempts.wait(transport, &error, is_throttled, retry_after.as_deref()).await {
                return Err(error);
            }
        }
    }
}

/// Returns the typed response of an operation, and its date.
fn typed<A: DeserializeOwned, C: ErrorCode>(
    received: Result<Received, Error<String>>,
) -> Result<(A, Option<String>), Error<C>> {
    let Received { value, status, request_id, date, attempts } =
        received.map_err(Error::map_code)?;
    match codec::from_host(value) {
        Ok(response) => Ok((response, date)),
        Err(error) => Err(Error::Response { error, status, request_id, attempts }),
    }
}

/// A response that was read, its members not typed yet.
struct Received {
    value: Host,
    status: u16,
    request_id: Option<String>,
    date: Option<String>,
    attempts: u32,
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

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
