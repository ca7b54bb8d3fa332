//! The page with the five functions of cognito-wasm, signing in by steps and
//! SRP.

use cognito_wasm::client::operations::{ChangePassword, ConfirmForgotPassword, ForgotPassword};
use cognito_wasm::client::sign_in::{SignIn, Step, answers::NewPassword, sign_in};
use cognito_wasm::client::{Client, Config, Error, ErrorCode};
use page::{CLIENT_ID, CLIENT_SECRET, Given, USER_POOL_ID, Work};
use wasm_bindgen::prelude::wasm_bindgen;

struct CognitoWasm;

impl Work for CognitoWasm {
    async fn run(given: Given) -> Result<(), String> {
        let config = Config::of_user_pool(USER_POOL_ID, CLIENT_ID).client_secret(CLIENT_SECRET);
        let client = Client::new(config);
        let [password, new, newer] = given.passwords;
        let username = &*given.username;
        client.send(&ForgotPassword::new(username)).await.map_err(said)?;
        let confirm = ConfirmForgotPassword::new(username, given.code, &*password);
        client.send(&confirm).await.map_err(said)?;
        let mut step =
            sign_in(&client, &SignIn::new(username).password(password)).await.map_err(said)?;
        if let Step::NewPasswordRequired(required) = step {
            step = required.answer(&client, &NewPassword::new(&*new)).await.map_err(said)?;
        }
        let Step::SignedIn(done) = step else {
            return Err(format!("Something else is asked for: {}", step.name()));
        };
        let access_token = done.authentication_result.access_token.unwrap_or_default();
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
