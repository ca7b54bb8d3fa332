//! What the service's operations take, one line each.
//!
//! The notation is explained at the top of `schema.rs`.

/// Sends a code that lets a user set a new password.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html>
pub const FORGOT_PASSWORD: &str = "ForgotPassword \
    =ClientId:1-128 #SecretHash:1-128 UserContextData{IpAddress EncodedData} !Username:1-128 \
    AnalyticsMetadata{AnalyticsEndpointId} ClientMetadata% -Extra@";

/// Sets a new password with the code that was sent.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html>
pub const CONFIRM_FORGOT_PASSWORD: &str = "ConfirmForgotPassword~ \
    =ClientId:1-128 #SecretHash:1-128 !Username:1-128 !ConfirmationCode:1-2048 !Password:0-256 \
    AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} ClientMetadata% -Extra@";

macro_rules! initiate_auth {
    ($more:literal) => {
        concat!(
            "InitiateAuth^ !AuthFlow:0- #AuthParameters% ClientMetadata% =ClientId:1-128 \
             AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} \
             Session:20-4096 -Extra@",
            $more
        )
    };
}

/// Begins a sign-in.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html>
pub const INITIATE_AUTH: &str = initiate_auth!("");

/// Refreshes tokens: [`INITIATE_AUTH`], and whose tokens they are, for the
/// secret hash.
pub(crate) const REFRESH: &str = initiate_auth!(" -AccessToken:0- -Username:1-128");

/// Answers a challenge.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>
pub const RESPOND_TO_AUTH_CHALLENGE: &str = "RespondToAuthChallenge^ \
    =ClientId:1-128 !ChallengeName:0- Session:20-4096 #ChallengeResponses% \
    AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} ClientMetadata% -Extra@";

/// Answers a NEW_PASSWORD_REQUIRED challenge: [`RESPOND_TO_AUTH_CHALLENGE`]
/// with the answer put together from members of the SDK's own.
pub(crate) const RESPOND_TO_NEW_PASSWORD_CHALLENGE: &str = "RespondToAuthChallenge^ \
    -Challenge@ -Username:0-131072 -!NewPassword:0-256 -UserAttributes% \
    =ClientId:1-128 =ChallengeName:0- Session:20-4096 =#ChallengeResponses% \
    AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} ClientMetadata% -Extra@";

/// Changes the password of a user who is signed in.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html>
pub const CHANGE_PASSWORD: &str =
    "ChangePassword~ PreviousPassword:0-256 !ProposedPassword:0-256 !AccessToken:0- -Extra@";

#[cfg(all(test, not(target_arch = "wasm32")))]
mod model_test;
