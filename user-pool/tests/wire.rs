//! HTTP: headers, bodies, and responses that are not an operation's.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use cognito_user_pool::{Request, Response};
use serde_json::{Value, json};
use support::{CLIENT, POOL_ID, Pool, header, text};

fn names(response: &Response) -> Vec<&str> {
    response.headers.iter().map(|(name, _)| name.as_str()).collect()
}

#[test]
fn a_success_has_the_services_headers() {
    let mut pool = Pool::new();
    let body = json!({ "ClientId": CLIENT, "Username": "jane" });
    let response = pool.send("ForgotPassword", body);
    assert_eq!(response.status, 200);
    let request_id = header(&response, "x-amzn-RequestId").unwrap();
    assert_eq!(request_id.len(), 36);
    let expected = [
        ("Content-Type", "application/x-amz-json-1.1"),
        ("Date", "Sun, 22 Nov 2026 08:00:00 GMT"),
        ("x-amzn-RequestId", request_id),
        ("Access-Control-Allow-Origin", "*"),
        (
            "Access-Control-Expose-Headers",
            "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date",
        ),
    ];
    let headers: Vec<_> =
        response.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(headers, expected);
}

#[test]
fn an_error_is_named_in_body_and_headers() {
    let mut pool = Pool::new();
    let body = json!({ "ClientId": "nobody", "Username": "jane" });
    let response = pool.send("ForgotPassword", body);
    assert_eq!(response.status, 400);
    assert_eq!(
        response.body,
        r#"{"__type":"ResourceNotFoundException","message":"User pool client nobody does not exist."}"#
    );
    assert_eq!(header(&response, "x-amzn-ErrorType"), Some("ResourceNotFoundException:"));
    assert_eq!(
        header(&response, "x-amzn-ErrorMessage"),
        Some("User pool client nobody does not exist.")
    );
}

#[test]
fn a_message_fits_into_its_header() {
    let mut pool = Pool::with(json!({ "schema": [{ "name": "name", "mutable": false }] }));
    let body = json!({
        "UserPoolId": POOL_ID,
        "Username": "jane",
        "UserAttributes": [{ "Name": "name", "Value": "x" }],
    });
    let response = pool.pool.admin("AdminUpdateUserAttributes", &body.to_string());
    assert_eq!(text(&response.json()["message"]), "user.name: Attribute cannot be updated.\n");
    assert_eq!(
        header(&response, "x-amzn-ErrorMessage"),
        Some("user.name: Attribute cannot be updated.")
    );
}

#[test]
fn a_preflight_echoes_the_requested_headers() {
    let mut pool = Pool::new();
    let asked = "content-type,x-amz-target,authorization";
    let response = pool.pool.handle(&Request {
        method: "OPTIONS".to_owned(),
        path: "/".to_owned(),
        headers: [("access-control-request-headers".to_owned(), asked.to_owned())].into(),
        body: String::new(),
    });
    assert_eq!((response.status, response.body.as_str()), (200, ""));
    assert_eq!(
        names(&response),
        [
            "Date",
            "x-amzn-RequestId",
            "Access-Control-Allow-Origin",
            "Access-Control-Expose-Headers",
            "Access-Control-Allow-Headers",
            "Access-Control-Allow-Methods",
            "Access-Control-Max-Age",
        ]
    );
    assert_eq!(header(&response, "Access-Control-Allow-Headers"), Some(asked));
    assert_eq!(header(&response, "Access-Control-Allow-Methods"), Some("POST"));
    assert_eq!(header(&response, "Access-Control-Max-Age"), Some("172800"));
}

#[test]
fn a_request_without_an_operation_is_unknown() {
    let mut pool = Pool::new();
    let unknown = r#"{"__type":"UnknownOperationException"}"#;
    let response = pool.send("ListEverything", json!({}));
    assert_eq!((response.status, response.body.as_str()), (400, unknown));
    assert_eq!(header(&response, "x-amzn-ErrorMessage"), None);

    let mut other_service = Request::operation("ForgotPassword", "{}");
    let target = "AmazonSQS.ForgotPassword".to_owned();
    other_service.headers.insert("x-amz-target".to_owned(), target);
    assert_eq!(pool.pool.handle(&other_service).body, unknown);
    let get = Request { method: "GET".to_owned(), path: "/".to_owned(), ..Request::default() };
    assert_eq!(pool.pool.handle(&get).body, unknown);
}

