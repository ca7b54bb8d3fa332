//! The requests that one call makes, until there is a step that only the user
//! can answer.

use super::{
    Device, SignInError, Step,
    carried::{Carried, carry},
    srp::Exchange,
    steps::{Password, PasswordResetRequired, Place, SignUpNotConfirmed, Waiting},
};
use crate::{
    client::{
        Client, Error, Operation, Secret, Transport,
        operations::{
            AuthFlowType, AuthResponse, InitiateAuth, RespondToAuthChallenge, SignInCode,
        },
    },
    protocol::error::{Stage, error},
};
use alloc::{borrow::ToOwned as _, collections::BTreeMap, string::String};

type Result<T> = core::result::Result<T, SignInError>;

/// Parameters of a request, or responses to a challenge.
pub(super) type Members = BTreeMap<String, Secret>;

/// One of them.
pub(super) fn member(name: &str, value: impl Into<Secret>) -> Members {
    [(name.into(), value.into())].into()
}

/// A response that the app must give: the name that the app has for it, and its
/// name in the request.
pub(super) fn needed(input: &str, name: &str, value: &str) -> Result<Members> {
    if value.is_empty() {
        return Err(Error::Input(error(Stage::Input, input, "required")));
    }
    Ok(member(name, value))
}

pub(super) struct Attempt<'a, T> {
    pub(super) client: &'a Client<T>,
    carried: &'a Carried,
    /// Of SRP; of the user's password until that is proved, then perhaps of the
    /// device's.
    exchange: Option<Exchange>,
    /// Whether the service took back what it knew of the device that the app
    /// passed.
    is_device_forgotten: bool,
}

impl<'a, T: Transport> Attempt<'a, T> {
    pub(super) fn new(client: &'a Client<T>, carried: &'a Carried) -> Self {
        Self { client, carried, exchange: None, is_device_forgotten: false }
    }

    /// The password, or the first half of proving it without sending it.
    pub(super) async fn password(
        &mut self,
        password: Option<&Secret>,
        is_srp: bool,
    ) -> Result<Members> {
        let responses = needed("password", "PASSWORD", password.map_or("", Secret::expose))?;
        let Some(password) = password.filter(|_| is_srp) else { return Ok(responses) };
        let id = self.client.config().user_pool_id();
        let Some((_, group)) = id.and_then(|id| id.split_once('_')) else {
            return Err(Error::Config(error(Stage::Config, "userPoolId", "required for SRP")));
        };
        self.prove(group, None, password).await
    }

    async fn prove(
        &mut self,
        group: &str,
        device_key: Option<&str>,
        password: &Secret,
    ) -> Result<Members> {
        let exchange = Exchange::begin(group, device_key, password).await?;
        let srp_a = member("SRP_A", exchange.srp_a());
        self.exchange = Some(exchange);
        Ok(srp_a)
    }

    /// Has a device answer DEVICE_SRP_AUTH.
    pub(super) async fn prove_device(&mut self, device: &Device) -> Result<Members> {
        let Device { device_key, device_group_key, device_password } = device;
        self.prove(device_group_key, Some(device_key), device_password).await
    }

    pub(super) async fn initiate(
        &mut self,
        username: &str,
        auth_flow: &AuthFlowType,
        session: Option<&Secret>,
        parameters: Members,
    ) -> Result<Step> {
        let mut request = InitiateAuth::new(auth_flow.clone());
        request.session = session.cloned();
        request.auth_parameters = Some(named(self.carried, username, parameters));
        let request = carry!(request, self.carried);
        let (answer, date) = self.send(&request, false).await?;
        self.go_on(answer, date, username).await
    }

    pub(super) async fn respond(&mut self, place: Place<'_>, responses: Members) -> Result<Step> {
        let (answer, date) = self.send_response(place, responses).await?;
        self.go_on(answer, date, place.username).await
    }

