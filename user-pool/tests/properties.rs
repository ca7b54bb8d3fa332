//! Whatever comes in, an answer goes out.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use cognito_user_pool::Request;
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use support::{CLIENT, PASSWORD, POOL_ID, Pool};

const OPERATIONS: [&str; 13] = [
    "AdminCreateUser",
    "AdminDeleteUser",
    "AdminGetUser",
    "AdminResetUserPassword",
    "AdminSetUserPassword",
    "AdminUpdateUserAttributes",
    "ChangePassword",
    "ConfirmForgotPassword",
    "ForgotPassword",
    "GetUser",
    "InitiateAuth",
    "NoSuchOperation",
    "RespondToAuthChallenge",
];

/// Values that get past the first checks, among those that do not.
fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(CLIENT)),
        Just(json!(POOL_ID)),
        Just(json!("jane")),
        Just(json!(PASSWORD)),
        Just(json!("USER_PASSWORD_AUTH")),
        Just(json!("NEW_PASSWORD_REQUIRED")),
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ]
}

fn member() -> impl Strategy<Value = String> {
    let known = [
        "ClientId",
        "UserPoolId",
        "Username",
        "Password",
        "AuthFlow",
        "AuthParameters",
        "ChallengeName",
        "ChallengeResponses",
        "Session",
        "UserAttributes",
        "Name",
        "Value",
        "AccessToken",
        "ConfirmationCode",
        "ProposedPassword",
        "USERNAME",
        "PASSWORD",
    ];
    prop_oneof![prop::sample::select(known.to_vec()).prop_map(str::to_owned), any::<String>()]
}

fn body() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(4, 48, 12, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((member(), inner), 0..10)
                .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

fn assert_answers(request: &Request) {
    let mut pool = Pool::new();
    let response = pool.pool.handle(request);
    assert!(response.json().is_object(), "{}", response.body);
    assert!([200, 400].contains(&response.status));
    for (name, value) in &response.headers {
        let printable = value.chars().all(|c| c == ' ' || c.is_ascii_graphic());
        assert!(printable, "{name}: {value:?}");
    }
}

proptest! {
    #[test]
    fn any_json_is_answered_with_an_object(
        operation in prop::sample::select(OPERATIONS.to_vec()),
        body in body(),
    ) {
        let mut request = Request::operation(operation, body.to_string());
        let authorization = "AWS4-HMAC-SHA256 …".to_owned();
        request.headers.insert("authorization".to_owned(), authorization);
        assert_answers(&request);
    }

    #[test]
    fn any_text_is_answered_with_an_object(
        operation in prop::sample::select(OPERATIONS.to_vec()),
        body in any::<String>(),
    ) {
        assert_answers(&Request::operation(operation, body));
    }

    #[test]
    fn any_method_path_and_target_is_answered_with_an_object(
        method in "GET|POST|PUT|",
        path in any::<String>(),
        target in any::<String>(),
    ) {
        let headers = [("x-amz-target".to_owned(), target)].into();
        assert_answers(&Request { method, path, headers, body: "{}".to_owned() });
    }
}
