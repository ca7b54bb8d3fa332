// @generated from model by `npm run generate`. Do not edit.

//! Signing in, one challenge after the other.

use super::{
    AnalyticsMetadata, AuthFlowType, AuthenticationResult, ChallengeNameType, UserContextData,
};
use crate::client::operations::support::{codes, debug, or_empty, pairs};
use crate::client::{Operation, Secret};
use crate::protocol::operations;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Starts a sign-in, or refreshes tokens.
///
/// If the response is lost, the request may be sent again, unless it has a
/// session.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html>
///
/// # Errors
///
/// Among others:
/// - [`NotAuthorizedException`](InitiateAuthCode::NotAuthorizedException): The
///   password is wrong.
/// - [`PasswordResetRequiredException`](InitiateAuthCode::PasswordResetRequiredException):
///   An administrator reset the password. The user has received a code;
///   continue with [`ConfirmForgotPassword`](super::ConfirmForgotPassword).
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     password: &str,
/// # ) -> Result<(), Error<InitiateAuthCode>> {
/// let request = InitiateAuth::new(AuthFlowType::UserPasswordAuth)
///     .auth_parameters([("USERNAME", "jane@example.com"), ("PASSWORD", password)]);
/// match client.send(&request).await? {
///     AuthResponse { authentication_result: Some(tokens), .. } => println!("{tokens:?}"),
///     AuthResponse { challenge_name, .. } => println!("first comes {challenge_name:?}"),
///     _ => {}
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct InitiateAuth {
    /// How the user signs in.
    pub auth_flow: AuthFlowType,
    /// The flow's parameters, by their names in the API, for example `USERNAME` and
    /// `PASSWORD`, `SRP_A` or `REFRESH_TOKEN`; on a device that the user pool
    /// remembers also `DEVICE_KEY`. The client adds `SECRET_HASH`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_parameters: Option<BTreeMap<String, Secret>>,
    /// Data for Lambda triggers. The service neither stores nor encrypts it; it
    /// must hold no secrets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    /// The user's endpoint in Amazon Pinpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadata>,
    /// What the service's script for threat protection collected in the browser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextData>,
    /// The session of a sign-up that continues with this sign-in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
    /// An access token of the user's, whose `username` claim holds the username
    /// that the secret hash of a refresh needs. It may have expired, and is not
    /// sent. With a client secret, a refresh requires it or `username`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
    /// The user's name in the user pool, never an alias, for the secret hash of a
    /// refresh. It is not sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
}

debug!(InitiateAuth shows { auth_flow auth_parameters client_metadata analytics_metadata user_context_data session access_token } hides { username });

impl InitiateAuth {
    /// Creates a request with the required members.
    pub fn new(auth_flow: impl Into<AuthFlowType>) -> Self {
        Self {
            auth_flow: auth_flow.into(),
            auth_parameters: None,
            client_metadata: None,
            analytics_metadata: None,
            user_context_data: None,
            session: None,
            access_token: None,
            username: None,
        }
    }

    /// Sets [`auth_parameters`](#structfield.auth_parameters).
    #[must_use]
    pub fn auth_parameters(
        mut self,
        auth_parameters: impl IntoIterator<Item = (impl Into<String>, impl Into<Secret>)>,
    ) -> Self {
        self.auth_parameters = Some(pairs(auth_parameters));
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

    /// Sets [`session`](#structfield.session).
    #[must_use]
    pub fn session(mut self, session: impl Into<Secret>) -> Self {
        self.session = Some(session.into());
        self
    }

    /// Sets [`access_token`](#structfield.access_token).
    #[must_use]
    pub fn access_token(mut self, access_token: impl Into<Secret>) -> Self {
        self.access_token = Some(access_token.into());
        self
    }

    /// Sets [`username`](#structfield.username).
    #[must_use]
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }
}

impl Operation for InitiateAuth {
    const SCHEMA: &'static str = operations::INITIATE_AUTH;
    type Response = AuthResponse;
    type Code = InitiateAuthCode;
}

codes! {
    /// The codes that [`InitiateAuth`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html#API_InitiateAuth_Errors>
    InitiateAuthCode:
        FeatureUnavailableInTierException ForbiddenException InternalErrorException
        InvalidEmailRoleAccessPolicyException InvalidLambdaResponseException
        InvalidParameterException InvalidSmsRoleAccessPolicyException
        InvalidSmsRoleTrustRelationshipException InvalidUserPoolConfigurationException
        NotAuthorizedException OperationNotEnabledException PasswordResetRequiredException
        ResourceNotFoundException TooManyRequestsException UnexpectedLambdaException
        UnsupportedOperationException UserLambdaValidationException UserNotConfirmedException
        UserNotFoundException
}

