//! Refusals, to the letter.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{CLIENT, NEW_PASSWORD, PASSWORD, Pool, Refusal, other_than, refusal};

const INCORRECT: &str = "Incorrect username or password.";

#[test]
fn constraints_of_the_model_are_checked_first() {
    let mut pool = Pool::new();
    let cases = [
        (
            json!({ "Username": "jane" }),
            "1 validation error detected: Value null at 'clientId' failed to satisfy constraint: \
             Member must not be null",
        ),
        (
            json!({ "ClientId": "no-such client", "Username": "jane" }),
            "1 validation error detected: Value 'no-such client' at 'clientId' failed to satisfy \
             constraint: Member must satisfy regular expression pattern: [\\w+]+",
        ),
        (
            json!({ "ClientId": CLIENT, "Username": "" }),
            "2 validation errors detected: Value at 'username' failed to satisfy constraint: \
             Member must have length greater than or equal to 1; Value at 'username' failed to \
             satisfy constraint: Member must satisfy regular expression pattern: \
             [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+",
        ),
        (
            json!({ "ClientId": CLIENT, "Username": "a".repeat(129) }),
            "1 validation error detected: Value at 'username' failed to satisfy constraint: \
             Member must have length less than or equal to 128",
        ),
    ];
    for (body, message) in cases {
        assert_eq!(
            pool.call("ForgotPassword", body),
            refusal("InvalidParameterException", message)
        );
    }
    assert_eq!(
        pool.initiate(CLIENT, "NO_SUCH_AUTH", json!({})),
        refusal(
            "InvalidParameterException",
            "1 validation error detected: Value 'NO_SUCH_AUTH' at 'authFlow' failed to satisfy \
             constraint: Member must satisfy enum value set: [USER_SRP_AUTH, REFRESH_TOKEN_AUTH, \
             REFRESH_TOKEN, CUSTOM_AUTH, ADMIN_NO_SRP_AUTH, USER_PASSWORD_AUTH, \
             ADMIN_USER_PASSWORD_AUTH, USER_AUTH]"
        )
    );
    assert_eq!(
        pool.admin(
            "AdminUpdateUserAttributes",
            json!({ "Username": "jane", "UserAttributes": [{ "Value": "x" }] })
        ),
        refusal(
            "InvalidParameterException",
            "1 validation error detected: Value null at 'userAttributes.1.member.name' failed to \
             satisfy constraint: Member must not be null"
        )
    );
}

#[test]
fn an_unknown_client_or_pool_does_not_exist() {
    let mut pool = Pool::new();
    assert_eq!(
        pool.forgot("nobody", "jane"),
        refusal("ResourceNotFoundException", "User pool client nobody does not exist.")
    );
    let body = json!({ "UserPoolId": "us-east-1_Other", "Username": "jane" });
    let answer = pool.pool.admin("AdminGetUser", &body.to_string());
    assert_eq!(
        answer.json(),
        json!({
            "__type": "ResourceNotFoundException",
            "message": "User pool us-east-1_Other does not exist.",
        })
    );
}

#[test]
fn the_first_violation_of_the_policy_is_named() {
    let mut pool = Pool::new();
    let cases = [
        ("Aa1!", "Password not long enough"),
        ("aaaaaa1!", "Password must have uppercase characters"),
        ("AAAAAA1!", "Password must have lowercase characters"),
        ("Aaaaaaa!", "Password must have numeric characters"),
        ("Aaaaaaa1", "Password must have symbol characters"),
    ];
    let token = pool.access_token("jane", PASSWORD);
    for (password, violation) in cases {
        assert_eq!(
            pool.change(&token, PASSWORD, password),
            refusal(
                "InvalidPasswordException",
                &format!("Password did not conform with policy: {violation}")
            )
        );
        let by_administrator = refusal(
            "InvalidPasswordException",
            &format!("Password did not conform with password policy: {violation}"),
        );
        assert_eq!(
            pool.admin("AdminSetUserPassword", json!({ "Username": "jane", "Password": password })),
            by_administrator
        );
        assert_eq!(
            pool.admin(
                "AdminCreateUser",
                json!({ "Username": "joe", "TemporaryPassword": password })
            ),
            by_administrator
        );
    }
}

