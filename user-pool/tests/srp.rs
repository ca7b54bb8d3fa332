//! Signing in by SRP: what the two steps carry, and every refusal.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use support::srp::{Client, modulus};
use support::{
    CLIENT, LEGACY_CLIENT, NEW_PASSWORD, PASSWORD, POOL_ID, POOL_NAME, Pool, Refusal,
    SECRET_CLIENT, has_tokens, refusal, secret_hash, text,
};

const WRONG: &str = "Wrong-passw0rd";

fn begin(pool: &mut Pool, username: &str) -> Result<Value, Refusal> {
    begin_with(pool, username, &Client::new().srp_a())
}

fn begin_with(pool: &mut Pool, username: &str, srp_a: &str) -> Result<Value, Refusal> {
    pool.initiate(CLIENT, "USER_SRP_AUTH", json!({ "USERNAME": username, "SRP_A": srp_a }))
}

fn incorrect() -> Result<Value, Refusal> {
    refusal("NotAuthorizedException", "Incorrect username or password.")
}

fn is_lower_hex(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) && !text.starts_with('0')
}

#[test]
fn a_challenge_is_as_the_service_makes_it() {
    let mut pool = Pool::new();
    let challenge = begin(&mut pool, "jane").unwrap();
    assert_eq!(challenge["ChallengeName"], "PASSWORD_VERIFIER");
    assert_eq!(challenge.get("Session"), None);
    let parameters = &challenge["ChallengeParameters"];
    assert_eq!(parameters["USERNAME"], "jane");
    assert_eq!(parameters["USER_ID_FOR_SRP"], "jane");
    let [salt, srp_b] = ["SALT", "SRP_B"].map(|name| text(&parameters[name]));
    assert!(is_lower_hex(&salt) && salt.len() <= 32);
    assert!(is_lower_hex(&srp_b) && srp_b.len() <= 768);
    let block = text(&parameters["SECRET_BLOCK"]);
    assert_eq!(BASE64_STANDARD.decode(block).unwrap().len(), 1280);
    assert_eq!(parameters.as_object().unwrap().len(), 5);
}

#[test]
fn a_proof_is_answered_with_tokens() {
    let mut pool = Pool::new();
    let answer = pool.sign_in_by_srp(CLIENT, "jane", PASSWORD).unwrap();
    assert!(has_tokens(&answer));
    assert_eq!(answer["ChallengeParameters"], json!({}));
    assert_eq!(pool.sign_in_by_srp(CLIENT, "jane", WRONG), incorrect());
}

#[test]
fn names_and_passwords_may_be_of_any_script() {
    let (name, password) = ("jürgen.日本", "Пароль-密码-🔑1a");
    let user = json!({ "username": name, "password": password });
    let mut pool = Pool::with(json!({ "users": [user] }));
    assert!(has_tokens(&pool.sign_in_by_srp(CLIENT, name, password).unwrap()));
    assert_eq!(pool.sign_in_by_srp(CLIENT, name, "Пароль-密码-🔑1b"), incorrect());
}

/// Every sixteenth salt has a leading zero, every second number needs padding.
#[test]
fn padding_is_right_for_every_number() {
    let names: Vec<String> = (0..40).map(|number| format!("user{number}")).collect();
    let users: Vec<Value> =
        names.iter().map(|name| json!({ "username": name, "password": PASSWORD })).collect();
    let mut pool = Pool::with(json!({ "users": users }));
    let mut short = 0;
    for name in &names {
        let challenge = begin(&mut pool, name).unwrap();
        short += usize::from(text(&challenge["ChallengeParameters"]["SALT"]).len() < 32);
        let responses = Client::new().answer(&challenge, PASSWORD);
        assert!(has_tokens(&pool.prove(CLIENT, responses).unwrap()), "{name}");
    }
    assert!(short > 0);
}

