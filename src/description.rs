//! The notation in which [`operations`](crate::operations) are written down.
//!
//! A description is a line of words: the operation's name, with a mark for
//! [what it answers](Expected), then its members in the order they are sent (those
//! that the SDK puts in come last).
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
//! A line of text, since that is small in Wasm, and since a part of the npm
//! package can hand the core a line of its own: an operation that an app does
//! not import costs it nothing. A test holds every line to the service's model.

/// The model's `StringType`.
const STRING_TYPE: &str = "0-131072";

/// One member of a description.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Member<'a> {
    pub(crate) name: &'a str,
    marks: &'a str,
    pub(crate) shape: Shape<'a>,
}

/// What a member's value has to be.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shape<'a> {
    /// A string, and how long it may be, as `min-max`.
    Text(&'a str),
    /// A map of strings, each of the model's `StringType`.
    Map,
    /// A list of what is written behind its sign.
    List(&'a str),
    /// A structure of these members.
    Structure(&'a str),
    /// A value of this type, whatever it holds.
    Plain(&'static str),
}

impl<'a> Shape<'a> {
    /// An entry of a map.
    pub(crate) const ENTRY: Shape<'static> = Shape::Text(STRING_TYPE);

    /// Reads what stands behind a member's name.
    pub(crate) fn parse(text: &'a str) -> Self {
        let Some(sign) = text.bytes().next() else { return Self::ENTRY };
        let inner = split(text, 1).1;
        match sign {
            b':' => Shape::Text(inner),
            b'%' => Shape::Map,
            b'*' => Shape::List(inner),
            b'{' => Shape::Structure(split(inner, inner.len().saturating_sub(1)).0),
            b'@' => Shape::Plain("object"),
            b'?' => Shape::Plain("boolean"),
            b'+' => Shape::Plain("number"),
            _ => Shape::Plain("function"),
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

    /// Whether it carries a mark.
    pub(crate) fn is(&self, mark: u8) -> bool {
        self.marks.bytes().any(|other| other == mark)
    }
}

/// The members a description lists.
pub(crate) fn members(description: &str) -> impl Iterator<Item = Member<'_>> {
    let mut rest = description;
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

/// What an operation answers when it succeeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Members of its own.
    Members,
    /// Nothing, or members any of which may be missing (`~` behind its name).
    Nothing,
    /// Tokens or a challenge (`^` behind its name).
    Step,
}

/// A description taken apart.
pub(crate) struct Operation<'a> {
    pub(crate) name: &'a str,
    pub(crate) expected: Expected,
    pub(crate) members: &'a str,
}

/// Takes a description apart.
pub(crate) fn operation(description: &str) -> Operation<'_> {
    let length = description.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (name, rest) = split(description, length);
    let (expected, length) = match rest.bytes().next() {
        Some(b'~') => (Expected::Nothing, 2),
        Some(b'^') => (Expected::Step, 2),
        _ => (Expected::Members, 1),
    };
    Operation { name, expected, members: split(rest, length).1 }
}

/// Splits where it can; else all is in front.
pub(crate) fn split(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, ""))
}
