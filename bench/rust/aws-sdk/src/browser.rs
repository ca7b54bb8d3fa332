//! What the SDK has for servers alone: its requests by fetch, a timer, a clock.

use std::time::{Duration, SystemTime};

use aws_smithy_async::rt::sleep::{AsyncSleep, Sleep};
use aws_smithy_async::time::TimeSource;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use gloo_net::http::{Method, RequestBuilder};
use js_sys::{Date, Function, Promise};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[derive(Clone, Debug)]
pub struct Fetch;

impl HttpClient for Fetch {
    fn http_connector(
        &self,
        _: &HttpConnectorSettings,
        _: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(Self)
    }
}

impl HttpConnector for Fetch {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        // The page has one thread.
        HttpConnectorFuture::new(SendWrapper::new(async move {
            send(request).await.map_err(|error| ConnectorError::io(error.into()))
        }))
    }
}

async fn send(request: HttpRequest) -> Result<HttpResponse, String> {
    let said = |error: gloo_net::Error| error.to_string();
    let mut builder = RequestBuilder::new(request.uri()).method(Method::POST);
    for (name, value) in request.headers() {
        builder = builder.header(name, value);
    }
    let body = request.body().bytes().ok_or("A body of one piece is needed.")?;
    let body = String::from_utf8_lossy(body);
    let answer = builder.body(&*body).map_err(said)?.send().await.map_err(said)?;
    let status = answer.status().try_into().map_err(|_| "No status of HTTP.")?;
    let headers: Vec<_> = answer.headers().entries().collect();
    let mut response =
        HttpResponse::new(status, SdkBody::from(answer.binary().await.map_err(said)?));
    for (name, value) in headers {
        response.headers_mut().insert(name, value);
    }
    Ok(response)
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(then: &Function, milliseconds: f64);
}

#[derive(Clone, Debug)]
pub struct Timer;

impl AsyncSleep for Timer {
    fn sleep(&self, duration: Duration) -> Sleep {
        let milliseconds = duration.as_secs_f64() * 1000.0;
        let promise = Promise::new(&mut |resolve, _| set_timeout(&resolve, milliseconds));
        let future = SendWrapper::new(JsFuture::from(promise));
        Sleep::new(async move {
            // It is never rejected.
            let _ = future.await;
        })
    }
}

#[derive(Clone, Debug)]
pub struct Clock;

impl TimeSource for Clock {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs_f64(Date::now() / 1000.0)
    }
}
