//! A sign-in on a device that the app kept: what is sent of it, and that one which
//! the service forgot is left out.

use crate::flows::{PASSWORD, by_password, initiate, merged, proof, respond, srp_a, verifier};
use crate::scripted::{
    CLIENT_ID, NEXT_SESSION, Reply, SESSION, Script, challenge, password_verifier, refusal, reply,
    tokens, unavailable,
};
use crate::support::block_on;
use crate::{Outcome, shown};
use cognito_wasm::client::{
    Client, Config, HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind,
    sign_in::{Device, Step, answers::Code, sign_in},
};
use serde_json::{Value, json};

const DEVICE_KEY: &str = "us-west-2_f0f0f0f0-0000-4000-8000-000000000000";

fn device() -> Device {
    Device::new(DEVICE_KEY, "-abcdefgh", "ZGV2aWNl")
}

fn on_device(replies: impl IntoIterator<Item = Reply>) -> (Script, Outcome) {
    let script = Script::new(replies);
    let outcome = script.sign_in(by_password().device(device()));
    (script, outcome)
}

fn device_srp_auth() -> Reply {
    challenge("DEVICE_SRP_AUTH", json!({ "USERNAME": "jane" }))
}

#[test]
fn a_remembered_device_answers_for_itself() {
    let parameters = password_verifier()["ChallengeParameters"].clone();
    let verifier_of_device = reply(json!({
        "ChallengeName": "DEVICE_PASSWORD_VERIFIER",
        "Session": NEXT_SESSION,
        "ChallengeParameters": merged(parameters, &json!({ "DEVICE_KEY": DEVICE_KEY })),
    }));
    let (script, outcome) =
        on_device([verifier(), device_srp_auth(), verifier_of_device, tokens()]);
    assert_eq!(shown(&outcome), "SIGNED_IN");
    let with_key = |members: Value| merged(members, &json!({ "DEVICE_KEY": DEVICE_KEY }));
    let sent = [
        initiate("USER_SRP_AUTH", with_key(srp_a()), json!({})),
        respond("PASSWORD_VERIFIER", with_key(proof()), json!({})),
        respond("DEVICE_SRP_AUTH", with_key(srp_a()), json!({ "Session": SESSION })),
        respond("DEVICE_PASSWORD_VERIFIER", with_key(proof()), json!({ "Session": NEXT_SESSION })),
    ];
    assert_eq!(script.take_sent(), sent);
}

#[test]
fn forgotten_it_is_left_out() {
    let not_there = || refusal("ResourceNotFoundException", "Device does not exist.");
    let incorrect = refusal("NotAuthorizedException", "Incorrect username or password.");
    for script in [
        vec![not_there()],
        vec![verifier(), not_there()],
        vec![verifier(), device_srp_auth(), incorrect],
    ] {
        let (script, outcome) = on_device(script.into_iter().chain([verifier(), tokens()]));
        assert_eq!(shown(&outcome), "SIGNED_IN, the device is forgotten");
        let (_, last) = script.take_sent().pop().unwrap();
        assert_eq!(last["ChallengeResponses"].get("DEVICE_KEY"), None);
    }
}

#[test]
fn a_network_that_fails_or_a_wrong_password_forgets_no_device() {
    let (_, lost) = on_device([verifier(), device_srp_auth(), unavailable()]);
    assert_eq!(lost.unwrap_err().status(), Some(503));
    let (script, wrong) = on_device([verifier(), refusal("NotAuthorizedException", "No.")]);
    assert_eq!(shown(&wrong), "NotAuthorizedException: No.");
    assert_eq!(script.take_sent().len(), 2);
    let no_client = "User pool client does not exist.";
    let (_, other) = on_device([refusal("ResourceNotFoundException", no_client)]);
    assert_eq!(shown(&other), format!("ResourceNotFoundException: {no_client}"));
}

#[test]
fn nothing_secret_is_shown() {
    let with = by_password().session(SESSION).device(device());
    let (_, outcome) = on_device([verifier(), challenge("SMS_MFA", json!({ "X": "jane" }))]);
    let other: Step = serde_json::from_value(json!({
        "name": "NEW_FACTOR",
        "username": "jane",
        "session": SESSION,
        "challengeParameters": { "X": "jane" },
    }))
    .unwrap();
    let (_, tokens) = on_device([tokens()]);
    let shown = format!("{with:?} {outcome:?} {other:?} {tokens:?} {:?}", device());
    for secret in [PASSWORD, SESSION, "ZGV2aWNl", "jane", "a.b.c"] {
        assert!(!shown.contains(secret), "{secret}: {shown}");
    }
}

/// Answers nothing, on any thread.
struct Nobody;

impl Transport for Nobody {
    async fn send(&self, _: HttpRequest) -> Result<HttpResponse, TransportError> {
        Err(TransportError::new(TransportErrorKind::NotSent))
    }
}

#[test]
fn a_sign_in_can_go_on_in_another_thread() {
    fn shared<T: Send>(value: T) -> T {
        value
    }
    let config = Config::of_user_pool("us-west-2_EXAMPLE", CLIENT_ID);
    let client = Client::with_transport(config, Nobody);
    let with = by_password().device(device());
    let outcome = block_on(shared(sign_in(&client, &with)));
    assert_eq!(outcome.unwrap_err().stage(), "dispatch");
    let step = json!({ "name": "SMS_MFA", "username": "jane", "session": SESSION });
    let Step::SmsMfa(step) = serde_json::from_value(step).unwrap() else { panic!("no step") };
    let outcome = block_on(shared(step.answer(&client, &Code::new("123456"))));
    assert_eq!(outcome.unwrap_err().stage(), "dispatch");
}
