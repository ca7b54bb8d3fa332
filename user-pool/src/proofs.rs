use std::collections::HashMap;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::client::Client;
use crate::clock::Timestamp;
use crate::host::Host;
use crate::srp::Exchange;

/// As long as the service's.
const SECRET_BLOCK: usize = 1280;

/// The sign-ins that wait for a proof by SRP. They have no session: a sign-in
/// is known by its `SECRET_BLOCK`, which comes back with the proof.
#[derive(Default)]
pub(crate) struct Proofs(HashMap<Vec<u8>, Awaited>);

struct Awaited {
    attempt: Attempt,
    client_id: String,
    expires: Timestamp,
}

#[derive(Clone)]
pub(crate) struct Attempt {
    pub exchange: Exchange,
    pub secret: Secret,
    /// The real username; none for a user who only seems to exist.
    pub username: Option<String>,
}

/// What is proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Secret {
    Device {
        key: String,
    },
    Password {
        /// The name the sign-in began with.
        name: String,
        then: Then,
    },
}

/// What a proved password leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Then {
    CustomChallenge,
    Tokens,
}

impl Proofs {
    /// The `SECRET_BLOCK` under which the attempt's proof is waited for.
    pub fn expect(&mut self, host: &mut dyn Host, client: &Client, attempt: Attempt) -> String {
        let mut block = vec![0; SECRET_BLOCK];
        host.random(&mut block);
        let text = BASE64_STANDARD.encode(&block);
        let expires = host.now().after(client.session_validity());
        self.0.insert(block, Awaited { attempt, client_id: client.id.clone(), expires });
        text
    }

    /// The attempt whose proof this client is to give.
    pub fn find(&self, block: &[u8], client: &Client, now: Timestamp) -> Option<Attempt> {
        let awaited = self.0.get(block)?;
        let holds = awaited.client_id == client.id && awaited.expires > now;
        holds.then(|| awaited.attempt.clone())
    }

    /// Waits no more: a proof was tried.
    pub fn spend(&mut self, block: &[u8]) {
        self.0.remove(block);
    }
}
