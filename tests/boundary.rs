//! The exports in a real browser: `wasm-pack test --headless --chrome`.

#![cfg(all(target_arch = "wasm32", feature = "exports"))]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use cognito_wasm::boundary::run;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

// In place of the npm package's transport: it sends nothing, and gives back
// what it was handed.
#[wasm_bindgen(inline_js = r#"
export const call = () => ({
  send: async (url, operation, expected, body, username, map) =>
    ({ url, operation, expected, body, username, map }),
  fail: async (stage, code, message, retryable) => { throw { stage, code, message, retryable }; },
});
export const work = (module, name, ...given) => () => module[name](...given);
export const value = (text) => eval(`(${text})`);
export const text = (value) => JSON.stringify(value);
"#)]
extern "C" {
    fn call() -> JsValue;
    #[wasm_bindgen(variadic)]
    fn work(module: &JsValue, name: &str, given: &[u32]) -> JsValue;
    fn value(text: &str) -> JsValue;
    fn text(value: &JsValue) -> Option<String>;
}

const PUBLIC: &str = "{ region: 'us-west-2', clientId: 'client' }";
const SECRET: &str =
    "{ region: 'us-west-2', clientId: '1example23456789', clientSecret: 'secret' }";

/// What an export settles with, as JSON.
async fn settled(export: &str, config: &str, input: &str) -> Result<String, String> {
    let module = wasm_bindgen::exports();
    let work = work(&module, export, &[]);
    let promise = run(&call(), &module, &work, &value(config), &value(input));
    let json = |value: JsValue| text(&value).unwrap();
    JsFuture::from(Promise::from(promise)).await.map(json).map_err(json)
}

#[wasm_bindgen_test]
async fn each_export_hands_its_request_to_the_transport() {
    for (export, config, input, request) in [
        (
            "forgotPassword",
            SECRET,
            "{ username: 'jane', clientMetadata: { é: '✓', none: undefined }, userContextData: undefined }",
            r#"{"url":"https://cognito-idp.us-west-2.amazonaws.com/","operation":"ForgotPassword","expected":0,"body":{"Username":"jane","ClientMetadata":{"é":"✓"},"ClientId":"1example23456789","SecretHash":"56A2HVybZvi52kiQAcKmycoAK/mlnr29uzSP71Yqm7g="},"map":""}"#,
        ),
        (
            "confirmForgotPassword",
            PUBLIC,
            "{ username: 'jane', confirmationCode: '123456', password: 'New-passw0rd' }",
            r#"{"url":"https://cognito-idp.us-west-2.amazonaws.com/","operation":"ConfirmForgotPassword","expected":1,"body":{"Username":"jane","ConfirmationCode":"123456","Password":"New-passw0rd","ClientId":"client"},"map":""}"#,
        ),
        (
            "initiateAuth",
            "{ userPoolId: 'eu-west-1_Pool', clientId: 'client', secretHash() {} }",
            "{ authFlow: 'USER_PASSWORD_AUTH', authParameters: { USERNAME: 'jane', PASSWORD: 'p' } }",
            r#"{"url":"https://cognito-idp.eu-west-1.amazonaws.com/","operation":"InitiateAuth","expected":2,"body":{"AuthFlow":"USER_PASSWORD_AUTH","AuthParameters":{"USERNAME":"jane","PASSWORD":"p"},"ClientId":"client"},"username":"jane","map":"AuthParameters"}"#,
        ),
        (
            "respondToNewPasswordChallenge",
            PUBLIC,
            "{ username: 'jane', session: 'of twenty characters and more', newPassword: 'n', userAttributes: { name: 'J' } }",
            r#"{"url":"https://cognito-idp.us-west-2.amazonaws.com/","operation":"RespondToAuthChallenge","expected":2,"body":{"Session":"of twenty characters and more","ClientId":"client","ChallengeName":"NEW_PASSWORD_REQUIRED","ChallengeResponses":{"USERNAME":"jane","NEW_PASSWORD":"n","userAttributes.name":"J"}},"map":""}"#,
        ),
        (
            "changePassword",
            PUBLIC,
            "{ accessToken: 't', proposedPassword: 'n' }",
            r#"{"url":"https://cognito-idp.us-west-2.amazonaws.com/","operation":"ChangePassword","expected":1,"body":{"ProposedPassword":"n","AccessToken":"t"},"map":""}"#,
        ),
    ] {
        assert_eq!(settled(export, config, input).await.unwrap(), request);
    }
}

