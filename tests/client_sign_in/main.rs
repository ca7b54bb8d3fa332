//! Signing in by the typed API: journeys over the user pool in memory, those of
//! tests/journeys. What is sent to the byte is held by tests/conformance.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test"
)]

#[path = "../support/mod.rs"]
mod support;

#[path = "../../user-pool/tests/support/authenticator.rs"]
mod authenticator;
#[path = "../../user-pool/tests/support/totp.rs"]
mod totp;

mod accounts;
mod devices;
mod first_factors;
mod second_factors;
mod srp;
mod typed;

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use cognito_wasm::client::{
    Client, Error, Secret,
    sign_in::{SignIn, SignInError, Step, sign_in},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use support::{EMAIL, PASSWORD, Pool, block_on};

/// What is said of a wrong password.
const INCORRECT: &str = "NotAuthorizedException: Incorrect username or password.";
const TOO_SHORT: &str =
    "InvalidPasswordException: Password did not conform with policy: Password not long enough";
const SESSION_EXPIRED: &str =
    "NotAuthorizedException: Invalid session for the user, session is expired.";

type Outcome = Result<Step, SignInError>;

/// A pool, and a client of it.
struct Journey {
    pool: Pool,
    client: Client<Pool>,
}

impl Journey {
    /// Of the app client without a secret.
    fn public(pool: Value) -> Self {
        let pool = Pool::new(pool);
        Self { client: pool.public(), pool }
    }

    /// Of the one with a secret, for users who type an alias: what the hash of an
    /// answer takes is not the name that was typed.
    fn under_alias(mut pool: Value) -> Self {
        pool["aliasAttributes"] = json!(["email"]);
        let pool = Pool::new(pool);
        Self { client: pool.confidential(), pool }
    }

    fn sign_in(&self, with: SignIn) -> Outcome {
        block_on(sign_in(&self.client, &with))
    }

    /// By the alias and the first password.
    fn sign_in_jane(&self) -> Outcome {
        self.sign_in(jane())
    }

    fn answered(&self, step: Step, outcome: &Outcome) {
        if outcome.is_ok() && !shown(outcome).contains("wrong") {
            self.pool.answered(step.name());
        }
    }

    fn access_token(&self) -> Secret {
        let Ok(Step::SignedIn(done)) = self.sign_in_jane() else { panic!("is not signed in") };
        done.authentication_result.access_token.unwrap()
    }
}

fn jane() -> SignIn {
    SignIn::new(EMAIL).password(PASSWORD)
}

/// The step that it has to be.
macro_rules! step {
    ($outcome:expr, $step:ident) => {
        match $outcome {
            Ok(cognito_wasm::client::sign_in::Step::$step(step)) => step,
            other => panic!("no {}: {}", stringify!($step), crate::shown(&other)),
        }
    };
}
use step;

/// Answers a step as it is after a reload of the page.
macro_rules! answer {
    ($journey:expr, $step:expr, $answer:expr) => {{
        let step = crate::reloaded(&$step);
        let outcome = crate::support::block_on(step.answer(&$journey.client, &$answer));
        $journey.answered(step.into(), &outcome);
        outcome
    }};
}
use answer;

fn reloaded<T: Serialize + DeserializeOwned>(step: &T) -> T {
    serde_json::from_str(&serde_json::to_string(step).unwrap()).unwrap()
}

/// As passkeys have it.
fn base64url(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// What came of it, in a few words.
fn shown(outcome: &Outcome) -> String {
    match outcome {
        Ok(step) => {
            let json = serde_json::to_value(step).unwrap();
            let mut words = vec![step.name()];
            words.extend(json.get("isWrongCode").map(|_| "the code was wrong"));
            words.extend(json.get("isDeviceForgotten").map(|_| "the device is forgotten"));
            words.join(", ")
        }
        Err(Error::Service(refusal)) => format!("{}: {}", refusal.code, refusal.message),
        Err(error) => format!("{} ({}): {error}", error.code(), error.stage()),
    }
}
