//! Valid configurations, and the errors about invalid ones.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use cognito_user_pool::host::{Fixed, Timestamp};
use cognito_user_pool::{Config, Jwks, UserPool};
use serde_json::{Value, json};

fn pool(config: Value) -> Result<UserPool, String> {
    let config = Config::from_json(&config).map_err(|error| error.to_string())?;
    let host = Box::new(Fixed::at(Timestamp::from_millis(0)));
    UserPool::new(config, Jwks::unsigned(), host).map_err(|error| error.to_string())
}

#[test]
fn every_member_is_optional() {
    assert_eq!(
        pool(json!({})).unwrap().describe(),
        json!({
            "userPoolId": "us-east-1_LocalPool",
            "region": "us-east-1",
            "clients": [{ "clientId": "localclient" }],
        })
    );
}

#[test]
fn a_description_contains_ids_and_secrets() {
    let config = json!({
        "userPoolId": "eu-west-1_Mine",
        "clients": [{ "clientId": "a" }, { "clientId": "b", "clientSecret": "s" }],
    });
    assert_eq!(
        pool(config).unwrap().describe(),
        json!({
            "userPoolId": "eu-west-1_Mine",
            "region": "eu-west-1",
            "clients": [{ "clientId": "a" }, { "clientId": "b", "clientSecret": "s" }],
        })
    );
}

#[test]
fn an_invalid_member_is_named() {
    let cases = [
        (json!({ "polcy": {} }), "polcy"),
        (json!({ "region": 5 }), "region"),
        (json!({ "clients": [{ "clientId": "a", "secret": "s" }] }), "clients[0].secret"),
        (json!({ "clients": [{}] }), "clientId"),
        (json!({ "clients": [{ "clientId": "a", "authFlows": ["ALL"] }] }), "authFlows[0]"),
        (
            json!({ "clients": [{
                "clientId": "a",
                "refreshTokenRotation": { "feature": "ENABLED", "retryGracePeriodSeconds": 61 },
            }] }),
            "clients[0].refreshTokenRotation.retryGracePeriodSeconds: 61",
        ),
        (json!({ "policy": { "minimumLength": "8" } }), "policy.minimumLength"),
        (json!({ "usernameAttributes": ["name"] }), "usernameAttributes[0]"),
        (json!({ "schema": [{ "name": "team" }] }), "schema: team"),
        (json!({ "region": "eu-west-1", "userPoolId": "us-east-1_Mine" }), "userPoolId"),
        (json!({ "userPoolId": "Mine" }), "userPoolId"),
        (
            json!({ "usernameAttributes": ["email"], "aliasAttributes": ["email"] }),
            "aliasAttributes",
        ),
        (json!({ "adminCredentials": {} }), "adminCredentials: missing field `accessKeyId`"),
        (json!({ "autoVerifiedAttributes": ["name"] }), "autoVerifiedAttributes[0]"),
        (
            json!({ "users": [{ "username": "a", "attributes": { "email": "nowhere" } }] }),
            "users[0]: Invalid email address format.",
        ),
        (
            json!({ "users": [{ "username": "a", "password": "b", "temporaryPassword": "c" }] }),
            "users[0]: password and temporaryPassword exclude each other",
        ),
        (
            json!({ "users": [{ "username": "a" }, { "username": "b", "password": "weakest" }] }),
            "users[1].password: Password did not conform with policy: Password not long enough",
        ),
        (
            json!({ "users": [{ "username": "a", "temporaryPassword": "weak-password" }] }),
            "users[0].temporaryPassword: Password did not conform with policy: Password must have uppercase characters",
        ),
        (
            json!({ "users": [{ "username": "a", "totpSecret": "GEZDGNBVGY3TQOJQ" }] }),
            "users[0].totpSecret: the pool takes no authenticator apps: mfaConfiguration must be",
        ),
        (
            json!({
                "mfaConfiguration": "ON",
                "users": [{ "username": "a", "totpSecret": "s3cret" }],
            }),
            "users[0].totpSecret: must be a secret in base32",
        ),
        (
            json!({ "users": [{ "username": "a", "attributes": [{ "name": "email", "vale": "" }] }] }),
            "users[0].attributes[0].vale: unknown; did you mean value?",
        ),
        (
            json!({ "users": [{ "username": "a", "attributes": { "email_verified": true } }] }),
            "users[0].attributes.email_verified: invalid type: boolean `true`, expected a string",
        ),
        (
            json!({ "users": [{ "username": "a", "attributes": "email" }] }),
            "expected attributes: { name: value } or a list of { name, value }",
        ),
        (
            json!({ "usernameAttributes": ["email"], "users": [{ "username": "jane" }] }),
            "users[0]: Username should be an email.",
        ),
    ];
    for (config, named) in cases {
        let error = pool(config).err().unwrap();
        assert!(error.contains(named), "{error:?} does not name {named:?}");
        for secret in ["weakest", "weak-password", "s3cret", "GEZDGNBV"] {
            assert!(!error.contains(secret), "{error:?} has a secret in it");
        }
    }
}

#[test]
fn a_key_set_has_two_keys() {
    assert!(Jwks::from_json(r#"{"keys":[{"kid":"a"},{"kid":"b"}]}"#).is_ok());
    for jwks in ["", "{}", r#"{"keys":[{"kid":"a"}]}"#] {
        let error = Jwks::from_json(jwks).unwrap_err();
        assert!(error.to_string().starts_with("jwks: "));
    }
}
