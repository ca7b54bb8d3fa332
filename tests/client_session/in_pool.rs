//! Sessions of a user pool, which judges what they send.

use crate::{
    pool::{CONFIDENTIAL, NEW_PASSWORD, PASSWORD, Pool, SECRET, USER_POOL_ID, block_on},
    support::{FRESH, failure},
};
use cognito_wasm::{
    client::{
        Client, Config,
        operations::{ChangePassword, GetUser},
        session::{InMemory, Session, SessionConfig, SessionError, SessionEvent},
        sign_in::{RememberDevice, SignIn, Step, remember_device, sign_in, steps::SignedIn},
    },
    crypto::secret_hash::secret_hash,
};
use serde_json::{Value, json};
use std::convert::Infallible;

fn rotating() -> Value {
    json!({ "refreshTokenRotation": { "feature": "ENABLED" } })
}

fn signed_in(client: &Client<Pool>) -> SignedIn {
    match block_on(sign_in(client, &SignIn::new("jane").password(PASSWORD))).unwrap() {
        Step::SignedIn(done) => done,
        step => panic!("{}", step.name()),
    }
}

fn begin(client: &Client<Pool>) -> Session<Pool, InMemory> {
    let session = Session::new(client.clone(), InMemory::default());
    block_on(session.start(&signed_in(client))).unwrap();
    session
}

fn with_jane(each: Value, more: Value) -> Pool {
    let pool = Pool::with_clients(each, more);
    pool.create_confirmed_user("jane", json!({}));
    pool
}

#[test]
fn where_refresh_tokens_rotate_refreshed_time_and_again() {
    let pool = with_jane(rotating(), json!({}));
    for client in [pool.public(), pool.confidential()] {
        let session = begin(&client);
        let mut given = vec![block_on(session.access_token()).unwrap()];
        for _ in 0..3 {
            given.push(block_on(session.access_token_valid_for(FRESH)).unwrap());
        }
        given.dedup();
        assert_eq!(given.len(), 4);
        let last = block_on(session.access_token()).unwrap();
        assert_eq!(block_on(client.send(&GetUser::new(last))).unwrap().username, "jane");
    }
}

/// By hashes alone, which a back end makes.
fn hashed(pool: &Pool) -> Client<Pool> {
    let config = Config::of_user_pool(USER_POOL_ID, CONFIDENTIAL).secret_hash(
        |username: String| async move {
            Ok::<_, Infallible>(secret_hash(SECRET, &username, CONFIDENTIAL))
        },
    );
    Client::with_transport(config, pool.clone())
}

#[test]
fn by_hashes_alone_of_the_users_real_name() {
    let pool = with_jane(json!({}), json!({ "aliasAttributes": ["email"] }));
    let session = begin(&hashed(&pool));
    let before = block_on(session.access_token()).unwrap();
    assert_ne!(block_on(session.access_token_valid_for(FRESH)).unwrap(), before);
}

#[test]
fn hashes_alone_do_not_do_where_the_user_pool_rotates_and_that_signs_nobody_out() {
    let pool = with_jane(rotating(), json!({}));
    let session = begin(&hashed(&pool));
    let refused = block_on(session.access_token_valid_for(FRESH));
    assert_eq!(failure(refused), "InvalidParameterException");
    block_on(session.access_token()).unwrap();
}

#[test]
fn signed_out_by_an_administrator() {
    let pool = with_jane(json!({}), json!({}));
    let session = begin(&pool.public());
    let mut events = session.subscribe();
    pool.administer("AdminUserGlobalSignOut", json!({ "Username": "jane" }));
    let error = block_on(session.access_token_valid_for(FRESH)).unwrap_err();
    let words =
        "the tokens could not be refreshed: NotAuthorizedException: Refresh Token has been revoked";
    assert_eq!(error.to_string(), words);
    let event = block_on(events.next()).unwrap();
    assert!(matches!(event, SessionEvent::SignedOut { refusal: Some(_) }), "{event:?}");
    assert!(block_on(session.claims()).unwrap().is_none());
}

#[test]
fn after_a_sign_out_the_user_pool_takes_no_token_any_more() {
    let pool = with_jane(json!({}), json!({}));
    for client in [pool.public(), pool.confidential()] {
        let session = begin(&client);
        let access_token = block_on(session.access_token()).unwrap();
        block_on(session.sign_out()).unwrap();
        let request = ChangePassword::new(NEW_PASSWORD, access_token).previous_password(PASSWORD);
        let error = block_on(client.send(&request)).unwrap_err();
        assert_eq!(error.to_string(), "NotAuthorizedException: Access Token has been revoked");
    }
}

#[test]
fn signed_out_everywhere() {
    let pool = with_jane(json!({}), json!({}));
    let client = pool.public();
    let (here, elsewhere) = (begin(&client), begin(&client));
    block_on(here.sign_out_everywhere()).unwrap();
    let error = block_on(elsewhere.access_token_valid_for(FRESH)).unwrap_err();
    assert_eq!(failure(Err::<(), _>(error)), "NotAuthorizedException");
    assert!(matches!(block_on(elsewhere.access_token()), Err(SessionError::NotSignedIn)));
}

#[test]
fn on_a_device_that_the_user_pool_tracks() {
    let pool = with_jane(json!({}), json!({ "deviceConfiguration": {} }));
    let client = pool.public();
    let done = signed_in(&client);
    block_on(remember_device(&client, &done, &RememberDevice::new())).unwrap();
    let session = Session::with_config(
        client,
        InMemory::default(),
        SessionConfig::new().key("jane's session"),
    );
    block_on(session.start(&done)).unwrap();
    pool.take_sent();
    block_on(session.access_token_valid_for(FRESH)).unwrap();
    let sent = pool.take_sent();
    assert!(sent[0].1["DeviceKey"].as_str().unwrap().starts_with("us-east-1_"), "{sent:?}");
}
