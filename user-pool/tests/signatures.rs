//! Signatures of administrators' requests: the pool accepts those that botocore
//! made, and refuses each when something about it is altered.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use cognito_user_pool::{Config, Request};
use serde_json::{Value, json};
use support::{Exception, Pool, exception, text};

const UNRECOGNIZED: &str = "The security token included in the request is invalid.";
const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";

fn lasting() -> Value {
    json!({
        "accessKeyId": "AKIDEXAMPLE",
        "secretAccessKey": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
    })
}

fn temporary() -> Value {
    json!({
        "accessKeyId": "ASIAEXAMPLE",
        "secretAccessKey": "temporary/secret",
        "sessionToken": "AQoDYXdzEPT//////////wEXAMPLE+token==",
    })
}

fn recorded(name: &str) -> Request {
    let all: Value = serde_json::from_str(include_str!("signatures/botocore.json")).unwrap();
    Request {
        method: "POST".to_owned(),
        path: "/".to_owned(),
        headers: serde_json::from_value(all[name]["headers"].clone()).unwrap(),
        body: text(&all[name]["body"]),
    }
}

/// Returns the recorded request with one header replaced.
fn with_header(name: &str, value: &str) -> Request {
    let mut request = recorded("lasting");
    request.headers.insert(name.to_owned(), value.to_owned());
    request
}

/// Returns the recorded request with an altered Authorization header.
fn reworded(from: &str, to: &str) -> Request {
    let authorization = recorded("lasting").headers["authorization"].replace(from, to);
    with_header("authorization", &authorization)
}

fn pool(credentials: Value) -> Pool {
    Pool::with(json!({ "adminCredentials": credentials }))
}

fn send(pool: &mut Pool, request: &Request) -> Result<String, Exception> {
    let response = pool.pool.handle(request);
    let body = response.json();
    if response.status == 200 {
        Ok(text(&body["Username"]))
    } else {
        Err((text(&body["__type"]), text(&body["message"])))
    }
}

fn send_to(credentials: Value, request: &Request) -> Result<String, Exception> {
    send(&mut pool(credentials), request)
}

#[test]
fn botocores_signatures_are_accepted() {
    assert_eq!(send_to(lasting(), &recorded("lasting")), Ok("jane".to_owned()));
    let mut pool = pool(json!([lasting(), temporary()]));
    for name in ["lasting", "temporary"] {
        assert_eq!(send(&mut pool, &recorded(name)), Ok("jane".to_owned()), "{name}");
    }
}

#[test]
fn an_unsigned_request_is_refused() {
    let missing = exception("MissingAuthenticationTokenException", "Missing Authentication Token");
    let mut request = recorded("lasting");
    request.headers.remove("authorization");
    assert_eq!(send_to(lasting(), &request), missing);
    assert_eq!(send_to(lasting(), &with_header("authorization", "Bearer token")), missing);
}

#[test]
fn an_altered_request_is_refused() {
    let mut altered = recorded("lasting");
    altered.body = altered.body.replace("jane", "john");
    let mut other_path = recorded("lasting");
    other_path.path = "/?Action=AdminGetUser".to_owned();
    let requests = [
        altered,
        other_path,
        with_header("host", "localhost"),
        with_header("content-type", "application/x-amz-json-1.1; charset=utf-8"),
        with_header("x-amz-target", "AWSCognitoIdentityProviderService.AdminDeleteUser"),
        with_header("x-amz-date", "20261122T080001Z"),
        reworded("Signature=", "Signature=0"),
        reworded("host;x-amz-date", "host;x-amz-content-sha256;x-amz-date"),
    ];
    for request in requests {
        let response = send_to(lasting(), &request);
        assert_eq!(response, exception("InvalidSignatureException", MISMATCH), "{request:?}");
    }
}

#[test]
fn a_wrong_secret_differs_from_an_unknown_key() {
    let mut credentials = lasting();
    credentials["secretAccessKey"] = json!("another");
    let response = send_to(credentials, &recorded("lasting"));
    assert_eq!(response, exception("InvalidSignatureException", MISMATCH));
    let response = send_to(json!([]), &recorded("lasting"));
    assert_eq!(response, exception("UnrecognizedClientException", UNRECOGNIZED));
}

#[test]
fn a_session_token_belongs_to_its_credentials() {
    let unrecognized = exception("UnrecognizedClientException", UNRECOGNIZED);
    let mut credentials = temporary();
    credentials["sessionToken"] = json!("another");
    assert_eq!(send_to(credentials, &recorded("temporary")), unrecognized);
    // The token header was not signed, so the signature remains valid.
    let request = with_header("x-amz-security-token", "token");
    assert_eq!(send_to(lasting(), &request), unrecognized);
}

