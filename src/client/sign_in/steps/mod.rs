//! The steps of a sign-in.
//!
//! Most are named as the challenges of the API; [`SoftwareTokenSetup`] is the
//! second half of [`MfaSetup`], and [`PasswordResetRequired`] and
//! [`SignUpNotConfirmed`] are what the service says by an exception.
//!
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>

mod accounts;
mod first_factors;
mod second_factors;
mod waiting;

pub use waiting::OtherChallenge;
pub(super) use waiting::{Place, Waiting};

use super::Step;
use crate::client::{
    Secret,
    operations::{
        AuthFlowType, AuthenticationResult, ChallengeNameType, DeliveryMediumType, Document,
    },
};
use alloc::{collections::BTreeMap, string::String, vec::Vec};
use core::fmt;
use serde::{Deserialize, Serialize};
use waiting::{challenges, is_false, waiting};

/// The user is signed in.
///
/// ```
/// use cognito_wasm::client::{Secret, sign_in::steps::SignedIn};
///
/// fn access_token(done: SignedIn) -> Option<Secret> {
///     done.authentication_result.access_token
/// }
/// ```
#[non_exhaustive]
#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SignedIn {
    /// The user's real name in the pool, as the access token says it.
    pub username: String,
    /// The tokens.
    pub authentication_result: AuthenticationResult,
    /// The device that was passed is not known any more: delete what is kept of
    /// it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_device_forgotten: bool,
}

/// No name.
impl fmt::Debug for SignedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignedIn")
            .field("authentication_result", &self.authentication_result)
            .field("is_device_forgotten", &self.is_device_forgotten)
            .finish_non_exhaustive()
    }
}

challenges! {
    /// An administrator gave the password that was just used; the user has to
    /// choose another.
    NewPasswordRequired = "NEW_PASSWORD_REQUIRED" {
        /// The attributes that must be given with the new password, by their
        /// plain names.
        #[serde(default)]
        pub required_attributes: Vec<String>,
        /// The attributes the user has already.
        #[serde(default)]
        pub user_attributes: BTreeMap<String, String>,
    }

    /// A code was sent by SMS, as the second factor.
    SmsMfa = "SMS_MFA" {
        /// Masked, like `+*******1234`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub destination: Option<String>,
        /// How it was sent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub delivery_medium: Option<DeliveryMediumType>,
    }

    /// A code was sent by email: as the first factor, or as the second.
    EmailOtp = "EMAIL_OTP" {
        /// Masked, like `j***@e***`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub destination: Option<String>,
        /// How it was sent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub delivery_medium: Option<DeliveryMediumType>,
    }

    /// A code was sent by SMS, as the first factor.
    SmsOtp = "SMS_OTP" {
        /// Masked, like `+*******1234`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub destination: Option<String>,
        /// How it was sent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub delivery_medium: Option<DeliveryMediumType>,
    }

    /// The user's authenticator app shows a code.
    SoftwareTokenMfa = "SOFTWARE_TOKEN_MFA" {
        /// What the user called the authenticator app.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub friendly_device_name: Option<String>,
    }

    /// The user has several second factors.
    SelectMfaType = "SELECT_MFA_TYPE" {
        /// These.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub mfas_can_choose: Vec<ChallengeNameType>,
    }

    /// The user pool demands a second factor, and the user has none.
    MfaSetup = "MFA_SETUP" {
        /// What can be set up.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub mfas_can_setup: Vec<ChallengeNameType>,
    }

    /// The user may choose what to begin with.
    SelectChallenge = "SELECT_CHALLENGE" {}

    /// A passkey is asked for.
    WebAuthn = "WEB_AUTHN" {
        /// As `PublicKeyCredential.parseRequestOptionsFromJSON` takes it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub credential_request_options: Option<Document>,
    }

    /// A challenge of the app's own: `challenge_parameters` are what its trigger
    /// made public.
    CustomChallenge = "CUSTOM_CHALLENGE" {}

    /// A device that was to prove itself, but was not passed.
    DeviceSrpAuth = "DEVICE_SRP_AUTH" {}
}

waiting! {
    /// An authenticator app is to be set up: show the URI as a QR code, and the
    /// secret code to be typed.
    SoftwareTokenSetup = "SOFTWARE_TOKEN_SETUP" (session) {
        /// Of [`MfaSetup`].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub session: Option<Secret>,
        /// For an authenticator app: to be typed. Whoever has it makes the user's
        /// codes.
        pub secret_code: Secret,
        /// The same, to be scanned or clicked.
        pub otpauth_uri: Secret,
    }

    /// The password is asked for. Without a session, the sign-in begins anew with
    /// it.
    Password = "PASSWORD" (session auth_flow) {
        /// Of the service's challenge.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub session: Option<Secret>,
        /// As the service sent them; none where the sign-in has to begin again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub challenge_parameters: Option<BTreeMap<String, String>>,
        /// What the sign-in began with, where it has to begin anew.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub auth_flow: Option<AuthFlowType>,
    }

    /// An administrator reset the password. **The code was sent already**: ask for
    /// no other.
    PasswordResetRequired = "PASSWORD_RESET_REQUIRED" (auth_flow) {
        /// What the sign-in began with.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub auth_flow: Option<AuthFlowType>,
    }

    /// The code of the sign-up is still to come;
    /// [`ResendConfirmationCode`](crate::client::operations::ResendConfirmationCode)
    /// sends another.
    SignUpNotConfirmed = "SIGN_UP_NOT_CONFIRMED" (auth_flow) {
        /// What the sign-in began with.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub auth_flow: Option<AuthFlowType>,
    }
}
