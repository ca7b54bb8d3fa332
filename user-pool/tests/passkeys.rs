//! Passkeys: registered, listed, deleted, and signed in with.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::authenticator::Authenticator;
use support::{CLIENT, LEGACY_CLIENT, PASSWORD, Pool, Refusal, has_tokens, refusal, text};

fn pool() -> Pool {
    pool_with(json!({}))
}

fn pool_with(web_authn_configuration: Value) -> Pool {
    Pool::with(json!({
        "signInPolicy": { "allowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"] },
        "webAuthnConfiguration": web_authn_configuration,
    }))
}

fn start(pool: &mut Pool, token: &str) -> Value {
    let answer = pool.call("StartWebAuthnRegistration", json!({ "AccessToken": token })).unwrap();
    answer["CredentialCreationOptions"].clone()
}

fn complete(pool: &mut Pool, token: &str, credential: Value) -> Result<Value, Refusal> {
    let body = json!({ "AccessToken": token, "Credential": credential });
    pool.call("CompleteWebAuthnRegistration", body)
}

/// Registers an authenticator for Jane, who is signed in.
fn register(pool: &mut Pool, authenticator: &Authenticator) -> String {
    let token = pool.access_token("jane", PASSWORD);
    let options = start(pool, &token);
    assert_eq!(complete(pool, &token, authenticator.create(&options)), Ok(json!({})));
    token
}

/// Begins a sign-in with a passkey: the challenge's session and options.
fn begin(pool: &mut Pool) -> (Value, Value) {
    let parameters = json!({ "USERNAME": "jane", "PREFERRED_CHALLENGE": "WEB_AUTHN" });
    let challenge = pool.initiate(CLIENT, "USER_AUTH", parameters).unwrap();
    assert_eq!(challenge["ChallengeName"], "WEB_AUTHN");
    let options = text(&challenge["ChallengeParameters"]["CREDENTIAL_REQUEST_OPTIONS"]);
    (challenge["Session"].clone(), serde_json::from_str(&options).unwrap())
}

fn sign_in(pool: &mut Pool, authenticator: &Authenticator) -> Result<Value, Refusal> {
    let (session, options) = begin(pool);
    let responses = json!({ "USERNAME": "jane", "CREDENTIAL": authenticator.get(&options) });
    pool.answer(CLIENT, "WEB_AUTHN", &session, responses)
}

#[test]
fn a_passkey_is_registered_and_signs_in() {
    let mut pool = pool();
    let token = pool.access_token("jane", PASSWORD);
    let user = pool.call("GetUser", json!({ "AccessToken": token })).unwrap();
    let sub = text(&user["UserAttributes"][0]["Value"]);
    let mut options = start(&mut pool, &token);
    let challenge = options["challenge"].take();
    assert_eq!(text(&challenge).len(), 43);
    assert_eq!(
        options,
        json!({
            "authenticatorSelection": {
                "requireResidentKey": true,
                "residentKey": "required",
                "userVerification": "preferred",
            },
            "challenge": null,
            "excludeCredentials": [],
            "pubKeyCredParams": [{ "alg": -7, "type": "public-key" }],
            "rp": { "id": "localhost", "name": "localhost" },
            "timeout": 60_000,
            "user": {
                "displayName": "jane",
                "id": support::base64url(sub.as_bytes()),
                "name": "jane",
            },
        })
    );
    let authenticator = Authenticator::new(1);
    let credential = authenticator.create(&json!({ "challenge": challenge }));
    assert_eq!(complete(&mut pool, &token, credential), Ok(json!({})));
    let named =
        json!({ "id": authenticator.id(), "type": "public-key", "transports": ["internal"] });
    assert_eq!(start(&mut pool, &token)["excludeCredentials"], json!([named]));

    let offer = pool.initiate(CLIENT, "USER_AUTH", json!({ "USERNAME": "jane" })).unwrap();
    assert_eq!(offer["AvailableChallenges"], json!(["PASSWORD", "PASSWORD_SRP", "WEB_AUTHN"]));
    let responses = json!({ "USERNAME": "jane", "ANSWER": "WEB_AUTHN" });
    let chosen = pool.answer(CLIENT, "SELECT_CHALLENGE", &offer["Session"], responses).unwrap();
    assert_eq!(chosen["ChallengeName"], "WEB_AUTHN");

    let (session, mut options) = begin(&mut pool);
    let responses = json!({ "USERNAME": "jane", "CREDENTIAL": authenticator.get(&options) });
    assert!(has_tokens(&pool.answer(CLIENT, "WEB_AUTHN", &session, responses).unwrap()));
    options["challenge"].take();
    assert_eq!(
        options,
        json!({
            "challenge": null,
            "timeout": 180_000,
            "rpId": "localhost",
            "allowCredentials": [named],
            "userVerification": "preferred",
        })
    );
}

