//! The exports in a real browser: `wasm-pack test --headless --chrome`.

#![cfg(all(target_arch = "wasm32", feature = "exports"))]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

// What it exports is called by JavaScript alone.
use cognito_wasm as _;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(module = "/js/core/host.js")]
extern "C" {
    /// The exports of this very module, by values.
    fn bind(exports: &JsValue) -> JsValue;
}

#[wasm_bindgen(inline_js = r#"
export const call = (functions, name, given) =>
  JSON.stringify(functions[name](...eval(`[${given}]`)));
export const isPolluted = () => "polluted" in {};
"#)]
extern "C" {
    fn call(functions: &JsValue, name: &str, given: &str) -> String;
    #[wasm_bindgen(js_name = isPolluted)]
    fn is_polluted() -> bool;
}

const PUBLIC: &str = "{ region: 'us-west-2', clientId: 'client' }";
const SECRET: &str =
    "{ region: 'us-west-2', clientId: '1example23456789', clientSecret: 'secret' }";

/// Calls an export with JavaScript's values, and returns what it settles on, as
/// JSON.
fn settled(export: &str, given: &str) -> String {
    call(&bind(&wasm_bindgen::exports()), export, given)
}

#[wasm_bindgen_test]
fn each_export_returns_its_request() {
    for (export, config, input, request) in [
        (
            "forgotPassword",
            SECRET,
            "{ username: 'jane', clientMetadata: { é: '✓', none: undefined }, userContextData: undefined }",
            r#"{"operation":"ForgotPassword","due":"CodeDeliveryDetails","isRepeatable":1,"body":{"Username":"jane","ClientMetadata":{"é":"✓"},"ClientId":"1example23456789","SecretHash":"56A2HVybZvi52kiQAcKmycoAK/mlnr29uzSP71Yqm7g="}}"#,
        ),
        (
            "confirmForgotPassword",
            PUBLIC,
            "{ username: 'jane', confirmationCode: '123456', password: 'New-passw0rd' }",
            r#"{"operation":"ConfirmForgotPassword","due":"","isRepeatable":0,"body":{"Username":"jane","ConfirmationCode":"123456","Password":"New-passw0rd","ClientId":"client"}}"#,
        ),
        (
            "initiateAuth",
            "{ userPoolId: 'eu-west-1_Pool', clientId: 'client', secretHash() {} }",
            "{ authFlow: 'USER_PASSWORD_AUTH', authParameters: { USERNAME: 'jane', PASSWORD: 'p' } }",
            r#"{"operation":"InitiateAuth","due":"^","isRepeatable":1,"body":{"AuthFlow":"USER_PASSWORD_AUTH","AuthParameters":{"USERNAME":"jane","PASSWORD":"p"},"ClientId":"client"},"username":"jane","holder":"AuthParameters"}"#,
        ),
        (
            "respondToNewPasswordChallenge",
            PUBLIC,
            "{ username: 'jane', session: 'of twenty characters and more', newPassword: 'n', userAttributes: { name: 'J' } }",
            r#"{"operation":"RespondToAuthChallenge","due":"^","isRepeatable":0,"body":{"Session":"of twenty characters and more","ClientId":"client","ChallengeName":"NEW_PASSWORD_REQUIRED","ChallengeResponses":{"USERNAME":"jane","NEW_PASSWORD":"n","userAttributes.name":"J"}}}"#,
        ),
        (
            "changePassword",
            PUBLIC,
            "{ accessToken: 't', proposedPassword: 'n' }",
            r#"{"operation":"ChangePassword","due":"","isRepeatable":0,"body":{"ProposedPassword":"n","AccessToken":"t"}}"#,
        ),
    ] {
        let value = format!(r#"{{"value":{request}}}"#);
        assert_eq!(settled(export, &format!("{config}, {input}")), value);
    }
}

#[wasm_bindgen_test]
fn javascripts_own_values_are_told_apart() {
    for (input, message) in [
        ("undefined", "username: required"),
        ("null", "username: required"),
        ("'jane'", "the input: must be an object"),
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
        let error = settled("forgotPassword", &format!("{PUBLIC}, {input}"));
        let expected = format!(
            r#"{{"error":{{"stage":"input","code":"InvalidInput","message":"{message}","retry":0}}}}"#
        );
        assert_eq!(error, expected, "{input}");
    }
    for input in [
        "{ username: '😀'.repeat(128) }",
        "Object.freeze({ username: 'j' })",
        "new Proxy({ username: 'j' }, {})",
        "Object.assign(Object.create(null), { username: 'j' })",
        "new (class { username = 'j' })()",
    ] {
        let request = settled("forgotPassword", &format!("{PUBLIC}, {input}"));
        assert!(request.starts_with(r#"{"value":"#), "{input}: {request}");
    }
}

#[wasm_bindgen_test]
fn a_refresh_reads_the_tokens_claims() {
    // {"username":"jüne"} in UTF-8, then base64url.
    let input = "{ authFlow: 'REFRESH_TOKEN_AUTH', authParameters: { REFRESH_TOKEN: 'r' }, accessToken: 'h.eyJ1c2VybmFtZSI6ImrDvG5lIn0.s' }";
    let config = "{ region: 'r', clientId: 'c', secretHash() {} }";
    let request = settled("initiateAuth", &format!("{config}, {input}"));
    assert!(request.contains(r#""username":"jüne","holder":"AuthParameters""#), "{request}");
}

#[wasm_bindgen_test]
fn a_configuration_says_where() {
    assert_eq!(
        settled("endpoint", "{ userPoolId: 'eu-west-1_Pool', clientId: 'client' }"),
        r#"{"value":"https://cognito-idp.eu-west-1.amazonaws.com/"}"#
    );
    assert_eq!(
        settled("endpoint", "{ clientId: 'client', timeOut: 5 }"),
        r#"{"error":{"stage":"config","code":"InvalidConfiguration","message":"timeOut: unknown (is it timeout?)","retry":0}}"#
    );
}

#[wasm_bindgen_test]
fn a_member_is_named_as_in_javascript() {
    assert_eq!(settled("memberName", "'MFAOptions'"), r#""mfaOptions""#);
}

#[wasm_bindgen_test]
fn responses_are_read() {
    let challenge = r#"{"ChallengeName":"NEW_PASSWORD_REQUIRED","Session":"s","ChallengeParameters":{"requiredAttributes":"[\"userAttributes.name\"]","userAttributes":"{}"}}"#;
    for (due, status, error_type, body, outcome) in [
        (
            "MFAOptions",
            200,
            "null",
            r#"{"MFAOptions":[{"AttributeName":"a","__proto__":{"polluted":1}}]}"#,
            r#"{"value":{"MFAOptions":[{"AttributeName":"a","__proto__":{"polluted":1}}]}}"#,
        ),
        ("", 200, "null", "{}", r#"{"value":{}}"#),
        (
            "^",
            200,
            "null",
            challenge,
            r#"{"value":{"ChallengeName":"NEW_PASSWORD_REQUIRED","Session":"s","ChallengeParameters":{"requiredAttributes":"[\"userAttributes.name\"]","userAttributes":"{}"},"requiredAttributes":["name"],"userAttributes":{}}}"#,
        ),
        (
            "",
            400,
            "'CodeMismatchException:'",
            r#"{"message":"Invalid verification code provided, please try again."}"#,
            r#"{"error":{"stage":"service","code":"CodeMismatchException","message":"Invalid verification code provided, please try again.","retry":0}}"#,
        ),
        (
            "",
            502,
            "null",
            "undefined",
            r#"{"error":{"stage":"response","code":"InvalidResponse","message":"the response is not the service's, or is truncated: perhaps a proxy or AWS WAF answered","retry":1}}"#,
        ),
    ] {
        let body = if body == "undefined" {
            body.into()
        } else {
            format!("JSON.parse(String.raw`{body}`)")
        };
        let given = format!("'{due}', {status}, {error_type}, {body}");
        assert_eq!(settled("readResponse", &given), outcome, "{body}");
    }
    assert!(!is_polluted());
}
