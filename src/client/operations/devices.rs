// Made by scripts/rust-operations.mjs, of the descriptions and the model.
//! Devices that a user signs in on.

use super::support::{codes, or_empty};
use super::{Device, DeviceRememberedStatusType, DeviceSecretVerifierConfig};
use crate::client::{Operation, Secret};
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Makes a device known to the user pool, after a sign-in whose answer had
/// `new_device_metadata`.
///
/// Refused with
/// [`DeviceKeyExistsException`](ConfirmDeviceCode::DeviceKeyExistsException)
/// for a device that is confirmed already,
/// [`ResourceNotFoundException`](ConfirmDeviceCode::ResourceNotFoundException)
/// for one that is none.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmDevice.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// Like `us-west-2_a1b2c3d4-5678-90ab-cdef-EXAMPLE11111`.
    pub device_key: String,
    /// What the device is known by from now on: made with SRP, both in base64.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_secret_verifier_config: Option<DeviceSecretVerifierConfig>,
    /// Shown to the user and to administrators.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_name: Option<String>,
}

impl ConfirmDevice {
    /// With what is required, and nothing else.
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
    const SCHEMA: &'static str = "ConfirmDevice~ !AccessToken:0- !DeviceKey:1-55 \
        DeviceSecretVerifierConfig{PasswordVerifier Salt} DeviceName:1-1024 -Extra@";
    type Response = ConfirmDeviceResponse;
    type Code = ConfirmDeviceCode;
}

/// What [`ConfirmDevice`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmDevice.html#API_ConfirmDevice_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ConfirmDeviceResponse {
    /// Whether the user is to be asked if the device be remembered:
    /// [`UpdateDeviceStatus`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_confirmation_necessary: Option<bool>,
}

codes! {
    /// What [`ConfirmDevice`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmDevice.html#API_ConfirmDevice_Errors>
    ConfirmDeviceCode:
        DeviceKeyExistsException ForbiddenException InternalErrorException
        InvalidLambdaResponseException InvalidParameterException InvalidPasswordException
        InvalidUserPoolConfigurationException NotAuthorizedException OperationNotEnabledException
        PasswordResetRequiredException ResourceNotFoundException TooManyRequestsException
        UserNotConfirmedException UserNotFoundException UsernameExistsException
}

/// What the user pool knows of a device.
///
/// Refused with
/// [`ResourceNotFoundException`](GetDeviceCode::ResourceNotFoundException) for
/// a device that is none.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetDevice.html>
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
    /// Like `us-west-2_a1b2c3d4-5678-90ab-cdef-EXAMPLE11111`.
    pub device_key: String,
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
}

impl GetDevice {
    /// With what is required, and nothing else.
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
    const SCHEMA: &'static str = "GetDevice !DeviceKey:1-55 AccessToken:0- -Extra@";
    type Response = GetDeviceResponse;
    type Code = GetDeviceCode;
}

/// What [`GetDevice`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetDevice.html#API_GetDevice_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetDeviceResponse {
    /// What is known.
    pub device: Device,
}

codes! {
    /// What [`GetDevice`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetDevice.html#API_GetDevice_Errors>
    GetDeviceCode:
        ForbiddenException InternalErrorException InvalidParameterException
        InvalidUserPoolConfigurationException NotAuthorizedException OperationNotEnabledException
        PasswordResetRequiredException ResourceNotFoundException TooManyRequestsException
        UserNotConfirmedException UserNotFoundException
}

/// A page of the devices that the user has signed in on.
///
/// Refused with
/// [`NotAuthorizedException`](ListDevicesCode::NotAuthorizedException) for a
/// token that ran out or was revoked.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListDevices.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// Devices to a page, 60 at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where to go on, from the answer before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination_token: Option<String>,
}

impl ListDevices {
    /// With what is required, and nothing else.
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
    const SCHEMA: &'static str = "ListDevices~ !AccessToken:0- Limit+ PaginationToken:1- -Extra@";
    type Response = ListDevicesResponse;
    type Code = ListDevicesCode;
}

/// What [`ListDevices`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListDevices.html#API_ListDevices_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListDevicesResponse {
    /// The page.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "Vec::is_empty")]
    pub devices: Vec<Device>,
    /// Where to go on; missing at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination_token: Option<String>,
}

codes! {
    /// What [`ListDevices`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListDevices.html#API_ListDevices_Errors>
    ListDevicesCode:
        ForbiddenException InternalErrorException InvalidParameterException
        InvalidUserPoolConfigurationException NotAuthorizedException OperationNotEnabledException
        PasswordResetRequiredException ResourceNotFoundException TooManyRequestsException
        UserNotConfirmedException UserNotFoundException
}

/// Has a device remembered, or no longer: on one that is, a user pool may do
/// without the second factor.
///
/// Refused with
/// [`ResourceNotFoundException`](UpdateDeviceStatusCode::ResourceNotFoundException)
/// for a device that is none.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateDeviceStatus.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// Like `us-west-2_a1b2c3d4-5678-90ab-cdef-EXAMPLE11111`.
    pub device_key: String,
    /// What to make of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_remembered_status: Option<DeviceRememberedStatusType>,
}

impl UpdateDeviceStatus {
    /// With what is required, and nothing else.
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
    const SCHEMA: &'static str = "UpdateDeviceStatus~ !AccessToken:0- !DeviceKey:1-55 DeviceRememberedStatus:0- \
        -Extra@";
    type Response = UpdateDeviceStatusResponse;
    type Code = UpdateDeviceStatusCode;
}

/// What [`UpdateDeviceStatus`] answers. It holds nothing.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateDeviceStatus.html#API_UpdateDeviceStatus_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateDeviceStatusResponse {}

codes! {
    /// What [`UpdateDeviceStatus`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateDeviceStatus.html#API_UpdateDeviceStatus_Errors>
    UpdateDeviceStatusCode:
        ForbiddenException InternalErrorException InvalidParameterException
        InvalidUserPoolConfigurationException NotAuthorizedException OperationNotEnabledException
        PasswordResetRequiredException ResourceNotFoundException TooManyRequestsException
        UserNotConfirmedException UserNotFoundException
}

/// Has a device forgotten; the tokens that came of it are good no longer.
///
/// Refused with
/// [`ResourceNotFoundException`](ForgetDeviceCode::ResourceNotFoundException)
/// for a device that is none.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgetDevice.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
    /// Like `us-west-2_a1b2c3d4-5678-90ab-cdef-EXAMPLE11111`.
    pub device_key: String,
}

impl ForgetDevice {
    /// With what is required, and nothing else.
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
    const SCHEMA: &'static str = "ForgetDevice~ AccessToken:0- !DeviceKey:1-55 -Extra@";
    type Response = ForgetDeviceResponse;
    type Code = ForgetDeviceCode;
}

/// What [`ForgetDevice`] answers. It holds nothing.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgetDevice.html#API_ForgetDevice_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ForgetDeviceResponse {}

codes! {
    /// What [`ForgetDevice`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgetDevice.html#API_ForgetDevice_Errors>
    ForgetDeviceCode:
        ForbiddenException InternalErrorException InvalidParameterException
        InvalidUserPoolConfigurationException NotAuthorizedException OperationNotEnabledException
        PasswordResetRequiredException ResourceNotFoundException TooManyRequestsException
        UserNotConfirmedException UserNotFoundException
}
