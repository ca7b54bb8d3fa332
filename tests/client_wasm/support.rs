//! What the tests have around them: user pools on the local pool and on
//! ministack, which `servers.mjs` makes for the page that asks.

use cognito_wasm::client::{Client, Config, Fetch};
use core::{
    future::{Future, poll_fn},
    pin::pin,
    task::Poll,
};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;

/// What every user that is made begins with.
pub const PASSWORD: &str = "Old-passw0rd";
/// What it is replaced with.
pub const NEW_PASSWORD: &str = "New-passw0rd";
/// Where every user's codes go.
pub const EMAIL: &str = "jane@example.com";

/// Where `servers.mjs` is; `scripts/test.mjs` builds with it.
const SERVERS: Option<&str> = option_env!("COGNITO_WASM_TEST_SERVERS");

/// A test that takes longer hangs.
const SECONDS: u32 = 30;

#[wasm_bindgen(module = "/tests/client_wasm/page.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn ask(url: String, body: String) -> Result<JsValue, JsValue>;
    async fn pause(milliseconds: u32);
    /// Puts a function of JavaScript in the place of the page's `fetch`, for
    /// this test.
    pub fn replace_fetch(by: &str);
    fn restore_fetch();
}

/// Asks `servers.mjs` for something by its name.
async fn control(name: &str, input: Value) -> Value {
    let address = SERVERS.expect(
        "built without servers: run `npm test -- wasm`, or start tests/client_wasm/servers.mjs \
         and set what it prints",
    );
    match ask(format!("{address}/{name}"), input.to_string()).await {
        Ok(answer) => serde_json::from_str(&answer.as_string().unwrap()).unwrap(),
        Err(refusal) => panic!("{name} {input}: {refusal:?}"),
    }
}

/// What a test gives, unless it takes so long that it must hang.
pub async fn in_time<T>(test: impl Future<Output = T>) -> T {
    // A test that failed before has not tidied up.
    restore_fetch();
    match first(test, pause(SECONDS * 1000)).await {
        Ok(output) => output,
        Err(()) => panic!("it hangs: {SECONDS} s are over"),
    }
}

/// Which of two is done first, `Err` for the second. The other is dropped.
pub async fn first<A, B>(a: impl Future<Output = A>, b: impl Future<Output = B>) -> Result<A, B> {
    let mut a = pin!(a);
    let mut b = pin!(b);
    poll_fn(|context| {
        if let Poll::Ready(output) = a.as_mut().poll(context) {
            return Poll::Ready(Ok(output));
        }
        b.as_mut().poll(context).map(Err)
    })
    .await
}

/// A wrong code of the right form.
pub fn other(code: &str) -> String {
    let number: u32 = code.parse().unwrap();
    format!("{:06}", (number + 1) % 1_000_000)
}

/// A user pool of a test's own.
pub struct Pool {
    pub is_local: bool,
    id: Value,
    facts: Value,
}

impl Pool {
    /// On `"local"` or `"ministack"`; with options as `createPool`'s in
    /// tests/journeys/servers/.
    pub async fn create(server: &str, options: Value) -> Self {
        let facts = control("createPool", json!({ "server": server, "options": options })).await;
        Self { is_local: server == "local", id: facts["id"].clone(), facts }
    }

    pub fn endpoint(&self) -> &str {
        self.facts["endpoint"].as_str().unwrap()
    }

    /// The id of the client without a secret.
    pub fn client_id(&self) -> &str {
        self.facts["publicClient"]["clientId"].as_str().unwrap()
    }

    /// The client without a secret.
    pub fn client(&self) -> Client<Fetch> {
        Client::new(self.config(self.client_id()))
    }

    /// The configuration of one of its clients.
    pub fn config(&self, client_id: &str) -> Config {
        let user_pool_id = self.facts["userPoolId"].as_str().unwrap();
        Config::of_user_pool(user_pool_id, client_id).endpoint(self.endpoint())
    }

    /// The id of the client with a secret, and the secret.
    pub fn secret_client(&self) -> (&str, &str) {
        let client = &self.facts["secretClient"];
        (client["clientId"].as_str().unwrap(), client["clientSecret"].as_str().unwrap())
    }

    /// Creates a user who has to replace [`PASSWORD`] at the first sign-in.
    pub async fn create_user(&self, username: &str) {
        control("createUser", json!({ "pool": self.id, "username": username })).await;
    }

    /// Creates a user who signs in by [`PASSWORD`].
    pub async fn create_confirmed_user(&self, username: &str) {
        control("createConfirmedUser", json!({ "pool": self.id, "username": username })).await;
    }

    /// Calls an administrator's operation, in the service's names.
    pub async fn administer(&self, operation: &str, input: Value) -> Value {
        let call = json!({ "pool": self.id, "operation": operation, "input": input });
        control("administer", call).await
    }

    /// The last code that was sent to [`EMAIL`].
    pub async fn code_sent(&self) -> String {
        let code = control("lastCode", json!({ "pool": self.id, "destination": EMAIL })).await;
        code.as_str().unwrap().into()
    }

    /// Spoils the next answer, as `pool.faults.next` does; the local pool's only.
    pub async fn spoil_next_answer(&self, fault: Value) {
        control("nextAnswer", json!({ "pool": self.id, "fault": fault })).await;
    }
}

/// An endpoint that hears requests and never answers.
pub struct Silence {
    id: Value,
    pub endpoint: String,
}

impl Silence {
    pub async fn create() -> Self {
        let facts = control("createSilence", json!({})).await;
        let endpoint = facts["endpoint"].as_str().unwrap().into();
        Self { id: facts["id"].clone(), endpoint }
    }

    /// Waits for as many to have asked.
    pub async fn heard(&self, count: u64) {
        self.counted("heard", count).await;
    }

    /// Waits for as many to have given up.
    pub async fn left(&self, count: u64) {
        self.counted("left", count).await;
    }

    async fn counted(&self, what: &str, count: u64) {
        while control("silence", json!({ "id": self.id })).await[what] != count {
            pause(20).await;
        }
    }
}
