//! The operations on a signed-in user's devices.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::{Deserialize, Serialize};

use super::call::Call;
use super::page::{self, Page};
use super::shapes::{AttributeType, Empty};
use crate::crypto::srp::Verifier;
use crate::error::{Result, ServiceError};
use crate::user::Device;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ConfirmDevice {
    access_token: String,
    device_key: String,
    device_name: Option<String>,
    device_secret_verifier_config: Option<DeviceSecretVerifierConfig>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct DeviceSecretVerifierConfig {
    password_verifier: String,
    salt: String,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ConfirmDeviceResponse {
    user_confirmation_necessary: bool,
}

/// Confirms a device that a sign-in of the user created, this one or another.
pub(super) fn confirm(
    call: &mut Call<'_>,
    request: ConfirmDevice,
) -> Result<ConfirmDeviceResponse> {
    let sign_in = call.tokens.check_access_token(&request.access_token, call.now)?;
    let is_own = sign_in.device_key.as_ref() == Some(&request.device_key);
    let mut user = call.user(&request.access_token)?;
    let is_known = is_own || user.devices.contains_key(&request.device_key);
    let (Some(config), Some(secret), true) =
        (&call.config.devices, &request.device_secret_verifier_config, is_known)
    else {
        return Err(ServiceError::invalid_parameter("Invalid device key given."));
    };
    let device = user
        .devices
        .get_mut(&request.device_key)
        .ok_or_else(ServiceError::device_does_not_exist)?;
    if device.verifier.is_some() {
        return Err(ServiceError::device_key_exists());
    }
    let (salt, v) = (secret_number(&secret.salt)?, secret_number(&secret.password_verifier)?);
    device.verifier = Some(Verifier::from_bytes(&salt, &v));
    device.name = request.device_name;
    device.is_remembered = !config.device_only_remembered_on_user_prompt;
    device.modified = call.now;
    call.users.insert(user);
    Ok(ConfirmDeviceResponse {
        user_confirmation_necessary: config.device_only_remembered_on_user_prompt,
    })
}

/// Reads a number of the verifier. The service reads signed numbers and refuses
/// negative ones.
fn secret_number(text: &str) -> Result<Vec<u8>> {
    let bytes = BASE64_STANDARD.decode(text).unwrap_or_default();
    if bytes.first().is_some_and(|first| *first < 0x80) {
        return Ok(bytes);
    }
    Err(ServiceError::invalid_parameter("Negative value passed for salt or password verifier."))
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct UpdateDeviceStatus {
    access_token: String,
    device_key: String,
    device_remembered_status: Option<String>,
}

pub(super) fn update_status(call: &mut Call<'_>, request: UpdateDeviceStatus) -> Result<Empty> {
    let mut user = call.user(&request.access_token)?;
    let device = user.device_mut(&request.device_key)?;
    if let Some(status) = request.device_remembered_status {
        device.is_remembered = status == "remembered";
        device.modified = call.now;
    }
    call.users.insert(user);
    Ok(Empty {})
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct OneDevice {
    access_token: Option<String>,
    device_key: String,
}

impl OneDevice {
    /// Returns the access token. It is optional in the model, but nothing else
    /// tells whose device it is.
    fn access_token(&self) -> Result<&str> {
        self.access_token.as_deref().ok_or_else(|| ServiceError::missing_parameter("AccessToken"))
    }
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetDeviceResponse {
    device: DeviceType,
}

pub(super) fn get(call: &mut Call<'_>, request: OneDevice) -> Result<GetDeviceResponse> {
    let user = call.user(request.access_token()?)?;
    let device = user.device(&request.device_key)?;
    Ok(GetDeviceResponse { device: DeviceType::new(&request.device_key, device) })
}

pub(super) fn forget(call: &mut Call<'_>, request: OneDevice) -> Result<Empty> {
    let mut user = call.user(request.access_token()?)?;
    user.device(&request.device_key)?;
    user.devices.remove(&request.device_key);
    call.users.insert(user);
    Ok(Empty {})
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ListDevices {
    access_token: String,
    limit: Option<usize>,
    pagination_token: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ListDevicesResponse {
    devices: Vec<DeviceType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pagination_token: Option<String>,
}

/// Lists the remembered devices.
pub(super) fn list(call: &mut Call<'_>, request: ListDevices) -> Result<ListDevicesResponse> {
    let user = call.user(&request.access_token)?;
    let last = request.pagination_token.as_deref().map(page::read_token).transpose()?;
    let devices = user
        .devices
        .iter()
        .filter(|(key, device)| device.is_remembered && Some(*key) > last.as_ref());
    let page = Page::new(devices, request.limit, |(key, _)| key);
    Ok(ListDevicesResponse {
        pagination_token: page.token,
        devices: page.items.into_iter().map(|(key, device)| DeviceType::new(key, device)).collect(),
    })
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct DeviceType {
    device_key: String,
    device_attributes: Vec<AttributeType>,
    device_create_date: f64,
    device_last_modified_date: f64,
    device_last_authenticated_date: f64,
}

impl DeviceType {
    fn new(key: &str, device: &Device) -> Self {
        let attributes =
            [("device_status", Some("valid".to_owned())), ("device_name", device.name.clone())];
        Self {
            device_key: key.to_owned(),
            device_attributes: attributes
                .into_iter()
                .filter(|(_, value)| value.is_some())
                .map(|(name, value)| AttributeType { name: name.to_owned(), value })
                .collect(),
            device_create_date: device.created.fractional_seconds(),
            device_last_modified_date: device.modified.fractional_seconds(),
            device_last_authenticated_date: device.authenticated.fractional_seconds(),
        }
    }
}
