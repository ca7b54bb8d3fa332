use serde_json::{Map, Value};

use crate::config::Config;
use crate::crypto::sigv4;
use crate::crypto::totp::SoftwareToken;
use crate::error::{ConfigError, Result, ServiceError};
use crate::faults::OrderedFault;
use crate::host::{self, Host};
use crate::model::Model;
use crate::operations::{self, Call, Created, Handler};
use crate::state::{KeyIds, Limits, Outbox, Sessions, SrpAttempts, Tokens, Users};
use crate::wire::{Request, Response, Stamp};

/// One user pool.
pub(crate) struct Pool {
    pub config: Config,
    pub model: Model,
    host: Box<dyn Host>,
    users: Users,
    sessions: Sessions,
    srp_attempts: SrpAttempts,
    tokens: Tokens,
    limits: Limits,
    pub outbox: Outbox,
    /// The pools that a request created, until their place takes them.
    pub created: Vec<Config>,
}

impl Pool {
    /// Creates a pool with the configured users.
    ///
    /// # Errors
    /// Names the configured user who is invalid.
    pub fn new(
        mut config: Config,
        kids: [String; 2],
        mut host: Box<dyn Host>,
    ) -> std::result::Result<Self, ConfigError> {
        let [access, id] = kids;
        config.created = host.now();
        let users = Users::configured(&config, host.as_mut())?;
        Ok(Self {
            model: Model::embedded().map_err(|error| ConfigError::new("model", error))?,
            tokens: Tokens::new(config.issuer.clone(), KeyIds { access, id }),
            sessions: Sessions::default(),
            srp_attempts: SrpAttempts::default(),
            limits: Limits::default(),
            outbox: Outbox::default(),
            created: Vec::new(),
            config,
            host,
            users,
        })
    }

    /// Whether this pool has what a request names: the pool itself, a client, a token or
    /// a session.
    pub fn is_named_by(&self, body: &Value) -> bool {
        let names = |member: &str, has: &dyn Fn(&str) -> bool| {
            body.get(member).and_then(Value::as_str).is_some_and(has)
        };
        names("UserPoolId", &|id| id == self.config.user_pool_id)
            || names("ClientId", &|id| self.config.clients.iter().any(|client| client.id == id))
            || names("AccessToken", &|token| self.tokens.has_access_token(token))
            || names("Session", &|id| self.sessions.has(id))
    }

    pub fn seal(&mut self, unsigned: &str, signature: &str) {
        self.tokens.seal(unsigned, signature.to_owned());
    }

    /// Carries out an operation without a signature.
    pub fn admin(&mut self, operation: &str, body: &str) -> Response {
        let stamp = self.stamp();
        self.respond(operation, &stamp, |pool, handler| pool.run(operation, handler, body, &stamp))
    }

    /// Returns the code of a user's authenticator app: the present one or, once that is used,
    /// the next.
    pub fn totp(&self, username: &str) -> std::result::Result<String, ConfigError> {
        let user = self
            .users
            .find_by_any_name(&self.config, username)
            .map_err(|_| ConfigError::new("totp", format!("the pool has no user {username:?}")))?;
        let token = user.mfa.software_token.as_ref().or(user.mfa.unverified_token.as_ref());
        let token = token.ok_or_else(|| {
            ConfigError::new(
                "totp",
                format!("{username:?} has no authenticator app: set one up with AssociateSoftwareToken, or configure the user with totpSecret"),
            )
        })?;
        token.code(self.host.now()).ok_or_else(|| {
            ConfigError::new(
                "totp",
                format!("each code is taken once, and {username:?} used the last that is valid now: advance the pool's clock by 30 seconds"),
            )
        })
    }

    /// Returns the code that an authenticator app with this secret shows.
    pub fn totp_of(&self, secret_code: &str) -> std::result::Result<String, ConfigError> {
        let token = SoftwareToken::from_secret_code(secret_code);
        let code = token.and_then(|token| token.code(self.host.now()));
        code.ok_or_else(|| ConfigError::new("totp", "the secretCode is not base32"))
    }

    pub fn stamp(&mut self) -> Stamp {
        Stamp { request_id: host::uuid(self.host.as_mut()), now: self.host.now() }
    }

    /// Carries out an operation as the service does, or lets a fault take its place.
    pub fn handle(
        &mut self,
        operation: &str,
        request: &Request,
        fault: Option<OrderedFault>,
    ) -> Response {
        let stamp = &self.stamp();
        let mut response = match fault.as_ref().filter(|fault| fault.replaces_response()) {
            Some(fault) => Response::injected(fault, stamp),
            None => self.respond(operation, stamp, |pool, handler| {
                if !request.is_json() {
                    return Err(ServiceError::unreadable_body());
                }
                if pool.model.is_signed(operation) {
                    pool.check_signature(request, stamp)?;
                }
                pool.run(operation, handler, &request.body, stamp)
            }),
        };
        if let Some(fault) = fault {
            for (name, value) in &fault.headers {
                response.set_header(name, value);
            }
            response.fault = fault.in_transit();
        }
        response
    }

    fn respond(
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
        let mut created = Created::default();
        let mut call = Call {
            config: &self.config,
            host: self.host.as_mut(),
            users: &mut self.users,
            sessions: &mut self.sessions,
            srp_attempts: &mut self.srp_attempts,
            tokens: &mut self.tokens,
            limits: &mut self.limits,
            outbox: &mut self.outbox,
            created: &mut created,
            request_id: &stamp.request_id,
            now: stamp.now,
        };
        let response = handler(&mut call, body)?;
        self.config.clients.append(&mut created.clients);
        self.created.append(&mut created.pools);
        let empty = response.as_object().is_none_or(Map::is_empty);
        Ok(if empty && self.config.empty_answers { String::new() } else { response.to_string() })
    }

    fn check_signature(&self, request: &Request, stamp: &Stamp) -> Result<()> {
        match &self.config.admin_credentials {
            Some(known) => sigv4::verify(request, known, &self.config.region, stamp.now),
            None => sigv4::check_signed(request),
        }
    }

    /// Returns another source of the same time, for another pool.
    pub fn fork_host(&mut self) -> Box<dyn Host> {
        self.host.fork()
    }

    pub fn is_jwks(&self, path: &str) -> bool {
        let path = path.strip_prefix('/').unwrap_or_default();
        path.strip_prefix(&self.config.user_pool_id) == Some("/.well-known/jwks.json")
    }
}
