//! How a sign-in begins: what each choice sends.

use crate::scripted::{
    CLIENT_ID, Reply, SESSION, Script, password_verifier, refusal, reply, tokens,
};
use crate::support::{Sent, block_on};
use crate::{shown, step};
use cognito_wasm::{
    client::{
        Config,
        operations::{AuthFlowType, ChallengeNameType, UserContextData},
        sign_in::{SignIn, sign_in},
    },
    crypto::secret_hash::secret_hash,
};
use serde_json::{Value, json};

pub const PASSWORD: &str = "Passw0rd!";

fn jane() -> SignIn {
    SignIn::new("jane")
}

pub fn by_password() -> SignIn {
    jane().password(PASSWORD)
}

pub fn merged(mut object: Value, more: &Value) -> Value {
    object.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    object
}

pub fn initiate(flow: &str, parameters: Value, more: Value) -> Sent {
    let parameters = merged(json!({ "USERNAME": "jane" }), &parameters);
    let body = json!({ "AuthFlow": flow, "AuthParameters": parameters });
    ("InitiateAuth".into(), merged(body, &more))
}

pub fn respond(name: &str, responses: Value, more: Value) -> Sent {
    let responses = merged(json!({ "USERNAME": "jane" }), &responses);
    let body = json!({ "ChallengeName": name, "ChallengeResponses": responses });
    ("RespondToAuthChallenge".into(), merged(body, &more))
}

pub fn proof() -> Value {
    json!({
        "PASSWORD_CLAIM_SECRET_BLOCK": "c2VjcmV0LWJsb2Nr",
        "PASSWORD_CLAIM_SIGNATURE": "<PASSWORD_CLAIM_SIGNATURE>",
        "TIMESTAMP": "<TIMESTAMP>",
    })
}

pub fn srp_a() -> Value {
    json!({ "SRP_A": "<SRP_A>" })
}

pub fn verifier() -> Reply {
    reply(password_verifier())
}

/// What is sent by a way to sign in that the script lets through.
fn holds(with: SignIn, script: impl IntoIterator<Item = Reply>, sent: &[Sent]) {
    let script = Script::new(script);
    let done = step!(script.sign_in(with), SignedIn);
    assert_eq!(done.username, "jane");
    assert_eq!(done.authentication_result.access_token, Some("a.b.c".into()));
    assert_eq!(script.take_sent(), sent);
}

#[test]
fn srp_where_the_pool_is_known() {
    let sent = [
        initiate("USER_SRP_AUTH", srp_a(), json!({})),
        respond("PASSWORD_VERIFIER", proof(), json!({})),
    ];
    holds(by_password(), [verifier(), tokens()], &sent);
}

#[test]
fn the_password_itself_where_it_is_not() {
    let script = Script::new([tokens()]);
    let client = script.client_of(Config::of_region("us-west-2", CLIENT_ID));
    let outcome = block_on(sign_in(&client, &by_password()));
    assert_eq!(shown(&outcome), "SIGNED_IN");
    let sent = initiate("USER_PASSWORD_AUTH", json!({ "PASSWORD": PASSWORD }), json!({}));
    assert_eq!(script.take_sent(), [sent]);
}

#[test]
fn as_chosen() {
    let sent = [initiate("USER_PASSWORD_AUTH", json!({ "PASSWORD": PASSWORD }), json!({}))];
    holds(by_password().auth_flow(AuthFlowType::UserPasswordAuth), [tokens()], &sent);

    let sent = [initiate("CUSTOM_AUTH", json!({}), json!({}))];
    holds(jane().auth_flow(AuthFlowType::CustomAuth), [tokens()], &sent);

    let after_srp = merged(srp_a(), &json!({ "CHALLENGE_NAME": "SRP_A" }));
    let sent = [
        initiate("CUSTOM_AUTH", after_srp, json!({})),
        respond("PASSWORD_VERIFIER", proof(), json!({})),
    ];
    let custom = by_password().auth_flow(AuthFlowType::CustomAuth);
    holds(custom, [verifier(), tokens()], &sent);
}

#[test]
fn no_password_and_the_service_lets_choose() {
    holds(jane(), [tokens()], &[initiate("USER_AUTH", json!({}), json!({}))]);
    for (preferred, name) in
        [(ChallengeNameType::EmailOtp, "EMAIL_OTP"), (ChallengeNameType::WebAuthn, "WEB_AUTHN")]
    {
        let sent = [initiate("USER_AUTH", json!({ "PREFERRED_CHALLENGE": name }), json!({}))];
        holds(jane().preferred_challenge(preferred), [tokens()], &sent);
    }
    let more = json!({ "Session": SESSION });
    holds(jane().session(SESSION), [tokens()], &[initiate("USER_AUTH", json!({}), more)]);
}

