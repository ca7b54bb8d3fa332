//! Errors, with the service's exact messages.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{CLIENT, Exception, NEW_PASSWORD, PASSWORD, Pool, exception, other_than};

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
            exception("InvalidParameterException", message)
        );
    }
    assert_eq!(
        pool.initiate(CLIENT, "NO_SUCH_AUTH", json!({})),
        exception(
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
        exception(
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
        exception("ResourceNotFoundException", "User pool client nobody does not exist.")
    );
    let body = json!({ "UserPoolId": "us-east-1_Other", "Username": "jane" });
    let response = pool.pool.admin("AdminGetUser", &body.to_string());
    assert_eq!(
        response.json(),
        json!({
            "__type": "ResourceNotFoundException",
            "message": "User pool us-east-1_Other does not exist.",
        })
    );
}

#[test]
fn a_wrong_used_or_unsent_code_is_refused() {
    let mut pool = Pool::new();
    let expired: Result<Value, Exception> =
        exception("ExpiredCodeException", "Invalid code provided, please request a code again.");
    assert_eq!(pool.confirm(CLIENT, "jane", "123456", NEW_PASSWORD), expired);

    pool.forgot(CLIENT, "jane").unwrap();
    let code = pool.code();
    assert_eq!(
        pool.confirm(CLIENT, "jane", other_than(&code), NEW_PASSWORD),
        exception("CodeMismatchException", "Invalid verification code provided, please try again.")
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
fn a_password_set_by_an_administrator_invalidates_the_code() {
    let mut pool = Pool::new();
    pool.forgot(CLIENT, "jane").unwrap();
    let code = pool.code();
    let set = json!({ "Username": "jane", "Password": NEW_PASSWORD });
    pool.admin("AdminSetUserPassword", set).unwrap();
    assert!(pool.confirm(CLIENT, "jane", &code, NEW_PASSWORD).is_err());
}

#[test]
fn an_unconfirmed_user_cannot_sign_in() {
    let mut pool = Pool::with(json!({ "users": [{
        "username": "jane", "password": PASSWORD, "status": "UNCONFIRMED",
    }] }));
    for password in [PASSWORD, NEW_PASSWORD] {
        assert_eq!(
            pool.sign_in("jane", password),
            exception("UserNotConfirmedException", "User is not confirmed.")
        );
    }
    assert_eq!(
        pool.confirm(CLIENT, "jane", "123456", NEW_PASSWORD),
        exception("UserNotConfirmedException", "User is not confirmed.")
    );
}

#[test]
fn a_flow_must_be_known_and_enabled() {
    let mut pool = Pool::with(json!({ "clients": [
        { "clientId": CLIENT, "authFlows": ["ALLOW_ADMIN_USER_PASSWORD_AUTH"] },
    ] }));
    let mut start = |flow: &str| pool.initiate(CLIENT, flow, json!({ "USERNAME": "jane" }));
    for flow in ["USER_PASSWORD_AUTH", "CUSTOM_AUTH", "USER_AUTH", "REFRESH_TOKEN_AUTH"] {
        assert_eq!(
            start(flow),
            exception(
                "InvalidParameterException",
                &format!("{flow} flow not enabled for this client")
            )
        );
    }
    assert_eq!(
        start("USER_SRP_AUTH"),
        exception("InvalidParameterException", "USER_SRP_AUTH is not enabled for the client.")
    );
    for flow in ["ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH"] {
        assert_eq!(
            start(flow),
            exception("InvalidParameterException", "Initiate Auth method not supported.")
        );
    }
}

#[test]
fn missing_parameters_are_named() {
    let mut pool = Pool::new();
    let missing = |name: &str| {
        exception("InvalidParameterException", &format!("Missing required parameter {name}"))
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
        exception(
            "InvalidParameterException",
            "Custom auth lambda trigger is not configured for the user pool."
        )
    );
}

#[test]
fn administrators_are_told_which_users_exist() {
    let mut pool = Pool::new();
    let not_found = exception("UserNotFoundException", "User does not exist.");
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
        exception("UsernameExistsException", "User account already exists")
    );
    assert_eq!(
        pool.admin("AdminCreateUser", json!({ "Username": "jane", "MessageAction": "RESEND" })),
        exception(
            "UnsupportedUserStateException",
            "Resend not possible. jane status is not FORCE_CHANGE_PASSWORD"
        )
    );
    assert_eq!(pool.admin("AdminDeleteUser", json!({ "Username": "jane" })), Ok(json!({})));
    assert_eq!(pool.admin("AdminGetUser", json!({ "Username": "jane" })), not_found);
}
