//! The page with the five functions of the AWS SDK for Rust.

mod browser;

use aws_sdk_cognitoidentityprovider::error::ProvideErrorMetadata;
use aws_sdk_cognitoidentityprovider::types::{AuthFlowType, ChallengeNameType};
use aws_sdk_cognitoidentityprovider::{Client, Config};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use page::{CLIENT_ID, CLIENT_SECRET, Given, REGION, Work};
use sha2::Sha256;
use wasm_bindgen::prelude::wasm_bindgen;

struct AwsSdk;

impl Work for AwsSdk {
    async fn run(given: Given) -> Result<(), String> {
        let client = Client::from_conf(
            Config::builder()
                .behavior_version_latest()
                .region(aws_sdk_cognitoidentityprovider::config::Region::new(REGION))
                .http_client(browser::Fetch)
                .sleep_impl(browser::Timer)
                .time_source(browser::Clock)
                .build(),
        );
        let [password, new, newer] = given.passwords;
        let hash = secret_hash(&given.username)?;
        client
            .forgot_password()
            .client_id(CLIENT_ID)
            .username(&given.username)
            .secret_hash(&hash)
            .send()
            .await
            .map_err(said)?;
        client
            .confirm_forgot_password()
            .client_id(CLIENT_ID)
            .username(&given.username)
            .secret_hash(&hash)
            .confirmation_code(given.code)
            .password(&password)
            .send()
            .await
            .map_err(said)?;
        let challenge = client
            .initiate_auth()
            .client_id(CLIENT_ID)
            .auth_flow(AuthFlowType::UserPasswordAuth)
            .auth_parameters("USERNAME", &given.username)
            .auth_parameters("PASSWORD", password)
            .auth_parameters("SECRET_HASH", &hash)
            .send()
            .await
            .map_err(said)?;
        let answer = client
            .respond_to_auth_challenge()
            .client_id(CLIENT_ID)
            .challenge_name(ChallengeNameType::NewPasswordRequired)
            .set_session(challenge.session)
            .challenge_responses("USERNAME", given.username)
            .challenge_responses("NEW_PASSWORD", &new)
            .challenge_responses("SECRET_HASH", hash)
            .send()
            .await
            .map_err(said)?;
        let tokens = answer.authentication_result.ok_or("Not signed in.")?;
        client
            .change_password()
            .set_access_token(tokens.access_token)
            .previous_password(new)
            .proposed_password(newer)
            .send()
            .await
            .map_err(said)?;
        Ok(())
    }
}

fn said(error: impl ProvideErrorMetadata) -> String {
    error.message().unwrap_or("No answer.").to_string()
}

/// The SDK leaves it to the app.
fn secret_hash(username: &str) -> Result<String, String> {
    let mut hmac = Hmac::<Sha256>::new_from_slice(CLIENT_SECRET.as_bytes())
        .map_err(|error| error.to_string())?;
    hmac.update(username.as_bytes());
    hmac.update(CLIENT_ID.as_bytes());
    Ok(STANDARD.encode(hmac.finalize().into_bytes()))
}

#[wasm_bindgen(start)]
fn start() {
    page::render::<AwsSdk>();
}
