//! Why the service refused.

mod generated;

pub use generated::Reason;

use alloc::vec::Vec;
use generated::REFUSALS;

/// A part of a message, by its name: see [`Error::details`](super::Error::details).
pub type Detail<'a> = (&'static str, &'a str);

/// Returns what a refusal means, and the parts that its message has.
pub(super) fn reason_of<'a>(code: &str, message: &'a str) -> Option<(Reason, Vec<Detail<'a>>)> {
    REFUSALS.iter().filter(|(_, its_code, _)| *its_code == code).find_map(
        |(reason, _, template)| {
            let details =
                if template.is_empty() { Some(Vec::new()) } else { details(template, message) };
            Some((*reason, details?))
        },
    )
}

/// Returns the parts of a message where its template has `{name}`, if it is one of the
/// template's. The last full stop may be there or not.
fn details<'a>(template: &'static str, message: &'a str) -> Option<Vec<Detail<'a>>> {
    let mut details = Vec::new();
    let mut rest = without_stop(message.trim_end());
    let mut parts = without_stop(template).split('{');
    rest = rest.strip_prefix(parts.next()?)?;
    for part in parts {
        let (name, literal) = part.split_once('}')?;
        let (value, after) =
            if literal.is_empty() { (rest, "") } else { rest.split_once(literal)? };
        if value.is_empty() {
            return None;
        }
        details.push((name, value));
        rest = after;
    }
    rest.is_empty().then_some(details)
}

fn without_stop(text: &str) -> &str {
    text.strip_suffix('.').unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::{Reason, details, reason_of};
    use alloc::vec;

    #[test]
    fn a_message_is_known_with_or_without_its_full_stop() {
        for message in [
            "Incorrect username or password.",
            "Incorrect username or password",
            "User is disabled",
        ] {
            assert!(reason_of("NotAuthorizedException", message).is_some(), "{message}");
        }
    }

    #[test]
    fn the_words_of_a_trigger_are_a_detail() {
        let message = "PreSignUp failed with error No. Not today..";
        assert_eq!(
            reason_of("UserLambdaValidationException", message),
            Some((
                Reason::TriggerRefused,
                vec![("trigger", "PreSignUp"), ("message", "No. Not today.")]
            ))
        );
    }

    #[test]
    fn the_words_of_a_trigger_may_have_lines() {
        let message = "PreSignUp failed with error Not today.\nPerhaps tomorrow.";
        let details = reason_of("UserLambdaValidationException", message).map(|found| found.1);
        let words = details.and_then(|details| details.last().copied());
        assert_eq!(words, Some(("message", "Not today.\nPerhaps tomorrow")));
    }

    #[test]
    fn other_words_are_not_known() {
        assert_eq!(reason_of("NotAuthorizedException", "Incorrect username or passwords"), None);
        assert_eq!(reason_of("NotAuthorizedException", ""), None);
        assert_eq!(reason_of("UserIsLateException", "Incorrect username or password."), None);
        assert_eq!(details("a {b} c", "a  c"), None);
        assert_eq!(details("a {b} c", "a b c d"), None);
    }
}
