//! SetUserSettings, the older operation that sets the second factor by SMS.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::json;
use support::{PASSWORD, Pool, exception};

#[test]
fn the_older_operation_sets_the_factor_by_sms() {
    let mut pool = Pool::with(json!({
        "mfaConfiguration": "OPTIONAL",
        "users": [
            { "username": "jane", "password": PASSWORD },
            { "username": "joe", "password": PASSWORD, "attributes": {
                "phone_number": "+15551231234", "phone_number_verified": "true",
            } },
        ],
    }));
    let sms = json!([{ "DeliveryMedium": "SMS", "AttributeName": "phone_number" }]);
    let jane = pool.access_token("jane", PASSWORD);
    assert_eq!(
        pool.call("SetUserSettings", json!({ "AccessToken": jane, "MFAOptions": sms })),
        exception(
            "InvalidParameterException",
            "User does not have delivery config set to turn on SMS_MFA"
        )
    );
    let joe = pool.access_token("joe", PASSWORD);
    let mut set = |options| {
        pool.call("SetUserSettings", json!({ "AccessToken": joe, "MFAOptions": options })).unwrap();
        pool.sign_in("joe", PASSWORD).unwrap()["ChallengeName"].clone()
    };
    assert_eq!(set(sms), "SMS_MFA");
    assert_eq!(set(json!([])), json!(null));

    let email = json!([{ "DeliveryMedium": "EMAIL", "AttributeName": "email" }]);
    assert!(
        pool.call("SetUserSettings", json!({ "AccessToken": joe, "MFAOptions": email })).is_err()
    );
}
