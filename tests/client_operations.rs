//! The typed operations over the user pool in memory: what a user does with an
//! account beside signing in. The journeys are those of tests/journeys.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use cognito_wasm::client::{Client, Error, ErrorCode, Operation, Secret, operations::*};
use serde_json::{Value, json};
use std::{fmt::Debug, time::Duration};
use support::{EMAIL, NEW_PASSWORD, PASSWORD, Pool, USER_POOL_ID, block_on, other_than};

const INCORRECT: &str = "NotAuthorizedException: Incorrect username or password.";
const REVOKED: &str = "NotAuthorizedException: Access Token has been revoked";
const MISMATCH: &str =
    "CodeMismatchException: Invalid verification code provided, please try again.";
const EXPIRED: &str = "ExpiredCodeException: Invalid code provided, please request a code again.";
const TOO_SHORT: &str =
    "InvalidPasswordException: Password did not conform with policy: Password not long enough";

/// A pool, a client of it, and Jane.
struct Journey {
    pool: Pool,
    client: Client<Pool>,
}

impl Journey {
    fn new(pool: Value) -> Self {
        Self::of(Pool::new(pool))
    }

    fn of(pool: Pool) -> Self {
        pool.create_confirmed_user("jane", json!({}));
        Self { client: pool.public(), pool }
    }

    fn send<O: Operation>(&self, operation: O) -> Result<O::Response, Error<O::Code>> {
        block_on(self.client.send(&operation))
    }

    fn sign_in(&self, password: &str) -> Result<AuthenticationResult, Error<InitiateAuthCode>> {
        let by_password = InitiateAuth::new(AuthFlowType::UserPasswordAuth)
            .auth_parameters([("USERNAME", "jane"), ("PASSWORD", password)]);
        self.send(by_password).map(|answer| answer.authentication_result.unwrap())
    }

    /// The access token and the refresh token of a sign-in.
    fn tokens(&self) -> (Secret, Secret) {
        let result = self.sign_in(PASSWORD).unwrap();
        (result.access_token.unwrap(), result.refresh_token.unwrap())
    }
}

/// The service's words for a refusal.
fn said<T: Debug, C: ErrorCode>(outcome: Result<T, Error<C>>) -> String {
    match outcome {
        Err(Error::Service(refusal)) => format!("{}: {}", refusal.code.as_str(), refusal.message),
        other => panic!("no refusal: {other:?}"),
    }
}

#[test]
fn a_forgotten_password() {
    let journey = Journey::new(json!({}));
    let confirm = |code: &str, password: &str| {
        journey.send(ConfirmForgotPassword::new("jane", code, password))
    };
    assert_eq!(said(confirm("000000", NEW_PASSWORD)), EXPIRED);
    let answer = journey.send(ForgotPassword::new("jane")).unwrap();
    let delivery = answer.code_delivery_details.unwrap();
    assert_eq!(delivery.destination.as_deref(), Some("j***@e***"));
    assert_eq!(delivery.delivery_medium, Some(DeliveryMediumType::Email));
    let code = journey.pool.code();
    assert_eq!(said(confirm(other_than(&code), NEW_PASSWORD)), MISMATCH);
    assert_eq!(said(confirm(&code, "Sh0rt!")), TOO_SHORT);
    confirm(&code, NEW_PASSWORD).unwrap();
    assert_eq!(said(confirm(&code, NEW_PASSWORD)), EXPIRED);
    assert_eq!(said(journey.sign_in(PASSWORD)), INCORRECT);
    journey.sign_in(NEW_PASSWORD).unwrap();
}

#[test]
fn too_many_codes() {
    let journey = Journey::new(json!({}));
    for _ in 0..5 {
        journey.send(ForgotPassword::new("jane")).unwrap();
    }
    let Err(Error::Service(refusal)) = journey.send(ForgotPassword::new("jane")) else {
        panic!("no refusal")
    };
    assert_eq!(refusal.code, ForgotPasswordCode::LimitExceededException);
    assert_eq!((refusal.status, refusal.is_retryable), (400, false));
    assert!(refusal.request_id.is_some());
    journey.pool.advance(Duration::from_secs(60 * 60));
    journey.send(ForgotPassword::new("jane")).unwrap();
}

