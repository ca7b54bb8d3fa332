//! Whole journeys of a user, from the first request to the last.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::json;
use support::{CLIENT, NEW_PASSWORD, PASSWORD, Pool, exception, has_tokens, text};

#[test]
fn a_forgotten_password_is_replaced_with_a_code() {
    let mut pool = Pool::new();
    assert_eq!(
        pool.forgot(CLIENT, "jane"),
        Ok(json!({ "CodeDeliveryDetails": {
            "AttributeName": "email",
            "DeliveryMedium": "EMAIL",
            "Destination": "j***@e***",
        } }))
    );
    let message = &pool.outbox()[0];
    assert_eq!(message["username"], "jane");
    assert_eq!(message["destination"], "jane@example.com");
    assert_eq!(message["deliveryMedium"], "EMAIL");
    assert_eq!(message["sentAt"], "2026-11-22T08:00:00.000Z");
    assert_eq!(text(&message["code"]).len(), 6);

    // The old password is valid until the new one is confirmed.
    assert!(has_tokens(&pool.sign_in("jane", PASSWORD).unwrap()));
    let code = pool.code();
    assert_eq!(pool.confirm(CLIENT, "jane", &code, NEW_PASSWORD), Ok(json!({})));
    assert!(pool.sign_in("jane", PASSWORD).is_err());
    assert!(has_tokens(&pool.sign_in("jane", NEW_PASSWORD).unwrap()));
}

#[test]
fn an_administrator_resets_a_password() {
    let mut pool = Pool::new();
    assert_eq!(pool.admin("AdminResetUserPassword", json!({ "Username": "jane" })), Ok(json!({})));
    assert_eq!(
        pool.sign_in("jane", PASSWORD),
        exception("PasswordResetRequiredException", "Password reset required for the user")
    );
    let user = pool.admin("AdminGetUser", json!({ "Username": "jane" })).unwrap();
    assert_eq!(user["UserStatus"], "RESET_REQUIRED");

    let code = pool.code();
    pool.confirm(CLIENT, "jane", &code, NEW_PASSWORD).unwrap();
    assert!(has_tokens(&pool.sign_in("jane", NEW_PASSWORD).unwrap()));
    let user = pool.admin("AdminGetUser", json!({ "Username": "jane" })).unwrap();
    assert_eq!(user["UserStatus"], "CONFIRMED");
}

#[test]
fn a_reset_needs_a_verified_address() {
    let mut pool = Pool::with(json!({ "users": [{
        "username": "jane", "password": PASSWORD, "attributes": { "email": "jane@example.com" },
    }] }));
    let unreachable = exception(
        "InvalidParameterException",
        "Cannot reset password for the user as there is no registered/verified email or phone_number",
    );
    let reset = json!({ "Username": "jane" });
    assert_eq!(pool.admin("AdminResetUserPassword", reset.clone()), unreachable);
    assert_eq!(pool.forgot(CLIENT, "jane"), unreachable);

    let verified = json!({
        "Username": "jane",
        "UserAttributes": [{ "Name": "email_verified", "Value": "true" }],
    });
    assert_eq!(pool.admin("AdminUpdateUserAttributes", verified), Ok(json!({})));
    assert_eq!(pool.admin("AdminResetUserPassword", reset), Ok(json!({})));
}

#[test]
fn a_temporary_password_is_replaced_at_the_first_sign_in() {
    let mut pool = Pool::new();
    let created = pool
        .admin(
            "AdminCreateUser",
            json!({
                "Username": "joe",
                "UserAttributes": [{ "Name": "email", "Value": "joe@example.com" }],
            }),
        )
        .unwrap();
    assert_eq!(created["User"]["Username"], "joe");
    assert_eq!(created["User"]["UserStatus"], "FORCE_CHANGE_PASSWORD");
    assert_eq!(created["User"]["Enabled"], true);
    assert_eq!(created["User"]["Attributes"][0]["Name"], "sub");

    let temporary = pool.code();
    let challenge = pool.sign_in("joe", &temporary).unwrap();
    assert_eq!(challenge["ChallengeName"], "NEW_PASSWORD_REQUIRED");
    assert_eq!(
        challenge["ChallengeParameters"],
        json!({
            "USER_ID_FOR_SRP": "joe",
            "requiredAttributes": "[]",
            "userAttributes": r#"{"email":"joe@example.com"}"#,
        })
    );
    assert_eq!(
        pool.forgot(CLIENT, "joe"),
        exception("NotAuthorizedException", "User password cannot be reset in the current state.")
    );
    let responses = json!({ "USERNAME": "joe", "NEW_PASSWORD": NEW_PASSWORD });
    let session = &challenge["Session"];
    let response = pool.respond_to_challenge(CLIENT, "NEW_PASSWORD_REQUIRED", session, responses);
    assert!(has_tokens(&response.unwrap()));
    assert!(has_tokens(&pool.sign_in("joe", NEW_PASSWORD).unwrap()));
}

