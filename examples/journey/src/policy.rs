//! The password policy of a new user pool.

/// Returns each rule in words, and whether a password meets it.
pub fn rules(password: &str) -> [(&'static str, bool); 5] {
    let has = |kind: fn(char) -> bool| password.chars().any(kind);
    [
        ("8 characters", password.chars().count() >= 8),
        ("An upper-case letter", has(|letter| letter.is_ascii_uppercase())),
        ("A lower-case letter", has(|letter| letter.is_ascii_lowercase())),
        ("A number", has(|letter| letter.is_ascii_digit())),
        ("A symbol", has(|letter| letter.is_ascii_punctuation())),
    ]
}
