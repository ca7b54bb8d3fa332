//! The transport, which sends requests.

use alloc::{boxed::Box, string::String};
use core::{
    error, fmt,
    future::{self, Future},
    mem,
    time::Duration,
};
use zeroize::Zeroize;

/// Sends requests: `Fetch` in a page, or an implementation of a program's or a test's own.
///
/// Dropping a future must cancel its request. A transport must log nothing of a request
/// and follow no redirect, because a request may hold a password.
///
/// ```
/// use cognito_wasm::client::{HttpRequest, HttpResponse, Transport, TransportError};
///
/// /// A transport that always returns the same response.
/// struct Stub;
///
/// impl Transport for Stub {
///     async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
///         assert_eq!(request.headers[1].1, "AWSCognitoIdentityProviderService.ForgotPassword");
///         Ok(HttpResponse::new(200, |_| None, r#"{"CodeDeliveryDetails":{}}"#.into()))
///     }
/// }
/// ```
pub trait Transport {
    /// Sends a request by POST, and returns the response, whatever its status.
    ///
    /// # Errors
    ///
    /// Fails if there is no response, or if it is truncated.
    fn send(
        &self,
        request: HttpRequest,
    ) -> impl Future<Output = Result<HttpResponse, TransportError>>;

    /// Waits before a request is sent again, and returns `true`. A transport that has no
    /// timer returns `false`, as this default does; then nothing is sent again.
    fn wait(&self, pause: Duration) -> impl Future<Output = bool> {
        _ = pause;
        future::ready(false)
    }
}

/// A request, which is sent by POST.
///
/// See [`Transport`].
#[non_exhaustive]
#[derive(Clone)]
pub struct HttpRequest {
    /// The URL. It is HTTPS, or on loopback, or the configuration allows it.
    pub url: String,
    /// The headers `content-type` and `x-amz-target`.
    pub headers: [(&'static str, String); 2],
    /// The body, which is JSON. It is wiped when the request is dropped.
    pub body: String,
    /// The longest time that may pass until the whole response is there.
    pub timeout: Option<Duration>,
}

impl HttpRequest {
    /// Returns the request of an attempt. The last one takes the body, so that there is no
    /// second copy of a password.
    pub(super) fn attempt(&mut self, timeout: Option<Duration>, has_more: bool) -> Self {
        let body = if has_more { self.body.clone() } else { mem::take(&mut self.body) };
        Self { url: self.url.clone(), headers: self.headers.clone(), body, timeout }
    }
}

impl Drop for HttpRequest {
    fn drop(&mut self) {
        self.body.zeroize();
    }
}

impl fmt::Debug for HttpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpRequest")
            .field("url", &self.url)
            .field("headers", &self.headers)
            .field("body", &"[redacted]")
            .field("timeout", &self.timeout)
            .finish()
    }
}

/// A response.
///
/// See [`Transport`].
pub struct HttpResponse {
    pub(super) status: u16,
    pub(super) error_type: Option<String>,
    pub(super) request_id: Option<String>,
    pub(super) date: Option<String>,
    pub(super) retry_after: Option<String>,
    pub(super) body: String,
}

impl HttpResponse {
    /// Creates a response from a status, a function that returns a header by its name in
    /// lower case, and a body.
    ///
    /// ```
    /// use cognito_wasm::client::HttpResponse;
    ///
    /// HttpResponse::new(200, |_| None, "{}".into());
    /// ```
    pub fn new(status: u16, header: impl Fn(&str) -> Option<String>, body: String) -> Self {
        Self {
            status,
            error_type: header("x-amzn-errortype"),
            request_id: header("x-amzn-requestid"),
            date: header("date"),
            retry_after: header("retry-after"),
            body,
        }
    }
}

impl Drop for HttpResponse {
    fn drop(&mut self) {
        self.body.zeroize();
    }
}

impl fmt::Debug for HttpResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpResponse")
            .field("status", &self.status)
            .field("error_type", &self.error_type)
            .field("request_id", &self.request_id)
            .field("date", &self.date)
            .field("body", &"[redacted]")
            .finish()
    }
}

/// Why a transport has no response.
///
/// ```
/// use cognito_wasm::client::{TransportError, TransportErrorKind};
///
/// let refused = std::io::Error::other("connection refused");
/// let error = TransportError::new(TransportErrorKind::Lost).with_source(refused);
/// assert_eq!(error.kind(), &TransportErrorKind::Lost);
/// ```
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    source: Option<Box<dyn error::Error + Send + Sync>>,
}

/// How far a request had come when it failed.
///
/// See [`TransportError`].
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TransportErrorKind {
    /// Nothing was sent.
    NotSent,
    /// There was no connection, or it was lost, perhaps after the request had arrived.
    Lost,
    /// The response began, but was truncated.
    CutOff {
        /// The HTTP status code.
        status: u16,
        /// The service's ID of the request, for AWS Support.
        request_id: Option<String>,
    },
    /// No response came within the time limit. The request may have been carried out.
    TimedOut,
}

impl TransportError {
    /// Creates an error of this kind.
    pub fn new(kind: TransportErrorKind) -> Self {
        Self { kind, source: None }
    }

    /// Adds the cause, which must hold nothing of the request.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Returns how far the request had come.
    pub fn kind(&self) -> &TransportErrorKind {
        &self.kind
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::NotSent => "the request could not be sent: nothing was",
            TransportErrorKind::Lost => {
                "no connection, or it was lost: the request may have been carried out"
            }
            TransportErrorKind::CutOff { .. } => {
                "the response was truncated: the request may have been carried out"
            }
            TransportErrorKind::TimedOut => {
                "no response in time: the request may have been carried out"
            }
        })
    }
}

impl error::Error for TransportError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        let source = self.source.as_deref()?;
        Some(source)
    }
}
