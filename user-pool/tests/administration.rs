//! The administrator's operations other than those on passwords.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use cognito_user_pool::Request;
use serde_json::{Value, json};
use support::{
    CLIENT, Exception, LEGACY_CLIENT, NEW_PASSWORD, PASSWORD, POOL_ID, Pool, SECRET_CLIENT,
    exception, outcome, secret_hash, text,
};

fn not_authorized<T>(message: &str) -> Result<T, Exception> {
    exception("NotAuthorizedException", message)
}

/// Sends an administrator's request over HTTP, so that its tokens are signed.
fn signed(pool: &mut Pool, operation: &str, mut body: Value) -> Result<Value, Exception> {
    body["UserPoolId"] = json!(POOL_ID);
    let mut request = Request::operation(operation, body.to_string());
    let any = "AWS4-HMAC-SHA256 Credential=any".to_owned();
    request.headers.insert("authorization".to_owned(), any);
    let response = pool.pool.handle(&request);
    outcome(pool.pool.sign(response, |_| "signature".to_owned()))
}

fn admin_initiate(pool: &mut Pool, flow: &str, parameters: Value) -> Result<Value, Exception> {
    let body = json!({ "ClientId": CLIENT, "AuthFlow": flow, "AuthParameters": parameters });
    signed(pool, "AdminInitiateAuth", body)
}

fn jane() -> Value {
    json!({ "Username": "jane" })
}

fn credentials() -> Value {
    json!({ "USERNAME": "jane", "PASSWORD": PASSWORD })
}

fn refresh(pool: &mut Pool, response: &Value) -> Result<Value, Exception> {
    let token = &response["AuthenticationResult"]["RefreshToken"];
    pool.initiate(CLIENT, "REFRESH_TOKEN_AUTH", json!({ "REFRESH_TOKEN": token }))
}

fn get_user(pool: &mut Pool, response: &Value) -> Result<Value, Exception> {
    let token = &response["AuthenticationResult"]["AccessToken"];
    pool.call("GetUser", json!({ "AccessToken": token }))
}

#[test]
fn a_disabled_user_cannot_sign_in_until_enabled() {
    let disabled = not_authorized("User is disabled.");
    let mut pool = Pool::new();
    let response = pool.sign_in("jane", PASSWORD).unwrap();
    assert_eq!(pool.admin("AdminDisableUser", jane()), Ok(json!({})));

    assert_eq!(pool.admin("AdminGetUser", jane()).unwrap()["Enabled"], json!(false));
    assert_eq!(pool.sign_in("jane", PASSWORD), disabled);
    assert_eq!(refresh(&mut pool, &response), disabled);
    assert_eq!(get_user(&mut pool, &response), not_authorized("Access Token has been revoked"));
    assert_eq!(pool.admin("AdminResetUserPassword", jane()), disabled);

    assert_eq!(pool.admin("AdminEnableUser", jane()), Ok(json!({})));
    assert!(pool.sign_in("jane", PASSWORD).is_ok());
    assert!(refresh(&mut pool, &response).is_ok());
}

#[test]
fn a_disabled_user_recovers_no_password() {
    let mut pool = Pool::new();
    pool.forgot(CLIENT, "jane").unwrap();
    let code = pool.code();
    pool.admin("AdminDisableUser", jane()).unwrap();
    let details = pool.forgot(CLIENT, "jane").unwrap();
    assert_eq!(details["CodeDeliveryDetails"]["DeliveryMedium"], json!("EMAIL"));
    assert_eq!(pool.outbox().len(), 1, "nothing is sent");
    assert_eq!(
        pool.confirm(CLIENT, "jane", &code, NEW_PASSWORD).unwrap_err().0,
        "CodeMismatchException"
    );

    let disabled = not_authorized("User is disabled.");
    assert_eq!(pool.forgot(LEGACY_CLIENT, "jane"), disabled);
    assert_eq!(pool.confirm(LEGACY_CLIENT, "jane", &code, NEW_PASSWORD), disabled);
}

#[test]
fn a_disabled_user_cannot_respond_to_a_challenge() {
    let mut pool = Pool::new();
    let temporary = json!({ "Username": "jane", "Password": NEW_PASSWORD, "Permanent": false });
    pool.admin("AdminSetUserPassword", temporary).unwrap();
    let challenge = pool.sign_in("jane", NEW_PASSWORD).unwrap();
    pool.admin("AdminDisableUser", jane()).unwrap();
    let responses = json!({ "USERNAME": "jane", "NEW_PASSWORD": PASSWORD });
    let response = pool.respond_to_challenge(
        CLIENT,
        "NEW_PASSWORD_REQUIRED",
        &challenge["Session"],
        responses,
    );
    assert_eq!(response, not_authorized("User is disabled."));
}

