//! HTTP requests and responses: headers, targets, bodies.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::clock::Timestamp;
use crate::error::ServiceError;
use crate::faults::{Fault, OrderedFault};

const CONTENT_TYPE: &str = "application/x-amz-json-1.1";
const TARGET: &str = "AWSCognitoIdentityProviderService.";
const EXPOSED: &str = "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date";
/// How many seconds a browser may cache the response to a preflight: two days.
const MAX_AGE: &str = "172800";

/// An HTTP request to a pool.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The HTTP method: `POST`, `GET` or `OPTIONS`.
    pub method: String,
    /// The path with the query; `/` for operations.
    pub path: String,
    /// The headers, by their names in lower case.
    pub headers: BTreeMap<String, String>,
    /// The body, which is JSON for operations.
    pub body: String,
}

/// An HTTP response, complete except for the signatures of its tokens and,
/// because these change it, the length of its body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Response {
    /// The HTTP status code.
    pub status: u16,
    /// The headers, in the order in which the service sends them.
    pub headers: Vec<(String, String)>,
    /// The body: JSON, or nothing.
    pub body: String,
    /// The tokens in the body that still lack their signatures.
    pub sign: Vec<ToSign>,
    /// The injected fault that occurs while the response is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fault: Option<Fault>,
}

/// A token to sign: `unsigned` becomes `unsigned.signature` in the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ToSign {
    /// The id (`kid`) of the key to sign with.
    pub kid: String,
    /// The token's header and payload, encoded and joined by a period.
    pub unsigned: String,
}

/// The time of a request, and the request id of its response.
pub(crate) struct Stamp {
    pub request_id: String,
    pub now: Timestamp,
}

impl Request {
    /// Creates the request of an operation as the AWS SDKs send it.
    pub fn operation(name: &str, body: impl Into<String>) -> Self {
        let headers = [
            ("content-type", CONTENT_TYPE.to_owned()),
            ("x-amz-target", format!("{TARGET}{name}")),
        ];
        Self {
            method: "POST".to_owned(),
            path: "/".to_owned(),
            headers: headers.map(|(name, value)| (name.to_owned(), value)).into(),
            body: body.into(),
        }
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    pub(crate) fn target(&self) -> Option<&str> {
        self.header("x-amz-target")?.strip_prefix(TARGET)
    }

    pub(crate) fn is_json(&self) -> bool {
        let media_type =
            |value: &str| value.split(';').next().map(|text| text.trim() == CONTENT_TYPE);
        self.header("content-type").and_then(media_type) == Some(true)
    }
}

impl Response {
    fn new(status: u16, headers: Vec<(&str, String)>, body: String) -> Self {
        Self { status, headers: owned(headers), body, sign: Vec::new(), fault: None }
    }

    pub(crate) fn success(body: String, stamp: &Stamp) -> Self {
        Self::new(200, service_headers(stamp), body)
    }

    pub(crate) fn error(error: &ServiceError, stamp: &Stamp) -> Self {
        Self::exception(error.name, error.message.as_deref(), stamp)
    }

    /// Creates the response with which a fault replaces the pool's own.
    pub(crate) fn injected(fault: &OrderedFault, stamp: &Stamp) -> Self {
        let Some(error) = &fault.error else {
            // This is the response of a proxy, which lacks the service's headers.
            let body = fault.body.clone().unwrap_or_default();
            return Self::new(fault.status.unwrap_or(200), cors_headers(), body);
        };
        let mut response = Self::exception(&error.name, error.message.as_deref(), stamp);
        response.status = error.status.unwrap_or(response.status);
        response
    }

    fn exception(name: &str, message: Option<&str>, stamp: &Stamp) -> Self {
        let status = match name {
            "InternalErrorException" => 500,
            _ => 400,
        };
        // The framework that parses the service's requests names the member so.
        let message_member = match name {
            "SerializationException" => "Message",
            _ => "message",
        };
        let mut headers = service_headers(stamp);
        headers.push(("x-amzn-ErrorType", format!("{name}:")));
        let mut body = Map::new();
        body.insert("__type".to_owned(), json!(name));
        if let Some(message) = message {
            headers.push(("x-amzn-ErrorMessage", header_value(message)));
            body.insert(message_member.to_owned(), json!(message));
        }
        Self::new(status, headers, Value::Object(body).to_string())
    }

    pub(crate) fn preflight(request: &Request, stamp: &Stamp) -> Self {
        let mut headers = stamp_headers(stamp);
        headers.extend(cors_headers());
        if let Some(asked) = request.header("access-control-request-headers") {
            headers.push(("Access-Control-Allow-Headers", asked.to_owned()));
        }
        headers.push(("Access-Control-Allow-Methods", "POST".to_owned()));
        headers.push(("Access-Control-Max-Age", MAX_AGE.to_owned()));
        Self::new(200, headers, String::new())
    }

    /// Creates a response that is not an operation's: a JSON document for every page.
    pub(crate) fn document(body: String) -> Self {
        let mut response = Self::private_document(body);
        response.headers.extend(owned(cors_headers()));
        response
    }

    /// Creates a response that no page may read: a JSON document without CORS headers.
    pub(crate) fn private_document(body: String) -> Self {
        Self::new(200, vec![("Content-Type", "application/json".to_owned())], body)
    }

    /// Creates the response to a preflight about what no page may read.
    pub(crate) fn private_preflight() -> Self {
        Self::new(403, Vec::new(), String::new())
    }

    pub(crate) fn set_header(&mut self, name: &str, value: &str) {
        self.headers.retain(|(existing, _)| !existing.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
    }

    /// Parses the body as JSON. Returns null where it is none.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }
}

fn owned(headers: Vec<(&str, String)>) -> Vec<(String, String)> {
    headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Makes a message fit into a header, which is one line of ASCII.
fn header_value(text: &str) -> String {
    let printable = |c: char| if c == ' ' || c.is_ascii_graphic() { c } else { ' ' };
    text.chars().map(printable).collect::<String>().trim_end().to_owned()
}

fn service_headers(stamp: &Stamp) -> Vec<(&'static str, String)> {
    let mut headers = vec![("Content-Type", CONTENT_TYPE.to_owned())];
    headers.extend(stamp_headers(stamp));
    headers.extend(cors_headers());
    headers
}

fn stamp_headers(stamp: &Stamp) -> Vec<(&'static str, String)> {
    vec![("Date", stamp.now.http_date()), ("x-amzn-RequestId", stamp.request_id.clone())]
}

fn cors_headers() -> Vec<(&'static str, String)> {
    vec![
        ("Access-Control-Allow-Origin", "*".to_owned()),
        ("Access-Control-Expose-Headers", EXPOSED.to_owned()),
    ]
}
