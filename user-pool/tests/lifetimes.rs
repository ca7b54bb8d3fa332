//! Lifetimes of codes, sessions, passwords and tokens, and limits of attempts.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{CLIENT, NEW_PASSWORD, PASSWORD, Pool, exception, other_than};

const HOUR: u64 = 3_600;
const DAY: u64 = 24 * HOUR;
const WRONG: &str = "Wrong-passw0rd";

fn first_sign_in(pool: &mut Pool) -> Value {
    pool.admin(
        "AdminCreateUser",
        json!({ "Username": "joe", "TemporaryPassword": PASSWORD, "MessageAction": "SUPPRESS" }),
    )
    .unwrap();
    assert!(pool.outbox().is_empty());
    pool.sign_in("joe", PASSWORD).unwrap()["Session"].clone()
}

#[test]
fn a_code_is_valid_for_an_hour() {
    let mut pool = Pool::new();
    pool.forgot(CLIENT, "jane").unwrap();
    pool.advance(HOUR);
    let code = pool.code();
    assert_eq!(
        pool.confirm(CLIENT, "jane", &code, NEW_PASSWORD),
        exception("ExpiredCodeException", "Invalid code provided, please request a code again.")
    );
    pool.forgot(CLIENT, "jane").unwrap();
    pool.advance(HOUR - 1);
    let code = pool.code();
    assert!(pool.confirm(CLIENT, "jane", &code, NEW_PASSWORD).is_ok());
}

#[test]
fn a_session_is_valid_for_three_minutes() {
    let mut pool = Pool::new();
    let session = first_sign_in(&mut pool);
    let responses = json!({ "USERNAME": "joe", "NEW_PASSWORD": NEW_PASSWORD });
    pool.advance(180);
    assert_eq!(
        pool.respond_to_challenge(CLIENT, "NEW_PASSWORD_REQUIRED", &session, responses.clone()),
        exception("NotAuthorizedException", "Invalid session for the user, session is expired.")
    );
    let session = &pool.sign_in("joe", PASSWORD).unwrap()["Session"];
    pool.advance(179);
    assert!(pool.respond_to_challenge(CLIENT, "NEW_PASSWORD_REQUIRED", session, responses).is_ok());
}

#[test]
fn a_session_is_used_once_but_survives_a_weak_password() {
    let mut pool = Pool::new();
    let session = first_sign_in(&mut pool);
    let mut respond = |password: &str| {
        let responses = json!({ "USERNAME": "joe", "NEW_PASSWORD": password });
        pool.respond_to_challenge(CLIENT, "NEW_PASSWORD_REQUIRED", &session, responses)
    };
    assert_eq!(
        respond("weak"),
        exception(
            "InvalidPasswordException",
            "Password did not conform with policy: Password not long enough"
        )
    );
    assert!(respond(NEW_PASSWORD).is_ok());
    assert_eq!(
        respond(NEW_PASSWORD),
        exception(
            "NotAuthorizedException",
            "Invalid session for the user, session can only be used once."
        )
    );
}

#[test]
fn a_wrong_password_ends_a_session() {
    let mut pool = Pool::new();
    let offer = pool.initiate(CLIENT, "USER_AUTH", json!({ "USERNAME": "jane" })).unwrap();
    let mut respond = |password: &str| {
        let responses = json!({ "USERNAME": "jane", "ANSWER": "PASSWORD", "PASSWORD": password });
        pool.respond_to_challenge(CLIENT, "SELECT_CHALLENGE", &offer["Session"], responses)
    };
    assert_eq!(
        respond(WRONG),
        exception("NotAuthorizedException", "Incorrect username or password.")
    );
    assert_eq!(
        respond(PASSWORD),
        exception(
            "NotAuthorizedException",
            "Invalid session for the user, session can only be used once."
        )
    );
}

