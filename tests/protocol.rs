//! The protocol against the local user pool, in one process: what the SDK
//! prepares the pool takes, what the pool answers the SDK reads.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use cognito_user_pool::{
    Config, Jwks, Request as HttpRequest, UserPool,
    host::{Fixed, Timestamp},
};
use cognito_wasm::protocol::{
    error::ProtocolError,
    operations::{CHANGE_PASSWORD, CONFIRM_FORGOT_PASSWORD, FORGOT_PASSWORD},
    request::{Request, initiate_auth, prepare, respond_to_new_password_challenge},
    response::{parse, read},
};
use serde_json::{Value, json};
use std::time::Duration;

const OLD: &str = "Old-passw0rd";
const NEW: &str = "New-passw0rd";

/// A pool and a client of it.
struct Session {
    pool: UserPool,
    clock: Fixed,
    config: Value,
}

type Outcome = Result<Value, Box<ProtocolError>>;

impl Session {
    /// With a client that has a secret, for whom every hash must be right.
    fn new(more: Value) -> Self {
        let mut config = json!({
            "clients": [{ "clientId": "client", "clientSecret": "s3cr3t" }],
            "aliasAttributes": ["email"],
            "schema": [{ "name": "name", "required": true }],
            "users": [{
                "username": "jane",
                "password": OLD,
                "attributes": { "email": "jane@example.com", "email_verified": "true", "name": "Jane" },
            }],
        });
        config.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let clock = Fixed::at(Timestamp::from_millis(1_795_334_400_000));
        let config = Config::from_json(&config).unwrap();
        Session {
            pool: UserPool::new(config, Jwks::unsigned(), Box::new(clock.clone())).unwrap(),
            clock,
            config: json!({ "region": "us-east-1", "clientId": "client", "clientSecret": "s3cr3t" }),
        }
    }

    fn send(&mut self, request: Result<Box<Request<'_, Value>>, Box<ProtocolError>>) -> Outcome {
        let request = request?;
        let sent = HttpRequest::operation(request.operation, request.body.to_string());
        let answer = self.pool.handle(&sent);
        let answer = self.pool.sign(answer, |_| "signature".into());
        let header =
            answer.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("x-amzn-errortype"));
        let error_type = header.map_or(Value::Null, |(_, value)| json!(value));
        read(request.due, answer.status.into(), &error_type, parse(&json!(answer.body)))
    }

    fn call(&mut self, description: &'static str, input: Value) -> Outcome {
        let request = prepare(description, &self.config, &input);
        self.send(request)
    }

    fn initiate(&mut self, input: Value) -> Outcome {
        let request = initiate_auth(&self.config, &input);
        self.send(request)
    }

    fn sign_in(&mut self, username: &str, password: &str) -> Outcome {
        self.initiate(json!({
            "authFlow": "USER_PASSWORD_AUTH",
            "authParameters": { "USERNAME": username, "PASSWORD": password },
        }))
    }

    fn respond(&mut self, input: Value) -> Outcome {
        let request = respond_to_new_password_challenge(&self.config, &input);
        self.send(request)
    }

    fn admin(&mut self, operation: &str, mut body: Value) {
        body["UserPoolId"] = json!("us-east-1_LocalPool");
        let answer = self.pool.admin(operation, &body.to_string());
        assert_eq!(answer.status, 200, "{}", answer.body);
    }

    fn code(&self) -> String {
        let outbox: Value = serde_json::from_str(&self.pool.outbox()).unwrap();
        outbox.as_array().unwrap().last().unwrap()["code"].as_str().unwrap().into()
    }

    fn confirm(&mut self, code: &str) -> Outcome {
        self.call(
            CONFIRM_FORGOT_PASSWORD,
            json!({ "username": "jane@example.com", "confirmationCode": code, "password": NEW }),
        )
    }
}

fn refused(outcome: Outcome) -> (String, String) {
    let error = outcome.unwrap_err();
    (error.code, error.message)
}

#[test]
fn a_forgotten_password_is_replaced_by_an_alias() {
    let mut session = Session::new(json!({}));
    assert_eq!(
        session.call(FORGOT_PASSWORD, json!({ "username": "jane@example.com" })).unwrap(),
        json!({ "codeDeliveryDetails": {
            "attributeName": "email",
            "deliveryMedium": "EMAIL",
            "destination": "j***@e***",
        } })
    );
    let code = session.code();
    let wrong = if code == "000000" { "000001" } else { "000000" };
    assert_eq!(
        refused(session.confirm(wrong)),
        (
            "CodeMismatchException".into(),
            "Invalid verification code provided, please try again.".into()
        )
    );
    assert_eq!(session.confirm(&code).unwrap(), json!({}));
    assert_eq!(
        refused(session.confirm(&code)),
        (
            "ExpiredCodeException".into(),
            "Invalid code provided, please request a code again.".into()
        )
    );
    assert!(session.sign_in("jane", OLD).is_err());
    assert!(
        session.sign_in("jane@example.com", NEW).unwrap()["authenticationResult"]["accessToken"]
            .is_string()
    );
}

