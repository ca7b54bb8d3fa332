//! What is made of what comes back.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use cognito_wasm::protocol::{
    error::{ProtocolError, Retry, Stage},
    response::{parse, read},
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// What is due in the responses of operations: nothing, a member, or tokens or a challenge.
const NOTHING: &str = "";
const DETAILS: &str = "CodeDeliveryDetails";
const STEP: &str = "^";

const NO_REASON: &str = "the service gave no reason";

fn success(due: &str, body: &str) -> Result<Value, Box<ProtocolError>> {
    read(due, 200, &Value::Null, parse(&json!(body)))
}

fn failure(status: u32, error_type: Value, body: &str) -> ProtocolError {
    *read(DETAILS, status, &error_type, parse(&json!(body))).unwrap_err()
}

#[test]
fn structures_are_renamed_and_maps_are_not() {
    assert_eq!(
        success(
            DETAILS,
            r#"{"CodeDeliveryDetails":{"Destination":"j***"},"MFAOptions":[{"DeliveryMedium":"SMS"}],"New":{"OtherThing":null},"Document":{"rp":{"Id":"x"},"__proto__":{"X":1}}}"#
        )
        .unwrap(),
        json!({
            "codeDeliveryDetails": { "destination": "j***" },
            "mfaOptions": [{ "deliveryMedium": "SMS" }],
            "new": { "otherThing": null },
            "document": { "rp": { "Id": "x" }, "__proto__": { "X": 1 } },
        })
    );
    assert_eq!(
        success(STEP, r#"{"ChallengeName":"CUSTOM_CHALLENGE","ChallengeParameters":{"USERNAME":"u","Question":"?"}}"#)
            .unwrap(),
        json!({ "challengeName": "CUSTOM_CHALLENGE", "challengeParameters": { "USERNAME": "u", "Question": "?" } })
    );
}

#[test]
fn the_new_password_challenge_is_decoded() {
    let answer = |parameters: Value| {
        let body = json!({ "ChallengeName": "NEW_PASSWORD_REQUIRED", "Session": "s", "ChallengeParameters": parameters });
        success(STEP, &body.to_string())
    };
    let parameters = json!({
        "USER_ID_FOR_SRP": "u",
        "requiredAttributes": r#"["userAttributes.name","userAttributes.custom:team","plain"]"#,
        "userAttributes": r#"{"email_verified":"true","email":"jane@example.com"}"#,
    });
    assert_eq!(
        answer(parameters.clone()).unwrap(),
        json!({
            "challengeName": "NEW_PASSWORD_REQUIRED",
            "session": "s",
            "challengeParameters": parameters,
            "requiredAttributes": ["name", "custom:team", "plain"],
            "userAttributes": { "email_verified": "true", "email": "jane@example.com" },
        })
    );
    let bare = answer(json!({})).unwrap();
    assert_eq!((&bare["requiredAttributes"], &bare["userAttributes"]), (&json!([]), &json!({})));
    for (name, text) in [
        ("requiredAttributes", "[\"userAttributes.na"),
        ("requiredAttributes", "{}"),
        ("userAttributes", "[]"),
        ("userAttributes", ""),
    ] {
        let error = answer(json!({ name: text })).unwrap_err();
        assert_eq!(
            (error.stage, error.message),
            (Stage::Response, format!("{name} cannot be read"))
        );
    }
}

#[test]
fn an_empty_success_is_one_only_where_nothing_is_due() {
    for body in ["", "{}"] {
        assert_eq!(success(NOTHING, body).unwrap(), json!({}));
        for due in [DETAILS, STEP] {
            assert_eq!(success(due, body).unwrap_err().stage, Stage::Response);
        }
    }
    // Neither tokens nor a challenge.
    assert!(success(STEP, r#"{"ChallengeParameters":{}}"#).is_err());
    for body in ["<html>", "[]", "null", "\"text\"", "5", r#"{"AuthenticationResult":{"AccessTo"#] {
        for due in [NOTHING, DETAILS, STEP] {
            let error = success(due, body).unwrap_err();
            assert_eq!(
                (error.stage, &*error.code, error.retry),
                (Stage::Response, "InvalidResponse", Retry::Never)
            );
        }
    }
}

#[test]
fn each_member_that_is_due_must_be_there() {
    let due = "UserConfirmed UserSub";
    let all = r#"{"UserConfirmed":false,"UserSub":"s"}"#;
    assert_eq!(success(due, all).unwrap(), json!({ "userConfirmed": false, "userSub": "s" }));
    for body in [r#"{"UserConfirmed":false}"#, r#"{"UserConfirmed":false,"UserSub":null}"#, "{}"] {
        let error = success(due, body).unwrap_err();
        assert_eq!(
            error.message,
            "the response is not the service's, or is truncated: perhaps a proxy or AWS WAF answered"
        );
    }
}

#[test]
fn what_the_service_does_not_say_is_no_success() {
    for due in [NOTHING, DETAILS, STEP] {
        // A gateway or a Lambda function in front of the service.
        for body in [
            r#"{"errorMessage":"Task timed out after 3.00 seconds"}"#,
            r#"{"message":"Internal server error"}"#,
            r#"{"ok":true}"#,
        ] {
            let error = success(due, body).unwrap_err();
            assert_eq!((error.stage, &*error.code), (Stage::Response, "InvalidResponse"));
            assert_eq!(
                error.message,
                "the response is not the service's, or is truncated: perhaps a proxy or AWS WAF answered"
            );
        }
        // AWS WAF's challenge is 202, a proxy's answer perhaps 204.
        for status in [201, 202, 204, 226, 299] {
            for body in ["", "{}", r#"{"CodeDeliveryDetails":{}}"#, "<html>"] {
                let error = read(due, status, &Value::Null, parse(&json!(body))).unwrap_err();
                assert_eq!((error.stage, error.retry), (Stage::Response, Retry::Never));
                assert_eq!(
                    error.message,
                    "the response is not the service's, or is truncated: perhaps a proxy or AWS WAF answered"
                );
            }
        }
        let refusal = r#"{"__type":"NotAuthorizedException","message":"Wrong."}"#;
        let error = success(due, refusal).unwrap_err();
        assert_eq!((error.stage, &*error.code), (Stage::Service, "NotAuthorizedException"));
        assert_eq!((&*error.message, error.retry), ("Wrong.", Retry::Never));
    }
    // What the service has yet to get is no error.
    assert!(success(NOTHING, r#"{"Session":"s"}"#).is_ok());
}

#[test]
fn refusals_carry_the_services_name_and_words() {
    let body = r#"{"__type":"com.amazonaws.cognito#NotAuthorizedException","message":"Incorrect username or password."}"#;
    for (error_type, body, code, message) in [
        (Value::Null, body, "NotAuthorizedException", "Incorrect username or password."),
        (
            json!("CodeMismatchException:"),
            body,
            "CodeMismatchException",
            "Incorrect username or password.",
        ),
        (
            json!("LimitExceededException:http://internal.amazon.com/coral/com.amazonaws#x/"),
            r#"{"Message":"Attempt limit exceeded, please try after some time."}"#,
            "LimitExceededException",
            "Attempt limit exceeded, please try after some time.",
        ),
        (
            json!("com.amazonaws.cognito#InternalErrorException"),
            "",
            "InternalErrorException",
            NO_REASON,
        ),
        (json!("ForbiddenException"), "<html>blocked</html>", "ForbiddenException", NO_REASON),
        (Value::Null, r#"{"__type":"NewException","message":5}"#, "NewException", NO_REASON),
    ] {
        let error = failure(400, error_type, body);
        assert_eq!((error.stage, &*error.code, &*error.message), (Stage::Service, code, message));
    }
}

#[test]
fn an_error_of_somebody_else_is_not_the_services() {
    for body in ["<html>502 Bad Gateway</html>", "", "{}", r#"{"message":"Forbidden"}"#, "[]"] {
        let error = failure(502, Value::Null, body);
        assert_eq!(
            (error.stage, &*error.code, error.retry),
            (Stage::Response, "InvalidResponse", Retry::IfRepeatable)
        );
    }
}

#[test]
fn what_may_pass_is_worth_another_try() {
    for (status, code, retry) in [
        // What was throttled was not carried out.
        (400, "TooManyRequestsException", Retry::Always),
        (400, "ThrottlingException", Retry::Always),
        (400, "Throttling", Retry::Always),
        (400, "ThrottledException", Retry::Always),
        (400, "RequestThrottled", Retry::Always),
        (400, "RequestThrottledException", Retry::Always),
        (400, "RequestLimitExceeded", Retry::Always),
        (400, "SlowDown", Retry::Always),
        (503, "ThrottlingException", Retry::Always),
        (429, "", Retry::Always),
        // What failed inside may have been.
        (408, "RequestTimeoutException", Retry::IfRepeatable),
        (500, "InternalErrorException", Retry::IfRepeatable),
        (503, "", Retry::IfRepeatable),
        (400, "LimitExceededException", Retry::Never),
        (400, "TooManyFailedAttemptsException", Retry::Never),
        (400, "NotAuthorizedException", Retry::Never),
        (403, "ForbiddenException", Retry::Never),
        (403, "", Retry::Never),
        (302, "", Retry::Never),
    ] {
        assert_eq!(failure(status, json!(code), "").retry, retry, "{status} {code}");
    }
}

#[test]
fn values_that_the_service_quotes_are_left_out() {
    for (message, safe) in [
        (
            "1 validation error detected: Value 'hunter2' at 'confirmationCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+",
            "1 validation error detected: Value at 'confirmationCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+",
        ),
        (
            "2 validation errors detected: Value 'it' at 'a' failed; Value 'hunter' at 'b' at 'c' failed",
            "2 validation errors detected: Value at 'c' failed",
        ),
        (
            "1 validation error detected: Value at 'password' failed",
            "1 validation error detected: Value at 'password' failed",
        ),
        ("Value 'cut", "Value 'cut"),
    ] {
        let body = json!({ "__type": "InvalidParameterException", "message": message }).to_string();
        assert_eq!(failure(400, Value::Null, &body).message, safe);
    }
}

proptest! {
    #[test]
    fn no_answer_panics(status: u16, error_type in ".*", body in ".*") {
        for due in [NOTHING, DETAILS, STEP] {
            let _ = read(due, status.into(), &json!(error_type), parse(&json!(body)));
        }
    }

    #[test]
    fn no_json_in_strings_panics(required in ".*", held in ".*") {
        let body = json!({
            "ChallengeName": "NEW_PASSWORD_REQUIRED",
            "ChallengeParameters": { "requiredAttributes": required, "userAttributes": held },
        });
        let _ = success(STEP, &body.to_string());
    }

    #[test]
    fn what_is_decoded_is_what_was_encoded(names: Vec<String>, held: std::collections::BTreeMap<String, String>) {
        let prefixed: Vec<_> = names.iter().map(|name| format!("userAttributes.{name}")).collect();
        let body = json!({
            "ChallengeName": "NEW_PASSWORD_REQUIRED",
            "ChallengeParameters": {
                "requiredAttributes": json!(prefixed).to_string(),
                "userAttributes": json!(held).to_string(),
            },
        });
        let answer = success(STEP, &body.to_string()).unwrap();
        prop_assert_eq!(&answer["requiredAttributes"], &json!(names));
        prop_assert_eq!(&answer["userAttributes"], &json!(held));
    }
}
