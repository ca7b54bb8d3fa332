//! What goes on the wire: whole requests, and what is refused before.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use cognito_wasm::protocol::{
    config::endpoint,
    error::{Result, Retry, Stage},
    operations::{CHANGE_PASSWORD, CONFIRM_FORGOT_PASSWORD, FORGOT_PASSWORD},
    request::{Request, initiate_auth, prepare, respond_to_new_password_challenge},
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn public() -> Value {
    json!({ "region": "us-west-2", "clientId": "1example23456789" })
}

fn secret() -> Value {
    json!({ "region": "us-west-2", "clientId": "1example23456789", "clientSecret": "secret" })
}

fn signed_by_app() -> Value {
    json!({ "region": "us-west-2", "clientId": "1example23456789", "secretHash": true })
}

/// Of `secret`, "jane" and the client id, by Python's hmac.
const JANES_HASH: &str = "56A2HVybZvi52kiQAcKmycoAK/mlnr29uzSP71Yqm7g=";

/// Without a name there is nobody to sign for.
const NEEDED: &str =
    "USERNAME: required for the secret hash (in a refresh: accessToken, or the real username)";

fn body(request: Result<Box<Request<'_, Value>>>) -> String {
    request.unwrap().body.to_string()
}

fn refusal(request: Result<Box<Request<'_, Value>>>) -> String {
    let error = request.unwrap_err();
    assert_eq!((error.stage, &*error.code), (Stage::Input, "InvalidInput"));
    assert_eq!(error.retry, Retry::Never);
    error.message
}

#[test]
fn requests_are_the_services_to_the_byte() {
    let everything = json!({
        "username": "jane",
        "userContextData": { "ipAddress": "192.0.2.1", "encodedData": "…" },
        "analyticsMetadata": { "analyticsEndpointId": "e" },
        "clientMetadata": { "a:b": "c" },
        "extra": { "NewMember": [1, { "As": "it is" }] },
    });
    assert_eq!(
        body(prepare(FORGOT_PASSWORD, &public(), &everything)),
        r#"{"UserContextData":{"IpAddress":"192.0.2.1","EncodedData":"…"},"Username":"jane","AnalyticsMetadata":{"AnalyticsEndpointId":"e"},"ClientMetadata":{"a:b":"c"},"NewMember":[1,{"As":"it is"}],"ClientId":"1example23456789"}"#
    );
    let confirmation =
        json!({ "username": "jane", "confirmationCode": "123456", "password": "New-passw0rd" });
    assert_eq!(
        body(prepare(CONFIRM_FORGOT_PASSWORD, &secret(), &confirmation)),
        format!(
            r#"{{"Username":"jane","ConfirmationCode":"123456","Password":"New-passw0rd","ClientId":"1example23456789","SecretHash":"{JANES_HASH}"}}"#
        )
    );
    let change =
        json!({ "previousPassword": "old", "proposedPassword": "new", "accessToken": "token" });
    assert_eq!(
        body(prepare(CHANGE_PASSWORD, &secret(), &change)),
        r#"{"PreviousPassword":"old","ProposedPassword":"new","AccessToken":"token"}"#
    );
    let sign_in = json!({
        "authFlow": "USER_PASSWORD_AUTH",
        "authParameters": { "USERNAME": "jane", "PASSWORD": "Old-passw0rd" },
        "session": "a session of twenty and more characters",
    });
    assert_eq!(
        body(initiate_auth(&secret(), &sign_in)),
        format!(
            r#"{{"AuthFlow":"USER_PASSWORD_AUTH","AuthParameters":{{"USERNAME":"jane","PASSWORD":"Old-passw0rd","SECRET_HASH":"{JANES_HASH}"}},"Session":"a session of twenty and more characters","ClientId":"1example23456789"}}"#
        )
    );
}

#[test]
fn a_hash_of_the_apps_own_stays() {
    let input = json!({ "username": "jane", "secretHash": "mine" });
    for config in [public(), secret(), signed_by_app()] {
        let request = prepare(FORGOT_PASSWORD, &config, &input).unwrap();
        assert_eq!(request.body["SecretHash"], "mine");
        assert!(request.pending.is_none());
    }
}

