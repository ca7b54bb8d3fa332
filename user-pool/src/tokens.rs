use std::collections::HashMap;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::Serialize;
use serde_json::{Value, json};

use crate::claims::Claims;
use crate::client::Client;
use crate::clock::Timestamp;
use crate::error::{Result, ServiceError};
use crate::host::{self, Host};
use crate::user::User;
use crate::wire::ToSign;

/// The ids of the two keys that tokens are signed with.
pub(crate) struct KeyIds {
    pub access: String,
    pub id: String,
}

/// The tokens the pool gave. Signing is the host's, so tokens leave the pool
/// unsigned and are sealed with their signature afterwards: RS256 signs alike
/// each time, and a token is genuine when it is one of these to the letter.
pub(crate) struct Tokens {
    issuer: String,
    keys: KeyIds,
    access: HashMap<String, AccessToken>,
    refresh: HashMap<String, SignIn>,
    to_sign: Vec<ToSign>,
}

struct AccessToken {
    username: String,
    expires: Timestamp,
    revoked: bool,
    signature: Option<String>,
}

/// A sign-in, which outlives its access tokens.
#[derive(Clone)]
pub(crate) struct SignIn {
    pub username: String,
    pub client_id: String,
    pub origin_jti: String,
    pub event_id: String,
    pub auth_time: Timestamp,
    expires: Timestamp,
    revoked: bool,
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
}

impl Tokens {
    pub fn new(issuer: String, keys: KeyIds) -> Self {
        Self { issuer, keys, access: HashMap::new(), refresh: HashMap::new(), to_sign: Vec::new() }
    }

    /// What the answer at hand needs signed.
    pub fn take_to_sign(&mut self) -> Vec<ToSign> {
        std::mem::take(&mut self.to_sign)
    }

    pub fn seal(&mut self, unsigned: &str, signature: String) {
        if let Some(token) = self.access.get_mut(unsigned) {
            token.signature = Some(signature);
        }
    }

    /// The tokens of a user who has just signed in.
    pub fn sign_in(
        &mut self,
        host: &mut dyn Host,
        client: &Client,
        user: &User,
        request_id: &str,
    ) -> AuthenticationResult {
        let now = host.now();
        let sign_in = SignIn {
            username: user.username.clone(),
            client_id: client.id.clone(),
            origin_jti: host::uuid(host),
            event_id: request_id.to_owned(),
            auth_time: now,
            expires: now.after(client.refresh_token_validity()),
            revoked: false,
        };
        let refresh_token = refresh_token(host);
        let result = self.issue(host, client, user, &sign_in, Some(refresh_token.clone()));
        self.refresh.insert(refresh_token, sign_in);
        result
    }

    /// New access and ID tokens of an earlier sign-in.
    pub fn issue(
        &mut self,
        host: &mut dyn Host,
        client: &Client,
        user: &User,
        sign_in: &SignIn,
        refresh_token: Option<String>,
    ) -> AuthenticationResult {
        let now = host.now();
        let claims = Claims { issuer: &self.issuer, user, sign_in, issued: now };
        let expires = now.after(client.access_token_validity());
        let access_claims = claims.access(expires, host::uuid(host));
        let access_token = unsigned(&self.keys.access, &access_claims);
        let id_claims = claims.id(now.after(client.id_token_validity()), host::uuid(host));
        let id_token = unsigned(&self.keys.id, &id_claims);

        self.access.insert(
            access_token.clone(),
            AccessToken {
                username: user.username.clone(),
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
        }
    }

    /// Ends what a user may do with the access tokens given so far.
    pub fn revoke_access(&mut self, username: &str) {
        for token in self.access.values_mut().filter(|token| token.username == username) {
            token.revoked = true;
        }
    }

    /// Signs a user out everywhere.
    pub fn sign_out(&mut self, username: &str) {
        self.revoke_access(username);
        for sign_in in self.refresh.values_mut().filter(|sign_in| sign_in.username == username) {
            sign_in.revoked = true;
        }
    }

    /// The username an access token was given to.
    pub fn check_access_token(&self, token: &str, now: Timestamp) -> Result<&str> {
        let genuine = token.rsplit_once('.').and_then(|(unsigned, signature)| {
            let issued = self.access.get(unsigned)?;
            (issued.signature.as_deref() == Some(signature)).then_some(issued)
        });
        match genuine {
            None => Err(ServiceError::invalid_access_token()),
            Some(issued) if issued.expires <= now => Err(ServiceError::access_token_expired()),
            Some(issued) if issued.revoked => Err(ServiceError::access_token_revoked()),
            Some(issued) => Ok(&issued.username),
        }
    }

    pub fn check_refresh_token(
        &self,
        token: &str,
        client: &Client,
        now: Timestamp,
    ) -> Result<&SignIn> {
        let sign_in = self
            .refresh
            .get(token)
            .filter(|sign_in| sign_in.client_id == client.id)
            .ok_or_else(ServiceError::invalid_refresh_token)?;
        if sign_in.expires <= now {
            return Err(ServiceError::refresh_token_expired());
        }
        if sign_in.revoked {
            return Err(ServiceError::refresh_token_revoked());
        }
        Ok(sign_in)
    }
}

fn unsigned(kid: &str, claims: &Value) -> String {
    let header = json!({ "kid": kid, "alg": "RS256" });
    [&header, claims]
        .map(|part| {
            // The service escapes slashes; in JSON they stand in strings alone.
            BASE64_URL_SAFE_NO_PAD.encode(part.to_string().replace('/', "\\/"))
        })
        .join(".")
}

/// Shaped and sized as the service's JWE, which says nothing to its bearer.
fn refresh_token(host: &mut dyn Host) -> String {
    let header = r#"{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}"#;
    let [key, nonce, text, tag] = [256, 12, 1003, 16].map(|length| host::opaque(host, length));
    let header = BASE64_URL_SAFE_NO_PAD.encode(header);
    [header, key, nonce, text, tag].join(".")
}
