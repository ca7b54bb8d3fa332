//! Each step: what the app sees of it, that it is the npm package's JSON, what it
//! is answered with, and what is sent.

use crate::scripted::{
    NEXT_SESSION, Reply, SESSION, Script, challenge, password_verifier, refusal, reply, tokens,
};
use crate::support::block_on;
use crate::{Outcome, reloaded, shown};
use cognito_wasm::client::{
    operations::ChallengeNameType,
    sign_in::{
        Device, SignIn, Step,
        answers::{
            ChallengeChoice, Code, CustomAnswer, KnownDevice, MfaChoice, NewMfa, NewPassword,
            Passkey, Password, PasswordReset, Responses, SetupCode, SignUpCode,
        },
    },
};
use serde_json::{Value, json};

/// Answers a step with what its kind takes.
fn answer(script: &Script, step: &Step) -> Outcome {
    let client = script.client();
    let code = Code::new("123456");
    block_on(async {
        match reloaded(step) {
            Step::SmsMfa(step) => step.answer(&client, &code).await,
            Step::EmailOtp(step) => step.answer(&client, &code).await,
            Step::SmsOtp(step) => step.answer(&client, &code).await,
            Step::SoftwareTokenMfa(step) => step.answer(&client, &code).await,
            Step::SelectMfaType(step) => {
                step.answer(&client, &MfaChoice::new(ChallengeNameType::SmsMfa)).await
            }
            Step::MfaSetup(step) => step.answer(&client, &NewMfa::email("jane@example.com")).await,
            Step::SoftwareTokenSetup(step) => {
                let code = SetupCode::new("123456").friendly_device_name("phone");
                step.answer(&client, &code).await
            }
            Step::NewPasswordRequired(step) => {
                let new = NewPassword::new("New-passw0rd").attribute("name", "Jane");
                step.answer(&client, &new).await
            }
            Step::Password(step) => step.answer(&client, &Password::new("Passw0rd!")).await,
            Step::WebAuthn(step) => {
                step.answer(&client, &Passkey::new(r#"{"id":"passkey"}"#)).await
            }
            Step::CustomChallenge(step) => step.answer(&client, &CustomAnswer::new("4")).await,
            Step::PasswordResetRequired(step) => {
                step.answer(&client, &PasswordReset::new("123456", "New-passw0rd")).await
            }
            Step::SignUpNotConfirmed(step) => {
                step.answer(&client, &SignUpCode::new("123456")).await
            }
            Step::Other(step) => step.answer(&client, &Responses::new([("NEW_CODE", "1")])).await,
            other => panic!("{}", other.name()),
        }
    })
}

fn merged(mut object: Value, more: &Value) -> Value {
    object.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    object
}

/// What the service sends, what is decoded of it, and what its answer sends.
fn holds(name: &str, parameters: Value, decoded: Value, responses: Value) {
    let script = Script::new([challenge(name, parameters.clone()), tokens()]);
    let step = script.sign_in(SignIn::new("jane")).unwrap();
    assert_eq!((step.name(), step.username()), (name, "jane"));
    let shared = json!({ "name": name, "username": "jane", "session": SESSION });
    let has_parameters = name != "PASSWORD";
    let more =
        if has_parameters { json!({ "challengeParameters": parameters }) } else { json!({}) };
    let json = serde_json::to_value(&step).unwrap();
    assert_eq!(json, merged(merged(shared, &more), &decoded));

    assert_eq!(shown(&answer(&script, &step)), "SIGNED_IN");
    let sent = json!({
        "ChallengeName": name,
        "Session": SESSION,
        "ChallengeResponses": merged(json!({ "USERNAME": "jane" }), &responses),
    });
    assert_eq!(script.take_sent()[1], ("RespondToAuthChallenge".into(), sent));

    let again = Script::new([refusal("CodeMismatchException", "No."), tokens()]);
    let wrong = answer(&again, &step).unwrap();
    let json = merged(json, &json!({ "isWrongCode": true }));
    assert_eq!(serde_json::to_value(&wrong).unwrap(), json);
    assert_eq!(shown(&answer(&again, &wrong)), "SIGNED_IN");

    let over = "Invalid session for the user, session is expired.";
    let over = answer(&Script::new([refusal("NotAuthorizedException", over)]), &step);
    assert_eq!(over.unwrap_err().code(), "NotAuthorizedException");
}

#[test]
fn codes() {
    let parameters = json!({
        "CODE_DELIVERY_DELIVERY_MEDIUM": "EMAIL",
        "CODE_DELIVERY_DESTINATION": "j***@e***",
        "USER_ID_FOR_SRP": "jane",
    });
    let delivery = json!({ "destination": "j***@e***", "deliveryMedium": "EMAIL" });
    for (name, response) in
        [("SMS_MFA", "SMS_MFA_CODE"), ("EMAIL_OTP", "EMAIL_OTP_CODE"), ("SMS_OTP", "SMS_OTP_CODE")]
    {
        holds(name, parameters.clone(), delivery.clone(), json!({ response: "123456" }));
    }
    holds(
        "SOFTWARE_TOKEN_MFA",
        json!({ "FRIENDLY_DEVICE_NAME": "phone" }),
        json!({ "friendlyDeviceName": "phone" }),
        json!({ "SOFTWARE_TOKEN_MFA_CODE": "123456" }),
    );
}

#[test]
fn choices() {
    holds(
        "SELECT_MFA_TYPE",
        json!({ "MFAS_CAN_CHOOSE": r#"["SMS_MFA","SOFTWARE_TOKEN_MFA"]"# }),
        json!({ "mfasCanChoose": ["SMS_MFA", "SOFTWARE_TOKEN_MFA"] }),
        json!({ "ANSWER": "SMS_MFA" }),
    );
    holds(
        "MFA_SETUP",
        json!({ "MFAS_CAN_SETUP": r#"["EMAIL_OTP"]"# }),
        json!({ "mfasCanSetup": ["EMAIL_OTP"] }),
        json!({ "EMAIL": "jane@example.com" }),
    );
}

#[test]
fn passwords_passkeys_and_questions() {
    holds(
        "NEW_PASSWORD_REQUIRED",
        json!({
            "USER_ID_FOR_SRP": "jane",
            "requiredAttributes": r#"["userAttributes.name"]"#,
            "userAttributes": r#"{"email":"jane@example.com"}"#,
        }),
        json!({ "requiredAttributes": ["name"], "userAttributes": { "email": "jane@example.com" } }),
        json!({ "NEW_PASSWORD": "New-passw0rd", "userAttributes.name": "Jane" }),
    );
    holds("PASSWORD", json!({}), json!({}), json!({ "PASSWORD": "Passw0rd!" }));
    holds(
        "WEB_AUTHN",
        json!({ "CREDENTIAL_REQUEST_OPTIONS": r#"{"challenge":"Y2hhbGxlbmdl","rpId":"example.com"}"# }),
        json!({
            "credentialRequestOptions": { "challenge": "Y2hhbGxlbmdl", "rpId": "example.com" }
        }),
        json!({ "CREDENTIAL": r#"{"id":"passkey"}"# }),
    );
    let question = json!({ "question": "2 + 2?" });
    holds("CUSTOM_CHALLENGE", question, json!({}), json!({ "ANSWER": "4" }));
}

#[test]
fn a_challenge_that_this_version_does_not_know() {
    holds("NEW_FACTOR", json!({ "HINT": "blue" }), json!({}), json!({ "NEW_CODE": "1" }));
}

fn choose(answered: impl IntoIterator<Item = Reply>, choice: &ChallengeChoice) -> Vec<Value> {
    let available = json!(["EMAIL_OTP", "PASSWORD", "WEB_AUTHN"]);
    let mut select = json!({ "ChallengeName": "SELECT_CHALLENGE", "Session": SESSION });
    select["AvailableChallenges"] = available.clone();
    let script = Script::new([reply(select)].into_iter().chain(answered));
    let step = script.sign_in(SignIn::new("jane")).unwrap();
    assert_eq!(serde_json::to_value(&step).unwrap()["availableChallenges"], available);
    let Step::SelectChallenge(step) = step else { panic!("no choice") };
    assert_eq!(shown(&block_on(step.answer(&script.client(), choice))), "SIGNED_IN");
    let sent = script.take_sent().into_iter().skip(1);
    sent.map(|(_, body)| body["ChallengeResponses"].clone()).collect()
}

#[test]
fn a_first_factor() {
    let jane = |more: Value| merged(json!({ "USERNAME": "jane" }), &more);
    let by_email = ChallengeChoice::new(ChallengeNameType::EmailOtp);
    assert_eq!(choose([tokens()], &by_email), [jane(json!({ "ANSWER": "EMAIL_OTP" }))]);
    let by_password = ChallengeChoice::password("Passw0rd!");
    let sent = jane(json!({ "ANSWER": "PASSWORD", "PASSWORD": "Passw0rd!" }));
    assert_eq!(choose([tokens()], &by_password), [sent]);
    let verifier = merged(password_verifier(), &json!({ "Session": NEXT_SESSION }));
    let by_srp = ChallengeChoice::password_srp("Passw0rd!");
    let sent = choose([reply(verifier), tokens()], &by_srp);
    assert_eq!(sent[0], jane(json!({ "ANSWER": "PASSWORD_SRP", "SRP_A": "<SRP_A>" })));
    assert_eq!(sent.len(), 2);
}

#[test]
fn an_authenticator_app() {
    let script = Script::new([
        challenge("MFA_SETUP", json!({ "MFAS_CAN_SETUP": r#"["SOFTWARE_TOKEN_MFA"]"# })),
        reply(json!({ "SecretCode": "JBSWY3DPEHPK3PXP", "Session": NEXT_SESSION })),
        refusal("EnableSoftwareTokenMFAException", "Code mismatch"),
        reply(json!({ "Status": "SUCCESS", "Session": SESSION })),
        tokens(),
    ]);
    let Ok(Step::MfaSetup(step)) = script.sign_in(SignIn::new("jane")) else { panic!("no set-up") };
    let app = NewMfa::software_token().issuer("A & B");
    let setup = block_on(step.answer(&script.client(), &app)).unwrap();
    assert_eq!(
        serde_json::to_value(&setup).unwrap(),
        json!({
            "name": "SOFTWARE_TOKEN_SETUP",
            "username": "jane",
            "session": NEXT_SESSION,
            "secretCode": "JBSWY3DPEHPK3PXP",
            "otpauthUri":
                "otpauth://totp/A%20%26%20B:jane?secret=JBSWY3DPEHPK3PXP&issuer=A%20%26%20B",
        })
    );
    let wrong = answer(&script, &setup).unwrap();
    assert_eq!(wrong.name(), "SOFTWARE_TOKEN_SETUP");
    assert_eq!(shown(&answer(&script, &wrong)), "SIGNED_IN");
    let verify = json!({
        "Session": NEXT_SESSION,
        "UserCode": "123456",
        "FriendlyDeviceName": "phone",
    });
    let respond = json!({
        "ChallengeName": "MFA_SETUP",
        "Session": SESSION,
        "ChallengeResponses": { "USERNAME": "jane" },
    });
    assert_eq!(
        script.take_sent()[1..],
        [
            ("AssociateSoftwareToken".into(), json!({ "Session": SESSION })),
            ("VerifySoftwareToken".into(), verify.clone()),
            ("VerifySoftwareToken".into(), verify),
            ("RespondToAuthChallenge".into(), respond),
        ]
    );
}

#[test]
fn a_sign_up_by_the_session_of_its_confirmation() {
    let waiting = json!({ "name": "SIGN_UP_NOT_CONFIRMED", "username": "jane" });
    let script = Script::new([reply(json!({ "Session": NEXT_SESSION })), tokens()]);
    let step = serde_json::from_value(waiting).unwrap();
    assert_eq!(shown(&answer(&script, &step)), "SIGNED_IN");
    let (_, begin) = script.take_sent().pop().unwrap();
    assert_eq!(begin["AuthFlow"], "USER_AUTH");
    assert_eq!(begin["Session"], NEXT_SESSION);
}

#[test]
fn a_device_forgotten_in_a_later_step() {
    let device = Device::new("us-west-2_f0f0f0f0", "-abcdefgh", "ZGV2aWNl");
    let step = |json| serde_json::from_value(json).unwrap();
    let not_there = || Script::new([refusal("ResourceNotFoundException", "Device is unknown.")]);

    let script = not_there();
    let select = json!({ "name": "SELECT_CHALLENGE", "username": "jane", "session": SESSION });
    let Step::SelectChallenge(select) = step(select) else { panic!("no choice") };
    let choice = ChallengeChoice::password("Passw0rd!").device(device.clone());
    let again = block_on(select.answer(&script.client(), &choice)).unwrap();
    let expected = json!({ "name": "PASSWORD", "username": "jane", "isDeviceForgotten": true });
    assert_eq!(serde_json::to_value(&again).unwrap(), expected);

    let script = not_there();
    let custom = json!({ "name": "CUSTOM_CHALLENGE", "username": "jane", "session": SESSION });
    let Step::CustomChallenge(custom) = step(custom) else { panic!("no challenge") };
    let by_device = CustomAnswer::new("4").device(device.clone());
    let again = block_on(custom.answer(&script.client(), &by_device)).unwrap();
    assert_eq!(serde_json::to_value(&again).unwrap()["authFlow"], "CUSTOM_AUTH");

    let script = not_there();
    let asked = json!({ "name": "DEVICE_SRP_AUTH", "username": "jane", "session": SESSION });
    let Step::DeviceSrpAuth(asked) = step(asked) else { panic!("no device") };
    let again = block_on(asked.answer(&script.client(), &KnownDevice::new(device)));
    assert_eq!(shown(&again), "PASSWORD, the device is forgotten");
}
