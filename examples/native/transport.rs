//! A transport that sends with ureq.

use cognito_wasm::client::{
    HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind,
};

/// Sends with ureq. It blocks its thread, which must have nothing else to do meanwhile.
pub struct Ureq;

impl Transport for Ureq {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let mut post = ureq::post(&request.url)
            .config()
            // The service's errors are responses too, and a password must not
            // be sent on to where a redirect leads.
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
