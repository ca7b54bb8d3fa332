// Made by scripts/rust-operations.mjs, of the descriptions and the model.
//! The user and the user's attributes.

use super::support::{codes, debug, list, or_empty, pairs};
use super::{Attribute, CodeDeliveryDetails, MFAOption};
use crate::client::{Operation, Secret};
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// What the user pool knows of the signed-in user.
///
/// Refused with [`NotAuthorizedException`](GetUserCode::NotAuthorizedException)
/// for a token that ran out or was revoked.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
}

impl GetUser {
    /// With what is required, and nothing else.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self { access_token: access_token.into() }
    }
}

impl Operation for GetUser {
    const SCHEMA: &'static str = "GetUser !AccessToken:0- -Extra@";
    type Response = GetUserResponse;
    type Code = GetUserCode;
}

/// What [`GetUser`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html#API_GetUser_ResponseSyntax>
#[derive(Clone, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetUserResponse {
    /// The real name: a UUID where users sign in with an email or number.
    pub username: String,
    /// Those that the app client may read.
    pub user_attributes: Vec<Attribute>,
    /// Of [`SetUserSettings`](super::SetUserSettings).
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "Vec::is_empty")]
    pub mfa_options: Vec<MFAOption>,
    /// `SMS_MFA`, `SOFTWARE_TOKEN_MFA` or `EMAIL_OTP`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_mfa_setting: Option<String>,
    /// The second factors that are switched on, named as `preferred_mfa_setting`
    /// is.
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
    /// What [`GetUser`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html#API_GetUser_Errors>
    GetUserCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        TooManyRequestsException UserNotConfirmedException UserNotFoundException
}

/// Deletes the signed-in user, for good.
///
/// Refused with
/// [`NotAuthorizedException`](DeleteUserCode::NotAuthorizedException) for a
/// token that ran out or was revoked.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUser.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
}

impl DeleteUser {
    /// With what is required, and nothing else.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self { access_token: access_token.into() }
    }
}

impl Operation for DeleteUser {
    const SCHEMA: &'static str = "DeleteUser~ !AccessToken:0- -Extra@";
    type Response = DeleteUserResponse;
    type Code = DeleteUserCode;
}

/// What [`DeleteUser`] answers. It holds nothing.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUser.html#API_DeleteUser_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeleteUserResponse {}

codes! {
    /// What [`DeleteUser`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUser.html#API_DeleteUser_Errors>
    DeleteUserCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        TooManyRequestsException UserNotConfirmedException UserNotFoundException
}

/// Sets attributes of the signed-in user. For a new email address or number the
/// user pool may send a code, for [`VerifyUserAttribute`]; until then the new
/// value is not verified, or not in place, as the user pool is set up.
///
/// Refused with
/// [`AliasExistsException`](UpdateUserAttributesCode::AliasExistsException) for
/// an address that is another user's,
/// [`InvalidParameterException`](UpdateUserAttributesCode::InvalidParameterException)
/// for an attribute that cannot be changed,
/// [`NotAuthorizedException`](UpdateUserAttributesCode::NotAuthorizedException)
/// for one that the app client may not write.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html>
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
    /// An empty value takes an attribute away.
    pub user_attributes: Vec<Attribute>,
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// For Lambda triggers; not for secrets, it is neither stored nor encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl UpdateUserAttributes {
    /// With what is required, and nothing else.
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
    const SCHEMA: &'static str = "UpdateUserAttributes~ !UserAttributes*{!Name:1-32 Value:0-2048} !AccessToken:0- \
        ClientMetadata% -Extra@";
    type Response = UpdateUserAttributesResponse;
    type Code = UpdateUserAttributesCode;
}

/// What [`UpdateUserAttributes`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html#API_UpdateUserAttributes_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateUserAttributesResponse {
    /// Where codes were sent to; missing where none was.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "Vec::is_empty")]
    pub code_delivery_details_list: Vec<CodeDeliveryDetails>,
}

codes! {
    /// What [`UpdateUserAttributes`] may be refused with.
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

/// Takes attributes away from the signed-in user.
///
/// Refused with
/// [`InvalidParameterException`](DeleteUserAttributesCode::InvalidParameterException)
/// for an attribute that the user pool requires.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserAttributes.html>
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
    /// Those to take away, by their names.
    pub user_attribute_names: Vec<String>,
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
}

