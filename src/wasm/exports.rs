//! The functions that the npm package's core module exports. They take and return
//! handles of JavaScript's values: see [`Handle`].

use super::Handle;
use crate::protocol::{
    config,
    error::{ProtocolError, Result},
    naming::camel_case,
    operations::{CHANGE_PASSWORD, CONFIRM_FORGOT_PASSWORD, FORGOT_PASSWORD},
    request::{self, Request, prepare},
    response,
    value::Value as _,
};
use alloc::boxed::Box;
use wasm_bindgen::prelude::*;

/// Checks a configuration, and returns `{ value: url }` with the URL that requests go
/// to, or `{ error }`.
#[wasm_bindgen]
pub fn endpoint(config: u32) -> u32 {
    settled(config::endpoint(&Handle(config)).map(|url| Handle::text(&url)))
}

/// Makes the request of [`FORGOT_PASSWORD`], and returns `{ value }` or `{ error }`.
#[wasm_bindgen(js_name = forgotPassword)]
pub fn forgot_password(config: u32, input: u32) -> u32 {
    returned(prepare(FORGOT_PASSWORD, &Handle(config), &Handle(input)))
}

/// Makes the request of [`CONFIRM_FORGOT_PASSWORD`], and returns `{ value }` or `{ error }`.
#[wasm_bindgen(js_name = confirmForgotPassword)]
pub fn confirm_forgot_password(config: u32, input: u32) -> u32 {
    returned(prepare(CONFIRM_FORGOT_PASSWORD, &Handle(config), &Handle(input)))
}

/// Makes the request of [`INITIATE_AUTH`](crate::protocol::operations::INITIATE_AUTH),
/// and returns `{ value }` or `{ error }`.
#[wasm_bindgen(js_name = initiateAuth)]
pub fn initiate_auth(config: u32, input: u32) -> u32 {
    returned(request::initiate_auth(&Handle(config), &Handle(input)))
}

/// Makes the request of `RespondToAuthChallenge` that answers a
/// `NEW_PASSWORD_REQUIRED` challenge, and returns `{ value }` or `{ error }`.
#[wasm_bindgen(js_name = respondToNewPasswordChallenge)]
pub fn respond_to_new_password_challenge(config: u32, input: u32) -> u32 {
    returned(request::respond_to_new_password_challenge(&Handle(config), &Handle(input)))
}

/// Makes the request of [`CHANGE_PASSWORD`], and returns `{ value }` or `{ error }`.
#[wasm_bindgen(js_name = changePassword)]
pub fn change_password(config: u32, input: u32) -> u32 {
    returned(prepare(CHANGE_PASSWORD, &Handle(config), &Handle(input)))
}

/// Makes the request of an operation that `schema` describes, and returns `{ value }` or
/// `{ error }`. The parts of the npm package that have schemas of their own call it.
#[wasm_bindgen(js_name = prepareOperation)]
pub fn prepare_operation(config: u32, input: u32, schema: u32) -> u32 {
    returned(prepare(&Handle(schema).to_text(), &Handle(config), &Handle(input)))
}

/// Returns the name that a member of a response has in JavaScript.
#[wasm_bindgen(js_name = memberName)]
pub fn member_name(name: u32) -> u32 {
    Handle::text(&camel_case(&Handle(name).to_text())).0
}

/// Reads the response to a request, and returns `{ value }` or `{ error }`. `due` is the
/// request's, `status` the HTTP status, `error_type` the header `x-amzn-errortype`, `body`
/// the parsed body. The value's members have the service's names. JavaScript then gives
/// them [its own](member_name).
#[wasm_bindgen(js_name = readResponse)]
pub fn read_response(due: u32, status: u32, error_type: u32, body: u32) -> u32 {
    let due = Handle(due).to_text();
    let status = Handle(status).to_number();
    settled(response::checked(&due, status, &Handle(error_type), Handle(body)))
}

/// Returns `{ value: { operation, due, isRepeatable, body, username?, holder? } }`,
/// or `{ error }`. `isRepeatable` is 1 or 0.
///
/// If there is a `username`, JavaScript asks the app for its secret hash. The hash goes
/// into the map `holder` of the body, or, if that is empty, into the body itself.
fn returned(request: Result<Box<Request<'_, Handle>>>) -> u32 {
    settled(request.map(|request| {
        let mut value = Handle::structure();
        value.set("operation", &Handle::text(request.operation));
        value.set("due", &Handle::text(request.due));
        value.set("isRepeatable", &Handle::from_number(request.is_repeatable.into()));
        value.set("body", &request.body);
        if let Some(pending) = request.pending {
            value.set("username", &pending.username);
            value.set("holder", &Handle::text(pending.map));
        }
        value
    }))
}

/// Returns `{ value }`, or `{ error: { stage, code, message, retry } }`, where `retry` is
/// the number of the variant of [`Retry`](crate::protocol::error::Retry).
fn settled(result: Result<Handle>) -> u32 {
    let (value, error) = match result {
        Ok(value) => (value, Handle::UNDEFINED),
        Err(error) => (Handle::UNDEFINED, error_object(&error)),
    };
    Handle::settled(value, error).0
}

fn error_object(error: &ProtocolError) -> Handle {
    let mut object = Handle::structure();
    object.set("stage", &Handle::text(error.stage.name()));
    object.set("code", &Handle::text(&error.code));
    object.set("message", &Handle::text(&error.message));
    object.set("retry", &Handle::from_number(error.retry as u32));
    object
}
