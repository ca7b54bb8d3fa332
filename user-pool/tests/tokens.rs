//! The claims of tokens, and which tokens are valid.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::json;
use support::{CLIENT, NOW, PASSWORD, Pool, decoded, exception, header, text};

#[test]
fn tokens_contain_the_services_claims() {
    let mut pool = Pool::with(json!({
        "schema": [{ "name": "custom:team" }],
        "users": [{
            "username": "jane",
            "password": PASSWORD,
            "attributes": {
                "email": "jane@example.com", "email_verified": "true", "custom:team": "red",
            },
        }],
    }));
    let response = pool.send(
        "InitiateAuth",
        json!({
            "ClientId": CLIENT,
            "AuthFlow": "USER_PASSWORD_AUTH",
            "AuthParameters": { "USERNAME": "jane", "PASSWORD": PASSWORD },
        }),
    );
    let result = &response.json()["AuthenticationResult"];
    assert_eq!(result["TokenType"], "Bearer");
    assert_eq!(decoded(&result["AccessToken"], 0).1, r#"{"kid":"access","alg":"RS256"}"#);
    assert_eq!(decoded(&result["IdToken"], 0).1, r#"{"kid":"id","alg":"RS256"}"#);

    let (access, access_text) = decoded(&result["AccessToken"], 1);
    assert_eq!(
        access.keys().collect::<Vec<_>>(),
        [
            "sub",
            "iss",
            "client_id",
            "origin_jti",
            "event_id",
            "token_use",
            "scope",
            "auth_time",
            "exp",
            "iat",
            "jti",
            "username",
        ]
    );
    assert!(
        access_text.contains(
            r#""iss":"https:\/\/cognito-idp.us-east-1.amazonaws.com\/us-east-1_LocalPool""#
        )
    );
    assert_eq!(access["client_id"], CLIENT);
    assert_eq!(access["token_use"], "access");
    assert_eq!(access["scope"], "aws.cognito.signin.user.admin");
    assert_eq!(access["username"], "jane");
    assert_eq!(access["auth_time"], NOW / 1000);
    assert_eq!(access["iat"], NOW / 1000);
    assert_eq!(access["exp"], NOW / 1000 + 3_600);
    let request_id = header(&response, "x-amzn-RequestId").unwrap();
    assert_eq!(access["event_id"], request_id);

    let (id, _) = decoded(&result["IdToken"], 1);
    assert_eq!(
        id.keys().collect::<Vec<_>>(),
        [
            "sub",
            "email_verified",
            "iss",
            "cognito:username",
            "origin_jti",
            "aud",
            "event_id",
            "token_use",
            "auth_time",
            "exp",
            "custom:team",
            "iat",
            "jti",
            "email",
        ]
    );
    assert_eq!(id["email_verified"], true);
    assert_eq!(id["aud"], CLIENT);
    assert_eq!(id["sub"], access["sub"]);
    assert_eq!(id["origin_jti"], access["origin_jti"]);
    assert_ne!(id["jti"], access["jti"]);
}

#[test]
fn a_refresh_keeps_the_sign_in_and_renews_the_rest() {
    let mut pool = Pool::new();
    let first = pool.sign_in("jane", PASSWORD).unwrap()["AuthenticationResult"].clone();
    pool.advance(60);
    let parameters = json!({ "REFRESH_TOKEN": first["RefreshToken"] });
    let second = pool.initiate(CLIENT, "REFRESH_TOKEN_AUTH", parameters).unwrap();
    let second = &second["AuthenticationResult"]["AccessToken"];
    let (first, second) = (decoded(&first["AccessToken"], 1).0, decoded(second, 1).0);
    for kept in ["sub", "origin_jti", "event_id", "auth_time"] {
        assert_eq!(first[kept], second[kept]);
    }
    for renewed in ["jti", "iat", "exp"] {
        assert_ne!(first[renewed], second[renewed]);
    }
}

#[test]
fn a_refresh_token_looks_like_the_services() {
    let mut pool = Pool::new();
    let response = pool.sign_in("jane", PASSWORD).unwrap();
    let token = &response["AuthenticationResult"]["RefreshToken"];
    assert_eq!(decoded(token, 0).1, r#"{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}"#);
    assert_eq!(text(token).split('.').count(), 5);
    assert!((1_780..1_790).contains(&text(token).len()));

    let invalid = exception("NotAuthorizedException", "Invalid Refresh Token.");
    let parameters = json!({ "REFRESH_TOKEN": token });
    assert_eq!(pool.initiate("legacy", "REFRESH_TOKEN_AUTH", parameters), invalid);
    let parameters = json!({ "REFRESH_TOKEN": "no.such.refresh.token.here" });
    assert_eq!(pool.initiate(CLIENT, "REFRESH_TOKEN_AUTH", parameters), invalid);
}

#[test]
fn an_altered_token_is_refused() {
    let mut pool = Pool::new();
    let response = pool.sign_in("jane", PASSWORD).unwrap();
    let result = &response["AuthenticationResult"];
    let token = text(&result["AccessToken"]);
    let (unsigned, _) = token.rsplit_once('.').unwrap();
    let forged = [
        format!("{unsigned}.forged"),
        unsigned.to_owned(),
        format!("{token}a"),
        text(&result["IdToken"]),
    ];
    for forged in forged {
        assert_eq!(
            pool.call("GetUser", json!({ "AccessToken": forged })),
            exception("NotAuthorizedException", "Invalid Access Token")
        );
    }
}

#[test]
fn tokens_that_cannot_be_revoked_have_no_origin_jti() {
    let mut pool = Pool::with(json!({
        "clients": [{ "clientId": CLIENT, "enableTokenRevocation": false }],
    }));
    let first = pool.sign_in("jane", PASSWORD).unwrap()["AuthenticationResult"].clone();
    let parameters = json!({ "REFRESH_TOKEN": first["RefreshToken"] });
    let second = pool.initiate(CLIENT, "REFRESH_TOKEN_AUTH", parameters).unwrap();
    for result in [&first, &second["AuthenticationResult"]] {
        for token in ["AccessToken", "IdToken"] {
            let (claims, _) = decoded(&result[token], 1);
            assert!(!claims.contains_key("origin_jti"), "{token}");
            assert!(claims.contains_key("event_id"), "{token}");
        }
        assert!(pool.call("GetUser", json!({ "AccessToken": result["AccessToken"] })).is_ok());
    }
}
