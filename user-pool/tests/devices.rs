//! Devices: named by a sign-in, confirmed, remembered, forgotten, and proving
//! themselves in place of a second factor.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::srp::{Client, Device};
use support::{CLIENT, PASSWORD, Pool, Refusal, decoded, has_tokens, refusal, text};

/// Salts as clients make them: positive numbers.
const SALT: [u8; 16] = [0x5a; 16];

fn always() -> Value {
    json!({ "deviceConfiguration": { "challengeRequiredOnNewDevice": true } })
}

fn on_prompt() -> Value {
    json!({ "deviceConfiguration": { "deviceOnlyRememberedOnUserPrompt": true } })
}

fn sign_in(pool: &mut Pool) -> Value {
    pool.sign_in("jane", PASSWORD).unwrap()["AuthenticationResult"].clone()
}

fn sign_in_on(pool: &mut Pool, key: &str) -> Result<Value, Refusal> {
    let parameters = json!({ "USERNAME": "jane", "PASSWORD": PASSWORD, "DEVICE_KEY": key });
    pool.initiate(CLIENT, "USER_PASSWORD_AUTH", parameters)
}

fn confirm(pool: &mut Pool, result: &Value, device: &Device) -> Result<Value, Refusal> {
    pool.call(
        "ConfirmDevice",
        json!({
            "AccessToken": result["AccessToken"],
            "DeviceKey": device.key,
            "DeviceName": "laptop",
            "DeviceSecretVerifierConfig": device.verifier_config(&SALT),
        }),
    )
}

/// A device that is confirmed, and the tokens of the sign-in that was.
fn confirmed(pool: &mut Pool) -> (Device, Value) {
    let result = sign_in(pool);
    let device = Device::new(&result);
    confirm(pool, &result, &device).unwrap();
    (device, result)
}

fn call(pool: &mut Pool, operation: &str, result: &Value, key: &str) -> Result<Value, Refusal> {
    pool.call(operation, json!({ "AccessToken": result["AccessToken"], "DeviceKey": key }))
}

fn set_status(pool: &mut Pool, result: &Value, key: &str, status: &str) -> Result<Value, Refusal> {
    pool.call(
        "UpdateDeviceStatus",
        json!({
            "AccessToken": result["AccessToken"],
            "DeviceKey": key,
            "DeviceRememberedStatus": status,
        }),
    )
}

fn listed(pool: &mut Pool, result: &Value) -> Vec<String> {
    let answer = pool.call("ListDevices", json!({ "AccessToken": result["AccessToken"] })).unwrap();
    answer["Devices"].as_array().unwrap().iter().map(|device| text(&device["DeviceKey"])).collect()
}

fn unknown() -> Result<Value, Refusal> {
    refusal("ResourceNotFoundException", "Device does not exist.")
}

/// Answers DEVICE_SRP_AUTH; the challenge that follows.
fn begin_proof(pool: &mut Pool, device: &Device, challenge: &Value) -> Result<Value, Refusal> {
    assert_eq!(challenge["ChallengeName"], "DEVICE_SRP_AUTH");
    let responses = json!({
        "USERNAME": "jane", "DEVICE_KEY": device.key, "SRP_A": Client::new().srp_a(),
    });
    pool.answer(CLIENT, "DEVICE_SRP_AUTH", &challenge["Session"], responses)
}

fn prove(pool: &mut Pool, device: &Device, challenge: &Value) -> Result<Value, Refusal> {
    let challenge = begin_proof(pool, device, challenge)?;
    let responses = device.answer(&Client::new(), &challenge);
    pool.answer(CLIENT, "DEVICE_PASSWORD_VERIFIER", &challenge["Session"], responses)
}

#[test]
fn a_sign_in_on_a_new_device_names_it() {
    let mut pool = Pool::with(always());
    let result = sign_in(&mut pool);
    let Device { key, group_key, .. } = Device::new(&result);
    let (region, id) = key.split_once('_').unwrap();
    assert_eq!((region, id.len()), ("us-east-1", 36));
    assert!(group_key.starts_with('-') && group_key.len() == 9);
    let (claims, _) = decoded(&result["AccessToken"], 1);
    assert_eq!(claims["device_key"], key.as_str());
    let names: Vec<_> = claims.keys().take(3).collect();
    assert_eq!(names, ["sub", "device_key", "iss"]);

    let untracked = sign_in(&mut Pool::new());
    assert_eq!(untracked.get("NewDeviceMetadata"), None);
    assert_eq!(decoded(&untracked["AccessToken"], 1).0.get("device_key"), None);
}

