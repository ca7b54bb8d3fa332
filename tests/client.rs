//! The typed API over a transport that answers what a test wants: whole
//! requests, each stage's error, and no secret in what is shown.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use cognito_wasm::client::{
    Client, Config, Error, HttpRequest, HttpResponse, Operation, Secret, Transport, TransportError,
    TransportErrorKind, operations::RevokeToken,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{
    convert::Infallible,
    error::Error as _,
    future::Future,
    pin::pin,
    sync::{Arc, Mutex},
    task::{Context, Poll, Waker},
    time::Duration,
};

/// An operation of an app's own, so that these tests are of the client alone.
#[derive(Serialize)]
struct ChangePassword {
    #[serde(rename = "proposedPassword")]
    proposed_password: Secret,
    #[serde(rename = "accessToken")]
    access_token: Secret,
}

#[derive(Debug, Deserialize)]
struct Nothing {}

impl Operation for ChangePassword {
    const SCHEMA: &'static str = cognito_wasm::protocol::operations::CHANGE_PASSWORD;
    type Response = Nothing;
    type Code = String;
}

#[derive(Serialize)]
struct ForgotPassword {
    username: &'static str,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sent {
    code_delivery_details: Details,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Details {
    destination: String,
}

impl Operation for ForgotPassword {
    const SCHEMA: &'static str = cognito_wasm::protocol::operations::FORGOT_PASSWORD;
    type Response = Sent;
    type Code = String;
}

const SENT: &str = r#"{"CodeDeliveryDetails":{"Destination":"j***@e***"}}"#;

/// Answers one thing, and keeps what it was asked.
#[derive(Clone)]
struct Stub {
    answer: fn() -> Result<HttpResponse, TransportError>,
    asked: Arc<Mutex<Vec<HttpRequest>>>,
}

impl Transport for Stub {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        self.asked.lock().unwrap().push(request);
        (self.answer)()
    }
}

fn stub(
    config: Config,
    answer: fn() -> Result<HttpResponse, TransportError>,
) -> (Client<Stub>, Arc<Mutex<Vec<HttpRequest>>>) {
    let stub = Stub { answer, asked: Arc::default() };
    let asked = stub.asked.clone();
    (Client::with_transport(config, stub), asked)
}

fn sent() -> Result<HttpResponse, TransportError> {
    Ok(HttpResponse::new(200, |_| None, SENT.into()))
}

/// Nothing here waits for anything.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("waits"),
    }
}

fn public() -> Config {
    Config::of_region("us-west-2", "38fjsnc484p94kpqsnet7mpld0")
}

#[test]
fn a_request_is_the_same_to_the_byte() {
    let config = Config::of_user_pool("eu-west-1_EXAMPLE", "1example23456789")
        .client_secret("secret")
        .timeout(Duration::from_secs(5));
    let (client, asked) = stub(config, sent);
    let answer = now(client.send(&ForgotPassword { username: "jane" })).unwrap();
    assert_eq!(answer.code_delivery_details.destination, "j***@e***");
    let [request] = &asked.lock().unwrap()[..] else { panic!("one request") };
    assert_eq!(request.url, "https://cognito-idp.eu-west-1.amazonaws.com/");
    assert_eq!(
        request.headers,
        [
            ("content-type", "application/x-amz-json-1.1".into()),
            ("x-amz-target", "AWSCognitoIdentityProviderService.ForgotPassword".into()),
        ]
    );
    assert_eq!(
        request.body,
        r#"{"Username":"jane","ClientId":"1example23456789","SecretHash":"56A2HVybZvi52kiQAcKmycoAK/mlnr29uzSP71Yqm7g="}"#
    );
    assert_eq!(request.timeout, Some(Duration::from_secs(5)));
}

#[test]
fn a_client_waits_30_seconds_unless_told_otherwise() {
    for (config, timeout) in
        [(public(), Some(Duration::from_secs(30))), (public().timeout(None), None)]
    {
        let (client, asked) = stub(config, sent);
        now(client.send(&ForgotPassword { username: "jane" })).unwrap();
        assert_eq!(asked.lock().unwrap().first().unwrap().timeout, timeout);
    }
}

