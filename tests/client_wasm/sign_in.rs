//! The same journeys in the steps of a sign-in, by SRP: the password stays in
//! the page.

use crate::support::{EMAIL, NEW_PASSWORD, PASSWORD, Pool, other};
use cognito_wasm::client::{
    Client, Error, Fetch,
    operations::{MfaSettings, SetUserMFAPreference, SignInCode},
    sign_in::{SignIn, SignInError, Step, answers, sign_in, steps},
};
use serde_json::json;

journeys! {
    a_password { "aliasAttributes": ["email"] }
    a_temporary_password { "requiredAttributes": ["name"] }
    a_reset_by_an_administrator {}
}

async fn begin(client: &Client<Fetch>, password: &str) -> Result<Step, SignInError> {
    sign_in(client, &SignIn::new("jane").password(password)).await
}

fn signed_in(step: Result<Step, SignInError>) -> steps::SignedIn {
    match step.unwrap() {
        Step::SignedIn(done) => done,
        other => panic!("{}", other.name()),
    }
}

/// As it is after the page was loaded anew in between.
fn reloaded(step: Step) -> Step {
    serde_json::from_str(&serde_json::to_string(&step).unwrap()).unwrap()
}

async fn a_password(pool: &Pool) {
    pool.create_confirmed_user("jane").await;
    let (id, secret) = pool.secret_client();
    for client in [pool.client(), Client::new(pool.config(id).client_secret(secret))] {
        for name in ["jane", EMAIL] {
            let request = SignIn::new(name).password(PASSWORD);
            let done = signed_in(sign_in(&client, &request).await);
            assert_eq!(done.username, "jane");
            assert!(done.authentication_result.refresh_token.is_some());
        }
        match begin(&client, NEW_PASSWORD).await {
            Err(Error::Service(refusal)) => {
                assert_eq!(refusal.code, SignInCode::NotAuthorizedException);
            }
            other => panic!("{other:?}"),
        }
    }
}

async fn a_temporary_password(pool: &Pool) {
    pool.create_user("jane").await;
    let client = pool.client();
    let Step::NewPasswordRequired(step) = reloaded(begin(&client, PASSWORD).await.unwrap()) else {
        panic!("no new password is asked for")
    };
    let answer = answers::NewPassword::new(NEW_PASSWORD).attribute("name", "Jane");
    signed_in(step.answer(&client, &answer).await);
    signed_in(begin(&client, NEW_PASSWORD).await);
}

async fn a_reset_by_an_administrator(pool: &Pool) {
    pool.create_confirmed_user("jane").await;
    pool.administer("AdminResetUserPassword", json!({ "Username": "jane" })).await;
    let client = pool.client();
    let Step::PasswordResetRequired(step) = reloaded(begin(&client, PASSWORD).await.unwrap())
    else {
        panic!("no code is asked for")
    };
    let code = pool.code_sent().await;
    let wrong = answers::PasswordReset::new(other(&code), NEW_PASSWORD);
    let Step::PasswordResetRequired(step) = step.answer(&client, &wrong).await.unwrap() else {
        panic!("the wrong code was taken")
    };
    assert!(step.is_wrong_code);
    signed_in(step.answer(&client, &answers::PasswordReset::new(code, NEW_PASSWORD)).await);
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn a_code_by_email_is_the_second_factor() {
    crate::support::in_time(async {
        let options = json!({ "aliasAttributes": ["email"], "mfaConfiguration": "OPTIONAL" });
        let pool = Pool::create("local", options).await;
        pool.create_confirmed_user("jane").await;
        let client = pool.client();
        let tokens = signed_in(begin(&client, PASSWORD).await).authentication_result;
        let preference = SetUserMFAPreference::new(tokens.access_token.unwrap())
            .email_mfa_settings(MfaSettings::new().enabled(true).preferred_mfa(true));
        client.send(&preference).await.unwrap();

        let Step::EmailOtp(step) = reloaded(begin(&client, PASSWORD).await.unwrap()) else {
            panic!("no code is asked for")
        };
        let code = pool.code_sent().await;
        let wrong = answers::Code::new(other(&code));
        let Step::EmailOtp(step) = step.answer(&client, &wrong).await.unwrap() else {
            panic!("the wrong code was taken")
        };
        assert!(step.is_wrong_code);
        signed_in(step.answer(&client, &answers::Code::new(code)).await);
    })
    .await;
}
