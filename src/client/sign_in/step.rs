//! What a sign-in gives: the tokens, or what only the user can answer.

use super::steps::{
    CustomChallenge, DeviceSrpAuth, EmailOtp, MfaSetup, NewPasswordRequired, OtherChallenge,
    Password, PasswordResetRequired, SelectChallenge, SelectMfaType, SignUpNotConfirmed, SignedIn,
    SmsMfa, SmsOtp, SoftwareTokenMfa, SoftwareTokenSetup, Waiting, WebAuthn,
};
use crate::{
    client::{
        codec::{Host, from_host},
        operations::AuthResponse,
    },
    protocol::value::Value,
};
use alloc::string::String;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// A step of a sign-in.
///
/// It is plain data, of the same JSON as the npm package's: keep it, reload, and
/// answer it as long as its session lives. It holds no password; yet whoever has
/// its session and the answer is signed in, and the last step holds the tokens.
///
/// ```
/// use cognito_wasm::client::sign_in::Step;
///
/// let kept = r#"{
///     "name": "SMS_MFA",
///     "username": "jane",
///     "session": "AYABeEXAMPLEEXAMPLEEXAMPLE",
///     "challengeParameters": { "CODE_DELIVERY_DESTINATION": "+*******1234" },
///     "destination": "+*******1234"
/// }"#;
/// let step: Step = serde_json::from_str(kept).unwrap();
/// assert!(matches!(&step, Step::SmsMfa(sms) if sms.destination.as_deref() == Some("+*******1234")));
/// assert_eq!((step.name(), step.username()), ("SMS_MFA", "jane"));
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(tag = "name", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Step {
    /// The user is signed in.
    SignedIn(SignedIn),
    /// A password of the user's own is wanted.
    NewPasswordRequired(NewPasswordRequired),
    /// A code was sent by SMS, as the second factor.
    SmsMfa(SmsMfa),
    /// A code was sent by email.
    EmailOtp(EmailOtp),
    /// A code was sent by SMS, as the first factor.
    SmsOtp(SmsOtp),
    /// An authenticator app's code is wanted.
    SoftwareTokenMfa(SoftwareTokenMfa),
    /// One of several second factors is to be chosen.
    SelectMfaType(SelectMfaType),
    /// A second factor is to be set up.
    MfaSetup(MfaSetup),
    /// An authenticator app is to be set up.
    SoftwareTokenSetup(SoftwareTokenSetup),
    /// The first factor is to be chosen.
    SelectChallenge(SelectChallenge),
    /// The password is wanted.
    Password(Password),
    /// A passkey is wanted.
    WebAuthn(WebAuthn),
    /// The app's own challenge.
    CustomChallenge(CustomChallenge),
    /// A device is wanted that was not passed.
    DeviceSrpAuth(DeviceSrpAuth),
    /// An administrator reset the password, and a code was sent.
    PasswordResetRequired(PasswordResetRequired),
    /// The code of the sign-up is wanted.
    SignUpNotConfirmed(SignUpNotConfirmed),
    /// A challenge that this version does not know.
    #[serde(untagged)]
    Other(OtherChallenge),
}

/// The same of each step that waits.
macro_rules! of_waiting {
    ($step:expr, $waiting:ident => $then:expr, $done:ident => $of_done:expr) => {
        match $step {
            Step::SignedIn($done) => $of_done,
            Step::NewPasswordRequired($waiting) => $then,
            Step::SmsMfa($waiting) => $then,
            Step::EmailOtp($waiting) => $then,
            Step::SmsOtp($waiting) => $then,
            Step::SoftwareTokenMfa($waiting) => $then,
            Step::SelectMfaType($waiting) => $then,
            Step::MfaSetup($waiting) => $then,
            Step::SoftwareTokenSetup($waiting) => $then,
            Step::SelectChallenge($waiting) => $then,
            Step::Password($waiting) => $then,
            Step::WebAuthn($waiting) => $then,
            Step::CustomChallenge($waiting) => $then,
            Step::DeviceSrpAuth($waiting) => $then,
            Step::PasswordResetRequired($waiting) => $then,
            Step::SignUpNotConfirmed($waiting) => $then,
            Step::Other($waiting) => $then,
        }
    };
}

impl Step {
    /// As the API names the challenge, and JavaScript the step.
    pub fn name(&self) -> &str {
        of_waiting!(self, waiting => waiting.place().name, _done => "SIGNED_IN")
    }

    /// The user, by the name that the service has.
    pub fn username(&self) -> &str {
        of_waiting!(self, waiting => waiting.place().username, done => &done.username)
    }

    pub(super) fn without_device(mut self) -> Self {
        let is_forgotten = of_waiting!(
            &mut self,
            waiting => waiting.is_device_forgotten(),
            done => &mut done.is_device_forgotten
        );
        *is_forgotten = true;
        self
    }

    /// Of the service's answer: what it holds as JSON in strings, decoded beside
    /// them.
    pub(super) fn of(answer: AuthResponse, username: String) -> Self {
        if let Some(authentication_result) = answer.authentication_result {
            let token = authentication_result.access_token.as_ref();
            let claims = Host::text(token.map_or("", |token| token.expose())).claims();
            let real = Value::get(&claims, "username").to_text();
            let username = if real.is_empty() { username } else { real };
            return Self::SignedIn(SignedIn {
                username,
                authentication_result,
                is_device_forgotten: false,
            });
        }
        let challenge_parameters = answer.challenge_parameters;
        let parameter = |name: &str| challenge_parameters.get(name).cloned();
        let destination = parameter("CODE_DELIVERY_DESTINATION");
        let delivery_medium =
            parameter("CODE_DELIVERY_DELIVERY_MEDIUM").map(|it| it.as_str().into());
        let name = answer.challenge_name.map_or(String::new(), |name| name.as_str().into());
        /// A step of the challenge's parameters, and its own members.
        macro_rules! step {
            ($step:ident { $($field:ident $(: $value:expr)?),* }) => {
                $step {
                    $($field $(: $value)?,)*
                    username,
                    session: answer.session,
                    challenge_parameters,
                    available_challenges: answer.available_challenges,
                    is_wrong_code: false,
                    is_device_forgotten: false,
                }.into()
            };
        }
        match name.as_str() {
            "NEW_PASSWORD_REQUIRED" => step!(NewPasswordRequired {
                required_attributes: answer.required_attributes,
                user_attributes: answer.user_attributes
            }),
            "SMS_MFA" => step!(SmsMfa { destination, delivery_medium }),
            "EMAIL_OTP" => step!(EmailOtp { destination, delivery_medium }),
            "SMS_OTP" => step!(SmsOtp { destination, delivery_medium }),
            "SOFTWARE_TOKEN_MFA" => {
                step!(SoftwareTokenMfa { friendly_device_name: parameter("FRIENDLY_DEVICE_NAME") })
            }
            "SELECT_MFA_TYPE" => step!(SelectMfaType {
                mfas_can_choose: decoded(parameter("MFAS_CAN_CHOOSE")).unwrap_or_default()
            }),
            "MFA_SETUP" => step!(MfaSetup {
                mfas_can_setup: decoded(parameter("MFAS_CAN_SETUP")).unwrap_or_default()
            }),
            "SELECT_CHALLENGE" => step!(SelectChallenge {}),
            "WEB_AUTHN" => step!(WebAuthn {
                credential_request_options: decoded(parameter("CREDENTIAL_REQUEST_OPTIONS"))
            }),
            "CUSTOM_CHALLENGE" => step!(CustomChallenge {}),
            "DEVICE_SRP_AUTH" => step!(DeviceSrpAuth {}),
            "PASSWORD" => Password {
                username,
                session: answer.session,
                challenge_parameters: Some(challenge_parameters),
                auth_flow: None,
                is_wrong_code: false,
                is_device_forgotten: false,
            }
            .into(),
            _ => step!(OtherChallenge { name }),
        }
    }
}

/// What a parameter holds as JSON; none, if it holds something else.
fn decoded<T: DeserializeOwned>(json: Option<String>) -> Option<T> {
    let value = Host::text(&json?).parse();
    if value.is_present() { from_host(value).ok() } else { None }
}
