//! Answers to the steps that ask for a factor.

use crate::client::{
    Secret,
    operations::{AnalyticsMetadata, ChallengeNameType, UserContextData},
    sign_in::{
        Device,
        common::{CommonInput, common_setters, device_setter},
    },
};
use alloc::string::String;

common_setters!(
    Code,
    SetupCode,
    MfaChoice,
    NewMfa,
    ChallengeChoice,
    Passkey,
    CustomAnswer,
    KnownDevice
);
device_setter!(Code, SetupCode, MfaChoice, NewMfa, ChallengeChoice, Passkey, CustomAnswer);

/// A code that was sent, or that an authenticator app shows.
///
/// ```
/// use cognito_wasm::client::sign_in::answers::Code;
///
/// Code::new("123456");
/// ```
#[derive(Clone, Debug)]
pub struct Code {
    pub(in crate::client::sign_in) code: Secret,
    pub(in crate::client::sign_in) common: CommonInput,
}

impl Code {
    /// Creates an answer from a code.
    pub fn new(code: impl Into<Secret>) -> Self {
        Self { code: code.into(), common: CommonInput::default() }
    }
}

/// The first code of an authenticator app.
///
/// ```
/// use cognito_wasm::client::sign_in::answers::SetupCode;
///
/// SetupCode::new("123456").friendly_device_name("Jane's phone");
/// ```
#[derive(Clone, Debug)]
pub struct SetupCode {
    pub(in crate::client::sign_in) code: Secret,
    pub(in crate::client::sign_in) friendly_device_name: Option<String>,
    pub(in crate::client::sign_in) common: CommonInput,
}

impl SetupCode {
    /// Creates an answer from the app's first code.
    pub fn new(code: impl Into<Secret>) -> Self {
        Self { code: code.into(), friendly_device_name: None, common: CommonInput::default() }
    }

    /// Sets the user's name of the authenticator app.
    #[must_use]
    pub fn friendly_device_name(mut self, name: impl Into<String>) -> Self {
        self.friendly_device_name = Some(name.into());
        self
    }
}

/// The choice of a second factor.
///
/// ```
/// use cognito_wasm::client::{operations::ChallengeNameType, sign_in::answers::MfaChoice};
///
/// MfaChoice::new(ChallengeNameType::SmsMfa);
/// ```
#[derive(Clone, Debug)]
pub struct MfaChoice {
    pub(in crate::client::sign_in) mfa: ChallengeNameType,
    pub(in crate::client::sign_in) common: CommonInput,
}

impl MfaChoice {
    /// Creates a choice from one of the step's `mfas_can_choose`.
    pub fn new(mfa: ChallengeNameType) -> Self {
        Self { mfa, common: CommonInput::default() }
    }
}

/// A second factor to set up.
///
/// ```
/// use cognito_wasm::client::sign_in::answers::NewMfa;
///
/// NewMfa::software_token().issuer("Example").label("jane@example.com");
/// NewMfa::email("jane@example.com");
/// ```
#[derive(Clone, Debug)]
pub struct NewMfa {
    /// The email address, or `None` for an authenticator app.
    pub(in crate::client::sign_in) email: Option<String>,
    pub(in crate::client::sign_in) issuer: Option<String>,
    pub(in crate::client::sign_in) label: Option<String>,
    pub(in crate::client::sign_in) common: CommonInput,
}

impl NewMfa {
    /// Creates an answer that sets up an authenticator app.
    pub fn software_token() -> Self {
        Self { email: None, issuer: None, label: None, common: CommonInput::default() }
    }

    /// Creates an answer that sets up codes by email.
    pub fn email(address: impl Into<String>) -> Self {
        Self { email: Some(address.into()), ..Self::software_token() }
    }

    /// Sets the app's name, which the authenticator app shows.
    #[must_use]
    pub fn issuer(mut self, issuer: impl Into<String>) -> Self {
        self.issuer = Some(issuer.into());
        self
    }

    /// Sets the user's name that the authenticator app shows. By default it is the one that
    /// the user typed.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }
}

/// The choice of a first factor.
///
/// ```
/// use cognito_wasm::client::{operations::ChallengeNameType, sign_in::answers::ChallengeChoice};
///
/// ChallengeChoice::new(ChallengeNameType::EmailOtp);
/// ChallengeChoice::password_srp("correct horse");
/// ```
#[derive(Clone, Debug)]
pub struct ChallengeChoice {
    pub(in crate::client::sign_in) challenge: ChallengeNameType,
    pub(in crate::client::sign_in) password: Option<Secret>,
    pub(in crate::client::sign_in) common: CommonInput,
}

impl ChallengeChoice {
    /// Creates a choice from one of the step's `available_challenges` that takes no password.
    pub fn new(challenge: ChallengeNameType) -> Self {
        Self { challenge, password: None, common: CommonInput::default() }
    }

    /// Chooses the password, which is sent.
    pub fn password(password: impl Into<Secret>) -> Self {
        Self { password: Some(password.into()), ..Self::new(ChallengeNameType::Password) }
    }

    /// Chooses the password, which is proved by SRP and not sent.
    pub fn password_srp(password: impl Into<Secret>) -> Self {
        Self { password: Some(password.into()), ..Self::new(ChallengeNameType::PasswordSrp) }
    }
}

/// A passkey's assertion, as the browser returned it. In JavaScript it is
///
/// ```js
/// const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
/// return JSON.stringify(await navigator.credentials.get({ publicKey }));
/// ```
///
/// where the options are the step's `credential_request_options`.
///
/// ```
/// use cognito_wasm::client::sign_in::answers::Passkey;
///
/// Passkey::new(r#"{"id":"…","rawId":"…","type":"public-key","response":{}}"#);
/// ```
#[derive(Clone, Debug)]
pub struct Passkey {
    pub(in crate::client::sign_in) credential: Secret,
    pub(in crate::client::sign_in) common: CommonInput,
}

impl Passkey {
    /// Creates an answer from the browser's credential, as `JSON.stringify` writes it.
    pub fn new(credential: impl Into<Secret>) -> Self {
        Self { credential: credential.into(), common: CommonInput::default() }
    }
}

/// The answer to the app's own challenge.
///
/// ```
/// use cognito_wasm::client::sign_in::answers::CustomAnswer;
///
/// CustomAnswer::new("4");
/// ```
#[derive(Clone, Debug)]
pub struct CustomAnswer {
    pub(in crate::client::sign_in) answer: Secret,
    pub(in crate::client::sign_in) common: CommonInput,
}

impl CustomAnswer {
    /// Creates an answer, which the app's trigger judges.
    pub fn new(answer: impl Into<Secret>) -> Self {
        Self { answer: answer.into(), common: CommonInput::default() }
    }
}

/// A device that was not passed before.
///
/// ```
/// use cognito_wasm::client::sign_in::{Device, answers::KnownDevice};
///
/// let device = Device::new("us-west-2_f0f0f0f0-0000-4000-8000-000000000000", "-abcdefgh", "secret");
/// KnownDevice::new(device);
/// ```
#[derive(Clone, Debug)]
pub struct KnownDevice {
    pub(in crate::client::sign_in) device: Device,
    pub(in crate::client::sign_in) common: CommonInput,
}

impl KnownDevice {
    /// Creates an answer from the device that
    /// [`remember_device`](crate::client::sign_in::remember_device) returned.
    pub fn new(device: Device) -> Self {
        Self { device, common: CommonInput::default() }
    }
}