#[test]
fn a_sign_in_confirms_its_own_device_once() {
    let mut pool = Pool::with(always());
    let (result, other) = (sign_in(&mut pool), sign_in(&mut pool));
    let [device, others] = [&result, &other].map(Device::new);
    let invalid = refusal("InvalidParameterException", "Invalid device key given.");
    assert_eq!(confirm(&mut pool, &result, &others), invalid);
    let without = json!({ "AccessToken": result["AccessToken"], "DeviceKey": device.key });
    assert_eq!(pool.call("ConfirmDevice", without), invalid);

    let necessary = json!({ "UserConfirmationNecessary": false });
    assert_eq!(confirm(&mut pool, &result, &device), Ok(necessary));
    let again = confirm(&mut pool, &result, &device);
    assert_eq!(again.unwrap_err().0, "DeviceKeyExistsException");

    call(&mut pool, "ForgetDevice", &result, &device.key).unwrap();
    assert_eq!(confirm(&mut pool, &result, &device), unknown());

    let mut untracked = Pool::new();
    let result = sign_in(&mut untracked);
    assert_eq!(confirm(&mut untracked, &result, &device), invalid);
}

#[test]
fn a_secret_is_not_below_zero() {
    let mut pool = Pool::with(always());
    let result = sign_in(&mut pool);
    let device = Device::new(&result);
    for member in ["Salt", "PasswordVerifier"] {
        for value in ["/////w==", "", "not base64"] {
            let mut config = device.verifier_config(&SALT);
            config[member] = json!(value);
            let refused = pool.call(
                "ConfirmDevice",
                json!({
                    "AccessToken": result["AccessToken"],
                    "DeviceKey": device.key,
                    "DeviceSecretVerifierConfig": config,
                }),
            );
            assert_eq!(refused.unwrap_err().0, "InvalidParameterException");
        }
    }
}

#[test]
fn a_device_may_wait_for_its_users_word() {
    let mut pool = Pool::with(on_prompt());
    let result = sign_in(&mut pool);
    let device = Device::new(&result);
    let necessary = json!({ "UserConfirmationNecessary": true });
    assert_eq!(confirm(&mut pool, &result, &device), Ok(necessary));
    assert_eq!(listed(&mut pool, &result), [""; 0]);
    // Known, though it need not prove itself.
    let known = sign_in_on(&mut pool, &device.key).unwrap()["AuthenticationResult"].clone();
    assert_eq!(known.get("NewDeviceMetadata"), None);
    assert_eq!(decoded(&known["AccessToken"], 1).0["device_key"], device.key.as_str());

    assert_eq!(set_status(&mut pool, &result, &device.key, "remembered"), Ok(json!({})));
    assert_eq!(listed(&mut pool, &result), [device.key.as_str()]);
    let challenge = sign_in_on(&mut pool, &device.key).unwrap();
    assert!(has_tokens(&prove(&mut pool, &device, &challenge).unwrap()));

    assert_eq!(set_status(&mut pool, &result, &device.key, "not_remembered"), Ok(json!({})));
    assert!(has_tokens(&sign_in_on(&mut pool, &device.key).unwrap()));
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
    let incorrect = refusal("NotAuthorizedException", "Incorrect username or password.");
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
        assert_eq!(attempt(change), incorrect);
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
    assert_eq!(
        pool.prove(CLIENT, device.answer(&Client::new(), &verifier)),
        refusal("NotAuthorizedException", "Incorrect username or password.")
    );
}

