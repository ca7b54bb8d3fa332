//! Users who do not exist, by the client's `preventUserExistenceErrors`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{CLIENT, LEGACY_CLIENT, NEW_PASSWORD, PASSWORD, Pool, exception, text};

const INCORRECT: &str = "Incorrect username or password.";

#[test]
fn an_unknown_user_is_reported_or_hidden() {
    let mut pool = Pool::new();
    let code = exception("UserNotFoundException", "Username/client id combination not found.");
    assert_eq!(pool.forgot(LEGACY_CLIENT, "nobody"), code);
    assert_eq!(pool.confirm(LEGACY_CLIENT, "nobody", "123456", NEW_PASSWORD), code);
    assert_eq!(
        pool.sign_in_with(LEGACY_CLIENT, "nobody", PASSWORD),
        exception("UserNotFoundException", "User does not exist.")
    );

    let first = pool.forgot(CLIENT, "nobody").unwrap();
    assert_eq!(first, pool.forgot(CLIENT, "nobody").unwrap());
    assert_eq!(first["CodeDeliveryDetails"]["DeliveryMedium"], "EMAIL");
    assert!(pool.outbox().is_empty());
    assert_eq!(
        pool.confirm(CLIENT, "nobody", "123456", NEW_PASSWORD),
        exception("CodeMismatchException", "Invalid verification code provided, please try again.")
    );
    assert_eq!(pool.sign_in("nobody", PASSWORD), exception("NotAuthorizedException", INCORRECT));
}

#[test]
fn a_hidden_user_is_simulated_by_the_form_of_the_name() {
    let mut pool = Pool::new();
    let cases = [
        ("joe@example.org", "EMAIL", "email", "j***@e***"),
        ("+15551231234", "SMS", "phone_number", "+*******1234"),
    ];
    for (name, medium, attribute, destination) in cases {
        assert_eq!(
            pool.forgot(CLIENT, name),
            Ok(json!({ "CodeDeliveryDetails": {
                "AttributeName": attribute,
                "DeliveryMedium": medium,
                "Destination": destination,
            } }))
        );
    }
}

#[test]
fn a_hidden_user_gets_challenges_and_fails_them() {
    let mut pool = Pool::with(json!({ "customAuth": { "question": "2 + 2?", "answer": "4" } }));
    let parameters = json!({ "USERNAME": "nobody" });
    let offer = pool.initiate(CLIENT, "USER_AUTH", parameters.clone()).unwrap();
    assert_eq!(offer["AvailableChallenges"], json!(["PASSWORD", "PASSWORD_SRP"]));
    assert_eq!(
        pool.respond_to_challenge(
            CLIENT,
            "SELECT_CHALLENGE",
            &offer["Session"],
            json!({ "USERNAME": "nobody", "ANSWER": "PASSWORD", "PASSWORD": PASSWORD })
        ),
        exception("NotAuthorizedException", INCORRECT)
    );

    let mut challenge = pool.initiate(CLIENT, "CUSTOM_AUTH", parameters).unwrap();
    let sub = text(&challenge["ChallengeParameters"]["USERNAME"]);
    let responses = json!({ "USERNAME": sub, "ANSWER": "4" });
    let mut respond = |session: &Value| {
        pool.respond_to_challenge(CLIENT, "CUSTOM_CHALLENGE", session, responses.clone())
    };
    for _ in 0..2 {
        challenge = respond(&challenge["Session"]).unwrap();
        assert_eq!(challenge["ChallengeParameters"]["USERNAME"], sub.as_str());
    }
    assert_eq!(respond(&challenge["Session"]), exception("NotAuthorizedException", INCORRECT));
}