#[test]
fn another_password() {
    let journey = Journey::new(json!({}));
    let (access_token, _) = journey.tokens();
    let change = |before: &str, then: &str| {
        journey.send(ChangePassword::new(then, &access_token).previous_password(before))
    };
    assert_eq!(said(change(NEW_PASSWORD, NEW_PASSWORD)), INCORRECT);
    assert_eq!(said(change(PASSWORD, "Sh0rt!")), TOO_SHORT);
    change(PASSWORD, NEW_PASSWORD).unwrap();
    assert_eq!(said(journey.sign_in(PASSWORD)), INCORRECT);
    journey.sign_in(NEW_PASSWORD).unwrap();
}

#[test]
fn a_challenge_answered_by_username_and_session() {
    let journey = Journey::new(json!({}));
    journey.pool.create_user("ben", json!({ "email": "ben@example.com" }));
    let temporary = InitiateAuth::new(AuthFlowType::UserPasswordAuth)
        .auth_parameters([("USERNAME", "ben"), ("PASSWORD", PASSWORD)]);
    let challenge = journey.send(temporary).unwrap();
    assert_eq!(challenge.challenge_name, Some(ChallengeNameType::NewPasswordRequired));
    let answer = |session: &Secret| {
        let answer = RespondToNewPasswordChallenge::new(NEW_PASSWORD);
        journey.send(answer.username("ben").session(session))
    };
    let never_given = Secret::from("s".repeat(20));
    assert_eq!(said(answer(&never_given)), "NotAuthorizedException: Invalid session for the user.");
    assert!(answer(&challenge.session.unwrap()).unwrap().authentication_result.is_some());
}

#[test]
fn attributes() {
    let journey = Journey::new(json!({}));
    let (access_token, _) = journey.tokens();
    let name = UpdateUserAttributes::new([("name", "Jane")], &access_token);
    assert_eq!(journey.send(name).unwrap().code_delivery_details_list, []);
    let user = journey.send(GetUser::new(&access_token)).unwrap();
    assert_eq!(user.username, "jane");
    let value = |name: &str| {
        let found = user.user_attributes.iter().find(|attribute| attribute.name == name);
        found.and_then(|attribute| attribute.value.as_deref())
    };
    assert_eq!((value("name"), value("email")), (Some("Jane"), Some(EMAIL)));
    journey.send(DeleteUserAttributes::new(["name"], &access_token)).unwrap();
    assert_eq!(journey.pool.attribute("jane", "name"), None);
}

#[test]
fn another_email() {
    let journey = Journey::new(json!({ "autoVerifiedAttributes": ["email"] }));
    let (access_token, _) = journey.tokens();
    let email = UpdateUserAttributes::new([("email", "jane@example.org")], &access_token);
    let sent = journey.send(email).unwrap().code_delivery_details_list;
    assert_eq!(sent[0].attribute_name.as_deref(), Some("email"));
    assert_eq!(journey.pool.attribute("jane", "email_verified").as_deref(), Some("false"));
    let another = GetUserAttributeVerificationCode::new(&access_token, "email");
    assert!(journey.send(another).unwrap().code_delivery_details.is_some());
    let code = journey.pool.code();
    let verify = |code: &str| journey.send(VerifyUserAttribute::new(&access_token, "email", code));
    assert_eq!(said(verify(other_than(&code))), MISMATCH);
    verify(&code).unwrap();
    assert_eq!(journey.pool.attribute("jane", "email_verified").as_deref(), Some("true"));
}

#[test]
fn the_end_of_a_user() {
    let journey = Journey::new(json!({}));
    let (access_token, _) = journey.tokens();
    journey.send(DeleteUser::new(access_token)).unwrap();
    assert_eq!(said(journey.sign_in(PASSWORD)), INCORRECT);
}

#[test]
fn a_refresh() {
    let journey = Journey::new(json!({}));
    let refresh = |token: &Secret| {
        InitiateAuth::new(AuthFlowType::RefreshTokenAuth)
            .auth_parameters([("REFRESH_TOKEN", token.expose())])
    };
    let (_, refresh_token) = journey.tokens();
    let refreshed = journey.send(refresh(&refresh_token)).unwrap();
    assert_eq!(refreshed.authentication_result.unwrap().refresh_token, None);

    // With a secret, whose it is must be said: a refresh names no user.
    let confidential = Journey { client: journey.pool.confidential(), pool: journey.pool };
    let result = confidential.sign_in(PASSWORD).unwrap();
    let refresh = || refresh(result.refresh_token.as_ref().unwrap());
    assert_eq!(confidential.send(refresh()).unwrap_err().stage(), "input");
    confidential.send(refresh().access_token(result.access_token.as_ref().unwrap())).unwrap();
    confidential.send(refresh().username("jane")).unwrap();
}

