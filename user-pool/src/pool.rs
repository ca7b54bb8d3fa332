use serde_json::{Map, Value};

use crate::config::Config;
use crate::crypto::sigv4;
use crate::error::{ConfigError, Result, ServiceError};
use crate::faults::Faults;
use crate::host::{self, Host};
use crate::jwks::Jwks;
use crate::model::Model;
use crate::operations::{self, Call, Handler};
use crate::state::{KeyIds, Limits, Outbox, Sessions, SrpAttempts, Tokens, Users};
use crate::wire::{Request, Response, Stamp, ToSign};

/// A Cognito user pool in memory.
pub struct UserPool {
    config: Config,
    model: Model,
    jwks: String,
    host: Box<dyn Host>,
    users: Users,
    sessions: Sessions,
    srp_attempts: SrpAttempts,
    tokens: Tokens,
    limits: Limits,
    outbox: Outbox,
    faults: Faults,
}

impl UserPool {
    /// Creates a pool with the configured users.
    ///
    /// # Errors
    /// Names the configured user who is invalid.
    pub fn new(
        config: Config,
        jwks: Jwks,
        mut host: Box<dyn Host>,
    ) -> std::result::Result<Self, ConfigError> {
        let [access, id] = jwks.kids;
        let users = Users::configured(&config, host.as_mut())?;
        Ok(Self {
            model: Model::embedded().map_err(|error| ConfigError::new("model", error))?,
            tokens: Tokens::new(config.issuer.clone(), KeyIds { access, id }),
            jwks: jwks.json,
            sessions: Sessions::default(),
            srp_attempts: SrpAttempts::default(),
            limits: Limits::default(),
            outbox: Outbox::default(),
            faults: Faults::default(),
            config,
            host,
            users,
        })
    }

    /// Returns the ids and secrets that a caller of the pool needs.
    pub fn describe(&self) -> Value {
        self.config.describe()
    }

    /// Returns the messages that were sent so far, oldest first, as a JSON array.
    pub fn outbox(&self) -> String {
        self.outbox.to_json()
    }

    /// Injects a fault into a later response. `json` describes the fault.
    ///
    /// # Errors
    /// Names the member that is unknown or of the wrong type.
    pub fn fault(&mut self, json: &str) -> std::result::Result<(), ConfigError> {
        self.faults.order(json)
    }

    /// Records the signature of a token from [`Response::sign`], which makes the
    /// token valid.
    pub fn seal(&mut self, unsigned: &str, signature: &str) {
        self.tokens.seal(unsigned, signature.to_owned());
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
        let stamp = self.stamp();
        let path = request.path.split('?').next().unwrap_or_default();
        match (request.method.as_str(), path, request.target()) {
            // The codes in the outbox are for the developer, and for no page.
            ("OPTIONS", path, _) if path.starts_with("/_pool/") => Response::private_preflight(),
            ("OPTIONS", _, _) => Response::preflight(request, &stamp),
            ("GET", "/_pool/outbox", _) => Response::private_document(self.outbox()),
            ("GET", path, _) if self.is_jwks(path) => Response::document(self.jwks.clone()),
            ("POST", "/", Some(operation)) => self.handle_operation(operation, request, &stamp),
            _ => Response::error(&ServiceError::unknown_operation(), &stamp),
        }
    }

    /// Carries out an operation for the operator of this pool. It needs no
    /// signature, and injected faults do not apply to it.
    pub fn admin(&mut self, operation: &str, body: &str) -> Response {
        let stamp = self.stamp();
        self.respond(operation, &stamp, |pool, handler| pool.run(operation, handler, body, &stamp))
    }

    fn stamp(&mut self) -> Stamp {
        Stamp { request_id: host::uuid(self.host.as_mut()), now: self.host.now() }
    }

    fn handle_operation(&mut self, operation: &str, request: &Request, stamp: &Stamp) -> Response {
        let fault = self.faults.next(operation);
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
        let mut call = Call {
            config: &self.config,
            host: self.host.as_mut(),
            users: &mut self.users,
            sessions: &mut self.sessions,
            srp_attempts: &mut self.srp_attempts,
            tokens: &mut self.tokens,
            limits: &mut self.limits,
            outbox: &mut self.outbox,
            request_id: &stamp.request_id,
            now: stamp.now,
        };
        let response = handler(&mut call, body)?;
        let empty = response.as_object().is_none_or(Map::is_empty);
        Ok(if empty && self.config.empty_answers { String::new() } else { response.to_string() })
    }

    fn check_signature(&self, request: &Request, stamp: &Stamp) -> Result<()> {
        match &self.config.admin_credentials {
            Some(known) => sigv4::verify(request, known, &self.config.region, stamp.now),
            None => sigv4::check_signed(request),
        }
    }

    fn is_jwks(&self, path: &str) -> bool {
        let path = path.strip_prefix('/').unwrap_or_default();
        path.strip_prefix(&self.config.user_pool_id) == Some("/.well-known/jwks.json")
    }
}
