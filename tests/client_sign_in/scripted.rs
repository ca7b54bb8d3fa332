//! Sign-ins whose requests are kept, each answered by the next of a script.

use crate::Outcome;
use crate::support::{Sent, block_on};
use cognito_wasm::client::{
    Client, Config, HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind,
    sign_in::{SignIn, sign_in},
};
use serde_json::{Value, json};
use std::{cell::RefCell, collections::VecDeque, rc::Rc};

pub const CLIENT_ID: &str = "38fjsnc484p94kpqsnet7mpld0";
pub const SESSION: &str = "AYABeEXAMPLEEXAMPLEEXAMPLE";
pub const NEXT_SESSION: &str = "AYABeNEXTNEXTNEXTNEXTNEXT";

/// What comes back.
pub struct Reply {
    status: u16,
    date: Option<&'static str>,
    body: Value,
}

pub fn reply(body: Value) -> Reply {
    Reply { status: 200, date: None, body }
}

pub fn refusal(name: &str, message: &str) -> Reply {
    Reply { status: 400, date: None, body: json!({ "__type": name, "message": message }) }
}

/// A server that has other things to do.
pub fn unavailable() -> Reply {
    Reply { status: 503, date: None, body: json!({}) }
}

impl Reply {
    pub fn at(self, date: &'static str) -> Self {
        Self { date: Some(date), ..self }
    }
}

pub fn tokens() -> Reply {
    reply(json!({ "AuthenticationResult": { "AccessToken": "a.b.c", "ExpiresIn": 3600 } }))
}

pub fn challenge(name: &str, parameters: Value) -> Reply {
    reply(json!({ "ChallengeName": name, "Session": SESSION, "ChallengeParameters": parameters }))
}

/// As the service sends it: without a session.
pub fn password_verifier() -> Value {
    json!({
        "ChallengeName": "PASSWORD_VERIFIER",
        "ChallengeParameters": {
            "SALT": "5a17",
            "SECRET_BLOCK": "c2VjcmV0LWJsb2Nr",
            "SRP_B": "b".repeat(768),
            "USERNAME": "jane",
            "USER_ID_FOR_SRP": "jane",
        },
    })
}

/// A client of a script, and what it was asked.
#[derive(Clone)]
pub struct Script {
    replies: Rc<RefCell<VecDeque<Reply>>>,
    sent: Rc<RefCell<Vec<Sent>>>,
}

impl Script {
    pub fn new(replies: impl IntoIterator<Item = Reply>) -> Self {
        let replies = RefCell::new(replies.into_iter().collect());
        Self { replies: Rc::new(replies), sent: Rc::default() }
    }

    pub fn client(&self) -> Client<Script> {
        self.client_of(Config::of_user_pool("us-west-2_EXAMPLE", CLIENT_ID))
    }

    pub fn client_of(&self, config: Config) -> Client<Script> {
        Client::with_transport(config, self.clone())
    }

    pub fn sign_in(&self, with: SignIn) -> Outcome {
        block_on(sign_in(&self.client(), &with))
    }

    /// Of the last proof.
    pub fn timestamp(&self) -> String {
        let sent = self.sent.borrow();
        sent.last().unwrap().1["ChallengeResponses"]["TIMESTAMP"].as_str().unwrap().into()
    }

    /// What cannot be foreseen, by its form.
    pub fn take_sent(&self) -> Vec<Sent> {
        assert!(self.replies.borrow().is_empty(), "not all was asked for");
        self.sent.borrow_mut().drain(..).map(foreseeable).collect()
    }
}

impl Transport for Script {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let (_, operation) = request.headers[1].1.split_once('.').unwrap();
        let body = serde_json::from_str(&request.body).unwrap();
        self.sent.borrow_mut().push((operation.into(), body));
        let Some(Reply { status, date, body }) = self.replies.borrow_mut().pop_front() else {
            return Err(TransportError::new(TransportErrorKind::Lost));
        };
        let header = |name: &str| date.filter(|_| name == "date").map(Into::into);
        Ok(HttpResponse::new(status, header, body.to_string()))
    }
}

fn foreseeable((operation, mut body): Sent) -> Sent {
    if let Some(client_id) = body.as_object_mut().unwrap().remove("ClientId") {
        assert_eq!(client_id, CLIENT_ID);
    }
    for map in ["AuthParameters", "ChallengeResponses"] {
        let Some(members) = body.get_mut(map) else { continue };
        for (name, value) in members.as_object_mut().unwrap() {
            let text = value.as_str().unwrap();
            let is_form = match name.as_str() {
                "SRP_A" => {
                    (740..=768).contains(&text.len())
                        && text.bytes().all(|byte| b"0123456789abcdef".contains(&byte))
                }
                "PASSWORD_CLAIM_SIGNATURE" => text.len() == 44 && text.ends_with('='),
                "TIMESTAMP" => text.contains(" UTC 2"),
                _ => continue,
            };
            assert!(is_form, "{name}: {text}");
            *value = json!(format!("<{name}>"));
        }
    }
    (operation, body)
}