/// Answers a challenge.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>
///
/// # Errors
///
/// Among others:
/// - [`CodeMismatchException`](RespondToAuthChallengeCode::CodeMismatchException):
///   The code is wrong.
/// - [`NotAuthorizedException`](RespondToAuthChallengeCode::NotAuthorizedException):
///   The proof is wrong, or the session has expired.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     challenge: AuthResponse,
/// # ) -> Result<(), Error<RespondToAuthChallengeCode>> {
/// let username = challenge.challenge_parameters.get("USER_ID_FOR_SRP").map_or("jane", |it| it);
/// let mut request = RespondToAuthChallenge::new(ChallengeNameType::SoftwareTokenMfa)
///     .challenge_responses([("USERNAME", username), ("SOFTWARE_TOKEN_MFA_CODE", "123456")]);
/// request.session = challenge.session;
/// let tokens = client.send(&request).await?.authentication_result;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RespondToAuthChallenge {
    /// The challenge that is answered.
    pub challenge_name: ChallengeNameType,
    /// The challenge's session.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
    /// The answer, by its names in the API, and `USERNAME`, which is the
    /// challenge's own (`USERNAME` or `USER_ID_FOR_SRP` among its parameters) and
    /// not the alias that was typed. The client adds `SECRET_HASH`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_responses: Option<BTreeMap<String, Secret>>,
    /// The user's endpoint in Amazon Pinpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadata>,
    /// What the service's script for threat protection collected in the browser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextData>,
    /// Data for Lambda triggers. The service neither stores nor encrypts it; it
    /// must hold no secrets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl RespondToAuthChallenge {
    /// Creates a request with the required members.
    pub fn new(challenge_name: impl Into<ChallengeNameType>) -> Self {
        Self {
            challenge_name: challenge_name.into(),
            session: None,
            challenge_responses: None,
            analytics_metadata: None,
            user_context_data: None,
            client_metadata: None,
        }
    }

    /// Sets [`session`](#structfield.session).
    #[must_use]
    pub fn session(mut self, session: impl Into<Secret>) -> Self {
        self.session = Some(session.into());
        self
    }

    /// Sets [`challenge_responses`](#structfield.challenge_responses).
    #[must_use]
    pub fn challenge_responses(
        mut self,
        challenge_responses: impl IntoIterator<Item = (impl Into<String>, impl Into<Secret>)>,
    ) -> Self {
        self.challenge_responses = Some(pairs(challenge_responses));
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

impl Operation for RespondToAuthChallenge {
    const SCHEMA: &'static str = operations::RESPOND_TO_AUTH_CHALLENGE;
    type Response = AuthResponse;
    type Code = RespondToAuthChallengeCode;
}

codes! {
    /// The codes that [`RespondToAuthChallenge`] may fail with.
    ///
    /// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html#API_RespondToAuthChallenge_Errors>
    RespondToAuthChallengeCode:
        AliasExistsException CodeMismatchException ExpiredCodeException ForbiddenException
        InternalErrorException InvalidEmailRoleAccessPolicyException
        InvalidLambdaResponseException InvalidParameterException InvalidPasswordException
        InvalidSmsRoleAccessPolicyException InvalidSmsRoleTrustRelationshipException
        InvalidUserPoolConfigurationException MFAMethodNotFoundException NotAuthorizedException
        OperationNotEnabledException PasswordHistoryPolicyViolationException
        PasswordResetRequiredException ResourceNotFoundException SoftwareTokenMFANotFoundException
        TooManyRequestsException UnexpectedLambdaException UserLambdaValidationException
        UserNotConfirmedException UserNotFoundException
}

/// Answers a `NEW_PASSWORD_REQUIRED` challenge with a new password.
///
/// It is [`RespondToAuthChallenge`] with the answer put together. The
/// challenge's user and session are required.
///
/// If the response is lost, the request is not sent again, for it may have been
/// carried out.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>
///
/// # Errors
///
/// Among others:
/// - [`InvalidPasswordException`](RespondToAuthChallengeCode::InvalidPasswordException):
///   The password does not meet the policy; the challenge stays valid.
/// - [`NotAuthorizedException`](RespondToAuthChallengeCode::NotAuthorizedException):
///   The session has expired.
///
/// # Examples
///
/// ```no_run
/// # use cognito_wasm::client::{Client, Error, Transport, operations::*};
/// # async fn f(
/// #     client: Client<impl Transport>,
/// #     challenge: AuthResponse,
/// #     new_password: &str,
/// # ) -> Result<(), Error<RespondToAuthChallengeCode>> {
/// let username = challenge.challenge_parameters.get("USER_ID_FOR_SRP").map_or("jane", |it| it);
/// let mut request = RespondToNewPasswordChallenge::new(new_password)
///     .username(username)
///     .user_attributes([("name", "Jane")]);
/// request.session = challenge.session;
/// let tokens = client.send(&request).await?.authentication_result;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RespondToNewPasswordChallenge {
    /// The challenge's parameter `USER_ID_FOR_SRP`, if it has one. Required.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// The new password, at most 256 characters.
    pub new_password: Secret,
    /// Values of the attributes that the challenge requires, and of others that the
    /// app client may write, by their plain names. The service refuses an attribute
    /// that cannot be changed or already has a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_attributes: Option<BTreeMap<String, String>>,
    /// The challenge's session. Required.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
    /// The user's endpoint in Amazon Pinpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadata>,
    /// What the service's script for threat protection collected in the browser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextData>,
    /// Data for Lambda triggers. The service neither stores nor encrypts it; it
    /// must hold no secrets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
}

