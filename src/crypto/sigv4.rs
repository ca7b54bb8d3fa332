//! Signature Version 4: proof that a request comes from who holds AWS
//! credentials, and arrives as it was sent.
//!
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>

use super::hash::{hmac_sha256, sha256};
use crate::text::{join, join_by, split};
use alloc::string::String;
use zeroize::Zeroizing;

const ALGORITHM: &str = "AWS4-HMAC-SHA256";
const TERMINATOR: &str = "aws4_request";

/// When and where a signature holds.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// In UTC, as `20150830T123600Z`; the request's `x-amz-date`.
    pub timestamp: &'a str,
    /// Like `us-east-1`.
    pub region: &'a str,
    /// Like `cognito-idp`.
    pub service: &'a str,
}

impl<'a> Scope<'a> {
    /// `20150830`
    fn date(&self) -> &'a str {
        split(self.timestamp, 8).0
    }

    /// `20150830/us-east-1/cognito-idp/aws4_request`
    fn credential_scope(&self) -> String {
        join_by("/", &[self.date(), self.region, self.service, TERMINATOR])
    }
}

/// A request as it is sent. (Not `Debug`: a header may be a session token.)
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// `POST`
    pub method: &'a str,
    /// The URL's, as a parser of URLs leaves it.
    pub path: &'a str,
    /// The URL's, in canonical form; empty in all that Cognito is asked.
    pub query: &'a str,
    /// What is signed of the headers: `host` and `x-amz-date` at least, and
    /// all that begin with `x-amz-`. In canonical form: by their names, these
    /// in lower case, the values without spaces around them or in a row. One
    /// that is empty counts as absent.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body.
    pub payload: &'a [u8],
}

/// The key of a day, a region and a service, derived from a secret access key.
pub fn signing_key(secret_access_key: &str, scope: &Scope<'_>) -> Zeroizing<[u8; 32]> {
    // No copy of the secret stays behind: it is what is put in last.
    let secret = Zeroizing::new(join(&["AWS4", secret_access_key]));
    let sign = |key: &[u8], part: &str| Zeroizing::new(hmac_sha256(key, &[part.as_bytes()]));
    let date_key = sign(secret.as_bytes(), scope.date());
    let region_key = sign(date_key.as_slice(), scope.region);
    let service_key = sign(region_key.as_slice(), scope.service);
    sign(service_key.as_slice(), TERMINATOR)
}

/// The request's `authorization` header, by a [`signing_key`] of the scope.
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

/// What is signed: when, where, and the hash of the [`canonical_request`].
pub fn string_to_sign(scope: &Scope<'_>, request: &Request<'_>) -> String {
    let hash = hex(&sha256(&[canonical_request(request).as_bytes()]));
    join_by("\n", &[ALGORITHM, scope.timestamp, &scope.credential_scope(), &hash])
}

/// A request in the one form that both sides make of it.
pub fn canonical_request(request: &Request<'_>) -> String {
    let (names, lines) = headers(request);
    let [path, hash] = [uri_encode(request.path), hex(&sha256(&[request.payload]))];
    join_by("\n", &[request.method, &path, request.query, &lines, &names, &hash])
}

/// The names of the headers, and the headers a line each.
fn headers(request: &Request<'_>) -> (String, String) {
    let mut names = String::new();
    let mut lines = String::new();
    for (name, value) in request.headers.iter().filter(|(_, value)| !value.is_empty()) {
        names = join_by(";", &[&names, name]);
        lines = join(&[&lines, name, ":", value, "\n"]);
    }
    (names, lines)
}

/// Percent-encodes all but slashes and RFC 3986's unreserved characters: once
/// more than in the URL, as all services but S3 want it.
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
