use std::collections::HashMap;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::Serialize;
use serde_json::{Value, json};
use subtle::ConstantTimeEq;

use super::claims::Claims;
use super::sign_ins::{SignIn, SignIns};
use crate::clock::Timestamp;
use crate::config::{Client, USER_ADMIN};
use crate::error::{Result, ServiceError};
use crate::host::{self, Host};
use crate::user::{NewDeviceMetadata, User};
use crate::wire::ToSign;

/// The ids of the two keys that sign tokens.
pub(crate) struct KeyIds {
    pub access: String,
    pub id: String,
}

/// The tokens that the pool issued. The host signs tokens, so they leave the pool
/// unsigned, and the host reports each signature afterwards. RS256 is
/// deterministic, so a token is genuine when it equals one of these.
pub(crate) struct Tokens {
    issuer: String,
    keys: KeyIds,
    access: HashMap<String, AccessToken>,
    sign_ins: SignIns,
    to_sign: Vec<ToSign>,
}

struct AccessToken {
    origin_jti: String,
    /// Whether the token has the scope for the operations of this API.
    is_for_users: bool,
    expires: Timestamp,
    revoked: bool,
    signature: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AuthenticationResult {
    access_token: String,
    expires_in: u64,
    token_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    refresh_token: Option<String>,
    id_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_device_metadata: Option<NewDeviceMetadata>,
}

impl Tokens {
    pub fn new(issuer: String, keys: KeyIds) -> Self {
        let sign_ins = SignIns::default();
        Self { issuer, keys, access: HashMap::new(), sign_ins, to_sign: Vec::new() }
    }

    /// Takes the tokens of the current response, which the host has to sign.
    pub fn take_to_sign(&mut self) -> Vec<ToSign> {
        std::mem::take(&mut self.to_sign)
    }

    /// Records the signature of an access token.
    pub fn seal(&mut self, unsigned: &str, signature: String) {
        if let Some(token) = self.access.get_mut(unsigned) {
            token.signature = Some(signature);
        }
    }

    /// Issues the tokens of a user who has just signed in.
    pub fn sign_in(
        &mut self,
        host: &mut dyn Host,
        client: &Client,
        user: &User,
        request_id: &str,
        device_key: Option<&str>,
    ) -> AuthenticationResult {
        let sign_in = self.sign_ins.begin(host, client, user, request_id, device_key);
        let refresh_token = self.sign_ins.refresh_token(host, &sign_in);
        self.issue(host, client, user, &sign_in, Some(refresh_token))
    }

    /// Issues new access and ID tokens for a refresh token, and another refresh
    /// token where they rotate.
    pub fn refresh(
        &mut self,
        host: &mut dyn Host,
        client: &Client,
        user: &User,
        sign_in: &SignIn,
        refresh_token: &str,
    ) -> AuthenticationResult {
        let now = host.now();
        self.sign_ins.touch(&sign_in.origin_jti, now);
        let next = client.rotates_refresh_tokens().then(|| {
            self.sign_ins.rotate_out(refresh_token, now);
            self.sign_ins.refresh_token(host, sign_in)
        });
        // The device key is a claim of the first access token alone.
        let mut sign_in = sign_in.clone();
        sign_in.device_key = None;
        self.issue(host, client, user, &sign_in, next)
    }

    fn issue(
        &mut self,
        host: &mut dyn Host,
        client: &Client,
        user: &User,
        sign_in: &SignIn,
        refresh_token: Option<String>,
    ) -> AuthenticationResult {
        let now = host.now();
        let revocable = client.allows_revocation();
        let claims = Claims { issuer: &self.issuer, user, sign_in, issued: now, revocable };
        let expires = now.after(client.access_token_validity());
        let scopes = client.access_token_scopes();
        let access_claims = claims.access(scopes, expires, host::uuid(host));
        let access_token = unsigned(&self.keys.access, &access_claims);
        let id_claims = claims.id(now.after(client.id_token_validity()), host::uuid(host));
        let id_token = unsigned(&self.keys.id, &id_claims);

        self.access.insert(
            access_token.clone(),
            AccessToken {
                origin_jti: sign_in.origin_jti.clone(),
                is_for_users: scopes.iter().any(|scope| scope == USER_ADMIN),
                expires,
                revoked: false,
                signature: None,
            },
        );
        self.to_sign.push(ToSign { kid: self.keys.access.clone(), unsigned: access_token.clone() });
        self.to_sign.push(ToSign { kid: self.keys.id.clone(), unsigned: id_token.clone() });
        AuthenticationResult {
            access_token,
            expires_in: client.access_token_validity().as_secs(),
            token_type: "Bearer",
            refresh_token,
            id_token,
            new_device_metadata: None,
        }
    }

    /// Revokes the access tokens that a user has so far.
    pub fn revoke_access(&mut self, username: &str) {
        let sign_ins = &self.sign_ins;
        let is_users = |token: &&mut AccessToken| {
            sign_ins.get(&token.origin_jti).is_some_and(|sign_in| sign_in.username == username)
        };
        for token in self.access.values_mut().filter(is_users) {
            token.revoked = true;
        }
    }

    /// Revokes all sign-ins of a user.
    pub fn sign_out(&mut self, username: &str) {
        self.sign_ins.revoke(|sign_in| sign_in.username == username);
    }

    /// Revokes one sign-in, with all its tokens.
    pub fn revoke(&mut self, origin_jti: &str) {
        self.sign_ins.revoke(|sign_in| sign_in.origin_jti == origin_jti);
    }

    /// Whether this pool issued an access token.
    pub fn has_access_token(&self, token: &str) -> bool {
        token.rsplit_once('.').is_some_and(|(unsigned, _)| self.access.contains_key(unsigned))
    }

    /// Checks an access token and returns its sign-in.
    pub fn check_access_token(&self, token: &str, now: Timestamp) -> Result<&SignIn> {
        let genuine = token.rsplit_once('.').and_then(|(unsigned, signature)| {
            let issued = self.access.get(unsigned)?;
            let sign_in = self.sign_ins.get(&issued.origin_jti)?;
            let expected = issued.signature.as_deref()?;
            let is_genuine: bool = expected.as_bytes().ct_eq(signature.as_bytes()).into();
            is_genuine.then_some((issued, sign_in))
        });
        let (issued, sign_in) = genuine.ok_or_else(ServiceError::invalid_access_token)?;
        if issued.expires <= now {
            return Err(ServiceError::access_token_expired());
        }
        if issued.revoked || sign_in.revoked {
            return Err(ServiceError::access_token_revoked());
        }
        if !issued.is_for_users {
            return Err(ServiceError::missing_scope());
        }
        Ok(sign_in)
    }

    /// Checks a refresh token and returns its sign-in.
    pub fn check_refresh_token(
        &self,
        token: &str,
        client: &Client,
        now: Timestamp,
    ) -> Result<&SignIn> {
        self.sign_ins.check_refresh_token(token, client, now)
    }

    /// Returns a user's active sign-ins, newest first.
    pub fn active(&self, user: &User, now: Timestamp) -> Vec<&SignIn> {
        self.sign_ins.active(user, now)
    }
}

fn unsigned(kid: &str, claims: &Value) -> String {
    let header = json!({ "kid": kid, "alg": "RS256" });
    [&header, claims]
        .map(|part| {
            // The service escapes slashes, which occur in strings alone.
            BASE64_URL_SAFE_NO_PAD.encode(part.to_string().replace('/', "\\/"))
        })
        .join(".")
}