debug!(RespondToNewPasswordChallenge shows { new_password session analytics_metadata user_context_data client_metadata } hides { username user_attributes });

impl RespondToNewPasswordChallenge {
    /// Creates a request with the required members.
    pub fn new(new_password: impl Into<Secret>) -> Self {
        Self {
            username: None,
            new_password: new_password.into(),
            user_attributes: None,
            session: None,
            analytics_metadata: None,
            user_context_data: None,
            client_metadata: None,
        }
    }

    /// Sets [`username`](#structfield.username).
    #[must_use]
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }

    /// Sets [`user_attributes`](#structfield.user_attributes).
    #[must_use]
    pub fn user_attributes(
        mut self,
        user_attributes: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.user_attributes = Some(pairs(user_attributes));
        self
    }

    /// Sets [`session`](#structfield.session).
    #[must_use]
    pub fn session(mut self, session: impl Into<Secret>) -> Self {
        self.session = Some(session.into());
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

impl Operation for RespondToNewPasswordChallenge {
    const SCHEMA: &'static str = operations::RESPOND_TO_NEW_PASSWORD_CHALLENGE;
    type Response = AuthResponse;
    type Code = RespondToAuthChallengeCode;
}

/// The response to [`InitiateAuth`], [`RespondToAuthChallenge`] and
/// [`RespondToNewPasswordChallenge`]: tokens, or another challenge.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html#API_InitiateAuth_ResponseSyntax>
#[derive(Clone, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AuthResponse {
    /// The challenge to answer before there are tokens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_name: Option<ChallengeNameType>,
    /// The session to answer the challenge with. It is valid for some minutes
    /// (three, unless the app client is configured otherwise) and for one answer
    /// that the service accepts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Secret>,
    /// The challenge's parameters, as the service sent them.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "BTreeMap::is_empty")]
    pub challenge_parameters: BTreeMap<String, String>,
    /// The tokens. Missing if there is a challenge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authentication_result: Option<AuthenticationResult>,
    /// The factors that the user can choose from in `SELECT_CHALLENGE`.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "Vec::is_empty")]
    pub available_challenges: Vec<ChallengeNameType>,
    /// The attributes that must be given with the new password, by their plain
    /// names, if the challenge is `NEW_PASSWORD_REQUIRED`.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "Vec::is_empty")]
    pub required_attributes: Vec<String>,
    /// The attributes that the user already has, if the challenge is
    /// `NEW_PASSWORD_REQUIRED`.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "BTreeMap::is_empty")]
    pub user_attributes: BTreeMap<String, String>,
}

debug!(AuthResponse shows { challenge_name session authentication_result available_challenges required_attributes } hides { challenge_parameters user_attributes });

codes! {
    /// The codes that a step of a sign-in may fail with: those of [`InitiateAuth`],
    /// [`RespondToAuthChallenge`], [`AssociateSoftwareToken`](super::AssociateSoftwareToken),
    /// [`VerifySoftwareToken`](super::VerifySoftwareToken), [`ConfirmForgotPassword`](super::ConfirmForgotPassword), [`ConfirmSignUp`](super::ConfirmSignUp).
    SignInCode:
        AliasExistsException CodeMismatchException ConcurrentModificationException
        EnableSoftwareTokenMFAException ExpiredCodeException FeatureUnavailableInTierException
        ForbiddenException InternalErrorException InvalidEmailRoleAccessPolicyException
        InvalidLambdaResponseException InvalidParameterException InvalidPasswordException
        InvalidSmsRoleAccessPolicyException InvalidSmsRoleTrustRelationshipException
        InvalidUserPoolConfigurationException LimitExceededException MFAMethodNotFoundException
        NotAuthorizedException OperationNotEnabledException
        PasswordHistoryPolicyViolationException PasswordResetRequiredException
        ResourceNotFoundException SoftwareTokenMFANotFoundException TooManyFailedAttemptsException
        TooManyRequestsException UnexpectedLambdaException UnsupportedOperationException
        UserLambdaValidationException UserNotConfirmedException UserNotFoundException
}
