//! Configurations by AWS's own names.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use cognito_user_pool::Config;
use serde_json::{Value, json};
use support::attributes::attribute;
use support::{CLIENT, PASSWORD, Pool, exception};

fn error(config: &Value) -> String {
    Config::from_json(config).err().unwrap().to_string()
}

fn lifetime(pool: &mut Pool) -> Value {
    pool.sign_in("jane", PASSWORD).unwrap()["AuthenticationResult"]["ExpiresIn"].clone()
}

/// What `aws cognito-idp describe-user-pool` prints, shortened where it repeats itself.
fn described() -> Value {
    json!({
        "Id": "eu-west-1_AbCdEf123",
        "Name": "shop",
        "Policies": {
            "PasswordPolicy": {
                "MinimumLength": 12,
                "RequireUppercase": false,
                "RequireLowercase": true,
                "RequireNumbers": true,
                "RequireSymbols": false,
                "PasswordHistorySize": 0,
                "TemporaryPasswordValidityDays": 3,
            },
            "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] },
        },
        "DeletionProtection": "ACTIVE",
        "LambdaConfig": {},
        "LastModifiedDate": "2026-11-20T10:00:00.000000+01:00",
        "CreationDate": 1_795_334_400.5,
        "SchemaAttributes": [
            { "Name": "sub", "AttributeDataType": "String", "DeveloperOnlyAttribute": false,
              "Mutable": false, "Required": true,
              "StringAttributeConstraints": { "MinLength": "1", "MaxLength": "2048" } },
            { "Name": "name", "AttributeDataType": "String", "DeveloperOnlyAttribute": false,
              "Mutable": true, "Required": true, "StringAttributeConstraints": {} },
            { "Name": "identities", "AttributeDataType": "String", "DeveloperOnlyAttribute": false,
              "Mutable": true, "Required": false, "StringAttributeConstraints": {} },
            { "Name": "custom:team", "AttributeDataType": "String",
              "DeveloperOnlyAttribute": false, "Mutable": false, "Required": false },
        ],
        "AutoVerifiedAttributes": ["email"],
        "AliasAttributes": ["email"],
        "VerificationMessageTemplate": { "DefaultEmailOption": "CONFIRM_WITH_CODE" },
        "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] },
        "MfaConfiguration": "OFF",
        "DeviceConfiguration": { "ChallengeRequiredOnNewDevice": true },
        "EstimatedNumberOfUsers": 7,
        "EmailConfiguration": { "EmailSendingAccount": "COGNITO_DEFAULT" },
        "UserPoolTags": { "Stage": "test" },
        "Domain": "shop",
        "AdminCreateUserConfig": {
            "AllowAdminCreateUserOnly": false, "UnusedAccountValidityDays": 7,
        },
        "UsernameConfiguration": { "CaseSensitive": false },
        "Arn": "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEf123",
        "AccountRecoverySetting": {
            "RecoveryMechanisms": [{ "Priority": 1, "Name": "verified_email" }],
        },
        "UserPoolTier": "ESSENTIALS",
    })
}

#[test]
fn a_described_pool_and_client_configure_the_pool() {
    let client = json!({
        "UserPoolId": "eu-west-1_AbCdEf123",
        "ClientName": "web",
        "ClientId": CLIENT,
        "LastModifiedDate": "2026-11-20T10:00:00.000000+01:00",
        "CreationDate": "2026-11-20T10:00:00.000000+01:00",
        "RefreshTokenValidity": 5,
        "AccessTokenValidity": 30,
        "IdTokenValidity": 60,
        "TokenValidityUnits": {
            "AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "days",
        },
        "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        "SupportedIdentityProviders": ["COGNITO"],
        "CallbackURLs": ["https://shop.example/"],
        "AllowedOAuthFlows": ["code"],
        "AllowedOAuthScopes": ["openid"],
        "AllowedOAuthFlowsUserPoolClient": true,
        "PreventUserExistenceErrors": "LEGACY",
        "EnableTokenRevocation": true,
        "EnablePropagateAdditionalUserContextData": false,
        "AuthSessionValidity": 3,
    });
    let mut config = json!({ "UserPool": described(), "UserPoolClient": client });
    config["users"] = json!([{
        "username": "Jane",
        "password": "at-least-12-characters",
        "attributes": { "name": "Jane", "custom:team": "Red" },
    }]);
    // The clients of the support would be others.
    config["clients"] = json!([]);
    let mut pool = Pool::with(config);
    assert_eq!(pool.pool.describe()["userPoolId"], "eu-west-1_AbCdEf123");
    assert_eq!(pool.pool.describe()["clients"], json!([{ "clientId": CLIENT }]));

    let response = pool.sign_in("JANE", "at-least-12-characters").unwrap();
    assert_eq!(response["AuthenticationResult"]["ExpiresIn"], 1_800);
    assert!(response["AuthenticationResult"]["NewDeviceMetadata"].is_object());
    assert_eq!(pool.begin_srp("jane").unwrap_err().0, "InvalidParameterException");
    assert_eq!(pool.sign_in("nobody", PASSWORD).unwrap_err().0, "UserNotFoundException");
    assert_eq!(
        pool.sign_up("joe", json!({})),
        exception(
            "InvalidParameterException",
            "Attributes did not conform to the schema: name: The attribute is required\n"
        )
    );
}

