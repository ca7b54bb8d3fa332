//! Remembering a device, which then proves itself in place of a second factor.

extern crate std;

use super::steps::SignedIn;
use crate::{
    client::{
        Client, Error, Secret, Transport,
        lock::lock,
        operations::{
            ConfirmDevice, ConfirmDeviceCode, DeviceRememberedStatusType,
            DeviceSecretVerifierConfig, UpdateDeviceStatus,
        },
        platform,
    },
    crypto::srp::device_verifier,
    protocol::error::{Result, Stage, error},
};
use alloc::{collections::BTreeMap, string::String};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde::{Deserialize, Serialize};
use std::sync::Mutex;
use zeroize::Zeroizing;

/// A device that the user pool remembers, as [`remember_device`] returned it.
///
/// With it and the password a user needs no second factor, so keep it as safe as a
/// password, and separately for each user. Its JSON is that of the npm package.
///
/// ```
/// use cognito_wasm::client::sign_in::{Device, SignIn};
///
/// let kept = r#"{
///     "deviceKey": "us-west-2_f0f0f0f0-0000-4000-8000-000000000000",
///     "deviceGroupKey": "-abcdefgh",
///     "devicePassword": "ZGV2aWNl"
/// }"#;
/// let device: Device = serde_json::from_str(kept).unwrap();
/// SignIn::new("jane").password("correct horse").device(device);
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Device {
    /// The device's key.
    pub device_key: String,
    /// The key of the device's group.
    pub device_group_key: String,
    /// The password that the device proves itself with.
    pub device_password: Secret,
}

impl Device {
    /// Creates a device from members that the app keeps in its own format.
    pub fn new(
        device_key: impl Into<String>,
        device_group_key: impl Into<String>,
        device_password: impl Into<Secret>,
    ) -> Self {
        Self {
            device_key: device_key.into(),
            device_group_key: device_group_key.into(),
            device_password: device_password.into(),
        }
    }
}

/// The options of [`remember_device`].
#[derive(Clone, Debug)]
pub struct RememberDevice {
    device_name: Option<String>,
    is_remembered: bool,
}

impl Default for RememberDevice {
    fn default() -> Self {
        Self { device_name: None, is_remembered: true }
    }
}

impl RememberDevice {
    /// Creates the default options: the device has no name and is remembered.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the device's name in the user's list of devices.
    #[must_use]
    pub fn device_name(mut self, name: impl Into<String>) -> Self {
        self.device_name = Some(name.into());
        self
    }

    /// Sets whether the device is remembered. If the user declined, pass `false`: the device
    /// is then only confirmed.
    #[must_use]
    pub fn is_remembered(mut self, is_remembered: bool) -> Self {
        self.is_remembered = is_remembered;
        self
    }
}

