//! What the types promise: nothing secret is shown, and a sign-in can go on in
//! another thread. What is sent is held by tests/conformance.

use crate::support::block_on;
use cognito_wasm::client::{
    Client, Config, HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind,
    sign_in::{
        Device, RememberDevice, SignIn, Step,
        answers::{Code, SetupCode},
        remember_device, sign_in,
    },
};
use serde_json::json;
use std::{collections::VecDeque, sync::Mutex};

const PASSWORD: &str = "Passw0rd!";
const SESSION: &str = "AYABeEXAMPLEEXAMPLEEXAMPLE";

fn with() -> SignIn {
    let device = Device::new("us-west-2_f0f0f0f0", "-abcdefgh", "ZGV2aWNl");
    SignIn::new("jane").password(PASSWORD).session(SESSION).device(device)
}

fn step(json: serde_json::Value) -> Step {
    serde_json::from_value(json).unwrap()
}

#[test]
fn nothing_secret_is_shown() {
    let waiting = |name| {
        step(json!({
            "name": name,
            "username": "jane",
            "session": SESSION,
            "challengeParameters": { "X": "jane" },
        }))
    };
    let device = Device::new("us-west-2_f0f0f0f0", "-abcdefgh", "ZGV2aWNl");
    let result = json!({ "accessToken": "a.b.c", "idToken": "a.b.c", "refreshToken": "a.b.c" });
    let signed_in =
        step(json!({ "name": "SIGNED_IN", "username": "jane", "authenticationResult": result }));
    let (known, other) = (waiting("SMS_MFA"), waiting("NEW_FACTOR"));
    let shown = format!("{:?} {known:?} {other:?} {signed_in:?} {device:?}", with());
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
    let config = Config::of_user_pool("us-west-2_EXAMPLE", "38fjsnc484p94kpqsnet7mpld0");
    let client = Client::with_transport(config, Nobody);
    let with = with();
    let outcome = block_on(shared(sign_in(&client, &with)));
    assert_eq!(outcome.unwrap_err().stage(), "dispatch");
    let step = step(json!({ "name": "SMS_MFA", "username": "jane", "session": SESSION }));
    let Step::SmsMfa(step) = step else { panic!("no step") };
    let outcome = block_on(shared(step.answer(&client, &Code::new("123456"))));
    assert_eq!(outcome.unwrap_err().stage(), "dispatch");
}

/// Answers with these texts, and then nothing goes out any more.
struct Script(Mutex<VecDeque<&'static str>>);

impl Transport for Script {
    async fn send(&self, _: HttpRequest) -> Result<HttpResponse, TransportError> {
        let body = self.0.lock().unwrap().pop_front();
        let body = body.ok_or_else(|| TransportError::new(TransportErrorKind::NotSent))?;
        Ok(HttpResponse::new(200, |_| None, body.into()))
    }
}

fn scripted<const N: usize>(config: Config, bodies: [&'static str; N]) -> Client<Script> {
    Client::with_transport(config.max_attempts(1), Script(Mutex::new(bodies.into())))
}

#[test]
fn where_an_earlier_request_was_carried_out_that_is_told() {
    let setup = step(json!({
        "name": "SOFTWARE_TOKEN_SETUP",
        "username": "jane",
        "session": SESSION,
        "secretCode": "JBSWY3DPEHPK3PXP",
        "otpauthUri": "otpauth://totp/jane?secret=JBSWY3DPEHPK3PXP",
    }));
    let Step::SoftwareTokenSetup(setup) = setup else { panic!("no step") };
    let plain = || Config::of_region("us-west-2", "app");
    // The second is not sent, and is not even complete.
    let failing = plain().secret_hash(|_| async { Err::<String, _>("no hash") });
    for (config, stage) in [(plain(), "dispatch"), (failing, "config")] {
        let client =
            scripted(config, [r#"{"Status":"SUCCESS","Session":"AYABeSecondSecondSecond2"}"#]);
        let error = block_on(setup.answer(&client, &SetupCode::new("123456"))).unwrap_err();
        assert_eq!((error.stage(), error.attempts()), (stage, 1));
        assert!(error.may_have_been_sent() && !error.is_retryable());
    }

    let result = json!({
        "accessToken": "a.b.c",
        "newDeviceMetadata": { "deviceKey": "us-west-2_f0f0f0f0", "deviceGroupKey": "-abcdefgh" },
    });
    let done =
        step(json!({ "name": "SIGNED_IN", "username": "jane", "authenticationResult": result }));
    let Step::SignedIn(done) = done else { panic!("no step") };
    let client = scripted(plain(), [r#"{"UserConfirmationNecessary":true}"#]);
    let error = block_on(remember_device(&client, &done, &RememberDevice::new())).unwrap_err();
    assert_eq!((error.stage(), error.attempts()), ("dispatch", 1));
    assert!(error.may_have_been_sent() && error.is_retryable());
}

#[test]
fn a_sign_in_that_begins_again_without_its_device_tells_what_was_sent_before() {
    let bodies = [
        r#"{"ChallengeName":"DEVICE_SRP_AUTH","Session":"AYABeFirstFirstFirstFirst1","ChallengeParameters":{}}"#,
        r#"{"__type":"ResourceNotFoundException","message":"Device does not exist."}"#,
    ];
    let client = scripted(Config::of_region("us-west-2", "app"), bodies);
    let device = Device::new("us-west-2_f0f0f0f0", "-abcdefgh", "ZGV2aWNl");
    let input = SignIn::new("jane").password(PASSWORD).device(device);
    let error = block_on(sign_in(&client, &input)).unwrap_err();
    assert_eq!((error.stage(), error.attempts()), ("dispatch", 1));
    assert!(error.may_have_been_sent() && error.is_retryable());
}

#[test]
fn the_name_that_the_user_typed_is_in_every_step() {
    let done =
        r#"{"AuthenticationResult":{"AccessToken":"e30.eyJ1c2VybmFtZSI6ImMwZmZlZSJ9.c2ln"}}"#;
    let client = scripted(Config::of_region("us-west-2", "app"), [done]);
    let input = SignIn::new("jane@example.com").password(PASSWORD);
    let step = block_on(sign_in(&client, &input)).unwrap();
    assert_eq!((step.username(), step.typed_username()), ("c0ffee", "jane@example.com"));
    assert!(!format!("{step:?}").contains("jane"));
    let json = serde_json::to_value(&step).unwrap();
    assert_eq!(json["typedUsername"], "jane@example.com");

    let client = scripted(Config::of_region("us-west-2", "app"), [done]);
    let step = block_on(sign_in(&client, &SignIn::new("c0ffee").password(PASSWORD))).unwrap();
    assert_eq!(step.typed_username(), "c0ffee");
    assert_eq!(serde_json::to_value(&step).unwrap().get("typedUsername"), None);
}