#[test]
fn an_unknown_device_does_not_exist() {
    let mut pool = Pool::with(always());
    let (device, result) = confirmed(&mut pool);
    let unconfirmed = Device::new(&sign_in(&mut pool));
    for key in [&unconfirmed.key, "us-east-1_00000000-0000-0000-0000-000000000000"] {
        assert_eq!(sign_in_on(&mut pool, key), unknown());
        for operation in ["GetDevice", "ForgetDevice", "UpdateDeviceStatus"] {
            assert_eq!(call(&mut pool, operation, &result, key), unknown());
        }
    }
    // Where devices are not tracked their keys are not looked at.
    assert!(has_tokens(&sign_in_on(&mut Pool::new(), &device.key).unwrap()));
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
fn a_device_is_described() {
    let mut pool = Pool::with(always());
    let (device, result) = confirmed(&mut pool);
    pool.advance(60);
    let challenge = sign_in_on(&mut pool, &device.key).unwrap();
    prove(&mut pool, &device, &challenge).unwrap();
    let answer = call(&mut pool, "GetDevice", &result, &device.key).unwrap();
    assert_eq!(
        answer,
        json!({ "Device": {
            "DeviceKey": device.key,
            "DeviceAttributes": [
                { "Name": "device_status", "Value": "valid" },
                { "Name": "device_name", "Value": "laptop" },
            ],
            "DeviceCreateDate": 1_795_334_400.0,
            "DeviceLastModifiedDate": 1_795_334_400.0,
            "DeviceLastAuthenticatedDate": 1_795_334_460.0,
        } })
    );
    assert_eq!(call(&mut pool, "ForgetDevice", &result, &device.key), Ok(json!({})));
    assert_eq!(call(&mut pool, "GetDevice", &result, &device.key), unknown());
    let nobodys = json!({ "DeviceKey": device.key });
    assert_eq!(
        pool.call("GetDevice", nobodys),
        refusal("InvalidParameterException", "Missing required parameter AccessToken")
    );
}

#[test]
fn devices_are_listed_in_pages() {
    let mut pool = Pool::with(always());
    let devices: Vec<(Device, Value)> = (0..3).map(|_| confirmed(&mut pool)).collect();
    let mut keys: Vec<_> = devices.iter().map(|(device, _)| device.key.clone()).collect();
    keys.sort();
    let (_, result) = &devices[0];
    assert_eq!(listed(&mut pool, result), keys);
    let mut request = json!({ "AccessToken": result["AccessToken"], "Limit": 2 });
    let first = pool.call("ListDevices", request.clone()).unwrap();
    assert_eq!(first["Devices"].as_array().unwrap().len(), 2);
    request["PaginationToken"] = first["PaginationToken"].clone();
    let second = pool.call("ListDevices", request).unwrap();
    assert_eq!(second["Devices"][0]["DeviceKey"], keys[2].as_str());
    assert_eq!(second.get("PaginationToken"), None);
}

#[test]
fn a_refresh_is_for_the_device_of_its_sign_in() {
    let mut pool = Pool::with(always());
    let result = sign_in(&mut pool);
    let device = Device::new(&result);
    let (other, _) = confirmed(&mut pool);
    let invalid = refusal("NotAuthorizedException", "Invalid Refresh Token.");
    let refresh = |pool: &mut Pool, key: Option<&str>| {
        let token = &result["RefreshToken"];
        let parameters = json!({ "REFRESH_TOKEN": token, "DEVICE_KEY": key });
        let by_flow = pool.initiate(CLIENT, "REFRESH_TOKEN_AUTH", parameters);
        let request = json!({ "ClientId": CLIENT, "RefreshToken": token, "DeviceKey": key });
        let by_operation = pool.call("GetTokensFromRefreshToken", request);
        assert_eq!(by_flow.is_ok(), by_operation.is_ok());
        by_flow
    };
    assert_eq!(refresh(&mut pool, Some(&device.key)), invalid, "not yet confirmed");
    confirm(&mut pool, &result, &device).unwrap();
    assert_eq!(refresh(&mut pool, None), invalid);
    assert_eq!(refresh(&mut pool, Some(&other.key)), invalid);
    let refreshed = refresh(&mut pool, Some(&device.key)).unwrap();
    let (claims, _) = decoded(&refreshed["AuthenticationResult"]["AccessToken"], 1);
    assert_eq!(claims.get("device_key"), None);
    call(&mut pool, "ForgetDevice", &result, &device.key).unwrap();
    assert_eq!(refresh(&mut pool, Some(&device.key)), invalid);
}

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
