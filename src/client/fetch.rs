//! The transport that sends with the page's `fetch`, on gloo-net.

use super::{HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind};
use alloc::string::{String, ToString as _};
use core::{fmt, time::Duration};
use gloo_net::http::{Method, RequestBuilder, Response};
use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestRedirect};

/// Sends with the page's `fetch`, in a window or a worker. Dropping a future aborts its
/// request.
///
/// ```
/// # #[cfg(target_arch = "wasm32")] {
/// use cognito_wasm::client::{Client, Config, Fetch};
///
/// let config = Config::of_region("us-west-2", "38fjsnc484p94kpqsnet7mpld0");
/// let client: Client<Fetch> = Client::new(config);
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Fetch;

// gloo-net's own `send` and `text` panic if a wrapped `fetch` throws, or returns something
// that is no `Response`. So gloo-net builds requests and reads headers, and these imports
// send.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    fn fetch(request: &web_sys::Request) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(then: &Function, milliseconds: f64) -> JsValue;

    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(timer: &JsValue);
}

impl Transport for Fetch {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let stop = Stop::after(request.timeout).map_err(|error| not_sent(&error))?;
        let outgoing = outgoing(&request, &stop).map_err(|error| not_sent(&error))?;
        let promise = fetch(&outgoing).map_err(|error| not_sent(&error))?;
        let fetched = stop.race(promise).await.map_err(|error| {
            let kind = if stop.is_over() {
                TransportErrorKind::TimedOut
            } else {
                TransportErrorKind::Lost
            };
            transport_error(kind, &error)
        })?;
        let raw: web_sys::Response = fetched.dyn_into().map_err(|_| {
            let error = TransportError::new(TransportErrorKind::Lost);
            error.with_source(JsMessage("what fetch gave is no Response".into()))
        })?;
        let response = Response::from(raw);
        let (status, headers) = (response.status(), response.headers());
        let raw = web_sys::Response::from(response);
        let truncated = |error: JsValue| {
            let request_id = headers.get("x-amzn-requestid");
            let kind = if stop.is_over() {
                TransportErrorKind::TimedOut
            } else {
                TransportErrorKind::CutOff { status, request_id }
            };
            transport_error(kind, &error)
        };
        let reading = raw.text().map_err(truncated)?;
        let body = stop.race(reading.into()).await.map_err(truncated)?;
        let body = body.as_string().unwrap_or_default();
        Ok(HttpResponse::new(status, |name| headers.get(name), body))
    }

    async fn wait(&self, pause: Duration) -> bool {
        let Ok(stop) = Stop::after(Some(pause)) else { return false };
        // The promise is rejected when the time is over.
        _ = JsFuture::from(stop.over.clone()).await;
        true
    }
}

fn outgoing(request: &HttpRequest, stop: &Stop) -> Result<web_sys::Request, JsValue> {
    let mut builder = RequestBuilder::new(&request.url)
        .method(Method::POST)
        // A password must not follow a redirect to somewhere else. (Cloudflare's Workers refuse
        // `error`.) The redirect itself is then the response, and not the service's.
        .redirect(RequestRedirect::Manual)
        .abort_signal(Some(&stop.controller.signal()));
    for (name, value) in &request.headers {
        builder = builder.header(name, value);
    }
    let request = builder.body(request.body.as_str());
    Ok(request.map_err(|error| JsValue::from(error.to_string()))?.into())
}

/// Aborts a request when its time is over, or when it is dropped.
struct Stop {
    controller: AbortController,
    /// A promise that is rejected when the time is over. A wrapped `fetch` may ignore the
    /// signal.
    over: Promise,
    timer: Option<JsValue>,
}

impl Stop {
    fn after(timeout: Option<Duration>) -> Result<Self, JsValue> {
        let controller = AbortController::new()?;
        let mut timer = None;
        let over = Promise::new(&mut |_, reject| {
            timer = timeout.map(|timeout| {
                let controller = controller.clone();
                let over = Closure::once_into_js(move || {
                    _ = reject.call1(&JsValue::UNDEFINED, &"the time was over".into());
                    controller.abort();
                });
                // setTimeout takes 31 bits. It takes a larger number for 0.
                let milliseconds = (timeout.as_secs_f64() * 1000.).min(i32::MAX.into());
                set_timeout(over.unchecked_ref(), milliseconds)
            });
        });
        Ok(Self { controller, over, timer })
    }

    /// Waits for a promise, until the time is over.
    async fn race(&self, promise: JsValue) -> Result<JsValue, JsValue> {
        let first = Promise::race(&Array::of2(&promise, &self.over));
        JsFuture::from(first).await
    }

    fn is_over(&self) -> bool {
        self.controller.signal().aborted()
    }
}

impl Drop for Stop {
    fn drop(&mut self) {
        if let Some(timer) = &self.timer {
            clear_timeout(timer);
        }
        // If the request is done, this does nothing.
        self.controller.abort();
    }
}

fn not_sent(error: &JsValue) -> TransportError {
    transport_error(TransportErrorKind::NotSent, error)
}

/// Creates an error whose source is JavaScript's message, if there is one.
fn transport_error(kind: TransportErrorKind, error: &JsValue) -> TransportError {
    let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    let message = message.or_else(|| error.as_string());
    let error = TransportError::new(kind);
    match message {
        Some(message) => error.with_source(JsMessage(message)),
        None => error,
    }
}

/// JavaScript's message of an error. A `String` would print itself escaped, and the
/// escaping is 0.5 KB of WebAssembly after compression.
struct JsMessage(String);

impl fmt::Debug for JsMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for JsMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::error::Error for JsMessage {}
