//! Passkeys: registration, list, deletion and sign-in.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::authenticator::Authenticator;
use support::passkeys::{begin, complete, pool, register, sign_in, start};
use support::srp::incorrect;
use support::{CLIENT, PASSWORD, Pool, has_tokens, text};

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
            "pubKeyCredParams": [
                { "alg": -7, "type": "public-key" },
                { "alg": -257, "type": "public-key" },
            ],
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
    let chosen = pool
        .respond_to_challenge(CLIENT, "SELECT_CHALLENGE", &offer["Session"], responses)
        .unwrap();
    assert_eq!(chosen["ChallengeName"], "WEB_AUTHN");

    let (session, mut options) = begin(&mut pool);
    let responses = json!({ "USERNAME": "jane", "CREDENTIAL": authenticator.get(&options) });
    assert!(has_tokens(
        &pool.respond_to_challenge(CLIENT, "WEB_AUTHN", &session, responses).unwrap()
    ));
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

#[test]
fn an_rsa_key_is_registered_and_signs_in() {
    let mut pool = pool();
    let authenticator = support::rsa_key::authenticator();
    register(&mut pool, &authenticator);
    assert!(has_tokens(&sign_in(&mut pool, &authenticator).unwrap()));
    // Another key, or a signature by another algorithm, is not the one registered.
    let other = Authenticator::new(1);
    assert_eq!(sign_in(&mut pool, &other), incorrect());
}