#[test]
fn a_configured_policy_may_ask_less() {
    let mut pool = Pool::with(json!({ "policy": {
        "minimumLength": 6,
        "requireUppercase": false,
        "requireLowercase": false,
        "requireNumbers": false,
        "requireSymbols": false,
    } }));
    let set = |password| json!({ "Username": "jane", "Password": password, "Permanent": true });
    assert!(pool.admin("AdminSetUserPassword", set("12345")).is_err());
    assert!(pool.admin("AdminSetUserPassword", set("123456")).is_ok());
}

#[test]
fn a_code_is_mistyped_used_or_never_sent() {
    let mut pool = Pool::new();
    let expired: Result<Value, Refusal> =
        refusal("ExpiredCodeException", "Invalid code provided, please request a code again.");
    assert_eq!(pool.confirm(CLIENT, "jane", "123456", NEW_PASSWORD), expired);

    pool.forgot(CLIENT, "jane").unwrap();
    let code = pool.code();
    assert_eq!(
        pool.confirm(CLIENT, "jane", other_than(&code), NEW_PASSWORD),
        refusal("CodeMismatchException", "Invalid verification code provided, please try again.")
    );
    assert!(pool.confirm(CLIENT, "jane", &code, "weak").is_err());
    assert_eq!(pool.confirm(CLIENT, "jane", &code, NEW_PASSWORD), Ok(json!({})));
    assert_eq!(pool.confirm(CLIENT, "jane", &code, NEW_PASSWORD), expired);
}

#[test]
fn a_newer_code_replaces_the_older() {
    let mut pool = Pool::new();
    pool.forgot(CLIENT, "jane").unwrap();
    let older = pool.code();
    pool.forgot(CLIENT, "jane").unwrap();
    let newer = pool.code();
    assert_ne!(older, newer);
    assert!(pool.confirm(CLIENT, "jane", &older, NEW_PASSWORD).is_err());
    assert!(pool.confirm(CLIENT, "jane", &newer, NEW_PASSWORD).is_ok());
}

#[test]
fn a_password_the_administrator_set_voids_the_code() {
    let mut pool = Pool::new();
    pool.forgot(CLIENT, "jane").unwrap();
    let code = pool.code();
    let set = json!({ "Username": "jane", "Password": NEW_PASSWORD });
    pool.admin("AdminSetUserPassword", set).unwrap();
    assert!(pool.confirm(CLIENT, "jane", &code, NEW_PASSWORD).is_err());
}

#[test]
fn an_unconfirmed_user_signs_in_with_no_password() {
    let mut pool = Pool::with(json!({ "users": [{
        "username": "jane", "password": PASSWORD, "status": "UNCONFIRMED",
    }] }));
    for password in [PASSWORD, NEW_PASSWORD] {
        assert_eq!(
            pool.sign_in("jane", password),
            refusal("UserNotConfirmedException", "User is not confirmed.")
        );
    }
    assert_eq!(
        pool.confirm(CLIENT, "jane", "123456", NEW_PASSWORD),
        refusal("UserNotConfirmedException", "User is not confirmed.")
    );
}

#[test]
fn a_flow_must_be_known_and_enabled() {
    let mut pool = Pool::with(json!({ "clients": [
        { "clientId": CLIENT, "authFlows": ["ALLOW_ADMIN_USER_PASSWORD_AUTH"] },
    ] }));
    let mut start = |flow: &str| pool.initiate(CLIENT, flow, json!({ "USERNAME": "jane" }));
    for flow in
        ["USER_PASSWORD_AUTH", "USER_SRP_AUTH", "CUSTOM_AUTH", "USER_AUTH", "REFRESH_TOKEN_AUTH"]
    {
        assert_eq!(
            start(flow),
            refusal(
                "InvalidParameterException",
                &format!("{flow} flow not enabled for this client")
            )
        );
    }
    for flow in ["ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH"] {
        assert_eq!(
            start(flow),
            refusal("InvalidParameterException", "Initiate Auth method not supported.")
        );
    }
}

