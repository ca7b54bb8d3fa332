//! The steps of a sign-in.
//!
//! Most have the names of the API's challenges. [`SoftwareTokenSetup`] is the second half of
//! [`MfaSetup`]. For [`PasswordResetRequired`] and [`SignUpNotConfirmed`] the service has an
//! exception and no challenge.
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
    /// The user's real name in the pool, from the access token.
    pub username: String,
    /// The name that the user typed, if it is another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub typed_username: Option<String>,
    /// The tokens.
    pub authentication_result: AuthenticationResult,
    /// Whether the service no longer knows the device that was passed: delete the stored
    /// one.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_device_forgotten: bool,
}

/// Hides the username.
impl fmt::Debug for SignedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignedIn")
            .field("authentication_result", &self.authentication_result)
            .field("is_device_forgotten", &self.is_device_forgotten)
            .finish_non_exhaustive()
    }
}

challenges! {
    /// The password that was used is temporary. The user has to choose a new one.
    NewPasswordRequired = "NEW_PASSWORD_REQUIRED" {
        /// The attributes that must be given with the new password, by their plain names.
        #[serde(default)]
        pub required_attributes: Vec<String>,
        /// The attributes that the user already has.
        #[serde(default)]
        pub user_attributes: BTreeMap<String, String>,
    }

    /// A code was sent by SMS, as the second factor.
    SmsMfa = "SMS_MFA" {
        /// The masked destination, like `+*******1234`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub destination: Option<String>,
        /// How the code was sent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub delivery_medium: Option<DeliveryMediumType>,
    }

    /// A code was sent by email: as the first factor, or as the second.
    EmailOtp = "EMAIL_OTP" {
        /// The masked destination, like `j***@e***`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub destination: Option<String>,
        /// How the code was sent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub delivery_medium: Option<DeliveryMediumType>,
    }

    /// A code was sent by SMS, as the first factor.
    SmsOtp = "SMS_OTP" {
        /// The masked destination, like `+*******1234`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub destination: Option<String>,
        /// How the code was sent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub delivery_medium: Option<DeliveryMediumType>,
    }

    /// A code of the user's authenticator app is needed.
    SoftwareTokenMfa = "SOFTWARE_TOKEN_MFA" {
        /// The user's name of the authenticator app.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub friendly_device_name: Option<String>,
    }

    /// The user has several second factors and has to choose one.
    SelectMfaType = "SELECT_MFA_TYPE" {
        /// The second factors that the user can choose from.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub mfas_can_choose: Vec<ChallengeNameType>,
    }

    /// The user pool demands a second factor, and the user has none.
    MfaSetup = "MFA_SETUP" {
        /// The second factors that can be set up.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub mfas_can_setup: Vec<ChallengeNameType>,
    }

    /// The user has to choose a first factor.
    SelectChallenge = "SELECT_CHALLENGE" {}

    /// A passkey is needed.
    WebAuthn = "WEB_AUTHN" {
        /// The options that `PublicKeyCredential.parseRequestOptionsFromJSON` takes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub credential_request_options: Option<Document>,
    }

    /// A challenge of the app's own. `challenge_parameters` has the public parameters that
    /// the app's trigger set.
    CustomChallenge = "CUSTOM_CHALLENGE" {}

    /// A device has to prove itself that was not passed.
    DeviceSrpAuth = "DEVICE_SRP_AUTH" {}
}

waiting! {
    /// An authenticator app is to be set up. Show the URI as a QR code, and the secret code
    /// for typing.
    SoftwareTokenSetup = "SOFTWARE_TOKEN_SETUP" (session) {
        /// The session to answer with.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub session: Option<Secret>,
        /// The secret code to type into an authenticator app. Whoever has it can make the
        /// user's codes.
        pub secret_code: Secret,
        /// The same secret as a URI, to scan or to click.
        pub otpauth_uri: Secret,
    }

    /// The password is needed. Without a session, the sign-in begins again with it.
    Password = "PASSWORD" (session auth_flow) {
        /// The session of the service's challenge.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub session: Option<Secret>,
        /// The challenge's parameters, as the service sent them. There are none if the
        /// sign-in has to begin again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub challenge_parameters: Option<BTreeMap<String, String>>,
        /// The flow that the sign-in began with, if it has to begin again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub auth_flow: Option<AuthFlowType>,
    }

    /// An administrator reset the password. **The code was already sent**: do not request
    /// another one.
    PasswordResetRequired = "PASSWORD_RESET_REQUIRED" (auth_flow) {
        /// The flow that the sign-in began with.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub auth_flow: Option<AuthFlowType>,
    }

    /// The sign-up is not confirmed yet: its code is needed.
    /// [`ResendConfirmationCode`](crate::client::operations::ResendConfirmationCode) sends
    /// another one.
    SignUpNotConfirmed = "SIGN_UP_NOT_CONFIRMED" (auth_flow) {
        /// The flow that the sign-in began with.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub auth_flow: Option<AuthFlowType>,
    }
}
