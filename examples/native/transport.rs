//! A transport that blocks.

use cognito_wasm::client::{
    HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind,
};

/// Sends by ureq. It blocks, and so must be the only thing its thread does.
pub struct Ureq;

impl Transport for Ureq {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let mut post = ureq::post(&request.url)
            .config()
            // What the service refuses is an answer, too, and a password must
            // not follow a redirect to somewhere else.
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(request.timeout)
            .build();
        for (name, value) in &request.headers {
            post = post.header(*name, value);
        }
        let mut response = post.send(&request.body).map_err(|error| {
            let kind = match error {
                ureq::Error::Timeout(_) => TransportErrorKind::TimedOut,
                ureq::Error::BadUri(_) | ureq::Error::HostNotFound => TransportErrorKind::NotSent,
                _ => TransportErrorKind::Lost,
            };
            TransportError::new(kind).with_source(error)
        })?;
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let header = |name: &str| headers.get(name)?.to_str().ok().map(String::from);
        let body = response.body_mut().read_to_string().map_err(|error| {
            let kind = match error {
                ureq::Error::Timeout(_) => TransportErrorKind::TimedOut,
                _ => TransportErrorKind::CutOff { status, request_id: header("x-amzn-requestid") },
            };
            TransportError::new(kind).with_source(error)
        })?;
        Ok(HttpResponse::new(status, header, body))
    }
}
