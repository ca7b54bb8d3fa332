use std::collections::HashMap;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

use crate::clock::Timestamp;
use crate::config::Client;
use crate::error::{Result, ServiceError};
use crate::host::{self, Host, LOWER_CASE};
use crate::user::User;

/// The sign-ins of all users, by their `origin_jti`, and the refresh tokens that
/// continue them.
#[derive(Default)]
pub(crate) struct SignIns {
    sign_ins: HashMap<String, SignIn>,
    refresh: HashMap<String, RefreshToken>,
}

/// A sign-in, which outlives its access tokens. ListUserSessions calls it a
/// session.
#[derive(Clone)]
pub(crate) struct SignIn {
    pub username: String,
    /// The user's `sub`, which distinguishes the user from a later one of the same
    /// name.
    pub sub: String,
    pub client_id: String,
    pub origin_jti: String,
    pub event_id: String,
    pub session_id: String,
    /// The key of the sign-in's device, where devices are tracked.
    pub device_key: Option<String>,
    pub auth_time: Timestamp,
    pub last_active: Timestamp,
    pub revoked: bool,
    expires: Timestamp,
}

struct RefreshToken {
    origin_jti: String,
    /// When rotation first replaced this token.
    rotated_out: Option<Timestamp>,
}

impl SignIns {
    pub fn begin(
        &mut self,
        host: &mut dyn Host,
        client: &Client,
        user: &User,
        request_id: &str,
        device_key: Option<&str>,
    ) -> SignIn {
        let now = host.now();
        let sign_in = SignIn {
            username: user.username.clone(),
            sub: user.sub.clone(),
            client_id: client.id.clone(),
            origin_jti: host::uuid(host),
            event_id: request_id.to_owned(),
            session_id: session_id(host),
            device_key: device_key.map(str::to_owned),
            auth_time: now,
            last_active: now,
            revoked: false,
            expires: now.after(client.refresh_token_validity()),
        };
        self.sign_ins.insert(sign_in.origin_jti.clone(), sign_in.clone());
        sign_in
    }

    pub fn get(&self, origin_jti: &str) -> Option<&SignIn> {
        self.sign_ins.get(origin_jti)
    }

    /// Creates a refresh token of a sign-in. It expires with the sign-in.
    pub fn refresh_token(&mut self, host: &mut dyn Host, sign_in: &SignIn) -> String {
        let token = opaque_jwe(host);
        let origin_jti = sign_in.origin_jti.clone();
        self.refresh.insert(token.clone(), RefreshToken { origin_jti, rotated_out: None });
        token
    }

    /// Returns the sign-in that a client's refresh token continues.
    pub fn check_refresh_token(
        &self,
        token: &str,
        client: &Client,
        now: Timestamp,
    ) -> Result<&SignIn> {
        let refresh = self.refresh.get(token).ok_or_else(ServiceError::invalid_refresh_token)?;
        let sign_in = self
            .get(&refresh.origin_jti)
            .filter(|sign_in| sign_in.client_id == client.id)
            .ok_or_else(ServiceError::invalid_refresh_token)?;
        if sign_in.expires <= now {
            return Err(ServiceError::refresh_token_expired());
        }
        if sign_in.revoked {
            return Err(ServiceError::refresh_token_revoked());
        }
        match refresh.rotated_out {
            Some(rotated_out) if now.since(rotated_out) >= client.retry_grace_period() => {
                Err(ServiceError::refresh_token_reuse())
            }
            _ => Ok(sign_in),
        }
    }

    /// Records that a sign-in was active.
    pub fn touch(&mut self, origin_jti: &str, now: Timestamp) {
        if let Some(sign_in) = self.sign_ins.get_mut(origin_jti) {
            sign_in.last_active = now;
        }
    }

    /// Begins the grace period of a token that another one replaces. Further uses
    /// within the period do not extend it.
    pub fn rotate_out(&mut self, token: &str, now: Timestamp) {
        if let Some(refresh) = self.refresh.get_mut(token) {
            refresh.rotated_out.get_or_insert(now);
        }
    }

    pub fn revoke(&mut self, revoked: impl Fn(&SignIn) -> bool) {
        for sign_in in self.sign_ins.values_mut().filter(|sign_in| revoked(sign_in)) {
            sign_in.revoked = true;
        }
    }

    /// Returns a user's active sign-ins, newest first.
    pub fn active(&self, user: &User, now: Timestamp) -> Vec<&SignIn> {
        let holds = |sign_in: &&SignIn| !sign_in.revoked && sign_in.expires > now;
        let of_user = self.sign_ins.values().filter(|sign_in| sign_in.sub == user.sub);
        let mut active: Vec<_> = of_user.filter(holds).collect();
        active.sort_by_key(|sign_in| std::cmp::Reverse((sign_in.auth_time, &sign_in.session_id)));
        active
    }
}

/// Creates a token of the shape and length of the service's encrypted refresh
/// tokens.
fn opaque_jwe(host: &mut dyn Host) -> String {
    let header = r#"{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}"#;
    let [key, nonce, text, tag] = [256, 12, 1003, 16].map(|length| host::opaque(host, length));
    let header = BASE64_URL_SAFE_NO_PAD.encode(header);
    [header, key, nonce, text, tag].join(".")
}

fn session_id(host: &mut dyn Host) -> String {
    format!("tkn{}", host::id(host, 25, LOWER_CASE))
}
