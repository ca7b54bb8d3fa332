//! The page with the five functions of cognito-wasm.

use cognito_wasm::client::operations::{
    AuthFlowType, ChangePassword, ConfirmForgotPassword, ForgotPassword, InitiateAuth,
    RespondToNewPasswordChallenge,
};
use cognito_wasm::client::{Client, Config, Error, ErrorCode};
use page::{CLIENT_ID, CLIENT_SECRET, Given, REGION, Work};
use wasm_bindgen::prelude::wasm_bindgen;

struct CognitoWasm;

impl Work for CognitoWasm {
    async fn run(given: Given) -> Result<(), String> {
        let client = Client::new(Config::of_region(REGION, CLIENT_ID).client_secret(CLIENT_SECRET));
        let [password, new, newer] = given.passwords;
        let username = &*given.username;
        client.send(&ForgotPassword::new(username)).await.map_err(said)?;
        let confirm = ConfirmForgotPassword::new(username, given.code, &*password);
        client.send(&confirm).await.map_err(said)?;
        let begin = InitiateAuth::new(AuthFlowType::UserPasswordAuth)
            .auth_parameters([("USERNAME", username), ("PASSWORD", &password)]);
        let challenge = client.send(&begin).await.map_err(said)?;
        let answer = RespondToNewPasswordChallenge::new(&*new)
            .username(username)
            .session(challenge.session.unwrap_or_default());
        let answer = client.send(&answer).await.map_err(said)?;
        let tokens = answer.authentication_result.ok_or("Not signed in.")?;
        let access_token = tokens.access_token.unwrap_or_default();
        let change = ChangePassword::new(newer, access_token).previous_password(new);
        client.send(&change).await.map_err(said)?;
        Ok(())
    }
}

fn said<C: ErrorCode>(error: Error<C>) -> String {
    error.to_string()
}

#[wasm_bindgen(start)]
fn start() {
    page::render::<CognitoWasm>();
}