#[test]
fn a_global_sign_out_revokes_every_token() {
    let mut pool = Pool::new();
    let responses = [PASSWORD, PASSWORD].map(|password| pool.sign_in("jane", password).unwrap());
    assert_eq!(pool.admin("AdminUserGlobalSignOut", jane()), Ok(json!({})));
    for response in &responses {
        let revoked = not_authorized("Access Token has been revoked");
        assert_eq!(get_user(&mut pool, response), revoked);
        assert_eq!(refresh(&mut pool, response), not_authorized("Refresh Token has been revoked"));
    }
    let response = pool.sign_in("jane", PASSWORD).unwrap();
    assert!(get_user(&mut pool, &response).is_ok());
}

#[test]
fn a_sign_up_is_confirmed_once() {
    let mut pool = Pool::with(json!({
        "users": [{ "username": "jane", "password": PASSWORD, "status": "UNCONFIRMED" }],
    }));
    let unconfirmed = exception("UserNotConfirmedException", "User is not confirmed.");
    assert_eq!(pool.sign_in("jane", PASSWORD), unconfirmed);
    assert_eq!(pool.admin("AdminConfirmSignUp", jane()), Ok(json!({})));
    assert!(pool.sign_in("jane", PASSWORD).is_ok());
    assert_eq!(
        pool.admin("AdminConfirmSignUp", jane()),
        not_authorized("User cannot be confirmed. Current status is CONFIRMED")
    );
}

#[test]
fn an_administrator_signs_in_for_a_user() {
    let mut pool = Pool::new();
    let response = admin_initiate(&mut pool, "ADMIN_USER_PASSWORD_AUTH", credentials()).unwrap();
    assert_eq!(text(&get_user(&mut pool, &response).unwrap()["Username"]), "jane");
    let token = json!({ "REFRESH_TOKEN": response["AuthenticationResult"]["RefreshToken"] });
    let response = admin_initiate(&mut pool, "REFRESH_TOKEN_AUTH", token).unwrap();
    assert!(get_user(&mut pool, &response).is_ok());
}

#[test]
fn an_administrator_responds_to_a_challenge_for_a_user() {
    let mut pool = Pool::new();
    let temporary = json!({ "Username": "jane", "Password": PASSWORD, "Permanent": false });
    pool.admin("AdminSetUserPassword", temporary).unwrap();
    let challenge = signed(
        &mut pool,
        "AdminInitiateAuth",
        json!({
            "ClientId": SECRET_CLIENT,
            "AuthFlow": "ADMIN_USER_PASSWORD_AUTH",
            "AuthParameters": {
                "USERNAME": "jane",
                "PASSWORD": PASSWORD,
                "SECRET_HASH": secret_hash("jane"),
            },
        }),
    )
    .unwrap();
    let mut request = json!({
        "ClientId": SECRET_CLIENT,
        "ChallengeName": challenge["ChallengeName"],
        "Session": challenge["Session"],
        "ChallengeResponses": { "USERNAME": "jane", "NEW_PASSWORD": NEW_PASSWORD },
    });
    assert_eq!(
        signed(&mut pool, "AdminRespondToAuthChallenge", request.clone()),
        not_authorized(
            "Client confidential is configured with secret but SECRET_HASH was not received"
        )
    );
    request["ChallengeResponses"]["SECRET_HASH"] = json!(secret_hash("jane"));
    let response = signed(&mut pool, "AdminRespondToAuthChallenge", request).unwrap();
    assert!(get_user(&mut pool, &response).is_ok());
}

#[test]
fn users_and_administrators_have_their_own_flows() {
    let mut pool = Pool::new();
    let unsupported = exception("InvalidParameterException", "Initiate Auth method not supported.");
    assert_eq!(admin_initiate(&mut pool, "USER_PASSWORD_AUTH", credentials()), unsupported);
    assert_eq!(pool.initiate(CLIENT, "ADMIN_USER_PASSWORD_AUTH", credentials()), unsupported);

    let mut pool = Pool::with(json!({
        "clients": [{ "clientId": CLIENT, "authFlows": ["ALLOW_USER_PASSWORD_AUTH"] }],
    }));
    assert!(pool.initiate(CLIENT, "USER_PASSWORD_AUTH", credentials()).is_ok());
    assert_eq!(
        admin_initiate(&mut pool, "ADMIN_USER_PASSWORD_AUTH", credentials()),
        exception("InvalidParameterException", "Auth flow not enabled for this client")
    );
}

#[test]
fn each_operation_is_for_this_pool_and_its_users() {
    let mut pool = Pool::new();
    for operation in
        ["AdminConfirmSignUp", "AdminDisableUser", "AdminEnableUser", "AdminUserGlobalSignOut"]
    {
        let unknown = exception("UserNotFoundException", "User does not exist.");
        assert_eq!(pool.admin(operation, json!({ "Username": "john" })), unknown, "{operation}");
        let body = json!({ "Username": "jane", "UserPoolId": "us-east-1_Other" });
        let other = outcome(pool.pool.admin(operation, &body.to_string()));
        let message = "User pool us-east-1_Other does not exist.";
        assert_eq!(other, exception("ResourceNotFoundException", message), "{operation}");
    }
}
