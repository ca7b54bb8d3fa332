//! The requests that one call makes, until there is a step that only the user can answer.

use super::{
    Device, SignInError, Step,
    common::{CommonInput, with_common},
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

/// The parameters of a request, or the responses to a challenge.
pub(super) type Members = BTreeMap<String, Secret>;

/// Creates members with one entry.
pub(super) fn member(name: &str, value: impl Into<Secret>) -> Members {
    [(name.into(), value.into())].into()
}

/// Checks a response that the app must give, and returns it as a member. `input` is its
/// name in an error, `name` in the request.
pub(super) fn needed(input: &str, name: &str, value: &str) -> Result<Members> {
    if value.is_empty() {
        return Err(Error::Input(error(Stage::Input, input, "required")));
    }
    Ok(member(name, value))
}

pub(super) struct Attempt<'a, T> {
    pub(super) client: &'a Client<T>,
    common: &'a CommonInput,
    /// The SRP exchange: first that of the user's password, later perhaps that of the
    /// device.
    exchange: Option<Exchange>,
    /// Whether the service no longer knows the device that the app passed.
    is_device_forgotten: bool,
    /// Whether the sign-in went on without the device, whose key alone was refused.
    is_without_device: bool,
    /// Whether the service has carried out a request of this call.
    has_progressed: bool,
    /// Whether this call has proved the device. A second time would be a loop.
    has_proved_device: bool,
}

impl<'a, T: Transport> Attempt<'a, T> {
    pub(super) fn new(client: &'a Client<T>, common: &'a CommonInput) -> Self {
        Self {
            client,
            common,
            exchange: None,
            is_device_forgotten: false,
            is_without_device: false,
            has_progressed: false,
            has_proved_device: false,
        }
    }

