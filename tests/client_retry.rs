//! What the typed API sends again, and when.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use cognito_wasm::client::{
    Client, Config, Error, HttpRequest, HttpResponse, Transport, TransportError,
    TransportErrorKind::{Lost, NotSent, TimedOut},
    operations::{ChangePassword, ForgotPassword, GetTokensFromRefreshToken, InitiateAuth},
};
use std::{
    collections::VecDeque,
    future::Future,
    pin::pin,
    sync::{Arc, Mutex},
    task::{Context, Poll, Waker},
    time::Duration,
};

type Response = Result<HttpResponse, TransportError>;
type Responses = VecDeque<fn() -> Response>;

/// Answers with a script, again and again with its last part, and notes how long it waits.
#[derive(Clone)]
struct Script {
    responses: Arc<Mutex<Responses>>,
    pauses: Arc<Mutex<Vec<Duration>>>,
    has_timer: bool,
}

impl Transport for Script {
    async fn send(&self, _: HttpRequest) -> Response {
        let mut responses = self.responses.lock().unwrap();
        let response = responses.pop_front().unwrap();
        if responses.is_empty() {
            responses.push_back(response);
        }
        response()
    }

    async fn wait(&self, pause: Duration) -> bool {
        self.pauses.lock().unwrap().push(pause);
        self.has_timer
    }
}

fn script(config: Config, responses: &[fn() -> Response]) -> (Client<Script>, Script) {
    let responses = Arc::new(Mutex::new(responses.iter().copied().collect()));
    let script = Script { responses, pauses: Arc::default(), has_timer: true };
    (Client::with_transport(config, script.clone()), script)
}

fn config() -> Config {
    Config::of_region("us-west-2", "38fjsnc484p94kpqsnet7mpld0")
}

fn pauses(script: &Script) -> Vec<Duration> {
    script.pauses.lock().unwrap().clone()
}

/// Nothing here waits for anything.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("waits"),
    }
}

