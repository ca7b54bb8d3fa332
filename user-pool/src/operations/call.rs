use crate::clock::Timestamp;
use crate::config::{Client, Config};
use crate::error::{Result, ServiceError};
use crate::host::Host;
use crate::state::{Limits, Outbox, Sessions, SrpAttempts, Tokens, Users};
use crate::user::User;

/// What an operation adds to the configuration, once it has succeeded.
#[derive(Default)]
pub(crate) struct Created {
    pub clients: Vec<Client>,
    pub pools: Vec<Config>,
}

/// The context of one operation: the parts of the pool, borrowed for one
/// request.
pub(crate) struct Call<'a> {
    pub config: &'a Config,
    pub host: &'a mut dyn Host,
    pub users: &'a mut Users,
    pub sessions: &'a mut Sessions,
    pub srp_attempts: &'a mut SrpAttempts,
    pub tokens: &'a mut Tokens,
    pub limits: &'a mut Limits,
    pub outbox: &'a mut Outbox,
    pub created: &'a mut Created,
    pub request_id: &'a str,
    pub now: Timestamp,
}

impl<'a> Call<'a> {
    /// Refuses an administrator's request that names another pool.
    pub fn check_pool(&self, id: &str) -> Result<()> {
        if id == self.config.user_pool_id {
            return Ok(());
        }
        let message = format!("User pool {id} does not exist.");
        Err(ServiceError::resource_not_found(message))
    }

    /// Returns the user of an access token.
    pub fn user(&self, access_token: &str) -> Result<User> {
        let sign_in = self.tokens.check_access_token(access_token, self.now)?;
        let user = self.users.get(&sign_in.username).filter(|user| user.sub == sign_in.sub);
        user.cloned().ok_or_else(ServiceError::user_does_not_exist)
    }

    /// Checks a SECRET_HASH over the name that the same request has, and returns the
    /// name as the pool keeps it.
    pub fn name(&self, client: &Client, hash: Option<&str>, given: &str) -> Result<String> {
        client.check_secret_hash(hash, given)?;
        Ok(self.config.usernames.name(given))
    }

    pub fn client(&self, id: &str) -> Result<&'a Client> {
        let clients = &self.config.clients;
        clients.iter().find(|client| client.id == id).ok_or_else(|| {
            ServiceError::resource_not_found(format!("User pool client {id} does not exist."))
        })
    }
}
