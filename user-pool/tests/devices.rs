//! The operations on devices.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::devices::{
    Device, SALT, always, call, confirm, confirmed, listed, on_prompt, prove, set_status, sign_in,
    sign_in_on, unknown,
};
use support::{CLIENT, PASSWORD, Pool, decoded, exception, has_tokens};

#[test]
fn a_sign_in_on_a_new_device_gives_it_a_key() {
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
fn a_device_is_confirmed_once() {
    let mut pool = Pool::with(always());
    let result = sign_in(&mut pool);
    let device = Device::new(&result);
    let invalid = exception("InvalidParameterException", "Invalid device key given.");
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
fn any_sign_in_of_the_user_confirms_and_updates_a_device() {
    let mut pool = Pool::with(on_prompt());
    let (result, other) = (sign_in(&mut pool), sign_in(&mut pool));
    let device = Device::new(&other);
    assert!(confirm(&mut pool, &result, &device).is_ok());
    assert!(set_status(&mut pool, &result, &device.key, "remembered").is_ok());
    assert_eq!(listed(&mut pool, &result).len(), 1);

    let joe = json!({ "Username": "joe", "Password": PASSWORD, "Permanent": true });
    pool.admin("AdminCreateUser", json!({ "Username": "joe" })).unwrap();
    pool.admin("AdminSetUserPassword", joe).unwrap();
    let of_joe = pool.sign_in("joe", PASSWORD).unwrap()["AuthenticationResult"].clone();
    assert_eq!(
        confirm(&mut pool, &of_joe, &device),
        exception("InvalidParameterException", "Invalid device key given.")
    );
    assert_eq!(set_status(&mut pool, &of_joe, &device.key, "remembered"), unknown());
}

#[test]
fn a_negative_number_is_refused() {
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
fn a_device_may_be_remembered_on_user_prompt() {
    let mut pool = Pool::with(on_prompt());
    let result = sign_in(&mut pool);
    let device = Device::new(&result);
    let necessary = json!({ "UserConfirmationNecessary": true });
    assert_eq!(confirm(&mut pool, &result, &device), Ok(necessary));
    assert_eq!(listed(&mut pool, &result), [""; 0]);
    // The device is known although it need not prove its secret.
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
    // A pool that does not track devices ignores their keys.
    assert!(has_tokens(&sign_in_on(&mut Pool::new(), &device.key).unwrap()));
}

#[test]
fn a_device_is_described() {
    let mut pool = Pool::with(always());
    let (device, result) = confirmed(&mut pool);
    pool.advance(60);
    let challenge = sign_in_on(&mut pool, &device.key).unwrap();
    prove(&mut pool, &device, &challenge).unwrap();
    let response = call(&mut pool, "GetDevice", &result, &device.key).unwrap();
    assert_eq!(
        response,
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
        exception("InvalidParameterException", "Missing required parameter AccessToken")
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
    let invalid = exception("NotAuthorizedException", "Invalid Refresh Token.");
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
