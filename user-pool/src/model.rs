//! Requests held against the service's own model: types, required members,
//! lengths, patterns and enums, refused in the service's words.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::error::{Result, ServiceError};
use crate::pattern;

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
                    && !pattern::matches(pattern, text)
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_of_the_model_is_known() {
        let model = Model::embedded().unwrap();
        let samples = ["17", "17af", "us-east-1_17af", &format!("tkn{}", "a".repeat(25))];
        for pattern in model.shapes.values().filter_map(|shape| shape.pattern.as_deref()) {
            let known = samples.iter().any(|sample| pattern::matches(pattern, sample));
            assert!(known, "{pattern}");
            assert!(!pattern::matches(pattern, ""), "{pattern}");
        }
    }
}
