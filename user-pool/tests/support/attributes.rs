//! The administrator's requests about attributes.

use serde_json::{Value, json};

use super::{CLIENT, Exception, NEW_PASSWORD, PASSWORD, Pool, text};

pub fn create(pool: &mut Pool, username: &str, attributes: Value) -> Result<Value, Exception> {
    let attributes: Vec<Value> = attributes
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, value)| json!({ "Name": name, "Value": value }))
        .collect();
    pool.admin(
        "AdminCreateUser",
        json!({
            "Username": username,
            "UserAttributes": attributes,
            "TemporaryPassword": PASSWORD,
        }),
    )
}

pub fn update(
    pool: &mut Pool,
    username: &str,
    name: &str,
    value: &str,
) -> Result<Value, Exception> {
    pool.admin(
        "AdminUpdateUserAttributes",
        json!({
            "Username": username,
            "UserAttributes": [{ "Name": name, "Value": value }],
        }),
    )
}

pub fn attribute(pool: &mut Pool, username: &str, name: &str) -> Option<String> {
    let user = pool.admin("AdminGetUser", json!({ "Username": username })).unwrap();
    let attributes = user["UserAttributes"].as_array().unwrap();
    let found = attributes.iter().find(|attribute| attribute["Name"] == name)?;
    Some(text(&found["Value"]))
}

/// Replaces a user's temporary password and sets attributes.
pub fn complete(pool: &mut Pool, username: &str, attributes: Value) -> Result<Value, Exception> {
    let session = pool.sign_in(username, PASSWORD).unwrap()["Session"].clone();
    let mut responses = json!({ "USERNAME": username, "NEW_PASSWORD": NEW_PASSWORD });
    for (name, value) in attributes.as_object().unwrap() {
        responses[format!("userAttributes.{name}")] = value.clone();
    }
    pool.respond_to_challenge(CLIENT, "NEW_PASSWORD_REQUIRED", &session, responses)
}