fn sent() -> Response {
    Ok(HttpResponse::new(200, |_| None, r#"{"CodeDeliveryDetails":{}}"#.into()))
}

fn changed() -> Response {
    Ok(HttpResponse::new(200, |_| None, "{}".into()))
}

fn refused(status: u16, code: &'static str, retry_after: Option<&'static str>) -> Response {
    let header = |name: &str| match name {
        "x-amzn-errortype" => Some(code.into()),
        "retry-after" => retry_after.map(Into::into),
        _ => None,
    };
    Ok(HttpResponse::new(status, header, "{}".into()))
}

fn throttled() -> Response {
    refused(400, "TooManyRequestsException", None)
}

fn failed() -> Response {
    refused(500, "InternalErrorException", None)
}

fn wrong() -> Response {
    refused(400, "NotAuthorizedException", None)
}

fn lost() -> Response {
    Err(TransportError::new(Lost))
}

fn not_sent() -> Response {
    Err(TransportError::new(NotSent))
}

fn busy() -> Response {
    refused(408, "RequestTimeoutException", None)
}

fn timed_out() -> Response {
    Err(TransportError::new(TimedOut))
}

fn change_password() -> ChangePassword {
    ChangePassword::new("New-passw0rd", "a.b.c").previous_password("Old-passw0rd")
}

#[test]
fn what_was_throttled_is_sent_again_after_a_pause_that_grows() {
    let (client, script) = script(config(), &[throttled, throttled, changed]);
    now(client.send(&change_password())).unwrap();
    let [first, second] = pauses(&script)[..] else { panic!("two pauses") };
    assert!(first <= Duration::from_millis(1000), "{first:?}");
    assert!(second <= Duration::from_millis(2000), "{second:?}");
}

#[test]
fn the_third_failure_is_the_calls() {
    let (client, script) = script(config(), &[throttled]);
    let error = now(client.send(&change_password())).unwrap_err();
    assert_eq!((error.code(), error.attempts()), ("TooManyRequestsException", 3));
    assert!(error.is_retryable());
    assert_eq!(pauses(&script).len(), 2);
}

#[test]
fn what_may_have_been_carried_out_is_sent_again_only_where_that_does_no_harm() {
    for failure in [lost as fn() -> Response, failed, busy] {
        let (client, script) = script(config(), &[failure, sent]);
        now(client.send(&ForgotPassword::new("jane"))).unwrap();
        let [pause] = pauses(&script)[..] else { panic!("one pause") };
        assert!(pause <= Duration::from_millis(50), "{pause:?}");

        let (client, script) = self::script(config(), &[failure, changed]);
        let error = now(client.send(&change_password())).unwrap_err();
        assert!(!error.is_retryable() && error.may_have_been_sent(), "{error}");
        assert_eq!((error.attempts(), pauses(&script).len()), (1, 0));

        let (client, _) = self::script(config(), &[failure, changed]);
        let rotated = now(client.send(&GetTokensFromRefreshToken::new("a token"))).unwrap_err();
        assert_eq!((rotated.attempts(), rotated.is_retryable()), (1, false));

        let (client, _) = self::script(config(), &[failure, changed]);
        let mut once = InitiateAuth::new("USER_AUTH");
        once.session = Some("a session of twenty and more characters".into());
        let error = now(client.send(&once)).unwrap_err();
        assert_eq!((error.attempts(), error.is_retryable()), (1, false));
    }
}

#[test]
fn the_end_of_the_time_limit_is_the_end() {
    let (client, script) = script(config(), &[timed_out, sent]);
    let error = now(client.send(&ForgotPassword::new("jane"))).unwrap_err();
    assert_eq!((error.attempts(), pauses(&script).len()), (1, 0));
    assert!(error.is_retryable());
}

#[test]
fn a_server_may_ask_for_too_much() {
    for seconds in ["31", "99999999999999999999999", &"9".repeat(400)] {
        let seconds: &'static str = String::from(seconds).leak();
        let header = move |name: &str| match name {
            "x-amzn-errortype" => Some("SlowDown".into()),
            "retry-after" => Some(seconds.into()),
            _ => None,
        };
        let pauses = Arc::new(Mutex::new(Vec::new()));
        let asks = Asks { header: Arc::new(header), pauses: pauses.clone() };
        let client = Client::with_transport(config().timeout(None), asks);
        let error = now(client.send(&ForgotPassword::new("jane"))).unwrap_err();
        assert_eq!((error.code(), error.attempts()), ("SlowDown", 1), "{seconds}");
        assert!(pauses.lock().unwrap().is_empty());
    }
}

/// Answers with a refusal that has these headers.
struct Asks<H> {
    header: Arc<H>,
    pauses: Arc<Mutex<Vec<Duration>>>,
}

impl<H: Fn(&str) -> Option<String>> Transport for Asks<H> {
    async fn send(&self, _: HttpRequest) -> Response {
        Ok(HttpResponse::new(503, &*self.header, "{}".into()))
    }

    async fn wait(&self, pause: Duration) -> bool {
        self.pauses.lock().unwrap().push(pause);
        true
    }
}

#[test]
fn a_throttle_is_told_by_its_name_whatever_its_status() {
    let slow = || refused(503, "SlowDown", None);
    let (client, script) = script(config(), &[slow, slow, changed]);
    now(client.send(&change_password())).unwrap();
    let [first, second] = pauses(&script)[..] else { panic!("two pauses") };
    assert!(first <= Duration::from_secs(1) && second <= Duration::from_secs(2));
    // A budget of 500 holds 100 of these, but 35 of other failures.
    let (client, script) = self::script(config(), &[slow]);
    for _ in 0..50 {
        assert_eq!(now(client.send(&change_password())).unwrap_err().attempts(), 3);
    }
    assert_eq!(pauses(&script).len(), 100);
}

#[test]
fn what_may_have_arrived_before_may_have_arrived() {
    let (client, _) = script(config(), &[lost, not_sent]);
    let error = now(client.send(&ForgotPassword::new("jane"))).unwrap_err();
    assert!(error.may_have_been_sent() && error.attempts() == 3, "{error:?}");
}

#[test]
fn what_did_not_leave_is_sent_again() {
    let (client, script) = script(config(), &[not_sent, changed]);
    now(client.send(&change_password())).unwrap();
    assert_eq!(pauses(&script).len(), 1);
}

#[test]
fn a_refusal_is_final() {
    let (client, script) = script(config(), &[wrong]);
    let error = now(client.send(&ForgotPassword::new("jane"))).unwrap_err();
    assert_eq!((error.attempts(), pauses(&script).len()), (1, 0));
    assert!(!error.is_retryable());
}

#[test]
fn an_app_may_send_once() {
    let (client, script) = script(config().max_attempts(1), &[throttled, sent]);
    let error = now(client.send(&ForgotPassword::new("jane"))).unwrap_err();
    assert_eq!((error.attempts(), pauses(&script).len()), (1, 0));
    assert!(error.is_retryable());
}

#[test]
fn without_a_timer_nothing_is_sent_again() {
    let (_, mut script) = script(config(), &[throttled, sent]);
    script.has_timer = false;
    let client = Client::with_transport(config(), script);
    assert_eq!(now(client.send(&ForgotPassword::new("jane"))).unwrap_err().attempts(), 1);
}

#[test]
fn the_service_says_how_long_to_wait() {
    let busy = || refused(429, "TooManyRequestsException", Some("7"));
    let (client, script) = script(config(), &[busy, sent]);
    now(client.send(&ForgotPassword::new("jane"))).unwrap();
    assert_eq!(pauses(&script), [Duration::from_secs(7)]);

    // There is no time for it: the app gets the service's words, and not a timeout.
    let (client, script) = self::script(config().timeout(Duration::from_secs(5)), &[busy, sent]);
    let error = now(client.send(&ForgotPassword::new("jane"))).unwrap_err();
    assert_eq!((error.code(), error.attempts()), ("TooManyRequestsException", 1));
    assert!(pauses(&script).is_empty());
}

#[test]
fn a_client_that_fails_again_and_again_stops_retrying() {
    let (client, script) = script(config(), &[throttled]);
    let attempts = || now(client.send(&ForgotPassword::new("jane"))).unwrap_err().attempts();
    // Each call takes twice 5 of 500 tokens.
    for _ in 0..50 {
        assert_eq!(attempts(), 3);
    }
    assert_eq!(attempts(), 1);
    // A success gives one back, and five make a retry.
    script.responses.lock().unwrap().push_front(sent);
    now(client.send(&ForgotPassword::new("jane"))).unwrap();
    assert_eq!(attempts(), 1);
    script.responses.lock().unwrap().extend([sent as fn() -> Response; 4]);
    script.responses.lock().unwrap().rotate_left(1);
    for _ in 0..4 {
        now(client.send(&ForgotPassword::new("jane"))).unwrap();
    }
    script.responses.lock().unwrap().push_front(throttled);
    script.responses.lock().unwrap().push_front(throttled);
    assert!(matches!(
        now(client.send(&ForgotPassword::new("jane"))),
        Err(Error::Service(refusal)) if refusal.attempts == 2
    ));
}