#[test]
fn the_app_is_asked_for_the_hash_of_the_right_user() {
    let request =
        prepare(FORGOT_PASSWORD, &signed_by_app(), &json!({ "username": "jane" })).unwrap();
    let pending = request.pending.unwrap();
    assert_eq!((pending.username, pending.map), (json!("jane"), ""));
    assert!(request.body.get("SecretHash").is_none());

    let input = json!({ "authFlow": "CUSTOM_AUTH", "authParameters": { "USERNAME": "jane" } });
    let pending = initiate_auth(&signed_by_app(), &input).unwrap().pending.unwrap();
    assert_eq!((pending.username, pending.map), (json!("jane"), "AuthParameters"));

    let input = json!({ "challenge": challenge(), "newPassword": "new", "userAttributes": { "name": "Jane" } });
    let pending =
        respond_to_new_password_challenge(&signed_by_app(), &input).unwrap().pending.unwrap();
    assert_eq!((pending.username, pending.map), (json!("real-name"), "ChallengeResponses"));
}

#[test]
fn a_refresh_is_signed_for_the_real_user() {
    // {"sub":"…","username":"jane"}
    let token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiLigKYiLCJ1c2VybmFtZSI6ImphbmUifQ.c2lnbmF0dXJl";
    let refresh =
        json!({ "authFlow": "REFRESH_TOKEN_AUTH", "authParameters": { "REFRESH_TOKEN": "r" } });
    let with = |name: &str, value: &str| {
        let mut input = refresh.clone();
        input[name] = json!(value);
        input
    };
    let signed = format!(
        r#"{{"AuthFlow":"REFRESH_TOKEN_AUTH","AuthParameters":{{"REFRESH_TOKEN":"r","SECRET_HASH":"{JANES_HASH}"}},"ClientId":"1example23456789"}}"#
    );
    assert_eq!(body(initiate_auth(&secret(), &with("accessToken", token))), signed);
    assert_eq!(body(initiate_auth(&secret(), &with("username", "jane"))), signed);
    // Without a secret they are not needed, and not sent either.
    assert_eq!(
        body(initiate_auth(&public(), &with("accessToken", token))),
        r#"{"AuthFlow":"REFRESH_TOKEN_AUTH","AuthParameters":{"REFRESH_TOKEN":"r"},"ClientId":"1example23456789"}"#
    );

    assert_eq!(refusal(initiate_auth(&secret(), &refresh)), NEEDED);
    for no_token in ["", "x", "a.b.c", "a.eyJzdWIiOiIifQ.c", "..", "é.é.é"] {
        assert_eq!(refusal(initiate_auth(&secret(), &with("accessToken", no_token))), NEEDED);
    }
    // They say whose refresh it is, and nothing in another flow.
    let mut sign_in = with("username", "jane");
    sign_in["authFlow"] = json!("USER_AUTH");
    assert_eq!(refusal(initiate_auth(&secret(), &sign_in)), "username: unknown");
}

fn challenge() -> Value {
    json!({
        "challengeName": "NEW_PASSWORD_REQUIRED",
        "session": "a session of twenty and more characters",
        "challengeParameters": {
            "USER_ID_FOR_SRP": "real-name",
            "requiredAttributes": r#"["userAttributes.name"]"#,
            "userAttributes": r#"{"email":"jane@example.com"}"#,
        },
        "requiredAttributes": ["name"],
        "userAttributes": { "email": "jane@example.com" },
    })
}

#[test]
fn a_new_password_answers_the_challenge_as_it_came() {
    let input = json!({
        "challenge": challenge(),
        "newPassword": "New-passw0rd",
        "userAttributes": { "name": "Jane", "custom:team": "a" },
        "clientMetadata": { "k": "v" },
        "username": "what was typed",
    });
    let request = respond_to_new_password_challenge(&public(), &input).unwrap();
    assert_eq!(request.operation, "RespondToAuthChallenge");
    assert_eq!(
        request.body.to_string(),
        r#"{"ClientMetadata":{"k":"v"},"ClientId":"1example23456789","ChallengeName":"NEW_PASSWORD_REQUIRED","Session":"a session of twenty and more characters","ChallengeResponses":{"USERNAME":"real-name","NEW_PASSWORD":"New-passw0rd","userAttributes.name":"Jane","userAttributes.custom:team":"a"}}"#
    );
    let explicit = json!({ "username": "jane", "session": "a session of twenty and more characters", "newPassword": "n" });
    assert_eq!(
        respond_to_new_password_challenge(&secret(), &explicit).unwrap().body["ChallengeResponses"],
        json!({ "USERNAME": "jane", "NEW_PASSWORD": "n", "SECRET_HASH": JANES_HASH })
    );
}

