//! The functions that the module of the npm package's core exports. Each takes
//! and returns places of the host's values.

use super::Handle;
use crate::protocol::{
    config,
    error::{ProtocolError, Result},
    operations::{CHANGE_PASSWORD, CONFIRM_FORGOT_PASSWORD, FORGOT_PASSWORD},
    request::{self, Request, prepare},
    response::{self, Expected},
    value::Value as _,
};
use alloc::boxed::Box;
use wasm_bindgen::prelude::*;

/// Returns where the requests of a client with this configuration go, as
/// `{ value: url }`, or what is wrong with the configuration.
#[wasm_bindgen]
pub fn endpoint(config: u32) -> u32 {
    settled(config::endpoint(&Handle(config)).map(|url| Handle::text(&url)))
}

/// Makes the request of [`FORGOT_PASSWORD`].
#[wasm_bindgen(js_name = forgotPassword)]
pub fn forgot_password(config: u32, input: u32) -> u32 {
    described(prepare(FORGOT_PASSWORD, &Handle(config), &Handle(input)))
}

/// Makes the request of [`CONFIRM_FORGOT_PASSWORD`].
#[wasm_bindgen(js_name = confirmForgotPassword)]
pub fn confirm_forgot_password(config: u32, input: u32) -> u32 {
    described(prepare(CONFIRM_FORGOT_PASSWORD, &Handle(config), &Handle(input)))
}

/// Makes the request of
/// [`INITIATE_AUTH`](crate::protocol::operations::INITIATE_AUTH).
#[wasm_bindgen(js_name = initiateAuth)]
pub fn initiate_auth(config: u32, input: u32) -> u32 {
    described(request::initiate_auth(&Handle(config), &Handle(input)))
}

/// Makes the request of `RespondToAuthChallenge` that answers a
/// `NEW_PASSWORD_REQUIRED` challenge.
#[wasm_bindgen(js_name = respondToNewPasswordChallenge)]
pub fn respond_to_new_password_challenge(config: u32, input: u32) -> u32 {
    described(request::respond_to_new_password_challenge(&Handle(config), &Handle(input)))
}

/// Makes the request of [`CHANGE_PASSWORD`].
#[wasm_bindgen(js_name = changePassword)]
pub fn change_password(config: u32, input: u32) -> u32 {
    described(prepare(CHANGE_PASSWORD, &Handle(config), &Handle(input)))
}

/// Makes the request of an operation by its schema, for those parts of the npm
/// package that bring schemas of their own.
#[wasm_bindgen(js_name = prepareOperation)]
pub fn prepare_operation(config: u32, input: u32, schema: u32) -> u32 {
    described(prepare(&Handle(schema).to_text(), &Handle(config), &Handle(input)))
}

/// Reads a response to a request: `expected` is the request's, `status` a number,
/// `error_type` the header `x-amzn-errortype`, `body` a text.
#[wasm_bindgen(js_name = readResponse)]
pub fn read_response(expected: u32, status: u32, error_type: u32, body: u32) -> u32 {
    let expected = Expected::from_number(Handle(expected).to_number());
    // A cast saturates: what is no status is no success either.
    let status = Handle(status).to_number() as u16;
    settled(response::read(expected, status, &Handle(error_type), &Handle(body)))
}

/// Returns `{ value: { operation, expected, body, username?, holder? } }`: with a
/// `username` the app is to be asked for the secret hash of it, which belongs into
/// the body's map of the name `holder`, or into the body itself.
fn described(request: Result<Box<Request<'_, Handle>>>) -> u32 {
    settled(request.map(|request| {
        let mut value = Handle::structure();
        value.set("operation", &Handle::text(request.operation));
        value.set("expected", &Handle::from_number(request.expected as u32));
        value.set("body", &request.body);
        if let Some(pending) = request.pending {
            value.set("username", &pending.username);
            value.set("holder", &Handle::text(pending.map));
        }
        value
    }))
}

/// Returns `{ value }`, or `{ error: { stage, code, message, retryable } }`, where
/// `retryable` is 1 or 0.
fn settled(result: Result<Handle>) -> u32 {
    let mut settled = Handle::structure();
    match result {
        Ok(value) => settled.set("value", &value),
        Err(error) => settled.set("error", &thrown(&error)),
    }
    settled.0
}

fn thrown(error: &ProtocolError) -> Handle {
    let mut thrown = Handle::structure();
    thrown.set("stage", &Handle::text(error.stage.name()));
    thrown.set("code", &Handle::text(&error.code));
    thrown.set("message", &Handle::text(&error.message));
    thrown.set("retryable", &Handle::from_number(error.retryable.into()));
    thrown
}
