//! Sign-in with SRP in different flows, by users in different states, under
//! different names.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::srp::{Client, incorrect};
use support::{
    CLIENT, LEGACY_CLIENT, NEW_PASSWORD, PASSWORD, POOL_ID, POOL_NAME, Pool, SECRET_CLIENT,
    exception, has_tokens, secret_hash, text,
};

const WRONG: &str = "Wrong-passw0rd";

#[test]
fn an_unknown_user_is_hidden() {
    let mut pool = Pool::new();
    let challenge = pool.begin_srp("nobody").unwrap();
    let again = pool.begin_srp("nobody").unwrap();
    let parameter = |challenge: &Value, name| text(&challenge["ChallengeParameters"][name]);
    for name in ["SALT", "USERNAME", "USER_ID_FOR_SRP"] {
        assert_eq!(parameter(&challenge, name), parameter(&again, name));
    }
    assert_ne!(parameter(&challenge, "SRP_B"), parameter(&again, "SRP_B"));
    assert_eq!(parameter(&challenge, "USERNAME").len(), 36);
    for password in [PASSWORD, ""] {
        assert_eq!(pool.sign_in_by_srp(CLIENT, "nobody", password), incorrect());
    }
    assert_eq!(
        pool.sign_in_by_srp(LEGACY_CLIENT, "nobody", PASSWORD),
        exception("UserNotFoundException", "User does not exist.")
    );
}

#[test]
fn a_users_state_is_reported_at_once() {
    for (status, name, message) in [
        ("UNCONFIRMED", "UserNotConfirmedException", "User is not confirmed."),
        (
            "RESET_REQUIRED",
            "PasswordResetRequiredException",
            "Password reset required for the user",
        ),
    ] {
        let user = json!({ "username": "jane", "password": PASSWORD, "status": status });
        let mut pool = Pool::with(json!({ "users": [user] }));
        assert_eq!(pool.begin_srp("jane"), exception(name, message));
    }
    let mut pool = Pool::new();
    let challenge = pool.begin_srp("jane").unwrap();
    pool.admin("AdminDisableUser", json!({ "Username": "jane" })).unwrap();
    let disabled = exception("NotAuthorizedException", "User is disabled.");
    assert_eq!(pool.begin_srp("jane"), disabled);
    assert_eq!(pool.prove(CLIENT, Client::new().responses(&challenge, PASSWORD)), disabled);
}

#[test]
fn a_temporary_password_has_to_be_replaced() {
    let mut pool = Pool::new();
    let set = json!({ "Username": "jane", "Password": NEW_PASSWORD });
    pool.admin("AdminSetUserPassword", set).unwrap();
    let challenge = pool.sign_in_by_srp(CLIENT, "jane", NEW_PASSWORD).unwrap();
    assert_eq!(challenge["ChallengeName"], "NEW_PASSWORD_REQUIRED");
    let responses = json!({ "USERNAME": "jane", "NEW_PASSWORD": PASSWORD });
    let session = &challenge["Session"];
    let response = pool.respond_to_challenge(CLIENT, "NEW_PASSWORD_REQUIRED", session, responses);
    assert!(has_tokens(&response.unwrap()));

    let set = json!({ "Username": "jane", "Password": NEW_PASSWORD });
    pool.admin("AdminSetUserPassword", set).unwrap();
    pool.advance(7 * 86_400);
    let challenge = pool.begin_srp("jane").unwrap();
    let parameters = &challenge["ChallengeParameters"];
    let identity = [POOL_NAME, "jane", NEW_PASSWORD];
    let mut responses = Client::new().prove(parameters, identity, "Sun Nov 29 08:00:00 UTC 2026");
    responses["USERNAME"] = json!("jane");
    assert_eq!(
        pool.prove(CLIENT, responses),
        exception(
            "NotAuthorizedException",
            "Temporary password has expired and must be reset by an administrator."
        )
    );
}

#[test]
fn a_secret_hash_covers_the_username() {
    let mut pool = Pool::with(json!({ "aliasAttributes": ["email"] }));
    let alias = "jane@example.com";
    let srp = Client::new();
    let mut respond = |hash: Option<&str>, username: &str| {
        let parameters = json!({
            "USERNAME": alias, "SRP_A": srp.srp_a(), "SECRET_HASH": secret_hash(alias),
        });
        let challenge = pool.initiate(SECRET_CLIENT, "USER_SRP_AUTH", parameters).unwrap();
        assert_eq!(challenge["ChallengeParameters"]["USERNAME"], "jane");
        assert_eq!(challenge["ChallengeParameters"]["USER_ID_FOR_SRP"], "jane");
        let mut responses = srp.responses(&challenge, PASSWORD);
        responses["USERNAME"] = json!(username);
        if let Some(name) = hash {
            responses["SECRET_HASH"] = json!(secret_hash(name));
        }
        pool.prove(SECRET_CLIENT, responses)
    };
    let unverified =
        exception("NotAuthorizedException", "Unable to verify secret hash for client confidential");
    assert!(has_tokens(&respond(Some("jane"), "jane").unwrap()));
    assert_eq!(respond(Some(alias), "jane"), unverified);
    assert_eq!(respond(Some("jane"), alias), unverified);
    assert!(has_tokens(&respond(Some(alias), alias).unwrap()));
    assert_eq!(
        respond(None, "jane"),
        exception(
            "NotAuthorizedException",
            "Client confidential is configured with secret but SECRET_HASH was not received"
        )
    );
}

