//! By which operation tokens are refreshed, and what becomes of a session whose
//! refresh fails.

use crate::support::*;
use cognito_wasm::client::{
    Error, Secret,
    session::{SessionConfig, SessionError, Tokens},
};
use serde_json::json;
use std::{
    error::Error as _,
    io,
    sync::{Arc, Mutex},
    time::Duration,
};

#[test]
fn with_the_client_secret_the_secret_itself() {
    let config = public().client_secret(SECRET);
    let signed = begin_with(config, SessionConfig::new(), signed_in(), [refreshed(None)]);
    now(signed.session.access_token_valid_for(FRESH)).unwrap();
    let refresh_token = signed.tokens.refresh_token.as_ref().unwrap().expose();
    let body = json!({ "RefreshToken": refresh_token, "ClientSecret": SECRET });
    assert_eq!(signed.script.requests(), [("GetTokensFromRefreshToken".into(), body)]);
}

async fn hash(username: String) -> Result<String, io::Error> {
    Ok(format!("{:A<43}=", format!("hash+of+{}", username.replace('-', "+"))))
}

#[test]
fn with_hashes_alone_the_hash_of_the_users_real_name() {
    let tokens = signed_in().device_key(DEVICE);
    let config = public().secret_hash(hash);
    let signed = begin_with(config, SessionConfig::new(), tokens, [refreshed(None)]);
    now(signed.session.access_token_valid_for(FRESH)).unwrap();
    let body = json!({
        "AuthFlow": "REFRESH_TOKEN_AUTH",
        "AuthParameters": {
            "REFRESH_TOKEN": signed.tokens.refresh_token.as_ref().unwrap().expose(),
            "DEVICE_KEY": DEVICE,
            "SECRET_HASH": "hash+of+jane+s+real+nameAAAAAAAAAAAAAAAAAAA=",
        },
    });
    assert_eq!(signed.script.requests(), [("InitiateAuth".into(), body)]);
}

type Asked = Arc<Mutex<Vec<Tokens>>>;

/// An app's own refresh, that gives these answers.
fn own(
    answers: impl IntoIterator<Item = Result<Option<Tokens>, &'static str>>,
) -> (SessionConfig, Asked) {
    let asked = Asked::default();
    let given = asked.clone();
    let answers = Mutex::new(answers.into_iter().collect::<Vec<_>>().into_iter());
    let config = SessionConfig::new().refresh(move |tokens| {
        given.lock().unwrap().push(tokens);
        let answer = answers.lock().unwrap().next().unwrap();
        async move { answer.map_err(io::Error::other) }
    });
    (config, asked)
}

#[test]
fn by_the_apps_own_function_where_there_is_one() {
    let answers = [Ok(Some(signed_in().refresh_token("rotated"))), Ok(Some(signed_in()))];
    let (config, asked) = own(answers);
    let tokens = signed_in().device_key(DEVICE);
    let signed = begin_with(public(), config, tokens, []);
    let second = now(signed.session.access_token_valid_for(FRESH)).unwrap();
    now(signed.session.access_token_valid_for(FRESH)).unwrap();
    let asked = asked.lock().unwrap();
    assert_eq!(asked[0].refresh_token, signed.tokens.refresh_token);
    assert_eq!(asked[0].access_token, signed.tokens.access_token);
    assert_eq!(asked[1].refresh_token, Some(Secret::from("rotated")));
    assert_eq!(asked[1].access_token, second);
    assert_eq!(asked[1].device_key.as_deref(), Some(DEVICE));
    assert!(signed.script.requests().is_empty());
}

#[test]
fn the_apps_own_function_says_by_none_that_the_session_is_over() {
    let mut signed = begin_with(public(), own([Ok(None)]).0, signed_in(), []);
    assert_eq!(failure(now(signed.session.access_token_valid_for(FRESH))), "NotSignedIn");
    assert_eq!(signed.told(), ["NotSignedIn"]);
    assert_eq!(signed.entry(), None);
}

#[test]
fn the_apps_own_function_that_fails_or_gives_no_tokens_signs_nobody_out() {
    let answers = [Err("the back end is down"), Ok(Some(Tokens::new("no token")))];
    let mut signed = begin_with(public(), own(answers).0, signed_in(), []);
    let error = now(signed.session.access_token_valid_for(FRESH)).unwrap_err();
    assert!(error.is_retryable());
    assert_eq!(error.source().unwrap().to_string(), "the back end is down");
    assert_eq!(failure(now(signed.session.access_token_valid_for(FRESH))), "InvalidTokens");
    assert_eq!(now(signed.session.access_token()).unwrap(), signed.tokens.access_token);
    assert!(signed.told().is_empty());
}

