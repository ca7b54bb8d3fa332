//! The values that the protocol works on.

use alloc::string::String;

/// The type of a value: JavaScript's `typeof`, except that a list is an `Array` and
/// `null`, NaN and the infinities are `Other`. `js/core/host.js` numbers the types in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// The value is absent, or has a type that no request holds.
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
    /// Returns the type's name in JavaScript.
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
/// As in JavaScript, a list's members are named by their index in decimal.
pub trait Value: Clone {
    /// Creates an empty structure.
    fn structure() -> Self;

    /// Creates a string.
    fn text(text: &str) -> Self;

    /// Returns whether the value is of a type.
    fn is(&self, kind: Type) -> bool;

    /// Returns whether the value is a member that exists.
    fn is_present(&self) -> bool;

    /// Returns the member of this name, or a value that is not present if there is none.
    fn get(&self, name: &str) -> Self;

    /// Sets a member.
    fn set(&mut self, name: &str, value: &Self);

    /// Returns the names of a structure's or list's members, in their order. Other values
    /// have none.
    fn names(&self) -> impl Iterator<Item = String> + use<Self>;

    /// Returns a string without white space at its ends. Other values stay.
    #[must_use]
    fn trimmed(&self) -> Self;

    /// Returns which of the known names, each with a blank behind it, an unknown one comes
    /// near to, in words that follow "unknown". People write names by hand in JavaScript;
    /// elsewhere it is empty.
    #[must_use]
    fn hint(_name: &str, _known: &str) -> String {
        String::new()
    }

    /// Copies a string to this side, to be read here. Other values give an empty string.
    fn to_text(&self) -> String;

    /// Returns whether the value is `true`.
    fn is_true(&self) -> bool;

    /// Returns a string's length in code points, as the service counts it. Other values
    /// have the length 0.
    fn length(&self) -> u32;

    /// Parses a string of JSON. The result is not present if that fails.
    fn parse(&self) -> Self;

    /// Returns the claims of a JSON Web Token, without verifying it. The result is not
    /// present if the value is no such token.
    fn claims(&self) -> Self;
}
