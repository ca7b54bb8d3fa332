use serde_json::Value;

use crate::config::Config;
use crate::error::{ConfigError, ServiceError};
use crate::faults::Faults;
use crate::host::Host;
use crate::jwks::Jwks;
use crate::pool::Pool;
use crate::state::Outbox;
use crate::wire::{Request, Response, ToSign};

/// A Cognito user pool in memory, and those that CreateUserPool adds to it. A request is
/// for the pool that has the client, the token or the session in it.
pub struct UserPool {
    first: Pool,
    others: Vec<Pool>,
    jwks: Jwks,
    faults: Faults,
}

impl UserPool {
    /// Creates a pool with the configured users.
    ///
    /// # Errors
    /// Names the configured user who is invalid.
    pub fn new(config: Config, jwks: Jwks, host: Box<dyn Host>) -> Result<Self, ConfigError> {
        let first = Pool::new(config, jwks.kids.clone(), host)?;
        Ok(Self { first, others: Vec::new(), jwks, faults: Faults::default() })
    }

    /// Returns the ids and secrets that a caller of the pool needs.
    pub fn describe(&self) -> Value {
        self.first.config.describe()
    }

    /// Returns the messages that were sent so far, oldest first, as a JSON array.
    pub fn outbox(&self) -> String {
        Outbox::to_json(self.all().map(|pool| &pool.outbox))
    }

    /// Injects a fault into a later response. `json` describes the fault.
    ///
    /// # Errors
    /// Names the member that is unknown, invalid or of the wrong type.
    pub fn fault(&mut self, json: &str) -> Result<(), ConfigError> {
        self.faults.order(json, self.first.model.operations())
    }

    /// Returns the faults that have not occurred yet, oldest first, as a JSON array.
    pub fn faults(&self) -> String {
        self.faults.to_json()
    }

    /// Returns the code that a user's authenticator app shows now, or the next one if the
    /// user has used that: the pool takes both. The app is the one that the user verified,
    /// or else the one that is being set up.
    ///
    /// # Errors
    /// Fails if there is no such user, or no app, or if both codes were used.
    pub fn totp(&self, username: &str) -> Result<String, ConfigError> {
        self.first.totp(username)
    }

    /// Returns the code that an app with this secret, which is in base32, shows now.
    ///
    /// # Errors
    /// Fails if the secret is not in base32.
    pub fn totp_of(&self, secret_code: &str) -> Result<String, ConfigError> {
        self.first.totp_of(secret_code)
    }

    /// Records the signature of a token from [`Response::sign`], which makes the
    /// token valid.
    pub fn seal(&mut self, unsigned: &str, signature: &str) {
        for pool in [&mut self.first].into_iter().chain(&mut self.others) {
            pool.seal(unsigned, signature);
        }
    }

    /// Signs the tokens of a response with a synchronous signing function.
    pub fn sign(&mut self, mut response: Response, sign: impl Fn(&ToSign) -> String) -> Response {
        for token in std::mem::take(&mut response.sign) {
            let signature = sign(&token);
            let signed = format!("{}.{signature}", token.unsigned);
            response.body = response.body.replace(&token.unsigned, &signed);
            self.seal(&token.unsigned, &signature);
        }
        response
    }

    /// Handles a request and returns the response.
    pub fn handle(&mut self, request: &Request) -> Response {
        let path = request.path.split('?').next().unwrap_or_default();
        match (request.method.as_str(), path, request.target()) {
            // The codes in the outbox are for the developer, and for no page.
            ("OPTIONS", path, _) if path.starts_with("/_pool/") => Response::private_preflight(),
            ("OPTIONS", _, _) => Response::preflight(request, &self.first.stamp()),
            ("GET", "/_pool/outbox", _) => Response::private_document(self.outbox()),
            ("GET", path, _) if self.all().any(|pool| pool.is_jwks(path)) => {
                Response::document(self.jwks.json.clone())
            }
            ("POST", "/", Some(operation)) => {
                let fault = self.faults.next(operation);
                let pool = self.named_by(&request.body);
                let response = pool.handle(operation, request, fault);
                self.with_created(response)
            }
            _ => Response::error(&ServiceError::unknown_operation(), &self.first.stamp()),
        }
    }

    /// Carries out an operation for the operator of this pool. It needs no
    /// signature, and injected faults do not apply to it.
    pub fn admin(&mut self, operation: &str, body: &str) -> Response {
        let response = self.named_by(body).admin(operation, body);
        self.with_created(response)
    }

    fn all(&self) -> impl Iterator<Item = &Pool> {
        [&self.first].into_iter().chain(&self.others)
    }

    /// Returns the pool that a request is for, which is the first where no other is.
    fn named_by(&mut self, body: &str) -> &mut Pool {
        let body = match self.others.as_slice() {
            [] => Value::Null,
            _ => serde_json::from_str(body).unwrap_or_default(),
        };
        let other = self.others.iter_mut().find(|pool| pool.is_named_by(&body));
        other.unwrap_or(&mut self.first)
    }

    /// Takes in the pools that a request created. They have the keys of the first.
    fn with_created(&mut self, response: Response) -> Response {
        for config in std::mem::take(&mut self.first.created) {
            let host = self.first.fork_host();
            // It cannot fail: only users that a configuration names may be invalid.
            self.others.extend(Pool::new(config, self.jwks.kids.clone(), host));
        }
        response
    }
}
