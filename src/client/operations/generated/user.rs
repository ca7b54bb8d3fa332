// @generated from model by `npm run generate`. Do not edit.

//! The signed-in user and the user's attributes.

use super::{Attribute, CodeDeliveryDetails, MFAOption};
use crate::client::operations::support::{codes, debug, list, or_empty, pairs};
use crate::client::{Operation, Secret};
use crate::protocol::operations;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Returns the signed-in user's attributes and factors.
///
/// If the response is lost, the request may be sent again.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html>
///
/// # Errors
///
/// Among others:
/// - [`NotAuthorizedException`](GetUserCode::NotAuthorizedException): The
///   access token has expired or was revoked.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// # ) -> Result<(), Error<GetUserCode>> {
/// let user = client.send(&GetUser::new(access_token)).await?;
/// let email = user.user_attributes.iter().find(|attribute| attribute.name == "email");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetUser {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
}

impl GetUser {
    /// Creates a request with the required members.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self { access_token: access_token.into() }
    }
}

impl Operation for GetUser {
    const SCHEMA: &'static str = operations::GET_USER;
    type Response = GetUserResponse;
    type Code = GetUserCode;
}

/// The response to [`GetUser`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html#API_GetUser_ResponseSyntax>
#[derive(Clone, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetUserResponse {
    /// The user's name in the user pool, a UUID if users sign in with an email
    /// address or a phone number.
    pub username: String,
    /// The attributes that the app client may read.
    pub user_attributes: Vec<Attribute>,
    /// The settings of [`SetUserSettings`](super::SetUserSettings), which is deprecated.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "Vec::is_empty")]
    pub mfa_options: Vec<MFAOption>,
    /// The preferred second factor, `SMS_MFA`, `SOFTWARE_TOKEN_MFA` or `EMAIL_OTP`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_mfa_setting: Option<String>,
    /// The second factors that are on, with the same names as
    /// `preferred_mfa_setting`.
    #[serde(
        rename = "userMFASettingList",
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub user_mfa_setting_list: Vec<String>,
}

debug!(GetUserResponse shows { user_attributes mfa_options preferred_mfa_setting user_mfa_setting_list } hides { username });

codes! {
    /// The codes that [`GetUser`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html#API_GetUser_Errors>
    GetUserCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        TooManyRequestsException UserNotConfirmedException UserNotFoundException
}

/// Deletes the signed-in user permanently.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUser.html>
///
/// # Errors
///
/// Among others:
/// - [`NotAuthorizedException`](DeleteUserCode::NotAuthorizedException): The
///   access token has expired or was revoked.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// # ) -> Result<(), Error<DeleteUserCode>> {
/// client.send(&DeleteUser::new(access_token)).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeleteUser {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
}

impl DeleteUser {
    /// Creates a request with the required members.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self { access_token: access_token.into() }
    }
}

impl Operation for DeleteUser {
    const SCHEMA: &'static str = operations::DELETE_USER;
    type Response = DeleteUserResponse;
    type Code = DeleteUserCode;
}

/// The response to [`DeleteUser`]. It is empty.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUser.html#API_DeleteUser_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeleteUserResponse {}

codes! {
    /// The codes that [`DeleteUser`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUser.html#API_DeleteUser_Errors>
    DeleteUserCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        TooManyRequestsException UserNotConfirmedException UserNotFoundException
}

/// Sets attributes of the signed-in user.
///
/// For a new email address or phone number, the user pool may send a code for
/// [`VerifyUserAttribute`]. Until the user gives it, the new value is not
/// verified or not yet in place, as the user pool is configured.
///
/// If the response is lost, the request may be sent again.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html>
///
/// # Errors
///
/// Among others:
/// - [`AliasExistsException`](UpdateUserAttributesCode::AliasExistsException):
///   The email address or phone number belongs to another user.
/// - [`InvalidParameterException`](UpdateUserAttributesCode::InvalidParameterException):
///   One of the attributes cannot be changed.
/// - [`NotAuthorizedException`](UpdateUserAttributesCode::NotAuthorizedException):
///   The app client may not write one of the attributes.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// # ) -> Result<(), Error<UpdateUserAttributesCode>> {
/// let request = UpdateUserAttributes::new([("email", "jane@example.org")], access_token);
/// let is_code_sent = !client.send(&request).await?.code_delivery_details_list.is_empty();
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateUserAttributes {
    /// The attributes to set. An empty value removes an attribute.
    pub user_attributes: Vec<Attribute>,
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// Data for Lambda triggers. The service neither stores nor encrypts it; it
    /// must hold no secrets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl UpdateUserAttributes {
    /// Creates a request with the required members.
    pub fn new(
        user_attributes: impl IntoIterator<Item = impl Into<Attribute>>,
        access_token: impl Into<Secret>,
    ) -> Self {
        Self {
            user_attributes: list(user_attributes),
            access_token: access_token.into(),
            client_metadata: None,
        }
    }

    /// Sets [`client_metadata`](#structfield.client_metadata).
    #[must_use]
    pub fn client_metadata(
        mut self,
        client_metadata: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.client_metadata = Some(pairs(client_metadata));
        self
    }
}

