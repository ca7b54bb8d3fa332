//! What the sign-in operations share: their parameters, their answer, and the
//! steps from a password on.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::new_password;
use super::second_factor::after_first_factor;
use crate::client::Client;
use crate::error::{Result, ServiceError};
use crate::first_factor::FirstFactor;
use crate::outbox::CodeDeliveryDetails;
use crate::pool::Call;
use crate::session::Challenge;
use crate::tokens::AuthenticationResult;
use crate::user::{User, UserStatus};

/// `AuthParameters` or `ChallengeResponses`.
#[derive(Default, Deserialize)]
#[serde(from = "HashMap<String, Option<String>>")]
pub(super) struct Parameters(pub HashMap<String, String>);

/// Null stands for an entry that is not there.
impl From<HashMap<String, Option<String>>> for Parameters {
    fn from(entries: HashMap<String, Option<String>>) -> Self {
        Self(entries.into_iter().filter_map(|(name, value)| Some((name, value?))).collect())
    }
}

impl Parameters {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub fn require(&self, name: &str) -> Result<&str> {
        self.get(name)
            .filter(|value| !value.is_empty())
            .ok_or_else(|| ServiceError::missing_parameter(name))
    }
}

/// The answer to a challenge, under a session that holds.
pub(super) struct Answer<'a> {
    pub client: &'a Client,
    /// The name the answer gives, which may be any of the user's.
    pub name: &'a str,
    /// None for a user who only seems to exist.
    pub user: Option<User>,
    pub responses: &'a Parameters,
}

impl Answer<'_> {
    /// The user's own name, where there is a user.
    pub fn real_name(&self) -> &str {
        self.user.as_ref().map_or(self.name, |user| &user.username)
    }
}

/// Tokens, or a challenge.
#[derive(Default, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AuthResponse {
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

    /// A challenge for this user, or for one who only seems to exist.
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

    /// A challenge whose answer is known by other means.
    pub fn without_session(challenge_name: &'static str) -> Self {
        Self { challenge_name: Some(challenge_name), ..Self::default() }
    }

    pub fn with(mut self, parameter: &str, value: impl Into<String>) -> Self {
        self.challenge_parameters.insert(parameter.to_owned(), json!(value.into()));
        self
    }

    /// Says where a code went.
    pub fn delivered(self, details: &CodeDeliveryDetails) -> Self {
        self.with("CODE_DELIVERY_DELIVERY_MEDIUM", details.delivery_medium)
            .with("CODE_DELIVERY_DESTINATION", details.destination.as_str())
    }

    pub fn offering(mut self, factors: &[FirstFactor]) -> Self {
        self.available_challenges = Some(factors.iter().map(|factor| factor.name()).collect());
        self
    }
}

/// The user of this name, who is in a state to sign in. Where nobody has the
/// name, a client that hides its users gets none and goes on as if.
pub(super) fn find_user(call: &mut Call<'_>, client: &Client, name: &str) -> Result<Option<User>> {
    let Some(user) = call.users.find(call.config, name) else {
        return if client.hides_users() {
            Ok(None)
        } else {
            Err(ServiceError::user_does_not_exist())
        };
    };
    user.check_enabled()?;
    match user.status {
        UserStatus::Unconfirmed => Err(ServiceError::user_not_confirmed()),
        UserStatus::ResetRequired => Err(ServiceError::password_reset_required()),
        UserStatus::Confirmed | UserStatus::ForceChangePassword => Ok(Some(user.clone())),
    }
}

/// Signs in by a password: to tokens, or first to a password of one's own.
pub(super) fn sign_in_by_password(
    call: &mut Call<'_>,
    client: &Client,
    name: &str,
    parameters: &Parameters,
) -> Result<AuthResponse> {
    let password = parameters.require("PASSWORD")?;
    let user = find_user(call, client, name)?;
    let user = check_password(call, name, user, |user| user.password.is(password))?;
    after_password(call, client, &user, parameters)
}

/// The user of this name, if there is one and the password is right; a wrong
/// one is counted.
pub(super) fn check_password(
    call: &mut Call<'_>,
    name: &str,
    user: Option<User>,
    is_right: impl FnOnce(&User) -> bool,
) -> Result<User> {
    let counted_as = user.as_ref().map_or(name, |user| &user.username).to_owned();
    call.limits.check_lockout(&counted_as, call.now)?;
    let Some(user) = user.filter(is_right) else {
        call.limits.sign_in_failed(&counted_as, call.now);
        return Err(ServiceError::incorrect_username_or_password());
    };
    if user.password.has_expired(call.now) {
        return Err(ServiceError::temporary_password_expired());
    }
    call.limits.signed_in(&user.username);
    Ok(user)
}

/// Goes on from a right password, but first to one of one's own in place of a
/// temporary one.
pub(super) fn after_password(
    call: &mut Call<'_>,
    client: &Client,
    user: &User,
    parameters: &Parameters,
) -> Result<AuthResponse> {
    if user.status == UserStatus::ForceChangePassword {
        return Ok(new_password::challenge(call, client, user));
    }
    after_first_factor(call, client, user, parameters)
}
