//! What the requests of a sign-in contain.

use std::collections::HashMap;

use serde::Deserialize;

use crate::config::Client;
use crate::error::{Result, ServiceError};
use crate::operations::call::Call;
use crate::user::User;
use crate::user_status::UserStatus;

/// `AuthParameters` or `ChallengeResponses`.
#[derive(Default, Deserialize)]
#[serde(from = "HashMap<String, Option<String>>")]
pub(super) struct Parameters(pub HashMap<String, String>);

/// Reads an entry that is null like one that is absent.
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

/// A user's answer to a challenge, once its session is found.
pub(super) struct Answer<'a> {
    pub client: &'a Client,
    /// The name that the answer contains, which may be any of the user's names, as the
    /// pool keeps it.
    pub name: String,
    /// `None` for a simulated user.
    pub user: Option<User>,
    pub responses: &'a Parameters,
}

impl Answer<'_> {
    /// Returns the username where the user exists, otherwise the name given.
    pub fn username(&self) -> &str {
        self.user.as_ref().map_or(&self.name, |user| &user.username)
    }
}

/// Finds the user who signs in with a name and refuses one who is not in a
/// state to sign in. Returns `None` for an unknown user whom the client has to
/// simulate.
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
