//! Answers to what is asked for a factor.

use crate::client::{
    Secret,
    operations::{AnalyticsMetadata, ChallengeNameType, UserContextData},
    sign_in::{
        Device,
        carried::{Carried, carries, carries_device},
    },
};
use alloc::string::String;

carries!(Code, SetupCode, MfaChoice, NewMfa, ChallengeChoice, Passkey, CustomAnswer, KnownDevice);
carries_device!(Code, SetupCode, MfaChoice, NewMfa, ChallengeChoice, Passkey, CustomAnswer);

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
    pub(in crate::client::sign_in) carried: Carried,
}

impl Code {
    /// Of its digits.
    pub fn new(code: impl Into<Secret>) -> Self {
        Self { code: code.into(), carried: Carried::default() }
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
    pub(in crate::client::sign_in) carried: Carried,
}

impl SetupCode {
    /// Of its digits.
    pub fn new(code: impl Into<Secret>) -> Self {
        Self { code: code.into(), friendly_device_name: None, carried: Carried::default() }
    }

    /// What the user calls the authenticator app.
    #[must_use]
    pub fn friendly_device_name(mut self, name: impl Into<String>) -> Self {
        self.friendly_device_name = Some(name.into());
        self
    }
}

/// One of several second factors.
///
/// ```
/// use cognito_wasm::client::{operations::ChallengeNameType, sign_in::answers::MfaChoice};
///
/// MfaChoice::new(ChallengeNameType::SmsMfa);
/// ```
#[derive(Clone, Debug)]
pub struct MfaChoice {
    pub(in crate::client::sign_in) mfa: ChallengeNameType,
    pub(in crate::client::sign_in) carried: Carried,
}

impl MfaChoice {
    /// Of one of the step's `mfas_can_choose`.
    pub fn new(mfa: ChallengeNameType) -> Self {
        Self { mfa, carried: Carried::default() }
    }
}

/// A second factor to set up.
///
/// ```
/// use cognito_wasm::client::sign_in::answers::NewMfa;
///
/// NewMfa::software_token().issuer("Example");
/// NewMfa::email("jane@example.com");
/// ```
#[derive(Clone, Debug)]
pub struct NewMfa {
    /// None for an authenticator app.
    pub(in crate::client::sign_in) email: Option<String>,
    pub(in crate::client::sign_in) issuer: Option<String>,
    pub(in crate::client::sign_in) carried: Carried,
}

impl NewMfa {
    /// An authenticator app.
    pub fn software_token() -> Self {
        Self { email: None, issuer: None, carried: Carried::default() }
    }

    /// Codes to an email address.
    pub fn email(address: impl Into<String>) -> Self {
        Self { email: Some(address.into()), ..Self::software_token() }
    }

    /// The app's name, for the authenticator app to show.
    #[must_use]
    pub fn issuer(mut self, issuer: impl Into<String>) -> Self {
        self.issuer = Some(issuer.into());
        self
    }
}

/// What the user wants to begin with.
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
    pub(in crate::client::sign_in) carried: Carried,
}

impl ChallengeChoice {
    /// Of one of the step's `available_challenges` that takes no password.
    pub fn new(challenge: ChallengeNameType) -> Self {
        Self { challenge, password: None, carried: Carried::default() }
    }

    /// The password, which is sent.
    pub fn password(password: impl Into<Secret>) -> Self {
        Self { password: Some(password.into()), ..Self::new(ChallengeNameType::Password) }
    }

    /// The password, which is proved and not sent.
    pub fn password_srp(password: impl Into<Secret>) -> Self {
        Self { password: Some(password.into()), ..Self::new(ChallengeNameType::PasswordSrp) }
    }
}

/// What the browser gave for a passkey: in JavaScript,
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
    pub(in crate::client::sign_in) carried: Carried,
}

impl Passkey {
    /// Of the JSON of the browser's credential, as `JSON.stringify` writes it.
    pub fn new(credential: impl Into<Secret>) -> Self {
        Self { credential: credential.into(), carried: Carried::default() }
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
    pub(in crate::client::sign_in) carried: Carried,
}

impl CustomAnswer {
    /// What the app's trigger is to judge.
    pub fn new(answer: impl Into<Secret>) -> Self {
        Self { answer: answer.into(), carried: Carried::default() }
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
    pub(in crate::client::sign_in) carried: Carried,
}

impl KnownDevice {
    /// What [`remember_device`](crate::client::sign_in::remember_device) gave.
    pub fn new(device: Device) -> Self {
        Self { device, carried: Carried::default() }
    }
}
