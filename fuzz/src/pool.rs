//! The local pool: requests in a row, and its configuration.

use crate::{json, text};
use cognito_user_pool::{
    Config, Jwks, Request, Response, UserPool,
    host::{Fixed, Timestamp},
};
use serde_json::{Value, json};
use std::time::Duration;

/// A pool with users in several states, and with everything switched on that it has.
fn pool(host: Fixed) -> UserPool {
    let config = json!({
        "clients": [
            { "clientId": "app" },
            { "clientId": "back-end", "clientSecret": "secret" },
        ],
        "mfaConfiguration": "OPTIONAL",
        "deviceConfiguration": {},
        "signInPolicy": { "allowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP", "WEB_AUTHN"] },
        "autoVerifiedAttributes": ["email"],
        "users": [
            {
                "username": "jane",
                "password": "Passw0rd!",
                "attributes": { "email": "jane@example.com", "email_verified": "true" },
            },
            { "username": "ben", "temporaryPassword": "Temp-passw0rd1" },
        ],
    });
    match Config::from_json(&config)
        .and_then(|config| UserPool::new(config, Jwks::unsigned(), Box::new(host)))
    {
        Ok(pool) => pool,
        Err(error) => unreachable!("{error}"),
    }
}

/// What responses gave, by the words that stand for it in later requests.
#[derive(Default)]
struct Known(Vec<(&'static str, String)>);

impl Known {
    /// Puts the values in the place of their words.
    fn fill(&self, line: &str) -> String {
        self.0.iter().fold(line.to_owned(), |line, (word, value)| line.replace(word, value))
    }

    /// Keeps what a response and the outbox have, the newest in place of older ones.
    fn learn(&mut self, body: &Value, outbox: &Value) {
        let result = body.get("AuthenticationResult");
        let parameters = body.get("ChallengeParameters");
        let sent = outbox.as_array().and_then(|messages| messages.last());
        for (word, value) in [
            ("$SESSION", body.get("Session")),
            ("$ACCESS", result.and_then(|result| result.get("AccessToken"))),
            ("$REFRESH", result.and_then(|result| result.get("RefreshToken"))),
            ("$DEVICE", result.and_then(|result| result.pointer("/NewDeviceMetadata/DeviceKey"))),
            ("$BLOCK", parameters.and_then(|parameters| parameters.get("SECRET_BLOCK"))),
            ("$CODE", sent.and_then(|message| message.get("code"))),
        ] {
            if let Some(value) = value.and_then(Value::as_str) {
                self.0.retain(|(known, _)| *known != word);
                self.0.push((word, value.to_owned()));
            }
        }
    }
}

/// An input: a line for each request (`Operation {…}`), the operator's (`@Operation {…}`),
/// another method (`GET /path`), a fault (`!{…}`), and time that passes (`~seconds`).
pub(crate) fn handle(data: &[u8]) {
    let host = Fixed::at(Timestamp::from_millis(1_700_000_000_000));
    let mut pool = pool(host.clone());
    let mut known = Known::default();
    let mut is_faulty = false;
    for line in text(data).lines().take(24) {
        let line = known.fill(line);
        let (word, rest) = line.split_once(' ').unwrap_or((&line, ""));
        let response = if let Some(seconds) = word.strip_prefix('~') {
            host.advance(Duration::from_secs(seconds.parse::<u32>().unwrap_or(1).into()));
            continue;
        } else if let Some(fault) = line.strip_prefix('!') {
            is_faulty |= pool.fault(fault).is_ok();
            continue;
        } else if let Some(operation) = word.strip_prefix('@') {
            pool.admin(operation, rest)
        } else if matches!(word, "GET" | "OPTIONS" | "PUT") {
            let (method, path) = (word.to_owned(), rest.to_owned());
            let response = pool.handle(&Request { method, path, ..Request::default() });
            check_headers(&response);
            continue;
        } else {
            pool.handle(&Request::operation(word, rest))
        };
        let response = pool.sign(response, |token| format!("signed-by-{}", token.kid));
        check_headers(&response);
        if !is_faulty {
            assert!(matches!(response.status, 200 | 400), "{line}: {response:?}");
            assert!(
                response.body.is_empty() || response.json().is_object(),
                "{line}: {response:?}"
            );
        }
        known.learn(&response.json(), &json(&pool.outbox()));
    }
    assert!(pool.describe().is_object());
}

/// A header is one line: else a request could write the headers of its response.
fn check_headers(response: &Response) {
    for (name, value) in &response.headers {
        assert!(!name.is_empty() && !value.chars().any(char::is_control), "{name}: {value:?}");
    }
}

/// A configuration, as JSON.
pub(crate) fn config(data: &[u8]) {
    let host = Fixed::at(Timestamp::from_millis(1_700_000_000_000));
    let Ok(config) = Config::from_json(&json(&text(data))) else { return };
    let Ok(mut pool) = UserPool::new(config, Jwks::unsigned(), Box::new(host)) else { return };
    assert!(pool.describe().is_object());
    let body = json!({ "ClientId": "app", "Username": "jane" }).to_string();
    let response = pool.handle(&Request::operation("ForgotPassword", body));
    assert!(matches!(response.status, 200 | 400), "{response:?}");
}
