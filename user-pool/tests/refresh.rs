//! Refresh tokens and their rotation.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{
    CLIENT, Exception, PASSWORD, Pool, SECRET, SECRET_CLIENT, decoded, exception, secret_hash,
};

const DAY: u64 = 86_400;

/// Creates a pool whose refresh tokens rotate, and returns it with Jane's first
/// one.
fn rotating(grace: u64) -> (Pool, Value) {
    let mut pool = Pool::with(json!({ "clients": [{
        "clientId": CLIENT,
        "refreshTokenRotation": { "feature": "ENABLED", "retryGracePeriodSeconds": grace },
    }] }));
    let token = refresh_token(&pool.sign_in("jane", PASSWORD).unwrap());
    (pool, token)
}

fn refresh_token(response: &Value) -> Value {
    response["AuthenticationResult"]["RefreshToken"].clone()
}

fn refresh(pool: &mut Pool, token: &Value) -> Result<Value, Exception> {
    pool.call("GetTokensFromRefreshToken", json!({ "ClientId": CLIENT, "RefreshToken": token }))
}

fn reused() -> Result<Value, Exception> {
    exception("RefreshTokenReuseException", "Refresh Token has been invalidated by rotation")
}

#[test]
fn without_rotation_the_token_stays() {
    let mut pool = Pool::new();
    let first = pool.sign_in("jane", PASSWORD).unwrap();
    pool.advance(60);
    let second = refresh(&mut pool, &refresh_token(&first)).unwrap();
    assert_eq!(refresh_token(&second), Value::Null);
    assert_eq!(second["ChallengeParameters"], Value::Null);
    let claims = |response: &Value| decoded(&response["AuthenticationResult"]["AccessToken"], 1).0;
    assert_eq!(claims(&first)["origin_jti"], claims(&second)["origin_jti"]);
    assert_ne!(claims(&first)["jti"], claims(&second)["jti"]);
    assert!(refresh(&mut pool, &refresh_token(&first)).is_ok());
}

#[test]
fn with_rotation_each_token_is_valid_for_one_refresh() {
    let (mut pool, first) = rotating(0);
    let second = refresh_token(&refresh(&mut pool, &first).unwrap());
    assert_eq!(refresh(&mut pool, &first), reused());
    // Reuse does not revoke the newer token.
    let third = refresh_token(&refresh(&mut pool, &second).unwrap());
    assert_eq!(refresh(&mut pool, &second), reused());
    assert!(refresh(&mut pool, &third).is_ok());
}

#[test]
fn a_token_may_be_tried_again_in_its_grace_period() {
    let (mut pool, first) = rotating(60);
    let second = refresh_token(&refresh(&mut pool, &first).unwrap());
    pool.advance(59);
    let third = refresh_token(&refresh(&mut pool, &first).unwrap());
    assert_ne!(second, third);
    // The second refresh does not extend the period.
    pool.advance(1);
    assert_eq!(refresh(&mut pool, &first), reused());
    assert!(refresh(&mut pool, &second).is_ok());
    assert!(refresh(&mut pool, &third).is_ok());
}

#[test]
fn a_new_token_expires_with_the_first() {
    let (mut pool, first) = rotating(0);
    pool.advance(30 * DAY - 1);
    let second = refresh_token(&refresh(&mut pool, &first).unwrap());
    pool.advance(1);
    assert_eq!(
        refresh(&mut pool, &second),
        exception("NotAuthorizedException", "Refresh Token has expired")
    );
}

#[test]
fn rotation_excludes_the_older_flow() {
    let (mut pool, token) = rotating(0);
    assert_eq!(
        pool.initiate(CLIENT, "REFRESH_TOKEN_AUTH", json!({ "REFRESH_TOKEN": token })),
        exception(
            "InvalidParameterException",
            "REFRESH_TOKEN_AUTH flow not enabled for this client"
        )
    );
}

#[test]
fn a_client_with_a_secret_sends_the_secret_itself() {
    let mut pool = Pool::new();
    let parameters =
        json!({ "USERNAME": "jane", "PASSWORD": PASSWORD, "SECRET_HASH": secret_hash("jane") });
    let token = pool.initiate(SECRET_CLIENT, "USER_PASSWORD_AUTH", parameters).unwrap();
    let mut request = json!({ "ClientId": SECRET_CLIENT, "RefreshToken": refresh_token(&token) });
    assert_eq!(
        pool.call("GetTokensFromRefreshToken", request.clone()),
        exception(
            "NotAuthorizedException",
            "Client confidential is configured for secret but secret was not received"
        )
    );
    request["ClientSecret"] = json!(SECRET.to_uppercase());
    assert_eq!(
        pool.call("GetTokensFromRefreshToken", request.clone()),
        exception("NotAuthorizedException", "Unable to verify secret for client confidential")
    );
    request["ClientSecret"] = json!(SECRET);
    assert!(pool.call("GetTokensFromRefreshToken", request.clone()).is_ok());
    request["ClientId"] = json!(CLIENT);
    assert_eq!(
        pool.call("GetTokensFromRefreshToken", request),
        exception("NotAuthorizedException", "Unable to verify secret for client public")
    );
}

#[test]
fn a_token_belongs_to_one_client_and_one_user() {
    let mut pool = Pool::new();
    let token = refresh_token(&pool.sign_in("jane", PASSWORD).unwrap());
    let invalid = exception("NotAuthorizedException", "Invalid Refresh Token.");
    let elsewhere = json!({ "ClientId": "legacy", "RefreshToken": token });
    assert_eq!(pool.call("GetTokensFromRefreshToken", elsewhere), invalid);

    pool.admin("AdminDisableUser", json!({ "Username": "jane" })).unwrap();
    assert_eq!(
        refresh(&mut pool, &token),
        exception("NotAuthorizedException", "User is disabled.")
    );
    pool.admin("AdminDeleteUser", json!({ "Username": "jane" })).unwrap();
    pool.admin("AdminCreateUser", json!({ "Username": "jane" })).unwrap();
    assert_eq!(refresh(&mut pool, &token), invalid);
}
