//! The steps of a sign-in, as one enum.

use super::steps::{
    CustomChallenge, DeviceSrpAuth, EmailOtp, MfaSetup, NewPasswordRequired, OtherChallenge,
    Password, PasswordResetRequired, Place, SelectChallenge, SelectMfaType, SignUpNotConfirmed,
    SignedIn, SmsMfa, SmsOtp, SoftwareTokenMfa, SoftwareTokenSetup, Waiting, WebAuthn,
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
/// It is plain data with the same JSON as in the npm package: it can be stored, and answered
/// after a reload, while its session is valid. It holds no password. But whoever has its
/// session and the answer can sign in, and the last step holds the tokens.
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
    /// The user has to choose a password.
    NewPasswordRequired(NewPasswordRequired),
    /// A code was sent by SMS, as the second factor.
    SmsMfa(SmsMfa),
    /// A code was sent by email.
    EmailOtp(EmailOtp),
    /// A code was sent by SMS, as the first factor.
    SmsOtp(SmsOtp),
    /// A code of an authenticator app is needed.
    SoftwareTokenMfa(SoftwareTokenMfa),
    /// One of several second factors is to be chosen.
    SelectMfaType(SelectMfaType),
    /// A second factor is to be set up.
    MfaSetup(MfaSetup),
    /// An authenticator app is to be set up.
    SoftwareTokenSetup(SoftwareTokenSetup),
    /// The first factor is to be chosen.
    SelectChallenge(SelectChallenge),
    /// The password is needed.
    Password(Password),
    /// A passkey is needed.
    WebAuthn(WebAuthn),
    /// A challenge of the app's own has to be answered.
    CustomChallenge(CustomChallenge),
    /// A device has to prove itself that was not passed.
    DeviceSrpAuth(DeviceSrpAuth),
    /// An administrator reset the password, and a code was sent.
    PasswordResetRequired(PasswordResetRequired),
    /// The code of the sign-up is needed.
    SignUpNotConfirmed(SignUpNotConfirmed),
    /// A challenge that this version does not know.
    #[serde(untagged)]
    Other(OtherChallenge),
}

/// Evaluates one expression for each step that waits for an answer, and another one for
/// the step that is done.
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
    /// Returns the step's name: the API's name of the challenge.
    pub fn name(&self) -> &str {
        of_waiting!(self, waiting => waiting.place().name, _done => "SIGNED_IN")
    }

    /// Returns the user's name, as the service has it.
    pub fn username(&self) -> &str {
        of_waiting!(self, waiting => waiting.place().username, done => &done.username)
    }

    /// Returns the name that the user typed.
    pub fn typed_username(&self) -> &str {
        of_waiting!(
            self,
            waiting => waiting.place().typed(),
            done => done.typed_username.as_deref().unwrap_or(&done.username)
        )
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

    /// Creates a step from the service's response to what was sent from a place. Parameters
    /// that are JSON in strings are decoded.
    pub(super) fn from_response(
        response: AuthResponse,
        username: String,
        place: Place<'_>,
    ) -> Self {
        if let Some(authentication_result) = response.authentication_result {
            let token = authentication_result.access_token.as_ref();
            let claims = Host::text(token.map_or("", |token| token.expose())).claims();
            let real = Value::get(&claims, "username").to_text();
            let username = if real.is_empty() { username } else { real };
            return Self::SignedIn(SignedIn {
                typed_username: place.typed_beside(&username),
                username,
                authentication_result,
                is_device_forgotten: false,
            });
        }
        let challenge_parameters = response.challenge_parameters;
        let parameter = |name: &str| challenge_parameters.get(name).cloned();
        let destination = parameter("CODE_DELIVERY_DESTINATION");
        let delivery_medium =
            parameter("CODE_DELIVERY_DELIVERY_MEDIUM").map(|it| it.as_str().into());
        let typed_username = place.typed_beside(&username);
        let name = response.challenge_name.map_or(String::new(), |name| name.as_str().into());
        /// Creates a step from the common members and its own.
        macro_rules! step {
            ($step:ident { $($field:ident $(: $value:expr)?),* }) => {
                $step {
                    $($field $(: $value)?,)*
                    username,
                    typed_username,
                    session: response.session,
                    challenge_parameters,
                    available_challenges: response.available_challenges,
                    is_wrong_code: false,
                    is_device_forgotten: false,
                }.into()
            };
        }
        match name.as_str() {
            "NEW_PASSWORD_REQUIRED" => step!(NewPasswordRequired {
                required_attributes: response.required_attributes,
                user_attributes: response.user_attributes
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
                typed_username,
                session: response.session,
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

/// Decodes a parameter that is JSON in a string. Returns `None` if it cannot be read.
fn decoded<T: DeserializeOwned>(json: Option<String>) -> Option<T> {
    let value = Host::text(&json?).parse();
    if value.is_present() { from_host(value).ok() } else { None }
}
