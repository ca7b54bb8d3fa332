//! What the pool checks of a registration and of an assertion.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::authenticator::Authenticator;
use support::passkeys::{begin, complete, pool, pool_with, register, sign_in, start};
use support::{CLIENT, Exception, LEGACY_CLIENT, PASSWORD, Pool, exception, has_tokens, text};

#[test]
fn a_registration_needs_its_own_challenge_in_time() {
    let mut pool = pool();
    let token = pool.access_token("jane", PASSWORD);
    let authenticator = Authenticator::new(1);
    let refused = |outcome: Result<Value, Exception>| outcome.unwrap_err().0;
    let none = authenticator.create(&json!({ "challenge": "AAAA" }));
    let not_found = "WebAuthnChallengeNotFoundException";
    assert_eq!(refused(complete(&mut pool, &token, none.clone())), not_found);
    let options = start(&mut pool, &token);
    assert_eq!(refused(complete(&mut pool, &token, none)), not_found);

    let response = pool.sign_in_with(LEGACY_CLIENT, "jane", PASSWORD).unwrap();
    let other = text(&response["AuthenticationResult"]["AccessToken"]);
    let credential = authenticator.create(&options);
    let mismatch = "WebAuthnClientMismatchException";
    assert_eq!(refused(complete(&mut pool, &other, credential.clone())), mismatch);

    pool.advance(180);
    assert_eq!(refused(complete(&mut pool, &token, credential)), not_found);
    let options = start(&mut pool, &token);
    let credential = authenticator.create(&options);
    assert_eq!(complete(&mut pool, &token, credential.clone()), Ok(json!({})));
    assert_eq!(refused(complete(&mut pool, &token, credential)), not_found);
    let options = start(&mut pool, &token);
    assert_eq!(
        complete(&mut pool, &token, authenticator.create(&options)),
        exception("InvalidParameterException", "Credential data is not valid")
    );
}

#[test]
fn a_registration_is_checked() {
    let mut pool = pool_with(json!({ "userVerification": "required" }));
    let token = pool.access_token("jane", PASSWORD);
    let honest = Authenticator::new(1);
    let invalid = "InvalidParameterException";
    let unsupported = "WebAuthnCredentialNotSupportedException";
    let cases = [
        (Authenticator { create: "webauthn.get", ..honest.clone() }, invalid),
        (
            Authenticator { origin: "https://localhost.example".to_owned(), ..honest.clone() },
            "WebAuthnOriginNotAllowedException",
        ),
        (
            Authenticator { relying_party: "example.com".to_owned(), ..honest.clone() },
            "WebAuthnRelyingPartyMismatchException",
        ),
        (Authenticator { attestation: "packed", ..honest.clone() }, unsupported),
        (Authenticator { algorithm: -35, ..honest.clone() }, unsupported),
        (Authenticator { algorithm: -257, ..honest.clone() }, unsupported),
        (Authenticator { flags: 0x04, ..honest.clone() }, invalid),
        (Authenticator { flags: 0x01, ..honest.clone() }, unsupported),
    ];
    let options = start(&mut pool, &token);
    for (authenticator, name) in cases {
        let (refused, _) = complete(&mut pool, &token, authenticator.create(&options)).unwrap_err();
        assert_eq!(refused, name);
    }
    let mut credential = honest.create(&options);
    credential["id"] = json!("AAAA");
    assert_eq!(complete(&mut pool, &token, credential).unwrap_err().0, invalid);
    assert_eq!(complete(&mut pool, &token, json!({})).unwrap_err().0, invalid);
    assert_eq!(complete(&mut pool, &token, honest.create(&options)), Ok(json!({})));
}

#[test]
fn an_origin_belongs_to_the_relying_party() {
    let cases = [
        ("localhost", "http://localhost:3000", true),
        ("localhost", "http://app.localhost", true),
        ("localhost", "https://localhost", true),
        ("localhost", "http://notlocalhost", false),
        ("example.com", "https://example.com", true),
        ("example.com", "https://app.example.com:8443", true),
        ("example.com", "http://app.example.com", false),
        ("example.com", "https://badexample.com", false),
        ("app.example.com", "https://example.com", false),
        ("example.com", "example.com", false),
    ];
    for (relying_party, origin, allowed) in cases {
        let mut pool = pool_with(json!({ "relyingPartyId": relying_party }));
        let token = pool.access_token("jane", PASSWORD);
        let options = start(&mut pool, &token);
        let authenticator = Authenticator {
            origin: origin.to_owned(),
            relying_party: relying_party.to_owned(),
            ..Authenticator::new(1)
        };
        let outcome = complete(&mut pool, &token, authenticator.create(&options));
        assert_eq!(outcome.is_ok(), allowed, "{origin} of {relying_party}");
    }
}

#[test]
fn an_assertion_is_checked() {
    let mut pool = pool_with(json!({ "userVerification": "required" }));
    let honest = Authenticator::new(1);
    register(&mut pool, &honest);
    let another_key = Authenticator { id: honest.id.clone(), ..Authenticator::new(2) };
    let liars = [
        another_key,
        Authenticator::new(2),
        Authenticator { get: "webauthn.create", ..honest.clone() },
        Authenticator { origin: "https://localhost.example".to_owned(), ..honest.clone() },
        Authenticator { relying_party: "example.com".to_owned(), ..honest.clone() },
        Authenticator { flags: 0x01, ..honest.clone() },
        Authenticator { flags: 0x04, ..honest.clone() },
    ];
    let incorrect = exception("NotAuthorizedException", "Incorrect username or password.");
    for liar in liars {
        assert_eq!(sign_in(&mut pool, &liar), incorrect);
    }

    // An assertion is valid for its own challenge, and ends its session.
    let (session, options) = begin(&mut pool);
    let (_, others) = begin(&mut pool);
    let respond = |pool: &mut Pool, credential: String| {
        let responses = json!({ "USERNAME": "jane", "CREDENTIAL": credential });
        pool.respond_to_challenge(CLIENT, "WEB_AUTHN", &session, responses)
    };
    assert_eq!(
        respond(&mut pool, "{}".to_owned()),
        exception("InvalidParameterException", "Credential data is not valid")
    );
    assert_eq!(respond(&mut pool, honest.get(&others)), incorrect);
    assert_eq!(
        respond(&mut pool, honest.get(&options)),
        exception(
            "NotAuthorizedException",
            "Invalid session for the user, session can only be used once."
        )
    );
    assert!(has_tokens(&sign_in(&mut pool, &honest).unwrap()));
}

#[test]
fn a_counter_increases_or_stays_at_zero() {
    let mut pool = pool();
    let mut authenticator = Authenticator::new(1);
    register(&mut pool, &authenticator);
    for (counter, taken) in [(0, true), (0, true), (1, true), (1, false), (0, false), (5, true)] {
        authenticator.counter = counter;
        assert_eq!(sign_in(&mut pool, &authenticator).is_ok(), taken, "at {counter}");
    }
}
