use serde::Deserialize;
use serde_json::{Map, Value};

use crate::client::Client;
use crate::clock::Timestamp;
use crate::config::{Config, ConfigError};
use crate::error::{Result, ServiceError};
use crate::faults::Faults;
use crate::host::{self, Host};
use crate::limits::Limits;
use crate::model::Model;
use crate::operations::{self, Handler};
use crate::outbox::Outbox;
use crate::proofs::Proofs;
use crate::session::Sessions;
use crate::signature;
use crate::tokens::{KeyIds, Tokens};
use crate::user::User;
use crate::users::Users;
use crate::wire::{Request, Response, Stamp, ToSign};

/// A user pool.
pub struct UserPool {
    config: Config,
    model: Model,
    jwks: String,
    host: Box<dyn Host>,
    users: Users,
    sessions: Sessions,
    proofs: Proofs,
    tokens: Tokens,
    limits: Limits,
    outbox: Outbox,
    faults: Faults,
}

/// What an operation works with: the pool's parts, lent for one request.
pub(crate) struct Call<'a> {
    pub config: &'a Config,
    pub host: &'a mut dyn Host,
    pub users: &'a mut Users,
    pub sessions: &'a mut Sessions,
    pub proofs: &'a mut Proofs,
    pub tokens: &'a mut Tokens,
    pub limits: &'a mut Limits,
    pub outbox: &'a mut Outbox,
    pub request_id: &'a str,
    pub now: Timestamp,
}

impl<'a> Call<'a> {
    /// Refuses an administrator's request to another pool.
    pub fn check_pool(&self, id: &str) -> Result<()> {
        if id == self.config.user_pool_id {
            return Ok(());
        }
        let message = format!("User pool {id} does not exist.");
        Err(ServiceError::resource_not_found(message))
    }

    /// The user an access token was given to.
    pub fn user(&self, access_token: &str) -> Result<User> {
        let sign_in = self.tokens.check_access_token(access_token, self.now)?;
        let user = self.users.get(&sign_in.username).filter(|user| user.sub == sign_in.sub);
        user.cloned().ok_or_else(ServiceError::user_does_not_exist)
    }

    pub fn client(&self, id: &str) -> Result<&'a Client> {
        let clients = &self.config.clients;
        clients.iter().find(|client| client.id == id).ok_or_else(|| {
            ServiceError::resource_not_found(format!("User pool client {id} does not exist."))
        })
    }
}

/// The public keys of a pool's two signing keys: that of access tokens, then
/// that of ID tokens.
#[derive(Clone, Debug)]
pub struct Jwks {
    json: String,
    kids: [String; 2],
}

#[derive(Deserialize)]
struct KeySet {
    keys: [Key; 2],
}

#[derive(Deserialize)]
struct Key {
    kid: String,
}

impl Jwks {
    /// Reads the two keys of a JSON Web Key Set.
    ///
    /// # Errors
    /// When there are not two keys, each with a `kid`.
    pub fn from_json(json: &str) -> std::result::Result<Self, ConfigError> {
        let set: KeySet =
            serde_json::from_str(json).map_err(|error| ConfigError::new("jwks", error))?;
        Ok(Self { json: json.to_owned(), kids: set.keys.map(|key| key.kid) })
    }

    /// Keys that nothing is signed with, for tests that verify no signature.
    pub fn unsigned() -> Self {
        Self { json: r#"{"keys":[]}"#.to_owned(), kids: ["access".to_owned(), "id".to_owned()] }
    }
}

impl UserPool {
    /// A pool with the configured users.
    ///
    /// # Errors
    /// When a configured user cannot be.
    pub fn new(
        config: Config,
        jwks: Jwks,
        mut host: Box<dyn Host>,
    ) -> std::result::Result<Self, ConfigError> {
        let [access, id] = jwks.kids;
        let mut users = Users::default();
        for (position, user) in config.users.iter().enumerate() {
            let user = user.create(&config, host.as_mut()).map_err(|error| {
                ConfigError::new(format!("users[{position}]"), error.message.unwrap_or_default())
            })?;
            users.insert(user);
        }
        Ok(Self {
            model: Model::embedded().map_err(|error| ConfigError::new("model", error))?,
            tokens: Tokens::new(config.issuer.clone(), KeyIds { access, id }),
            jwks: jwks.json,
            sessions: Sessions::default(),
            proofs: Proofs::default(),
            limits: Limits::default(),
            outbox: Outbox::default(),
            faults: Faults::default(),
            config,
            host,
            users,
        })
    }

    /// Ids and secrets, for whoever is to call the pool.
    pub fn describe(&self) -> Value {
        self.config.describe()
    }

