//! Remembering a device: from then on it proves itself in place of a second
//! factor.

use super::steps::SignedIn;
use crate::{
    client::{
        Client, Error, Secret, Transport,
        operations::{
            ConfirmDevice, ConfirmDeviceCode, DeviceRememberedStatusType,
            DeviceSecretVerifierConfig, UpdateDeviceStatus,
        },
        platform,
    },
    crypto::srp::device_verifier,
    protocol::error::{Result, Stage, error},
};
use alloc::string::String;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// A device that the user pool remembers, as [`remember_device`] gave it.
///
/// With it and the password a user needs no second factor, so keep it as well as
/// a password, for each user apart. It serializes as the npm package's does.
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
    /// The service's name for it.
    pub device_key: String,
    /// The service's name for what it belongs to.
    pub device_group_key: String,
    /// What it proves itself with.
    pub device_password: Secret,
}

impl Device {
    /// Of what is kept otherwise.
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

/// How a device is to be remembered.
///
/// See [`remember_device`].
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
    /// Without a name.
    pub fn new() -> Self {
        Self::default()
    }

    /// For the user's own list of devices.
    #[must_use]
    pub fn device_name(mut self, name: impl Into<String>) -> Self {
        self.device_name = Some(name.into());
        self
    }

    /// False where the user did not wish it; the device is confirmed all the same.
    #[must_use]
    pub fn is_remembered(mut self, is_remembered: bool) -> Self {
        self.is_remembered = is_remembered;
        self
    }
}

/// Confirms the new device of a sign-in (its `new_device_metadata`), which the
/// service demands before the first refresh, and has the user pool remember it.
///
/// Where it is kept is the app's choice: pass it to
/// [`SignIn::device`](super::SignIn::device) the next time.
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
/// Those of ConfirmDevice and UpdateDeviceStatus. Where the second fails, the
/// device is confirmed, and its password lost: it cannot be remembered again,
/// and the user signs in by a second factor.
pub async fn remember_device<T: Transport>(
    client: &Client<T>,
    signed_in: &SignedIn,
    remember: &RememberDevice,
) -> core::result::Result<Device, Error<ConfirmDeviceCode>> {
    let result = &signed_in.authentication_result;
    let new = result.new_device_metadata.as_ref();
    let of_new = new.and_then(|new| new.device_key.as_deref().zip(new.device_group_key.as_deref()));
    let Some(((device_key, group), access_token)) = of_new.zip(result.access_token.as_ref()) else {
        let rule = "must be one with new_device_metadata";
        return Err(Error::Input(error(Stage::Input, "signed_in", rule)));
    };
    let (password, verifier) = secret(group, device_key).map_err(Error::Config)?;
    let mut confirm = ConfirmDevice::new(access_token, device_key);
    confirm.device_secret_verifier_config = Some(verifier);
    confirm.device_name = remember.device_name.clone();
    let confirmed = client.send(&confirm).await?;
    if confirmed.user_confirmation_necessary == Some(true) && remember.is_remembered {
        let remembered = DeviceRememberedStatusType::Remembered;
        let update = UpdateDeviceStatus::new(access_token, device_key);
        let update = update.device_remembered_status(remembered);
        client.send(&update).await.map_err(Error::map_code)?;
    }
    Ok(Device::new(device_key, group, password))
}

/// A device's password, and what the service needs to have it proved.
fn secret(group: &str, device_key: &str) -> Result<(Secret, DeviceSecretVerifierConfig)> {
    let password = Zeroizing::new(platform::random_bytes::<40>()?);
    let password = Secret::from(BASE64_STANDARD.encode(&*password));
    let mut salt = platform::random_bytes::<16>()?;
    // As a number it neither begins with zeros nor is negative, so that each way of
    // padding it is the same.
    if let Some(first) = salt.first_mut() {
        *first = (*first % 127).saturating_add(1);
    }
    let identity = Zeroizing::new([group, device_key, ":", password.expose()].concat());
    let verifier = BASE64_STANDARD.encode(device_verifier(&salt, &identity));
    let config = DeviceSecretVerifierConfig::new().password_verifier(verifier);
    Ok((password, config.salt(BASE64_STANDARD.encode(salt))))
}
