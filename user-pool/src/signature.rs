//! The one place that judges the signatures of administrators' requests:
//! Signature Version 4, verified whole where the pool knows credentials.
//!
//! Written apart from the SDK's own signing, and held to requests that botocore
//! signed: a client that agrees with nothing but its own mirror proves little.

use std::time::Duration;

use ctutils::CtEq;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Deserializer, de};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::authorization::Authorization;
use crate::clock::Timestamp;
use crate::config::Config;
use crate::error::{Result, ServiceError};
use crate::wire::Request;

const ALGORITHM: &str = "AWS4-HMAC-SHA256";
const SERVICE: &str = "cognito-idp";
const TERMINATOR: &str = "aws4_request";
/// How far a request's clock may be from the service's.
const TOLERANCE: Duration = Duration::from_secs(5 * 60);

/// What an administrator signs with; temporary ones have a session token.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Credentials {
    access_key_id: String,
    secret_access_key: String,
    session_token: Option<String>,
    #[serde(default, deserialize_with = "moment")]
    expiration: Option<Timestamp>,
}

/// One set of credentials, or a list of them.
pub(crate) fn one_or_several<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> std::result::Result<Option<Vec<Credentials>>, D::Error> {
    let list = match Value::deserialize(deserializer)? {
        Value::Array(list) => list,
        one => vec![one],
    };
    serde_json::from_value(Value::Array(list)).map(Some).map_err(de::Error::custom)
}

fn moment<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> std::result::Result<Option<Timestamp>, D::Error> {
    let text = String::deserialize(deserializer)?;
    let moment = Timestamp::from_rfc_3339(&text);
    moment.map(Some).ok_or_else(|| de::Error::custom("expiration: not a date of ISO 8601"))
}

/// Without credentials any signature is taken, but there has to be one.
/// The order is the one other services of AWS were seen to keep.
pub(crate) fn check(request: &Request, config: &Config, now: Timestamp) -> Result<()> {
    let Some(known) = &config.admin_credentials else {
        let header = request.header("authorization").unwrap_or_default();
        let signed = header.starts_with(&format!("{ALGORITHM} "));
        return if signed { Ok(()) } else { Err(ServiceError::missing_authentication_token()) };
    };
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
    check_scope(credential.scope, authorization.date, &config.region)?;
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

/// The service says all that is wrong with a scope, each in a sentence.
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

/// In constant time, but for the length.
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

/// A header that was signed and is not there counts as empty, which no
/// client signs.
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
    // A key of any length will do.
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