    /// The messages sent so far, oldest first: a JSON array.
    pub fn outbox(&self) -> String {
        self.outbox.to_json()
    }

    /// Orders something to go wrong with a later answer.
    ///
    /// # Errors
    /// Names the member that is unknown or of the wrong type.
    pub fn fault(&mut self, json: &str) -> std::result::Result<(), ConfigError> {
        self.faults.order(json)
    }

    /// Remembers the signature of a token from [`Response::sign`].
    pub fn seal(&mut self, unsigned: &str, signature: &str) {
        self.tokens.seal(unsigned, signature.to_owned());
    }

    /// Signs an answer's tokens, where signing need not be waited for.
    pub fn sign(&mut self, mut response: Response, sign: impl Fn(&ToSign) -> String) -> Response {
        for token in std::mem::take(&mut response.sign) {
            let signature = sign(&token);
            let signed = format!("{}.{signature}", token.unsigned);
            response.body = response.body.replace(&token.unsigned, &signed);
            self.seal(&token.unsigned, &signature);
        }
        response
    }

    /// Answers a request.
    pub fn handle(&mut self, request: &Request) -> Response {
        let stamp = self.stamp();
        let path = request.path.split('?').next().unwrap_or_default();
        match (request.method.as_str(), path, request.target()) {
            ("OPTIONS", _, _) => Response::preflight(request, &stamp),
            ("GET", "/_pool/outbox", _) => Response::document(self.outbox()),
            ("GET", path, _) if self.is_jwks(path) => Response::document(self.jwks.clone()),
            ("POST", "/", Some(operation)) => self.handle_operation(operation, request, &stamp),
            _ => Response::error(&ServiceError::unknown_operation(), &stamp),
        }
    }

    /// Carries out an operation for the pool's own operator, who need not sign
    /// and whom no fault concerns.
    pub fn admin(&mut self, operation: &str, body: &str) -> Response {
        let stamp = self.stamp();
        self.answer(operation, &stamp, |pool, handler| pool.run(operation, handler, body, &stamp))
    }

    fn stamp(&mut self) -> Stamp {
        Stamp { request_id: host::uuid(self.host.as_mut()), now: self.host.now() }
    }

    fn handle_operation(&mut self, operation: &str, request: &Request, stamp: &Stamp) -> Response {
        let fault = self.faults.next(operation);
        let mut response = match fault.as_ref().filter(|fault| fault.replaces_answer()) {
            Some(fault) => Response::faulty(fault, stamp),
            None => self.answer(operation, stamp, |pool, handler| {
                if !request.is_json() {
                    return Err(ServiceError::unreadable_body());
                }
                if pool.model.is_signed(operation) {
                    signature::check(request, &pool.config, stamp.now)?;
                }
                pool.run(operation, handler, &request.body, stamp)
            }),
        };
        if let Some(fault) = fault {
            for (name, value) in &fault.headers {
                response.set_header(name, value);
            }
            response.fault = fault.on_the_way();
        }
        response
    }

    fn answer(
        &mut self,
        operation: &str,
        stamp: &Stamp,
        run: impl FnOnce(&mut Self, Handler) -> Result<String>,
    ) -> Response {
        let outcome = operations::find(operation)
            .ok_or_else(ServiceError::unknown_operation)
            .and_then(|handler| run(self, handler));
        let mut response = match outcome {
            Ok(body) => Response::success(body, stamp),
            Err(error) => Response::error(&error, stamp),
        };
        response.sign = self.tokens.take_to_sign();
        response
    }

    fn run(
        &mut self,
        operation: &str,
        handler: Handler,
        body: &str,
        stamp: &Stamp,
    ) -> Result<String> {
        let body: Value =
            serde_json::from_str(body).map_err(|_| ServiceError::unreadable_body())?;
        self.model.validate(operation, &body)?;
        let mut call = Call {
            config: &self.config,
            host: self.host.as_mut(),
            users: &mut self.users,
            sessions: &mut self.sessions,
            proofs: &mut self.proofs,
            tokens: &mut self.tokens,
            limits: &mut self.limits,
            outbox: &mut self.outbox,
            request_id: &stamp.request_id,
            now: stamp.now,
        };
        let answer = handler(&mut call, body)?;
        let empty = answer.as_object().is_none_or(Map::is_empty);
        Ok(if empty && self.config.empty_answers { String::new() } else { answer.to_string() })
    }

    fn is_jwks(&self, path: &str) -> bool {
        let path = path.strip_prefix('/').unwrap_or_default();
        path.strip_prefix(&self.config.user_pool_id) == Some("/.well-known/jwks.json")
    }
}
