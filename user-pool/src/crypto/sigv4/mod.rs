//! Verifies the signatures of administrators' requests: Signature Version 4.
//!
//! It is written apart from the SDK's own signing, and tested with requests
//! that botocore signed, so that the SDK is not compared with itself.

mod authorization;
mod credentials;

pub(crate) use credentials::{Credentials, one_or_several};

use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use authorization::Authorization;

use crate::clock::Timestamp;
use crate::error::{Result, ServiceError};
use crate::wire::Request;

const ALGORITHM: &str = "AWS4-HMAC-SHA256";
const SERVICE: &str = "cognito-idp";
const TERMINATOR: &str = "aws4_request";
/// How far the date of a request may be from the service's clock.
const TOLERANCE: Duration = Duration::from_secs(5 * 60);

/// Checks that a request bears a signature, without verifying it.
pub(crate) fn check_signed(request: &Request) -> Result<()> {
    let header = request.header("authorization").unwrap_or_default();
    if header.starts_with(&format!("{ALGORITHM} ")) {
        return Ok(());
    }
    Err(ServiceError::missing_authentication_token())
}

/// Verifies that one of the `known` credentials signed a request for `region`.
/// The checks come in the order that other services of AWS were seen to keep.
pub(crate) fn verify(
    request: &Request,
    known: &[Credentials],
    region: &str,
    now: Timestamp,
) -> Result<()> {
    let authorization = Authorization::read(request)?;
    check_date(authorization.date, now)?;
    check_signed_headers(&authorization)?;
    if authorization.algorithm != ALGORITHM {
        return Err(ServiceError::incomplete_signature(format!(
            "Unsupported AWS 'algorithm': '{}' (only {ALGORITHM} for now). ",
            authorization.algorithm
        )));
    }
    let credential = authorization.credential()?;
    check_scope(credential.scope, authorization.date, region)?;
    let credentials = known
        .iter()
        .find(|credentials| credentials.access_key_id == credential.access_key_id)
        .ok_or_else(ServiceError::unrecognized_client)?;
    let secret = &credentials.secret_access_key;
    let expected = signature(request, &authorization, credential.scope, secret);
    if !same(&expected, authorization.signature) {
        return Err(ServiceError::signature_does_not_match());
    }
    let token = request.header("x-amz-security-token").unwrap_or_default();
    if !same(credentials.session_token.as_deref().unwrap_or_default(), token) {
        return Err(ServiceError::unrecognized_client());
    }
    match credentials.expiration {
        Some(expiration) if expiration <= now => Err(ServiceError::expired_token()),
        _ => Ok(()),
    }
}

fn check_date(date: Timestamp, now: Timestamp) -> Result<()> {
    let [signed, present] = [date, now].map(Timestamp::iso_8601_basic);
    let message = if now.since(date) > TOLERANCE {
        let earliest = now.before(TOLERANCE).iso_8601_basic();
        format!("Signature expired: {signed} is now earlier than {earliest} ({present} - 5 min.)")
    } else if date.since(now) > TOLERANCE {
        let latest = now.after(TOLERANCE).iso_8601_basic();
        format!(
            "Signature not yet current: {signed} is still later than {latest} ({present} + 5 min.)"
        )
    } else {
        return Ok(());
    };
    Err(ServiceError::invalid_signature(message))
}

fn check_signed_headers(authorization: &Authorization<'_>) -> Result<()> {
    for (header, words) in [("host", "'Host' or ':authority'"), ("x-amz-date", "'X-Amz-Date'")] {
        if !authorization.signed_headers().any(|signed| signed == header) {
            return Err(ServiceError::invalid_signature(format!(
                "{words} must be a 'SignedHeader' in the AWS Authorization."
            )));
        }
    }
    Ok(())
}

/// Checks a credential's scope. The service names everything that is wrong with
/// it, each in a sentence.
fn check_scope(scope: [&str; 4], date: Timestamp, own_region: &str) -> Result<()> {
    let [day, region, service, terminator] = scope;
    let mut wrong = String::new();
    if region != own_region {
        wrong += &format!("Credential should be scoped to a valid region, not '{region}'. ");
    }
    if service != SERVICE {
        wrong += &format!("Credential should be scoped to correct service: '{SERVICE}'. ");
    }
    if terminator != TERMINATOR {
        wrong += &format!(
            "Credential should be scoped with a valid terminator: '{TERMINATOR}', not '{terminator}'. "
        );
    }
    let date = date.iso_8601_basic();
    let (signed_day, _) = date.split_once('T').unwrap_or_default();
    if day != signed_day {
        wrong += &format!(
            "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{day}' != '{signed_day}', from '{date}'. "
        );
    }
    if wrong.is_empty() { Ok(()) } else { Err(ServiceError::invalid_signature(wrong)) }
}

/// Compares two texts in a time that depends on their lengths alone.
fn same(ours: &str, theirs: &str) -> bool {
    ours.as_bytes().ct_eq(theirs.as_bytes()).into()
}

fn signature(
    request: &Request,
    authorization: &Authorization<'_>,
    scope: [&str; 4],
    secret: &str,
) -> String {
    let string_to_sign = [
        ALGORITHM,
        &authorization.date.iso_8601_basic(),
        &scope.join("/"),
        &hash(&canonical_request(request, authorization)),
    ];
    let key = format!("AWS4{secret}").into_bytes();
    let key = scope.iter().fold(key, |key, part| hmac(&key, part));
    hex(&hmac(&key, &string_to_sign.join("\n")))
}

/// Composes the canonical request. A signed header that is missing counts as
/// empty, which no client signs.
fn canonical_request(request: &Request, authorization: &Authorization<'_>) -> String {
    let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
    let headers: String = authorization
        .signed_headers()
        .map(|name| {
            let value = request.header(name).unwrap_or_default();
            let words: Vec<_> = value.split_whitespace().collect();
            format!("{name}:{}\n", words.join(" "))
        })
        .collect();
    let payload = hash(&request.body);
    [&request.method, path, query, &headers, authorization.signed_headers, &payload].join("\n")
}

fn hash(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

fn hmac(key: &[u8], message: &str) -> Vec<u8> {
    // HMAC accepts a key of any length.
    Hmac::<Sha256>::new_from_slice(key).map_or_else(
        |_| Vec::new(),
        |mut mac| {
            mac.update(message.as_bytes());
            mac.finalize().into_bytes().to_vec()
        },
    )
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
