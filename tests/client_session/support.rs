//! A client whose requests a script answers, tokens, and time that goes by.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use cognito_wasm::client::{
    Client, Config, HttpRequest, HttpResponse, Secret, Transport, TransportError,
    TransportErrorKind,
    session::{
        InMemory, Session, SessionConfig, SessionError, SessionEvent, SessionEvents, Storage,
        Tokens,
    },
};
use serde_json::{Value, json};
use std::{
    collections::VecDeque,
    future::poll_fn,
    pin::pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll, Waker},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

pub const CLIENT_ID: &str = "38fjsnc484p94kpqsnet7mpld0";
pub const KEY: &str = "cognito-wasm.38fjsnc484p94kpqsnet7mpld0";
pub const DEVICE: &str = "us-west-2_device";
pub const SECRET: &str = "9cr3t0fTheAppClient0000002026";
pub const MINUTE: u64 = 60_000;
pub const HOUR: u64 = 60 * MINUTE;
pub const FRESH: Duration = Duration::MAX;

/// What a request is answered with.
pub enum Answer {
    Json(u16, Value),
    Lost,
    TimedOut,
    NotSent,
    Body(u16, &'static str),
}

/// Keeps requests, and answers each with the next of a script. While that is
/// empty, it waits.
#[derive(Clone, Default)]
pub struct Script {
    answers: Arc<Mutex<VecDeque<Answer>>>,
    requests: Arc<Mutex<Vec<(String, Value)>>>,
    wakers: Arc<Mutex<Vec<Waker>>>,
}

impl Script {
    pub fn of(answers: impl IntoIterator<Item = Answer>) -> Self {
        let script = Self::default();
        script.answers.lock().unwrap().extend(answers);
        script
    }

    pub fn answer(&self, answer: Answer) {
        self.answers.lock().unwrap().push_back(answer);
        self.wakers.lock().unwrap().drain(..).for_each(Waker::wake);
    }

    /// The operations' names and bodies, but for the client's id.
    pub fn requests(&self) -> Vec<(String, Value)> {
        self.requests.lock().unwrap().clone()
    }

    pub fn operations(&self) -> Vec<String> {
        self.requests().into_iter().map(|(operation, _)| operation).collect()
    }
}

impl Transport for Script {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let (_, operation) = request.headers[1].1.split_once('.').unwrap();
        let mut body: Value = serde_json::from_str(&request.body).unwrap();
        body.as_object_mut().unwrap().remove("ClientId");
        self.requests.lock().unwrap().push((operation.into(), body));
        let answer = poll_fn(|context| match self.answers.lock().unwrap().pop_front() {
            Some(answer) => Poll::Ready(answer),
            None => {
                self.wakers.lock().unwrap().push(context.waker().clone());
                Poll::Pending
            }
        });
        let (status, body) = match answer.await {
            Answer::Json(status, body) => (status, body.to_string()),
            Answer::Body(status, body) => (status, body.into()),
            Answer::Lost => return Err(TransportError::new(TransportErrorKind::Lost)),
            Answer::NotSent => return Err(TransportError::new(TransportErrorKind::NotSent)),
            Answer::TimedOut => return Err(TransportError::new(TransportErrorKind::TimedOut)),
        };
        Ok(HttpResponse::new(status, |_| None, body))
    }
}

/// What a future gives that waits for nothing.
pub fn now<O>(future: impl Future<Output = O>) -> O {
    match pin!(future).as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits"),
    }
}

pub fn public() -> Config {
    Config::of_region("us-west-2", CLIENT_ID)
}

static TOKENS: AtomicUsize = AtomicUsize::new(0);

fn number() -> usize {
    TOKENS.fetch_add(1, Ordering::Relaxed)
}

/// A token as the service makes them, but for the signature.
pub fn token(lasts: u64, more: Value) -> String {
    let mut claims = json!({
        "sub": "c0ffee",
        "iat": 1_795_334_400,
        "exp": 1_795_334_400 + lasts / 1000,
        "jti": number().to_string(),
    });
    claims.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let part = |text: &str| BASE64_URL_SAFE_NO_PAD.encode(text);
    [part("{}"), part(&claims.to_string()), part("signature")].join(".")
}

