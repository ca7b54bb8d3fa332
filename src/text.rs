//! Small operations on text, without the tables and panics of the standard
//! library's own, which are larger in WebAssembly.

use alloc::string::String;

/// Joins texts; a third of the size of what `concat` becomes.
pub(crate) fn join(parts: &[&str]) -> String {
    join_by("", parts)
}

/// Joins texts with a separator between them, but none before the first that is
/// not empty.
pub(crate) fn join_by(separator: &str, parts: &[&str]) -> String {
    let mut joined = String::new();
    for part in parts {
        if !joined.is_empty() {
            joined.push_str(separator);
        }
        joined.push_str(part);
    }
    joined
}

/// Splits a text at a byte index; where it cannot be split there, all of it is
/// the first part.
pub(crate) fn split(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, ""))
}
