//! The notation of the schemas in [`operations`](crate::protocol::operations).
//!
//! A schema is a line of words: the operation's name with its marks, then its members in
//! the order they are sent (those that the SDK puts in come last).
//!
//! | the operation's marks | say that |
//! |---|---|
//! | `^` | its [response](Expected) has tokens or a challenge |
//! | `~` | its response may be empty |
//! | `&` | a request that may have arrived may be sent again |
//!
//! | a member's marks | say that it is |
//! |---|---|
//! | `!` | required |
//! | `=` | put in by the SDK, never taken from the input |
//! | `-` | taken from the input, used by the SDK, never sent |
//! | `#` | where the secret hash goes: itself, or a map's `SECRET_HASH` |
//!
//! | after its name | it is |
//! |---|---|
//! | `:1-128` | a string of so many code points; an open end has no limit |
//! | nothing | a string of 0 to 131,072, the model's `StringType` |
//! | `%` | a map of such strings |
//! | `?` | a boolean |
//! | `+` | a number |
//! | `()` | a function |
//! | `*` | a list of what follows: `*:1-32`, `*{…}` |
//! | `{…}` | a structure of these members |
//! | `@` | a structure, whatever it holds |
//!
//! Schemas are text because text is small in Wasm, and because a part of the npm
//! package can hand the core a schema of its own: an operation that an app does not
//! import costs it nothing. A test compares every schema with the service's model.

use super::value::Type;
use crate::text::split;

/// The bounds of the model's `StringType`.
const STRING_TYPE: &str = "0-131072";

/// One member of a schema.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Member<'a> {
    pub(crate) name: &'a str,
    marks: &'a str,
    pub(crate) shape: Shape<'a>,
}

/// The type of a member's value.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shape<'a> {
    /// A string with the bounds of its length, as `min-max`.
    Text(&'a str),
    /// A map of strings, each of the model's `StringType`.
    Map,
    /// A list of values of this shape, in the notation.
    List(&'a str),
    /// A structure of these members.
    Structure(&'a str),
    /// A value of this type, whatever it holds.
    Plain(Type),
}

impl<'a> Shape<'a> {
    /// The shape of a map's entries.
    pub(crate) const ENTRY: Shape<'static> = Shape::Text(STRING_TYPE);

    /// Reads the part of a word that follows a member's name.
    pub(crate) fn parse(text: &'a str) -> Self {
        let Some(sign) = text.bytes().next() else { return Self::ENTRY };
        let inner = split(text, 1).1;
        match sign {
            b':' => Shape::Text(inner),
            b'%' => Shape::Map,
            b'*' => Shape::List(inner),
            b'{' => Shape::Structure(split(inner, inner.len().saturating_sub(1)).0),
            b'@' => Shape::Plain(Type::Object),
            b'?' => Shape::Plain(Type::Boolean),
            b'+' => Shape::Plain(Type::Number),
            _ => Shape::Plain(Type::Function),
        }
    }
}

impl<'a> Member<'a> {
    fn parse(word: &'a str) -> Self {
        let marks = word.bytes().take_while(|byte| !byte.is_ascii_alphabetic()).count();
        let (marks, word) = split(word, marks);
        let name = word.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (name, word) = split(word, name);
        Member { name, marks, shape: Shape::parse(word) }
    }

    /// Returns whether the member has a mark.
    pub(crate) fn is(&self, mark: u8) -> bool {
        has(self.marks, mark)
    }
}

#[inline(never)]
fn has(marks: &str, mark: u8) -> bool {
    marks.bytes().any(|other| other == mark)
}

/// Returns the members that a schema lists.
pub(crate) fn members(schema: &str) -> impl Iterator<Item = Member<'_>> {
    let mut rest = schema;
    core::iter::from_fn(move || {
        let mut depth = 0u32;
        let end = rest.bytes().position(|byte| {
            match byte {
                b'{' => depth = depth.wrapping_add(1),
                b'}' => depth = depth.wrapping_sub(1),
                _ => {}
            }
            byte == b' ' && depth == 0
        });
        let (word, after) = split(rest, end.unwrap_or(rest.len()));
        rest = split(after, 1).1;
        (!word.is_empty()).then(|| Member::parse(word))
    })
}

/// The response of an operation that succeeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// The response has members.
    Members,
    /// The response is empty, or has members any of which may be missing (the mark `~`).
    Nothing,
    /// The response has tokens or a challenge (the mark `^`).
    Step,
}

#[cfg(feature = "exports")]
impl Expected {
    /// Returns the variant whose discriminant is this number.
    pub(crate) fn from_number(number: u32) -> Self {
        if number == Expected::Members as u32 {
            Expected::Members
        } else if number == Expected::Nothing as u32 {
            Expected::Nothing
        } else {
            Expected::Step
        }
    }
}

/// The parts of a schema.
pub(crate) struct Operation<'a> {
    pub(crate) name: &'a str,
    pub(crate) expected: Expected,
    /// Whether a request that may have arrived may be sent again (the mark `&`).
    pub(crate) is_repeatable: bool,
    pub(crate) members: &'a str,
}

/// Splits a schema into its parts.
pub(crate) fn operation(schema: &str) -> Operation<'_> {
    let length = schema.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (name, rest) = split(schema, length);
    let (marks, rest) = split(rest, rest.bytes().take_while(|byte| *byte != b' ').count());
    let expected = if has(marks, b'~') {
        Expected::Nothing
    } else if has(marks, b'^') {
        Expected::Step
    } else {
        Expected::Members
    };
    Operation { name, expected, is_repeatable: has(marks, b'&'), members: split(rest, 1).1 }
}
