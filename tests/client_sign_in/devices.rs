//! Devices that a user pool remembers; one that it forgot never locks its user
//! out.

use crate::{
    Journey, answer, jane, shown, step,
    support::{EMAIL, block_on},
};
use cognito_wasm::client::{
    Secret,
    operations::{
        AuthFlowType, DeviceRememberedStatusType, ForgetDevice, GetDevice,
        GetTokensFromRefreshToken, MfaSettings, SetUserMFAPreference, UpdateDeviceStatus,
    },
    sign_in::{
        Device, RememberDevice, SignIn,
        answers::{CustomAnswer, KnownDevice},
        remember_device,
    },
};
use serde_json::{Value, json};

const FORGOTTEN: &str = "SIGNED_IN, the device is forgotten";

/// A pool that wants devices confirmed, and Jane.
fn with_devices(mut pool: Value) -> Journey {
    pool["deviceConfiguration"] = json!({ "challengeRequiredOnNewDevice": true });
    let journey = Journey::under_alias(pool);
    let phone = json!({ "phone_number": "+15551231234", "phone_number_verified": "true" });
    journey.pool.create_confirmed_user("jane", phone);
    journey
}

/// Signs in on a new device, which is remembered.
fn remember(journey: &Journey) -> (Device, Secret, Secret) {
    let done = step!(journey.sign_in_jane(), SignedIn);
    let name = RememberDevice::new().device_name("Jane's laptop");
    let device = block_on(remember_device(&journey.client, &done, &name)).unwrap();
    let result = done.authentication_result;
    (device, result.access_token.unwrap(), result.refresh_token.unwrap())
}

#[test]
fn in_place_of_a_second_factor() {
    let journey = with_devices(json!({ "mfaConfiguration": "OPTIONAL" }));
    let (device, access_token, refresh_token) = remember(&journey);
    let sms = MfaSettings::new().enabled(true).preferred_mfa(true);
    let preference = SetUserMFAPreference::new(&access_token).sms_mfa_settings(sms);
    block_on(journey.client.send(&preference)).unwrap();

    let sign_in = |device: &Device| shown(&journey.sign_in(jane().device(device.clone())));
    assert_eq!(shown(&journey.sign_in(jane())), "SMS_MFA");
    assert_eq!(sign_in(&device), "SIGNED_IN");
    let sent = jane().auth_flow(AuthFlowType::UserPasswordAuth).device(device.clone());
    assert_eq!(shown(&journey.sign_in(sent)), "SIGNED_IN");

    let refresh = GetTokensFromRefreshToken::new(refresh_token);
    let refused = block_on(journey.client.send(&refresh)).unwrap_err();
    assert_eq!(refused.code(), "NotAuthorizedException");
    let refresh = refresh.device_key(&device.device_key);
    assert!(block_on(journey.client.send(&refresh)).unwrap().authentication_result.is_some());

    let get = GetDevice::new(&device.device_key).access_token(&access_token);
    let listed = block_on(journey.client.send(&get)).unwrap().device;
    let mut attributes = listed.device_attributes.iter();
    let name = attributes.find(|attribute| attribute.name == "device_name").unwrap();
    assert_eq!(name.value.as_deref(), Some("Jane's laptop"));

    let not = DeviceRememberedStatusType::NotRemembered;
    let update = UpdateDeviceStatus::new(&access_token, &device.device_key);
    block_on(journey.client.send(&update.device_remembered_status(not))).unwrap();
    assert_eq!(sign_in(&device), "SMS_MFA");
}

#[test]
fn one_that_was_forgotten() {
    let journey = with_devices(json!({}));
    let (device, access_token, _) = remember(&journey);
    let wrong = Device::new(&device.device_key, &device.device_group_key, "another");
    assert_eq!(shown(&journey.sign_in(jane().device(wrong))), FORGOTTEN);
    assert_eq!(shown(&journey.sign_in(jane().device(device.clone()))), "SIGNED_IN");
    let end = ForgetDevice::new(&device.device_key).access_token(access_token);
    block_on(journey.client.send(&end)).unwrap();
    for flow in [AuthFlowType::UserSrpAuth, AuthFlowType::UserPasswordAuth] {
        let sign_in = jane().auth_flow(flow).device(device.clone());
        assert_eq!(shown(&journey.sign_in(sign_in)), FORGOTTEN);
    }
}

#[test]
fn one_that_is_asked_for_later() {
    let question = json!({ "question": "2 + 2?", "answer": "4" });
    let journey = with_devices(json!({ "customAuth": question }));
    let (device, ..) = remember(&journey);
    let begin = || {
        let custom = SignIn::new(EMAIL).auth_flow(AuthFlowType::CustomAuth);
        let challenge = step!(journey.sign_in(custom), CustomChallenge);
        let key = [("DEVICE_KEY", device.device_key.as_str())];
        let answer = CustomAnswer::new("4").challenge_responses(key);
        step!(answer!(journey, challenge, answer), DeviceSrpAuth)
    };
    let asked = begin();
    let known = KnownDevice::new(device.clone());
    assert_eq!(shown(&answer!(journey, asked, known)), "SIGNED_IN");

    let wrong = Device::new(&device.device_key, &device.device_group_key, "another");
    let outcome = answer!(journey, begin(), KnownDevice::new(wrong));
    assert_eq!(shown(&outcome), "PASSWORD, the device is forgotten");
}

#[test]
fn a_sign_in_without_a_new_one_has_none_to_remember() {
    let journey = Journey::under_alias(json!({}));
    journey.pool.create_confirmed_user("jane", json!({}));
    let done = step!(journey.sign_in_jane(), SignedIn);
    journey.pool.take_sent();
    let refused = block_on(remember_device(&journey.client, &done, &RememberDevice::new()));
    assert_eq!(refused.unwrap_err().to_string(), "signed_in: must be one with new_device_metadata");
    assert!(journey.pool.take_sent().is_empty());
}

#[test]
fn confirmed_and_not_remembered() {
    let journey = with_devices(json!({}));
    let done = step!(journey.sign_in_jane(), SignedIn);
    journey.pool.take_sent();
    let how = RememberDevice::new().is_remembered(false);
    let device = block_on(remember_device(&journey.client, &done, &how)).unwrap();
    assert_eq!(journey.pool.take_sent().len(), 1);
    assert_eq!(shown(&journey.sign_in(jane().device(device))), "SIGNED_IN");
}
