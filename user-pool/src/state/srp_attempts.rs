use std::collections::HashMap;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::clock::Timestamp;
use crate::config::Client;
use crate::crypto::srp::Exchange;
use crate::host::Host;

/// The length of the service's `SECRET_BLOCK`.
const SECRET_BLOCK: usize = 1280;

/// The SRP exchanges that wait for the client's signature. They have no session:
/// the client returns the `SECRET_BLOCK`, which identifies the exchange.
#[derive(Default)]
pub(crate) struct SrpAttempts(HashMap<Vec<u8>, Pending>);

struct Pending {
    attempt: SrpAttempt,
    client_id: String,
    expires: Timestamp,
}

#[derive(Clone)]
pub(crate) struct SrpAttempt {
    pub exchange: Exchange,
    pub secret: Secret,
    /// The username; `None` for a simulated user.
    pub username: Option<String>,
}

/// The secret that is proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Secret {
    Device {
        key: String,
    },
    Password {
        /// The name the sign-in began with.
        name: String,
        next: NextStep,
    },
}

/// The step that follows a proved password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NextStep {
    CustomChallenge,
    Tokens,
}

impl SrpAttempts {
    /// Stores an attempt and returns its `SECRET_BLOCK`.
    pub fn open(&mut self, host: &mut dyn Host, client: &Client, attempt: SrpAttempt) -> String {
        let mut block = vec![0; SECRET_BLOCK];
        host.random(&mut block);
        let text = BASE64_STANDARD.encode(&block);
        let expires = host.now().after(client.session_validity());
        self.0.insert(block, Pending { attempt, client_id: client.id.clone(), expires });
        text
    }

    /// Finds the attempt of a client.
    pub fn find(&self, block: &[u8], client: &Client, now: Timestamp) -> Option<SrpAttempt> {
        let pending = self.0.get(block)?;
        let holds = pending.client_id == client.id && pending.expires > now;
        holds.then(|| pending.attempt.clone())
    }

    /// Removes an attempt, because its signature was checked.
    pub fn spend(&mut self, block: &[u8]) {
        self.0.remove(block);
    }
}