#[test]
fn a_proof_covers_the_sub_where_emails_replace_usernames() {
    let email = "jane@example.com";
    let user = json!({ "username": email, "password": PASSWORD });
    let mut pool = Pool::with(json!({ "usernameAttributes": ["email"], "users": [user] }));
    let challenge = pool.begin_srp(email).unwrap();
    let id = text(&challenge["ChallengeParameters"]["USER_ID_FOR_SRP"]);
    let jane = pool.admin("AdminGetUser", json!({ "Username": email })).unwrap();
    assert_eq!(jane["UserAttributes"][0], json!({ "Name": "sub", "Value": id }));
    assert!(has_tokens(
        &pool.prove(CLIENT, Client::new().responses(&challenge, PASSWORD)).unwrap()
    ));
}

#[test]
fn an_alias_begins_a_sign_in_and_a_sub_does_not() {
    let mut pool = Pool::with(json!({ "aliasAttributes": ["email"] }));
    assert!(has_tokens(&pool.sign_in_by_srp(CLIENT, "jane@example.com", PASSWORD).unwrap()));
    let jane = pool.admin("AdminGetUser", json!({ "Username": "jane" })).unwrap();
    let sub = text(&jane["UserAttributes"][0]["Value"]);
    assert_eq!(
        pool.sign_in_by_srp(LEGACY_CLIENT, &sub, PASSWORD),
        exception("UserNotFoundException", "User does not exist.")
    );
}

#[test]
fn administrators_use_srp_alike() {
    let mut pool = Pool::new();
    let srp = Client::new();
    let challenge = pool
        .admin(
            "AdminInitiateAuth",
            json!({
                "ClientId": CLIENT,
                "AuthFlow": "USER_SRP_AUTH",
                "AuthParameters": { "USERNAME": "jane", "SRP_A": srp.srp_a() },
            }),
        )
        .unwrap();
    let response = pool.admin(
        "AdminRespondToAuthChallenge",
        json!({
            "UserPoolId": POOL_ID,
            "ClientId": CLIENT,
            "ChallengeName": "PASSWORD_VERIFIER",
            "ChallengeResponses": srp.responses(&challenge, PASSWORD),
        }),
    );
    assert!(has_tokens(&response.unwrap()));
}

#[test]
fn a_custom_challenge_may_follow_the_password() {
    let mut pool = Pool::with(json!({ "customAuth": { "question": "2 + 2?", "answer": "4" } }));
    let srp = Client::new();
    let begin = |pool: &mut Pool, password: &str| {
        let parameters = json!({
            "USERNAME": "jane", "CHALLENGE_NAME": "SRP_A", "SRP_A": srp.srp_a(),
        });
        let challenge = pool.initiate(CLIENT, "CUSTOM_AUTH", parameters).unwrap();
        assert_eq!(challenge["ChallengeName"], "PASSWORD_VERIFIER");
        pool.prove(CLIENT, srp.responses(&challenge, password))
    };
    assert_eq!(begin(&mut pool, WRONG), incorrect());
    let challenge = begin(&mut pool, PASSWORD).unwrap();
    assert_eq!(challenge["ChallengeName"], "CUSTOM_CHALLENGE");
    assert_eq!(challenge["ChallengeParameters"]["question"], "2 + 2?");
    let responses =
        json!({ "USERNAME": challenge["ChallengeParameters"]["USERNAME"], "ANSWER": "4" });
    let response =
        pool.respond_to_challenge(CLIENT, "CUSTOM_CHALLENGE", &challenge["Session"], responses);
    assert!(has_tokens(&response.unwrap()));
}

#[test]
fn srp_can_be_chosen() {
    let mut pool = Pool::new();
    let srp = Client::new();
    let parameters = json!({
        "USERNAME": "jane", "PREFERRED_CHALLENGE": "PASSWORD_SRP", "SRP_A": srp.srp_a(),
    });
    let challenge = pool.initiate(CLIENT, "USER_AUTH", parameters).unwrap();
    assert_eq!(challenge["ChallengeName"], "PASSWORD_VERIFIER");
    assert!(has_tokens(&pool.prove(CLIENT, srp.responses(&challenge, PASSWORD)).unwrap()));

    let choice = pool.initiate(CLIENT, "USER_AUTH", json!({ "USERNAME": "jane" })).unwrap();
    let responses = json!({ "USERNAME": "jane", "ANSWER": "PASSWORD_SRP", "SRP_A": srp.srp_a() });
    let challenge = pool
        .respond_to_challenge(CLIENT, "SELECT_CHALLENGE", &choice["Session"], responses)
        .unwrap();
    assert_eq!(challenge["ChallengeName"], "PASSWORD_VERIFIER");
    assert!(has_tokens(&pool.prove(CLIENT, srp.responses(&challenge, PASSWORD)).unwrap()));
}