#[test]
fn an_administrator_sets_a_permanent_password() {
    let mut pool = Pool::new();
    let set = json!({ "Username": "jane", "Password": NEW_PASSWORD, "Permanent": true });
    assert_eq!(pool.admin("AdminSetUserPassword", set), Ok(json!({})));
    assert!(has_tokens(&pool.sign_in("jane", NEW_PASSWORD).unwrap()));
}

#[test]
fn a_signed_in_user_changes_the_password() {
    let mut pool = Pool::new();
    let token = pool.access_token("jane", PASSWORD);
    assert_eq!(pool.change(&token, PASSWORD, NEW_PASSWORD), Ok(json!({})));
    assert!(has_tokens(&pool.sign_in("jane", NEW_PASSWORD).unwrap()));

    let user = pool.call("GetUser", json!({ "AccessToken": token })).unwrap();
    assert_eq!(user["Username"], "jane");
    let attributes = user["UserAttributes"].as_array().unwrap();
    assert_eq!(attributes[0]["Name"], "sub");
    assert!(attributes.contains(&json!({ "Name": "email_verified", "Value": "true" })));
}

#[test]
fn a_refresh_issues_new_tokens_of_the_same_sign_in() {
    let mut pool = Pool::new();
    let first = pool.sign_in("jane", PASSWORD).unwrap();
    let refresh_token = &first["AuthenticationResult"]["RefreshToken"];
    pool.advance(3_601);
    for flow in ["REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"] {
        let parameters = json!({ "REFRESH_TOKEN": refresh_token });
        let response = pool.initiate(CLIENT, flow, parameters).unwrap();
        assert!(has_tokens(&response));
        assert!(response["AuthenticationResult"].get("RefreshToken").is_none());
        let token = &response["AuthenticationResult"]["AccessToken"];
        assert!(pool.call("GetUser", json!({ "AccessToken": token })).is_ok());
    }
}

#[test]
fn a_custom_flow_asks_the_configured_question() {
    let mut pool = Pool::with(json!({ "customAuth": { "question": "2 + 2?", "answer": "4" } }));
    let parameters = json!({ "USERNAME": "jane" });
    let mut challenge = pool.initiate(CLIENT, "CUSTOM_AUTH", parameters).unwrap();
    assert_eq!(challenge["ChallengeName"], "CUSTOM_CHALLENGE");
    let sub = text(&challenge["ChallengeParameters"]["USERNAME"]);
    assert_ne!(sub, "jane");
    assert_eq!(challenge["ChallengeParameters"]["question"], "2 + 2?");

    for wrong in ["5", "6"] {
        let responses = json!({ "USERNAME": sub, "ANSWER": wrong });
        challenge = pool
            .respond_to_challenge(CLIENT, "CUSTOM_CHALLENGE", &challenge["Session"], responses)
            .unwrap();
        assert_eq!(challenge["ChallengeName"], "CUSTOM_CHALLENGE");
    }
    let responses = json!({ "USERNAME": sub, "ANSWER": "4" });
    let session = &challenge["Session"];
    let response = pool.respond_to_challenge(CLIENT, "CUSTOM_CHALLENGE", session, responses);
    assert!(has_tokens(&response.unwrap()));
}

#[test]
fn a_choice_of_the_password_signs_in() {
    let mut pool = Pool::new();
    let preferred = json!({
        "USERNAME": "jane", "PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": PASSWORD,
    });
    assert!(has_tokens(&pool.initiate(CLIENT, "USER_AUTH", preferred).unwrap()));

    let offer = pool.initiate(CLIENT, "USER_AUTH", json!({ "USERNAME": "jane" })).unwrap();
    assert_eq!(offer["ChallengeName"], "SELECT_CHALLENGE");
    assert_eq!(offer["AvailableChallenges"], json!(["PASSWORD", "PASSWORD_SRP"]));
    let responses = json!({ "USERNAME": "jane", "ANSWER": "PASSWORD" });
    let challenge = pool
        .respond_to_challenge(CLIENT, "SELECT_CHALLENGE", &offer["Session"], responses)
        .unwrap();
    assert_eq!(challenge["ChallengeName"], "PASSWORD");
    let responses = json!({ "USERNAME": "jane", "PASSWORD": PASSWORD });
    let response = pool.respond_to_challenge(CLIENT, "PASSWORD", &challenge["Session"], responses);
    assert!(has_tokens(&response.unwrap()));
}

#[test]
fn a_challenge_response_may_name_the_sub() {
    let mut pool = Pool::new();
    let user = pool.admin("AdminGetUser", json!({ "Username": "jane" })).unwrap();
    let sub = text(&user["UserAttributes"][0]["Value"]);
    let preferred = json!({ "USERNAME": "jane", "PREFERRED_CHALLENGE": "PASSWORD" });
    let challenge = pool.initiate(CLIENT, "USER_AUTH", preferred).unwrap();
    assert_eq!(challenge["ChallengeName"], "PASSWORD");
    let responses = json!({ "USERNAME": sub, "PASSWORD": PASSWORD });
    let response = pool.respond_to_challenge(CLIENT, "PASSWORD", &challenge["Session"], responses);
    assert!(has_tokens(&response.unwrap()));
}
