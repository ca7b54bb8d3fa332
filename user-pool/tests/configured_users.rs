//! The users whom a configuration names: their attributes and their second factors.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{CLIENT, PASSWORD, Pool, has_tokens, text, totp};

const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

fn with_users(users: Value) -> Pool {
    Pool::with(json!({ "mfaConfiguration": "OPTIONAL", "users": users }))
}

/// Signs in with the password, and answers the challenge of a software token.
fn sign_in(pool: &mut Pool, code: &str) -> Result<Value, support::Exception> {
    let challenge = pool.sign_in("jane", PASSWORD).unwrap();
    assert_eq!(challenge["ChallengeName"], "SOFTWARE_TOKEN_MFA");
    pool.respond_to_challenge(
        CLIENT,
        "SOFTWARE_TOKEN_MFA",
        &challenge["Session"],
        json!({ "USERNAME": "jane", "SOFTWARE_TOKEN_MFA_CODE": code }),
    )
}

#[test]
fn attributes_are_a_record_or_a_list() {
    let attributes = [
        json!({ "email": "jane@example.com", "email_verified": "true" }),
        json!([
            { "name": "email", "value": "jane@example.com" },
            { "name": "email_verified", "value": "true" },
        ]),
        json!([
            { "Name": "email", "Value": "jane@example.com" },
            { "Name": "email_verified", "Value": "true" },
        ]),
    ];
    for attributes in attributes {
        let mut pool = with_users(json!([{ "username": "jane", "attributes": attributes }]));
        let user = pool.admin("AdminGetUser", json!({ "Username": "jane" })).unwrap();
        let stored = user["UserAttributes"].as_array().unwrap();
        assert_eq!(stored[1], json!({ "Name": "email", "Value": "jane@example.com" }));
        assert_eq!(stored[2], json!({ "Name": "email_verified", "Value": "true" }));
    }
}

#[test]
fn a_user_can_have_an_authenticator_app_from_the_start() {
    let user = json!({ "username": "jane", "password": PASSWORD, "totpSecret": SECRET });
    let mut pool = with_users(json!([user]));
    let shown = pool.admin("AdminGetUser", json!({ "Username": "jane" })).unwrap();
    assert_eq!(shown["PreferredMfaSetting"], "SOFTWARE_TOKEN_MFA");
    assert_eq!(shown["UserMFASettingList"], json!(["SOFTWARE_TOKEN_MFA"]));

    let code = pool.pool.totp("jane").unwrap();
    assert_eq!(code, totp::code(SECRET, pool.seconds()));
    assert_eq!(pool.pool.totp_of(SECRET).unwrap(), code);
    assert!(has_tokens(&sign_in(&mut pool, &code).unwrap()));

    // The next code is taken early, the one after it is not.
    let code = pool.pool.totp("jane").unwrap();
    assert!(has_tokens(&sign_in(&mut pool, &code).unwrap()));
    let error = pool.pool.totp("jane").unwrap_err().to_string();
    assert!(error.contains("advance the pool's clock by 30 seconds"), "{error}");
    pool.advance(30);
    let code = pool.pool.totp("jane").unwrap();
    assert!(has_tokens(&sign_in(&mut pool, &code).unwrap()));
}

#[test]
fn an_app_that_is_being_set_up_shows_its_code() {
    let mut pool = with_users(json!([{ "username": "jane", "password": PASSWORD }]));
    let none = pool.pool.totp("jane").unwrap_err().to_string();
    assert!(none.contains("\"jane\" has no authenticator app"), "{none}");
    let nobody = pool.pool.totp("nobody").unwrap_err().to_string();
    assert!(nobody.contains("no user \"nobody\""), "{nobody}");

    let token = pool.access_token("jane", PASSWORD);
    let begun = pool.call("AssociateSoftwareToken", json!({ "AccessToken": token })).unwrap();
    let code = pool.pool.totp("jane").unwrap();
    assert_eq!(code, totp::code(&text(&begun["SecretCode"]), pool.seconds()));
    let request = json!({ "AccessToken": token, "UserCode": code });
    assert_eq!(pool.call("VerifySoftwareToken", request).unwrap()["Status"], "SUCCESS");
    assert_ne!(pool.pool.totp("jane").unwrap(), code);
}

#[test]
fn a_secret_that_is_not_base32_is_refused_without_being_told() {
    let pool = with_users(json!([]));
    let error = pool.pool.totp_of("s3cret-code").unwrap_err().to_string();
    assert!(error.contains("not base32") && !error.contains("s3cret"), "{error}");
}