    /// Begins the same call again with other members.
    pub(super) fn again<'b>(&self, common: &'b CommonInput) -> Attempt<'b, T>
    where
        'a: 'b,
    {
        Attempt { has_progressed: self.has_progressed, ..Attempt::new(self.client, common) }
    }

    /// Returns the password, or, for SRP, the value that begins to prove it.
    pub(super) async fn password(
        &mut self,
        password: Option<&Secret>,
        is_srp: bool,
    ) -> Result<Members> {
        let responses = needed("password", "PASSWORD", password.map_or("", Secret::expose))?;
        let Some(password) = password.filter(|_| is_srp) else { return Ok(responses) };
        let id = self.client.config().user_pool_id();
        let Some((_, group)) = id.and_then(|id| id.split_once('_')) else {
            let rule = "required for SRP, like us-east-1_EXAMPLE";
            return Err(Error::Config(error(Stage::Config, "userPoolId", rule)));
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

    /// Begins to prove a device, in answer to DEVICE_SRP_AUTH.
    pub(super) async fn prove_device(&mut self, device: &Device) -> Result<Members> {
        self.has_proved_device = true;
        let Device { device_key, device_group_key, device_password } = device;
        self.prove(device_group_key, Some(device_key), device_password).await
    }

    pub(super) async fn initiate(
        &mut self,
        place: Place<'_>,
        auth_flow: &AuthFlowType,
        parameters: Members,
    ) -> Result<Step> {
        let mut request = InitiateAuth::new(auth_flow.clone());
        request.session = place.session.cloned();
        request.auth_parameters = Some(named(self.device(), place.username, parameters));
        let request = with_common!(request, self.common);
        let (response, date) = self.send(&request, false).await?;
        self.go_on(response, date, place).await
    }

    pub(super) async fn respond(&mut self, place: Place<'_>, responses: Members) -> Result<Step> {
        let (response, date) = self.send_response(place, responses).await?;
        self.go_on(response, date, place).await
    }

    /// Answers the challenges that need no user. Any other response becomes a step.
    async fn go_on(
        &mut self,
        mut response: AuthResponse,
        mut date: Option<String>,
        before: Place<'_>,
    ) -> Result<Step> {
        let mut username = before.username.to_owned();
        loop {
            let parameter =
                |name: &str| response.challenge_parameters.get(name).map(String::as_str);
            // The real name, which may differ from the typed one. The secret hash must be
            // computed from it.
            if let Some(real) = parameter("USERNAME").or(parameter("USER_ID_FOR_SRP")) {
                username = real.to_owned();
            }
            let name = response.challenge_name.as_ref().map_or("", |name| name.as_str());
            let responses = if name.ends_with("PASSWORD_VERIFIER")
                && let Some(exchange) = self.exchange.take()
            {
                let parameter = |name: &str| parameter(name).unwrap_or_default();
                exchange.prove(parameter, date.as_deref()).await?
            } else if name == "DEVICE_SRP_AUTH"
                && !self.has_proved_device
                && let Some(device) = self.device()
            {
                self.prove_device(device).await?
            } else {
                let step = Step::from_response(response, username, before);
                return Ok(if self.is_without_device { step.without_device() } else { step });
            };
            let session = response.session.as_ref();
            let place = Place { name, session, ..Place::of(&username) };
            (response, date) = self.send_response(place, responses).await?;
        }
    }

    async fn send_response(
        &mut self,
        place: Place<'_>,
        mut responses: Members,
    ) -> Result<(AuthResponse, Option<String>)> {
        let Place { name, username, session, .. } = place;
        responses.extend(self.common.challenge_responses.clone());
        let is_proof = name.starts_with("DEVICE_");
        let mut request = RespondToAuthChallenge::new(name);
        request.session = session.cloned();
        request.challenge_responses = Some(named(self.device(), username, responses));
        let mut request = with_common!(request, self.common);
        let outcome = self.send(&request, is_proof).await;
        let is_of_key = matches!(&outcome, Err(Error::Service(refusal))
            if refusal.code == SignInCode::InvalidParameterException);
        if !self.is_device_forgotten || is_proof || !is_of_key {
            return outcome;
        }
        // The service refused the key alone, and the session is still good.
        (self.is_device_forgotten, self.is_without_device) = (false, true);
        if let Some(responses) = &mut request.challenge_responses {
            responses.remove("DEVICE_KEY");
        }
        let outcome = self.send(&request, is_proof).await;
        // Where the session was over after all, the sign-in begins again.
        self.is_device_forgotten = matches!(&outcome, Err(Error::Service(refusal))
            if refusal.code == SignInCode::NotAuthorizedException);
        outcome
    }

    /// Returns the device that the app passed, unless the service refused it.
    fn device(&self) -> Option<&'a Device> {
        self.common.device.as_ref().filter(|_| !self.is_without_device)
    }

    async fn send<O: Operation<Response = AuthResponse>>(
        &mut self,
        request: &O,
        is_of_device: bool,
    ) -> Result<(AuthResponse, Option<String>)> {
        let outcome = self.client.exchange(request).await.map_err(Error::map_code);
        if let Err(error) = &outcome
            && let Error::Service(refusal) = error
        {
            // Only the message tells an unknown device from an unknown app client.
            let names_device = matches!(
                refusal.code,
                SignInCode::ResourceNotFoundException | SignInCode::InvalidParameterException
            ) && mentions_device(&refusal.message);
            self.is_device_forgotten =
                self.device().is_some() && (is_of_device || names_device) && error.is_refusal();
        }
        self.has_progressed |= outcome.is_ok();
        outcome
    }

    /// Calls another operation on the way.
    pub(super) async fn ask<O: Operation>(&mut self, request: &O) -> Result<O::Response> {
        let response = self.client.send(request).await.map_err(Error::map_code);
        self.has_progressed |= response.is_ok();
        response
    }

    /// Returns the error of the call, for the error of its last request. If `is_used_up`,
    /// what the call passed is good for nothing after its first request.
    pub(super) fn of_call(&self, error: SignInError, is_used_up: bool) -> SignInError {
        let error = if is_used_up { error } else { error.resumable() };
        let is_retryable = error.is_retryable() && !is_used_up;
        let is_same = error.may_have_been_sent() && error.is_retryable() == is_retryable;
        if !self.has_progressed || is_same {
            return error;
        }
        Error::Unfinished { error: error.into(), is_retryable }
    }

    /// Returns the result of answering a step. Some refusals become steps, and after a
    /// wrong code the step is the same one again.
    pub(super) fn settle(&self, outcome: Result<Step>, step: &impl Waiting) -> Result<Step> {
        let place = step.place();
        let outcome = outcome.or_else(|error| step_after_refusal(error, place));
        let Err(error) = outcome else { return outcome };
        if !self.is_device_forgotten {
            let mut again = step.clone();
            *again.is_wrong_code() = true;
            return match error.code() {
                // The code was wrong, but the session is still valid.
                "CodeMismatchException" | "EnableSoftwareTokenMFAException" => Ok(again.into()),
                _ => Err(self.of_call(error, true)),
            };
        }
        // `sign_in` begins again without the device. A step has no password for that, so
        // the next step asks for it.
        let custom = (place.name == "CUSTOM_CHALLENGE").then_some(AuthFlowType::CustomAuth);
        Ok(Step::from(Password {
            username: place.username.into(),
            typed_username: place.typed_username.map(String::from),
            session: None,
            challenge_parameters: None,
            auth_flow: custom.or_else(|| place.auth_flow.cloned()),
            is_wrong_code: false,
            is_device_forgotten: true,
        }))
    }

    /// Returns whether the service refused the device that was passed.
    pub(super) fn is_device_forgotten(&self) -> bool {
        self.is_device_forgotten
    }
}

/// Returns the step that follows a refusal. For two steps the service has an exception
/// and no challenge.
pub(super) fn step_after_refusal(error: SignInError, place: Place<'_>) -> Result<Step> {
    let (username, auth_flow) = (place.username.into(), place.auth_flow.cloned());
    let typed_username = place.typed_username.map(String::from);
    match error.code() {
        "PasswordResetRequiredException" => Ok(Step::from(PasswordResetRequired {
            username,
            typed_username,
            auth_flow,
            is_wrong_code: false,
            is_device_forgotten: false,
        })),
        "UserNotConfirmedException" => Ok(Step::from(SignUpNotConfirmed {
            username,
            typed_username,
            auth_flow,
            is_wrong_code: false,
            is_device_forgotten: false,
        })),
        _ => Err(error),
    }
}

/// Adds the username and the device key, unless the app gave others.
fn named(device: Option<&Device>, username: &str, members: Members) -> Members {
    let mut named = member("USERNAME", username);
    if let Some(device) = device {
        named.extend(member("DEVICE_KEY", device.device_key.as_str()));
    }
    named.extend(members);
    named
}

/// Returns whether a message mentions a device. `str::contains` would be 1 KB of
/// WebAssembly after compression.
fn mentions_device(message: &str) -> bool {
    message.as_bytes().windows(6).any(|word| word.eq_ignore_ascii_case(b"device"))
}
