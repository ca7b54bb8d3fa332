//! Pools that are case-insensitive, as the console makes them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::attributes::{attribute, complete, create, update};
use support::srp::{Client, incorrect};
use support::{
    CLIENT, NEW_PASSWORD, PASSWORD, Pool, SECRET_CLIENT, exception, has_tokens, secret_hash, text,
};

/// The names that a case-insensitive pool takes for Jane's.
const SPELLINGS: [&str; 3] = ["jane", "Jane", "JANE"];

fn insensitive(more: Value) -> Pool {
    let mut config = json!({ "usernameConfiguration": { "caseSensitive": false } });
    config.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    Pool::with(config)
}

#[test]
fn a_pool_is_case_sensitive_unless_it_says_otherwise() {
    let explicit = json!({ "usernameConfiguration": { "caseSensitive": true } });
    for mut pool in [Pool::new(), Pool::with(explicit)] {
        assert!(pool.sign_in("jane", PASSWORD).is_ok());
        assert_eq!(pool.sign_in("Jane", PASSWORD), incorrect());
        assert!(pool.sign_up("Jane", json!({ "email": "Jane@example.com" })).is_ok());
        assert_eq!(attribute(&mut pool, "Jane", "email").unwrap(), "Jane@example.com");
    }
}

#[test]
fn a_user_signs_in_and_recovers_by_any_spelling() {
    let mut pool = insensitive(json!({}));
    for name in SPELLINGS {
        assert!(has_tokens(&pool.sign_in(name, PASSWORD).unwrap()), "{name}");
        let challenge = pool.begin_srp(name).unwrap();
        assert_eq!(challenge["ChallengeParameters"]["USER_ID_FOR_SRP"], "jane");
        let mut proof = Client::new().responses(&challenge, PASSWORD);
        proof["USERNAME"] = json!(name);
        assert!(has_tokens(&pool.prove(CLIENT, proof).unwrap()), "{name}");

        pool.forgot(CLIENT, name).unwrap();
        let code = pool.code();
        assert_eq!(pool.confirm(CLIENT, name, &code, PASSWORD), Ok(json!({})));
    }
    let parameters =
        json!({ "USERNAME": "JANE", "PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": PASSWORD });
    assert!(has_tokens(&pool.initiate(CLIENT, "USER_AUTH", parameters).unwrap()));
    assert_eq!(pool.sign_in("jane", &PASSWORD.to_uppercase()), incorrect());
}

#[test]
fn a_sign_up_keeps_names_in_lower_case() {
    let mut pool = insensitive(json!({ "autoVerifiedAttributes": ["email"] }));
    let attributes = json!({ "email": "Joe@Example.com", "name": "Joe" });
    pool.sign_up("Joe", attributes.clone()).unwrap();
    let code = pool.code();
    assert_eq!(
        pool.sign_up("JOE", attributes),
        exception("UsernameExistsException", "User already exists")
    );
    let resend = json!({ "ClientId": CLIENT, "Username": "JOE" });
    pool.call("ResendConfirmationCode", resend).unwrap();
    assert_ne!(pool.code(), code);
    let code = pool.code();
    assert!(pool.confirm_sign_up("jOE", &code).is_ok());

    let token = pool.access_token("JOE", PASSWORD);
    let user = pool.call("GetUser", json!({ "AccessToken": token })).unwrap();
    assert_eq!(user["Username"], "joe");
    assert_eq!(attribute(&mut pool, "Joe", "email").unwrap(), "joe@example.com");
    assert_eq!(attribute(&mut pool, "Joe", "name").unwrap(), "Joe");
}

#[test]
fn administrators_find_users_by_any_spelling() {
    let mut pool = insensitive(json!({}));
    for (operation, more) in [
        ("AdminGetUser", json!({})),
        ("AdminSetUserPassword", json!({ "Password": PASSWORD, "Permanent": true })),
        ("AdminUserGlobalSignOut", json!({})),
        ("AdminDisableUser", json!({})),
        ("AdminEnableUser", json!({})),
        ("AdminResetUserPassword", json!({})),
        ("AdminDeleteUser", json!({})),
    ] {
        let mut body = json!({ "Username": "JANE" });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        assert!(pool.admin(operation, body).is_ok(), "{operation}");
    }
    create(&mut pool, "Joe", json!({})).unwrap();
    assert_eq!(
        create(&mut pool, "JOE", json!({})),
        exception("UsernameExistsException", "User account already exists")
    );
    complete(&mut pool, "jOe", json!({ "preferred_username": "J" })).unwrap();
    assert_eq!(attribute(&mut pool, "joe", "preferred_username").unwrap(), "j");
}