#[test]
fn a_request_that_creates_a_pool_configures_it() {
    let mut pool = Pool::with(json!({
        "PoolName": "shop",
        "Policies": { "PasswordPolicy": { "MinimumLength": 20 } },
        "Schema": [{ "Name": "team", "AttributeDataType": "String", "Mutable": true }],
        "AdminCreateUserConfig": { "AllowAdminCreateUserOnly": true },
        "users": [{ "username": "jane", "attributes": { "custom:team": "Red" } }],
    }));
    assert_eq!(attribute(&mut pool, "jane", "custom:team").unwrap(), "Red");
    assert_eq!(
        pool.sign_up("joe", json!({})),
        exception("NotAuthorizedException", "SignUp is not permitted for this user pool")
    );
    let short = json!({ "Username": "jane", "Password": PASSWORD });
    assert_eq!(
        pool.admin("AdminSetUserPassword", short).unwrap_err().0,
        "InvalidPasswordException"
    );
}

#[test]
fn a_clients_setting_has_either_name() {
    for name in ["authFlows", "explicitAuthFlows", "ExplicitAuthFlows"] {
        let mut client = json!({ "ClientId": CLIENT });
        client[name] = json!(["ALLOW_USER_SRP_AUTH"]);
        let mut pool = Pool::with(json!({ "clients": [client] }));
        assert!(pool.begin_srp("jane").is_ok(), "{name}");
        assert!(pool.sign_in("jane", PASSWORD).is_err(), "{name}");
    }
}

#[test]
fn flows_of_earlier_years_are_understood() {
    let with = |flow: &str| {
        let client = json!({ "clientId": CLIENT, "explicitAuthFlows": [flow] });
        let mut pool = Pool::with(json!({ "clients": [client] }));
        (pool.begin_srp("jane").is_ok(), pool.sign_in("jane", PASSWORD).is_ok())
    };
    assert_eq!(with("ADMIN_NO_SRP_AUTH"), (true, false));
    assert_eq!(with("USER_PASSWORD_AUTH"), (true, true));
    assert_eq!(with("CUSTOM_AUTH_FLOW_ONLY"), (false, false));
}

#[test]
fn validities_have_units() {
    for (client, seconds) in [
        (json!({ "accessTokenValidity": 5 }), 300),
        (json!({ "AccessTokenValidity": 5 }), 18_000),
        (json!({ "AccessTokenValidity": 5, "TokenValidityUnits": {} }), 18_000),
        (
            json!({ "AccessTokenValidity": 5, "TokenValidityUnits": { "AccessToken": "minutes" } }),
            300,
        ),
        (
            json!({ "accessTokenValidity": 600, "tokenValidityUnits": { "accessToken": "seconds" } }),
            600,
        ),
        (
            json!({ "accessTokenValidity": 1, "tokenValidityUnits": { "accessToken": "days" } }),
            86_400,
        ),
    ] {
        let mut described = client.clone();
        described["clientId"] = json!(CLIENT);
        let mut pool = Pool::with(json!({ "clients": [described] }));
        assert_eq!(lifetime(&mut pool), seconds, "{client}");
    }
}

#[test]
fn what_cannot_be_simulated_is_refused_by_name() {
    let client = |members: Value| {
        let mut client = json!({ "clientId": CLIENT });
        client.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        json!({ "clients": [client] })
    };
    let cases = [
        (
            json!({ "Policies": { "PasswordPolicy": { "PasswordHistorySize": 4 } } }),
            "passwordHistorySize: the pool does not remember former passwords",
        ),
        (client(json!({ "GenerateSecret": true })), "generateSecret: give the secret itself"),
        (client(json!({ "authFlows": [], "ExplicitAuthFlows": [] })), "authFlows: is given twice"),
        (json!({ "polcy": {} }), "configuration polcy: unknown; did you mean policy?"),
        (
            json!({ "MfaConfig": "ON" }),
            "configuration mfaConfig: unknown; did you mean mfaConfiguration?",
        ),
        (
            client(json!({ "ExplicitAuthFlow": [] })),
            "clients[0].explicitAuthFlow: unknown; did you mean explicitAuthFlows?",
        ),
        (
            json!({ "Policies": { "PasswordPolicy": { "MinimalLength": 4 } } }),
            "policy.minimalLength: unknown; did you mean minimumLength?",
        ),
        (json!({ "somethingElse": 1 }), "somethingElse: unknown field `somethingElse`, expected"),
    ];
    for (config, expected) in cases {
        let error = error(&config);
        assert!(error.contains(expected), "{error:?} lacks {expected:?}");
    }
}
