//! Refresh tokens: what they give, and how they rotate.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{
    CLIENT, PASSWORD, Pool, Refusal, SECRET, SECRET_CLIENT, decoded, refusal, secret_hash,
};

const DAY: u64 = 86_400;

/// A pool whose refresh tokens rotate, and Jane's first one.
fn rotating(grace: u64) -> (Pool, Value) {
    let mut pool = Pool::with(json!({ "clients": [{
        "clientId": CLIENT,
        "refreshTokenRotation": { "feature": "ENABLED", "retryGracePeriodSeconds": grace },
    }] }));
    let token = refresh_token(&pool.sign_in("jane", PASSWORD).unwrap());
    (pool, token)
}

fn refresh_token(answer: &Value) -> Value {
    answer["AuthenticationResult"]["RefreshToken"].clone()
}

fn refresh(pool: &mut Pool, token: &Value) -> Result<Value, Refusal> {
    pool.call("GetTokensFromRefreshToken", json!({ "ClientId": CLIENT, "RefreshToken": token }))
}

fn reused() -> Result<Value, Refusal> {
    refusal("RefreshTokenReuseException", "Refresh Token has been invalidated by rotation")
}

#[test]
fn without_rotation_the_token_stays() {
    let mut pool = Pool::new();
    let first = pool.sign_in("jane", PASSWORD).unwrap();
    pool.advance(60);
    let second = refresh(&mut pool, &refresh_token(&first)).unwrap();
    assert_eq!(refresh_token(&second), Value::Null);
    assert_eq!(second["ChallengeParameters"], Value::Null);
    let claims = |answer: &Value| decoded(&answer["AuthenticationResult"]["AccessToken"], 1).0;
    assert_eq!(claims(&first)["origin_jti"], claims(&second)["origin_jti"]);
    assert_ne!(claims(&first)["jti"], claims(&second)["jti"]);
    assert!(refresh(&mut pool, &refresh_token(&first)).is_ok());
}

#[test]
fn with_rotation_each_token_is_good_for_one_refresh() {
    let (mut pool, first) = rotating(0);
    let second = refresh_token(&refresh(&mut pool, &first).unwrap());
    assert_eq!(refresh(&mut pool, &first), reused());
    // Reuse costs the newer token nothing.
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
    // The second try does not begin the period anew.
    pool.advance(1);
    assert_eq!(refresh(&mut pool, &first), reused());
    assert!(refresh(&mut pool, &second).is_ok());
    assert!(refresh(&mut pool, &third).is_ok());
}

#[test]
fn a_new_token_lives_no_longer_than_the_first() {
    let (mut pool, first) = rotating(0);
    pool.advance(30 * DAY - 1);
    let second = refresh_token(&refresh(&mut pool, &first).unwrap());
    pool.advance(1);
    assert_eq!(
        refresh(&mut pool, &second),
        refusal("NotAuthorizedException", "Refresh Token has expired")
    );
}

#[test]
fn rotation_shuts_the_older_flow_out() {
    let (mut pool, token) = rotating(0);
    assert_eq!(
        pool.initiate(CLIENT, "REFRESH_TOKEN_AUTH", json!({ "REFRESH_TOKEN": token })),
        refusal("InvalidParameterException", "REFRESH_TOKEN_AUTH flow not enabled for this client")
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
        refusal(
            "NotAuthorizedException",
            "Client confidential is configured for secret but secret was not received"
        )
    );
    request["ClientSecret"] = json!(SECRET.to_uppercase());
    assert_eq!(
        pool.call("GetTokensFromRefreshToken", request.clone()),
        refusal("NotAuthorizedException", "Unable to verify secret for client confidential")
    );
    request["ClientSecret"] = json!(SECRET);
    assert!(pool.call("GetTokensFromRefreshToken", request.clone()).is_ok());
    request["ClientId"] = json!(CLIENT);
    assert_eq!(
        pool.call("GetTokensFromRefreshToken", request),
        refusal("NotAuthorizedException", "Unable to verify secret for client public")
    );
}

#[test]
fn a_token_is_of_one_client_and_of_one_user() {
    let mut pool = Pool::new();
    let token = refresh_token(&pool.sign_in("jane", PASSWORD).unwrap());
    let invalid = refusal("NotAuthorizedException", "Invalid Refresh Token.");
    let elsewhere = json!({ "ClientId": "legacy", "RefreshToken": token });
    assert_eq!(pool.call("GetTokensFromRefreshToken", elsewhere), invalid);

    pool.admin("AdminDisableUser", json!({ "Username": "jane" })).unwrap();
    assert_eq!(refresh(&mut pool, &token), refusal("NotAuthorizedException", "User is disabled."));
    pool.admin("AdminDeleteUser", json!({ "Username": "jane" })).unwrap();
    pool.admin("AdminCreateUser", json!({ "Username": "jane" })).unwrap();
    assert_eq!(refresh(&mut pool, &token), invalid);
}
