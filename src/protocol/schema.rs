//! The notation of the schemas in [`operations`](crate::protocol::operations).
//!
//! A schema is a line of words: the operation, then its members in the order they are
//! sent (those that the SDK puts in come last). The mark `&` before the operation's name
//! says that a request that may have arrived may be sent again. In braces after the name
//! stand the members that its response must have, or `^` for tokens or a challenge:
//! `&ForgotPassword{CodeDeliveryDetails} !Username:1-128 …`.
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
    #[inline(never)]
    pub(crate) fn is(&self, mark: u8) -> bool {
        self.marks.bytes().any(|other| other == mark)
    }

    /// Returns whether the member is a code that was sent to the user or shown.
    pub(crate) fn is_code(&self) -> bool {
        self.name.ends_with("Code")
    }
}

/// Returns the members that a schema lists.
pub(crate) fn members(schema: &str) -> impl Iterator<Item = Member<'_>> {
    let mut rest = schema;
    core::iter::from_fn(move || {
        let (word, after) = first_word(rest);
        rest = after;
        (!word.is_empty()).then(|| Member::parse(word))
    })
}

/// Splits a line behind its first word, in which there may be blanks between braces.
fn first_word(line: &str) -> (&str, &str) {
    let mut depth = 0u32;
    let end = line.bytes().position(|byte| {
        match byte {
            b'{' => depth = depth.wrapping_add(1),
            b'}' => depth = depth.wrapping_sub(1),
            _ => {}
        }
        byte == b' ' && depth == 0
    });
    let (word, after) = split(line, end.unwrap_or(line.len()));
    (word, split(after, 1).1)
}

/// The parts of a schema.
pub(crate) struct Operation<'a> {
    pub(crate) name: &'a str,
    /// Whether a request that may have arrived may be sent again (the mark `&`).
    pub(crate) is_repeatable: bool,
    /// What is due in the response: [members], or one whose mark is `^`.
    pub(crate) due: &'a str,
    pub(crate) members: &'a str,
}

/// Splits a schema into its parts.
pub(crate) fn operation(schema: &str) -> Operation<'_> {
    let (word, members) = first_word(schema);
    let word = Member::parse(word);
    let due = if let Shape::Structure(due) = word.shape { due } else { "" };
    Operation { name: word.name, is_repeatable: word.is(b'&'), due, members }
}
