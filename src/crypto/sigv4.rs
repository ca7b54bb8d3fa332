//! Signature Version 4, which proves that the sender of a request holds AWS credentials,
//! and that the request was not changed on its way.
//!
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>

use super::hash::{hmac_sha256, sha256};
use crate::text::{join, join_by, split};
use alloc::string::String;
use zeroize::Zeroizing;

const ALGORITHM: &str = "AWS4-HMAC-SHA256";
const TERMINATOR: &str = "aws4_request";

/// The time, region and service that a signature is valid for.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// The time in UTC, as `20150830T123600Z`. It is the request's `x-amz-date`.
    pub timestamp: &'a str,
    /// The region, like `us-east-1`.
    pub region: &'a str,
    /// The service, like `cognito-idp`.
    pub service: &'a str,
}

impl<'a> Scope<'a> {
    /// Returns the date, like `20150830`.
    fn date(&self) -> &'a str {
        split(self.timestamp, 8).0
    }

    /// Returns the scope as text, like `20150830/us-east-1/cognito-idp/aws4_request`.
    fn credential_scope(&self) -> String {
        join_by("/", &[self.date(), self.region, self.service, TERMINATOR])
    }
}

/// A request as it is sent. It does not implement `Debug`, because a header may hold a
/// session token.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The HTTP method, like `POST`.
    pub method: &'a str,
    /// The path of the URL, as a URL parser returns it.
    pub path: &'a str,
    /// The query of the URL, in canonical form. It is empty in all requests to Cognito.
    pub query: &'a str,
    /// The headers to sign: at least `host` and `x-amz-date`, and all that begin with
    /// `x-amz-`. They are in canonical form: sorted by name, the names in lower case, the
    /// values without spaces around them or in a row. An empty value counts as absent.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body of the request.
    pub payload: &'a [u8],
}

/// Derives the signing key of a day, a region and a service from a secret access key.
pub fn signing_key(secret_access_key: &str, scope: &Scope<'_>) -> Zeroizing<[u8; 32]> {
    // No copy of the secret stays behind in a buffer that grew: it is put in last.
    let secret = Zeroizing::new(join(&["AWS4", secret_access_key]));
    let sign = |key: &[u8], part: &str| Zeroizing::new(hmac_sha256(key, &[part.as_bytes()]));
    let date_key = sign(secret.as_bytes(), scope.date());
    let region_key = sign(date_key.as_slice(), scope.region);
    let service_key = sign(region_key.as_slice(), scope.service);
    sign(service_key.as_slice(), TERMINATOR)
}

/// Returns the request's `authorization` header, signed with a [`signing_key`] of the scope.
pub fn authorization(
    access_key_id: &str,
    signing_key: &[u8],
    scope: &Scope<'_>,
    request: &Request<'_>,
) -> String {
    let signature = hmac_sha256(signing_key, &[string_to_sign(scope, request).as_bytes()]);
    let credential = join_by("/", &[access_key_id, &scope.credential_scope()]);
    let (names, _) = headers(request);
    join(&[
        ALGORITHM,
        " Credential=",
        &credential,
        ", SignedHeaders=",
        &names,
        ", Signature=",
        &hex(&signature),
    ])
}

/// Returns the string to sign: the scope and the hash of the [`canonical_request`].
pub fn string_to_sign(scope: &Scope<'_>, request: &Request<'_>) -> String {
    let hash = hex(&sha256(&[canonical_request(request).as_bytes()]));
    join_by("\n", &[ALGORITHM, scope.timestamp, &scope.credential_scope(), &hash])
}

/// Returns a request in the canonical form, which the sender and AWS both compute.
pub fn canonical_request(request: &Request<'_>) -> String {
    let (names, lines) = headers(request);
    let [path, hash] = [uri_encode(request.path), hex(&sha256(&[request.payload]))];
    join_by("\n", &[request.method, &path, request.query, &lines, &names, &hash])
}

/// Returns the names of the headers, and the headers with a line for each.
fn headers(request: &Request<'_>) -> (String, String) {
    let mut names = String::new();
    let mut lines = String::new();
    for (name, value) in request.headers.iter().filter(|(_, value)| !value.is_empty()) {
        names = join_by(";", &[&names, name]);
        lines = join(&[&lines, name, ":", value, "\n"]);
    }
    (names, lines)
}

/// Percent-encodes everything except slashes and RFC 3986's unreserved characters. This
/// encodes the URL's path once more, as every service but S3 expects.
fn uri_encode(path: &str) -> String {
    let mut encoded = String::new();
    for byte in path.bytes() {
        if matches!(byte, b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/')
        {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push_str(&hex(&[byte]).to_ascii_uppercase());
        }
    }
    encoded
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        for digit in [byte >> 4, byte & 15] {
            text.push(char::from_digit(digit.into(), 16).unwrap_or_default());
        }
    }
    text
}