type Case = (fn() -> Answer, &'static str, bool);

/// What may pass: an answer, its code, and whether trying again may help.
const PASSING: [Case; 10] = [
    (|| Answer::Lost, "NetworkError", true),
    (|| Answer::TimedOut, "TimeoutError", true),
    (|| Answer::Body(503, "<html>"), "InvalidResponse", true),
    (
        || Answer::Json(500, json!({ "__type": "InternalErrorException", "message": "Oops." })),
        "InternalErrorException",
        true,
    ),
    (|| refusal("TooManyRequestsException", "Rate exceeded"), "TooManyRequestsException", true),
    (
        || refusal("ForbiddenException", "Request not allowed due to WAF block."),
        "ForbiddenException",
        false,
    ),
    (
        || refusal("NotAuthorizedException", "Unable to verify secret hash for client c"),
        "NotAuthorizedException",
        false,
    ),
    (
        || refusal("NotAuthorizedException", "SecretHash does not match for the client: c"),
        "NotAuthorizedException",
        false,
    ),
    (
        || refusal("UserLambdaValidationException", "PreTokenGeneration failed with error No."),
        "UserLambdaValidationException",
        false,
    ),
    (done, "InvalidResponse", false),
];

#[test]
fn what_may_pass_signs_nobody_out() {
    for (answer, code, is_retryable) in PASSING {
        let mut signed = begin([answer(), refreshed(None)]);
        let error = now(signed.session.access_token_valid_for(FRESH)).unwrap_err();
        assert_eq!((&*crate::support::code(&error), error.is_retryable()), (code, is_retryable));
        assert!(signed.told().is_empty());
        now(signed.session.access_token_valid_for(FRESH)).unwrap();
    }
}

#[test]
fn in_a_tokens_last_minute_it_is_given_unless_the_service_refuses() {
    for (answer, code, _) in PASSING {
        let signed = begin([answer(), answer(), answer()]);
        signed.age(59 * MINUTE + 30_000);
        let given = now(signed.session.access_token()).unwrap();
        assert_eq!(given, signed.tokens.access_token);
        let least = Duration::from_secs(60);
        assert_eq!(failure(now(signed.session.access_token_valid_for(least))), code);
        signed.age(MINUTE);
        assert_eq!(failure(now(signed.session.access_token())), code);
    }
}

#[test]
fn a_refusal_of_the_refresh_token_signs_out_and_says_why() {
    for (code, message) in [
        ("NotAuthorizedException", "Refresh Token has been revoked"),
        ("PasswordResetRequiredException", "Password reset required for the user"),
        ("RefreshTokenReuseException", "Refresh Token has been invalidated by rotation"),
        ("UserNotConfirmedException", "User is not confirmed."),
        ("UserNotFoundException", "User does not exist."),
    ] {
        let mut signed = begin([refusal(code, message)]);
        let error = now(signed.session.access_token_valid_for(FRESH)).unwrap_err();
        let SessionError::Refresh(refused) = &error else { panic!("{error:?}") };
        let Error::Service(refusal) = &**refused else { panic!("{error:?}") };
        assert_eq!((refused.code(), &*refusal.message), (code, message));
        assert_eq!(failure(now(signed.session.access_token())), "NotSignedIn");
        assert_eq!(signed.told(), [code]);
        assert_eq!(signed.script.requests().len(), 1);
    }
}

#[test]
fn a_tab_that_was_faster_keeps_the_user_signed_in() {
    let mut signed = begin([]);
    let asked = signed.session.clone();
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let mut given = std::pin::pin!(asked.access_token_valid_for(FRESH));
    assert!(given.as_mut().poll(&mut context).is_pending());
    // What another tab wrote meanwhile, where they do not take turns.
    let mut entry = signed.entry().unwrap();
    entry["generation"] = json!(1);
    entry["accessToken"] = json!(access_token());
    signed.keep(&entry.to_string());
    signed.script.answer(refusal("RefreshTokenReuseException", "invalidated by rotation"));
    assert_eq!(now(given).unwrap().expose(), entry["accessToken"]);
    assert!(signed.told().is_empty());
}

#[test]
fn the_apps_metadata_goes_along_at_each_refresh() {
    for config in [public(), public().secret_hash(hash)] {
        let own = SessionConfig::new().client_metadata([("tenant", "north")]);
        let script = [refreshed(None), refreshed(None)];
        let signed = begin_with(config, own, signed_in(), script);
        for _ in 0..2 {
            now(signed.session.access_token_valid_for(FRESH)).unwrap();
        }
        for (_, body) in signed.script.requests() {
            assert_eq!(body["ClientMetadata"], json!({ "tenant": "north" }));
        }
    }
}