#[test]
fn credentials_expire() {
    let expired =
        exception("ExpiredTokenException", "The security token included in the request is expired");
    let mut credentials = temporary();
    for (expiration, expected) in
        [("2026-11-22T08:00:00.000Z", expired), ("2026-11-22T08:00:01Z", Ok("jane".to_owned()))]
    {
        credentials["expiration"] = json!(expiration);
        assert_eq!(send_to(credentials.clone(), &recorded("temporary")), expected);
    }
}

#[test]
fn a_signature_is_valid_for_five_minutes() {
    let mut pool = pool(lasting());
    pool.advance(5 * 60);
    assert_eq!(send(&mut pool, &recorded("lasting")), Ok("jane".to_owned()));
    pool.advance(1);
    assert_eq!(
        send(&mut pool, &recorded("lasting")),
        exception(
            "InvalidSignatureException",
            "Signature expired: 20261122T080000Z is now earlier than 20261122T080001Z (20261122T080501Z - 5 min.)"
        )
    );
    assert_eq!(
        send_to(lasting(), &with_header("x-amz-date", "20261122T080501Z")),
        exception(
            "InvalidSignatureException",
            "Signature not yet current: 20261122T080501Z is still later than 20261122T080500Z (20261122T080000Z + 5 min.)"
        )
    );
}

#[test]
fn a_scope_is_for_this_day_region_and_service() {
    let cases = [
        (
            "20261122/",
            "20261121/",
            "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20261121' != '20261122', from '20261122T080000Z'. ",
        ),
        (
            "us-east-1",
            "eu-west-1",
            "Credential should be scoped to a valid region, not 'eu-west-1'. ",
        ),
        ("cognito-idp", "es", "Credential should be scoped to correct service: 'cognito-idp'. "),
        (
            "aws4_request",
            "aws5",
            "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5'. ",
        ),
    ];
    for (from, to, message) in cases {
        let response = send_to(lasting(), &reworded(from, to));
        assert_eq!(response, exception("InvalidSignatureException", message));
    }
}

#[test]
fn host_and_date_have_to_be_signed() {
    let cases = [
        ("content-type;host;", "content-type;", "'Host' or ':authority'"),
        ("x-amz-date;", "", "'X-Amz-Date'"),
    ];
    for (from, to, what) in cases {
        let message = format!("{what} must be a 'SignedHeader' in the AWS Authorization.");
        let response = send_to(lasting(), &reworded(from, to));
        assert_eq!(response, exception("InvalidSignatureException", &message));
    }
}

#[test]
fn the_missing_parts_of_a_signature_are_named() {
    let cases = [
        (
            "AWS4-HMAC-SHA256 Signature=0",
            "Authorization header requires 'Credential' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization=AWS4-HMAC-SHA256 Signature=0",
        ),
        (
            "AWS4-HMAC-SHA256",
            "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization=AWS4-HMAC-SHA256",
        ),
        (
            "AWS4-HMAC-SHA256 Credential= key",
            "'key' not a valid key=value pair (missing equal-sign) in Authorization header: 'AWS4-HMAC-SHA256 Credential= key'.",
        ),
        (
            "AWS4-HMAC-SHA256 Credential=key/day, SignedHeaders=host;x-amz-date, Signature=0",
            "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'key/day'",
        ),
        (
            "AWS4-ECDSA Credential=key/day, SignedHeaders=host;x-amz-date, Signature=0",
            "Unsupported AWS 'algorithm': 'AWS4-ECDSA' (only AWS4-HMAC-SHA256 for now). ",
        ),
    ];
    for (authorization, message) in cases {
        let response = send_to(lasting(), &with_header("authorization", authorization));
        assert_eq!(response, exception("IncompleteSignatureException", message));
    }
    assert_eq!(
        send_to(lasting(), &with_header("x-amz-date", "today")),
        exception(
            "IncompleteSignatureException",
            "Date must be in ISO-8601 'basic format'. Got 'today'. See http://en.wikipedia.org/wiki/ISO_8601"
        )
    );
}

#[test]
fn invalid_credentials_are_refused_by_name() {
    for (credentials, reason) in [
        (json!("AKIDEXAMPLE"), "invalid type: string"),
        (json!({ "accessKeyId": "AKIDEXAMPLE" }), "missing field `secretAccessKey`"),
        (
            json!({ "accessKeyId": "a", "secretAccessKey": "b", "expiration": "soon" }),
            "expiration: not a date of ISO 8601",
        ),
    ] {
        let config = json!({ "adminCredentials": credentials });
        let error = Config::from_json(&config).err().unwrap().to_string();
        assert!(error.starts_with("configuration adminCredentials: "), "{error}");
        assert!(error.contains(reason), "{error}");
    }
}
