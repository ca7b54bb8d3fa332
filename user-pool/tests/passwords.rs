//! The password policy, and the change of a password.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{CLIENT, Exception, NEW_PASSWORD, PASSWORD, Pool, exception};

const INCORRECT: &str = "Incorrect username or password.";

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
            exception(
                "InvalidPasswordException",
                &format!("Password did not conform with policy: {violation}")
            )
        );
        let by_administrator = exception(
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
fn a_configured_policy_may_require_less() {
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
fn a_password_change_needs_the_previous_one() {
    let mut pool = Pool::new();
    let token = pool.access_token("jane", PASSWORD);
    let incorrect = exception("NotAuthorizedException", INCORRECT);
    assert_eq!(pool.change(&token, "Wrong-passw0rd", NEW_PASSWORD), incorrect);
    let body = json!({ "AccessToken": token, "ProposedPassword": NEW_PASSWORD });
    assert_eq!(pool.call("ChangePassword", body), incorrect);

    pool.admin("AdminResetUserPassword", json!({ "Username": "jane" })).unwrap();
    assert_eq!(
        pool.change(&token, PASSWORD, NEW_PASSWORD),
        exception("PasswordResetRequiredException", "Password reset required for the user")
    );
    pool.admin("AdminDeleteUser", json!({ "Username": "jane" })).unwrap();
    assert_eq!(
        pool.change(&token, PASSWORD, NEW_PASSWORD),
        exception("UserNotFoundException", "User does not exist.")
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
    let response = pool
        .respond_to_challenge(CLIENT, "CUSTOM_CHALLENGE", &challenge["Session"], responses)
        .unwrap();
    let token = &response["AuthenticationResult"]["AccessToken"];
    let body = json!({ "AccessToken": token, "ProposedPassword": NEW_PASSWORD });
    assert_eq!(pool.call("ChangePassword", body), Ok(json!({})));
    assert!(pool.sign_in("jane", NEW_PASSWORD).is_ok());
}

type Give = fn(&mut Pool, &str) -> Result<Value, Exception>;

/// Every operation that sets a password, by what its errors call it.
const SETTERS: [(&str, Give); 6] = [
    ("password", |pool, password| {
        let body = json!({ "ClientId": CLIENT, "Username": "joe", "Password": password });
        pool.call("SignUp", body)
    }),
    ("password", |pool, password| {
        pool.forgot(CLIENT, "jane").unwrap();
        let code = pool.code();
        pool.confirm(CLIENT, "jane", &code, password)
    }),
    ("proposedPassword", |pool, password| {
        let token = pool.access_token("jane", PASSWORD);
        pool.change(&token, PASSWORD, password)
    }),
    ("temporaryPassword", |pool, password| {
        let body = json!({ "Username": "joe", "TemporaryPassword": password });
        pool.admin("AdminCreateUser", body)
    }),
    ("password", |pool, password| {
        pool.admin("AdminSetUserPassword", json!({ "Username": "jane", "Password": password }))
    }),
    ("NEW_PASSWORD", |pool, password| {
        let temporary = json!({ "Username": "jane", "Password": PASSWORD });
        pool.admin("AdminSetUserPassword", temporary).unwrap();
        let session = pool.sign_in("jane", PASSWORD).unwrap()["Session"].clone();
        let responses = json!({ "USERNAME": "jane", "NEW_PASSWORD": password });
        pool.respond_to_challenge(CLIENT, "NEW_PASSWORD_REQUIRED", &session, responses)
    }),
];

#[test]
fn a_blank_inside_a_password_is_a_symbol() {
    for (position, (_, give)) in SETTERS.iter().enumerate() {
        assert!(give(&mut Pool::new(), "Two words 2").is_ok(), "{position}");
    }
    let mut pool = Pool::new();
    let body = json!({ "Username": "jane", "Password": "Two words 2", "Permanent": true });
    pool.admin("AdminSetUserPassword", body).unwrap();
    assert!(pool.sign_in("jane", "Two words 2").is_ok());
    assert!(pool.sign_in_by_srp(CLIENT, "jane", "Two words 2").is_ok());
}

#[test]
fn a_password_neither_begins_nor_ends_with_a_blank() {
    let pattern = r"regular expression pattern: ^[\S]+.*[\S]+$";
    for password in [" Two words-2", "Two words-2 ", "\tTwo words-2", "Two words\n-2"] {
        for (position, (member, give)) in SETTERS.iter().enumerate() {
            let expected = match *member {
                // The model does not know that this value is a password.
                "NEW_PASSWORD" => exception(
                    "InvalidPasswordException",
                    &format!(
                        "Password did not conform with policy: Password must satisfy {pattern}"
                    ),
                ),
                member => exception(
                    "InvalidParameterException",
                    &format!(
                        "1 validation error detected: Value at '{member}' failed to satisfy constraint: Member must satisfy {pattern}"
                    ),
                ),
            };
            assert_eq!(give(&mut Pool::new(), password), expected, "{password:?} {position}");
        }
    }
}
