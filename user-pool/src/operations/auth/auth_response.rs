use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::config::{Client, FirstFactor};
use crate::delivery::CodeDeliveryDetails;
use crate::operations::call::Call;
use crate::state::{AuthenticationResult, Challenge};
use crate::user::User;

/// The response of a step: tokens, or the next challenge.
#[derive(Default, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AuthResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    challenge_name: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
    challenge_parameters: Map<String, Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    available_challenges: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authentication_result: Option<AuthenticationResult>,
}

impl AuthResponse {
    pub fn tokens(result: AuthenticationResult) -> Self {
        Self { authentication_result: Some(result), ..Self::default() }
    }

    /// Creates a challenge with a new session. `user` is `None` for a simulated
    /// user.
    pub fn challenge(
        call: &mut Call<'_>,
        client: &Client,
        challenge: Challenge,
        user: Option<&User>,
    ) -> Self {
        let username = user.map(|user| user.username.clone());
        Self {
            challenge_name: Some(challenge.name()),
            session: Some(call.sessions.open(call.host, client, challenge, username)),
            ..Self::default()
        }
    }

    /// Creates a challenge that needs no session.
    pub fn without_session(challenge_name: &'static str) -> Self {
        Self { challenge_name: Some(challenge_name), ..Self::default() }
    }

    /// Adds a challenge parameter.
    pub fn with(mut self, parameter: &str, value: impl Into<String>) -> Self {
        self.challenge_parameters.insert(parameter.to_owned(), json!(value.into()));
        self
    }

    /// Adds the parameters that say where a code was sent.
    pub fn with_delivery(self, details: &CodeDeliveryDetails) -> Self {
        self.with("CODE_DELIVERY_DELIVERY_MEDIUM", details.delivery_medium)
            .with("CODE_DELIVERY_DESTINATION", details.destination.as_str())
    }

    /// Adds `AvailableChallenges`.
    pub fn with_available(mut self, factors: &[FirstFactor]) -> Self {
        self.available_challenges = Some(factors.iter().map(|factor| factor.name()).collect());
        self
    }
}
