//! A pool with a clock that the test advances, called as the AWS SDKs call it.

#![allow(
    dead_code,
    missing_docs,
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "each test file uses its part of this, and a test may panic"
)]

pub mod attributes;
pub mod authenticator;
pub mod devices;
pub mod mfa;
pub mod passkeys;
pub mod rsa_key;
pub mod srp;
pub mod totp;

use std::time::Duration;

use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use cognito_user_pool::host::{Fixed, Host, Timestamp};
use cognito_user_pool::{Config, Jwks, Request, Response, UserPool};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Map, Value, json};
use sha2::Sha256;

/// 2026-11-22T08:00:00Z.
pub const NOW: u64 = 1_795_334_400_000;
pub const POOL_ID: &str = "us-east-1_LocalPool";
pub const POOL_NAME: &str = "LocalPool";
pub const CLIENT: &str = "public";
pub const LEGACY_CLIENT: &str = "legacy";
pub const SECRET_CLIENT: &str = "confidential";
pub const SECRET: &str = "s3cretOfTheConfidentialClient";
pub const PASSWORD: &str = "Old-passw0rd";
pub const NEW_PASSWORD: &str = "New-passw0rd";

pub struct Pool {
    pub pool: UserPool,
    clock: Fixed,
}

/// The name and the message of a service exception.
pub type Exception = (String, String);

impl Pool {
    /// Creates a pool with three clients, and with Jane, whose email address is
    /// verified.
    pub fn new() -> Self {
        Self::with(json!({}))
    }

    /// Like `new`, with more configuration.
    pub fn with(more: Value) -> Self {
        let mut config = json!({
            "clients": [
                { "clientId": CLIENT },
                { "clientId": LEGACY_CLIENT, "preventUserExistenceErrors": "LEGACY" },
                { "clientId": SECRET_CLIENT, "clientSecret": SECRET },
            ],
            "users": [{
                "username": "jane",
                "password": PASSWORD,
                "attributes": { "email": "jane@example.com", "email_verified": "true" },
            }],
        });
        let members = config.as_object_mut().unwrap();
        members.extend(more.as_object().unwrap().clone());
        let clock = Fixed::at(Timestamp::from_millis(NOW));
        let config = Config::from_json(&config).unwrap();
        let pool = UserPool::new(config, Jwks::unsigned(), Box::new(clock.clone())).unwrap();
        Self { pool, clock }
    }

    pub fn advance(&self, seconds: u64) {
        self.clock.advance(Duration::from_secs(seconds));
    }

    /// Returns the pool's time, in seconds since the Unix epoch.
    pub fn seconds(&self) -> u64 {
        self.clock.now().seconds()
    }

    /// Sends a request and returns the HTTP response, with its tokens signed.
    pub fn send(&mut self, operation: &str, body: Value) -> Response {
        let response = self.pool.handle(&Request::operation(operation, body.to_string()));
        self.pool.sign(response, |_| "signature".to_owned())
    }

    pub fn call(&mut self, operation: &str, body: Value) -> Result<Value, Exception> {
        outcome(self.send(operation, body))
    }

    pub fn admin(&mut self, operation: &str, mut body: Value) -> Result<Value, Exception> {
        body["UserPoolId"] = json!(POOL_ID);
        outcome(self.pool.admin(operation, &body.to_string()))
    }

    pub fn sign_in(&mut self, username: &str, password: &str) -> Result<Value, Exception> {
        self.sign_in_with(CLIENT, username, password)
    }

    pub fn sign_in_with(
        &mut self,
        client: &str,
        username: &str,
        password: &str,
    ) -> Result<Value, Exception> {
        self.initiate(
            client,
            "USER_PASSWORD_AUTH",
            json!({ "USERNAME": username, "PASSWORD": password }),
        )
    }

    /// Signs in with a password and returns the access token.
    pub fn access_token(&mut self, username: &str, password: &str) -> String {
        let response = self.sign_in(username, password).unwrap();
        text(&response["AuthenticationResult"]["AccessToken"])
    }

