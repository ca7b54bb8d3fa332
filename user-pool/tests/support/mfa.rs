//! Pools with second factors.

use serde_json::{Value, json};

use super::{PASSWORD, Pool};

/// Creates a pool with second factors, and with Jane, whose email address and
/// phone number are verified.
pub fn pool(mfa_configuration: &str) -> Pool {
    pool_with(mfa_configuration, json!(["SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP"]))
}

pub fn pool_with(mfa_configuration: &str, enabled_mfas: Value) -> Pool {
    Pool::with(json!({
        "mfaConfiguration": mfa_configuration,
        "enabledMfas": enabled_mfas,
        "users": [
            {
                "username": "jane",
                "password": PASSWORD,
                "attributes": {
                    "email": "jane@example.com", "email_verified": "true",
                    "phone_number": "+15551231234", "phone_number_verified": "true",
                },
            },
            { "username": "joe", "password": PASSWORD },
        ],
    }))
}
