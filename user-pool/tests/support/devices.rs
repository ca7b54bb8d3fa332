//! A client's device, and the requests about it.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use num_bigint::BigInt;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::srp::{Client, TIMESTAMP, hashed, modulus};
use super::{CLIENT, Exception, PASSWORD, Pool, exception, text};

/// What a device stores after its first sign-in.
pub struct Device {
    pub key: String,
    pub group_key: String,
    pub password: &'static str,
}

impl Device {
    /// Reads the keys from the authentication result of a sign-in.
    pub fn new(result: &Value) -> Self {
        let new = &result["NewDeviceMetadata"];
        Self {
            key: text(&new["DeviceKey"]),
            group_key: text(&new["DeviceGroupKey"]),
            password: "a device's own secret",
        }
    }

    pub fn verifier_config(&self, salt: &[u8]) -> Value {
        let secret = format!("{}{}:{}", self.group_key, self.key, self.password);
        let x = hashed(&[salt, &Sha256::digest(secret)]);
        let verifier = BigInt::from(2).modpow(&x, &modulus());
        json!({
            "PasswordVerifier": BASE64_STANDARD.encode(verifier.to_signed_bytes_be()),
            "Salt": BASE64_STANDARD.encode(salt),
        })
    }

    /// Computes the responses to a DEVICE_PASSWORD_VERIFIER challenge.
    pub fn responses(&self, srp: &Client, challenge: &Value) -> Value {
        let parameters = &challenge["ChallengeParameters"];
        let identity = [self.group_key.as_str(), &self.key, self.password];
        let mut responses = srp.prove(parameters, identity, TIMESTAMP);
        responses["USERNAME"] = parameters["USERNAME"].clone();
        responses["DEVICE_KEY"] = json!(self.key);
        responses
    }
}

/// A salt of the form that clients use, which is a positive number.
pub const SALT: [u8; 16] = [0x5a; 16];

pub fn always() -> Value {
    json!({ "deviceConfiguration": { "challengeRequiredOnNewDevice": true } })
}

pub fn on_prompt() -> Value {
    json!({ "deviceConfiguration": { "deviceOnlyRememberedOnUserPrompt": true } })
}

pub fn sign_in(pool: &mut Pool) -> Value {
    pool.sign_in("jane", PASSWORD).unwrap()["AuthenticationResult"].clone()
}

pub fn sign_in_on(pool: &mut Pool, key: &str) -> Result<Value, Exception> {
    let parameters = json!({ "USERNAME": "jane", "PASSWORD": PASSWORD, "DEVICE_KEY": key });
    pool.initiate(CLIENT, "USER_PASSWORD_AUTH", parameters)
}

pub fn confirm(pool: &mut Pool, result: &Value, device: &Device) -> Result<Value, Exception> {
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

/// Signs in on a new device, confirms it, and returns it with the authentication
/// result.
pub fn confirmed(pool: &mut Pool) -> (Device, Value) {
    let result = sign_in(pool);
    let device = Device::new(&result);
    confirm(pool, &result, &device).unwrap();
    (device, result)
}

pub fn call(
    pool: &mut Pool,
    operation: &str,
    result: &Value,
    key: &str,
) -> Result<Value, Exception> {
    pool.call(operation, json!({ "AccessToken": result["AccessToken"], "DeviceKey": key }))
}

pub fn set_status(
    pool: &mut Pool,
    result: &Value,
    key: &str,
    status: &str,
) -> Result<Value, Exception> {
    pool.call(
        "UpdateDeviceStatus",
        json!({
            "AccessToken": result["AccessToken"],
            "DeviceKey": key,
            "DeviceRememberedStatus": status,
        }),
    )
}

pub fn listed(pool: &mut Pool, result: &Value) -> Vec<String> {
    let response =
        pool.call("ListDevices", json!({ "AccessToken": result["AccessToken"] })).unwrap();
    response["Devices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|device| text(&device["DeviceKey"]))
        .collect()
}

pub fn unknown() -> Result<Value, Exception> {
    exception("ResourceNotFoundException", "Device does not exist.")
}

/// Responds to DEVICE_SRP_AUTH and returns the next challenge.
pub fn begin_proof(
    pool: &mut Pool,
    device: &Device,
    challenge: &Value,
) -> Result<Value, Exception> {
    assert_eq!(challenge["ChallengeName"], "DEVICE_SRP_AUTH");
    let responses = json!({
        "USERNAME": "jane", "DEVICE_KEY": device.key, "SRP_A": Client::new().srp_a(),
    });
    pool.respond_to_challenge(CLIENT, "DEVICE_SRP_AUTH", &challenge["Session"], responses)
}

pub fn prove(pool: &mut Pool, device: &Device, challenge: &Value) -> Result<Value, Exception> {
    let challenge = begin_proof(pool, device, challenge)?;
    let responses = device.responses(&Client::new(), &challenge);
    pool.respond_to_challenge(CLIENT, "DEVICE_PASSWORD_VERIFIER", &challenge["Session"], responses)
}
