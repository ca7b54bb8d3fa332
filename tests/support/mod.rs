//! A user pool in memory, as the transport of a client: no network, and a clock
//! that the test moves.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    reason = "each test file uses its part of this, and a test may panic"
)]

pub mod coverage;

use cognito_user_pool::{
    Jwks, Request, UserPool,
    host::{Fixed, Timestamp},
};
use cognito_wasm::client::{
    Client, Config, HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind,
};
use coverage::Coverage;
use serde_json::{Value, json};
use std::{
    cell::RefCell,
    collections::BTreeMap,
    future::Future,
    pin::pin,
    rc::Rc,
    task::{Context, Poll, Waker},
    time::{Duration, SystemTime},
};

pub const USER_POOL_ID: &str = "us-east-1_LocalPool";
/// The app client without a secret.
pub const PUBLIC: &str = "public";
/// The app client with one.
pub const CONFIDENTIAL: &str = "confidential";
pub const SECRET: &str = "s3cretOfTheConfidentialClient";
pub const PASSWORD: &str = "Old-passw0rd";
pub const NEW_PASSWORD: &str = "New-passw0rd";
/// The email address of each test's user.
pub const EMAIL: &str = "jane@example.com";

/// A request that came: its operation and its body.
pub type Sent = (String, Value);

/// The pool. A clone is the same pool.
#[derive(Clone)]
pub struct Pool {
    inner: Rc<RefCell<Inner>>,
    clock: Fixed,
}

struct Inner {
    pool: UserPool,
    sent: Vec<Sent>,
    coverage: Coverage,
}

impl Pool {
    /// Two app clients and no user. `more` is more of what `createUserPool` takes.
    pub fn new(more: Value) -> Self {
        Self::with_clients(json!({}), more)
    }

    /// The same; `each` is more of what its app clients are like.
    pub fn with_clients(each: Value, more: Value) -> Self {
        let client = |of: Value| merged(of, &each);
        let clients = [
            client(json!({ "clientId": PUBLIC })),
            client(json!({ "clientId": CONFIDENTIAL, "clientSecret": SECRET })),
        ];
        let config = merged(json!({ "userPoolId": USER_POOL_ID, "clients": clients }), &more);
        // The client goes by the machine's clock where it has no other.
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
        let clock = Fixed::at(Timestamp::from_millis(now.as_millis().try_into().unwrap()));
        let config = cognito_user_pool::Config::from_json(&config).unwrap();
        let pool = UserPool::new(config, Jwks::unsigned(), Box::new(clock.clone())).unwrap();
        let inner = Inner { pool, sent: Vec::new(), coverage: Coverage::of_this_test() };
        Self { inner: Rc::new(RefCell::new(inner)), clock }
    }

    /// A client of the app client without a secret.
    pub fn public(&self) -> Client<Pool> {
        Client::with_transport(Config::of_user_pool(USER_POOL_ID, PUBLIC), self.clone())
    }

    /// A client of the app client with a secret, which it has.
    pub fn confidential(&self) -> Client<Pool> {
        let config = Config::of_user_pool(USER_POOL_ID, CONFIDENTIAL).client_secret(SECRET);
        Client::with_transport(config, self.clone())
    }

    /// Moves the pool's clock on.
    pub fn advance(&self, duration: Duration) {
        self.clock.advance(duration);
    }

    /// An administrator's operation.
    pub fn administer(&self, operation: &str, mut input: Value) -> Value {
        input["UserPoolId"] = json!(USER_POOL_ID);
        let response = self.inner.borrow_mut().pool.admin(operation, &input.to_string());
        assert_eq!(response.status, 200, "{operation}: {}", response.body);
        response.json()
    }

