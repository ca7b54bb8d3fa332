//! A fixture's inputs, as the types that the typed API takes.

use super::script::Script;
use crate::client::{
    Client,
    operations::{AnalyticsMetadata, ChallengeNameType, UserContextData},
    sign_in::{Device, SignIn, SignInError, Step, answers, sign_in},
};
use alloc::{
    collections::BTreeMap,
    string::{String, ToString as _},
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// What a call is given; each member is taken once.
struct Input(Map<String, Value>);

impl Input {
    fn get<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        self.0.remove(name).map(|value| serde_json::from_value(value).expect(name))
    }

    fn text(&mut self, name: &str) -> String {
        self.get(name).expect(name)
    }

    fn name(&mut self, name: &str) -> ChallengeNameType {
        self.text(name).as_str().into()
    }
}

/// Adds what every input may carry, and nothing may be left then.
macro_rules! carrying {
    ($given:expr, $input:ident) => {{
        let mut given = $given;
        if let Some(metadata) = $input.get::<BTreeMap<String, String>>("clientMetadata") {
            given = given.client_metadata(metadata);
        }
        if let Some(metadata) = $input.get::<AnalyticsMetadata>("analyticsMetadata") {
            given = given.analytics_metadata(metadata);
        }
        if let Some(data) = $input.get::<UserContextData>("userContextData") {
            given = given.user_context_data(data);
        }
        if let Some(responses) = $input.get::<BTreeMap<String, String>>("challengeResponses") {
            given = given.challenge_responses(responses);
        }
        assert!($input.0.is_empty(), "not known: {:?}", $input.0);
        given
    }};
}

/// Sets what an answer carries along, and the device that the input names.
macro_rules! with_device {
    ($given:expr, $input:ident) => {{
        let device = $input.get::<Device>("device");
        carrying!($given, $input).device(device)
    }};
}

pub(super) async fn begin(
    client: &Client<Script>,
    input: &Map<String, Value>,
) -> Result<Step, SignInError> {
    let mut input = Input(input.clone());
    let mut begin = SignIn::new(input.text("username"));
    if let Some(password) = input.get::<String>("password") {
        begin = begin.password(password);
    }
    if let Some(flow) = input.get::<String>("authFlow") {
        begin = begin.auth_flow(flow.as_str().into());
    }
    if let Some(challenge) = input.get::<String>("preferredChallenge") {
        begin = begin.preferred_challenge(challenge.as_str().into());
    }
    if let Some(session) = input.get::<String>("session") {
        begin = begin.session(session);
    }
    sign_in(client, &with_device!(begin, input)).await
}

pub(super) async fn answer(
    client: &Client<Script>,
    step: Step,
    input: &Map<String, Value>,
) -> Result<Step, SignInError> {
    let mut input = Input(input.clone());
    macro_rules! answer {
        ($step:ident, $answer:expr) => {{
            let answer = $answer;
            $step.answer(client, &with_device!(answer, input)).await
        }};
    }
    match step {
        Step::SmsMfa(step) => answer!(step, answers::Code::new(input.text("code"))),
        Step::SmsOtp(step) => answer!(step, answers::Code::new(input.text("code"))),
        Step::EmailOtp(step) => answer!(step, answers::Code::new(input.text("code"))),
        Step::SoftwareTokenMfa(step) => answer!(step, answers::Code::new(input.text("code"))),
        Step::SelectMfaType(step) => answer!(step, answers::MfaChoice::new(input.name("mfa"))),
        Step::CustomChallenge(step) => {
            answer!(step, answers::CustomAnswer::new(input.text("answer")))
        }
        Step::NewPasswordRequired(step) => answer!(step, {
            let mut answer = answers::NewPassword::new(input.text("newPassword"));
            let attributes = input.get::<BTreeMap<String, String>>("userAttributes");
            for (name, value) in attributes.unwrap_or_default() {
                answer = answer.attribute(name, value);
            }
            answer
        }),
        Step::MfaSetup(step) => answer!(step, {
            let mut answer = match input.text("mfa").as_str() {
                "SOFTWARE_TOKEN_MFA" => answers::NewMfa::software_token(),
                "EMAIL_OTP" => answers::NewMfa::email(input.text("email")),
                other => panic!("not to be set up: {other}"),
            };
            if let Some(issuer) = input.get::<String>("issuer") {
                answer = answer.issuer(issuer);
            }
            if let Some(label) = input.get::<String>("label") {
                answer = answer.label(label);
            }
            answer
        }),
        Step::SoftwareTokenSetup(step) => answer!(step, {
            let mut answer = answers::SetupCode::new(input.text("code"));
            if let Some(name) = input.get::<String>("friendlyDeviceName") {
                answer = answer.friendly_device_name(name);
            }
            answer
        }),
        Step::SelectChallenge(step) => answer!(step, {
            match (input.text("challenge").as_str(), input.get::<String>("password")) {
                ("PASSWORD", Some(password)) => answers::ChallengeChoice::password(password),
                ("PASSWORD_SRP", Some(password)) => {
                    answers::ChallengeChoice::password_srp(password)
                }
                (other, None) => answers::ChallengeChoice::new(other.into()),
                (other, _) => panic!("without a password: {other}"),
            }
        }),
        Step::Password(step) => answer!(step, answers::Password::new(input.text("password"))),
        Step::WebAuthn(step) => answer!(step, {
            let credential = input.get::<Value>("credential").expect("credential");
            answers::Passkey::new(credential.to_string())
        }),
        Step::DeviceSrpAuth(step) => {
            let device = input.get("device").expect("device");
            step.answer(client, &carrying!(answers::KnownDevice::new(device), input)).await
        }
        Step::PasswordResetRequired(step) => answer!(step, {
            let code = input.text("confirmationCode");
            answers::PasswordReset::new(code, input.text("password"))
        }),
        Step::SignUpNotConfirmed(step) => answer!(step, {
            let mut answer = answers::SignUpCode::new(input.text("confirmationCode"));
            if let Some(password) = input.get::<String>("password") {
                answer = answer.password(password);
            }
            answer
        }),
        Step::Other(step) => answer!(step, {
            let responses = input.get::<BTreeMap<String, String>>("challengeResponses");
            answers::Responses::new(responses.expect("challengeResponses"))
        }),
        Step::SignedIn(_) => panic!("SIGNED_IN is not answered"),
    }
}
