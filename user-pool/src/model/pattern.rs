use unicode_general_category::{GeneralCategory, get_general_category};

/// The pattern of passwords: blanks are allowed inside.
pub(crate) const PASSWORD: &str = r"^[\S]+.*[\S]+$";

/// Whether `text` matches one of the model's patterns. They are few and are
/// matched here because a regular expression engine would be most of the
/// module's size.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let made_of = |allowed: &dyn Fn(char) -> bool| !text.is_empty() && text.chars().all(allowed);
    let around_underscore = |tail: &dyn Fn(char) -> bool| {
        text.match_indices('_').any(|(position, _)| {
            let (head, rest) = text.split_at(position);
            let rest = rest.strip_prefix('_').unwrap_or_default();
            !head.is_empty()
                && head.chars().all(|c| word(c) || c == '-')
                && !rest.is_empty()
                && rest.chars().all(tail)
        })
    };
    match pattern {
        r"[\S]+" => made_of(&|c| !is_blank(c)),
        PASSWORD => {
            let ends_with = |c: Option<char>| c.is_some_and(|c| !is_blank(c));
            let is_line_end = |c| matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
            text.chars().nth(1).is_some()
                && ends_with(text.chars().next())
                && ends_with(text.chars().next_back())
                && !text.contains(is_line_end)
        }
        r"[\w+]+" => made_of(&|c| word(c) || c == '+'),
        r"[\w+-]+" => made_of(&|c| word(c) || c == '+' || c == '-'),
        r"[\w\s+=,.@-]+" => {
            made_of(&|c| word(c) || is_blank(c) || matches!(c, '+' | '=' | ',' | '.' | '@' | '-'))
        }
        r"[\w+=/]+" => made_of(&|c| word(c) || matches!(c, '+' | '=' | '/')),
        "[A-Za-z0-9]+" => made_of(&|c| c.is_ascii_alphanumeric()),
        "[0-9]+" => made_of(&|c| c.is_ascii_digit()),
        "[A-Za-z0-9-_=.]+" => made_of(&|c| word(c) || matches!(c, '-' | '=' | '.')),
        r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+" => made_of(&is_visible),
        r"[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r ]+" => {
            made_of(&|c| is_visible(c) || matches!(c, '\t' | '\n' | '\r' | ' '))
        }
        r"[\w-]+_[0-9a-f-]+" => around_underscore(&|c| matches!(c, '0'..='9' | 'a'..='f' | '-')),
        r"[\w-]+_[0-9a-zA-Z]+" => around_underscore(&|c| c.is_ascii_alphanumeric()),
        "^(tkn|sso)[a-z0-9]{25}$" => ["tkn", "sso"].iter().any(|prefix| {
            text.strip_prefix(prefix).is_some_and(|rest| {
                rest.len() == 25
                    && rest.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
            })
        }),
        // A test checks that the model has no other pattern.
        _ => false,
    }
}

/// Whether a character is white space, of which the service's patterns know ASCII's alone.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\x0b' | '\x0c' | '\r')
}

/// Whether a character is a letter, mark, symbol, number or punctuation.
fn is_visible(c: char) -> bool {
    use GeneralCategory::{
        Control, Format, LineSeparator, ParagraphSeparator, PrivateUse, SpaceSeparator, Surrogate,
        Unassigned,
    };
    !matches!(
        get_general_category(c),
        Control
            | Format
            | LineSeparator
            | ParagraphSeparator
            | PrivateUse
            | SpaceSeparator
            | Surrogate
            | Unassigned
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_consist_of_visible_characters() {
        let pattern = r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+";
        for name in ["jane", "jané@例え.test", "a+b", "💡"] {
            assert!(matches(pattern, name), "{name}");
        }
        for name in ["jane doe", "jane\n", "jane\u{200b}", "\u{e000}"] {
            assert!(!matches(pattern, name), "{name:?}");
        }
    }
}