    /// A user with a temporary password, an email that is verified, and these
    /// attributes.
    pub fn create_user(&self, username: &str, attributes: Value) {
        let attributes = merged(json!({ "email": EMAIL, "email_verified": "true" }), &attributes);
        let attributes: Value = attributes
            .as_object()
            .unwrap()
            .iter()
            .map(|(name, value)| json!({ "Name": name, "Value": value }))
            .collect();
        let input = json!({
            "Username": username,
            "TemporaryPassword": PASSWORD,
            "MessageAction": "SUPPRESS",
            "UserAttributes": attributes,
        });
        self.administer("AdminCreateUser", input);
    }

    /// Creates a user with a permanent password.
    pub fn create_confirmed_user(&self, username: &str, attributes: Value) {
        self.create_user(username, attributes);
        let input = json!({ "Username": username, "Password": PASSWORD, "Permanent": true });
        self.administer("AdminSetUserPassword", input);
    }

    /// Returns an attribute of a user.
    pub fn attribute(&self, username: &str, name: &str) -> Option<String> {
        let user = self.administer("AdminGetUser", json!({ "Username": username }));
        let attributes = user["UserAttributes"].as_array().unwrap();
        let found = attributes.iter().find(|attribute| attribute["Name"] == name)?;
        Some(found["Value"].as_str().unwrap().into())
    }

    /// The code that was sent last.
    pub fn code(&self) -> String {
        self.messages().last().unwrap()["code"].as_str().unwrap().into()
    }

    /// All messages that were sent.
    pub fn messages(&self) -> Vec<Value> {
        serde_json::from_str(&self.inner.borrow().pool.outbox()).unwrap()
    }

    /// Orders something to go wrong with a later answer, as `faults.next` takes it.
    pub fn spoil(&self, fault: Value) {
        self.inner.borrow_mut().pool.fault(&fault.to_string()).unwrap();
    }

    /// The requests that came since this was asked last.
    pub fn take_sent(&self) -> Vec<Sent> {
        std::mem::take(&mut self.inner.borrow_mut().sent)
    }

    /// The pool's time, in seconds since 1970.
    pub fn seconds(&self) -> u64 {
        use cognito_user_pool::host::Host as _;
        self.clock.now().seconds()
    }

    /// Says that a step was answered.
    pub fn answered(&self, step: &str) {
        self.inner.borrow_mut().coverage.step(step);
    }
}

impl Transport for Pool {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let Inner { pool, sent, coverage } = &mut *self.inner.borrow_mut();
        let headers: BTreeMap<String, String> =
            request.headers.iter().map(|(name, value)| ((*name).into(), value.clone())).collect();
        let operation = headers["x-amz-target"].split('.').next_back().unwrap().to_owned();
        let body = serde_json::from_str(&request.body).unwrap();
        let response = pool.handle(&Request {
            method: "POST".into(),
            path: "/".into(),
            headers,
            body: request.body.clone(),
        });
        let mut response = pool.sign(response, |_| "signature".into());
        let status = response.status;
        let header = |name: &str| {
            let found = response.headers.iter().find(|(of, _)| of.eq_ignore_ascii_case(name));
            found.map(|(_, value)| value.clone())
        };
        let refusal = header("x-amzn-errortype");
        coverage.request(&operation, &body, status, refusal.as_deref());
        sent.push((operation, body));
        if let Some(fault) = response.fault.take() {
            if fault.drop {
                return Err(TransportError::new(TransportErrorKind::Lost));
            }
            if fault.cut_off.is_some() {
                let request_id = header("x-amzn-requestid");
                let kind = TransportErrorKind::CutOff { status, request_id };
                return Err(TransportError::new(kind));
            }
        }
        Ok(HttpResponse::new(status, header, response.body.clone()))
    }
}

/// An object with the members of another in place of its own.
fn merged(mut object: Value, more: &Value) -> Value {
    object.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    object
}

/// A code that is not this one.
pub fn other_than(code: &str) -> &'static str {
    match (code.len(), code.starts_with('0')) {
        (8, true) => "11111111",
        (8, false) => "00000000",
        (_, true) => "111111",
        (_, false) => "000000",
    }
}

/// Runs what never waits for anything but this pool, whose answers are there at
/// once.
pub fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..1000 {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
    panic!("it waits for something that does not come");
}
