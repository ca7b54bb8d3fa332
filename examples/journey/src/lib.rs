//! The page without a framework: its screens, what its buttons do, and what it
//! says when that fails. `examples/yew` and `examples/leptos` show it.
//!
//! The calls of the API are in [`call`], the words for its errors in [`words`].

pub mod call;
mod focus;
pub mod input;
pub mod page;
pub mod policy;
pub mod screen;
pub mod words;

pub use focus::focus;

use cognito_wasm::client::{
    Client, Config, Fetch,
    session::{Session, SessionStorage},
};

/// The user pool, and who is signed in to it in this tab. Cheap to clone.
#[derive(Clone, Debug)]
pub struct UserPool {
    client: Client<Fetch>,
    session: Session<Fetch, SessionStorage>,
}

impl UserPool {
    /// `endpoint` is that of a local user pool, if it is one.
    pub fn new(user_pool_id: String, client_id: String, endpoint: Option<String>) -> Self {
        let mut config = Config::of_user_pool(user_pool_id, client_id);
        if let Some(endpoint) = endpoint {
            config = config.endpoint(endpoint);
        }
        let client = Client::new(config);
        Self { session: Session::new(client.clone(), SessionStorage), client }
    }
}
