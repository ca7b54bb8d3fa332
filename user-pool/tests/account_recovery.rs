//! `accountRecoverySetting`: where a recovery code is sent, or that none is.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use cognito_user_pool::Config;
use serde_json::{Value, json};
use support::{CLIENT, Exception, LEGACY_CLIENT, PASSWORD, Pool, exception, text};

const PHONE: &str = "verified_phone_number";
const EMAIL: &str = "verified_email";

/// Creates a pool whose user has an email address and a phone number.
fn pool(mechanisms: &[&str]) -> Pool {
    let mechanisms: Vec<Value> = mechanisms
        .iter()
        .enumerate()
        .map(|(position, name)| json!({ "name": name, "priority": position.saturating_add(1) }))
        // The order is that of the priorities, not of the list.
        .rev()
        .collect();
    let setting = match mechanisms.as_slice() {
        [] => Value::Null,
        _ => json!({ "recoveryMechanisms": mechanisms }),
    };
    Pool::with(json!({
        "accountRecoverySetting": setting,
        "mfaConfiguration": "OPTIONAL",
        "users": [{
            "username": "jane",
            "password": PASSWORD,
            "attributes": {
                "email": "jane@example.com",
                "email_verified": "true",
                "phone_number": "+15555550123",
                "phone_number_verified": "true",
            },
        }],
    }))
}

fn medium(response: Result<Value, Exception>) -> String {
    text(&response.unwrap()["CodeDeliveryDetails"]["DeliveryMedium"])
}

fn enable(pool: &mut Pool, factor: &str) {
    let mut request = json!({ "AccessToken": pool.access_token("jane", PASSWORD) });
    request[factor] = json!({ "Enabled": true });
    pool.call("SetUserMFAPreference", request).unwrap();
}

#[test]
fn the_first_mechanism_that_the_user_has_is_taken() {
    for (mechanisms, expected) in [
        (vec![], "SMS"),
        (vec![PHONE], "SMS"),
        (vec![EMAIL], "EMAIL"),
        (vec![EMAIL, PHONE], "EMAIL"),
        (vec![PHONE, EMAIL], "SMS"),
    ] {
        let mut pool = pool(&mechanisms);
        assert_eq!(medium(pool.forgot(CLIENT, "jane")), expected, "{mechanisms:?}");
        assert_eq!(text(&pool.outbox()[0]["deliveryMedium"]), expected);
    }
}

#[test]
fn an_unverified_address_is_passed_over() {
    let mut pool = pool(&[PHONE, EMAIL]);
    let attributes = json!([{ "Name": "phone_number_verified", "Value": "false" }]);
    let update = json!({ "Username": "jane", "UserAttributes": attributes });
    pool.admin("AdminUpdateUserAttributes", update).unwrap();
    assert_eq!(medium(pool.forgot(CLIENT, "jane")), "EMAIL");
}

#[test]
fn a_second_factor_does_not_recover_the_first() {
    let none = exception(
        "InvalidParameterException",
        "Cannot reset password for the user as there is no registered/verified email or phone_number",
    );
    let mut both = pool(&[PHONE, EMAIL]);
    enable(&mut both, "SMSMfaSettings");
    assert_eq!(medium(both.forgot(CLIENT, "jane")), "EMAIL");
    let mut phone = pool(&[PHONE]);
    enable(&mut phone, "SMSMfaSettings");
    assert_eq!(phone.forgot(CLIENT, "jane"), none);
    let mut email = pool(&[EMAIL]);
    enable(&mut email, "EmailMfaSettings");
    assert_eq!(email.forgot(CLIENT, "jane"), none);
    // Without the setting, the phone number is taken all the same.
    let mut unset = pool(&[]);
    enable(&mut unset, "SMSMfaSettings");
    assert_eq!(medium(unset.forgot(CLIENT, "jane")), "SMS");
}

#[test]
fn the_administrator_alone_may_recover_an_account() {
    let mut pool = pool(&["admin_only"]);
    let refused = exception("NotAuthorizedException", "Contact administrator to reset password.");
    // The same for a user who does not exist.
    for (client, username) in [(CLIENT, "jane"), (CLIENT, "nobody"), (LEGACY_CLIENT, "jane")] {
        assert_eq!(pool.forgot(client, username), refused);
    }
    assert_eq!(pool.admin("AdminResetUserPassword", json!({ "Username": "jane" })), refused);
    assert!(pool.outbox().is_empty());
    let set = json!({ "Username": "jane", "Password": "Other-passw0rd", "Permanent": true });
    pool.admin("AdminSetUserPassword", set).unwrap();
    assert!(pool.sign_in("jane", "Other-passw0rd").is_ok());
}

#[test]
fn an_unknown_user_is_simulated_with_a_mechanism_of_the_pool() {
    assert_eq!(medium(pool(&[PHONE]).forgot(CLIENT, "nobody")), "SMS");
    assert_eq!(medium(pool(&[EMAIL]).forgot(CLIENT, "+15555550199")), "EMAIL");
    assert_eq!(medium(pool(&[PHONE, EMAIL]).forgot(CLIENT, "a@example.com")), "EMAIL");
}

#[test]
fn the_administrator_excludes_other_mechanisms() {
    for mechanisms in [
        json!([]),
        json!([{ "name": "admin_only", "priority": 1 }, { "name": EMAIL, "priority": 2 }]),
    ] {
        let setting = json!({ "recoveryMechanisms": mechanisms });
        let refused = Config::from_json(&json!({ "accountRecoverySetting": setting }));
        let error = refused.err().unwrap().to_string();
        assert!(error.starts_with("accountRecoverySetting.recoveryMechanisms: "), "{error}");
    }
}
