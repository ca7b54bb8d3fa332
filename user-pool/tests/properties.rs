//! Every request, valid or not, gets a response.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use cognito_user_pool::Request;
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use support::{CLIENT, PASSWORD, POOL_ID, Pool};

const OPERATIONS: [&str; 20] = [
    "AdminConfirmSignUp",
    "AdminCreateUser",
    "AdminDeleteUser",
    "AdminDisableUser",
    "AdminEnableUser",
    "AdminGetUser",
    "AdminInitiateAuth",
    "AdminResetUserPassword",
    "AdminRespondToAuthChallenge",
    "AdminSetUserPassword",
    "AdminUpdateUserAttributes",
    "AdminUserGlobalSignOut",
    "ChangePassword",
    "ConfirmForgotPassword",
    "ForgotPassword",
    "GetUser",
    "InitiateAuth",
    "ListUsers",
    "NoSuchOperation",
    "RespondToAuthChallenge",
];

/// Generates values of which some pass the first checks.
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
        "Filter",
        "Limit",
        "PaginationToken",
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

fn assert_handled(request: &Request) {
    assert_pool_handles(Pool::new(), request);
}

fn assert_pool_handles(mut pool: Pool, request: &Request) {
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
    fn any_json_gets_an_object(
        operation in prop::sample::select(OPERATIONS.to_vec()),
        body in body(),
    ) {
        let mut request = Request::operation(operation, body.to_string());
        let authorization = "AWS4-HMAC-SHA256 …".to_owned();
        request.headers.insert("authorization".to_owned(), authorization);
        assert_handled(&request);
    }

    #[test]
    fn any_authorization_gets_an_object(
        parameters in "(Credential=([a-z0-9_]{0,4}/?){0,6}|SignedHeaders=(host;|x-amz-date;){0,3}|Signature=.{0,4}|[ ,=é]){0,8}",
        date in "20261122T080000Z|[0-9TZ]{0,16}",
    ) {
        let credentials = json!({ "accessKeyId": "a", "secretAccessKey": "b" });
        let mut request = Request::operation("AdminGetUser", "{}");
        let authorization = format!("AWS4-HMAC-SHA256 {parameters}");
        request.headers.insert("authorization".to_owned(), authorization);
        request.headers.insert("x-amz-date".to_owned(), date);
        assert_pool_handles(Pool::with(json!({ "adminCredentials": credentials })), &request);
    }

    #[test]
    fn any_filter_gets_an_object(
        filter in r#"(email|sub|"|\\|\^=|=|é| |jane){0,8}"#,
    ) {
        let body = json!({ "UserPoolId": POOL_ID, "Filter": filter }).to_string();
        let mut request = Request::operation("ListUsers", body);
        request.headers.insert("authorization".to_owned(), "AWS4-HMAC-SHA256 …".to_owned());
        assert_handled(&request);
    }

    #[test]
    fn any_text_gets_an_object(
        operation in prop::sample::select(OPERATIONS.to_vec()),
        body in any::<String>(),
    ) {
        assert_handled(&Request::operation(operation, body));
    }

    #[test]
    fn any_method_path_and_target_get_an_object(
        method in "GET|POST|PUT|",
        path in any::<String>(),
        target in any::<String>(),
    ) {
        let headers = [("x-amz-target".to_owned(), target)].into();
        assert_handled(&Request { method, path, headers, body: "{}".to_owned() });
    }
}
