// @generated from model by `npm run generate`. Do not edit.

//! Devices that a user signs in on.

use super::{Device, DeviceRememberedStatusType, DeviceSecretVerifierConfig};
use crate::client::operations::support::{codes, or_empty};
use crate::client::{Operation, Secret};
use crate::protocol::operations;
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Registers a device in the user pool after a sign-in on it.
///
/// The response to the sign-in has `new_device_metadata`.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmDevice.html>
///
/// # Errors
///
/// Among others:
/// - [`DeviceKeyExistsException`](ConfirmDeviceCode::DeviceKeyExistsException):
///   The device is already confirmed.
/// - [`ResourceNotFoundException`](ConfirmDeviceCode::ResourceNotFoundException):
///   The device does not exist.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// #     device_key: &str,
/// #     password_verifier: &str,
/// #     salt: &str,
/// # ) -> Result<(), Error<ConfirmDeviceCode>> {
/// let config = DeviceSecretVerifierConfig::new()
///     .password_verifier(password_verifier)
///     .salt(salt);
/// let request = ConfirmDevice::new(access_token, device_key).device_secret_verifier_config(config);
/// client.send(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ConfirmDevice {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// The device's key, for example
    /// `us-west-2_a1b2c3d4-5678-90ab-cdef-EXAMPLE11111`.
    pub device_key: String,
    /// What the user pool verifies the device with from now on, computed with SRP.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_secret_verifier_config: Option<DeviceSecretVerifierConfig>,
    /// The device's name, which the user and administrators see.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_name: Option<String>,
}

impl ConfirmDevice {
    /// Creates a request with the required members.
    pub fn new(access_token: impl Into<Secret>, device_key: impl Into<String>) -> Self {
        Self {
            access_token: access_token.into(),
            device_key: device_key.into(),
            device_secret_verifier_config: None,
            device_name: None,
        }
    }

    /// Sets
    /// [`device_secret_verifier_config`](#structfield.device_secret_verifier_config).
    #[must_use]
    pub fn device_secret_verifier_config(
        mut self,
        device_secret_verifier_config: impl Into<DeviceSecretVerifierConfig>,
    ) -> Self {
        self.device_secret_verifier_config = Some(device_secret_verifier_config.into());
        self
    }

    /// Sets [`device_name`](#structfield.device_name).
    #[must_use]
    pub fn device_name(mut self, device_name: impl Into<String>) -> Self {
        self.device_name = Some(device_name.into());
        self
    }
}

impl Operation for ConfirmDevice {
    const SCHEMA: &'static str = operations::CONFIRM_DEVICE;
    type Response = ConfirmDeviceResponse;
    type Code = ConfirmDeviceCode;
}

/// The response to [`ConfirmDevice`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmDevice.html#API_ConfirmDevice_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ConfirmDeviceResponse {
    /// Whether to ask the user if the device should be remembered, and to call
    /// [`UpdateDeviceStatus`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_confirmation_necessary: Option<bool>,
}

codes! {
    /// The codes that [`ConfirmDevice`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmDevice.html#API_ConfirmDevice_Errors>
    ConfirmDeviceCode:
        DeviceKeyExistsException ForbiddenException InternalErrorException
        InvalidLambdaResponseException InvalidParameterException InvalidPasswordException
        InvalidUserPoolConfigurationException NotAuthorizedException OperationNotEnabledException
        PasswordResetRequiredException ResourceNotFoundException TooManyRequestsException
        UserNotConfirmedException UserNotFoundException UsernameExistsException
}

/// Returns a device of the user.
///
/// If the response is lost, the request may be sent again.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetDevice.html>
///
/// # Errors
///
/// Among others:
/// - [`ResourceNotFoundException`](GetDeviceCode::ResourceNotFoundException):
///   The device does not exist.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// #     device_key: &str,
/// # ) -> Result<(), Error<GetDeviceCode>> {
/// let request = GetDevice::new(device_key).access_token(access_token);
/// let device = client.send(&request).await?.device;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetDevice {
    /// The device's key, for example
    /// `us-west-2_a1b2c3d4-5678-90ab-cdef-EXAMPLE11111`.
    pub device_key: String,
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
}

impl GetDevice {
    /// Creates a request with the required members.
    pub fn new(device_key: impl Into<String>) -> Self {
        Self { device_key: device_key.into(), access_token: None }
    }

    /// Sets [`access_token`](#structfield.access_token).
    #[must_use]
    pub fn access_token(mut self, access_token: impl Into<Secret>) -> Self {
        self.access_token = Some(access_token.into());
        self
    }
}

impl Operation for GetDevice {
    const SCHEMA: &'static str = operations::GET_DEVICE;
    type Response = GetDeviceResponse;
    type Code = GetDeviceCode;
}

/// The response to [`GetDevice`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetDevice.html#API_GetDevice_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetDeviceResponse {
    /// The device.
    pub device: Device,
}

codes! {
    /// The codes that [`GetDevice`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetDevice.html#API_GetDevice_Errors>
    GetDeviceCode:
        ForbiddenException InternalErrorException InvalidParameterException
        InvalidUserPoolConfigurationException NotAuthorizedException OperationNotEnabledException
        PasswordResetRequiredException ResourceNotFoundException TooManyRequestsException
        UserNotConfirmedException UserNotFoundException
}

/// Lists the devices that the user has signed in on, one page at a time.
///
/// If the response is lost, the request may be sent again.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListDevices.html>
///
/// # Errors
///
/// Among others:
/// - [`NotAuthorizedException`](ListDevicesCode::NotAuthorizedException): The
///   access token has expired or was revoked.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// # ) -> Result<(), Error<ListDevicesCode>> {
/// for device in client.send(&ListDevices::new(access_token).limit(60)).await?.devices {
///     println!("{:?}", device.device_attributes);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListDevices {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// The number of devices in a page, at most 60.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the page starts, from the response before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination_token: Option<String>,
}

