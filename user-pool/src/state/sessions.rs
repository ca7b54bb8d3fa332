use std::collections::HashMap;

use super::code_challenge::CodeChallenge;
use crate::clock::Timestamp;
use crate::config::Client;
use crate::error::{Result, ServiceError};
use crate::host::{self, Host};

/// The sessions of sign-ins that wait for the response to a challenge. Used ones
/// are kept, because the service distinguishes them from unknown ones.
#[derive(Default)]
pub(crate) struct Sessions(HashMap<String, Session>);

#[derive(Clone, Debug)]
pub(crate) struct Session {
    /// The username; `None` for a simulated user.
    pub username: Option<String>,
    pub challenge: Challenge,
    pub client_id: String,
    expires: Timestamp,
    used: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Challenge {
    Custom {
        wrong_answers: u32,
    },
    DevicePasswordVerifier,
    DeviceSrpAuth,
    /// `verified` tells whether a software token has been verified.
    MfaSetup {
        verified: bool,
    },
    NewPasswordRequired,
    Password,
    Select,
    SelectMfa,
    Code {
        kind: CodeChallenge,
        code: String,
        address: String,
    },
    SoftwareToken,
    /// Not a challenge, but a sign-up that may continue with a sign-in.
    SignUp,
    /// A sign-up that was confirmed and may continue with a sign-in.
    SignedUp,
    WebAuthn {
        challenge: String,
    },
}

impl Challenge {
    pub fn name(&self) -> &'static str {
        match self {
            Self::Custom { .. } => "CUSTOM_CHALLENGE",
            Self::DevicePasswordVerifier => "DEVICE_PASSWORD_VERIFIER",
            Self::DeviceSrpAuth => "DEVICE_SRP_AUTH",
            Self::MfaSetup { .. } => "MFA_SETUP",
            Self::NewPasswordRequired => "NEW_PASSWORD_REQUIRED",
            Self::Password => "PASSWORD",
            Self::Select => "SELECT_CHALLENGE",
            Self::SelectMfa => "SELECT_MFA_TYPE",
            Self::Code { kind, .. } => kind.challenge_name(),
            Self::SoftwareToken => "SOFTWARE_TOKEN_MFA",
            Self::SignUp => "SIGN_UP",
            Self::SignedUp => "CONFIRM_SIGN_UP",
            Self::WebAuthn { .. } => "WEB_AUTHN",
        }
    }
}

impl Sessions {
    pub fn has(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }

    pub fn open(
        &mut self,
        host: &mut dyn Host,
        client: &Client,
        challenge: Challenge,
        username: Option<String>,
    ) -> String {
        // The service's sessions have this length and begin with these letters.
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

    /// Finds the session of a client's challenge.
    pub fn find(
        &self,
        id: &str,
        client: &Client,
        challenge_name: &str,
        now: Timestamp,
    ) -> Result<Session> {
        self.find_where(id, now, |session| {
            session.client_id == client.id && session.challenge.name() == challenge_name
        })
    }

    /// Finds the session in which a second factor is set up. Its request does not
    /// name the client.
    pub fn find_setup(&self, id: &str, now: Timestamp) -> Result<Session> {
        self.find_where(id, now, |session| matches!(session.challenge, Challenge::MfaSetup { .. }))
    }

    fn find_where(
        &self,
        id: &str,
        now: Timestamp,
        fits: impl Fn(&Session) -> bool,
    ) -> Result<Session> {
        let session = self
            .0
            .get(id)
            .filter(|session| fits(session))
            .ok_or_else(ServiceError::invalid_session)?;
        if session.used {
            return Err(ServiceError::session_used());
        }
        if session.expires <= now {
            return Err(ServiceError::session_expired());
        }
        Ok(session.clone())
    }

    /// Refuses a session that is not this user's, of this client and step.
    pub fn check(
        &self,
        id: &str,
        client: &Client,
        step: &Challenge,
        username: &str,
        now: Timestamp,
    ) -> Result<()> {
        let session = self.find(id, client, step.name(), now)?;
        if session.username.as_deref() == Some(username) {
            return Ok(());
        }
        Err(ServiceError::invalid_session())
    }

    /// Marks a session as used, which ends it.
    pub fn spend(&mut self, id: &str) {
        if let Some(session) = self.0.get_mut(id) {
            session.used = true;
        }
    }
}
