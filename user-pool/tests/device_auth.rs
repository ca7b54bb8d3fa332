//! A remembered device proves itself, in place of a second factor or after it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::devices::{
    Device, always, begin_proof, call, confirm, confirmed, on_prompt, prove, set_status,
    sign_in_on, unknown,
};
use support::srp::{Client, incorrect};
use support::{CLIENT, PASSWORD, Pool, decoded, has_tokens};

/// Jane, who takes a code by SMS as well.
fn with_mfa(mut config: Value) -> Pool {
    config["mfaConfiguration"] = json!("OPTIONAL");
    config["users"] = json!([{
        "username": "jane",
        "password": PASSWORD,
        "attributes": { "phone_number": "+15551231234", "phone_number_verified": "true" },
    }]);
    Pool::with(config)
}

/// Signs in and has the device confirmed, then asks for codes.
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

fn answer_code(pool: &mut Pool, challenge: &Value, key: Option<&str>) -> Value {
    assert_eq!(challenge["ChallengeName"], "SMS_MFA");
    let responses = json!({ "USERNAME": "jane", "SMS_MFA_CODE": pool.code(), "DEVICE_KEY": key });
    pool.answer(CLIENT, "SMS_MFA", &challenge["Session"], responses).unwrap()
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

    let responses = device.answer(&Client::new(), &verifier);
    let answer = |pool: &mut Pool| {
        let session = &verifier["Session"];
        pool.answer(CLIENT, "DEVICE_PASSWORD_VERIFIER", session, responses.clone())
    };
    let result = answer(&mut pool).unwrap()["AuthenticationResult"].clone();
    assert_eq!(result.get("NewDeviceMetadata"), None);
    assert_eq!(decoded(&result["AccessToken"], 1).0["device_key"], device.key.as_str());
    assert_eq!(answer(&mut pool).unwrap_err().0, "NotAuthorizedException");
}

#[test]
fn a_proof_is_of_this_devices_secret_and_in_time() {
    let mut pool = Pool::with(always());
    let (device, _) = confirmed(&mut pool);
    let (other, _) = confirmed(&mut pool);
    let mut attempt = |change: fn(&mut Value, &Device)| {
        let challenge = sign_in_on(&mut pool, &device.key).unwrap();
        let verifier = begin_proof(&mut pool, &device, &challenge).unwrap();
        let mut responses = device.answer(&Client::new(), &verifier);
        change(&mut responses, &other);
        let session = &verifier["Session"];
        pool.answer(CLIENT, "DEVICE_PASSWORD_VERIFIER", session, responses)
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
fn a_device_is_not_taken_for_a_password() {
    let mut pool = Pool::with(always());
    let (device, _) = confirmed(&mut pool);
    let challenge = sign_in_on(&mut pool, &device.key).unwrap();
    let verifier = begin_proof(&mut pool, &device, &challenge).unwrap();
    assert_eq!(pool.prove(CLIENT, device.answer(&Client::new(), &verifier)), incorrect());
}

#[test]
fn a_proof_outlives_a_device_that_was_forgotten() {
    let mut pool = Pool::with(always());
    let (device, result) = confirmed(&mut pool);
    call(&mut pool, "ForgetDevice", &result, &device.key).unwrap();
    let srp = Client::new();
    let parameters = json!({ "USERNAME": "jane", "SRP_A": srp.srp_a() });
    let challenge = pool.initiate(CLIENT, "USER_SRP_AUTH", parameters).unwrap();
    let mut responses = srp.answer(&challenge, PASSWORD);
    responses["DEVICE_KEY"] = json!(device.key);
    assert_eq!(pool.prove(CLIENT, responses.clone()), unknown());
    responses["DEVICE_KEY"] = Value::Null;
    assert!(has_tokens(&pool.prove(CLIENT, responses).unwrap()));
}

#[test]
fn a_remembered_device_comes_in_place_of_the_second_factor() {
    let mut pool = with_mfa(always());
    let device = confirmed_with_mfa(&mut pool);
    let challenge = sign_in_on(&mut pool, &device.key).unwrap();
    assert!(has_tokens(&prove(&mut pool, &device, &challenge).unwrap()));

    let challenge = pool.sign_in("jane", PASSWORD).unwrap();
    let answer = answer_code(&mut pool, &challenge, None);
    assert!(answer["AuthenticationResult"]["NewDeviceMetadata"].is_object());
}

#[test]
fn or_it_comes_after_the_second_factor() {
    let mut pool = with_mfa(on_prompt());
    let device = confirmed_with_mfa(&mut pool);
    let challenge = sign_in_on(&mut pool, &device.key).unwrap();
    let challenge = answer_code(&mut pool, &challenge, Some(&device.key));
    assert!(has_tokens(&prove(&mut pool, &device, &challenge).unwrap()));
}

#[test]
fn a_temporary_password_leads_to_a_device_as_well() {
    let mut pool = Pool::with(always());
    let set = json!({ "Username": "jane", "Password": PASSWORD });
    pool.admin("AdminSetUserPassword", set).unwrap();
    let challenge = pool.sign_in("jane", PASSWORD).unwrap();
    let responses = json!({ "USERNAME": "jane", "NEW_PASSWORD": PASSWORD });
    let session = &challenge["Session"];
    let answer = pool.answer(CLIENT, "NEW_PASSWORD_REQUIRED", session, responses).unwrap();
    let result = &answer["AuthenticationResult"];
    assert!(confirm(&mut pool, result, &Device::new(result)).is_ok());
}
