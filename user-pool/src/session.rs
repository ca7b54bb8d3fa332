use std::collections::HashMap;

use crate::client::Client;
use crate::clock::Timestamp;
use crate::error::{Result, ServiceError};
use crate::host::{self, Host};

/// The sign-ins that wait for a challenge's answer, and those that did: the
/// service tells a session that was used from one it never gave.
#[derive(Default)]
pub(crate) struct Sessions(HashMap<String, Session>);

#[derive(Clone, Debug)]
pub(crate) struct Session {
    /// The real username; none for a user who only seems to exist.
    pub username: Option<String>,
    pub challenge: Challenge,
    client_id: String,
    expires: Timestamp,
    used: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Challenge {
    Custom { wrong_answers: u32 },
    NewPasswordRequired,
    Password,
    Select,
}

impl Challenge {
    pub fn name(self) -> &'static str {
        match self {
            Self::Custom { .. } => "CUSTOM_CHALLENGE",
            Self::NewPasswordRequired => "NEW_PASSWORD_REQUIRED",
            Self::Password => "PASSWORD",
            Self::Select => "SELECT_CHALLENGE",
        }
    }
}

impl Sessions {
    pub fn open(
        &mut self,
        host: &mut dyn Host,
        client: &Client,
        challenge: Challenge,
        username: Option<String>,
    ) -> String {
        // As the service's, in its first letters and its length.
        let id = format!("AYABe{}", host::opaque(host, 640));
        let session = Session {
            username,
            challenge,
            client_id: client.id.clone(),
            expires: host.now().after(client.session_validity()),
            used: false,
        };
        self.0.insert(id.clone(), session);
        id
    }

    /// The session that answers this challenge of this client.
    pub fn find(
        &self,
        id: &str,
        client: &Client,
        challenge_name: &str,
        now: Timestamp,
    ) -> Result<Session> {
        let session = self
            .0
            .get(id)
            .filter(|session| session.client_id == client.id)
            .filter(|session| session.challenge.name() == challenge_name)
            .ok_or_else(ServiceError::invalid_session)?;
        if session.used {
            return Err(ServiceError::session_used());
        }
        if session.expires <= now {
            return Err(ServiceError::session_expired());
        }
        Ok(session.clone())
    }

    /// Uses a session up: an answer to it succeeded, or was refused for good.
    pub fn spend(&mut self, id: &str) {
        if let Some(session) = self.0.get_mut(id) {
            session.used = true;
        }
    }
}