#[wasm_bindgen_test]
async fn javascripts_own_values_are_told_apart() {
    for (input, message) in [
        ("undefined", "username: required"),
        ("null", "username: required"),
        ("'jane'", "username: required"),
        ("{ username: null }", "username: must be of type string"),
        ("{ username: new String('jane') }", "username: must be of type string"),
        ("{ username: ['jane'] }", "username: must be of type string"),
        ("{ username: '😀'.repeat(129) }", "username: must have 1-128 characters"),
        ("{ username: 'j', clientMetadata: null }", "clientMetadata: must be of type object"),
        ("{ username: 'j', clientMetadata: ['a'] }", "clientMetadata: must be of type object"),
        ("{ username: 'j', clientMetadata: () => 5 }", "clientMetadata: must be of type object"),
        (
            "{ username: 'j', clientMetadata: { n: 1n } }",
            "clientMetadata.n: must be of type string",
        ),
        ("{ username: 'j', callback() {} }", "callback: unknown"),
    ] {
        let rejection = settled("forgotPassword", PUBLIC, input).await.unwrap_err();
        let expected = format!(
            r#"{{"stage":"input","code":"InvalidInput","message":"{message}","retryable":false}}"#
        );
        assert_eq!(rejection, expected, "{input}");
    }
    for input in [
        "{ username: '😀'.repeat(128) }",
        "Object.freeze({ username: 'j' })",
        "new Proxy({ username: 'j' }, {})",
        "Object.assign(Object.create(null), { username: 'j' })",
        "new (class { username = 'j' })()",
    ] {
        assert!(settled("forgotPassword", PUBLIC, input).await.is_ok(), "{input}");
    }
}

#[wasm_bindgen_test]
async fn a_refresh_reads_the_tokens_claims() {
    // {"username":"jüne"} in UTF-8, then base64url.
    let input = "{ authFlow: 'REFRESH_TOKEN_AUTH', authParameters: { REFRESH_TOKEN: 'r' }, accessToken: 'h.eyJ1c2VybmFtZSI6ImrDvG5lIn0.s' }";
    let config = "{ region: 'r', clientId: 'c', secretHash() {} }";
    let request = settled("initiateAuth", config, input).await.unwrap();
    assert!(request.contains(r#""username":"jüne","map":"AuthParameters""#), "{request}");
}

/// What [`read`] makes of an answer, as JSON.
async fn answer(expected: u8, status: u16, error_type: &str, body: &str) -> Result<String, String> {
    let module = wasm_bindgen::exports();
    let work = work(&module, "read", &[expected.into(), status.into()]);
    let result = run(&call(), &module, &work, &value(error_type), &JsValue::from_str(body));
    let json = |value: JsValue| text(&value).unwrap();
    JsFuture::from(Promise::resolve(&result)).await.map(json).map_err(json)
}

#[wasm_bindgen_test]
async fn answers_are_read() {
    assert_eq!(
        answer(
            0,
            200,
            "null",
            r#"{"MFAOptions":[{"AttributeName":"a"}],"__proto__":{"Polluted":1}}"#
        )
        .await,
        Ok(r#"{"__proto__":{"polluted":1},"mfaOptions":[{"attributeName":"a"}]}"#.into())
    );
    assert!(value("({}).polluted").is_undefined());
    assert_eq!(answer(1, 200, "null", "").await, Ok("{}".into()));
    assert_eq!(
        answer(2, 200, "null", r#"{"ChallengeName":"NEW_PASSWORD_REQUIRED","Session":"s","ChallengeParameters":{"requiredAttributes":"[\"userAttributes.name\"]","userAttributes":"{}"}}"#).await,
        Ok(r#"{"challengeName":"NEW_PASSWORD_REQUIRED","session":"s","challengeParameters":{"requiredAttributes":"[\"userAttributes.name\"]","userAttributes":"{}"},"requiredAttributes":["name"],"userAttributes":{}}"#.into())
    );
    assert_eq!(
        answer(0, 400, "'CodeMismatchException:'", r#"{"message":"Invalid verification code provided, please try again."}"#).await,
        Err(r#"{"stage":"service","code":"CodeMismatchException","message":"Invalid verification code provided, please try again.","retryable":false}"#.into())
    );
    assert_eq!(
        answer(0, 502, "null", "<html>").await,
        Err(r#"{"stage":"response","code":"InvalidResponse","message":"answer: is an error, but not the service's","retryable":true}"#.into())
    );
}
