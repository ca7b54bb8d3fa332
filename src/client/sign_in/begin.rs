//! The beginning of a sign-in.

use super::{
    Device, SignInError, Step,
    attempt::{Attempt, Members, member, step_after_refusal},
    common::{CommonInput, common_setters, device_setter},
    steps::Place,
};
use crate::{
    client::{
        Client, Error, Secret, Transport,
        operations::{AnalyticsMetadata, AuthFlowType, ChallengeNameType, UserContextData},
    },
    protocol::error::{Stage, error},
};
use alloc::string::String;
use core::fmt;

/// The input of [`sign_in`].
///
/// ```
/// use cognito_wasm::client::{operations::ChallengeNameType, sign_in::SignIn};
///
/// SignIn::new("jane@example.com").password("correct horse");
/// SignIn::new("jane@example.com").preferred_challenge(ChallengeNameType::EmailOtp);
/// ```
#[derive(Clone)]
pub struct SignIn {
    username: String,
    /// The name that the user typed, if a sign-in begins again with another one.
    typed_username: Option<String>,
    password: Option<Secret>,
    auth_flow: Option<AuthFlowType>,
    preferred_challenge: Option<ChallengeNameType>,
    session: Option<Secret>,
    common: CommonInput,
}

common_setters!(SignIn);
device_setter!(SignIn);

impl SignIn {
    /// Creates the input from the user's name or an alias.
    pub fn new(username: impl Into<String>) -> Self {
        Self {
            username: username.into(),
            typed_username: None,
            password: None,
            auth_flow: None,
            preferred_challenge: None,
            session: None,
            common: CommonInput::default(),
        }
    }

    /// Creates the input to begin again with what is known by now.
    pub(super) fn again(place: Place<'_>, password: Option<&Secret>, common: &CommonInput) -> Self {
        Self {
            typed_username: place.typed_username.map(String::from),
            password: password.cloned(),
            auth_flow: place.auth_flow.cloned(),
            session: place.session.cloned(),
            common: common.clone(),
            ..Self::new(place.username)
        }
    }

    /// Sets the password. It is not needed to sign in by a code, a passkey or the app's own
    /// challenge.
    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Sets the flow.
    ///
    /// The default with a password is `USER_SRP_AUTH` if the client has a user pool ID, else
    /// `USER_PASSWORD_AUTH`. Without a password, or with a preferred challenge, it is
    /// `USER_AUTH`. With `CUSTOM_AUTH` a password is proved by SRP first.
    #[must_use]
    pub fn auth_flow(mut self, auth_flow: AuthFlowType) -> Self {
        self.auth_flow = Some(auth_flow);
        self
    }

    /// Sets the challenge that `USER_AUTH` begins with. Without it, and without a password,
    /// the user chooses.
    #[must_use]
    pub fn preferred_challenge(mut self, challenge: ChallengeNameType) -> Self {
        self.preferred_challenge = Some(challenge);
        self
    }

    /// Sets the session of a [`ConfirmSignUp`](crate::client::operations::ConfirmSignUp)
    /// response, which signs in without asking for anything again.
    #[must_use]
    pub fn session(mut self, session: impl Into<Secret>) -> Self {
        self.session = Some(session.into());
        self
    }
}

/// Hides the username, the password and the session.
impl fmt::Debug for SignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignIn")
            .field("auth_flow", &self.auth_flow)
            .field("preferred_challenge", &self.preferred_challenge)
            .finish_non_exhaustive()
    }
}

/// Begins a sign-in, and goes on until a step needs the user. It proves the password and
/// the device by itself.
///
/// ```
/// use cognito_wasm::client::{Client, Transport};
/// use cognito_wasm::client::sign_in::{SignIn, SignInError, Step, answers::Code, sign_in};
///
/// # async fn ask_user() -> String { String::new() }
/// async fn run(client: &Client<impl Transport>, password: &str) -> Result<Step, SignInError> {
///     let step = sign_in(client, &SignIn::new("jane@example.com").password(password)).await?;
///     match step {
///         Step::SoftwareTokenMfa(step) => step.answer(client, &Code::new(ask_user().await)).await,
///         other => Ok(other),
///     }
/// }
/// ```
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html>
///
/// # Errors
///
/// Fails with an error of InitiateAuth or RespondToAuthChallenge, for example
/// `NotAuthorizedException` for a wrong password. A reset password and an unconfirmed
/// sign-up are no errors but steps. A device that the service forgot is no error either:
/// the sign-in goes on without it (`is_device_forgotten`).
pub async fn sign_in<T: Transport>(
    client: &Client<T>,
    sign_in: &SignIn,
) -> Result<Step, SignInError> {
    let mut attempt = Attempt::new(client, &sign_in.common);
    let outcome = begin(&mut attempt, sign_in).await;
    // A refusal that became a step is no reason to begin again.
    if outcome.is_ok() || !attempt.is_device_forgotten() {
        return outcome.map_err(|error| attempt.of_call(error, sign_in.session.is_some()));
    }
    // A device that the service no longer knows must not lock its user out.
    let common = CommonInput { device: None, ..sign_in.common.clone() };
    let mut again = attempt.again(&common);
    match begin(&mut again, sign_in).await {
        Ok(step) => Ok(step.without_device()),
        Err(error) => Err(again.of_call(error, sign_in.session.is_some())),
    }
}

async fn begin<T: Transport>(
    attempt: &mut Attempt<'_, T>,
    sign_in: &SignIn,
) -> Result<Step, SignInError> {
    let SignIn { username, typed_username, password, session, .. } = sign_in;
    if username.is_empty() {
        return Err(Error::Input(error(Stage::Input, "username", "required")));
    }
    let has_pool = attempt.client.config().user_pool_id().is_some();
    let mut preferred = sign_in.preferred_challenge.clone();
    let auth_flow = sign_in.auth_flow.clone().unwrap_or(match (&preferred, password) {
        (None, Some(_)) if has_pool => AuthFlowType::UserSrpAuth,
        (None, Some(_)) => AuthFlowType::UserPasswordAuth,
        _ => AuthFlowType::UserAuth,
    });
    if auth_flow == AuthFlowType::UserAuth && password.is_some() && preferred.is_none() {
        let by =
            if has_pool { ChallengeNameType::PasswordSrp } else { ChallengeNameType::Password };
        preferred = Some(by);
    }
    let is_custom = auth_flow == AuthFlowType::CustomAuth && password.is_some();
    let is_srp = is_custom
        || auth_flow == AuthFlowType::UserSrpAuth
        || preferred == Some(ChallengeNameType::PasswordSrp);
    let is_sent = auth_flow == AuthFlowType::UserPasswordAuth
        || preferred == Some(ChallengeNameType::Password);
    let mut parameters = Members::new();
    if let Some(preferred) = &preferred {
        parameters.extend(member("PREFERRED_CHALLENGE", preferred.as_str()));
    }
    if is_custom {
        parameters.extend(member("CHALLENGE_NAME", "SRP_A"));
    }
    if is_srp || is_sent {
        parameters.extend(attempt.password(password.as_ref(), is_srp).await?);
    }
    let place = Place {
        typed_username: typed_username.as_deref(),
        session: session.as_ref(),
        auth_flow: Some(&auth_flow),
        ..Place::of(username)
    };
    let outcome = attempt.initiate(place, &auth_flow, parameters).await;
    outcome.or_else(|error| step_after_refusal(error, place))
}
