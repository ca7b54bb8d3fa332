//! Sign-out of one sign-in, a listed session or all sign-ins, and the scope of
//! access tokens.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{
    CLIENT, Exception, LEGACY_CLIENT, NOW, PASSWORD, Pool, SECRET, SECRET_CLIENT, decoded,
    exception, secret_hash, text,
};

fn tokens(pool: &mut Pool) -> Value {
    pool.sign_in("jane", PASSWORD).unwrap()["AuthenticationResult"].clone()
}

fn get_user(pool: &mut Pool, tokens: &Value) -> Result<Value, Exception> {
    pool.call("GetUser", json!({ "AccessToken": tokens["AccessToken"] }))
}

fn refresh(pool: &mut Pool, tokens: &Value) -> Result<Value, Exception> {
    let request = json!({ "ClientId": CLIENT, "RefreshToken": tokens["RefreshToken"] });
    pool.call("GetTokensFromRefreshToken", request)
}

fn revoke(pool: &mut Pool, client: &str, token: &Value) -> Result<Value, Exception> {
    pool.call("RevokeToken", json!({ "ClientId": client, "Token": token }))
}

fn access_revoked() -> Result<Value, Exception> {
    exception("NotAuthorizedException", "Access Token has been revoked")
}

fn refresh_revoked() -> Result<Value, Exception> {
    exception("NotAuthorizedException", "Refresh Token has been revoked")
}

#[test]
fn revoking_a_token_ends_its_sign_in() {
    let mut pool = Pool::new();
    let other = tokens(&mut pool);
    let first = tokens(&mut pool);
    let later = refresh(&mut pool, &first).unwrap()["AuthenticationResult"].clone();
    assert_eq!(revoke(&mut pool, CLIENT, &first["RefreshToken"]), Ok(json!({})));
    assert_eq!(get_user(&mut pool, &first), access_revoked());
    assert_eq!(get_user(&mut pool, &later), access_revoked());
    assert_eq!(refresh(&mut pool, &first), refresh_revoked());
    assert!(get_user(&mut pool, &other).is_ok());
    assert!(refresh(&mut pool, &other).is_ok());
}

#[test]
fn revoking_an_invalid_token_succeeds_without_effect() {
    let mut pool = Pool::new();
    let tokens = tokens(&mut pool);
    assert!(revoke(&mut pool, CLIENT, &json!("no.such.refresh.token.here")).is_ok());
    assert!(revoke(&mut pool, LEGACY_CLIENT, &tokens["RefreshToken"]).is_ok());
    assert!(get_user(&mut pool, &tokens).is_ok());
    for _ in 0..2 {
        assert!(revoke(&mut pool, CLIENT, &tokens["RefreshToken"]).is_ok());
    }
}

#[test]
fn only_refresh_tokens_are_revoked() {
    let mut pool = Pool::new();
    let tokens = tokens(&mut pool);
    for token in ["AccessToken", "IdToken"] {
        assert_eq!(
            revoke(&mut pool, CLIENT, &tokens[token]),
            exception("UnsupportedTokenTypeException", "The token is not a refresh token")
        );
    }
}

#[test]
fn a_client_may_forbid_revocation() {
    let clients = json!([{ "clientId": CLIENT, "enableTokenRevocation": false }]);
    let mut pool = Pool::with(json!({ "clients": clients }));
    let token = tokens(&mut pool)["RefreshToken"].clone();
    assert_eq!(
        revoke(&mut pool, CLIENT, &token),
        exception(
            "UnsupportedOperationException",
            "Token revocation is not enabled for the client"
        )
    );
}

#[test]
fn a_client_with_a_secret_sends_it_to_revoke() {
    let mut pool = Pool::new();
    let parameters =
        json!({ "USERNAME": "jane", "PASSWORD": PASSWORD, "SECRET_HASH": secret_hash("jane") });
    let response = pool.initiate(SECRET_CLIENT, "USER_PASSWORD_AUTH", parameters).unwrap();
    let token = &response["AuthenticationResult"]["RefreshToken"];
    let (name, _) = revoke(&mut pool, SECRET_CLIENT, token).unwrap_err();
    assert_eq!(name, "UnauthorizedException");
    let mut request =
        json!({ "ClientId": SECRET_CLIENT, "Token": token, "ClientSecret": SECRET.to_uppercase() });
    let (name, _) = pool.call("RevokeToken", request.clone()).unwrap_err();
    assert_eq!(name, "UnauthorizedException");
    request["ClientSecret"] = json!(SECRET);
    assert!(pool.call("RevokeToken", request).is_ok());
    let (name, _) = revoke(&mut pool, "unknown", token).unwrap_err();
    assert_eq!(name, "InvalidParameterException");
}