#[test]
fn an_unreadable_body_is_refused_before_validation() {
    let mut pool = Pool::new();
    let unreadable = r#"{"__type":"SerializationException"}"#;
    for body in ["", "{", "not json"] {
        let response = pool.pool.handle(&Request::operation("ForgotPassword", body));
        assert_eq!((response.status, response.body.as_str()), (400, unreadable));
    }
    let mut form = Request::operation("ForgotPassword", "{}");
    let media_type = "application/x-www-form-urlencoded".to_owned();
    form.headers.insert("content-type".to_owned(), media_type);
    assert_eq!(pool.pool.handle(&form).body, unreadable);
}

#[test]
fn a_value_of_the_wrong_type_is_refused() {
    let mut pool = Pool::new();
    let cases = [
        (
            json!({ "ClientId": CLIENT, "Username": { "name": "jane" } }),
            "Start of structure or map found where not expected.",
        ),
        (
            json!({ "ClientId": CLIENT, "Username": ["jane"] }),
            "Start of list found where not expected.",
        ),
        (
            json!({ "ClientId": CLIENT, "Username": 5 }),
            "NUMBER_VALUE can not be converted to a String",
        ),
        (
            json!({ "ClientId": CLIENT, "Username": true }),
            "TRUE_VALUE can not be converted to a String",
        ),
        (
            json!({ "ClientId": CLIENT, "Username": "jane", "ClientMetadata": "x" }),
            "Expected map or null",
        ),
    ];
    for (body, message) in cases {
        let response = pool.send("ForgotPassword", body);
        assert_eq!(
            response.json(),
            json!({ "__type": "SerializationException", "Message": message })
        );
    }
}

#[test]
fn an_administrators_request_is_signed() {
    let mut pool = Pool::new();
    let body = json!({ "UserPoolId": POOL_ID, "Username": "jane" }).to_string();
    let mut request = Request::operation("AdminGetUser", body.clone());
    assert_eq!(
        pool.pool.handle(&request).json(),
        json!({
            "__type": "MissingAuthenticationTokenException",
            "message": "Missing Authentication Token",
        })
    );
    let authorization = "AWS4-HMAC-SHA256 Credential=…".to_owned();
    request.headers.insert("authorization".to_owned(), authorization);
    assert_eq!(pool.pool.handle(&request).status, 200);
    assert_eq!(pool.pool.admin("AdminGetUser", &body).status, 200);
}

#[test]
fn documents_are_served_in_addition_to_operations() {
    let mut pool = Pool::new();
    let mut get = |path: &str, cors: Option<&str>| {
        let request =
            Request { method: "GET".to_owned(), path: path.to_owned(), ..Request::default() };
        let response = pool.pool.handle(&request);
        assert_eq!(response.status, 200);
        assert_eq!(header(&response, "Content-Type"), Some("application/json"));
        assert_eq!(header(&response, "Access-Control-Allow-Origin"), cors);
        response.json()
    };
    let jwks = get("/us-east-1_LocalPool/.well-known/jwks.json", Some("*"));
    assert_eq!(jwks, json!({ "keys": [] }));
    // No page may read the codes.
    assert_eq!(get("/_pool/outbox", None), json!([]));
    let preflight = Request {
        method: "OPTIONS".to_owned(),
        path: "/_pool/outbox".to_owned(),
        ..Request::default()
    };
    assert_eq!(pool.pool.handle(&preflight).headers, []);
}

#[test]
fn an_empty_response_may_have_no_body() {
    let mut pool = Pool::with(json!({ "emptyAnswers": true }));
    let body = json!({ "UserPoolId": POOL_ID, "Username": "jane" }).to_string();
    let response = pool.pool.admin("AdminResetUserPassword", &body);
    assert_eq!((response.status, response.body.as_str()), (200, ""));
    assert_ne!(pool.pool.admin("AdminGetUser", &body).json(), Value::Null);
}
