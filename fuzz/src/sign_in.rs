//! A sign-in whose server answers whatever it likes.

use crate::{first_line, text};
use cognito_wasm::client::{
    Client, Config, HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind,
    operations::ChallengeNameType,
    sign_in::{
        SignIn, SignInError, Step,
        answers::{
            ChallengeChoice, Code, CustomAnswer, MfaChoice, NewMfa, NewPassword, Passkey,
            PasswordReset, SetupCode, SignUpCode,
        },
        sign_in as begin,
    },
};
use std::{cell::RefCell, collections::VecDeque};

const PASSWORD: &str = "SECRET-passw0rd";

/// Answers with the lines of an input, then no more.
struct Lines {
    responses: RefCell<VecDeque<String>>,
    is_srp: bool,
}

impl Transport for Lines {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        // With SRP the password never leaves.
        assert!(!self.is_srp || !request.body.contains(PASSWORD));
        let line = self.responses.borrow_mut().pop_front();
        let Some(line) = line else { return Err(TransportError::new(TransportErrorKind::Lost)) };
        let (status, body) = line.split_once(' ').unwrap_or(("200", &line));
        Ok(HttpResponse::new(status.parse().unwrap_or(200), |_| None, body.into()))
    }
}

/// An input: `srp` or another flow, then a response a line: its status, its body.
pub(crate) fn sign_in(data: &[u8]) {
    let text = text(data);
    // Else an error may quote it: from the response.
    if text.contains(PASSWORD) {
        return;
    }
    let (flow, responses) = first_line(&text);
    let is_srp = flow == "srp";
    let responses = RefCell::new(responses.lines().map(str::to_owned).collect());
    let config = match is_srp {
        true => Config::of_user_pool("us-west-2_EXAMPLE", "app"),
        false => Config::of_region("us-west-2", "app"),
    };
    let client = Client::with_transport(config, Lines { responses, is_srp });
    pollster::block_on(async {
        let mut outcome = begin(&client, &SignIn::new("jane").password(PASSWORD)).await;
        // Every answer uses up a response, so that this ends.
        while let Ok(step) = &outcome {
            check(step);
            let Some(next) = answer(&client, step).await else { return };
            outcome = next;
        }
        if let Err(error) = outcome {
            let shown = format!("{error} {error:?}");
            assert!(!shown.contains(PASSWORD), "{shown}");
        }
    });
}

/// A step has the same JSON when it was stored and read, and shows no password.
fn check(step: &Step) {
    assert!(!format!("{step:?}").contains(PASSWORD));
    let stored = serde_json::to_value(step);
    let Ok(stored) = stored else { unreachable!("a step that cannot be stored: {stored:?}") };
    let read = serde_json::from_value::<Step>(stored.clone());
    let Ok(read) = read else { unreachable!("a step that cannot be read: {read:?} of {stored}") };
    assert_eq!(serde_json::to_value(read).ok(), Some(stored));
}

async fn answer(client: &Client<Lines>, step: &Step) -> Option<Result<Step, SignInError>> {
    let code = Code::new("123456");
    Some(match step {
        Step::NewPasswordRequired(step) => step.answer(client, &NewPassword::new(PASSWORD)).await,
        Step::SmsMfa(step) => step.answer(client, &code).await,
        Step::EmailOtp(step) => step.answer(client, &code).await,
        Step::SmsOtp(step) => step.answer(client, &code).await,
        Step::SoftwareTokenMfa(step) => step.answer(client, &code).await,
        Step::SelectMfaType(step) => {
            step.answer(client, &MfaChoice::new(ChallengeNameType::SmsMfa)).await
        }
        Step::MfaSetup(step) => step.answer(client, &NewMfa::software_token()).await,
        Step::SoftwareTokenSetup(step) => step.answer(client, &SetupCode::new("123456")).await,
        Step::SelectChallenge(step) => {
            let choice = ChallengeChoice::new(ChallengeNameType::EmailOtp);
            step.answer(client, &choice).await
        }
        Step::WebAuthn(step) => step.answer(client, &Passkey::new("{}")).await,
        Step::CustomChallenge(step) => step.answer(client, &CustomAnswer::new("yes")).await,
        Step::PasswordResetRequired(step) => {
            step.answer(client, &PasswordReset::new("123456", PASSWORD)).await
        }
        Step::SignUpNotConfirmed(step) => {
            step.answer(client, &SignUpCode::new("123456").password(PASSWORD)).await
        }
        _ => return None,
    })
}
