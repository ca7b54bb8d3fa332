//! The journeys of a user's password, each on both servers.

use crate::support::{EMAIL, NEW_PASSWORD, PASSWORD, Pool, other};
use cognito_wasm::{
    client::{Client, Config, Error, ErrorCode, Fetch, operations::*},
    crypto::secret_hash::secret_hash,
};
use core::fmt::Debug;
use serde_json::json;

journeys! {
    a_forgotten_password {}
    a_temporary_password { "requiredAttributes": ["name"] }
    a_reset_by_an_administrator {}
    a_client_with_its_secret { "aliasAttributes": ["email"] }
    a_client_whose_back_end_keeps_its_secret { "aliasAttributes": ["email"] }
    a_sign_up { "autoVerifiedAttributes": ["email"] }
}

fn password(username: &str, password: &str) -> InitiateAuth {
    InitiateAuth::new(AuthFlowType::UserPasswordAuth)
        .auth_parameters([("USERNAME", username), ("PASSWORD", password)])
}

/// The tokens of a sign-in by a password.
async fn tokens(client: &Client<Fetch>, username: &str, with: &str) -> AuthenticationResult {
    client.send(&password(username, with)).await.unwrap().authentication_result.unwrap()
}

/// The exception that a call was refused with.
fn refusal<T: Debug, C: ErrorCode>(result: Result<T, Error<C>>) -> C {
    match result {
        Err(Error::Service(refusal)) => refusal.code,
        other => panic!("{other:?}"),
    }
}

async fn a_forgotten_password(pool: &Pool) {
    pool.create_confirmed_user("jane").await;
    let client = pool.client();

    let answer = client.send(&ForgotPassword::new("jane")).await.unwrap();
    let delivery = answer.code_delivery_details.unwrap();
    assert_eq!(delivery.delivery_medium, Some(DeliveryMediumType::Email));
    assert!(delivery.destination.unwrap().starts_with("j***"));
    let code = pool.code_sent().await;

    let confirm = async |code: &str, password: &str| {
        client.send(&ConfirmForgotPassword::new("jane", code, password)).await
    };
    assert_eq!(
        refusal(confirm(&other(&code), NEW_PASSWORD).await),
        ConfirmForgotPasswordCode::CodeMismatchException
    );
    assert_eq!(
        refusal(confirm(&code, "Sh0rt!").await),
        ConfirmForgotPasswordCode::InvalidPasswordException
    );
    confirm(&code, NEW_PASSWORD).await.unwrap();

    assert_eq!(
        refusal(client.send(&password("jane", PASSWORD)).await),
        InitiateAuthCode::NotAuthorizedException
    );
    let token = tokens(&client, "jane", NEW_PASSWORD).await.access_token.unwrap();

    let change = ChangePassword::new("Newer-passw0rd", token);
    let wrong = change.clone().previous_password(PASSWORD);
    assert_eq!(refusal(client.send(&wrong).await), ChangePasswordCode::NotAuthorizedException);
    client.send(&change.previous_password(NEW_PASSWORD)).await.unwrap();
    tokens(&client, "jane", "Newer-passw0rd").await;
}

async fn a_temporary_password(pool: &Pool) {
    pool.create_user("jane").await;
    let client = pool.client();

    let challenge = client.send(&password("jane", PASSWORD)).await.unwrap();
    assert_eq!(challenge.challenge_name, Some(ChallengeNameType::NewPasswordRequired));
    assert_eq!(challenge.authentication_result, None);
    if pool.is_local {
        assert_eq!(challenge.required_attributes, ["name"]);
    }

    let answer = RespondToNewPasswordChallenge::new(NEW_PASSWORD)
        .username(&challenge.challenge_parameters["USER_ID_FOR_SRP"])
        .session(challenge.session.unwrap());
    if pool.is_local {
        let mut weak = answer.clone().user_attributes([("name", "Jane")]);
        weak.new_password = "Sh0rt!".into();
        assert_eq!(
            refusal(client.send(&weak).await),
            RespondToAuthChallengeCode::InvalidPasswordException
        );
    }
    let answer = answer.user_attributes([("name", "Jane")]);
    assert!(client.send(&answer).await.unwrap().authentication_result.is_some());
    tokens(&client, "jane", NEW_PASSWORD).await;
}

