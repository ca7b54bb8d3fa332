//! The filter of ListUsers, such as `family_name = "Reddy"` or
//! `given_name ^= "Jon"`.

use crate::error::{Result, ServiceError};
use crate::user::User;

/// The searchable attributes, in addition to `username` and the two kinds of
/// status.
const SEARCHABLE: [&str; 7] =
    ["sub", "email", "phone_number", "name", "given_name", "family_name", "preferred_username"];

pub(crate) struct Filter {
    attribute: String,
    comparison: Comparison,
    value: String,
}

enum Comparison {
    Equals,
    StartsWith,
}

impl Filter {
    /// Parses a filter. Returns `None` for an empty one, which the service takes as
    /// no filter.
    pub fn parse(text: &str) -> Result<Option<Self>> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let filter = split(text)
            .ok_or_else(|| ServiceError::invalid_parameter("Error while parsing filter."))?;
        let name = filter.attribute.as_str();
        if !SEARCHABLE.contains(&name)
            && !["username", "status", "cognito:user_status"].contains(&name)
        {
            return Err(ServiceError::invalid_parameter(format!(
                "Invalid search attribute: {name}"
            )));
        }
        Ok(Some(filter))
    }

    /// Compares without regard to case, except for the username and the status.
    pub fn matches(&self, user: &User) -> bool {
        let value = match self.attribute.as_str() {
            "status" => {
                let status = if user.enabled { "Enabled" } else { "Disabled" };
                return self.compares(status, &self.value);
            }
            "username" => return self.compares(&user.username, &self.value),
            "cognito:user_status" => Some(user.status.name()),
            "sub" => Some(user.sub.as_str()),
            attribute => user.attributes.get(attribute).map(String::as_str),
        };
        let wanted = self.value.to_lowercase();
        value.is_some_and(|value| self.compares(&value.to_lowercase(), &wanted))
    }

    fn compares(&self, value: &str, wanted: &str) -> bool {
        match self.comparison {
            Comparison::Equals => value == wanted,
            Comparison::StartsWith => value.starts_with(wanted),
        }
    }
}

/// Splits a filter into a name, which may be quoted, a comparison, and a quoted
/// value.
fn split(text: &str) -> Option<Filter> {
    let (attribute, rest) = if text.starts_with('"') {
        unquote(text)?
    } else {
        let end = text.find(|c: char| c.is_whitespace() || "=^\"".contains(c))?;
        let (name, rest) = text.split_at(end);
        (name.to_owned(), rest)
    };
    if attribute.is_empty() {
        return None;
    }
    let rest = rest.trim_start();
    let (comparison, rest) = if let Some(rest) = rest.strip_prefix("^=") {
        (Comparison::StartsWith, rest)
    } else {
        (Comparison::Equals, rest.strip_prefix('=')?)
    };
    let (value, rest) = unquote(rest.trim_start())?;
    rest.trim().is_empty().then_some(Filter { attribute, comparison, value })
}

/// Reads a quoted text and returns it with the rest after it. A backslash escapes
/// the next character.
fn unquote(text: &str) -> Option<(String, &str)> {
    let mut characters = text.strip_prefix('"')?.chars();
    let mut value = String::new();
    loop {
        match characters.next()? {
            '"' => return Some((value, characters.as_str())),
            '\\' => value.push(characters.next()?),
            c => value.push(c),
        }
    }
}
