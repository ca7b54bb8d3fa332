//! Sign-in on a remembered device, which replaces or follows a second factor.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::devices::{
    Device, always, begin_proof, call, confirm, confirmed, on_prompt, prove, set_status,
    sign_in_on, unknown,
};
use support::srp::{Client, incorrect};
use support::{CLIENT, PASSWORD, Pool, decoded, has_tokens};

/// Creates a pool whose user Jane has a second factor by SMS.
fn with_mfa(mut config: Value) -> Pool {
    config["mfaConfiguration"] = json!("OPTIONAL");
    config["users"] = json!([{
        "username": "jane",
        "password": PASSWORD,
        "attributes": { "phone_number": "+15551231234", "phone_number_verified": "true" },
    }]);
    Pool::with(config)
}

/// Confirms a device of Jane's, then enables her second factor.
fn confirmed_with_mfa(pool: &mut Pool) -> Device {
    let (device, result) = confirmed(pool);
    set_status(pool, &result, &device.key, "remembered").unwrap();
    let sms = json!({
        "AccessToken": result["AccessToken"],
        "SMSMfaSettings": { "Enabled": true, "PreferredMfa": true },
    });
    pool.call("SetUserMFAPreference", sms).unwrap();
    device
}

fn respond_with_code(pool: &mut Pool, challenge: &Value, key: Option<&str>) -> Value {
    assert_eq!(challenge["ChallengeName"], "SMS_MFA");
    let responses = json!({ "USERNAME": "jane", "SMS_MFA_CODE": pool.code(), "DEVICE_KEY": key });
    pool.respond_to_challenge(CLIENT, "SMS_MFA", &challenge["Session"], responses).unwrap()
}

#[test]
fn a_remembered_device_proves_itself() {
    let mut pool = Pool::with(always());
    let (device, _) = confirmed(&mut pool);
    let challenge = sign_in_on(&mut pool, &device.key).unwrap();
    let verifier = begin_proof(&mut pool, &device, &challenge).unwrap();
    assert_eq!(verifier["ChallengeName"], "DEVICE_PASSWORD_VERIFIER");
    let parameters = verifier["ChallengeParameters"].as_object().unwrap();
    let mut names: Vec<_> = parameters.keys().collect();
    names.sort();
    assert_eq!(names, ["DEVICE_KEY", "SALT", "SECRET_BLOCK", "SRP_B", "USERNAME"]);
    assert_eq!(parameters["SALT"], "5a".repeat(16));

    let responses = device.responses(&Client::new(), &verifier);
    let respond = |pool: &mut Pool| {
        let session = &verifier["Session"];
        pool.respond_to_challenge(CLIENT, "DEVICE_PASSWORD_VERIFIER", session, responses.clone())
    };
    let result = respond(&mut pool).unwrap()["AuthenticationResult"].clone();
    assert_eq!(result.get("NewDeviceMetadata"), None);
    assert_eq!(decoded(&result["AccessToken"], 1).0["device_key"], device.key.as_str());
    assert_eq!(respond(&mut pool).unwrap_err().0, "NotAuthorizedException");
}

#[test]
fn a_proof_needs_this_devices_secret_and_the_right_time() {
    let mut pool = Pool::with(always());
    let (device, _) = confirmed(&mut pool);
    let (other, _) = confirmed(&mut pool);
    let mut attempt = |change: fn(&mut Value, &Device)| {
        let challenge = sign_in_on(&mut pool, &device.key).unwrap();
        let verifier = begin_proof(&mut pool, &device, &challenge).unwrap();
        let mut responses = device.responses(&Client::new(), &verifier);
        change(&mut responses, &other);
        let session = &verifier["Session"];
        pool.respond_to_challenge(CLIENT, "DEVICE_PASSWORD_VERIFIER", session, responses)
    };
    assert!(attempt(|_, _| {}).is_ok());
    for change in [
        |responses: &mut Value, other: &Device| responses["DEVICE_KEY"] = json!(other.key),
        |responses: &mut Value, _: &Device| responses["PASSWORD_CLAIM_SIGNATURE"] = json!("AAAA"),
        |responses: &mut Value, _: &Device| {
            responses["PASSWORD_CLAIM_SECRET_BLOCK"] = json!("AAAA")
        },
        |responses: &mut Value, _: &Device| {
            responses["TIMESTAMP"] = json!("Sun Nov 22 09:00:00 UTC 2026")
        },
    ] {
        assert_eq!(attempt(change), incorrect());
    }
    let unheard_of = attempt(|responses, _| {
        responses["DEVICE_KEY"] = json!("us-east-1_00000000-0000-0000-0000-000000000000");
    });
    assert_eq!(unheard_of, unknown());
}

#[test]
fn a_devices_proof_is_no_password() {
    let mut pool = Pool::with(always());
    let (device, _) = confirmed(&mut pool);
    let challenge = sign_in_on(&mut pool, &device.key).unwrap();
    let verifier = begin_proof(&mut pool, &device, &challenge).unwrap();
    assert_eq!(pool.prove(CLIENT, device.responses(&Client::new(), &verifier)), incorrect());
}

#[test]
fn a_proof_outlives_a_device_that_was_forgotten() {
    let mut pool = Pool::with(always());
    let (device, result) = confirmed(&mut pool);
    call(&mut pool, "ForgetDevice", &result, &device.key).unwrap();
    let srp = Client::new();
    let parameters = json!({ "USERNAME": "jane", "SRP_A": srp.srp_a() });
    let challenge = pool.initiate(CLIENT, "USER_SRP_AUTH", parameters).unwrap();
    let mut responses = srp.responses(&challenge, PASSWORD);
    responses["DEVICE_KEY"] = json!(device.key);
    assert_eq!(pool.prove(CLIENT, responses.clone()), unknown());
    responses["DEVICE_KEY"] = Value::Null;
    assert!(has_tokens(&pool.prove(CLIENT, responses).unwrap()));
}

#[test]
fn a_remembered_device_replaces_the_second_factor() {
    let mut pool = with_mfa(always());
    let device = confirmed_with_mfa(&mut pool);
    let challenge = sign_in_on(&mut pool, &device.key).unwrap();
    assert!(has_tokens(&prove(&mut pool, &device, &challenge).unwrap()));

    let challenge = pool.sign_in("jane", PASSWORD).unwrap();
    let response = respond_with_code(&mut pool, &challenge, None);
    assert!(response["AuthenticationResult"]["NewDeviceMetadata"].is_object());
}

#[test]
fn a_remembered_device_may_follow_the_second_factor() {
    let mut pool = with_mfa(on_prompt());
    let device = confirmed_with_mfa(&mut pool);
    let challenge = sign_in_on(&mut pool, &device.key).unwrap();
    let challenge = respond_with_code(&mut pool, &challenge, Some(&device.key));
    assert!(has_tokens(&prove(&mut pool, &device, &challenge).unwrap()));
}

#[test]
fn a_device_follows_a_temporary_password() {
    let mut pool = Pool::with(always());
    let set = json!({ "Username": "jane", "Password": PASSWORD });
    pool.admin("AdminSetUserPassword", set).unwrap();
    let challenge = pool.sign_in("jane", PASSWORD).unwrap();
    let responses = json!({ "USERNAME": "jane", "NEW_PASSWORD": PASSWORD });
    let session = &challenge["Session"];
    let response =
        pool.respond_to_challenge(CLIENT, "NEW_PASSWORD_REQUIRED", session, responses).unwrap();
    let result = &response["AuthenticationResult"];
    assert!(confirm(&mut pool, result, &Device::new(result)).is_ok());
}