/// Confirms the new device of a sign-in (its `new_device_metadata`), which the service
/// demands before the first refresh, and has the user pool remember it.
///
/// The app stores the result, and passes it to [`SignIn::device`](super::SignIn::device)
/// the next time.
///
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html>
///
/// ```
/// # use cognito_wasm::client::{Client, Error, Transport, operations::ConfirmDeviceCode};
/// # use cognito_wasm::client::sign_in::{RememberDevice, remember_device, steps::SignedIn};
/// # async fn keep(
/// #     client: Client<impl Transport>, done: SignedIn,
/// # ) -> Result<(), Error<ConfirmDeviceCode>> {
/// if done.authentication_result.new_device_metadata.is_some() {
///     let name = RememberDevice::new().device_name("Jane's laptop");
///     let device = remember_device(&client, &done, &name).await?;
///     println!("keep this: {}", serde_json::to_string(&device).unwrap());
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// Fails with an error of ConfirmDevice or UpdateDeviceStatus. The client then still has the
/// device's password, and the same call, made again, goes on where this one failed.
pub async fn remember_device<T: Transport>(
    client: &Client<T>,
    signed_in: &SignedIn,
    remember: &RememberDevice,
) -> core::result::Result<Device, Error<ConfirmDeviceCode>> {
    let result = &signed_in.authentication_result;
    let new = result.new_device_metadata.as_ref();
    let new_keys =
        new.and_then(|new| new.device_key.as_deref().zip(new.device_group_key.as_deref()));
    let Some(((device_key, group), access_token)) = new_keys.zip(result.access_token.as_ref())
    else {
        let rule = "must be one with new_device_metadata";
        return Err(Error::Input(error(Stage::Input, "signed_in", rule)));
    };
    let known = client.inner.devices.get(device_key);
    let is_known = known.is_some();
    let mut device = match known {
        Some(known) => known,
        None => PendingDevice::create(group, device_key).map_err(Error::Config)?,
    };
    client.inner.devices.keep(device_key, &device);
    if device.is_to_be_remembered.is_none() {
        let mut confirm = ConfirmDevice::new(access_token, device_key);
        confirm.device_secret_verifier_config = Some(device.verifier.clone());
        confirm.device_name = remember.device_name.clone();
        let is_necessary = match client.send(&confirm).await {
            Ok(confirmed) => confirmed.user_confirmation_necessary == Some(true),
            // Its response was lost the last time. Whether to confirm is not known then.
            Err(error) if is_known && error.code() == "DeviceKeyExistsException" => true,
            Err(error) => {
                // The service has no verifier of this device, and will not get this one.
                if error.is_refusal() {
                    client.inner.devices.remove(device_key);
                }
                return Err(error.resumable());
            }
        };
        device.is_to_be_remembered = Some(is_necessary);
        client.inner.devices.keep(device_key, &device);
    }
    if device.is_to_be_remembered == Some(true) && remember.is_remembered {
        let remembered = DeviceRememberedStatusType::Remembered;
        let update = UpdateDeviceStatus::new(access_token, device_key);
        let update = update.device_remembered_status(remembered);
        client.send(&update).await.map_err(|error| error.map_code().resumable().after_request())?;
    }
    client.inner.devices.remove(device_key);
    Ok(Device::new(device_key, group, device.password))
}

/// A device that is not remembered yet. The service takes one verifier for a device, so a
/// call after a failed one must go on with the same password.
#[derive(Clone, Debug)]
struct PendingDevice {
    password: Secret,
    verifier: DeviceSecretVerifierConfig,
    /// Whether the user is asked whether to remember it. It is known once the service has
    /// the verifier.
    is_to_be_remembered: Option<bool>,
}

impl PendingDevice {
    /// Creates a device's password, and the verifier that the service needs.
    fn create(group: &str, device_key: &str) -> Result<Self> {
        let password = Zeroizing::new(platform::random_bytes::<40>()?);
        let password = Secret::from(BASE64_STANDARD.encode(password.as_slice()));
        let mut salt = platform::random_bytes::<16>()?;
        // As a number the salt neither begins with zeros nor is negative, so that every way
        // of padding gives the same bytes.
        if let Some(first) = salt.first_mut() {
            *first = (*first % 127).saturating_add(1);
        }
        let identity = Zeroizing::new([group, device_key, ":", password.expose()].concat());
        let verifier = BASE64_STANDARD.encode(device_verifier(&salt, &identity));
        let verifier = DeviceSecretVerifierConfig::new().password_verifier(verifier);
        let verifier = verifier.salt(BASE64_STANDARD.encode(salt));
        Ok(Self { password, verifier, is_to_be_remembered: None })
    }
}

/// A client's devices that are not remembered yet, by their keys.
#[derive(Debug, Default)]
pub(in crate::client) struct PendingDevices(Mutex<BTreeMap<String, PendingDevice>>);

impl PendingDevices {
    fn get(&self, device_key: &str) -> Option<PendingDevice> {
        lock(&self.0).get(device_key).cloned()
    }

    fn keep(&self, device_key: &str, device: &PendingDevice) {
        lock(&self.0).insert(device_key.into(), device.clone());
    }

    fn remove(&self, device_key: &str) {
        lock(&self.0).remove(device_key);
    }
}
