//! The journeys of two users.

use crate::transport::Ureq;
use cognito_wasm::client::{
    Client, Config,
    operations::{ChangePassword, ConfirmForgotPassword, ForgotPassword},
    session::{InMemory, Session},
    sign_in::{SignIn, Step, answers::NewPassword, sign_in},
};
use std::{env, error::Error};

const USER_POOL_ID: &str = "us-east-1_LocalPool";
const CLIENT_ID: &str = "localpublicclient";

/// Runs all journeys on the local user pool. Without `endpoint`, the client
/// would send to Amazon Cognito.
pub fn run() -> Result<(), Box<dyn Error>> {
    let endpoint = env::var("COGNITO_ENDPOINT").unwrap_or_else(|_| "http://127.0.0.1:9229".into());
    let config = Config::of_user_pool(USER_POOL_ID, CLIENT_ID).endpoint(&endpoint);
    let client = Client::with_transport(config, Ureq);
    pollster::block_on(async {
        forgotten_password(&client, &endpoint).await?;
        temporary_password(&client).await?;
        changed_password(&client).await
    })
}

/// Jane forgot her password: she gets a code, and chooses a new one.
async fn forgotten_password(client: &Client<Ureq>, endpoint: &str) -> Result<(), Box<dyn Error>> {
    let response = client.send(&ForgotPassword::new("jane@example.com")).await?;
    let sent = response.code_delivery_details.and_then(|details| details.destination);
    println!("forgotten password: a code was sent to {}", sent.unwrap_or_default());

    // The local user pool shows the message that Jane would get.
    let outbox =
        ureq::get(format!("{endpoint}/_pool/outbox")).call()?.body_mut().read_to_string()?;
    let outbox: serde_json::Value = serde_json::from_str(&outbox)?;
    let last = outbox.as_array().and_then(|messages| messages.last()).ok_or("nothing was sent")?;
    let code = last["code"].as_str().ok_or("no code was sent")?;

    let request = ConfirmForgotPassword::new("jane@example.com", code, "New-passw0rd");
    client.send(&request).await?;
    match sign_in(client, &SignIn::new("jane@example.com").password("New-passw0rd")).await? {
        Step::SignedIn(done) => {
            println!("forgotten password: {} is signed in with SRP", done.username)
        }
        step => return Err(format!("unexpected: {}", step.name()).into()),
    }
    Ok(())
}

/// Ben has a temporary password, and has to choose a new one.
async fn temporary_password(client: &Client<Ureq>) -> Result<(), Box<dyn Error>> {
    let step = sign_in(client, &SignIn::new("ben").password("Temp-passw0rd")).await?;
    let Step::NewPasswordRequired(step) = step else {
        return Err(format!("unexpected: {}", step.name()).into());
    };
    println!("temporary password: also required: {:?}", step.required_attributes);
    let answer = NewPassword::new("New-passw0rd").attribute("name", "Ben");
    match step.answer(client, &answer).await? {
        Step::SignedIn(done) => println!("temporary password: {} is signed in", done.username),
        step => return Err(format!("unexpected: {}", step.name()).into()),
    }
    Ok(())
}

/// Jane changes her password while she is signed in, and signs out.
async fn changed_password(client: &Client<Ureq>) -> Result<(), Box<dyn Error>> {
    let step = sign_in(client, &SignIn::new("jane").password("New-passw0rd")).await?;
    let Step::SignedIn(done) = step else {
        return Err(format!("unexpected: {}", step.name()).into());
    };
    let session = Session::new(client.clone(), InMemory::default());
    session.start(&done).await?;

    let access_token = session.access_token().await?;
    let request =
        ChangePassword::new("Newer-passw0rd", access_token).previous_password("New-passw0rd");
    client.send(&request).await?;
    println!("changed password: done");

    let refused = sign_in(client, &SignIn::new("jane").password("New-passw0rd")).await;
    let error = refused.err().ok_or("the old password is good still")?;
    println!("changed password: the old one: {error}");

    session.sign_out().await?;
    match session.access_token().await {
        Err(error) => println!("changed password: then {error}"),
        Ok(_) => return Err("there is a token still".into()),
    }
    Ok(())
}