impl ListDevices {
    /// Creates a request with the required members.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self { access_token: access_token.into(), limit: None, pagination_token: None }
    }

    /// Sets [`limit`](#structfield.limit).
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets [`pagination_token`](#structfield.pagination_token).
    #[must_use]
    pub fn pagination_token(mut self, pagination_token: impl Into<String>) -> Self {
        self.pagination_token = Some(pagination_token.into());
        self
    }
}

impl Operation for ListDevices {
    const SCHEMA: &'static str = operations::LIST_DEVICES;
    type Response = ListDevicesResponse;
    type Code = ListDevicesCode;
}

/// The response to [`ListDevices`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListDevices.html#API_ListDevices_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListDevicesResponse {
    /// The devices in the page.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "Vec::is_empty")]
    pub devices: Vec<Device>,
    /// Where the next page starts. Missing in the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination_token: Option<String>,
}

codes! {
    /// The codes that [`ListDevices`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListDevices.html#API_ListDevices_Errors>
    ListDevicesCode:
        ForbiddenException InternalErrorException InvalidParameterException
        InvalidUserPoolConfigurationException NotAuthorizedException OperationNotEnabledException
        PasswordResetRequiredException ResourceNotFoundException TooManyRequestsException
        UserNotConfirmedException UserNotFoundException
}

/// Sets whether a device is remembered.
///
/// On a remembered device, a user pool may ask for no second factor.
///
/// If the response is lost, the request may be sent again.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateDeviceStatus.html>
///
/// # Errors
///
/// Among others:
/// - [`ResourceNotFoundException`](UpdateDeviceStatusCode::ResourceNotFoundException):
///   The device does not exist.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// #     device_key: &str,
/// # ) -> Result<(), Error<UpdateDeviceStatusCode>> {
/// let request = UpdateDeviceStatus::new(access_token, device_key)
///     .device_remembered_status(DeviceRememberedStatusType::Remembered);
/// client.send(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateDeviceStatus {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// The device's key, for example
    /// `us-west-2_a1b2c3d4-5678-90ab-cdef-EXAMPLE11111`.
    pub device_key: String,
    /// Whether the device is remembered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_remembered_status: Option<DeviceRememberedStatusType>,
}

impl UpdateDeviceStatus {
    /// Creates a request with the required members.
    pub fn new(access_token: impl Into<Secret>, device_key: impl Into<String>) -> Self {
        Self {
            access_token: access_token.into(),
            device_key: device_key.into(),
            device_remembered_status: None,
        }
    }

    /// Sets [`device_remembered_status`](#structfield.device_remembered_status).
    #[must_use]
    pub fn device_remembered_status(
        mut self,
        device_remembered_status: impl Into<DeviceRememberedStatusType>,
    ) -> Self {
        self.device_remembered_status = Some(device_remembered_status.into());
        self
    }
}

impl Operation for UpdateDeviceStatus {
    const SCHEMA: &'static str = operations::UPDATE_DEVICE_STATUS;
    type Response = UpdateDeviceStatusResponse;
    type Code = UpdateDeviceStatusCode;
}

/// The response to [`UpdateDeviceStatus`]. It is empty.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateDeviceStatus.html#API_UpdateDeviceStatus_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateDeviceStatusResponse {}

codes! {
    /// The codes that [`UpdateDeviceStatus`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateDeviceStatus.html#API_UpdateDeviceStatus_Errors>
    UpdateDeviceStatusCode:
        ForbiddenException InternalErrorException InvalidParameterException
        InvalidUserPoolConfigurationException NotAuthorizedException OperationNotEnabledException
        PasswordResetRequiredException ResourceNotFoundException TooManyRequestsException
        UserNotConfirmedException UserNotFoundException
}

/// Removes a device from the user pool.
///
/// The tokens of sign-ins on it are no longer valid.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgetDevice.html>
///
/// # Errors
///
/// Among others:
/// - [`ResourceNotFoundException`](ForgetDeviceCode::ResourceNotFoundException):
///   The device does not exist.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// #     device_key: &str,
/// # ) -> Result<(), Error<ForgetDeviceCode>> {
/// client.send(&ForgetDevice::new(device_key).access_token(access_token)).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ForgetDevice {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
    /// The device's key, for example
    /// `us-west-2_a1b2c3d4-5678-90ab-cdef-EXAMPLE11111`.
    pub device_key: String,
}

impl ForgetDevice {
    /// Creates a request with the required members.
    pub fn new(device_key: impl Into<String>) -> Self {
        Self { access_token: None, device_key: device_key.into() }
    }

    /// Sets [`access_token`](#structfield.access_token).
    #[must_use]
    pub fn access_token(mut self, access_token: impl Into<Secret>) -> Self {
        self.access_token = Some(access_token.into());
        self
    }
}

impl Operation for ForgetDevice {
    const SCHEMA: &'static str = operations::FORGET_DEVICE;
    type Response = ForgetDeviceResponse;
    type Code = ForgetDeviceCode;
}

/// The response to [`ForgetDevice`]. It is empty.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgetDevice.html#API_ForgetDevice_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ForgetDeviceResponse {}

codes! {
    /// The codes that [`ForgetDevice`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgetDevice.html#API_ForgetDevice_Errors>
    ForgetDeviceCode:
        ForbiddenException InternalErrorException InvalidParameterException
        InvalidUserPoolConfigurationException NotAuthorizedException OperationNotEnabledException
        PasswordResetRequiredException ResourceNotFoundException TooManyRequestsException
        UserNotConfirmedException UserNotFoundException
}
