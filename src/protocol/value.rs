//! What the protocol asks of the host's values.

use alloc::string::String;

/// What a value is, as JavaScript's `typeof` has it; but `null` and lists have
/// types of their own, and are not objects. `js/core/host.js` numbers them in this
/// order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// None of the others: absent, or of a kind that no request holds.
    Other,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A string.
    String,
    /// A function.
    Function,
    /// A list.
    Array,
    /// A structure or map.
    Object,
}

impl Type {
    /// Returns the name that JavaScript has for it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Other => "undefined",
            Self::Boolean => "boolean",
            Self::Number => "number",
            Self::String => "string",
            Self::Function => "function",
            Self::Array => "array",
            Self::Object => "object",
        }
    }
}

/// A value of the host's: JavaScript's in a page, `serde_json`'s elsewhere.
///
/// A list's members go by their index in decimal, as JavaScript has it.
pub trait Value: Clone {
    /// Creates an empty structure.
    fn structure() -> Self;

    /// Creates a string.
    fn text(text: &str) -> Self;

    /// Returns whether this is of a type.
    fn is(&self, kind: Type) -> bool;

    /// Returns whether this is a member that is there.
    fn is_present(&self) -> bool;

    /// Returns the member of this name; one that is not present where there is
    /// none.
    fn get(&self, name: &str) -> Self;

    /// Puts a member in, or another value in its place.
    fn set(&mut self, name: &str, value: &Self);

    /// Takes a member out.
    fn remove(&mut self, name: &str);

    /// Returns the names of the members that a structure or list has, in their
    /// order; none for anything else.
    fn names(&self) -> impl Iterator<Item = String> + use<Self>;

    /// Copies a string, for what has to be read here; empty for anything else.
    fn to_text(&self) -> String;

    /// Returns whether this is `true`.
    fn is_true(&self) -> bool;

    /// Returns a string's length in code points, as the service counts; 0 for
    /// anything else.
    fn length(&self) -> u32;

    /// Parses a string of JSON; not present if that fails.
    fn parse(&self) -> Self;

    /// Returns the claims of the JSON Web Token that a string is, unverified; not
    /// present if it is none.
    fn claims(&self) -> Self;
}
