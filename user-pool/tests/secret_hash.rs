//! SECRET_HASH: the name that the hash of each request covers.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{
    CLIENT, Exception, NEW_PASSWORD, PASSWORD, Pool, SECRET_CLIENT, exception, has_tokens,
    secret_hash, text,
};

const UNVERIFIED: &str = "Unable to verify secret hash for client confidential";
const MISSING: &str =
    "Client confidential is configured with secret but SECRET_HASH was not received";

fn alias_pool() -> Pool {
    Pool::with(json!({ "aliasAttributes": ["email"] }))
}

fn sign_in(pool: &mut Pool, username: &str, hash: Option<String>) -> Result<Value, Exception> {
    let mut parameters = json!({ "USERNAME": username, "PASSWORD": PASSWORD });
    if let Some(hash) = hash {
        parameters["SECRET_HASH"] = json!(hash);
    }
    pool.initiate(SECRET_CLIENT, "USER_PASSWORD_AUTH", parameters)
}

#[test]
fn a_hash_covers_the_name_that_was_sent() {
    let mut pool = alias_pool();
    assert!(sign_in(&mut pool, "jane", Some(secret_hash("jane"))).is_ok());
    let alias = "jane@example.com";
    assert!(sign_in(&mut pool, alias, Some(secret_hash(alias))).is_ok());
    for hash in [secret_hash("jane"), "not base64".to_owned(), String::new()] {
        assert_eq!(
            sign_in(&mut pool, alias, Some(hash)),
            exception("NotAuthorizedException", UNVERIFIED)
        );
    }
    assert_eq!(sign_in(&mut pool, "jane", None), exception("NotAuthorizedException", MISSING));
}

#[test]
fn recovery_checks_the_hash() {
    let mut pool = Pool::new();
    let mut call = |operation: &str, mut body: Value, hash: Option<&str>| {
        body["ClientId"] = json!(SECRET_CLIENT);
        body["Username"] = json!("jane");
        if let Some(name) = hash {
            body["SecretHash"] = json!(secret_hash(name));
        }
        pool.call(operation, body)
    };
    let confirmation = json!({ "ConfirmationCode": "123456", "Password": NEW_PASSWORD });
    for (operation, body) in
        [("ForgotPassword", json!({})), ("ConfirmForgotPassword", confirmation.clone())]
    {
        assert_eq!(
            call(operation, body.clone(), None),
            exception("NotAuthorizedException", MISSING)
        );
        assert_eq!(
            call(operation, body, Some("joe")),
            exception("NotAuthorizedException", UNVERIFIED)
        );
    }
    assert!(call("ForgotPassword", json!({}), Some("jane")).is_ok());
    let confirmed = call("ConfirmForgotPassword", confirmation, Some("jane"));
    assert_eq!(confirmed.unwrap_err().0, "CodeMismatchException");
}

#[test]
fn a_client_without_a_secret_refuses_a_hash() {
    let mut pool = Pool::new();
    let parameters = json!({
        "USERNAME": "jane", "PASSWORD": PASSWORD, "SECRET_HASH": secret_hash("jane"),
    });
    assert_eq!(
        pool.initiate(CLIENT, "USER_PASSWORD_AUTH", parameters),
        exception(
            "InvalidParameterException",
            "App client public is not configured for secret but secret hash was received"
        )
    );
}

#[test]
fn a_response_has_a_hash_of_the_name_in_it() {
    let mut pool = alias_pool();
    let set = json!({ "Username": "jane", "Password": PASSWORD });
    let alias = "jane@example.com";
    for name in [alias, "jane"] {
        pool.admin("AdminSetUserPassword", set.clone()).unwrap();
        let challenge = sign_in(&mut pool, alias, Some(secret_hash(alias))).unwrap();
        let mut respond = |username: &str, hash: String| {
            let responses = json!({
                "USERNAME": username, "NEW_PASSWORD": NEW_PASSWORD, "SECRET_HASH": hash,
            });
            let session = &challenge["Session"];
            pool.respond_to_challenge(SECRET_CLIENT, "NEW_PASSWORD_REQUIRED", session, responses)
        };
        let unverified = exception("NotAuthorizedException", UNVERIFIED);
        assert_eq!(respond(alias, secret_hash("jane")), unverified);
        assert_eq!(respond("jane", secret_hash(alias)), unverified);
        assert!(respond(name, secret_hash(name)).is_ok(), "{name}");
    }
}

#[test]
fn a_custom_challenges_response_has_a_hash_of_the_sub() {
    let mut pool = Pool::with(json!({ "customAuth": { "question": "2 + 2?", "answer": "4" } }));
    let parameters = json!({ "USERNAME": "jane", "SECRET_HASH": secret_hash("jane") });
    let challenge = pool.initiate(SECRET_CLIENT, "CUSTOM_AUTH", parameters).unwrap();
    let sub = text(&challenge["ChallengeParameters"]["USERNAME"]);
    let responses = json!({ "USERNAME": sub, "ANSWER": "4", "SECRET_HASH": secret_hash(&sub) });
    let session = &challenge["Session"];
    assert!(
        pool.respond_to_challenge(SECRET_CLIENT, "CUSTOM_CHALLENGE", session, responses).is_ok()
    );
}

#[test]
fn a_response_has_a_hash_of_the_alias_where_no_username_is_known() {
    let mut pool = Pool::with(json!({
        "aliasAttributes": ["email"],
        "signInPolicy": { "allowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] },
    }));
    let alias = "jane@example.com";
    let named = |more: Value| {
        let mut parameters = json!({ "USERNAME": alias, "SECRET_HASH": secret_hash(alias) });
        parameters.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        parameters
    };
    let begin = named(json!({ "PREFERRED_CHALLENGE": "EMAIL_OTP" }));
    let challenge = pool.initiate(SECRET_CLIENT, "USER_AUTH", begin).unwrap();
    assert_eq!(challenge["ChallengeParameters"].get("USER_ID_FOR_SRP"), None);
    let code = named(json!({ "EMAIL_OTP_CODE": pool.code() }));
    let response =
        pool.respond_to_challenge(SECRET_CLIENT, "EMAIL_OTP", &challenge["Session"], code);
    assert!(has_tokens(&response.unwrap()));
}

#[test]
fn a_refresh_takes_a_hash_of_the_username() {
    let mut pool = alias_pool();
    let alias = "jane@example.com";
    let result = sign_in(&mut pool, alias, Some(secret_hash(alias))).unwrap();
    let user = pool.admin("AdminGetUser", json!({ "Username": "jane" })).unwrap();
    let sub = text(&user["UserAttributes"][0]["Value"]);
    let mut refresh = |hash: Option<String>| {
        let mut parameters =
            json!({ "REFRESH_TOKEN": result["AuthenticationResult"]["RefreshToken"] });
        if let Some(hash) = hash {
            parameters["SECRET_HASH"] = json!(hash);
        }
        pool.initiate(SECRET_CLIENT, "REFRESH_TOKEN_AUTH", parameters)
    };
    assert!(refresh(Some(secret_hash("jane"))).is_ok());
    assert!(refresh(Some(secret_hash(&sub))).is_ok());
    assert_eq!(
        refresh(Some(secret_hash(alias))),
        exception(
            "NotAuthorizedException",
            "SecretHash does not match for the client: confidential"
        )
    );
    assert_eq!(refresh(None), exception("NotAuthorizedException", MISSING));
}