impl DeleteUserAttributes {
    /// With what is required, and nothing else.
    pub fn new(
        user_attribute_names: impl IntoIterator<Item = impl Into<String>>,
        access_token: impl Into<Secret>,
    ) -> Self {
        Self { user_attribute_names: list(user_attribute_names), access_token: access_token.into() }
    }
}

impl Operation for DeleteUserAttributes {
    const SCHEMA: &'static str =
        "DeleteUserAttributes~ !UserAttributeNames*:1-32 !AccessToken:0- -Extra@";
    type Response = DeleteUserAttributesResponse;
    type Code = DeleteUserAttributesCode;
}

/// What [`DeleteUserAttributes`] answers. It holds nothing.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserAttributes.html#API_DeleteUserAttributes_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeleteUserAttributesResponse {}

codes! {
    /// What [`DeleteUserAttributes`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserAttributes.html#API_DeleteUserAttributes_Errors>
    DeleteUserAttributesCode:
        ForbiddenException InternalErrorException InvalidParameterException NotAuthorizedException
        OperationNotEnabledException PasswordResetRequiredException ResourceNotFoundException
        TooManyRequestsException UserNotConfirmedException UserNotFoundException
}

/// Sends a code that verifies an email address or number of the signed-in user.
///
/// Refused with
/// [`InvalidParameterException`](GetUserAttributeVerificationCodeCode::InvalidParameterException)
/// where the user has no such address,
/// [`LimitExceededException`](GetUserAttributeVerificationCodeCode::LimitExceededException)
/// after some five in an hour.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAttributeVerificationCode.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// `email` or `phone_number`.
    pub attribute_name: String,
    /// For Lambda triggers; not for secrets, it is neither stored nor encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl GetUserAttributeVerificationCode {
    /// With what is required, and nothing else.
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
    const SCHEMA: &'static str = "GetUserAttributeVerificationCode !AccessToken:0- !AttributeName:1-32 ClientMetadata% \
        -Extra@";
    type Response = GetUserAttributeVerificationCodeResponse;
    type Code = GetUserAttributeVerificationCodeCode;
}

/// What [`GetUserAttributeVerificationCode`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAttributeVerificationCode.html#API_GetUserAttributeVerificationCode_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetUserAttributeVerificationCodeResponse {
    /// Where a code was sent; missing where none was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_delivery_details: Option<CodeDeliveryDetails>,
}

codes! {
    /// What [`GetUserAttributeVerificationCode`] may be refused with.
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

/// Verifies an email address or number of the signed-in user with the code that
/// was sent there.
///
/// Refused with
/// [`CodeMismatchException`](VerifyUserAttributeCode::CodeMismatchException)
/// for a wrong code,
/// [`ExpiredCodeException`](VerifyUserAttributeCode::ExpiredCodeException) for
/// one that ran out or was used,
/// [`AliasExistsException`](VerifyUserAttributeCode::AliasExistsException)
/// where the address is another user's by now.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html>
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
    /// The signed-in user's, with the scope `aws.cognito.signin.user.admin`.
    pub access_token: Secret,
    /// `email` or `phone_number`.
    pub attribute_name: String,
    /// The code the user received; good for a day.
    pub code: Secret,
}

impl VerifyUserAttribute {
    /// With what is required, and nothing else.
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
    const SCHEMA: &'static str =
        "VerifyUserAttribute~ !AccessToken:0- !AttributeName:1-32 !Code:1-2048 -Extra@";
    type Response = VerifyUserAttributeResponse;
    type Code = VerifyUserAttributeCode;
}

/// What [`VerifyUserAttribute`] answers. It holds nothing.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html#API_VerifyUserAttribute_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VerifyUserAttributeResponse {}

codes! {
    /// What [`VerifyUserAttribute`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html#API_VerifyUserAttribute_Errors>
    VerifyUserAttributeCode:
        AliasExistsException CodeMismatchException ExpiredCodeException ForbiddenException
        InternalErrorException InvalidParameterException LimitExceededException
        NotAuthorizedException OperationNotEnabledException PasswordResetRequiredException
        ResourceNotFoundException TooManyRequestsException UserNotConfirmedException
        UserNotFoundException
}