#[test]
fn parameters_that_lack_are_named() {
    let mut pool = Pool::new();
    let missing = |name: &str| {
        refusal("InvalidParameterException", &format!("Missing required parameter {name}"))
    };
    let password = json!({ "PASSWORD": PASSWORD });
    assert_eq!(pool.initiate(CLIENT, "USER_PASSWORD_AUTH", password), missing("USERNAME"));
    let username = json!({ "USERNAME": "jane" });
    assert_eq!(pool.initiate(CLIENT, "USER_PASSWORD_AUTH", username), missing("PASSWORD"));
    assert_eq!(pool.initiate(CLIENT, "REFRESH_TOKEN_AUTH", json!({})), missing("REFRESH_TOKEN"));
    let challenge = |session: Value| {
        json!({
            "ClientId": CLIENT,
            "ChallengeName": "NEW_PASSWORD_REQUIRED",
            "ChallengeResponses": {},
            "Session": session,
        })
    };
    assert_eq!(pool.call("RespondToAuthChallenge", challenge(Value::Null)), missing("Session"));
    assert_eq!(
        pool.call("RespondToAuthChallenge", challenge(json!("s".repeat(20)))),
        missing("USERNAME")
    );
}

#[test]
fn a_custom_flow_needs_its_triggers() {
    let mut pool = Pool::new();
    assert_eq!(
        pool.initiate(CLIENT, "CUSTOM_AUTH", json!({ "USERNAME": "jane" })),
        refusal(
            "InvalidParameterException",
            "Custom auth lambda trigger is not configured for the user pool."
        )
    );
}

#[test]
fn a_password_change_asks_for_the_previous_one() {
    let mut pool = Pool::new();
    let token = pool.access_token("jane", PASSWORD);
    let incorrect = refusal("NotAuthorizedException", INCORRECT);
    assert_eq!(pool.change(&token, "Wrong-passw0rd", NEW_PASSWORD), incorrect);
    let body = json!({ "AccessToken": token, "ProposedPassword": NEW_PASSWORD });
    assert_eq!(pool.call("ChangePassword", body), incorrect);

    pool.admin("AdminResetUserPassword", json!({ "Username": "jane" })).unwrap();
    assert_eq!(
        pool.change(&token, PASSWORD, NEW_PASSWORD),
        refusal("PasswordResetRequiredException", "Password reset required for the user")
    );
    pool.admin("AdminDeleteUser", json!({ "Username": "jane" })).unwrap();
    assert_eq!(
        pool.change(&token, PASSWORD, NEW_PASSWORD),
        refusal("UserNotFoundException", "User does not exist.")
    );
}

#[test]
fn a_user_who_never_had_a_password_sets_a_first_one() {
    let mut pool = Pool::with(json!({
        "users": [{ "username": "jane" }],
        "customAuth": { "question": "2 + 2?", "answer": "4" },
    }));
    let parameters = json!({ "USERNAME": "jane" });
    let challenge = pool.initiate(CLIENT, "CUSTOM_AUTH", parameters).unwrap();
    let responses = json!({ "USERNAME": "jane", "ANSWER": "4" });
    let answer = pool.answer(CLIENT, "CUSTOM_CHALLENGE", &challenge["Session"], responses).unwrap();
    let token = &answer["AuthenticationResult"]["AccessToken"];
    let body = json!({ "AccessToken": token, "ProposedPassword": NEW_PASSWORD });
    assert_eq!(pool.call("ChangePassword", body), Ok(json!({})));
    assert!(pool.sign_in("jane", NEW_PASSWORD).is_ok());
}

#[test]
fn administrators_are_told_which_users_exist() {
    let mut pool = Pool::new();
    let not_found = refusal("UserNotFoundException", "User does not exist.");
    let nobody = json!({ "Username": "nobody" });
    for operation in ["AdminGetUser", "AdminDeleteUser", "AdminResetUserPassword"] {
        assert_eq!(pool.admin(operation, nobody.clone()), not_found);
    }
    assert_eq!(
        pool.admin("AdminCreateUser", json!({ "Username": "nobody", "MessageAction": "RESEND" })),
        not_found
    );
    assert_eq!(
        pool.admin("AdminCreateUser", json!({ "Username": "jane" })),
        refusal("UsernameExistsException", "User account already exists")
    );
    assert_eq!(
        pool.admin("AdminCreateUser", json!({ "Username": "jane", "MessageAction": "RESEND" })),
        refusal(
            "UnsupportedUserStateException",
            "Resend not possible. jane status is not FORCE_CHANGE_PASSWORD"
        )
    );
    assert_eq!(pool.admin("AdminDeleteUser", json!({ "Username": "jane" })), Ok(json!({})));
    assert_eq!(pool.admin("AdminGetUser", json!({ "Username": "jane" })), not_found);
}
