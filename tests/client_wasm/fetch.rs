//! What becomes of a request on its way: time-outs, aborts, broken connections,
//! and a `fetch` that is not the browser's.

use crate::support::{Pool, Silence, first, in_time, replace_fetch};
use cognito_wasm::client::{
    Client, Config, Error, Fetch, TransportErrorKind,
    operations::{ForgotPassword, ForgotPasswordCode},
};
use core::time::Duration;
use serde_json::json;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

type Failure = Error<ForgotPasswordCode>;

fn config(endpoint: &str) -> Config {
    Config::of_region("us-east-1", "public").endpoint(endpoint)
}

fn client(endpoint: &str) -> Client<Fetch> {
    Client::new(config(endpoint))
}

async fn failure(client: &Client<Fetch>) -> Failure {
    client.send(&ForgotPassword::new("jane")).await.unwrap_err()
}

/// What becomes of a call where JavaScript's `fetch` is this.
async fn failure_by(fetch: &str) -> Failure {
    replace_fetch(fetch);
    failure(&client("http://127.0.0.1:9/")).await
}

#[wasm_bindgen_test]
async fn a_fetch_that_throws_has_sent_nothing() {
    in_time(async {
        for fetch in [
            "() => { throw new TypeError('refused') }",
            "() => { throw 'refused' }",
            "() => { throw undefined }",
            "undefined",
        ] {
            let Error::Dispatch { error, .. } = failure_by(fetch).await else { panic!("{fetch}") };
            assert_eq!(error.kind(), &TransportErrorKind::NotSent, "{fetch}");
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_page_waits_and_sends_again() {
    in_time(async {
        let busy_twice = "(() => {
            let sent = 0;
            return async () => ++sent < 3
                ? new Response('<h1>busy</h1>', { status: 503 })
                : new Response('{\"CodeDeliveryDetails\":{}}');
        })()";
        replace_fetch(busy_twice);
        let endpoint = "http://127.0.0.1:9/";
        client(endpoint).send(&ForgotPassword::new("jane")).await.unwrap();

        replace_fetch(busy_twice);
        let once = Client::new(config(endpoint).max_attempts(1));
        let error = failure(&once).await;
        assert_eq!((error.status(), error.attempts()), (Some(503), 1));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_fetch_that_rejects_with_anything_lost_the_connection() {
    in_time(async {
        for fetch in [
            "async () => { throw new TypeError('Failed to fetch') }",
            "async () => { throw 'no error' }",
            "async () => { throw undefined }",
            "async () => { throw null }",
            "async () => { throw Symbol('no text') }",
            "async () => { throw Object.create(null) }",
            "async () => { throw { get message() { throw 1 } } }",
            "async () => { throw new Proxy({}, { getPrototypeOf() { throw 1 } }) }",
        ] {
            let Error::Dispatch { error, .. } = failure_by(fetch).await else { panic!("{fetch}") };
            assert_eq!(error.kind(), &TransportErrorKind::Lost, "{fetch}");
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_is_no_response_is_none() {
    in_time(async {
        for fetch in [
            "async () => undefined",
            "async () => null",
            "async () => 'ok'",
            "async () => ({ ok: true, status: 200, text: async () => '{}' })",
            "() => 5",
            "() => ({ then: 5 })",
            "() => ({ then() { throw 1 } })",
        ] {
            let Error::Dispatch { error, .. } = failure_by(fetch).await else { panic!("{fetch}") };
            assert_eq!(error.kind(), &TransportErrorKind::Lost, "{fetch}");
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_answer_that_is_not_the_services_is_told_so_and_not_quoted() {
    in_time(async {
        for fetch in [
            "async () => new Response('s3cret', { status: 200 })",
            "async () => new Response('s3cret', { status: 503 })",
            r#"async () => new Response('{"CodeDeliveryDetails":"s3cret"}')"#,
            r#"async () => new Response('{"CodeDeliveryDetails":{"Destination":{"s3cret":1}}}')"#,
            "async () => Object.assign(new Response(''), { text() { throw 's3cret' } })",
            "async () => Object.assign(new Response(''), { text: async () => 5 })",
        ] {
            let error = failure_by(fetch).await;
            assert!(matches!(error, Error::Response { .. }), "{fetch}: {error:?}");
            assert!(!format!("{error} {error:?}").contains("s3cret"), "{error:?}");
            assert!(error.may_have_been_sent());
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_request_is_one_that_no_redirect_gets() {
    in_time(async {
        replace_fetch(
            "async (request, ...more) => {
                if (request.redirect !== 'manual' || request.method !== 'POST' || more.length > 0)
                    throw new Error('another request');
                const { ClientId, ...body } = JSON.parse(await request.text());
                return Response.json({ CodeDeliveryDetails: {
                    Destination: JSON.stringify(body),
                    AttributeName: request.headers.get('x-amz-target'),
                } });
            }",
        );
        let answer = client("http://127.0.0.1:9/").send(&ForgotPassword::new("jane")).await;
        let details = answer.unwrap().code_delivery_details.unwrap();
        assert_eq!(details.destination.unwrap(), r#"{"Username":"jane"}"#);
        let target = "AWSCognitoIdentityProviderService.ForgotPassword";
        assert_eq!(details.attribute_name.unwrap(), target);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_redirect_is_a_response_that_is_not_the_services() {
    in_time(async {
        for redirect in [
            // As a browser has it, and as Cloudflare's Workers do.
            "async () => Response.error()",
            "async () => Response.redirect('https://elsewhere.example/', 307)",
        ] {
            let error = failure_by(redirect).await;
            assert!(matches!(error, Error::Response { .. }), "{redirect}: {error:?}");
            assert!(error.may_have_been_sent() && !error.is_retryable());
            assert_eq!(error.attempts(), 1);
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_dropped_future_gives_its_request_up() {
    in_time(async {
        let silence = Silence::create().await;
        let client = client(&silence.endpoint);
        let request = ForgotPassword::new("jane");
        assert!(first(client.send(&request), silence.heard(1)).await.is_err());
        silence.left(1).await;
    })
    .await;
}

#[wasm_bindgen(module = "/tests/client_wasm/page.js")]
extern "C" {
    fn is_aborted() -> Option<bool>;
}

#[wasm_bindgen_test]
async fn a_replaced_fetch_sees_the_abort() {
    in_time(async {
        replace_fetch(
            "({ signal }) => {
                globalThis.signal = signal;
                return new Promise(() => {});
            }",
        );
        let client = client("http://127.0.0.1:9/");
        let request = ForgotPassword::new("jane");
        let sent = async { assert_eq!(is_aborted(), Some(false)) };
        assert!(first(client.send(&request), sent).await.is_err());
        assert_eq!(is_aborted(), Some(true));
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_time_is_over_for_the_server_too() {
    in_time(async {
        let silence = Silence::create().await;
        let limit = Duration::from_millis(300);
        let client = Client::new(config(&silence.endpoint).timeout(Some(limit)));
        let error = failure(&client).await;
        assert!(matches!(error, Error::Timeout { limit: over, .. } if over == limit), "{error:?}");
        assert!(error.is_retryable() && error.may_have_been_sent());
        silence.left(1).await;
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_time_is_over_though_a_replaced_fetch_does_not_care() {
    in_time(async {
        for fetch in [
            "() => new Promise(() => {})",
            "async () => Object.assign(new Response(''), { text: () => new Promise(() => {}) })",
        ] {
            replace_fetch(fetch);
            let limit = Duration::from_millis(50);
            let error =
                failure(&Client::new(config("http://127.0.0.1:9/").timeout(Some(limit)))).await;
            assert!(
                matches!(error, Error::Timeout { limit: over, .. } if over == limit),
                "{fetch}: {error:?}"
            );
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_network_fails() {
    in_time(async {
        let pool = Pool::create("local", json!({})).await;
        pool.create_confirmed_user("jane").await;
        let client = Client::new(pool.config("public").max_attempts(1));

        // Chromium sends again where a connection that it had used before breaks.
        pool.spoil_next_answer(json!({ "drop": true, "times": 2 })).await;
        let error = failure(&client).await;
        assert!(matches!(error, Error::Dispatch { .. }), "{error:?}");
        assert!(error.is_retryable() && error.may_have_been_sent());
        // What is left of it, if the browser sent but once.
        _ = client.send(&ForgotPassword::new("jane")).await;

        pool.spoil_next_answer(json!({ "cutOff": 20 })).await;
        let error = failure(&client).await;
        assert!(matches!(error, Error::Response { status: 200, .. }), "{error:?}");
        assert!(error.request_id().is_some() && error.may_have_been_sent());

        pool.spoil_next_answer(json!({ "status": 503, "body": "<html>" })).await;
        let error = failure(&client).await;
        assert!(matches!(error, Error::Response { status: 503, .. }), "{error:?}");
        assert!(error.is_retryable());

        let name = "TooManyRequestsException";
        pool.spoil_next_answer(json!({ "error": { "name": name } })).await;
        let Error::Service(refusal) = failure(&client).await else { panic!("no refusal") };
        assert_eq!(refusal.code, ForgotPasswordCode::TooManyRequestsException);
        assert!(refusal.is_retryable && refusal.request_id.is_some());

        client.send(&ForgotPassword::new("jane")).await.unwrap();
    })
    .await;
}
