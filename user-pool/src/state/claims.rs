use serde_json::{Map, Value, json};

use super::sign_ins::SignIn;
use crate::clock::Timestamp;
use crate::user::User;

/// What the access token and the ID token of a response are made from.
pub(crate) struct Claims<'a> {
    pub issuer: &'a str,
    pub user: &'a User,
    pub sign_in: &'a SignIn,
    pub issued: Timestamp,
    /// Whether the client allows revocation, for which tokens have an `origin_jti`.
    pub revocable: bool,
}

impl Claims<'_> {
    /// Returns the claims of an access token, in the service's order.
    pub fn access(&self, scopes: &[String], expires: Timestamp, jti: String) -> Value {
        let mut claims = Map::new();
        let mut claim = |name: &str, value: Value| claims.insert(name.to_owned(), value);
        claim("sub", json!(self.user.sub));
        if let Some(key) = &self.sign_in.device_key {
            claim("device_key", json!(key));
        }
        claim("iss", json!(self.issuer));
        claim("client_id", json!(self.sign_in.client_id));
        if self.revocable {
            claim("origin_jti", json!(self.sign_in.origin_jti));
        }
        claim("event_id", json!(self.sign_in.event_id));
        claim("token_use", json!("access"));
        claim("scope", json!(scopes.join(" ")));
        claim("auth_time", json!(self.sign_in.auth_time.seconds()));
        claim("exp", json!(expires.seconds()));
        claim("iat", json!(self.issued.seconds()));
        claim("jti", json!(jti));
        claim("username", json!(self.user.username));
        Value::Object(claims)
    }

    /// Returns the claims of an ID token, which include the user's attributes.
    pub fn id(&self, expires: Timestamp, jti: String) -> Value {
        let attributes = || self.user.attributes.iter();
        let is_flag = |name: &str| name.ends_with("_verified");
        let is_custom = |name: &str| name.starts_with("custom:");

        let mut claims = Map::new();
        let mut claim = |name: &str, value: Value| claims.insert(name.to_owned(), value);
        claim("sub", json!(self.user.sub));
        for (name, value) in attributes().filter(|(name, _)| is_flag(name)) {
            claim(name, json!(value.eq_ignore_ascii_case("true")));
        }
        claim("iss", json!(self.issuer));
        claim("cognito:username", json!(self.user.username));
        if self.revocable {
            claim("origin_jti", json!(self.sign_in.origin_jti));
        }
        claim("aud", json!(self.sign_in.client_id));
        claim("event_id", json!(self.sign_in.event_id));
        claim("token_use", json!("id"));
        claim("auth_time", json!(self.sign_in.auth_time.seconds()));
        claim("exp", json!(expires.seconds()));
        for (name, value) in attributes().filter(|(name, _)| is_custom(name)) {
            claim(name, json!(value));
        }
        claim("iat", json!(self.issued.seconds()));
        claim("jti", json!(jti));
        for (name, value) in attributes().filter(|(name, _)| !is_flag(name) && !is_custom(name)) {
            claim(name, json!(value));
        }
        Value::Object(claims)
    }
}