    /// Answers what needs no user; anything else is a step.
    async fn go_on(
        &mut self,
        mut answer: AuthResponse,
        mut date: Option<String>,
        before: &str,
    ) -> Result<Step> {
        let mut username = before.to_owned();
        loop {
            let parameter = |name: &str| answer.challenge_parameters.get(name).map(String::as_str);
            // The real name, which was perhaps not the one typed; the secret hash
            // is of it.
            if let Some(real) = parameter("USERNAME").or(parameter("USER_ID_FOR_SRP")) {
                username = real.to_owned();
            }
            let name = answer.challenge_name.as_ref().map_or("", |name| name.as_str());
            let responses = if name.ends_with("PASSWORD_VERIFIER")
                && let Some(exchange) = self.exchange.take()
            {
                let parameter = |name: &str| parameter(name).unwrap_or_default();
                exchange.prove(parameter, date.as_deref()).await?
            } else if name == "DEVICE_SRP_AUTH"
                && let Some(device) = &self.carried.device
            {
                self.prove_device(device).await?
            } else {
                return Ok(Step::of(answer, username));
            };
            let session = answer.session.as_ref();
            let place = Place { name, username: &username, session, auth_flow: None };
            (answer, date) = self.send_response(place, responses).await?;
        }
    }

    async fn send_response(
        &mut self,
        place: Place<'_>,
        mut responses: Members,
    ) -> Result<(AuthResponse, Option<String>)> {
        let Place { name, username, session, .. } = place;
        responses.extend(self.carried.challenge_responses.clone());
        let mut request = RespondToAuthChallenge::new(name);
        request.session = session.cloned();
        request.challenge_responses = Some(named(self.carried, username, responses));
        self.send(&carry!(request, self.carried), name.starts_with("DEVICE_")).await
    }

    async fn send<O: Operation<Response = AuthResponse>>(
        &mut self,
        request: &O,
        is_of_device: bool,
    ) -> Result<(AuthResponse, Option<String>)> {
        let outcome = self.client.exchange(request).await.map_err(Error::map_code);
        if let Err(Error::Service(refusal)) = &outcome {
            // Only the words tell a device that is not there from an unknown app
            // client.
            let names_device = refusal.code == SignInCode::ResourceNotFoundException
                && speaks_of_device(&refusal.message);
            self.is_device_forgotten = self.carried.device.is_some()
                && (is_of_device || names_device)
                && !refusal.is_retryable;
        }
        outcome
    }

    /// What came of answering a step: some refusals lead on, and a wrong code gives
    /// the same step again.
    pub(super) fn settle(&self, outcome: Result<Step>, step: &impl Waiting) -> Result<Step> {
        let Place { name, username, auth_flow, .. } = step.place();
        let outcome = outcome.or_else(|error| led_on(error, username, auth_flow));
        let Err(error) = outcome else { return outcome };
        if !self.is_device_forgotten {
            let mut again = step.clone();
            *again.is_wrong_code() = true;
            return match error.code() {
                // Wrong, yet the session lives.
                "CodeMismatchException" | "EnableSoftwareTokenMFAException" => Ok(again.into()),
                _ => Err(error),
            };
        }
        // As in signing in; but a step has no password to begin anew with.
        let custom = (name == "CUSTOM_CHALLENGE").then_some(AuthFlowType::CustomAuth);
        Ok(Step::from(Password {
            username: username.into(),
            session: None,
            challenge_parameters: None,
            auth_flow: custom.or_else(|| auth_flow.cloned()),
            is_wrong_code: false,
            is_device_forgotten: true,
        }))
    }

    /// Whether the refusal was that of a device which was passed.
    pub(super) fn is_device_forgotten(&self) -> bool {
        self.is_device_forgotten
    }
}

/// Refusals that lead on: the service says so by an exception, and no challenge.
pub(super) fn led_on(
    error: SignInError,
    username: &str,
    auth_flow: Option<&AuthFlowType>,
) -> Result<Step> {
    let (username, auth_flow) = (username.into(), auth_flow.cloned());
    match error.code() {
        "PasswordResetRequiredException" => Ok(Step::from(PasswordResetRequired {
            username,
            auth_flow,
            is_wrong_code: false,
            is_device_forgotten: false,
        })),
        "UserNotConfirmedException" => Ok(Step::from(SignUpNotConfirmed {
            username,
            auth_flow,
            is_wrong_code: false,
            is_device_forgotten: false,
        })),
        _ => Err(error),
    }
}

/// With the names, unless the app said otherwise.
fn named(carried: &Carried, username: &str, members: Members) -> Members {
    let mut named = member("USERNAME", username);
    if let Some(device) = &carried.device {
        named.extend(member("DEVICE_KEY", device.device_key.as_str()));
    }
    named.extend(members);
    named
}

/// `str::contains` is 1 KB of WebAssembly after compression.
fn speaks_of_device(message: &str) -> bool {
    message.as_bytes().windows(6).any(|word| word.eq_ignore_ascii_case(b"device"))
}
