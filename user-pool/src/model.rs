//! Requests held against the service's own model: types, required members,
//! lengths, patterns and enums, refused in the service's words.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Map, Value};
use unicode_general_category::{GeneralCategory, get_general_category};

use crate::error::{Result, ServiceError};

const MODEL: &str = include_str!("../../model/cognito-idp.json");

/// The service prints a client id in its refusals, though its model marks it
/// as sensitive.
const PRINTED: &str = "ClientIdType";

#[derive(Deserialize)]
pub(crate) struct Model {
    operations: HashMap<String, Operation>,
    shapes: HashMap<String, Shape>,
}

#[derive(Deserialize)]
struct Operation {
    input: String,
    auth: String,
}

#[derive(Deserialize)]
struct Shape {
    #[serde(flatten)]
    kind: Kind,
    #[serde(default)]
    sensitive: bool,
    min: Option<i64>,
    max: Option<i64>,
    pattern: Option<String>,
    #[serde(rename = "enum")]
    values: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Kind {
    Structure {
        members: Map<String, Value>,
        #[serde(default)]
        required: Vec<String>,
    },
    List {
        member: String,
    },
    Map {
        value: String,
    },
    String,
    Boolean,
    Integer,
    Timestamp,
}

impl Model {
    pub fn embedded() -> serde_json::Result<Self> {
        serde_json::from_str(MODEL)
    }

    /// Whether the service wants a request of this operation signed.
    pub fn is_signed(&self, operation: &str) -> bool {
        self.operations.get(operation).is_some_and(|operation| operation.auth == "sigv4")
    }

    pub fn validate(&self, operation: &str, body: &Value) -> Result<()> {
        let mut violations = Vec::new();
        if let Some(operation) = self.operations.get(operation) {
            self.check(&operation.input, body, "", &mut violations)?;
        }
        match violations.len() {
            0 => Ok(()),
            count => Err(ServiceError::invalid_parameter(format!(
                "{count} validation error{} detected: {}",
                if count == 1 { "" } else { "s" },
                violations.join("; ")
            ))),
        }
    }

    /// Collects what violates a constraint; a value of the wrong type ends
    /// the reading, as it does the service's.
    fn check(&self, name: &str, value: &Value, path: &str, found: &mut Vec<String>) -> Result<()> {
        let Some(shape) = self.shapes.get(name) else {
            return Ok(());
        };
        let mut violate = |constraint: String| {
            let printed = match value {
                Value::String(text) if !shape.sensitive || name == PRINTED => format!(" '{text}'"),
                Value::Number(number) => format!(" '{number}'"),
                _ => String::new(),
            };
            found.push(format!(
                "Value{printed} at '{path}' failed to satisfy constraint: {constraint}"
            ));
        };
        match (&shape.kind, value) {
            (Kind::String, Value::String(text)) => {
                let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
                shape.check_range(length, "length", &mut violate);
                if let Some(pattern) = &shape.pattern
                    && !matches(pattern, text)
                {
                    violate(format!("Member must satisfy regular expression pattern: {pattern}"));
                }
                if let Some(values) = &shape.values
                    && !values.contains(text)
                {
                    violate(format!("Member must satisfy enum value set: [{}]", values.join(", ")));
                }
                Ok(())
            }
            (Kind::Integer, Value::Number(number)) if number.is_i64() => {
                shape.check_range(number.as_i64().unwrap_or_default(), "value", &mut violate);
                Ok(())
            }
            (Kind::Boolean, Value::Bool(_)) | (Kind::Timestamp, Value::Number(_)) => Ok(()),
            (Kind::List { member }, Value::Array(items)) => {
                for (position, item) in (1_usize..).zip(items) {
                    let path = format!("{path}.{position}.member");
                    self.check_present(member, item, &path, found)?;
                }
                Ok(())
            }
            (Kind::Map { value: shape }, Value::Object(entries)) => {
                for (key, value) in entries {
                    self.check_present(shape, value, &format!("{path}.{key}.member"), found)?;
                }
                Ok(())
            }
            (Kind::Structure { members, required }, Value::Object(given)) => {
                for (member, shape) in members {
                    let path = join(path, member);
                    match (given.get(member), shape.as_str()) {
                        (Some(value), Some(shape)) if !value.is_null() => {
                            self.check(shape, value, &path, found)?;
                        }
                        _ if required.contains(member) => found.push(must_not_be_null(&path)),
                        _ => {}
                    }
                }
                Ok(())
            }
            (kind, value) => Err(ServiceError::serialization(mismatch(kind, value))),
        }
    }

    fn check_present(
        &self,
        shape: &str,
        value: &Value,
        path: &str,
        found: &mut Vec<String>,
    ) -> Result<()> {
        if value.is_null() {
            found.push(must_not_be_null(path));
            return Ok(());
        }
        self.check(shape, value, path, found)
    }
}

impl Shape {
    fn check_range(&self, size: i64, what: &str, violate: &mut impl FnMut(String)) {
        if let Some(min) = self.min.filter(|min| size < *min) {
            violate(format!("Member must have {what} greater than or equal to {min}"));
        }
        if let Some(max) = self.max.filter(|max| size > *max) {
            violate(format!("Member must have {what} less than or equal to {max}"));
        }
    }
}

fn must_not_be_null(path: &str) -> String {
    format!("Value null at '{path}' failed to satisfy constraint: Member must not be null")
}

/// `ClientId` is `clientId` in the service's words.
fn join(path: &str, member: &str) -> String {
    let mut letters = member.chars();
    let name: String =
        letters.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(letters).collect();
    if path.is_empty() { name } else { format!("{path}.{name}") }
}

fn mismatch(expected: &Kind, found: &Value) -> String {
    match (expected, found) {
        (Kind::Structure { .. }, _) => "Expected structure or null".to_owned(),
        (Kind::Map { .. }, _) => "Expected map or null".to_owned(),
        (Kind::List { .. }, _) => "Expected list or null".to_owned(),
        (_, Value::Object(_)) => "Start of structure or map found where not expected.".to_owned(),
        (_, Value::Array(_)) => "Start of list found where not expected.".to_owned(),
        (expected, found) => {
            let found = match found {
                Value::Bool(true) => "TRUE_VALUE",
                Value::Bool(false) => "FALSE_VALUE",
                Value::Number(_) => "NUMBER_VALUE",
                _ => "STRING_VALUE",
            };
            let expected = match expected {
                Kind::Boolean => "a Boolean",
                Kind::Integer => "an Integer",
                Kind::Timestamp => "a Date",
                _ => "a String",
            };
            format!("{found} can not be converted to {expected}")
        }
    }
}

/// The few patterns of the model, matched by hand: a regular expression
/// engine would be most of the module's size.
fn matches(pattern: &str, text: &str) -> bool {
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
        r"[\S]+" => made_of(&|c| !matches!(c, ' ' | '\t' | '\n' | '\x0b' | '\x0c' | '\r')),
        r"[\w+]+" => made_of(&|c| word(c) || c == '+'),
        r"[\w+-]+" => made_of(&|c| word(c) || c == '+' || c == '-'),
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
        // A test holds that the model has no other.
        _ => false,
    }
}

/// Letters, marks, symbols, numbers and punctuation.
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
