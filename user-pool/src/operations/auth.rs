//! What the sign-in operations share: their answer, and the steps from a
//! password to tokens.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::client::Client;
use crate::error::{Result, ServiceError};
use crate::pool::Call;
use crate::session::Challenge;
use crate::tokens::AuthenticationResult;
use crate::user::{User, UserStatus};

/// `AuthParameters` or `ChallengeResponses`.
#[derive(Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct Parameters(pub HashMap<String, String>);

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

/// Tokens, or a challenge.
#[derive(Debug, Default, Serialize)]
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

    pub fn challenge(
        call: &mut Call<'_>,
        client: &Client,
        challenge: Challenge,
        username: Option<String>,
        parameters: Map<String, Value>,
    ) -> Self {
        let session = call.sessions.open(call.host, client, challenge, username);
        Self {
            challenge_name: Some(challenge.name()),
            session: Some(session),
            challenge_parameters: parameters,
            ..Self::default()
        }
    }

    pub fn offering(mut self, challenges: Vec<&'static str>) -> Self {
        self.available_challenges = Some(challenges);
        self
    }
}

/// The user of this name, if there is one and the client may know. What a
/// client that hides its users is told instead is the caller's to say.
pub(crate) fn find_user(call: &mut Call<'_>, client: &Client, name: &str) -> Result<Option<User>> {
    match call.users.find(call.config, name) {
        None if !client.hides_users() => Err(ServiceError::user_does_not_exist()),
        user => Ok(user.cloned()),
    }
}

/// Refuses a user whose state allows no sign-in, whatever the password.
pub(crate) fn check_status(user: &User) -> Result<()> {
    match user.status {
        UserStatus::Unconfirmed => Err(ServiceError::user_is_not_confirmed()),
        UserStatus::ResetRequired => Err(ServiceError::password_reset_is_required()),
        UserStatus::Confirmed | UserStatus::ForceChangePassword => Ok(()),
    }
}

/// The user who signs in by this name with this password.
pub(crate) fn verify_password(
    call: &mut Call<'_>,
    client: &Client,
    name: &str,
    password: &str,
) -> Result<User> {
    let user = find_user(call, client, name)?;
    let counted_as = user.as_ref().map_or(name, |user| &user.username);
    call.limits.check_lockout(counted_as, call.now)?;
    if let Some(user) = &user {
        check_status(user)?;
    }
    let Some(user) = user.as_ref().filter(|user| user.password.is(password)) else {
        call.limits.sign_in_failed(counted_as, call.now);
        return Err(ServiceError::incorrect_username_or_password());
    };
    if user.password.has_expired(call.now) {
        return Err(ServiceError::not_authorized(
            "Temporary password has expired and must be reset by an administrator.",
        ));
    }
    call.limits.signed_in(&user.username);
    Ok(user.clone())
}

/// What follows a right password: tokens, or first a password of one's own.
pub(crate) fn after_password(call: &mut Call<'_>, client: &Client, user: &User) -> AuthResponse {
    if user.status == UserStatus::ForceChangePassword {
        return new_password_required(call, client, user);
    }
    sign_in(call, client, user)
}

pub(crate) fn sign_in(call: &mut Call<'_>, client: &Client, user: &User) -> AuthResponse {
    let result = call.tokens.sign_in(call.host, client, user, call.request_id);
    AuthResponse::tokens(result)
}

/// `requiredAttributes` and `userAttributes` are JSON in strings, the names
/// in the one prefixed as the answer has to prefix them.
fn new_password_required(call: &mut Call<'_>, client: &Client, user: &User) -> AuthResponse {
    let missing: Vec<&str> = user.missing_attributes(&call.config.schema);
    let required: Vec<String> =
        missing.iter().map(|name| format!("userAttributes.{name}")).collect();
    let mut attributes = user.attributes.clone();
    attributes.extend(missing.into_iter().map(|name| (name.to_owned(), String::new())));

    let parameters = [
        ("USER_ID_FOR_SRP", json!(user.username)),
        ("requiredAttributes", json!(json!(required).to_string())),
        ("userAttributes", json!(json!(attributes).to_string())),
    ];
    let parameters = parameters.map(|(name, value)| (name.to_owned(), value));
    AuthResponse::challenge(
        call,
        client,
        Challenge::NewPasswordRequired,
        Some(user.username.clone()),
        parameters.into_iter().collect(),
    )
}
