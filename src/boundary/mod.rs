//! The module's face to JavaScript: the one place that knows of it.
//!
//! No function here waits. Each prepares a request in one go, hands it to
//! JavaScript's transport and gives the place of that promise; the transport
//! hands the answer to [`read`]. So the waiting (fetch, time-outs, aborts) is
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
    value::Value as _,
};
use alloc::boxed::Box;
use value::{Handle, UNDEFINED};
use wasm_bindgen::prelude::*;

/// What [`run`] is given.
const FIRST: Handle = Handle(1);
const SECOND: Handle = Handle(2);
const THIRD: Handle = Handle(3);

#[wasm_bindgen(module = "/js/host.js", js_namespace = host)]
extern "C" {
    /// Runs one of the functions below, which are in `module`
    /// ([`wasm_bindgen::exports`]), on a call and what it is given: the client's
    /// configuration, an input and a description, or an error's type and a
    /// body. Gives the value, or the promise, whose place the function gives.
    ///
    /// The call is JavaScript's: its `send` sends, and settles with what
    /// [`read`] makes of the answer; its `fail` is a promise that is rejected
    /// with a `CognitoError`. `js/call.js` is the one that ships.
    pub fn run(
        call: &JsValue,
        module: &JsValue,
        function: &JsValue,
        first: &JsValue,
        second: &JsValue,
    ) -> JsValue;

    /// With a `username` it first asks the app for the secret hash, and puts it
    /// into the body's `map` of that name, or the body itself if that is empty.
    fn send(
        expected: u8,
        body: u32,
        username: u32,
        url: *const u8,
        url_length: usize,
        operation: *const u8,
        operation_length: usize,
        map: *const u8,
        map_length: usize,
    ) -> u32;

    fn fail(
        retryable: bool,
        stage: *const u8,
        stage_length: usize,
        code: *const u8,
        code_length: usize,
        message: *const u8,
        message_length: usize,
    ) -> u32;
}

/// [`FORGOT_PASSWORD`].
#[wasm_bindgen(js_name = forgotPassword)]
pub fn forgot_password() -> u32 {
    dispatch(prepare(FORGOT_PASSWORD, &FIRST, &SECOND))
}

/// [`CONFIRM_FORGOT_PASSWORD`].
#[wasm_bindgen(js_name = confirmForgotPassword)]
pub fn confirm_forgot_password() -> u32 {
    dispatch(prepare(CONFIRM_FORGOT_PASSWORD, &FIRST, &SECOND))
}

/// [`INITIATE_AUTH`](crate::operations::INITIATE_AUTH).
#[wasm_bindgen(js_name = initiateAuth)]
pub fn initiate_auth() -> u32 {
    dispatch(prepare::initiate_auth(&FIRST, &SECOND))
}

/// Answers a NEW_PASSWORD_REQUIRED challenge by `RespondToAuthChallenge`.
#[wasm_bindgen(js_name = respondToNewPasswordChallenge)]
pub fn respond_to_new_password_challenge() -> u32 {
    dispatch(prepare::respond_to_new_password_challenge(&FIRST, &SECOND))
}

/// [`CHANGE_PASSWORD`].
#[wasm_bindgen(js_name = changePassword)]
pub fn change_password() -> u32 {
    dispatch(prepare(CHANGE_PASSWORD, &FIRST, &SECOND))
}

/// Calls the operation of a description, for those parts of the npm package
/// that bring descriptions of their own.
#[wasm_bindgen(js_name = callOperation)]
pub fn call_operation() -> u32 {
    dispatch(prepare(&THIRD.to_text(), &FIRST, &SECOND))
}

/// Reads what came back. The transport hands `expected` on as it got it.
#[wasm_bindgen]
pub fn read(expected: u8, status: u16) -> u32 {
    let expected = match expected {
        0 => Expected::Members,
        1 => Expected::Nothing,
        _ => Expected::Step,
    };
    match answer::read(expected, status, &FIRST, &SECOND) {
        Ok(value) => value.0,
        Err(fault) => fail_with(&fault),
    }
}

fn dispatch(request: Result<Box<Request<'_, Handle>>>) -> u32 {
    match request {
        Ok(request) => {
            let Request { operation, expected, url, body, pending } = *request;
            let PendingHash { username, map } =
                pending.unwrap_or(PendingHash { username: UNDEFINED, map: "" });
            send(
                expected as u8,
                body.0,
                username.0,
                url.as_ptr(),
                url.len(),
                operation.as_ptr(),
                operation.len(),
                map.as_ptr(),
                map.len(),
            )
        }
        Err(fault) => fail_with(&fault),
    }
}

fn fail_with(fault: &Fault) -> u32 {
    let stage = fault.stage.name();
    fail(
        fault.retryable,
        stage.as_ptr(),
        stage.len(),
        fault.code.as_ptr(),
        fault.code.len(),
        fault.message.as_ptr(),
        fault.message.len(),
    )
}
