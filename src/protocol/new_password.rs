//! NEW_PASSWORD_REQUIRED: reading the challenge, and answering it.
//!
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html>

use super::{
    error::{Result, Stage, error},
    value::{Type, Value},
};
use crate::text::join;

/// The challenge's name.
const NEW_PASSWORD_REQUIRED: &str = "NEW_PASSWORD_REQUIRED";

/// The prefix that the service puts before the names of attributes. An app writes
/// the names without it.
const PREFIX: &str = "userAttributes.";

/// Decodes the two parameters of the challenge that are JSON in strings, and puts them
/// beside the parameters: `requiredAttributes`, a list of names, and `userAttributes`,
/// a record. Any other response stays as it is.
pub(crate) fn decode<V: Value>(response: &mut V) -> Result<()> {
    if !is_new_password(&response.get("ChallengeName")) {
        return Ok(());
    }
    let mut required = decoded(response, "requiredAttributes", Type::Array, "[]")?;
    for index in required.names() {
        let name = required.get(&index).to_text();
        required.set(&index, &V::text(name.strip_prefix(PREFIX).unwrap_or(&name)));
    }
    response.set("requiredAttributes", &required);
    let held = decoded(response, "userAttributes", Type::Object, "{}")?;
    response.set("userAttributes", &held);
    Ok(())
}

/// Returns the value that a parameter holds as JSON, or `none` where it is absent.
fn decoded<V: Value>(response: &V, name: &str, kind: Type, none: &str) -> Result<V> {
    let json = response.get("ChallengeParameters").get(name);
    let value = if json.is_present() { json } else { V::text(none) }.parse();
    if value.is(kind) { Ok(value) } else { Err(error(Stage::Response, name, "cannot be read")) }
}

/// Fills in the body of the request that answers the challenge.
///
/// The username in it is the challenge's own. Where the user typed an alias, it is
/// not the typed one, and the secret hash must be computed from it.
pub(crate) fn answer_new_password<V: Value>(input: &V, body: &mut V) -> Result<()> {
    let attributes = input.get("userAttributes");
    let challenge = input.get("challenge");
    let mut username = input.get("username");
    let mut session = input.get("session");
    if challenge.is_present() {
        if !is_new_password(&challenge.get("challengeName")) {
            return Err(error(Stage::Input, "challenge", "must be a NEW_PASSWORD_REQUIRED"));
        }
        check_required(&challenge, &attributes)?;
        session = challenge.get("session");
        let named = challenge.get("challengeParameters").get("USER_ID_FOR_SRP");
        if named.is_present() {
            username = named;
        }
    }
    need(&username, "username")?;
    need(&session, "session")?;
    let mut responses = V::structure();
    responses.set("USERNAME", &username);
    responses.set("NEW_PASSWORD", &input.get("newPassword"));
    for name in attributes.names() {
        let value = attributes.get(&name);
        if value.is_present() {
            responses.set(&join(&[PREFIX, &name]), &value);
        }
    }
    body.set("ChallengeName", &V::text(NEW_PASSWORD_REQUIRED));
    body.set("Session", &session);
    body.set("ChallengeResponses", &responses);
    Ok(())
}

fn need<V: Value>(value: &V, name: &str) -> Result<()> {
    if value.is(Type::String) {
        Ok(())
    } else {
        Err(error(Stage::Input, name, "required unless challenge is given"))
    }
}

/// Checks that each attribute that the challenge asks for is given. One that has a
/// value in the pool already need not be given, and most often must not.
fn check_required<V: Value>(challenge: &V, given: &V) -> Result<()> {
    let held = challenge.get("userAttributes");
    let required = challenge.get("requiredAttributes");
    for index in required.names() {
        let name = required.get(&index).to_text();
        if given.get(&name).length() == 0 && held.get(&name).length() == 0 {
            return Err(error(Stage::Input, &join(&[PREFIX, &name]), "required by the user pool"));
        }
    }
    Ok(())
}

fn is_new_password<V: Value>(challenge_name: &V) -> bool {
    challenge_name.to_text() == NEW_PASSWORD_REQUIRED
}
