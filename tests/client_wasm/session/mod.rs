//! Sessions in a page: where they are kept, how its tabs take turns, and a
//! journey. What they do in general is in tests/client_session/.

mod kept;
mod scripted;
mod tabs;

use crate::support::{PASSWORD, Pool, in_time};
use cognito_wasm::client::{
    operations::{GetTokensFromRefreshToken, GetUser},
    session::{LocalStorage, Session},
    sign_in::{SignIn, Step, sign_in},
};
use scripted::{FRESH, entry};
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

/// A sign-in, a page that is loaded again, and a sign-out.
async fn journey(pool: &Pool) {
    pool.create_confirmed_user("jane").await;
    let client = pool.client();
    let step = sign_in(&client, &SignIn::new("jane").password(PASSWORD)).await.unwrap();
    let Step::SignedIn(done) = step else { panic!("{}", step.name()) };
    Session::new(client.clone(), LocalStorage).start(&done).await.unwrap();

    let session = Session::new(client.clone(), LocalStorage);
    let mut access_token = session.access_token().await.unwrap();
    assert_eq!(Some(&access_token), done.authentication_result.access_token.as_ref());
    for _ in 0..2 {
        let newer = session.access_token_valid_for(FRESH).await.unwrap();
        assert_ne!(newer, access_token);
        access_token = newer;
    }
    let claims = session.claims().await.unwrap().unwrap();
    let user = client.send(&GetUser::new(&access_token)).await.unwrap();
    assert_eq!(user.username, claims.access_token.username);
    let kept = entry(&LocalStorage, pool.client_id()).await.unwrap()["refreshToken"].clone();

    session.sign_out().await.unwrap();
    assert_eq!(entry(&LocalStorage, pool.client_id()).await, None);
    let refresh = GetTokensFromRefreshToken::new(kept.as_str().unwrap());
    let error = client.send(&refresh).await.unwrap_err();
    assert_eq!(error.code(), "NotAuthorizedException");
}

#[wasm_bindgen_test]
async fn from_a_sign_in_to_a_sign_out_where_refresh_tokens_rotate() {
    let rotating = json!({ "client": { "refreshTokenRotation": { "feature": "ENABLED" } } });
    in_time(async { journey(&Pool::create("local", rotating).await).await }).await;
}

#[wasm_bindgen_test]
async fn from_a_sign_in_to_a_sign_out_on_ministack() {
    in_time(async { journey(&Pool::create("ministack", json!({})).await).await }).await;
}