#[test]
fn a_proof_may_come_with_a_session() {
    let mut pool = Pool::new();
    let challenge = begin(&mut pool, "jane").unwrap();
    let responses = Client::new().answer(&challenge, PASSWORD);
    let session = json!("s".repeat(20));
    assert!(pool.answer(CLIENT, "PASSWORD_VERIFIER", &session, responses).is_ok());
}

#[test]
fn srp_a_must_be_a_number_and_not_zero() {
    let mut pool = Pool::new();
    let multiples = [0, 1, 2].map(|factor| format!("{:x}", modulus() * factor));
    for srp_a in multiples.iter().map(String::as_str).chain(["xyz", "-1", "+1", "1_0"]) {
        let refused = begin_with(&mut pool, "jane", srp_a);
        assert_eq!(refused.unwrap_err().0, "InvalidParameterException", "{srp_a}");
    }
    assert_eq!(
        pool.initiate(CLIENT, "USER_SRP_AUTH", json!({ "USERNAME": "jane" })),
        refusal("InvalidParameterException", "Missing required parameter SRP_A")
    );
    assert_eq!(
        pool.initiate(CLIENT, "USER_SRP_AUTH", json!({ "SRP_A": Client::new().srp_a() })),
        refusal("InvalidParameterException", "Missing required parameter USERNAME")
    );
}

#[test]
fn no_part_of_a_proof_may_be_missing_or_other() {
    let mut pool = Pool::new();
    let signature = BASE64_STANDARD.encode([0; 32]);
    let others = [
        ("PASSWORD_CLAIM_SIGNATURE", signature.as_str()),
        ("PASSWORD_CLAIM_SIGNATURE", "not base64"),
        ("PASSWORD_CLAIM_SECRET_BLOCK", "AAAA"),
        ("PASSWORD_CLAIM_SECRET_BLOCK", "not base64"),
        ("TIMESTAMP", "Sun Nov 22 08:00:01 UTC 2026"),
        ("USERNAME", "joe"),
    ];
    for (name, other) in others {
        let challenge = begin(&mut pool, "jane").unwrap();
        let mut responses = Client::new().answer(&challenge, PASSWORD);
        responses[name] = json!(other);
        assert_eq!(pool.prove(CLIENT, responses), incorrect(), "{name}");
        pool.sign_in("jane", PASSWORD).unwrap();
    }
    for (name, _) in others {
        let challenge = begin(&mut pool, "jane").unwrap();
        let mut responses = Client::new().answer(&challenge, PASSWORD);
        responses.as_object_mut().unwrap().remove(name);
        assert_eq!(
            pool.prove(CLIENT, responses),
            refusal("InvalidParameterException", &format!("Missing required parameter {name}"))
        );
    }
}

#[test]
fn a_proof_bears_the_time_to_the_letter() {
    let mut pool = Pool::new();
    // 2026-12-05T08:00:00Z
    pool.advance(13 * 86_400);
    let mut prove = |timestamp: &str| {
        let challenge = begin(&mut pool, "jane").unwrap();
        let parameters = &challenge["ChallengeParameters"];
        let mut responses =
            Client::new().prove(parameters, [POOL_NAME, "jane", PASSWORD], timestamp);
        responses["USERNAME"] = json!("jane");
        let outcome = pool.prove(CLIENT, responses);
        pool.sign_in("jane", PASSWORD).unwrap();
        outcome
    };
    for timestamp in [
        "Sat Dec 5 08:00:00 UTC 2026",
        "Sat Dec 5 08:05:00 UTC 2026",
        "Sat Dec 5 07:55:00 UTC 2026",
    ] {
        assert!(prove(timestamp).is_ok(), "{timestamp}");
    }
    for timestamp in [
        "Sat Dec 05 08:00:00 UTC 2026",
        "Sun Dec 5 08:00:00 UTC 2026",
        "Sat Dec 5 08:00:00 GMT 2026",
        "Sat Dec 5 08:05:01 UTC 2026",
        "Sat Dec 5 07:54:59 UTC 2026",
        "Sat Dec 5 11:00:00 UTC 2026",
    ] {
        assert_eq!(prove(timestamp), incorrect(), "{timestamp}");
    }
}

