// Made by scripts/rust-operations.mjs, of the descriptions and the model.
//! Signing up.

use super::support::{codes, debug, list, pairs};
use super::{AnalyticsMetadata, Attribute, CodeDeliveryDetails, UserContextData};
use crate::client::{Operation, Secret};
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Signs up a new user, and most often sends a code for [`ConfirmSignUp`].
///
/// Refused with
/// [`UsernameExistsException`](SignUpCode::UsernameExistsException),
/// [`InvalidPasswordException`](SignUpCode::InvalidPasswordException) for a
/// password against the policy,
/// [`UserLambdaValidationException`](SignUpCode::UserLambdaValidationException)
/// where a Lambda trigger refuses,
/// [`NotAuthorizedException`](SignUpCode::NotAuthorizedException) for an
/// attribute that the app client may not write.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html>
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     password: &str,
/// # ) -> Result<(), Error<SignUpCode>> {
/// let request = SignUp::new("jane")
///     .password(password)
///     .user_attributes([("email", "jane@example.com")]);
/// let is_confirmed = client.send(&request).await?.user_confirmed;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SignUp {
    /// The user's name, or an alias. 1 to 128 characters.
    pub username: String,
    /// At most 256 characters. Left out where users sign in without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<Secret>,
    /// The user's attributes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_attributes: Option<Vec<Attribute>>,
    /// For the pre sign-up Lambda trigger; not stored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub validation_data: Option<Vec<Attribute>>,
    /// For Amazon Pinpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadata>,
    /// For threat protection: what its script collected in the browser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextData>,
    /// For Lambda triggers; not for secrets, it is neither stored nor encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
}

debug!(SignUp shows { password user_attributes validation_data analytics_metadata user_context_data client_metadata } hides { username });

impl SignUp {
    /// With what is required, and nothing else.
    pub fn new(username: impl Into<String>) -> Self {
        Self {
            username: username.into(),
            password: None,
            user_attributes: None,
            validation_data: None,
            analytics_metadata: None,
            user_context_data: None,
            client_metadata: None,
        }
    }