async fn a_reset_by_an_administrator(pool: &Pool) {
    pool.create_confirmed_user("jane").await;
    pool.administer("AdminResetUserPassword", json!({ "Username": "jane" })).await;
    let client = pool.client();

    assert_eq!(
        refusal(client.send(&password("jane", PASSWORD)).await),
        InitiateAuthCode::PasswordResetRequiredException
    );
    // The code is there already: asking for another would only confuse.
    let code = pool.code_sent().await;
    client.send(&ConfirmForgotPassword::new("jane", code, NEW_PASSWORD)).await.unwrap();
    tokens(&client, "jane", NEW_PASSWORD).await;
}

async fn a_client_with_its_secret(pool: &Pool) {
    let (id, secret) = pool.secret_client();
    let config = pool.config(id);
    sign_in_after_recovery(pool, config.clone().client_secret(secret)).await;

    let wrong = Client::new(config.client_secret("another secret"));
    assert_eq!(
        refusal(wrong.send(&password("jane", NEW_PASSWORD)).await),
        InitiateAuthCode::NotAuthorizedException
    );
}

async fn a_client_whose_back_end_keeps_its_secret(pool: &Pool) {
    let (id, secret) = pool.secret_client();
    let config = pool.config(id);
    let (id, secret) = (id.to_owned(), secret.to_owned());
    let by_back_end = config.clone().secret_hash(move |username| {
        let hash = secret_hash(&secret, &username, &id);
        async move { Ok::<_, core::fmt::Error>(hash) }
    });
    sign_in_after_recovery(pool, by_back_end).await;

    let failing = config.secret_hash(|_| async { Err::<String, _>("the back end is down") });
    let error = Client::new(failing).send(&ForgotPassword::new("jane")).await.unwrap_err();
    assert!(matches!(error, Error::Config(_)), "{error:?}");
    assert_eq!(error.code(), "SecretHashFailed");
    assert!(!error.may_have_been_sent());
}

/// All that takes a secret hash, under an alias: the hash of a refresh is of the
/// user's real name.
async fn sign_in_after_recovery(pool: &Pool, config: Config) {
    pool.create_confirmed_user("jane").await;
    let client = Client::new(config);

    client.send(&ForgotPassword::new("jane")).await.unwrap();
    let code = pool.code_sent().await;
    client.send(&ConfirmForgotPassword::new("jane", code, NEW_PASSWORD)).await.unwrap();
    let signed_in = tokens(&client, EMAIL, NEW_PASSWORD).await;
    let refresh = InitiateAuth::new(AuthFlowType::RefreshTokenAuth)
        .auth_parameters([("REFRESH_TOKEN", signed_in.refresh_token.unwrap())])
        .access_token(signed_in.access_token.unwrap());
    let refreshed = client.send(&refresh).await.unwrap().authentication_result.unwrap();
    assert!(refreshed.access_token.is_some());
}

async fn a_sign_up(pool: &Pool) {
    let client = pool.client();
    let sign_up = SignUp::new("jane").password(PASSWORD).user_attributes([("email", EMAIL)]);
    let answer = client.send(&sign_up).await.unwrap();
    assert!(!answer.user_confirmed);
    assert_eq!(refusal(client.send(&sign_up).await), SignUpCode::UsernameExistsException);
    assert_eq!(
        refusal(client.send(&password("jane", PASSWORD)).await),
        InitiateAuthCode::UserNotConfirmedException
    );
    client.send(&ResendConfirmationCode::new("jane")).await.unwrap();
    let code = pool.code_sent().await;
    assert_eq!(
        refusal(client.send(&ConfirmSignUp::new("jane", other(&code))).await),
        ConfirmSignUpCode::CodeMismatchException
    );
    client.send(&ConfirmSignUp::new("jane", code)).await.unwrap();

    let token = tokens(&client, "jane", PASSWORD).await.access_token.unwrap();
    let name = Attribute::from(("name", "Jäne ✓"));
    client.send(&UpdateUserAttributes::new([name.clone()], &token)).await.unwrap();
    let user = client.send(&GetUser::new(&token)).await.unwrap();
    assert_eq!(user.username, "jane");
    assert!(user.user_attributes.contains(&name), "{:?}", user.user_attributes);

    client.send(&GlobalSignOut::new(&token)).await.unwrap();
    assert_eq!(
        refusal(client.send(&GetUser::new(&token)).await),
        GetUserCode::NotAuthorizedException
    );
}
