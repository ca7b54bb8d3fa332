use std::collections::HashMap;

use crate::client::Client;
use crate::clock::Timestamp;
use crate::error::{Result, ServiceError};
use crate::host::{self, Host};
use crate::sent_code::SentCode;

/// The sign-ins that wait for a challenge's answer, and those that did: the
/// service tells a session that was used from one it never gave.
#[derive(Default)]
pub(crate) struct Sessions(HashMap<String, Session>);

#[derive(Clone, Debug)]
pub(crate) struct Session {
    /// The real username; none for a user who only seems to exist.
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
    /// `verified` once a software token is.
    MfaSetup {
        verified: bool,
    },
    NewPasswordRequired,
    Password,
    Select,
    SelectMfa,
    SentCode {
        kind: SentCode,
        code: String,
        address: String,
    },
    SoftwareToken,
    /// Not a challenge: a sign-up that may go on to a sign-in.
    SignUp,
    /// The same, once it is confirmed.
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
            Self::SentCode { kind, .. } => kind.challenge_name(),
            Self::SoftwareToken => "SOFTWARE_TOKEN_MFA",
            Self::SignUp => "SIGN_UP",
            Self::SignedUp => "CONFIRM_SIGN_UP",
            Self::WebAuthn { .. } => "WEB_AUTHN",
        }
    }

    /// Whether its parameters say who the user is, whom a client may know by
    /// an alias alone.
    pub fn names_user(&self) -> bool {
        match self {
            Self::DeviceSrpAuth | Self::Password | Self::Select | Self::WebAuthn { .. } => false,
            Self::SentCode { kind, .. } => !kind.is_first_factor(),
            _ => true,
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
        self.find_where(id, now, |session| {
            session.client_id == client.id && session.challenge.name() == challenge_name
        })
    }

    /// The session that a second factor is set up under, whose client the
    /// request does not name.
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

    /// Uses a session up: an answer to it succeeded, or was refused for good.
    pub fn spend(&mut self, id: &str) {
        if let Some(session) = self.0.get_mut(id) {
            session.used = true;
        }
    }
}