#[test]
fn a_password_of_a_choice() {
    let parameters = json!({ "PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": PASSWORD });
    let sent = [initiate("USER_AUTH", parameters, json!({}))];
    let preferred = by_password().preferred_challenge(ChallengeNameType::Password);
    holds(preferred, [tokens()], &sent);

    let parameters = merged(srp_a(), &json!({ "PREFERRED_CHALLENGE": "PASSWORD_SRP" }));
    let session = json!({ "Session": SESSION });
    let sent = [
        initiate("USER_AUTH", parameters, json!({})),
        respond("PASSWORD_VERIFIER", proof(), session.clone()),
    ];
    let verifier = reply(merged(password_verifier(), &session));
    holds(by_password().auth_flow(AuthFlowType::UserAuth), [verifier, tokens()], &sent);
}

#[test]
fn what_goes_along() {
    let more = json!({
        "ClientMetadata": { "from": "spa" },
        "UserContextData": { "EncodedData": "data" },
    });
    let sent = [
        initiate("USER_SRP_AUTH", srp_a(), more.clone()),
        respond("PASSWORD_VERIFIER", proof(), more),
    ];
    let with = by_password()
        .client_metadata([("from", "spa")])
        .user_context_data(UserContextData::new().encoded_data("data"));
    holds(with, [verifier(), tokens()], &sent);
}

#[test]
fn after_srp_the_real_name_answers() {
    let mut verifier = password_verifier();
    verifier["ChallengeParameters"]["USERNAME"] = json!("c0ffee");
    verifier["ChallengeParameters"]["USER_ID_FOR_SRP"] = json!("c0ffee");
    let script = Script::new([reply(verifier), tokens()]);
    let config = Config::of_user_pool("us-west-2_EXAMPLE", CLIENT_ID).client_secret("secret");
    let with = SignIn::new("jane@example.com").password(PASSWORD);
    block_on(sign_in(&script.client_of(config), &with)).unwrap();
    let sent = script.take_sent();
    let hash = |name| secret_hash("secret", name, CLIENT_ID);
    assert_eq!(sent[0].1["AuthParameters"]["SECRET_HASH"], hash("jane@example.com"));
    let responses = &sent[1].1["ChallengeResponses"];
    assert_eq!(responses["USERNAME"], "c0ffee");
    assert_eq!(responses["SECRET_HASH"], hash("c0ffee"));
}

#[test]
fn what_breaks_srps_rules_is_not_answered() {
    for (name, value) in [
        ("SRP_B", json!("0")),
        ("SRP_B", json!("not hex")),
        ("SRP_B", Value::Null),
        ("SALT", json!("salt")),
        ("SECRET_BLOCK", json!("?")),
    ] {
        let mut verifier = password_verifier();
        let parameters = verifier["ChallengeParameters"].as_object_mut().unwrap();
        parameters.remove(name);
        if !value.is_null() {
            parameters.insert(name.into(), value);
        }
        let script = Script::new([reply(verifier)]);
        let error = script.sign_in(by_password()).unwrap_err();
        assert_eq!((error.code(), error.stage()), ("InvalidResponse", "response"));
        assert_eq!(script.take_sent().len(), 1);
    }
}

#[test]
fn refused_before_anything_is_sent() {
    let script = Script::new([]);
    let of_region = script.client_of(Config::of_region("us-west-2", CLIENT_ID));
    let without_pool = by_password().auth_flow(AuthFlowType::UserSrpAuth);
    let without_password = jane().auth_flow(AuthFlowType::UserSrpAuth);
    for (outcome, message) in [
        (script.sign_in(SignIn::new("").password(PASSWORD)), "username: required"),
        (script.sign_in(without_password), "password: required"),
        (script.sign_in(jane().password("")), "password: required"),
        (block_on(sign_in(&of_region, &without_pool)), "userPoolId: required for SRP"),
    ] {
        let error = outcome.unwrap_err();
        assert_eq!(error.to_string(), message);
        assert!(!error.may_have_been_sent());
    }
    assert!(script.take_sent().is_empty());
}

#[test]
fn a_refusal_that_leads_on_is_a_step() {
    for (code, name) in [
        ("PasswordResetRequiredException", "PASSWORD_RESET_REQUIRED"),
        ("UserNotConfirmedException", "SIGN_UP_NOT_CONFIRMED"),
    ] {
        let script = Script::new([verifier(), refusal(code, "No.")]);
        let step = serde_json::to_value(script.sign_in(by_password()).unwrap()).unwrap();
        let expected = json!({ "name": name, "username": "jane", "authFlow": "USER_SRP_AUTH" });
        assert_eq!(step, expected);
        assert_eq!(script.take_sent().len(), 2);
    }
}

#[test]
fn the_proofs_time_is_the_services() {
    let script = Script::new([verifier().at("Mon, 02 Nov 2026 08:41:02 GMT"), tokens()]);
    script.sign_in(by_password()).unwrap();
    let timestamp = script.timestamp();
    assert_eq!(timestamp, "Mon Nov 2 08:41:02 UTC 2026");
}