    /// Sets [`password`](#structfield.password).
    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Sets [`user_attributes`](#structfield.user_attributes).
    #[must_use]
    pub fn user_attributes(
        mut self,
        user_attributes: impl IntoIterator<Item = impl Into<Attribute>>,
    ) -> Self {
        self.user_attributes = Some(list(user_attributes));
        self
    }

    /// Sets [`validation_data`](#structfield.validation_data).
    #[must_use]
    pub fn validation_data(
        mut self,
        validation_data: impl IntoIterator<Item = impl Into<Attribute>>,
    ) -> Self {
        self.validation_data = Some(list(validation_data));
        self
    }

    /// Sets [`analytics_metadata`](#structfield.analytics_metadata).
    #[must_use]
    pub fn analytics_metadata(mut self, analytics_metadata: impl Into<AnalyticsMetadata>) -> Self {
        self.analytics_metadata = Some(analytics_metadata.into());
        self
    }

    /// Sets [`user_context_data`](#structfield.user_context_data).
    #[must_use]
    pub fn user_context_data(mut self, user_context_data: impl Into<UserContextData>) -> Self {
        self.user_context_data = Some(user_context_data.into());
        self
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

impl Operation for SignUp {
    const SCHEMA: &'static str = "SignUp =ClientId:1-128 #SecretHash:1-128 !Username:1-128 Password:0-256 \
        UserAttributes*{!Name:1-32 Value:0-2048} ValidationData*{!Name:1-32 Value:0-2048} \
        AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} \
        ClientMetadata% -Extra@";
    type Response = SignUpResponse;
    type Code = SignUpCode;
}

/// What [`SignUp`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html#API_SignUp_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SignUpResponse {
    /// Whether the user may sign in at once, without [`ConfirmSignUp`].
    pub user_confirmed: bool,
    /// Where a code was sent; missing where none was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_delivery_details: Option<CodeDeliveryDetails>,
    /// The user's unique id, which never changes.
    pub user_sub: String,
    /// Where the app client allows `USER_AUTH`: for [`ConfirmSignUp`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
}

codes! {
    /// What [`SignUp`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html#API_SignUp_Errors>
    SignUpCode:
        CodeDeliveryFailureException ForbiddenException InternalErrorException
        InvalidEmailRoleAccessPolicyException InvalidLambdaResponseException
        InvalidParameterException InvalidPasswordException InvalidSmsRoleAccessPolicyException
        InvalidSmsRoleTrustRelationshipException LimitExceededException NotAuthorizedException
        OperationNotEnabledException ResourceNotFoundException TooManyRequestsException
        UnexpectedLambdaException UserLambdaValidationException UsernameExistsException
}

/// Confirms a sign-up with the code that the user received, and verifies the
/// address that it was sent to.
///
/// Refused with
/// [`CodeMismatchException`](ConfirmSignUpCode::CodeMismatchException) for a
/// wrong code,
/// [`ExpiredCodeException`](ConfirmSignUpCode::ExpiredCodeException) for one
/// that ran out,
/// [`AliasExistsException`](ConfirmSignUpCode::AliasExistsException) where the
/// address is another user's,
/// [`NotAuthorizedException`](ConfirmSignUpCode::NotAuthorizedException) for a
/// user who is confirmed already.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html>
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// # ) -> Result<(), Error<ConfirmSignUpCode>> {
/// client.send(&ConfirmSignUp::new("jane", "123456")).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ConfirmSignUp {
    /// The user's name, or an alias. 1 to 128 characters.
    pub username: String,
    /// The code the user received; good for a day.
    pub confirmation_code: Secret,
    /// Take an alias away from the user who has it now. Default `false`, which
    /// refuses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force_alias_creation: Option<bool>,
    /// For Amazon Pinpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadata>,
    /// For threat protection: what its script collected in the browser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextData>,
    /// For Lambda triggers; not for secrets, it is neither stored nor encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    /// [`SignUp`]'s.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
}

debug!(ConfirmSignUp shows { confirmation_code force_alias_creation analytics_metadata user_context_data client_metadata session } hides { username });

impl ConfirmSignUp {
    /// With what is required, and nothing else.
    pub fn new(username: impl Into<String>, confirmation_code: impl Into<Secret>) -> Self {
        Self {
            username: username.into(),
            confirmation_code: confirmation_code.into(),
            force_alias_creation: None,
            analytics_metadata: None,
            user_context_data: None,
            client_metadata: None,
            session: None,
        }
    }

    /// Sets [`force_alias_creation`](#structfield.force_alias_creation).
    #[must_use]
    pub fn force_alias_creation(mut self, force_alias_creation: bool) -> Self {
        self.force_alias_creation = Some(force_alias_creation);
        self
    }

    /// Sets [`analytics_metadata`](#structfield.analytics_metadata).
    #[must_use]
    pub fn analytics_metadata(mut self, analytics_metadata: impl Into<AnalyticsMetadata>) -> Self {
        self.analytics_metadata = Some(analytics_metadata.into());
        self
    }