#[test]
fn tokens_renewed_and_revoked() {
    let journey = Journey::new(json!({}));
    for client in [journey.pool.public(), journey.pool.confidential()] {
        let journey = Journey { client, pool: journey.pool.clone() };
        let (_, refresh_token) = journey.tokens();
        let refresh = || journey.send(GetTokensFromRefreshToken::new(&refresh_token));
        let result = refresh().unwrap().authentication_result.unwrap();
        journey.send(RevokeToken::new(&refresh_token)).unwrap();
        assert_eq!(said(refresh()), "NotAuthorizedException: Refresh Token has been revoked");
        let access_token = result.access_token.unwrap();
        assert_eq!(said(journey.send(GetUser::new(access_token))), REVOKED);
    }
}

#[test]
fn signed_out_everywhere() {
    let journey = Journey::new(json!({}));
    let [(here, _), (there, _)] = [journey.tokens(), journey.tokens()];
    journey.send(GlobalSignOut::new(here)).unwrap();
    assert_eq!(said(journey.send(GetUser::new(there))), REVOKED);
}

#[test]
fn sessions_of_a_user() {
    let journey = Journey::new(json!({ "userSessionTracking": "ENABLED" }));
    let [(here, _), (there, _)] = [journey.tokens(), journey.tokens()];
    let sessions = journey.send(ListUserSessions::new(&here)).unwrap().sessions;
    assert_eq!(sessions.len(), 2);
    let mut others = sessions.iter().filter(|session| session.is_current_session == Some(false));
    let other = others.next().unwrap().session_id.clone().unwrap();
    assert!(others.next().is_none());
    journey.send(RevokeUserSession::new(&here, other)).unwrap();
    assert_eq!(said(journey.send(GetUser::new(there))), REVOKED);
}

#[test]
fn factors() {
    let journey = Journey::of(Pool::new(json!({
        "mfaConfiguration": "OPTIONAL",
        "signInPolicy": { "allowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"] },
    })));
    let phone = json!([
        { "Name": "phone_number", "Value": "+15551231234" },
        { "Name": "phone_number_verified", "Value": "true" },
    ]);
    let update = json!({ "Username": "jane", "UserAttributes": phone });
    journey.pool.administer("AdminUpdateUserAttributes", update);
    let (access_token, _) = journey.tokens();
    let factors = journey.send(GetUserAuthFactors::new(&access_token)).unwrap();
    assert_eq!(factors.configured_user_auth_factors, [AuthFactorType::Password]);
    let listed = journey.send(ListWebAuthnCredentials::new(&access_token)).unwrap();
    assert_eq!(listed.credentials, []);

    let sms = MFAOption::new().delivery_medium("SMS").attribute_name("phone_number");
    journey.send(SetUserSettings::new(access_token, [sms])).unwrap();
    let by_password = InitiateAuth::new(AuthFlowType::UserPasswordAuth)
        .auth_parameters([("USERNAME", "jane"), ("PASSWORD", PASSWORD)]);
    let asked = journey.send(by_password).unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::SmsMfa));
}

#[test]
fn devices() {
    let journey = Journey::new(json!({ "deviceConfiguration": {} }));
    let (access_token, _) = journey.tokens();
    assert_eq!(journey.send(ListDevices::new(access_token)).unwrap().devices, []);
}

/// Threat protection, which writes the emails that ask, is an add-on.
#[test]
fn what_became_of_a_sign_in() {
    let journey = Journey::new(json!({}));
    let valid = FeedbackValueType::Valid;
    let feedback =
        UpdateAuthEventFeedback::new(USER_POOL_ID, "jane", "0b2c1f9e-EXAMPLE", "token", valid);
    assert_eq!(
        said(journey.send(feedback)),
        "UserPoolAddOnNotEnabledException: Threat protection is not enabled for the user pool"
    );
}
