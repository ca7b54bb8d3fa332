//! Fault injection.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use cognito_user_pool::Fault;
use serde_json::{Value, json};
use support::{CLIENT, PASSWORD, Pool, exception};

#[test]
fn a_named_error_replaces_one_response() {
    let mut pool = Pool::new();
    let fault = json!({
        "operation": "ForgotPassword",
        "error": { "name": "TooManyRequestsException", "message": "Rate exceeded" },
    });
    pool.pool.fault(&fault.to_string()).unwrap();
    assert!(pool.sign_in("jane", PASSWORD).is_ok());
    assert_eq!(pool.forgot(CLIENT, "jane"), exception("TooManyRequestsException", "Rate exceeded"));
    assert!(pool.outbox().is_empty());
    assert!(pool.forgot(CLIENT, "jane").is_ok());
}

#[test]
fn an_error_has_the_services_status_or_the_one_given() {
    let mut pool = Pool::new();
    let cases = [
        (json!({ "name": "InternalErrorException" }), 500),
        (json!({ "name": "ForbiddenException", "status": 403 }), 403),
        (json!({ "name": "LimitExceededException" }), 400),
    ];
    for (error, status) in cases {
        pool.pool.fault(&json!({ "error": error }).to_string()).unwrap();
        let response = pool.send("GetUser", json!({}));
        assert_eq!(response.status, status);
        assert!(response.headers.iter().any(|(name, _)| name == "x-amzn-RequestId"));
    }
}

#[test]
fn a_raw_response_lacks_the_services_headers() {
    let mut pool = Pool::new();
    let fault = json!({
        "status": 503,
        "body": "<html>Service Unavailable</html>",
        "headers": { "content-type": "text/html" },
        "times": 2,
    });
    pool.pool.fault(&fault.to_string()).unwrap();
    for _ in 0..2 {
        let response = pool.send("GetUser", json!({}));
        assert_eq!(response.status, 503);
        assert_eq!(response.body, "<html>Service Unavailable</html>");
        let names: Vec<_> = response.headers.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            ["Access-Control-Allow-Origin", "Access-Control-Expose-Headers", "content-type"]
        );
    }
    assert_eq!(pool.send("GetUser", json!({})).status, 400);
}

#[test]
fn a_fault_in_transit_follows_the_operation() {
    let mut pool = Pool::new();
    let cases = [
        (json!({ "drop": true }), Fault { delay: None, cut_off: None, drop: true }),
        (
            json!({ "delay": 50, "cutOff": 10 }),
            Fault { delay: Some(50), cut_off: Some(10), drop: false },
        ),
    ];
    for (sent, (fault, expected)) in (1..).zip(cases) {
        pool.pool.fault(&fault.to_string()).unwrap();
        let body = json!({ "ClientId": CLIENT, "Username": "jane" });
        let response = pool.send("ForgotPassword", body);
        assert_eq!(response.status, 200);
        assert_eq!(response.fault, Some(expected));
        assert_eq!(pool.outbox().len(), sent);
    }
}

#[test]
fn a_header_may_be_replaced() {
    let mut pool = Pool::new();
    let fault = json!({ "headers": { "X-AMZN-REQUESTID": "mine" } });
    pool.pool.fault(&fault.to_string()).unwrap();
    let body = json!({ "ClientId": CLIENT, "Username": "jane" });
    let headers = pool.send("ForgotPassword", body).headers;
    assert!(headers.contains(&("X-AMZN-REQUESTID".to_owned(), "mine".to_owned())));
    assert!(!headers.iter().any(|(name, _)| name == "x-amzn-RequestId"));
}

#[test]
fn an_operation_has_the_name_of_the_api_or_of_the_sdks() {
    let mut pool = Pool::new();
    for operation in ["ForgotPassword", "forgotPassword"] {
        let fault = json!({ "operation": operation, "status": 503 });
        pool.pool.fault(&fault.to_string()).unwrap();
        assert!(pool.sign_in("jane", PASSWORD).is_ok());
        let body = json!({ "ClientId": CLIENT, "Username": "jane" });
        assert_eq!(pool.send("ForgotPassword", body).status, 503, "{operation}");
    }
}

#[test]
fn what_would_never_occur_is_refused() {
    let mut pool = Pool::new();
    let cases = [
        (r#"{"dely":5}"#, "fault dely: unknown; did you mean delay?"),
        (
            r#"{"error":{"name":5}}"#,
            "fault error.name: invalid type: integer `5`, expected a string",
        ),
        (r#"{"error":{"nam":"X"}}"#, "fault error.nam: unknown; did you mean name?"),
        (r#""drop""#, "fault: invalid type: string \"drop\", expected a fault, which is an object"),
        (
            r#"{"operation":"initateAuth","drop":true}"#,
            "fault operation: the pool has no operation \"initateAuth\"; did you mean InitiateAuth?",
        ),
        (
            r#"{"operation":"GetTheWeather","drop":true}"#,
            "fault operation: the pool has no operation \"GetTheWeather\"",
        ),
        (r#"{"times":0,"drop":true}"#, "fault times: must be at least 1"),
        (
            r#"{"operation":"SignUp"}"#,
            "fault: has none of error, status, body, headers, delay, cutOff and drop, and changes nothing",
        ),
    ];
    for (fault, message) in cases {
        let refused = pool.pool.fault(fault).unwrap_err().to_string();
        assert!(refused.starts_with(message), "{refused}");
    }
    assert_eq!(pool.pool.faults(), "[]");
}

#[test]
fn the_faults_that_are_left_are_listed() {
    let mut pool = Pool::new();
    let error = json!({ "name": "InternalErrorException" });
    let faults =
        [json!({ "operation": "signUp", "drop": true }), json!({ "error": error, "times": 2 })];
    for fault in faults {
        pool.pool.fault(&fault.to_string()).unwrap();
    }
    let left = |pool: &Pool| -> Value { serde_json::from_str(&pool.pool.faults()).unwrap() };
    let of_sign_up = json!({ "operation": "SignUp", "drop": true, "times": 1 });
    assert_eq!(left(&pool), json!([of_sign_up, { "error": error, "times": 2 }]));
    assert!(pool.sign_in("jane", PASSWORD).is_err());
    assert_eq!(left(&pool), json!([of_sign_up, { "error": error, "times": 1 }]));
    assert!(pool.sign_in("jane", PASSWORD).is_err());
    assert_eq!(left(&pool), json!([of_sign_up]));
}

#[test]
fn the_operators_calls_have_no_faults() {
    let mut pool = Pool::new();
    pool.pool.fault(r#"{"status":503}"#).unwrap();
    assert!(pool.admin("AdminGetUser", json!({ "Username": "jane" })).is_ok());
    assert_eq!(pool.send("GetUser", json!({})).status, 503);
}
