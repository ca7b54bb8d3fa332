//! Signature Version 4: proof that a request comes from who holds AWS
//! credentials, and arrives as it was sent.
//!
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>

use crate::{description::split, signing::hmac_sha256};
use alloc::string::String;
use sha2::{Digest, Sha256};
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
        join("/", &[self.date(), self.region, self.service, TERMINATOR])
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
    let mut secret = Zeroizing::new(String::with_capacity(secret_access_key.len().max(64)));
    secret.push_str("AWS4");
    secret.push_str(secret_access_key);
    let mut key = Zeroizing::new(hmac_sha256(secret.as_bytes(), &[scope.date().as_bytes()]));
    for part in [scope.region, scope.service, TERMINATOR] {
        *key = hmac_sha256(key.as_slice(), &[part.as_bytes()]);
    }
    key
}

/// The request's `authorization` header, by a [`signing_key`] of the scope.
pub fn authorization(
    access_key_id: &str,
    signing_key: &[u8],
    scope: &Scope<'_>,
    request: &Request<'_>,
) -> String {
    let signature = hmac_sha256(signing_key, &[string_to_sign(scope, request).as_bytes()]);
    let credential = join("/", &[access_key_id, &scope.credential_scope()]);
    let (names, _) = headers(request);
    join(
        "",
        &[
            ALGORITHM,
            " Credential=",
            &credential,
            ", SignedHeaders=",
            &names,
            ", Signature=",
            &hex(&signature),
        ],
    )
}

/// What is signed: when, where, and the hash of the [`canonical_request`].
pub fn string_to_sign(scope: &Scope<'_>, request: &Request<'_>) -> String {
    let hash = sha256(canonical_request(request).as_bytes());
    join("\n", &[ALGORITHM, scope.timestamp, &scope.credential_scope(), &hash])
}

/// A request in the one form that both sides make of it.
pub fn canonical_request(request: &Request<'_>) -> String {
    let (names, lines) = headers(request);
    let [path, hash] = [uri_encode(request.path), sha256(request.payload)];
    join("\n", &[request.method, &path, request.query, &lines, &names, &hash])
}

/// The names of the headers, and the headers a line each.
fn headers(request: &Request<'_>) -> (String, String) {
    let mut names = String::new();
    let mut lines = String::new();
    for (name, value) in request.headers.iter().filter(|(_, value)| !value.is_empty()) {
        if !names.is_empty() {
            names.push_str(";");
        }
        names.push_str(name);
        for part in [name, ":", value, "\n"] {
            lines.push_str(part);
        }
    }
    (names, lines)
}

fn join(separator: &str, parts: &[&str]) -> String {
    let mut joined = String::new();
    for part in parts {
        if !joined.is_empty() {
            joined.push_str(separator);
        }
        joined.push_str(part);
    }
    joined
}

/// Percent-encodes all but slashes and RFC 3986's unreserved characters: once
/// more than in the URL, as all services but S3 want it.
fn uri_encode(path: &str) -> String {
    let mut encoded = String::new();
    for (at, byte) in path.bytes().enumerate() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            encoded.push_str(path.get(at..=at).unwrap_or_default());
        } else {
            encoded.push_str("%");
            push_hex(&mut encoded, byte, "0123456789ABCDEF");
        }
    }
    encoded
}

fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        push_hex(&mut text, *byte, "0123456789abcdef");
    }
    text
}

fn push_hex(text: &mut String, byte: u8, digits: &str) {
    for digit in [byte >> 4, byte & 15].map(usize::from) {
        text.push_str(digits.get(digit..=digit).unwrap_or_default());
    }
}