#[test]
fn a_proof_is_tried_once_in_time_and_by_the_same_client() {
    let mut pool = Pool::new();
    let srp = Client::new();
    let challenge = begin(&mut pool, "jane").unwrap();
    assert!(pool.prove(CLIENT, srp.answer(&challenge, PASSWORD)).is_ok());
    assert_eq!(pool.prove(CLIENT, srp.answer(&challenge, PASSWORD)), incorrect());

    let challenge = begin(&mut pool, "jane").unwrap();
    assert_eq!(pool.prove(CLIENT, srp.answer(&challenge, WRONG)), incorrect());
    assert_eq!(pool.prove(CLIENT, srp.answer(&challenge, PASSWORD)), incorrect());

    let challenge = begin(&mut pool, "jane").unwrap();
    assert_eq!(pool.prove(LEGACY_CLIENT, srp.answer(&challenge, PASSWORD)), incorrect());

    let challenge = begin(&mut pool, "jane").unwrap();
    pool.advance(179);
    assert!(pool.prove(CLIENT, srp.answer(&challenge, PASSWORD)).is_ok());
    let challenge = begin(&mut pool, "jane").unwrap();
    pool.advance(180);
    let parameters = &challenge["ChallengeParameters"];
    let identity = [POOL_NAME, "jane", PASSWORD];
    let mut late = srp.prove(parameters, identity, "Sun Nov 22 08:05:59 UTC 2026");
    late["USERNAME"] = json!("jane");
    assert_eq!(pool.prove(CLIENT, late), incorrect());
}

#[test]
fn a_proof_is_of_the_password_as_it_is() {
    let mut pool = Pool::new();
    let challenge = begin(&mut pool, "jane").unwrap();
    let set = json!({ "Username": "jane", "Password": NEW_PASSWORD, "Permanent": true });
    pool.admin("AdminSetUserPassword", set).unwrap();
    assert_eq!(pool.prove(CLIENT, Client::new().answer(&challenge, PASSWORD)), incorrect());
    assert!(pool.sign_in_by_srp(CLIENT, "jane", NEW_PASSWORD).is_ok());
}

#[test]
fn wrong_proofs_lock_out_as_wrong_passwords_do() {
    let mut pool = Pool::new();
    for _ in 0..5 {
        assert_eq!(pool.sign_in_by_srp(CLIENT, "jane", WRONG), incorrect());
    }
    let exceeded = refusal("NotAuthorizedException", "Password attempts exceeded");
    assert_eq!(pool.sign_in_by_srp(CLIENT, "jane", PASSWORD), exceeded);
    assert_eq!(pool.sign_in("jane", PASSWORD), exceeded);
    pool.advance(1);
    assert!(pool.sign_in_by_srp(CLIENT, "jane", PASSWORD).is_ok());
}

#[test]
fn an_unknown_user_is_hidden() {
    let mut pool = Pool::new();
    let challenge = begin(&mut pool, "nobody").unwrap();
    let again = begin(&mut pool, "nobody").unwrap();
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
        refusal("UserNotFoundException", "User does not exist.")
    );
}

#[test]
fn a_user_without_a_password_proves_none() {
    let mut pool = Pool::with(json!({ "users": [{ "username": "jane" }] }));
    assert_eq!(pool.sign_in_by_srp(CLIENT, "jane", ""), incorrect());
}