#[test]
fn the_app_is_asked_for_the_hash() {
    /// Any Base64 of 32 bytes.
    const HASH: &str = "b2YtamFuZQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    let config = public().secret_hash(|username: String| async move {
        if username == "jane" { Ok(HASH.to_owned()) } else { Err("who is that?") }
    });
    let (client, asked) = stub(config, sent);
    now(client.send(&ForgotPassword { username: "jane" })).unwrap();
    let asked_for = |text: &str| asked.lock().unwrap().iter().any(|one| one.body.contains(text));
    assert!(asked_for(&format!(r#""SecretHash":"{HASH}""#)));

    let error = now(client.send(&ForgotPassword { username: "joe" })).unwrap_err();
    assert_eq!((error.code(), error.stage()), ("SecretHashFailed", "config"));
    assert!(!asked_for("joe"));

    // What a server may answer instead, with a status that nobody looked at.
    let config =
        public().secret_hash(async |_: String| Ok::<_, Infallible>("<html>503</html>".into()));
    let (client, asked) = stub(config, sent);
    let error = now(client.send(&ForgotPassword { username: "jane" })).unwrap_err();
    assert_eq!(error.to_string(), "secret_hash failed, or returned no Base64 of 32 bytes");
    assert!(asked.lock().unwrap().is_empty());
}

#[test]
fn where_the_secret_itself_is_asked_for_it_is_given() {
    let answer = || Ok(HttpResponse::new(200, |_| None, String::new()));
    let secret = "abcdefghijklmnopqrstuvwx";
    let given = RevokeToken::new("token").client_secret("ABCDEFGHIJKLMNOPQRSTUVWX");
    for (config, request, sent) in [
        (public(), RevokeToken::new("token"), None),
        (public().client_secret(secret), RevokeToken::new("token"), Some(secret)),
        (public().client_secret(secret), given, Some("ABCDEFGHIJKLMNOPQRSTUVWX")),
    ] {
        let (client, asked) = stub(config, answer);
        now(client.send(&request)).unwrap();
        let body: Value =
            serde_json::from_str(&asked.lock().unwrap().first().unwrap().body).unwrap();
        assert_eq!(body.get("ClientSecret").and_then(Value::as_str), sent);
        assert!(body.get("SecretHash").is_none());
    }

    let hash = |username: String| async move { Ok::<_, &str>(username) };
    let (client, asked) = stub(public().secret_hash(hash), answer);
    let error = now(client.send(&RevokeToken::new("token"))).unwrap_err();
    assert_eq!((error.code(), error.stage()), ("InvalidInput", "input"));
    assert!(error.to_string().starts_with("clientSecret: required"), "{error}");
    assert!(asked.lock().unwrap().is_empty());
}

#[test]
fn what_cannot_be_sent_is_not() {
    for (config, code, message) in [
        (Config::of_region("", "app"), "InvalidConfiguration", "region"),
        (
            public().endpoint("http://pool.test/"),
            "InvalidConfiguration",
            "endpoint: must be an https",
        ),
        (public().endpoint("https://pool.test/").fips(true), "InvalidConfiguration", "endpoint"),
    ] {
        let (client, asked) = stub(config, sent);
        let error = now(client.send(&ForgotPassword { username: "jane" })).unwrap_err();
        assert!(matches!(error, Error::Config(_)), "{error}");
        assert_eq!(error.code(), code);
        assert!(error.to_string().starts_with(message), "{error}");
        assert!(!error.may_have_been_sent() && !error.is_retryable());
        assert!(asked.lock().unwrap().is_empty());
    }
    let (client, asked) = stub(public(), sent);
    let error = now(client.send(&ForgotPassword { username: "" })).unwrap_err();
    assert!(matches!(error, Error::Input(_)), "{error}");
    assert_eq!(error.to_string(), "username: must have 1-128 characters");
    assert!(asked.lock().unwrap().is_empty());
}

#[test]
fn each_way_to_have_no_answer_is_told_apart() {
    type Response = fn() -> Result<HttpResponse, TransportError>;
    type Case = (Response, &'static str, &'static str, bool, bool, Option<u16>);
    let cases: [Case; 7] = [
        (
            || Err(TransportError::new(TransportErrorKind::NotSent)),
            "dispatch",
            "NetworkError",
            true,
            false,
            None,
        ),
        (
            || Err(TransportError::new(TransportErrorKind::Lost)),
            "dispatch",
            "NetworkError",
            true,
            true,
            None,
        ),
        (
            || Err(TransportError::new(TransportErrorKind::TimedOut)),
            "timeout",
            "TimeoutError",
            true,
            true,
            None,
        ),
        (
            || {
                Err(TransportError::new(TransportErrorKind::CutOff {
                    status: 200,
                    request_id: None,
                }))
            },
            "response",
            "InvalidResponse",
            true,
            true,
            Some(200),
        ),
        (
            || Ok(HttpResponse::new(502, |_| None, "<html>".into())),
            "response",
            "InvalidResponse",
            true,
            true,
            Some(502),
        ),
        (
            || Ok(HttpResponse::new(200, |_| None, r#"{"CodeDeliveryDetails":7}"#.into())),
            "response",
            "InvalidResponse",
            false,
            true,
            Some(200),
        ),
        (
            || {
                let header = |name: &str| {
                    (name == "x-amzn-errortype").then(|| "LimitExceededException:".into())
                };
                Ok(HttpResponse::new(400, header, r#"{"message":"Attempt limit exceeded"}"#.into()))
            },
            "service",
            "LimitExceededException",
            false,
            true,
            Some(400),
        ),
    ];
    for (answer, stage, code, is_retryable, may_have_been_sent, status) in cases {
        let (client, _) = stub(public(), answer);
        let error = now(client.send(&ForgotPassword { username: "jane" })).unwrap_err();
        assert_eq!((error.stage(), error.code()), (stage, code), "{error}");
        assert_eq!(error.is_retryable(), is_retryable, "{error}");
        assert_eq!(error.may_have_been_sent(), may_have_been_sent, "{error}");
        assert_eq!(error.status(), status, "{error}");
        assert_eq!(error.source().is_some(), stage == "dispatch", "{error}");
    }
}

#[test]
fn no_secret_is_shown() {
    let config = public().client_secret("hush");
    let answer = || {
        let body = r#"{"__type":"NotAuthorizedException","message":"Incorrect"}"#;
        Ok(HttpResponse::new(400, |_| None, body.into()))
    };
    let (client, asked) = stub(config.clone(), answer);
    let request =
        ChangePassword { proposed_password: "correct horse".into(), access_token: "a.b.c".into() };
    let error = now(client.send(&request)).unwrap_err();
    let shown = format!("{config:?} {error:?} {error} {:?}", asked.lock().unwrap());
    assert!(asked.lock().unwrap().first().unwrap().body.contains("correct horse"));
    for secret in ["hush", "correct horse", "a.b.c"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

#[test]
fn a_client_can_be_shared_between_threads() {
    fn is_shared<T: Send + Sync + Clone>(_: &T) {}
    is_shared(&stub(public(), sent).0);
}