    /// Sets [`user_context_data`](#structfield.user_context_data).
    #[must_use]
    pub fn user_context_data(mut self, user_context_data: impl Into<UserContextData>) -> Self {
        self.user_context_data = Some(user_context_data.into());
        self
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

    /// Sets [`session`](#structfield.session).
    #[must_use]
    pub fn session(mut self, session: impl Into<Secret>) -> Self {
        self.session = Some(session.into());
        self
    }
}

impl Operation for ConfirmSignUp {
    const SCHEMA: &'static str = "ConfirmSignUp~ =ClientId:1-128 #SecretHash:1-128 !Username:1-128 \
        !ConfirmationCode:1-2048 ForceAliasCreation? AnalyticsMetadata{AnalyticsEndpointId} \
        UserContextData{IpAddress EncodedData} ClientMetadata% Session:20-4096 -Extra@";
    type Response = ConfirmSignUpResponse;
    type Code = ConfirmSignUpCode;
}

/// What [`ConfirmSignUp`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html#API_ConfirmSignUp_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ConfirmSignUpResponse {
    /// In [`InitiateAuth`](super::InitiateAuth) with `USER_AUTH` it signs the user in without another
    /// factor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
}

codes! {
    /// What [`ConfirmSignUp`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html#API_ConfirmSignUp_Errors>
    ConfirmSignUpCode:
        AliasExistsException CodeMismatchException ExpiredCodeException ForbiddenException
        InternalErrorException InvalidLambdaResponseException InvalidParameterException
        LimitExceededException NotAuthorizedException OperationNotEnabledException
        ResourceNotFoundException TooManyFailedAttemptsException TooManyRequestsException
        UnexpectedLambdaException UserLambdaValidationException UserNotFoundException
}

/// Sends another code for [`ConfirmSignUp`].
///
/// Refused with
/// [`InvalidParameterException`](ResendConfirmationCodeCode::InvalidParameterException)
/// for a user who is confirmed already,
/// [`LimitExceededException`](ResendConfirmationCodeCode::LimitExceededException)
/// after some five in an hour.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html>
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// # ) -> Result<(), Error<ResendConfirmationCodeCode>> {
/// client.send(&ResendConfirmationCode::new("jane")).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ResendConfirmationCode {
    /// For threat protection: what its script collected in the browser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextData>,
    /// The user's name, or an alias. 1 to 128 characters.
    pub username: String,
    /// For Amazon Pinpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadata>,
    /// For Lambda triggers; not for secrets, it is neither stored nor encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
}

debug!(ResendConfirmationCode shows { user_context_data analytics_metadata client_metadata } hides { username });

impl ResendConfirmationCode {
    /// With what is required, and nothing else.
    pub fn new(username: impl Into<String>) -> Self {
        Self {
            user_context_data: None,
            username: username.into(),
            analytics_metadata: None,
            client_metadata: None,
        }
    }

    /// Sets [`user_context_data`](#structfield.user_context_data).
    #[must_use]
    pub fn user_context_data(mut self, user_context_data: impl Into<UserContextData>) -> Self {
        self.user_context_data = Some(user_context_data.into());
        self
    }

    /// Sets [`analytics_metadata`](#structfield.analytics_metadata).
    #[must_use]
    pub fn analytics_metadata(mut self, analytics_metadata: impl Into<AnalyticsMetadata>) -> Self {
        self.analytics_metadata = Some(analytics_metadata.into());
        self
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

impl Operation for ResendConfirmationCode {
    const SCHEMA: &'static str = "ResendConfirmationCode =ClientId:1-128 #SecretHash:1-128 UserContextData{IpAddress \
        EncodedData} !Username:1-128 AnalyticsMetadata{AnalyticsEndpointId} ClientMetadata% \
        -Extra@";
    type Response = ResendConfirmationCodeResponse;
    type Code = ResendConfirmationCodeCode;
}

/// What [`ResendConfirmationCode`] answers.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html#API_ResendConfirmationCode_ResponseSyntax>
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ResendConfirmationCodeResponse {
    /// Where a code was sent; missing where none was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_delivery_details: Option<CodeDeliveryDetails>,
}

codes! {
    /// What [`ResendConfirmationCode`] may be refused with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html#API_ResendConfirmationCode_Errors>
    ResendConfirmationCodeCode:
        CodeDeliveryFailureException ForbiddenException InternalErrorException
        InvalidEmailRoleAccessPolicyException InvalidLambdaResponseException
        InvalidParameterException InvalidSmsRoleAccessPolicyException
        InvalidSmsRoleTrustRelationshipException LimitExceededException NotAuthorizedException
        OperationNotEnabledException ResourceNotFoundException TooManyRequestsException
        UnexpectedLambdaException UserLambdaValidationException UserNotFoundException
}