#[test]
fn a_session_belongs_to_its_user_client_and_challenge() {
    let mut pool = Pool::new();
    let session = first_sign_in(&mut pool);
    let invalid = exception("NotAuthorizedException", "Invalid session for the user.");
    let responses = |user| json!({ "USERNAME": user, "NEW_PASSWORD": NEW_PASSWORD });
    let challenge = "NEW_PASSWORD_REQUIRED";
    assert_eq!(pool.respond_to_challenge(CLIENT, challenge, &session, responses("jane")), invalid);
    assert_eq!(pool.respond_to_challenge("legacy", challenge, &session, responses("joe")), invalid);
    assert_eq!(pool.respond_to_challenge(CLIENT, "PASSWORD", &session, responses("joe")), invalid);
    let unknown = json!("s".repeat(20));
    assert_eq!(pool.respond_to_challenge(CLIENT, challenge, &unknown, responses("joe")), invalid);
    assert!(pool.respond_to_challenge(CLIENT, challenge, &session, responses("joe")).is_ok());
}

#[test]
fn a_session_ends_with_its_temporary_password() {
    let mut pool = Pool::new();
    let session = first_sign_in(&mut pool);
    let set = json!({ "Username": "joe", "Password": NEW_PASSWORD, "Permanent": true });
    pool.admin("AdminSetUserPassword", set).unwrap();
    let responses = json!({ "USERNAME": "joe", "NEW_PASSWORD": PASSWORD });
    assert_eq!(
        pool.respond_to_challenge(CLIENT, "NEW_PASSWORD_REQUIRED", &session, responses),
        exception("NotAuthorizedException", "Invalid session for the user.")
    );
}

#[test]
fn a_temporary_password_is_valid_for_seven_days() {
    let mut pool = Pool::new();
    first_sign_in(&mut pool);
    pool.advance(7 * DAY);
    assert_eq!(
        pool.sign_in("joe", PASSWORD),
        exception(
            "NotAuthorizedException",
            "Temporary password has expired and must be reset by an administrator."
        )
    );
    let resend = json!({
        "Username": "joe", "TemporaryPassword": NEW_PASSWORD, "MessageAction": "RESEND",
    });
    pool.admin("AdminCreateUser", resend).unwrap();
    let challenge = pool.sign_in("joe", NEW_PASSWORD).unwrap();
    assert_eq!(challenge["ChallengeName"], "NEW_PASSWORD_REQUIRED");
}

#[test]
fn tokens_expire() {
    let mut pool = Pool::new();
    let result = pool.sign_in("jane", PASSWORD).unwrap()["AuthenticationResult"].clone();
    assert_eq!(result["ExpiresIn"], 3_600);
    let get_user = json!({ "AccessToken": result["AccessToken"] });
    pool.advance(HOUR - 1);
    assert!(pool.call("GetUser", get_user.clone()).is_ok());
    pool.advance(1);
    assert_eq!(
        pool.call("GetUser", get_user),
        exception("NotAuthorizedException", "Access Token has expired")
    );

    let refresh = json!({ "REFRESH_TOKEN": result["RefreshToken"] });
    pool.advance(30 * DAY - HOUR - 1);
    assert!(pool.initiate(CLIENT, "REFRESH_TOKEN_AUTH", refresh.clone()).is_ok());
    pool.advance(1);
    assert_eq!(
        pool.initiate(CLIENT, "REFRESH_TOKEN_AUTH", refresh),
        exception("NotAuthorizedException", "Refresh Token has expired")
    );
}

#[test]
fn validities_are_configured_by_client() {
    let mut pool = Pool::with(json!({ "clients": [{
        "clientId": CLIENT,
        "authSessionValidity": 15,
        "accessTokenValidity": 5,
        "refreshTokenValidity": 1,
    }] }));
    let result = pool.sign_in("jane", PASSWORD).unwrap()["AuthenticationResult"].clone();
    assert_eq!(result["ExpiresIn"], 300);
    let session = first_sign_in(&mut pool);
    pool.advance(15 * 60 - 1);
    let get_user = json!({ "AccessToken": result["AccessToken"] });
    assert!(pool.call("GetUser", get_user).is_err());
    let responses = json!({ "USERNAME": "joe", "NEW_PASSWORD": NEW_PASSWORD });
    assert!(
        pool.respond_to_challenge(CLIENT, "NEW_PASSWORD_REQUIRED", &session, responses).is_ok()
    );
    pool.advance(DAY);
    let refresh = json!({ "REFRESH_TOKEN": result["RefreshToken"] });
    assert!(pool.initiate(CLIENT, "REFRESH_TOKEN_AUTH", refresh).is_err());
}