#[test]
fn a_registration_answers_its_own_challenge_in_time() {
    let mut pool = pool();
    let token = pool.access_token("jane", PASSWORD);
    let authenticator = Authenticator::new(1);
    let refused = |outcome: Result<Value, Refusal>| outcome.unwrap_err().0;
    let none = authenticator.create(&json!({ "challenge": "AAAA" }));
    let not_found = "WebAuthnChallengeNotFoundException";
    assert_eq!(refused(complete(&mut pool, &token, none.clone())), not_found);
    let options = start(&mut pool, &token);
    assert_eq!(refused(complete(&mut pool, &token, none)), not_found);

    let answer = pool.sign_in_with(LEGACY_CLIENT, "jane", PASSWORD).unwrap();
    let other = text(&answer["AuthenticationResult"]["AccessToken"]);
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
        refusal("InvalidParameterException", "Credential data is not valid")
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
fn an_origin_is_at_or_below_the_relying_party() {
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
    let incorrect = refusal("NotAuthorizedException", "Incorrect username or password.");
    for liar in liars {
        assert_eq!(sign_in(&mut pool, &liar), incorrect);
    }

    // An assertion is good for its own challenge, and ends its session.
    let (session, options) = begin(&mut pool);
    let (_, others) = begin(&mut pool);
    let answer = |pool: &mut Pool, credential: String| {
        let responses = json!({ "USERNAME": "jane", "CREDENTIAL": credential });
        pool.answer(CLIENT, "WEB_AUTHN", &session, responses)
    };
    assert_eq!(
        answer(&mut pool, "{}".to_owned()),
        refusal("InvalidParameterException", "Credential data is not valid")
    );
    assert_eq!(answer(&mut pool, honest.get(&others)), incorrect);
    assert_eq!(
        answer(&mut pool, honest.get(&options)),
        refusal(
            "NotAuthorizedException",
            "Invalid session for the user, session can only be used once."
        )
    );
    assert!(has_tokens(&sign_in(&mut pool, &honest).unwrap()));
}

#[test]
fn a_counter_grows_or_stays_at_zero() {
    let mut pool = pool();
    let mut authenticator = Authenticator::new(1);
    register(&mut pool, &authenticator);
    for (counter, taken) in [(0, true), (0, true), (1, true), (1, false), (0, false), (5, true)] {
        authenticator.counter = counter;
        assert_eq!(sign_in(&mut pool, &authenticator).is_ok(), taken, "at {counter}");
    }
}

#[test]
fn passkeys_are_listed_and_deleted() {
    let mut pool = pool();
    let token = register(&mut pool, &Authenticator::new(1));
    for seed in 2..=20 {
        register(&mut pool, &Authenticator::new(seed));
    }
    let (name, _) =
        pool.call("StartWebAuthnRegistration", json!({ "AccessToken": token })).unwrap_err();
    assert_eq!(name, "LimitExceededException");

    let mut list = |more: Value| {
        let mut body = json!({ "AccessToken": token });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        pool.call("ListWebAuthnCredentials", body)
    };
    let all = list(json!({})).unwrap();
    assert_eq!(all["Credentials"].as_array().unwrap().len(), 20);
    assert!(all.get("NextToken").is_none());
    assert_eq!(
        all["Credentials"][0],
        json!({
            "CredentialId": Authenticator::new(1).id(),
            "FriendlyCredentialName": "Passkey",
            "RelyingPartyId": "localhost",
            "AuthenticatorAttachment": "platform",
            "AuthenticatorTransports": ["internal"],
            "CreatedAt": 1_795_334_400.0,
        })
    );
    let page = list(json!({ "MaxResults": 15 })).unwrap();
    assert_eq!(page["Credentials"].as_array().unwrap().len(), 15);
    let rest = list(json!({ "MaxResults": 15, "NextToken": page["NextToken"] })).unwrap();
    assert_eq!(
        *rest["Credentials"].as_array().unwrap(),
        all["Credentials"].as_array().unwrap()[15..]
    );
    assert!(rest.get("NextToken").is_none());
    assert_eq!(list(json!({ "NextToken": "other" })).unwrap_err().0, "InvalidParameterException");

    let delete = json!({ "AccessToken": token, "CredentialId": Authenticator::new(1).id() });
    assert_eq!(pool.call("DeleteWebAuthnCredential", delete.clone()), Ok(json!({})));
    let (name, _) = pool.call("DeleteWebAuthnCredential", delete).unwrap_err();
    assert_eq!(name, "ResourceNotFoundException");
    assert!(sign_in(&mut pool, &Authenticator::new(1)).is_err());
    assert!(sign_in(&mut pool, &Authenticator::new(2)).is_ok());
}

#[test]
fn a_pool_without_passkeys_registers_none() {
    let mut pool = Pool::new();
    let token = pool.access_token("jane", PASSWORD);
    let (name, _) =
        pool.call("StartWebAuthnRegistration", json!({ "AccessToken": token })).unwrap_err();
    assert_eq!(name, "WebAuthnNotEnabledException");
    assert_eq!(complete(&mut pool, &token, json!({})).unwrap_err().0, name);
}