#[test]
fn what_is_good_for_one_request_is_not_sent_twice() {
    let jane = json!({ "username": "jane" });
    assert!(prepare(FORGOT_PASSWORD, &public(), &jane).unwrap().is_repeatable);
    let code = json!({ "username": "jane", "confirmationCode": "123456", "password": "n" });
    assert!(!prepare(CONFIRM_FORGOT_PASSWORD, &public(), &code).unwrap().is_repeatable);
    let passwords =
        json!({ "accessToken": "a.b.c", "previousPassword": "o", "proposedPassword": "n" });
    assert!(!prepare(CHANGE_PASSWORD, &public(), &passwords).unwrap().is_repeatable);
    let answer =
        json!({ "challenge": challenge(), "newPassword": "n", "userAttributes": { "name": "J" } });
    assert!(!respond_to_new_password_challenge(&public(), &answer).unwrap().is_repeatable);

    let mut sign_in = json!({ "authFlow": "USER_AUTH", "authParameters": { "USERNAME": "jane" } });
    assert!(initiate_auth(&public(), &sign_in).unwrap().is_repeatable);
    sign_in["session"] = json!("a session of twenty and more characters");
    assert!(!initiate_auth(&public(), &sign_in).unwrap().is_repeatable);
}

#[test]
fn a_challenge_without_a_name_takes_the_apps() {
    let mut challenge = challenge();
    challenge["challengeParameters"].as_object_mut().unwrap().remove("USER_ID_FOR_SRP");
    let mut input =
        json!({ "challenge": challenge, "newPassword": "n", "userAttributes": { "name": "J" } });
    assert_eq!(
        refusal(respond_to_new_password_challenge(&public(), &input)),
        "username: required unless challenge is given"
    );
    input["username"] = json!("jane");
    let request = respond_to_new_password_challenge(&public(), &input).unwrap();
    assert_eq!(request.body["ChallengeResponses"]["USERNAME"], "jane");
}

#[test]
fn a_challenge_is_answered_whole_or_not_at_all() {
    let answer = |change: fn(&mut Value)| {
        let mut input = json!({ "challenge": challenge(), "newPassword": "n", "userAttributes": { "name": "J" } });
        change(&mut input);
        respond_to_new_password_challenge(&public(), &input).map(|_| Box::new(dummy()))
    };
    fn dummy() -> Request<'static, Value> {
        *prepare(FORGOT_PASSWORD, &public(), &json!({ "username": "x" })).unwrap()
    }
    let missing = "userAttributes.name: required by the user pool";
    assert_eq!(refusal(answer(|input| input["userAttributes"] = json!({}))), missing);
    assert_eq!(refusal(answer(|input| input["userAttributes"] = json!({ "name": "" }))), missing);
    // What the pool has already need not be given.
    assert!(
        answer(|input| {
            input["challenge"]["userAttributes"] = json!({ "name": "Jane" });
            input["userAttributes"] = json!({});
        })
        .is_ok()
    );
    assert_eq!(
        refusal(answer(|input| input["challenge"]["challengeName"] = json!("SMS_MFA"))),
        "challenge: must be a NEW_PASSWORD_REQUIRED"
    );
    assert_eq!(
        refusal(answer(|input| input["challenge"]["session"] = Value::Null)),
        "session: required unless challenge is given"
    );
    assert_eq!(
        refusal(answer(|input| input["newPassword"] = json!("x".repeat(257)))),
        "newPassword: must have 0-256 characters"
    );
}

#[test]
fn what_the_model_forbids_is_refused_by_name() {
    for (input, rule) in [
        (json!({}), "username: required"),
        (json!({ "username": null }), "username: required"),
        (json!({ "username": 5 }), "username: must be of type string"),
        (json!({ "username": "" }), "username: must have 1-128 characters"),
        (json!({ "username": "é".repeat(129) }), "username: must have 1-128 characters"),
        (json!({ "username": "a", "Username": "a" }), "Username: unknown"),
        (json!({ "username": "a", "clientId": "other" }), "clientId: unknown"),
        (
            json!({ "username": "a", "clientMetadata": [] }),
            "clientMetadata: must be of type object",
        ),
        (
            json!({ "username": "a", "clientMetadata": { "k": 1 } }),
            "clientMetadata.k: must be of type string",
        ),
        (
            json!({ "username": "a", "userContextData": { "ipAddress": 1 } }),
            "userContextData.ipAddress: must be of type string",
        ),
        (
            json!({ "username": "a", "userContextData": { "ip": "" } }),
            "userContextData.ip: unknown",
        ),
        (
            json!({ "username": "a", "extra": { "Username": "b" } }),
            "Username: already a known member; pass it directly",
        ),
        (json!({ "username": "a", "extra": "b" }), "extra: must be of type object"),
        (
            json!({ "username": "a", "analyticsMetadata": { "analyticsEndpointId": "x".repeat(131_073) } }),
            "analyticsMetadata.analyticsEndpointId: must have 0-131072 characters",
        ),
    ] {
        assert_eq!(refusal(prepare(FORGOT_PASSWORD, &public(), &input)), rule);
    }
    // Lengths count code points: these are 128, in 256 UTF-16 units.
    let input = json!({ "username": "𝒥".repeat(128) });
    assert!(prepare(FORGOT_PASSWORD, &public(), &input).is_ok());
}

