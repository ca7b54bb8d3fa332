//! Sign-in with SRP: the contents of its two steps, and invalid proofs.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;
use support::srp::{Client, incorrect, modulus};
use support::{
    CLIENT, LEGACY_CLIENT, NEW_PASSWORD, PASSWORD, POOL_NAME, Pool, exception, has_tokens, text,
};

const WRONG: &str = "Wrong-passw0rd";

fn is_lower_hex(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) && !text.starts_with('0')
}

#[test]
fn a_challenge_has_the_services_form() {
    let mut pool = Pool::new();
    let challenge = pool.begin_srp("jane").unwrap();
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
fn a_proof_leads_to_tokens() {
    let mut pool = Pool::new();
    let response = pool.sign_in_by_srp(CLIENT, "jane", PASSWORD).unwrap();
    assert!(has_tokens(&response));
    assert_eq!(response["ChallengeParameters"], json!({}));
    assert_eq!(pool.sign_in_by_srp(CLIENT, "jane", WRONG), incorrect());
}

#[test]
fn names_and_passwords_may_be_of_any_script() {
    let (name, password) = ("jürgen.日本", "Пароль-密码-🔑1aA");
    let user = json!({ "username": name, "password": password });
    let mut pool = Pool::with(json!({ "users": [user] }));
    assert!(has_tokens(&pool.sign_in_by_srp(CLIENT, name, password).unwrap()));
    assert_eq!(pool.sign_in_by_srp(CLIENT, name, "Пароль-密码-🔑1bA"), incorrect());
}

#[test]
fn a_proof_may_come_with_a_session() {
    let mut pool = Pool::new();
    let challenge = pool.begin_srp("jane").unwrap();
    let responses = Client::new().responses(&challenge, PASSWORD);
    let session = json!("s".repeat(20));
    assert!(pool.respond_to_challenge(CLIENT, "PASSWORD_VERIFIER", &session, responses).is_ok());
}

#[test]
fn srp_a_must_be_a_number_and_not_zero() {
    let mut pool = Pool::new();
    let multiples = [0, 1, 2].map(|factor| format!("{:x}", modulus() * factor));
    for srp_a in multiples.iter().map(String::as_str).chain(["xyz", "-1", "+1", "1_0"]) {
        let refused =
            pool.initiate(CLIENT, "USER_SRP_AUTH", json!({ "USERNAME": "jane", "SRP_A": srp_a }));
        assert_eq!(refused.unwrap_err().0, "InvalidParameterException", "{srp_a}");
    }
    assert_eq!(
        pool.initiate(CLIENT, "USER_SRP_AUTH", json!({ "USERNAME": "jane" })),
        exception("InvalidParameterException", "Missing required parameter SRP_A")
    );
    assert_eq!(
        pool.initiate(CLIENT, "USER_SRP_AUTH", json!({ "SRP_A": Client::new().srp_a() })),
        exception("InvalidParameterException", "Missing required parameter USERNAME")
    );
}

#[test]
fn every_part_of_a_proof_is_required_and_checked() {
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
        let challenge = pool.begin_srp("jane").unwrap();
        let mut responses = Client::new().responses(&challenge, PASSWORD);
        responses[name] = json!(other);
        assert_eq!(pool.prove(CLIENT, responses), incorrect(), "{name}");
        pool.sign_in("jane", PASSWORD).unwrap();
    }
    for (name, _) in others {
        let challenge = pool.begin_srp("jane").unwrap();
        let mut responses = Client::new().responses(&challenge, PASSWORD);
        responses.as_object_mut().unwrap().remove(name);
        assert_eq!(
            pool.prove(CLIENT, responses),
            exception("InvalidParameterException", &format!("Missing required parameter {name}"))
        );
    }
}

#[test]
fn a_timestamp_is_read_exactly() {
    let mut pool = Pool::new();
    // 2026-12-05T08:00:00Z
    pool.advance(13 * 86_400);
    let mut prove = |timestamp: &str| {
        let challenge = pool.begin_srp("jane").unwrap();
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
    for timestamp in [
        "2026-12-05T08:00:00Z",
        "sam. déc. 5 08:00:00 UTC 2026",
        "Lør Des 5 08:00:00 UTC 2026",
        "Sat Dec 5 08:00:00 +05:30 2026",
        "Sat, 05 Dec 2026 08:00:00 GMT",
        "Sat Dec 32 08:00:00 UTC 2026",
    ] {
        let unreadable = exception(
            "InvalidParameterException",
            "TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english",
        );
        assert_eq!(prove(timestamp), unreadable, "{timestamp}");
    }
}

#[test]
fn a_proof_is_tried_once_in_time_and_by_the_same_client() {
    let mut pool = Pool::new();
    let srp = Client::new();
    let challenge = pool.begin_srp("jane").unwrap();
    assert!(pool.prove(CLIENT, srp.responses(&challenge, PASSWORD)).is_ok());
    assert_eq!(pool.prove(CLIENT, srp.responses(&challenge, PASSWORD)), incorrect());

    let challenge = pool.begin_srp("jane").unwrap();
    assert_eq!(pool.prove(CLIENT, srp.responses(&challenge, WRONG)), incorrect());
    assert_eq!(pool.prove(CLIENT, srp.responses(&challenge, PASSWORD)), incorrect());

    let challenge = pool.begin_srp("jane").unwrap();
    assert_eq!(pool.prove(LEGACY_CLIENT, srp.responses(&challenge, PASSWORD)), incorrect());

    let challenge = pool.begin_srp("jane").unwrap();
    pool.advance(179);
    assert!(pool.prove(CLIENT, srp.responses(&challenge, PASSWORD)).is_ok());
    let challenge = pool.begin_srp("jane").unwrap();
    pool.advance(180);
    let parameters = &challenge["ChallengeParameters"];
    let identity = [POOL_NAME, "jane", PASSWORD];
    let mut late = srp.prove(parameters, identity, "Sun Nov 22 08:05:59 UTC 2026");
    late["USERNAME"] = json!("jane");
    assert_eq!(pool.prove(CLIENT, late), incorrect());
}

#[test]
fn a_proof_is_checked_with_the_current_password() {
    let mut pool = Pool::new();
    let challenge = pool.begin_srp("jane").unwrap();
    let set = json!({ "Username": "jane", "Password": NEW_PASSWORD, "Permanent": true });
    pool.admin("AdminSetUserPassword", set).unwrap();
    assert_eq!(pool.prove(CLIENT, Client::new().responses(&challenge, PASSWORD)), incorrect());
    assert!(pool.sign_in_by_srp(CLIENT, "jane", NEW_PASSWORD).is_ok());
}

#[test]
fn wrong_proofs_lock_out_as_wrong_passwords_do() {
    let mut pool = Pool::new();
    for _ in 0..5 {
        assert_eq!(pool.sign_in_by_srp(CLIENT, "jane", WRONG), incorrect());
    }
    let exceeded = exception("NotAuthorizedException", "Password attempts exceeded");
    assert_eq!(pool.sign_in_by_srp(CLIENT, "jane", PASSWORD), exceeded);
    assert_eq!(pool.sign_in("jane", PASSWORD), exceeded);
    pool.advance(1);
    assert!(pool.sign_in_by_srp(CLIENT, "jane", PASSWORD).is_ok());
}

#[test]
fn a_user_without_a_password_cannot_prove_one() {
    let mut pool = Pool::with(json!({ "users": [{ "username": "jane" }] }));
    assert_eq!(pool.sign_in_by_srp(CLIENT, "jane", ""), incorrect());
}
