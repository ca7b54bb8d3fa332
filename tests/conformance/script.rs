//! A transport that answers with a script, and keeps what it was asked.

use super::fixture::{ClientConfig, Exchange, Response};
use crate::client::{HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind};
use alloc::{
    collections::VecDeque,
    format,
    rc::Rc,
    string::{String, ToString as _},
    vec::Vec,
};
use core::{cell::RefCell, future::poll_fn, mem, task::Poll, time::Duration};
use serde_json::Value;

#[derive(Clone)]
pub(super) struct Script {
    url: String,
    due: Rc<RefCell<VecDeque<Exchange>>>,
    sent: Rc<RefCell<Vec<HttpRequest>>>,
}

impl Script {
    pub(super) fn new(client: &ClientConfig) -> Self {
        let place =
            client.region.as_deref().or_else(|| client.user_pool_id.as_ref()?.split('_').next());
        let url = format!("https://cognito-idp.{}.amazonaws.com/", place.unwrap());
        let url = client.endpoint.clone().unwrap_or(url);
        Self { url, due: Rc::default(), sent: Rc::default() }
    }

    /// What a call is to send and gets.
    pub(super) fn expect(&self, exchanges: &[Exchange]) {
        *self.due.borrow_mut() = exchanges.to_vec().into();
        self.sent.borrow_mut().clear();
    }

    /// Compares what was sent with what was to be.
    pub(super) fn verify(&self, exchanges: &[Exchange]) {
        let sent = self.sent.borrow();
        let target = |operation: &str| format!("AWSCognitoIdentityProviderService.{operation}");
        let operations: Vec<_> = sent.iter().map(|request| request.headers[1].1.clone()).collect();
        let due: Vec<_> = exchanges.iter().map(|exchange| target(&exchange.operation)).collect();
        assert_eq!(operations, due, "the operations, in this order");
        for (request, exchange) in sent.iter().zip(exchanges) {
            let operation = &exchange.operation;
            assert_eq!(request.url, self.url);
            let headers = [
                ("content-type", "application/x-amz-json-1.1".to_string()),
                ("x-amz-target", target(operation)),
            ];
            assert_eq!(request.headers, headers);
            let body: Value = serde_json::from_str(&request.body).unwrap();
            assert_eq!(body, exchange.body, "the body of {operation}");
            assert_eq!(request.body, body.to_string(), "without spaces and doubled members");
        }
    }
}

impl Transport for Script {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let target = request.headers[1].1.clone();
        self.sent.borrow_mut().push(request);
        // As on a network, others go on meanwhile.
        let mut has_waited = false;
        poll_fn(|context| {
            context.waker().wake_by_ref();
            if mem::replace(&mut has_waited, true) { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
        let next = self.due.borrow_mut().pop_front();
        let Exchange { response, .. } =
            next.unwrap_or_else(|| panic!("one request too many: {target}"));
        let Response { status, headers, body, failure } = response;
        if let Some(failure) = failure {
            let request_id = headers.get("x-amzn-requestid").cloned();
            return Err(TransportError::new(match failure.as_str() {
                "lost" => TransportErrorKind::Lost,
                "timedOut" => TransportErrorKind::TimedOut,
                "cutOff" => TransportErrorKind::CutOff { status, request_id },
                other => panic!("a failure of no known kind: {other}"),
            }));
        }
        let body = match body.unwrap_or_default() {
            Value::Null => String::new(),
            Value::String(text) => text,
            json => json.to_string(),
        };
        Ok(HttpResponse::new(status, |name| headers.get(name).cloned(), body))
    }

    async fn wait(&self, _: Duration) -> bool {
        true
    }
}