#[test]
fn states_are_told_at_once() {
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
        assert_eq!(begin(&mut pool, "jane"), refusal(name, message));
    }
    let mut pool = Pool::new();
    let challenge = begin(&mut pool, "jane").unwrap();
    pool.admin("AdminDisableUser", json!({ "Username": "jane" })).unwrap();
    let disabled = refusal("NotAuthorizedException", "User is disabled.");
    assert_eq!(begin(&mut pool, "jane"), disabled);
    assert_eq!(pool.prove(CLIENT, Client::new().answer(&challenge, PASSWORD)), disabled);
}

#[test]
fn a_temporary_password_leads_to_one_of_ones_own() {
    let mut pool = Pool::new();
    let set = json!({ "Username": "jane", "Password": NEW_PASSWORD });
    pool.admin("AdminSetUserPassword", set).unwrap();
    let challenge = pool.sign_in_by_srp(CLIENT, "jane", NEW_PASSWORD).unwrap();
    assert_eq!(challenge["ChallengeName"], "NEW_PASSWORD_REQUIRED");
    let responses = json!({ "USERNAME": "jane", "NEW_PASSWORD": PASSWORD });
    let session = &challenge["Session"];
    let answer = pool.answer(CLIENT, "NEW_PASSWORD_REQUIRED", session, responses);
    assert!(has_tokens(&answer.unwrap()));

    let set = json!({ "Username": "jane", "Password": NEW_PASSWORD });
    pool.admin("AdminSetUserPassword", set).unwrap();
    pool.advance(7 * 86_400);
    let challenge = begin(&mut pool, "jane").unwrap();
    let parameters = &challenge["ChallengeParameters"];
    let identity = [POOL_NAME, "jane", NEW_PASSWORD];
    let mut responses = Client::new().prove(parameters, identity, "Sun Nov 29 08:00:00 UTC 2026");
    responses["USERNAME"] = json!("jane");
    assert_eq!(
        pool.prove(CLIENT, responses),
        refusal(
            "NotAuthorizedException",
            "Temporary password has expired and must be reset by an administrator."
        )
    );
}

#[test]
fn a_secret_hash_is_over_the_real_name() {
    let mut pool = Pool::with(json!({ "aliasAttributes": ["email"] }));
    let alias = "jane@example.com";
    let srp = Client::new();
    let mut answer = |hash: Option<&str>, username: &str| {
        let parameters = json!({
            "USERNAME": alias, "SRP_A": srp.srp_a(), "SECRET_HASH": secret_hash(alias),
        });
        let challenge = pool.initiate(SECRET_CLIENT, "USER_SRP_AUTH", parameters).unwrap();
        assert_eq!(challenge["ChallengeParameters"]["USERNAME"], "jane");
        assert_eq!(challenge["ChallengeParameters"]["USER_ID_FOR_SRP"], "jane");
        let mut responses = srp.answer(&challenge, PASSWORD);
        responses["USERNAME"] = json!(username);
        if let Some(name) = hash {
            responses["SECRET_HASH"] = json!(secret_hash(name));
        }
        pool.prove(SECRET_CLIENT, responses)
    };
    let unverified =
        refusal("NotAuthorizedException", "Unable to verify secret hash for client confidential");
    assert!(has_tokens(&answer(Some("jane"), "jane").unwrap()));
    assert_eq!(answer(Some(alias), "jane"), unverified);
    assert_eq!(answer(Some(alias), alias), unverified);
    assert_eq!(
        answer(None, "jane"),
        refusal(
            "NotAuthorizedException",
            "Client confidential is configured with secret but SECRET_HASH was not received"
        )
    );
}

#[test]
fn where_an_email_is_the_username_the_sub_is_what_proves() {
    let email = "jane@example.com";
    let user = json!({ "username": email, "password": PASSWORD });
    let mut pool = Pool::with(json!({ "usernameAttributes": ["email"], "users": [user] }));
    let challenge = begin(&mut pool, email).unwrap();
    let id = text(&challenge["ChallengeParameters"]["USER_ID_FOR_SRP"]);
    let jane = pool.admin("AdminGetUser", json!({ "Username": email })).unwrap();
    assert_eq!(jane["UserAttributes"][0], json!({ "Name": "sub", "Value": id }));
    assert!(has_tokens(&pool.prove(CLIENT, Client::new().answer(&challenge, PASSWORD)).unwrap()));
}