#[test]
fn aliases_are_insensitive_too() {
    let mut pool = insensitive(json!({ "aliasAttributes": ["email", "preferred_username"] }));
    assert!(pool.sign_in("Jane@Example.COM", PASSWORD).is_ok());
    assert!(pool.sign_in_by_srp(CLIENT, "Jane@Example.COM", PASSWORD).is_ok());
    update(&mut pool, "jane", "preferred_username", "Jay").unwrap();
    assert!(pool.sign_in("JAY", PASSWORD).is_ok());
    create(&mut pool, "joe", json!({})).unwrap();
    assert_eq!(
        update(&mut pool, "joe", "preferred_username", "jAY"),
        exception("AliasExistsException", "An account with the preferred_username already exists.")
    );
    // The same address in another case is no new one, which would be unverified.
    update(&mut pool, "jane", "email", "JANE@example.com").unwrap();
    assert_eq!(attribute(&mut pool, "jane", "email_verified").unwrap(), "true");
}

#[test]
fn an_email_in_place_of_the_username_is_insensitive() {
    let mut pool = insensitive(json!({ "usernameAttributes": ["email"], "users": [] }));
    create(&mut pool, "Ann@Example.com", json!({})).unwrap();
    assert_eq!(
        create(&mut pool, "ann@example.com", json!({})),
        exception("UsernameExistsException", "An account with the given email already exists.")
    );
    let challenge = pool.sign_in("ANN@example.com", PASSWORD).unwrap();
    assert_eq!(challenge["ChallengeName"], "NEW_PASSWORD_REQUIRED");
    let responses = json!({ "USERNAME": "aNN@example.com", "NEW_PASSWORD": NEW_PASSWORD });
    let session = &challenge["Session"];
    let answer =
        pool.respond_to_challenge(CLIENT, "NEW_PASSWORD_REQUIRED", session, responses).unwrap();
    assert!(has_tokens(&answer));
}

#[test]
fn a_secret_hash_covers_the_name_as_it_was_sent() {
    let mut pool = insensitive(json!({}));
    let unverified =
        exception("NotAuthorizedException", "Unable to verify secret hash for client confidential");
    let sign_in = |pool: &mut Pool, name: &str, hashed: &str| {
        let hash = secret_hash(hashed);
        let parameters = json!({ "USERNAME": name, "PASSWORD": PASSWORD, "SECRET_HASH": hash });
        pool.initiate(SECRET_CLIENT, "USER_PASSWORD_AUTH", parameters)
    };
    assert_eq!(sign_in(&mut pool, "Jane", "jane"), unverified);
    let result = sign_in(&mut pool, "Jane", "Jane").unwrap();

    // A refresh names nobody, so its hash covers the username that the tokens have.
    let token = &result["AuthenticationResult"]["RefreshToken"];
    let mut refresh = |hashed: &str| {
        let parameters = json!({ "REFRESH_TOKEN": token, "SECRET_HASH": secret_hash(hashed) });
        pool.initiate(SECRET_CLIENT, "REFRESH_TOKEN_AUTH", parameters)
    };
    assert!(refresh("jane").is_ok());
    assert!(refresh("Jane").is_err());

    let body = |hashed| {
        let hash = secret_hash(hashed);
        json!({ "ClientId": SECRET_CLIENT, "Username": "JANE", "SecretHash": hash })
    };
    assert_eq!(pool.call("ForgotPassword", body("jane")), unverified);
    assert!(pool.call("ForgotPassword", body("JANE")).is_ok());

    pool.admin("AdminSetUserPassword", json!({ "Username": "jane", "Password": PASSWORD }))
        .unwrap();
    let session = sign_in(&mut pool, "JANE", "JANE").unwrap()["Session"].clone();
    let mut answer = |hashed| {
        let hash = secret_hash(hashed);
        let responses =
            json!({ "USERNAME": "Jane", "NEW_PASSWORD": NEW_PASSWORD, "SECRET_HASH": hash });
        pool.respond_to_challenge(SECRET_CLIENT, "NEW_PASSWORD_REQUIRED", &session, responses)
    };
    assert_eq!(answer("jane"), unverified);
    assert!(answer("Jane").is_ok());
}

#[test]
fn a_hidden_user_is_the_same_in_any_spelling() {
    let mut pool = insensitive(json!({}));
    assert_eq!(pool.forgot(CLIENT, "Nobody"), pool.forgot(CLIENT, "nobody"));
    let ids = ["Nobody", "nobody"].map(|name| {
        let challenge = pool.begin_srp(name).unwrap();
        text(&challenge["ChallengeParameters"]["USER_ID_FOR_SRP"])
    });
    assert_eq!(ids[0], ids[1]);
    for attempt in 0..5 {
        pool.forgot(CLIENT, if attempt % 2 == 0 { "nobody" } else { "NOBODY" }).ok();
    }
    assert_eq!(pool.forgot(CLIENT, "NoBody").unwrap_err().0, "LimitExceededException");
}