pub fn access_token() -> String {
    token(HOUR, json!({ "token_use": "access", "username": "jane-s-real-name", "origin_jti": "o" }))
}

/// What a sign-in gives.
pub fn signed_in() -> Tokens {
    Tokens::new(access_token())
        .id_token(token(HOUR, json!({ "token_use": "id", "name": "Jané" })))
        .refresh_token(format!("refresh-token-{}", number()))
}

/// What the service answers a refresh with.
pub fn refreshed(refresh_token: Option<&str>) -> Answer {
    let mut result = json!({
        "AccessToken": access_token(),
        "IdToken": token(HOUR, json!({ "token_use": "id" })),
        "ExpiresIn": 3600,
        "TokenType": "Bearer",
    });
    if let Some(token) = refresh_token {
        result["RefreshToken"] = json!(token);
    }
    Answer::Json(200, json!({ "AuthenticationResult": result }))
}

pub fn refusal(code: &str, message: &str) -> Answer {
    Answer::Json(400, json!({ "__type": code, "message": message }))
}

pub fn done() -> Answer {
    Answer::Json(200, json!({}))
}

/// Someone who is signed in, and whose requests a script answers.
pub struct Signed {
    pub session: Session<Script, InMemory>,
    pub storage: InMemory,
    pub script: Script,
    pub events: SessionEvents,
    pub tokens: Tokens,
}

pub fn begin(answers: impl IntoIterator<Item = Answer>) -> Signed {
    begin_with(public(), SessionConfig::new(), signed_in(), answers)
}

pub fn begin_with(
    client: Config,
    config: SessionConfig,
    tokens: Tokens,
    answers: impl IntoIterator<Item = Answer>,
) -> Signed {
    let (script, storage) = (Script::of(answers), InMemory::default());
    let client = Client::with_transport(client, script.clone());
    let session = Session::with_config(client, storage.clone(), config);
    now(session.start(tokens.clone())).unwrap();
    let events = session.subscribe();
    Signed { session, storage, script, events, tokens }
}

impl Signed {
    /// Lets time go by: what is kept came so much earlier, in milliseconds.
    pub fn age(&self, by: u64) {
        let mut entry = self.entry().unwrap();
        entry["receivedAt"] = json!(entry["receivedAt"].as_u64().unwrap() - by);
        self.keep(&entry.to_string());
    }

    pub fn entry(&self) -> Option<Value> {
        let text = now(self.storage.get(KEY)).unwrap();
        text.map(|text| serde_json::from_str(text.expose()).unwrap())
    }

    pub fn keep(&self, text: &str) {
        now(self.storage.set(KEY, &Secret::from(text))).unwrap();
    }

    /// The names of the events until now, and the refusal's code.
    pub fn told(&mut self) -> Vec<String> {
        let mut told = Vec::new();
        loop {
            let mut next = pin!(self.events.next());
            let mut context = Context::from_waker(Waker::noop());
            let Poll::Ready(Some(event)) = next.as_mut().poll(&mut context) else { return told };
            told.push(match event {
                SessionEvent::SignedIn => "signed in".into(),
                SessionEvent::Refreshed => "refreshed".into(),
                SessionEvent::SignedOut { refusal: None } => "signed out".into(),
                SessionEvent::SignedOut { refusal: Some(error) } => code(&error),
                SessionEvent::Discarded => "discarded".into(),
                SessionEvent::NotStored { error } => code(&error),
                SessionEvent::Denied { what } => format!("{what:?} denied"),
                other => panic!("{other:?}"),
            });
        }
    }
}

/// What an error is.
pub fn code(error: &SessionError) -> String {
    match error {
        SessionError::NotSignedIn => "NotSignedIn".into(),
        SessionError::InvalidTokens => "InvalidTokens".into(),
        SessionError::Storage(_) => "Storage".into(),
        SessionError::App(_) => "App".into(),
        SessionError::Refresh(error) => error.code().into(),
        SessionError::Revoke(error) => error.code().into(),
        SessionError::GlobalSignOut(error) => error.code().into(),
        other => panic!("{other:?}"),
    }
}

pub fn failure<V: std::fmt::Debug>(outcome: Result<V, SessionError>) -> String {
    code(&outcome.unwrap_err())
}

pub fn millis() -> u64 {
    u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap()
}