impl Operation for UpdateUserAttributes {
    const SCHEMA: &'static str = operations::UPDATE_USER_ATTRIBUTES;
    type Response = UpdateUserAttributesResponse;
    type Code = UpdateUserAttributesCode;
}

/// The response to [`UpdateUserAttributes`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html#API_UpdateUserAttributes_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateUserAttributesResponse {
    /// Where codes were sent. Missing if none was sent.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "Vec::is_empty")]
    pub code_delivery_details_list: Vec<CodeDeliveryDetails>,
}

codes! {
    /// The codes that [`UpdateUserAttributes`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html#API_UpdateUserAttributes_Errors>
    UpdateUserAttributesCode:
        AliasExistsException CodeDeliveryFailureException CodeMismatchException
        ExpiredCodeException ForbiddenException InternalErrorException
        InvalidEmailRoleAccessPolicyException InvalidLambdaResponseException
        InvalidParameterException InvalidSmsRoleAccessPolicyException
        InvalidSmsRoleTrustRelationshipException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        TooManyRequestsException UnexpectedLambdaException UserLambdaValidationException
        UserNotConfirmedException UserNotFoundException
}

/// Removes attributes from the signed-in user.
///
/// If the response is lost, the request may be sent again.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserAttributes.html>
///
/// # Errors
///
/// Among others:
/// - [`InvalidParameterException`](DeleteUserAttributesCode::InvalidParameterException):
///   The user pool requires one of the attributes.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// # ) -> Result<(), Error<DeleteUserAttributesCode>> {
/// client.send(&DeleteUserAttributes::new(["nickname"], access_token)).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeleteUserAttributes {
    /// The names of the attributes to remove.
    pub user_attribute_names: Vec<String>,
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
}

impl DeleteUserAttributes {
    /// Creates a request with the required members.
    pub fn new(
        user_attribute_names: impl IntoIterator<Item = impl Into<String>>,
        access_token: impl Into<Secret>,
    ) -> Self {
        Self { user_attribute_names: list(user_attribute_names), access_token: access_token.into() }
    }
}

impl Operation for DeleteUserAttributes {
    const SCHEMA: &'static str = operations::DELETE_USER_ATTRIBUTES;
    type Response = DeleteUserAttributesResponse;
    type Code = DeleteUserAttributesCode;
}

/// The response to [`DeleteUserAttributes`]. It is empty.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserAttributes.html#API_DeleteUserAttributes_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeleteUserAttributesResponse {}

codes! {
    /// The codes that [`DeleteUserAttributes`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserAttributes.html#API_DeleteUserAttributes_Errors>
    DeleteUserAttributesCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        TooManyRequestsException UserNotConfirmedException UserNotFoundException
}

