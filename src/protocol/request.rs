//! Makes a request from an app's input.

use super::{
    error::{Result, Stage, error},
    new_password,
    operations::{INITIATE_AUTH, REFRESH, RESPOND_TO_NEW_PASSWORD_CHALLENGE},
    schema::{Operation, Shape, members, operation},
    validation::{self, Place},
    value::Value,
};
use crate::crypto::secret_hash::secret_hash;
use alloc::boxed::Box;
use zeroize::Zeroizing;

/// A request, complete except for a secret hash that the app supplies.
///
/// It is sent by POST to the [endpoint](super::config::endpoint), the body as JSON, with
/// `content-type: application/x-amz-json-1.1` and
/// `x-amz-target: AWSCognitoIdentityProviderService.<operation>`.
#[derive(Clone, Debug)]
pub struct Request<'a, V> {
    /// The operation's name.
    pub operation: &'a str,
    /// The members that its response is to be [read](super::response::read) with.
    pub due: &'a str,
    /// Whether it may be sent again when it may have arrived: see
    /// [`response::read`](super::response::read).
    pub is_repeatable: bool,
    /// The body that is sent.
    pub body: V,
    /// The secret hash that the app is to be asked for, if it supplies them.
    pub pending: Option<PendingHash<'a, V>>,
}

/// A secret hash that the app has yet to supply.
#[derive(Clone, Debug)]
pub struct PendingHash<'a, V> {
    /// The username that the hash is computed from.
    pub username: V,
    /// The map in the body that takes the hash as its `SECRET_HASH`. If it is empty,
    /// the body itself takes it as `SecretHash`.
    pub map: &'a str,
}

/// Makes the request of an operation.
///
/// # Errors
///
/// Fails if the app client's id is missing, or if the input breaks the schema's rules.
/// Nothing was sent.
pub fn prepare<'a, V: Value>(
    schema: &'a str,
    config: &V,
    input: &V,
) -> Result<Box<Request<'a, V>>> {
    let request = draft(schema, config, input)?;
    sign(request, schema, config, input)
}

/// Makes the request of [`INITIATE_AUTH`].
///
/// A refresh names no user, yet its secret hash is computed from the user's real name
/// in the pool, not from an alias. So beside a refresh token the input says whose it
/// is, by `accessToken` or `username`.
///
/// # Errors
///
/// Fails like [`prepare`].
pub fn initiate_auth<V: Value>(config: &V, input: &V) -> Result<Box<Request<'static, V>>> {
    let flow = input.get("authFlow").to_text();
    let is_refresh = flow.starts_with("REFRESH_TOKEN");
    prepare(if is_refresh { REFRESH } else { INITIATE_AUTH }, config, input)
}

/// Makes the request that answers a NEW_PASSWORD_REQUIRED challenge.
///
/// # Errors
///
/// Fails like [`prepare`], and if the input leaves out an attribute that the user pool
/// requires.
pub fn respond_to_new_password_challenge<V: Value>(
    config: &V,
    input: &V,
) -> Result<Box<Request<'static, V>>> {
    let mut request = draft(RESPOND_TO_NEW_PASSWORD_CHALLENGE, config, input)?;
    new_password::answer_new_password(input, &mut request.body)?;
    sign(request, RESPOND_TO_NEW_PASSWORD_CHALLENGE, config, input)
}

/// Makes a request from the checked input, without the secret hash.
fn draft<'a, V: Value>(schema: &'a str, config: &V, input: &V) -> Result<Box<Request<'a, V>>> {
    validation::object(Stage::Input, "the input", input)?;
    let Operation { name, is_repeatable, due, members: line } = operation(schema);
    let client_id = config.get("clientId");
    let has_client_id = members(line).any(|member| member.name == "ClientId");
    if has_client_id && !client_id.is_present() {
        return Err(error(Stage::Config, "clientId", "required"));
    }
    let mut body = validation::structure(Place { stage: Stage::Input, path: "" }, line, input)?;
    let extra = input.get("extra");
    for name in extra.names() {
        if members(line).any(|member| member.name == name) {
            return Err(error(Stage::Input, &name, "already a known member; pass it directly"));
        }
        body.set(&name, &extra.get(&name));
    }
    if has_client_id {
        body.set("ClientId", &client_id);
    }
    // A session is good for one request.
    let is_repeatable = is_repeatable && !input.get("session").is_present();
    Ok(Box::new(Request { operation: name, due, is_repeatable, body, pending: None }))
}

/// Puts the secret hash where the schema says, unless the app client has no secret or
/// the input has a hash already.
fn sign<'a, V: Value>(
    mut request: Box<Request<'a, V>>,
    schema: &'a str,
    config: &V,
    input: &V,
) -> Result<Box<Request<'a, V>>> {
    let secret = config.get("clientSecret");
    if !secret.is_present() && !config.get("secretHash").is_present() {
        return Ok(request);
    }
    let Some(member) = members(operation(schema).members).find(|member| member.is(b'#')) else {
        return Ok(request);
    };
    let (map, name) = match member.shape {
        Shape::Map => (member.name, "SECRET_HASH"),
        _ => ("", member.name),
    };
    let mut holder = if map.is_empty() { request.body.clone() } else { request.body.get(map) };
    if holder.get(name).is_present() {
        return Ok(request);
    }
    // The name in the token is the real one. The answer to a challenge has the
    // challenge's. Otherwise it is the name that is sent.
    let mut username = input.get("accessToken").claims().get("username");
    for named in [holder.get("USERNAME"), input.get("username")] {
        if !username.is_present() {
            username = named;
        }
    }
    let text = username.to_text();
    if text.is_empty() {
        let rule = "required for the secret hash (in a refresh: accessToken, or the real username)";
        return Err(error(Stage::Input, "USERNAME", rule));
    }
    if secret.is_present() {
        let secret = Zeroizing::new(secret.to_text());
        holder.set(name, &V::text(&secret_hash(&secret, &text, &config.get("clientId").to_text())));
        if map.is_empty() {
            request.body = holder;
        } else {
            request.body.set(map, &holder);
        }
    } else {
        request.pending = Some(PendingHash { username, map });
    }
    Ok(request)
}
