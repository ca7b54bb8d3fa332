//! Requests about passkeys.

use serde_json::{Value, json};

use super::authenticator::Authenticator;
use super::{CLIENT, Exception, PASSWORD, Pool, text};

pub fn pool() -> Pool {
    pool_with(json!({}))
}

pub fn pool_with(web_authn_configuration: Value) -> Pool {
    Pool::with(json!({
        "signInPolicy": { "allowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"] },
        "webAuthnConfiguration": web_authn_configuration,
    }))
}

pub fn start(pool: &mut Pool, token: &str) -> Value {
    let response = pool.call("StartWebAuthnRegistration", json!({ "AccessToken": token })).unwrap();
    response["CredentialCreationOptions"].clone()
}

pub fn complete(pool: &mut Pool, token: &str, credential: Value) -> Result<Value, Exception> {
    let body = json!({ "AccessToken": token, "Credential": credential });
    pool.call("CompleteWebAuthnRegistration", body)
}

/// Registers an authenticator for Jane and returns her access token.
pub fn register(pool: &mut Pool, authenticator: &Authenticator) -> String {
    let token = pool.access_token("jane", PASSWORD);
    let options = start(pool, &token);
    assert_eq!(complete(pool, &token, authenticator.create(&options)), Ok(json!({})));
    token
}

/// Begins a sign-in with a passkey and returns the session and the options.
pub fn begin(pool: &mut Pool) -> (Value, Value) {
    let parameters = json!({ "USERNAME": "jane", "PREFERRED_CHALLENGE": "WEB_AUTHN" });
    let challenge = pool.initiate(CLIENT, "USER_AUTH", parameters).unwrap();
    assert_eq!(challenge["ChallengeName"], "WEB_AUTHN");
    let options = text(&challenge["ChallengeParameters"]["CREDENTIAL_REQUEST_OPTIONS"]);
    (challenge["Session"].clone(), serde_json::from_str(&options).unwrap())
}

pub fn sign_in(pool: &mut Pool, authenticator: &Authenticator) -> Result<Value, Exception> {
    let (session, options) = begin(pool);
    let responses = json!({ "USERNAME": "jane", "CREDENTIAL": authenticator.get(&options) });
    pool.respond_to_challenge(CLIENT, "WEB_AUTHN", &session, responses)
}