#[test]
fn an_alias_begins_a_sign_in_and_a_sub_does_not() {
    let mut pool = Pool::with(json!({ "aliasAttributes": ["email"] }));
    assert!(has_tokens(&pool.sign_in_by_srp(CLIENT, "jane@example.com", PASSWORD).unwrap()));
    let jane = pool.admin("AdminGetUser", json!({ "Username": "jane" })).unwrap();
    let sub = text(&jane["UserAttributes"][0]["Value"]);
    assert_eq!(
        pool.sign_in_by_srp(LEGACY_CLIENT, &sub, PASSWORD),
        refusal("UserNotFoundException", "User does not exist.")
    );
}

#[test]
fn administrators_begin_and_answer_alike() {
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
    let answer = pool.admin(
        "AdminRespondToAuthChallenge",
        json!({
            "UserPoolId": POOL_ID,
            "ClientId": CLIENT,
            "ChallengeName": "PASSWORD_VERIFIER",
            "ChallengeResponses": srp.answer(&challenge, PASSWORD),
        }),
    );
    assert!(has_tokens(&answer.unwrap()));
}

#[test]
fn a_custom_challenge_may_come_after_the_password() {
    let mut pool = Pool::with(json!({ "customAuth": { "question": "2 + 2?", "answer": "4" } }));
    let srp = Client::new();
    let begin = |pool: &mut Pool, password: &str| {
        let parameters = json!({
            "USERNAME": "jane", "CHALLENGE_NAME": "SRP_A", "SRP_A": srp.srp_a(),
        });
        let challenge = pool.initiate(CLIENT, "CUSTOM_AUTH", parameters).unwrap();
        assert_eq!(challenge["ChallengeName"], "PASSWORD_VERIFIER");
        pool.prove(CLIENT, srp.answer(&challenge, password))
    };
    assert_eq!(begin(&mut pool, WRONG), incorrect());
    let challenge = begin(&mut pool, PASSWORD).unwrap();
    assert_eq!(challenge["ChallengeName"], "CUSTOM_CHALLENGE");
    assert_eq!(challenge["ChallengeParameters"]["question"], "2 + 2?");
    let responses =
        json!({ "USERNAME": challenge["ChallengeParameters"]["USERNAME"], "ANSWER": "4" });
    let answer = pool.answer(CLIENT, "CUSTOM_CHALLENGE", &challenge["Session"], responses);
    assert!(has_tokens(&answer.unwrap()));
}

#[test]
fn a_choice_may_be_srp() {
    let mut pool = Pool::new();
    let srp = Client::new();
    let parameters = json!({
        "USERNAME": "jane", "PREFERRED_CHALLENGE": "PASSWORD_SRP", "SRP_A": srp.srp_a(),
    });
    let challenge = pool.initiate(CLIENT, "USER_AUTH", parameters).unwrap();
    assert_eq!(challenge["ChallengeName"], "PASSWORD_VERIFIER");
    assert!(has_tokens(&pool.prove(CLIENT, srp.answer(&challenge, PASSWORD)).unwrap()));

    let choice = pool.initiate(CLIENT, "USER_AUTH", json!({ "USERNAME": "jane" })).unwrap();
    let responses = json!({ "USERNAME": "jane", "ANSWER": "PASSWORD_SRP", "SRP_A": srp.srp_a() });
    let challenge = pool.answer(CLIENT, "SELECT_CHALLENGE", &choice["Session"], responses).unwrap();
    assert_eq!(challenge["ChallengeName"], "PASSWORD_VERIFIER");
    assert!(has_tokens(&pool.prove(CLIENT, srp.answer(&challenge, PASSWORD)).unwrap()));
}
