//! Pools and clients that requests create and describe.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{CLIENT, PASSWORD, POOL_ID, Pool, exception, has_tokens, text};

const PUBLIC: &str = "ALLOW_USER_PASSWORD_AUTH";

/// Carries out an administrator's operation on whatever pool the body names.
fn administer(pool: &mut Pool, operation: &str, body: Value) -> Value {
    let response = pool.pool.admin(operation, &body.to_string());
    assert_eq!(response.status, 200, "{}", response.body);
    response.json()
}

/// Creates a pool, a client that takes passwords, and Jane in it.
fn shop(pool: &mut Pool) -> (String, String) {
    let body = json!({ "PoolName": "shop", "UsernameConfiguration": { "CaseSensitive": false } });
    let id = text(&administer(pool, "CreateUserPool", body)["UserPool"]["Id"]);
    let body = json!({ "UserPoolId": id, "ClientName": "web", "ExplicitAuthFlows": [PUBLIC] });
    let client = administer(pool, "CreateUserPoolClient", body);
    let user = json!({ "UserPoolId": id, "Username": "jane", "TemporaryPassword": PASSWORD });
    administer(pool, "AdminCreateUser", user);
    (id, text(&client["UserPoolClient"]["ClientId"]))
}

#[test]
fn a_created_pool_is_described_with_the_services_defaults() {
    let mut pool = Pool::new();
    let request = json!({ "PoolName": "shop", "UserPoolTags": { "stage": "test" } });
    let created = administer(&mut pool, "CreateUserPool", request);
    let described = &created["UserPool"];
    let id = text(&described["Id"]);
    assert_eq!(id.len(), "us-east-1_".len() + 9);
    assert!(id.starts_with("us-east-1_"));
    assert_eq!(described["Name"], "shop");
    assert_eq!(described.get("PoolName"), None);
    assert_eq!(described["UserPoolTags"], json!({ "stage": "test" }));
    assert_eq!(
        described["Arn"],
        format!("arn:aws:cognito-idp:us-east-1:123456789012:userpool/{id}")
    );
    assert_eq!(described["MfaConfiguration"], "OFF");
    assert_eq!(described["UsernameConfiguration"], json!({ "CaseSensitive": true }));
    assert_eq!(
        described["Policies"],
        json!({
            "PasswordPolicy": {
                "MinimumLength": 8,
                "RequireUppercase": true,
                "RequireLowercase": true,
                "RequireNumbers": true,
                "RequireSymbols": true,
                "TemporaryPasswordValidityDays": 7,
            },
            "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD"] },
        })
    );
    assert_eq!(described["EstimatedNumberOfUsers"], 0);
    assert_eq!(administer(&mut pool, "DescribeUserPool", json!({ "UserPoolId": id })), created);
}

#[test]
fn a_described_pool_creates_its_like() {
    let mut pool = Pool::with(json!({
        "policy": { "minimumLength": 12 },
        "aliasAttributes": ["email"],
        "schema": [{ "name": "custom:team", "mutable": false }],
        "accountRecoverySetting": {
            "recoveryMechanisms": [{ "name": "verified_email", "priority": 1 }],
        },
        "deviceConfiguration": {},
    }));
    let body = json!({ "UserPoolId": POOL_ID });
    let mut described = administer(&mut pool, "DescribeUserPool", body)["UserPool"].clone();
    assert_eq!(described["EstimatedNumberOfUsers"], 1);
    let mut request = described.clone();
    let members = request.as_object_mut().unwrap();
    members.remove("Id");
    members.insert("PoolName".to_owned(), json!("copy"));
    let mut copied = administer(&mut pool, "CreateUserPool", request)["UserPool"].clone();
    for differing in ["Id", "Arn", "Name", "EstimatedNumberOfUsers"] {
        described[differing].take();
        copied[differing].take();
    }
    assert_eq!(copied, described);
}

#[test]
fn a_created_client_has_the_services_defaults() {
    let mut pool = Pool::new();
    let create = |pool: &mut Pool, more: Value| {
        let mut body = json!({ "UserPoolId": POOL_ID, "ClientName": "web" });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        administer(pool, "CreateUserPoolClient", body)["UserPoolClient"].clone()
    };
    let client = create(&mut pool, json!({}));
    assert_eq!(client["ClientName"], "web");
    assert_eq!(text(&client["ClientId"]).len(), 26);
    assert_eq!(client.get("ClientSecret"), None);
    assert_eq!(client["RefreshTokenValidity"], 30);
    assert_eq!(client["AuthSessionValidity"], 3);
    assert_eq!(client["EnableTokenRevocation"], true);
    assert_eq!(client["PreventUserExistenceErrors"], "LEGACY");
    assert_eq!(
        client["ExplicitAuthFlows"],
        json!(["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"])
    );
    let id = text(&client["ClientId"]);
    assert!(pool.sign_in_by_srp(&id, "jane", PASSWORD).is_ok());
    assert!(pool.sign_in_with(&id, "jane", PASSWORD).is_err());
    let body = json!({ "UserPoolId": POOL_ID, "ClientId": id });
    assert_eq!(administer(&mut pool, "DescribeUserPoolClient", body)["UserPoolClient"], client);

    let confidential = create(&mut pool, json!({ "GenerateSecret": true }));
    assert_eq!(text(&confidential["ClientSecret"]).len(), 52);
    let id = text(&confidential["ClientId"]);
    assert_eq!(
        pool.forgot(&id, "jane"),
        exception(
            "NotAuthorizedException",
            &format!("Client {id} is configured with secret but SECRET_HASH was not received")
        )
    );
}

