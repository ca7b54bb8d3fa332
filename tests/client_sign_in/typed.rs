//! What the types promise: nothing secret is shown, and a sign-in can go on in
//! another thread. What is sent is held by tests/conformance.

use crate::support::block_on;
use cognito_wasm::client::{
    Client, Config, HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind,
    sign_in::{Device, SignIn, Step, answers::Code, sign_in},
};
use serde_json::json;

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
