//! What the protocol asks of the host's values.

use alloc::string::String;

/// A value of the host's: JavaScript's in a page, `serde_json`'s elsewhere.
///
/// A list's members go by their index in decimal, as JavaScript has it.
pub trait Value: Clone {
    /// An empty structure.
    fn structure() -> Self;

    /// A string.
    fn text(text: &str) -> Self;

    /// Whether this is of a type, named as JavaScript's `typeof` names it; but
    /// `"object"` is neither `null` nor a list, and a list is an `"array"`.
    fn is(&self, kind: &str) -> bool;

    /// Whether this is a member that is there.
    fn is_present(&self) -> bool;

    /// The member of this name; one that is not present where there is none.
    fn get(&self, name: &str) -> Self;

    /// Puts a member in, or another value in its place.
    fn set(&mut self, name: &str, value: &Self);

    /// Takes a member out.
    fn remove(&mut self, name: &str);

    /// The names of the members a structure or list has, in their order; none
    /// for anything else.
    fn names(&self) -> impl Iterator<Item = String> + use<Self>;

    /// A copy of a string, for what has to be read here; empty for anything else.
    fn to_text(&self) -> String;

    /// Whether this is `true`.
    fn is_true(&self) -> bool;

    /// A string's length in code points, as the service counts; 0 for
    /// anything else.
    fn length(&self) -> u32;

    /// The value that a string of JSON holds; not present if it does not parse.
    fn parse(&self) -> Self;

    /// The claims of the JSON Web Token that a string is, unverified; not
    /// present if it is none.
    fn claims(&self) -> Self;
}
