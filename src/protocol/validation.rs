//! Checks a structure against its schema, and copies it into the request.
//!
//! It checks what the service's model says of types, lengths and required members, so
//! that input errors are reported before anything is sent. Patterns and enumerations
//! are left to the service, which may widen them. An error names the member and the
//! rule, never the value.

use super::{
    error::{ProtocolError, Result, Stage, error},
    naming::camel_case,
    schema::{Member, Shape, members},
    value::{Type, Value},
};
use crate::text::{join, split};
use alloc::{boxed::Box, string::String};

/// The place of a structure in what is being checked.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) stage: Stage,
    /// The names that lead to the structure, each with a dot behind it.
    pub(crate) path: &'a str,
}

impl Place<'_> {
    fn error(self, name: &str, rule: &str) -> Box<ProtocolError> {
        error(self.stage, &join(&[self.path, name]), rule)
    }
}

/// Returns the structure to send: the members of the input that the schema lists.
///
/// An unknown name is reported before a missing one, because it is most often the same slip.
pub(crate) fn structure<V: Value>(place: Place<'_>, schema: &str, input: &V) -> Result<V> {
    for name in input.names() {
        let is_known = |member: Member<'_>| !member.is(b'=') && camel_case(member.name) == name;
        if !members(schema).any(is_known) && input.get(&name).is_present() {
            return Err(unknown::<V>(place, schema, &name));
        }
    }
    let mut sent = V::structure();
    for member in members(schema).filter(|member| !member.is(b'=')) {
        let name = camel_case(member.name);
        let value = input.get(&name);
        if value.is_present() {
            // People copy codes out of messages.
            let value = if member.is_code() { value.trimmed() } else { value };
            let value = checked(place, &name, member.shape, &value)?;
            if !member.is(b'-') {
                sent.set(member.name, &value);
            }
        } else if member.is(b'!') {
            return Err(place.error(&name, "required"));
        }
    }
    Ok(sent)
}

/// Returns the error of a name that the schema has not.
fn unknown<V: Value>(place: Place<'_>, schema: &str, name: &str) -> Box<ProtocolError> {
    let mut known = String::new();
    for member in members(schema).filter(|member| !member.is(b'=')) {
        known = join(&[&known, &camel_case(member.name), " "]);
    }
    place.error(name, &join(&["unknown", &V::hint(name, &known)]))
}

/// Fails unless what the app gave is a structure or was left out.
pub(crate) fn object<V: Value>(stage: Stage, what: &str, given: &V) -> Result<()> {
    if !given.is(Type::Other) && !given.is(Type::Object) {
        return Err(error(stage, what, "must be an object"));
    }
    Ok(())
}

/// Checks a member's value and returns it as it is sent.
fn checked<V: Value>(place: Place<'_>, name: &str, shape: Shape<'_>, value: &V) -> Result<V> {
    let kind = match shape {
        Shape::Text(_) => Type::String,
        Shape::Map | Shape::Structure(_) => Type::Object,
        Shape::List(_) => Type::Array,
        Shape::Plain(kind) => kind,
    };
    if !value.is(kind) {
        return Err(place.error(name, &join(&["must be of type ", kind.name()])));
    }
    if let Shape::Text(bounds) = shape
        && !is_within(bounds, value.length())
    {
        return Err(place.error(name, &join(&["must have ", bounds, " characters"])));
    }
    if let Shape::Text(_) | Shape::Plain(_) = shape {
        return Ok(value.clone());
    }
    let place = Place { path: &join(&[place.path, name, "."]), ..place };
    match shape {
        Shape::Structure(inner) => structure(place, inner, value),
        Shape::List(entry) => entries(place, Shape::parse(entry), value, V::text("[]").parse()),
        _ => entries(place, Shape::ENTRY, value, V::structure()),
    }
}

/// Checks the entries of a map or list, all of one shape, and puts them into `sent`.
fn entries<V: Value>(place: Place<'_>, shape: Shape<'_>, value: &V, mut sent: V) -> Result<V> {
    for name in value.names() {
        let entry = value.get(&name);
        if entry.is_present() {
            sent.set(&name, &checked(place, &name, shape, &entry)?);
        } else if sent.is(Type::Array) {
            return Err(place.error(&name, "required"));
        }
    }
    Ok(sent)
}

/// Returns whether a length is within bounds written `min-max`, the maximum optional.
fn is_within(bounds: &str, length: u32) -> bool {
    let (min, max) = split(bounds, bounds.bytes().take_while(u8::is_ascii_digit).count());
    number(min) <= length && (max == "-" || length <= number(max))
}

/// Returns the number that the digits of a text make.
fn number(text: &str) -> u32 {
    text.bytes()
        .filter(u8::is_ascii_digit)
        .fold(0, |number: u32, digit| number.wrapping_mul(10).wrapping_add(u32::from(digit & 15)))
}