#[test]
fn a_secret_hash_needs_to_know_of_whom() {
    let input =
        json!({ "authFlow": "USER_AUTH", "authParameters": { "PREFERRED_CHALLENGE": "PASSWORD" } });
    for config in [secret(), signed_by_app()] {
        assert_eq!(refusal(initiate_auth(&config, &input)), NEEDED);
    }
    assert!(initiate_auth(&public(), &input).is_ok());
    let both = json!({ "region": "r", "clientId": "c", "clientSecret": "s", "secretHash": true });
    let error = endpoint(&both).unwrap_err();
    assert_eq!(
        (error.stage, &*error.message),
        (Stage::Config, "clientSecret: excludes secretHash")
    );
}

#[test]
fn a_code_has_no_blanks_around_it_and_a_password_keeps_them() {
    const CONFIRM: &str = "ConfirmForgotPassword !ConfirmationCode:1-2048 !Password:1-256";
    let input = json!({ "confirmationCode": " 123456\n", "password": " a b " });
    assert_eq!(
        prepare(CONFIRM, &public(), &input).unwrap().body.to_string(),
        r#"{"ConfirmationCode":"123456","Password":" a b "}"#
    );
    let blank = json!({ "confirmationCode": "  ", "password": "x" });
    assert_eq!(
        refusal(prepare(CONFIRM, &public(), &blank)),
        "confirmationCode: must have 1-2048 characters"
    );
}

#[test]
fn an_unknown_name_is_told_before_a_missing_one() {
    let input = json!({ "userName": "jane" });
    assert_eq!(refusal(prepare("X !Username:1-128", &public(), &input)), "userName: unknown");
}

#[test]
fn descriptions_of_other_parts_may_have_lists() {
    const SIGN_UP: &str = "SignUp =ClientId:1-128 #SecretHash:1-128 !Username:1-128 \
        UserAttributes*{!Name:1-32 Value:0-2048} Names*:1-3";
    let attributes = |value: Value| json!({ "username": "jane", "userAttributes": value });
    let request = prepare(
        SIGN_UP,
        &public(),
        &attributes(json!([{ "name": "email", "value": "a@b" }, { "name": "x" }])),
    );
    assert_eq!(
        request.unwrap().body.to_string(),
        r#"{"Username":"jane","UserAttributes":[{"Name":"email","Value":"a@b"},{"Name":"x"}],"ClientId":"1example23456789"}"#
    );
    for (input, rule) in [
        (attributes(json!({})), "userAttributes: must be of type array"),
        (attributes(json!(["a"])), "userAttributes.0: must be of type object"),
        (attributes(json!([{ "name": "a" }, {}])), "userAttributes.1.name: required"),
        (json!({ "username": "j", "names": ["a", "bcde"] }), "names.1: must have 1-3 characters"),
    ] {
        assert_eq!(refusal(prepare(SIGN_UP, &public(), &input)), rule);
    }
}

fn arbitrary_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        ".*".prop_map(Value::from),
    ];
    let name = prop_oneof![
        ".*",
        prop::sample::select(vec![
            "username",
            "authFlow",
            "authParameters",
            "challenge",
            "session",
            "userAttributes",
            "newPassword",
            "challengeName",
            "challengeParameters",
            "requiredAttributes",
            "accessToken",
            "extra",
            "clientMetadata",
        ])
        .prop_map(String::from),
    ];
    leaf.prop_recursive(4, 32, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((name.clone(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn no_input_panics_and_no_fault_tells_a_value(input in arbitrary_json(), secret_value in "[!-~]{12,40}") {
        let mut input = input;
        if let Some(members) = input.as_object_mut() {
            members.insert("proposedPassword".into(), json!([secret_value.clone()]));
            members.insert("password".into(), json!({ "nested": secret_value.clone() }));
        }
        for config in [public(), secret(), input.clone()] {
            for request in [
                prepare(FORGOT_PASSWORD, &config, &input),
                prepare(CONFIRM_FORGOT_PASSWORD, &config, &input),
                prepare(CHANGE_PASSWORD, &config, &input),
                initiate_auth(&config, &input),
                respond_to_new_password_challenge(&config, &input),
            ] {
                if let Err(error) = request {
                    prop_assert!(!error.message.contains(&secret_value), "{}", error.message);
                }
            }
        }
    }
}