    pub fn initiate(
        &mut self,
        client: &str,
        flow: &str,
        parameters: Value,
    ) -> Result<Value, Exception> {
        self.call(
            "InitiateAuth",
            json!({ "ClientId": client, "AuthFlow": flow, "AuthParameters": parameters }),
        )
    }

    pub fn respond_to_challenge(
        &mut self,
        client: &str,
        challenge: &str,
        session: &Value,
        responses: Value,
    ) -> Result<Value, Exception> {
        self.call(
            "RespondToAuthChallenge",
            json!({
                "ClientId": client,
                "ChallengeName": challenge,
                "Session": session,
                "ChallengeResponses": responses,
            }),
        )
    }

    pub fn forgot(&mut self, client: &str, username: &str) -> Result<Value, Exception> {
        self.call("ForgotPassword", json!({ "ClientId": client, "Username": username }))
    }

    pub fn confirm(
        &mut self,
        client: &str,
        username: &str,
        code: &str,
        password: &str,
    ) -> Result<Value, Exception> {
        self.call(
            "ConfirmForgotPassword",
            json!({
                "ClientId": client,
                "Username": username,
                "ConfirmationCode": code,
                "Password": password,
            }),
        )
    }

    pub fn sign_up(&mut self, username: &str, attributes: Value) -> Result<Value, Exception> {
        self.call(
            "SignUp",
            json!({
                "ClientId": CLIENT,
                "Username": username,
                "Password": PASSWORD,
                "UserAttributes": listed(attributes),
            }),
        )
    }

    pub fn confirm_sign_up(&mut self, username: &str, code: &str) -> Result<Value, Exception> {
        self.call(
            "ConfirmSignUp",
            json!({ "ClientId": CLIENT, "Username": username, "ConfirmationCode": code }),
        )
    }

    pub fn change(
        &mut self,
        token: &str,
        previous: &str,
        proposed: &str,
    ) -> Result<Value, Exception> {
        self.call(
            "ChangePassword",
            json!({
                "AccessToken": token,
                "PreviousPassword": previous,
                "ProposedPassword": proposed,
            }),
        )
    }

    pub fn outbox(&self) -> Vec<Value> {
        serde_json::from_str(&self.pool.outbox()).unwrap()
    }

    /// Returns the code that was sent last.
    pub fn code(&self) -> String {
        text(&self.outbox().last().unwrap()["code"])
    }
}

pub fn has_tokens(response: &Value) -> bool {
    response["AuthenticationResult"]["AccessToken"].is_string()
        && response["ChallengeParameters"] == json!({})
        && response.get("ChallengeName").is_none()
}

/// Writes attributes in the form of requests.
pub fn listed(attributes: Value) -> Value {
    let attributes = attributes.as_object().unwrap().clone();
    attributes.into_iter().map(|(name, value)| json!({ "Name": name, "Value": value })).collect()
}

pub fn outcome(response: Response) -> Result<Value, Exception> {
    let body = response.json();
    if response.status == 200 {
        return Ok(body);
    }
    Err((text(&body["__type"]), text(&body["message"])))
}

pub fn exception<T>(name: &str, message: &str) -> Result<T, Exception> {
    Err((name.to_owned(), message.to_owned()))
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

pub fn header<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
    let found = response.headers.iter().find(|(header, _)| header == name)?;
    Some(&found.1)
}

/// Returns another code than this one.
pub fn other_than(code: &str) -> &'static str {
    if code == "000000" { "111111" } else { "000000" }
}

pub fn base64url(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

pub fn secret_hash(username: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    mac.update(username.as_bytes());
    mac.update(SECRET_CLIENT.as_bytes());
    BASE64_STANDARD.encode(mac.finalize().into_bytes())
}

/// Decodes a token's header or payload, and returns it with its JSON text.
pub fn decoded(token: &Value, part: usize) -> (Map<String, Value>, String) {
    let part = token.as_str().unwrap().split('.').nth(part).unwrap();
    let json = String::from_utf8(BASE64_URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap();
    (serde_json::from_str(&json).unwrap(), json)
}
