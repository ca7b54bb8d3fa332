//! Makes the request that is sent, and reads its response.

use super::{
    Config, Error, HttpRequest, HttpResponse, Received, ServiceError, TransportError,
    TransportErrorKind,
    codec::{self, Host},
    operation,
    safety::is_safe,
};
use crate::protocol::{
    config::endpoint,
    error::{ProtocolError, Retry, Stage, error},
    operations::{INITIATE_AUTH, RESPOND_TO_NEW_PASSWORD_CHALLENGE},
    request::{self, Request, prepare},
    response,
    value::Value,
};
use alloc::{
    boxed::Box,
    string::{String, ToString as _},
};

/// In bytes. The longest of the service's responses, a page of users, has less.
const MAX_LENGTH: usize = 4 << 20;

/// A request that is complete, and what is to be known of it when its response comes.
pub(super) struct Outgoing {
    pub(super) http: HttpRequest,
    due: String,
    is_repeatable: bool,
}

/// The error that a response stands for, and what it says of another attempt.
pub(super) struct Refused {
    pub(super) error: Error<String>,
    pub(super) is_throttled: bool,
    pub(super) retry_after: Option<String>,
}

impl Outgoing {
    /// Reads the response.
    pub(super) fn read(&self, mut http: HttpResponse, attempts: u32) -> Result<Received, Refused> {
        let header = codec::text(http.error_type.as_deref());
        // A longer one is refused as what is no JSON.
        let text = Some(&*http.body).filter(|body| body.len() <= MAX_LENGTH);
        let body = response::parse(&codec::text(Some(text.unwrap_or("too long"))));
        let (status, request_id) = (http.status, http.request_id.take());
        let mut error = match response::read(&self.due, status.into(), &header, body) {
            Ok(value) => {
                let date = http.date.take();
                return Ok(Received { value, status, request_id, date, attempts });
            }
            Err(error) => error,
        };
        let is_throttled = error.retry == Retry::Always;
        error.retry = error.retry.of_request(self.is_repeatable);
        let error = if error.stage == Stage::Service {
            let is_retryable = error.retry == Retry::Always;
            let ProtocolError { code, message, .. } = *error;
            let refusal =
                ServiceError { code, message, status, request_id, is_retryable, attempts };
            Error::Service(Box::new(refusal))
        } else {
            Error::Response { error, status, request_id, attempts }
        };
        Err(Refused { error, is_throttled, retry_after: http.retry_after.take() })
    }

    /// Returns the error of a call whose transport failed.
    pub(super) fn lost(&self, failure: TransportError, config: &Config, attempts: u32) -> Refused {
        let error = self.transport_error(failure, config, attempts);
        Refused { error, is_throttled: false, retry_after: None }
    }

    fn transport_error(
        &self,
        failure: TransportError,
        config: &Config,
        attempts: u32,
    ) -> Error<String> {
        let is_retryable = self.is_repeatable;
        match failure.kind() {
            TransportErrorKind::TimedOut => {
                let limit = config.time_limit().unwrap_or_default();
                Error::Timeout { limit, is_retryable, attempts }
            }
            TransportErrorKind::CutOff { status, request_id } => {
                let (status, request_id) = (*status, request_id.clone());
                let mut error = error(Stage::Response, "the response", "was truncated");
                error.retry = Retry::IfRepeatable.of_request(is_retryable);
                Error::Response { error, status, request_id, attempts }
            }
            TransportErrorKind::Lost => Error::Dispatch { error: failure, is_retryable, attempts },
            TransportErrorKind::NotSent => {
                let is_retryable = is_retryable || attempts == 1;
                Error::Dispatch { error: failure, is_retryable, attempts }
            }
        }
    }
}

/// Makes the request that goes out, once the app has supplied the secret hash that
/// it may need.
pub(super) async fn http_request(
    config: &Config,
    schema: &str,
    input: Host,
) -> Result<Outgoing, Error<String>> {
    let settings = codec::to_host(config).map_err(before_send_error)?;
    let input = operation::with_secret(config, schema, input).map_err(before_send_error)?;
    let url = endpoint(&settings).map_err(before_send_error)?;
    let mut request = prepare_request(schema, &settings, &input).map_err(before_send_error)?;
    if !is_safe(&url, config.allows_http()) {
        return Err(before_send_error(error(
            Stage::Config,
            "endpoint",
            "must be an https URL (or allow_http)",
        )));
    }
    if let Some(pending) = request.pending.take()
        && let Some(hash) = config.secret_hash_for(pending.username.to_text())
    {
        // The app's own error may quote what it was given, so it is dropped.
        let hash = hash.await.ok().filter(|hash| is_hash(hash));
        let hash = hash.ok_or_else(|| before_send_error(secret_hash_error()))?;
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
    let (due, is_repeatable) = (request.due.into(), request.is_repeatable);
    let http = HttpRequest { url, headers, body, timeout: None };
    Ok(Outgoing { http, due, is_repeatable })
}

pub(super) fn prepare_request<'a>(
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

/// Returns whether a text has the form of Base64 of the 32 bytes of HMAC-SHA-256.
fn is_hash(text: &str) -> bool {
    let of_base64 = |b: u8| b.is_ascii_alphanumeric() || b == b'+' || b == b'/';
    text.strip_suffix('=').is_some_and(|text| text.len() == 43 && text.bytes().all(of_base64))
}

fn secret_hash_error() -> Box<ProtocolError> {
    Box::new(ProtocolError {
        stage: Stage::Config,
        code: "SecretHashFailed".into(),
        message: "secret_hash failed, or returned no Base64 of 32 bytes".into(),
        retry: Retry::Always,
    })
}

/// Returns the error of a call of which nothing was sent.
pub(super) fn before_send_error<C>(error: Box<ProtocolError>) -> Error<C> {
    match error.stage {
        Stage::Config => Error::Config(error),
        _ => Error::Input(error),
    }
}