/// Sends a code that verifies the signed-in user's email address or phone
/// number.
///
/// [`VerifyUserAttribute`] takes the code.
///
/// If the response is lost, the request may be sent again.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAttributeVerificationCode.html>
///
/// # Errors
///
/// Among others:
/// - [`InvalidParameterException`](GetUserAttributeVerificationCodeCode::InvalidParameterException):
///   The user does not have the attribute.
/// - [`LimitExceededException`](GetUserAttributeVerificationCodeCode::LimitExceededException):
///   More than about five codes were asked for in an hour.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// # ) -> Result<(), Error<GetUserAttributeVerificationCodeCode>> {
/// let request = GetUserAttributeVerificationCode::new(access_token, "email");
/// client.send(&request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetUserAttributeVerificationCode {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// The attribute to verify, `email` or `phone_number`.
    pub attribute_name: String,
    /// Data for Lambda triggers. The service neither stores nor encrypts it; it
    /// must hold no secrets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl GetUserAttributeVerificationCode {
    /// Creates a request with the required members.
    pub fn new(access_token: impl Into<Secret>, attribute_name: impl Into<String>) -> Self {
        Self {
            access_token: access_token.into(),
            attribute_name: attribute_name.into(),
            client_metadata: None,
        }
    }

    /// Sets [`client_metadata`](#structfield.client_metadata).
    #[must_use]
    pub fn client_metadata(
        mut self,
        client_metadata: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.client_metadata = Some(pairs(client_metadata));
        self
    }
}

impl Operation for GetUserAttributeVerificationCode {
    const SCHEMA: &'static str = operations::GET_USER_ATTRIBUTE_VERIFICATION_CODE;
    type Response = GetUserAttributeVerificationCodeResponse;
    type Code = GetUserAttributeVerificationCodeCode;
}

/// The response to [`GetUserAttributeVerificationCode`].
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAttributeVerificationCode.html#API_GetUserAttributeVerificationCode_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetUserAttributeVerificationCodeResponse {
    /// Where the code was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_delivery_details: Option<CodeDeliveryDetails>,
}

codes! {
    /// The codes that [`GetUserAttributeVerificationCode`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAttributeVerificationCode.html#API_GetUserAttributeVerificationCode_Errors>
    GetUserAttributeVerificationCodeCode:
        CodeDeliveryFailureException ForbiddenException InternalErrorException
        InvalidEmailRoleAccessPolicyException InvalidLambdaResponseException
        InvalidParameterException InvalidSmsRoleAccessPolicyException
        InvalidSmsRoleTrustRelationshipException LimitExceededException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        TooManyRequestsException UnexpectedLambdaException UserLambdaValidationException
        UserNotConfirmedException UserNotFoundException
}

/// Verifies the signed-in user's email address or phone number with the code
/// that was sent there.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html>
///
/// # Errors
///
/// Among others:
/// - [`AliasExistsException`](VerifyUserAttributeCode::AliasExistsException):
///   The address now belongs to another user.
/// - [`CodeMismatchException`](VerifyUserAttributeCode::CodeMismatchException):
///   The code is wrong.
/// - [`ExpiredCodeException`](VerifyUserAttributeCode::ExpiredCodeException):
///   The code has expired or was already used.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     access_token: &str,
/// # ) -> Result<(), Error<VerifyUserAttributeCode>> {
/// client.send(&VerifyUserAttribute::new(access_token, "email", "123456")).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VerifyUserAttribute {
    /// The signed-in user's access token, with the scope
    /// `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// The attribute to verify, `email` or `phone_number`.
    pub attribute_name: String,
    /// The code that the user received, which is valid for a day.
    pub code: Secret,
}

impl VerifyUserAttribute {
    /// Creates a request with the required members.
    pub fn new(
        access_token: impl Into<Secret>,
        attribute_name: impl Into<String>,
        code: impl Into<Secret>,
    ) -> Self {
        Self {
            access_token: access_token.into(),
            attribute_name: attribute_name.into(),
            code: code.into(),
        }
    }
}

impl Operation for VerifyUserAttribute {
    const SCHEMA: &'static str = operations::VERIFY_USER_ATTRIBUTE;
    type Response = VerifyUserAttributeResponse;
    type Code = VerifyUserAttributeCode;
}

/// The response to [`VerifyUserAttribute`]. It is empty.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html#API_VerifyUserAttribute_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VerifyUserAttributeResponse {}

codes! {
    /// The codes that [`VerifyUserAttribute`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html#API_VerifyUserAttribute_Errors>
    VerifyUserAttributeCode:
        AliasExistsException CodeMismatchException ExpiredCodeException ForbiddenException
        InternalErrorException InvalidParameterException LimitExceededException
        NotAuthorizedException OperationNotEnabledException PasswordResetRequiredException
        ResourceNotFoundException TooManyRequestsException UserNotConfirmedException
        UserNotFoundException
}
