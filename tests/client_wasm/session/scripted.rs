//! A client whose requests a script answers.

use crate::support::in_time;
use cognito_wasm::client::{
    Client, Config, HttpRequest, HttpResponse, Transport, TransportError,
    session::{Session, SessionEvents, Storage, Tokens},
};
use core::{
    cell::RefCell,
    future::{Future, poll_fn},
    task::{Poll, Waker},
    time::Duration,
};
use serde_json::{Value, json};
use std::{collections::VecDeque, rc::Rc};
use wasm_bindgen::prelude::*;

pub const FRESH: Duration = Duration::MAX;

#[wasm_bindgen(module = "/tests/client_wasm/page.js")]
extern "C" {
    pub fn token() -> String;
    pub async fn pause(milliseconds: u32);
}

/// Keeps the operations that are asked for, and answers each with the next of a
/// script; while that is empty, it waits.
#[derive(Clone, Default)]
pub struct Script(Rc<RefCell<Scripted>>);

#[derive(Default)]
struct Scripted {
    answers: VecDeque<Value>,
    operations: Vec<String>,
    wakers: Vec<Waker>,
}

impl Script {
    pub fn answer(&self, answer: Value) {
        let mut script = self.0.borrow_mut();
        script.answers.push_back(answer);
        script.wakers.drain(..).for_each(Waker::wake);
    }

    pub fn operations(&self) -> Vec<String> {
        self.0.borrow().operations.clone()
    }
}

impl Transport for Script {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let (_, operation) = request.headers[1].1.split_once('.').unwrap();
        self.0.borrow_mut().operations.push(operation.into());
        let answer = poll_fn(|context| {
            let mut script = self.0.borrow_mut();
            match script.answers.pop_front() {
                Some(answer) => Poll::Ready(answer),
                None => {
                    script.wakers.push(context.waker().clone());
                    Poll::Pending
                }
            }
        });
        let answer = answer.await;
        Ok(HttpResponse::new(200, |_| None, answer.to_string()))
    }
}

pub fn refreshed(access_token: &str, refresh_token: &str) -> Value {
    json!({
        "AuthenticationResult": { "AccessToken": access_token, "RefreshToken": refresh_token },
    })
}

pub fn signed_in() -> Tokens {
    Tokens::new(token()).id_token(token()).refresh_token("the refresh token")
}

/// A session of a client's own, whose entry no other test sees.
pub fn open<S: Storage + 'static>(
    client_id: &str,
    storage: S,
    script: &Script,
) -> Session<Script, S> {
    let config = Config::of_region("us-west-2", client_id).timeout(Duration::from_millis(500));
    Session::new(Client::with_transport(config, script.clone()), storage)
}

pub async fn entry(storage: &impl Storage, client_id: &str) -> Option<Value> {
    let text = storage.get(&format!("cognito-wasm.{client_id}")).await.unwrap()?;
    Some(serde_json::from_str(text.expose()).unwrap())
}

/// The event that comes next, as it is written.
pub async fn told(events: &mut SessionEvents) -> String {
    format!("{:?}", in_time(events.next()).await.unwrap())
}

/// What two give, which run at once.
pub async fn both<A, B>(a: impl Future<Output = A>, b: impl Future<Output = B>) -> (A, B) {
    let (mut a, mut b) = (Box::pin(a), Box::pin(b));
    let (mut of_a, mut of_b) = (None, None);
    poll_fn(|context| {
        if of_a.is_none()
            && let Poll::Ready(output) = a.as_mut().poll(context)
        {
            of_a = Some(output);
        }
        if of_b.is_none()
            && let Poll::Ready(output) = b.as_mut().poll(context)
        {
            of_b = Some(output);
        }
        if of_a.is_some() && of_b.is_some() { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    (of_a.unwrap(), of_b.unwrap())
}
