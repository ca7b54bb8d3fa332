//! The operations that create and describe user pools and their clients.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::call::Call;
use crate::config::{Config, read_client};
use crate::error::{ConfigError, Result, ServiceError};
use crate::host::{self, ANY_CASE, LOWER_CASE};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct DescribeUserPool {
    user_pool_id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct DescribeUserPoolClient {
    user_pool_id: String,
    client_id: String,
}

pub(super) fn create(call: &mut Call<'_>, request: Value) -> Result<Value> {
    let region = &call.config.region;
    let members = json!({
        "userPoolId": format!("{region}_{}", host::id(call.host, 9, ANY_CASE)),
        "clients": [],
        "UserPool": request,
    });
    let mut config = Config::from_json(&members).map_err(invalid)?;
    config.created = call.now;
    config.admin_credentials = call.config.admin_credentials.clone();
    let response = json!({ "UserPool": config.describe_user_pool(0) });
    call.created.pools.push(config);
    Ok(response)
}

pub(super) fn describe(call: &mut Call<'_>, request: DescribeUserPool) -> Result<Value> {
    call.check_pool(&request.user_pool_id)?;
    let users = call.users.after(None).count();
    Ok(json!({ "UserPool": call.config.describe_user_pool(users) }))
}

/// Creates a client with the service's defaults, which differ from those of a
/// configuration.
pub(super) fn create_client(call: &mut Call<'_>, request: Value) -> Result<Value> {
    let mut members: Map<String, Value> = serde_json::from_value(request).unwrap_or_default();
    call.check_pool(members.get("UserPoolId").and_then(Value::as_str).unwrap_or_default())?;
    if members.get("GenerateSecret") == Some(&Value::Bool(true)) {
        members.insert("ClientSecret".to_owned(), host::id(call.host, 52, LOWER_CASE).into());
    }
    members.insert("ClientId".to_owned(), host::id(call.host, 26, LOWER_CASE).into());
    for (name, value) in [
        (
            "ExplicitAuthFlows",
            json!(["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"]),
        ),
        ("PreventUserExistenceErrors", json!("LEGACY")),
    ] {
        members.entry(name).or_insert(value);
    }
    let client = read_client(members).map_err(invalid)?;
    let response = json!({ "UserPoolClient": client.describe_client(call.config) });
    call.created.clients.push(client);
    Ok(response)
}

pub(super) fn describe_client(
    call: &mut Call<'_>,
    request: DescribeUserPoolClient,
) -> Result<Value> {
    call.check_pool(&request.user_pool_id)?;
    let client = call.client(&request.client_id)?;
    Ok(json!({ "UserPoolClient": client.describe_client(call.config) }))
}

fn invalid(error: ConfigError) -> ServiceError {
    ServiceError::invalid_parameter(error.to_string())
}