#[test]
fn a_request_reaches_the_pool_that_it_names() {
    let mut pool = Pool::new();
    let (id, client) = shop(&mut pool);
    // The same name is another user in each pool.
    assert!(has_tokens(&pool.sign_in("jane", PASSWORD).unwrap()));
    let challenge = pool.sign_in_with(&client, "JANE", PASSWORD).unwrap();
    assert_eq!(challenge["ChallengeName"], "NEW_PASSWORD_REQUIRED");
    let responses = json!({ "USERNAME": "jane", "NEW_PASSWORD": PASSWORD });
    let session = &challenge["Session"];
    let answer =
        pool.respond_to_challenge(&client, "NEW_PASSWORD_REQUIRED", session, responses).unwrap();
    let token = &answer["AuthenticationResult"]["AccessToken"];
    let attribute = json!({ "Name": "nickname", "Value": "Jay" });
    let update = json!({ "AccessToken": token, "UserAttributes": [attribute] });
    pool.call("UpdateUserAttributes", update).unwrap();

    let mut attributes = |id: &str| {
        let body = json!({ "UserPoolId": id, "Username": "jane" });
        administer(&mut pool, "AdminGetUser", body)["UserAttributes"].as_array().unwrap().clone()
    };
    assert!(attributes(&id).contains(&attribute));
    assert!(!attributes(POOL_ID).contains(&attribute));
    assert_eq!(
        pool.call("GetUser", json!({ "AccessToken": "none.of.these" })),
        exception("NotAuthorizedException", "Invalid Access Token")
    );
}

#[test]
fn sessions_without_a_client_find_their_pool() {
    let mut pool = Pool::new();
    let body = json!({ "PoolName": "mfa", "MfaConfiguration": "ON" });
    let id = text(&administer(&mut pool, "CreateUserPool", body)["UserPool"]["Id"]);
    let body = json!({ "UserPoolId": id, "ClientName": "web", "ExplicitAuthFlows": [PUBLIC] });
    let client = administer(&mut pool, "CreateUserPoolClient", body)["UserPoolClient"].clone();
    let client = text(&client["ClientId"]);
    let user = json!({ "UserPoolId": id, "Username": "joe", "TemporaryPassword": PASSWORD });
    administer(&mut pool, "AdminCreateUser", user);
    let set = json!({
        "UserPoolId": id, "Username": "joe", "Password": PASSWORD, "Permanent": true,
    });
    administer(&mut pool, "AdminSetUserPassword", set);
    let challenge = pool.sign_in_with(&client, "joe", PASSWORD).unwrap();
    assert_eq!(challenge["ChallengeName"], "MFA_SETUP");
    let body = json!({ "Session": challenge["Session"] });
    assert!(pool.call("AssociateSoftwareToken", body).unwrap()["SecretCode"].is_string());
}

#[test]
fn what_the_pools_share_and_what_they_do_not() {
    let mut pool = Pool::new();
    let (id, client) = shop(&mut pool);
    let user = json!({
        "UserPoolId": id,
        "Username": "ann",
        "UserAttributes": [{ "Name": "email", "Value": "ann@example.com" }],
    });
    administer(&mut pool, "AdminCreateUser", user);
    pool.advance(1);
    pool.forgot(CLIENT, "jane").unwrap();
    let recipients: Vec<Value> =
        pool.outbox().iter().map(|message| message["username"].clone()).collect();
    assert_eq!(recipients, ["ann", "jane"]);

    pool.pool.fault(r#"{ "operation": "InitiateAuth", "error": { "name": "Boom" } }"#).unwrap();
    assert_eq!(pool.sign_in_with(&client, "jane", PASSWORD).unwrap_err().0, "Boom");
    assert!(pool.sign_in_with(&client, "jane", PASSWORD).is_ok());

    let get = |path: String| cognito_user_pool::Request {
        method: "GET".to_owned(),
        path,
        ..Default::default()
    };
    for id in [POOL_ID, &id] {
        let keys = get(format!("/{id}/.well-known/jwks.json"));
        assert_eq!(pool.pool.handle(&keys).status, 200);
    }
    let unknown = get("/us-east-1_Unknown/.well-known/jwks.json".to_owned());
    assert_eq!(pool.pool.handle(&unknown).status, 400);
}

#[test]
fn an_invalid_request_is_refused() {
    let mut pool = Pool::new();
    assert_eq!(
        pool.call("CreateUserPool", json!({ "PoolName": "shop" })),
        exception("MissingAuthenticationTokenException", "Missing Authentication Token")
    );
    let cases = [
        (
            "CreateUserPool",
            json!({}),
            "InvalidParameterException",
            "1 validation error detected: Value null at 'poolName' failed to satisfy constraint: Member must not be null",
        ),
        (
            "CreateUserPool",
            json!({ "PoolName": "shop", "MfaConfig": "ON" }),
            "InvalidParameterException",
            "configuration mfaConfig: unknown; did you mean mfaConfiguration?",
        ),
        (
            "DescribeUserPool",
            json!({ "UserPoolId": "us-east-1_None" }),
            "ResourceNotFoundException",
            "User pool us-east-1_None does not exist.",
        ),
        (
            "DescribeUserPoolClient",
            json!({ "UserPoolId": POOL_ID, "ClientId": "none" }),
            "ResourceNotFoundException",
            "User pool client none does not exist.",
        ),
    ];
    for (operation, body, name, message) in cases {
        let response = pool.pool.admin(operation, &body.to_string());
        assert_eq!(support::outcome(response), exception(name, message));
    }
}
