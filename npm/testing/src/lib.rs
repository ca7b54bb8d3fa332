//! The user pool as a JavaScript class that takes and returns JSON in strings.

use std::fmt::Display;

use cognito_user_pool::host::{Host, Timestamp};
use cognito_user_pool::{Config, Jwks, Request, Response};
use js_sys::{Function, Uint8Array};
use wasm_bindgen::prelude::*;

/// A Cognito user pool in memory.
#[wasm_bindgen]
pub struct UserPool(cognito_user_pool::UserPool);

/// The host's clock and randomness, as JavaScript functions. They do not fail. If one
/// does all the same, the time is the epoch, or the bytes stay as they were, because an
/// exception could not pass through the pool.
#[derive(Clone)]
struct JsHost {
    now: Function,
    random: Function,
}

impl Host for JsHost {
    fn now(&self) -> Timestamp {
        let millis = self.now.call0(&JsValue::NULL).ok();
        // The cast saturates, so no number is out of range.
        let millis = millis.and_then(|now| now.as_f64()).unwrap_or_default() as u64;
        Timestamp::from_millis(millis)
    }

    fn random(&mut self, bytes: &mut [u8]) {
        let length = JsValue::from(u32::try_from(bytes.len()).unwrap_or(u32::MAX));
        let random = self.random.call1(&JsValue::NULL, &length);
        if let Ok(random) = random.map(|value| Uint8Array::new(&value))
            && usize::try_from(random.length()) == Ok(bytes.len())
        {
            random.copy_to(bytes);
        }
    }

    fn fork(&mut self) -> Box<dyn Host> {
        Box::new(self.clone())
    }
}

#[wasm_bindgen]
impl UserPool {
    /// Creates a pool. `now` returns milliseconds since the epoch, `random` as many bytes
    /// as it is asked for.
    ///
    /// # Errors
    /// Fails if the configuration is invalid. The error names the member.
    #[wasm_bindgen(constructor)]
    pub fn new(
        config_json: &str,
        jwks_json: &str,
        now: Function,
        random: Function,
    ) -> Result<UserPool, JsError> {
        let config = serde_json::from_str(config_json).map_err(error)?;
        let config = Config::from_json(&config).map_err(error)?;
        let jwks = Jwks::from_json(jwks_json).map_err(error)?;
        let host = Box::new(JsHost { now, random });
        let pool = cognito_user_pool::UserPool::new(config, jwks, host).map_err(error)?;
        Ok(Self(pool))
    }

    /// Returns the ids and secrets of the pool and its clients.
    pub fn describe(&self) -> String {
        self.0.describe().to_string()
    }

    /// Returns the response to a request. `headers_json` is an object by lower-case names.
    ///
    /// # Errors
    /// Fails if the headers are no such object.
    pub fn handle(
        &mut self,
        method: String,
        path: String,
        headers_json: &str,
        body: String,
    ) -> Result<String, JsError> {
        let request = Request {
            method,
            path,
            headers: serde_json::from_str(headers_json).map_err(error)?,
            body,
        };
        to_json(&self.0.handle(&request))
    }

    /// Stores a token's signature.
    pub fn seal(&mut self, unsigned: &str, signature: &str) {
        self.0.seal(unsigned, signature);
    }

    /// Carries out an operation without asking for a signature.
    ///
    /// # Errors
    /// Fails only if the response cannot be serialized.
    pub fn admin(&mut self, operation: &str, body_json: &str) -> Result<String, JsError> {
        to_json(&self.0.admin(operation, body_json))
    }

    /// Returns the messages that were sent, oldest first.
    pub fn outbox(&self) -> String {
        self.0.outbox()
    }

    /// Injects a fault into a later response.
    ///
    /// # Errors
    /// Fails if a member is unknown, invalid or of the wrong type. The error names it.
    pub fn fault(&mut self, fault_json: &str) -> Result<(), JsError> {
        self.0.fault(fault_json).map_err(error)
    }

    /// Returns the faults that have not occurred yet, oldest first.
    pub fn faults(&self) -> String {
        self.0.faults()
    }

    /// Returns the code of a user's authenticator app: the present one or, once that is
    /// used, the next.
    ///
    /// # Errors
    /// Fails if there is no such user, or no app, or if both codes were used.
    pub fn totp(&self, username: &str) -> Result<String, JsError> {
        self.0.totp(username).map_err(error)
    }

    /// Returns the code that an app with this secret shows now.
    ///
    /// # Errors
    /// Fails if the secret is not in base32.
    #[wasm_bindgen(js_name = totpOf)]
    pub fn totp_of(&self, secret_code: &str) -> Result<String, JsError> {
        self.0.totp_of(secret_code).map_err(error)
    }
}

fn to_json(response: &Response) -> Result<String, JsError> {
    serde_json::to_string(response).map_err(error)
}

fn error(error: impl Display) -> JsError {
    JsError::new(&error.to_string())
}