#[test]
fn failed_sign_ins_lock_out_for_longer_and_longer() {
    let mut pool = Pool::new();
    let incorrect = exception("NotAuthorizedException", "Incorrect username or password.");
    let exceeded = exception("NotAuthorizedException", "Password attempts exceeded");
    for _ in 0..5 {
        assert_eq!(pool.sign_in("jane", WRONG), incorrect);
    }
    for lockout in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] {
        // During a lockout, the right password fails too, and no attempt counts.
        assert_eq!(pool.sign_in("jane", PASSWORD), exceeded);
        pool.advance(lockout - 1);
        assert_eq!(pool.sign_in("jane", WRONG), exceeded);
        pool.advance(1);
        assert_eq!(pool.sign_in("jane", WRONG), incorrect);
    }
    // The longest lockout ends after a quarter of an hour and resets the count.
    pool.advance(899);
    assert_eq!(pool.sign_in("jane", PASSWORD), exceeded);
    pool.advance(1);
    assert_eq!(pool.sign_in("jane", WRONG), incorrect);
    assert!(pool.sign_in("jane", PASSWORD).is_ok());
}

#[test]
fn a_sign_in_resets_the_failures_before_it() {
    let mut pool = Pool::new();
    for _ in 0..3 {
        for _ in 0..4 {
            assert!(pool.sign_in("jane", WRONG).is_err());
        }
        assert!(pool.sign_in("jane", PASSWORD).is_ok());
    }
}

#[test]
fn a_lockout_does_not_reveal_who_exists() {
    let mut pool = Pool::new();
    for _ in 0..5 {
        assert!(pool.sign_in("nobody", WRONG).is_err());
    }
    assert_eq!(
        pool.sign_in("nobody", WRONG),
        exception("NotAuthorizedException", "Password attempts exceeded")
    );
}

#[test]
fn five_codes_are_sent_in_an_hour() {
    let mut pool = Pool::new();
    let exceeded =
        exception("LimitExceededException", "Attempt limit exceeded, please try after some time.");
    for name in ["jane", "nobody"] {
        for _ in 0..5 {
            assert!(pool.forgot(CLIENT, name).is_ok());
        }
        assert_eq!(pool.forgot(CLIENT, name), exceeded);
    }
    pool.advance(HOUR);
    assert!(pool.forgot(CLIENT, "jane").is_ok());
}

#[test]
fn twenty_confirmations_are_allowed_in_an_hour() {
    let mut pool = Pool::new();
    pool.forgot(CLIENT, "jane").unwrap();
    let code = pool.code();
    for _ in 0..20 {
        let wrong = pool.confirm(CLIENT, "jane", other_than(&code), NEW_PASSWORD);
        assert_eq!(wrong.unwrap_err().0, "CodeMismatchException");
    }
    assert_eq!(
        pool.confirm(CLIENT, "jane", &code, NEW_PASSWORD),
        exception("LimitExceededException", "Attempt limit exceeded, please try after some time.")
    );
}

#[test]
fn five_password_changes_are_allowed_in_an_hour() {
    let mut pool = Pool::new();
    let token = pool.access_token("jane", PASSWORD);
    for _ in 0..5 {
        assert!(pool.change(&token, WRONG, NEW_PASSWORD).is_err());
    }
    assert_eq!(
        pool.change(&token, PASSWORD, NEW_PASSWORD),
        exception("LimitExceededException", "Attempt limit exceeded, please try after some time.")
    );
}
