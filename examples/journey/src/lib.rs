//! The page without a framework: its screens, what its buttons do, and its error
//! messages. `examples/yew` and `examples/leptos` show it.
//!
//! The calls of the API are in [`call`], the messages for its errors in
//! [`error_messages`].

pub mod call;
pub mod error_messages;
mod focus;
pub mod input;
pub mod page;
pub mod policy;
pub mod screen;

pub use focus::focus;

use cognito_wasm::client::{
    Client, Config, Fetch,
    session::{Session, SessionStorage},
};

/// The client of a user pool, and the session in this tab. It is cheap to clone.
#[derive(Clone, Debug)]
pub struct UserPool {
    client: Client<Fetch>,
    session: Session<Fetch, SessionStorage>,
}

impl UserPool {
    /// Creates the client and its session. A local user pool has an `endpoint` of its own.
    pub fn new(user_pool_id: String, client_id: String, endpoint: Option<String>) -> Self {
        let mut config = Config::of_user_pool(user_pool_id, client_id);
        if let Some(endpoint) = endpoint {
            config = config.endpoint(endpoint);
        }
        let client = Client::new(config);
        Self { session: Session::new(client.clone(), SessionStorage), client }
    }
}