#[test]
fn an_administrators_reset_leads_to_the_code_that_was_sent() {
    let mut session = Session::new(json!({}));
    session.admin("AdminResetUserPassword", json!({ "Username": "jane" }));
    assert_eq!(
        refused(session.sign_in("jane", OLD)),
        ("PasswordResetRequiredException".into(), "Password reset required for the user".into())
    );
    let code = session.code();
    session.confirm(&code).unwrap();
    session.sign_in("jane", NEW).unwrap();
}

#[test]
fn a_temporary_password_is_replaced_and_the_attribute_stored() {
    let mut session = Session::new(json!({}));
    session.admin(
        "AdminCreateUser",
        json!({
            "Username": "ben",
            "TemporaryPassword": "Temp-passw0rd",
            "UserAttributes": [
                { "Name": "email", "Value": "ben@example.com" },
                { "Name": "email_verified", "Value": "true" },
            ],
        }),
    );
    // By the alias: the challenge names the real user, whom the hash must be of.
    let challenge = session.sign_in("ben@example.com", "Temp-passw0rd").unwrap();
    assert_eq!(challenge["requiredAttributes"], json!(["name"]));
    assert_eq!(challenge["userAttributes"]["email"], "ben@example.com");
    let mut answer =
        json!({ "challenge": challenge, "newPassword": NEW, "username": "ben@example.com" });
    assert_eq!(
        refused(session.respond(answer.clone())),
        ("InvalidInput".into(), "userAttributes.name: required by the user pool".into())
    );
    answer["userAttributes"] = json!({ "name": "Ben" });
    // A password against the policy leaves the challenge good.
    let mut weak = answer.clone();
    weak["newPassword"] = json!("weak");
    assert_eq!(refused(session.respond(weak)).0, "InvalidPasswordException");
    let tokens = session.respond(answer.clone()).unwrap();
    assert!(tokens["authenticationResult"]["idToken"].is_string());
    assert_eq!(
        refused(session.respond(answer)),
        (
            "NotAuthorizedException".into(),
            "Invalid session for the user, session can only be used once.".into()
        )
    );
}

#[test]
fn a_session_is_over_after_three_minutes() {
    let mut session = Session::new(
        json!({ "users": [{ "username": "ben", "temporaryPassword": OLD, "attributes": { "name": "Ben" } }] }),
    );
    let challenge = session.sign_in("ben", OLD).unwrap();
    session.clock.advance(Duration::from_secs(181));
    assert_eq!(
        refused(session.respond(json!({ "challenge": challenge, "newPassword": NEW }))).1,
        "Invalid session for the user, session is expired."
    );
}

#[test]
fn a_password_is_changed_and_tokens_are_refreshed() {
    let mut session = Session::new(json!({}));
    let tokens = session.sign_in("jane@example.com", OLD).unwrap()["authenticationResult"].clone();
    let change = |previous: &str| json!({ "accessToken": tokens["accessToken"], "previousPassword": previous, "proposedPassword": NEW });
    assert_eq!(
        refused(session.call(CHANGE_PASSWORD, change("wrong"))),
        ("NotAuthorizedException".into(), "Incorrect username or password.".into())
    );
    assert_eq!(session.call(CHANGE_PASSWORD, change(OLD)).unwrap(), json!({}));

    let mut refresh = json!({
        "authFlow": "REFRESH_TOKEN_AUTH",
        "authParameters": { "REFRESH_TOKEN": tokens["refreshToken"] },
        "accessToken": tokens["accessToken"],
    });
    let refreshed = session.initiate(refresh.clone()).unwrap();
    assert_eq!(refreshed["authenticationResult"].get("refreshToken"), None);
    // Whoever else is named beside a token, it is the token's own user.
    refresh["username"] = json!("jane@example.com");
    session.initiate(refresh.clone()).unwrap();
    // Alone, the hash of the alias that was typed is not the user's.
    refresh.as_object_mut().unwrap().remove("accessToken");
    assert_eq!(
        refused(session.initiate(refresh)),
        (
            "NotAuthorizedException".into(),
            "SecretHash does not match for the client: client".into()
        )
    );
}
