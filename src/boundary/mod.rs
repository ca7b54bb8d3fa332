//! The module's face to JavaScript: the one place that knows of it.
//!
//! No function here waits. Each prepares a request in one go, hands it to
//! JavaScript's transport and returns that promise; the transport hands the
//! answer to [`read`]. So the waiting (fetch, time-outs, aborts) is
//! JavaScript's, in one place, a trap is an exception that JavaScript catches
//! and not a promise that never settles, and the module is 3 KB smaller than
//! with Rust's async machinery. See `docs/decisions/0002-no-async-in-wasm.md`.

mod value;

use crate::{
    answer,
    description::Expected,
    fault::{Fault, Result},
    operations::{CHANGE_PASSWORD, CONFIRM_FORGOT_PASSWORD, FORGOT_PASSWORD},
    prepare::{self, PendingHash, Request, prepare},
};
use alloc::boxed::Box;
use js_sys::Promise;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// One call of one operation, in JavaScript: its configuration and its
    /// transport. `js/call.js` is the one implementation that ships.
    pub type Call;

    #[wasm_bindgen(method, getter)]
    fn config(this: &Call) -> JsValue;

    /// Sends, and settles with what [`read`] makes of the answer. With a
    /// `username` it first asks the app for the secret hash, and puts it into
    /// the body's `map` of that name, or the body itself if that is empty.
    #[wasm_bindgen(method)]
    fn send(
        this: &Call,
        url: &str,
        operation: &str,
        expected: u8,
        body: &JsValue,
        username: &JsValue,
        map: &str,
    ) -> Promise;

    /// A promise that is rejected with a `CognitoError`.
    #[wasm_bindgen(method)]
    fn fail(this: &Call, stage: &str, code: &str, message: &str, retryable: bool) -> Promise;
}

/// [`FORGOT_PASSWORD`].
#[wasm_bindgen(js_name = forgotPassword)]
pub fn forgot_password(call: &Call, input: &JsValue) -> Promise {
    dispatch(call, prepare(FORGOT_PASSWORD, &call.config(), input))
}

/// [`CONFIRM_FORGOT_PASSWORD`].
#[wasm_bindgen(js_name = confirmForgotPassword)]
pub fn confirm_forgot_password(call: &Call, input: &JsValue) -> Promise {
    dispatch(call, prepare(CONFIRM_FORGOT_PASSWORD, &call.config(), input))
}

/// [`INITIATE_AUTH`](crate::operations::INITIATE_AUTH).
#[wasm_bindgen(js_name = initiateAuth)]
pub fn initiate_auth(call: &Call, input: &JsValue) -> Promise {
    dispatch(call, prepare::initiate_auth(&call.config(), input))
}

/// Answers a NEW_PASSWORD_REQUIRED challenge by `RespondToAuthChallenge`.
#[wasm_bindgen(js_name = respondToNewPasswordChallenge)]
pub fn respond_to_new_password_challenge(call: &Call, input: &JsValue) -> Promise {
    dispatch(call, prepare::respond_to_new_password_challenge(&call.config(), input))
}

/// [`CHANGE_PASSWORD`].
#[wasm_bindgen(js_name = changePassword)]
pub fn change_password(call: &Call, input: &JsValue) -> Promise {
    dispatch(call, prepare(CHANGE_PASSWORD, &call.config(), input))
}

/// Calls the operation of a description, for those parts of the npm package
/// that bring descriptions of their own.
#[wasm_bindgen(js_name = callOperation)]
pub fn call_operation(call: &Call, description: &str, input: &JsValue) -> Promise {
    dispatch(call, prepare(description, &call.config(), input))
}

/// Reads what came back: the value, or the promise of `call.fail`. The
/// transport hands `expected` on as it got it.
#[wasm_bindgen]
pub fn read(
    call: &Call,
    expected: u8,
    status: u16,
    error_type: &JsValue,
    body: &JsValue,
) -> JsValue {
    let expected = match expected {
        0 => Expected::Members,
        1 => Expected::Nothing,
        _ => Expected::Step,
    };
    match answer::read(expected, status, error_type, body) {
        Ok(value) => value,
        Err(fault) => fail(call, &fault).into(),
    }
}

fn dispatch(call: &Call, request: Result<Box<Request<'_, JsValue>>>) -> Promise {
    match request {
        Ok(request) => {
            let Request { operation, expected, url, body, pending } = *request;
            let PendingHash { username, map } =
                pending.unwrap_or(PendingHash { username: JsValue::UNDEFINED, map: "" });
            call.send(&url, operation, expected as u8, &body, &username, map)
        }
        Err(fault) => fail(call, &fault),
    }
}

fn fail(call: &Call, fault: &Fault) -> Promise {
    call.fail(fault.stage.name(), &fault.code, &fault.message, fault.retryable)
}