#[test]
fn a_global_sign_out_ends_every_sign_in() {
    let mut pool = Pool::new();
    let (first, second) = (tokens(&mut pool), tokens(&mut pool));
    let sign_out = json!({ "AccessToken": first["AccessToken"] });
    assert_eq!(pool.call("GlobalSignOut", sign_out.clone()), Ok(json!({})));
    for tokens in [&first, &second] {
        assert_eq!(get_user(&mut pool, tokens), access_revoked());
        assert_eq!(refresh(&mut pool, tokens), refresh_revoked());
    }
    assert_eq!(pool.call("GlobalSignOut", sign_out), access_revoked());
    let again = tokens(&mut pool);
    assert!(get_user(&mut pool, &again).is_ok());
}

#[test]
fn a_token_without_the_scope_is_refused() {
    let clients = json!([{ "clientId": CLIENT, "accessTokenScopes": ["openid", "email"] }]);
    let mut pool = Pool::with(json!({ "clients": clients }));
    let tokens = tokens(&mut pool);
    assert_eq!(decoded(&tokens["AccessToken"], 1).0["scope"], "openid email");
    for operation in ["GetUser", "GlobalSignOut"] {
        assert_eq!(
            pool.call(operation, json!({ "AccessToken": tokens["AccessToken"] })),
            exception("NotAuthorizedException", "Access Token does not have required scopes")
        );
    }
}

#[test]
fn a_deleted_users_token_is_refused() {
    let mut pool = Pool::new();
    let tokens = tokens(&mut pool);
    pool.admin("AdminDeleteUser", json!({ "Username": "jane" })).unwrap();
    let gone = exception("UserNotFoundException", "User does not exist.");
    assert_eq!(get_user(&mut pool, &tokens), gone);
    pool.admin("AdminCreateUser", json!({ "Username": "jane" })).unwrap();
    assert_eq!(get_user(&mut pool, &tokens), gone);
}

#[test]
fn sessions_are_listed_and_revoked_where_they_are_tracked() {
    let mut pool = Pool::with(json!({ "userSessionTracking": "ENABLED" }));
    let first = tokens(&mut pool);
    pool.advance(60);
    let second = tokens(&mut pool);
    let list = json!({ "AccessToken": second["AccessToken"] });
    let sessions = pool.call("ListUserSessions", list.clone()).unwrap()["Sessions"].clone();
    let current: Vec<_> = sessions.as_array().unwrap().iter().collect();
    assert_eq!(current.len(), 2);
    assert_eq!(current[0]["IsCurrentSession"], true);
    assert_eq!(current[1]["IsCurrentSession"], false);
    assert_eq!(current[1]["SessionType"], "TOKEN");
    assert_eq!(current[1]["CreateDate"], json!((NOW / 1000) as f64));
    let id = text(&current[1]["SessionId"]);
    assert!(id.starts_with("tkn") && id.len() == 28);

    let mut revoke = |id: &str| {
        let request = json!({ "AccessToken": second["AccessToken"], "SessionId": id });
        pool.call("RevokeUserSession", request)
    };
    assert_eq!(revoke(&id), Ok(json!({})));
    assert_eq!(revoke(&id), exception("ResourceNotFoundException", "Session not found"));
    assert_eq!(
        revoke(&text(&current[0]["SessionId"])),
        exception("InvalidParameterException", "The current session cannot be revoked")
    );
    assert_eq!(get_user(&mut pool, &first), access_revoked());
    assert_eq!(refresh(&mut pool, &first), refresh_revoked());
    let left = pool.call("ListUserSessions", list).unwrap();
    assert_eq!(left["Sessions"].as_array().unwrap().len(), 1);
}

#[test]
fn sessions_are_not_tracked_by_default() {
    let mut pool = Pool::new();
    let list = json!({ "AccessToken": tokens(&mut pool)["AccessToken"] });
    assert_eq!(
        pool.call("ListUserSessions", list),
        exception(
            "OperationNotEnabledException",
            "Session tracking is not enabled for the user pool"
        )
    );
}
