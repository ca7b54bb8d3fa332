//! Validates requests against the service's API model: types, required members,
//! lengths, patterns and enums. The errors have the service's messages.

mod pattern;

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;
use serde_json::{Number, Value};

pub(crate) use pattern::{PASSWORD, matches};

use crate::error::{Result, ServiceError};

const MODEL: &str = include_str!("../../../model/cognito-idp.json");

/// The operations on pools and clients, which the package does not call, with what they
/// require. Everything else in them the configuration checks.
const POOLS: &str = include_str!("pools.json");

/// The shape of client ids, which the service prints in its errors although its
/// model marks it as sensitive.
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
    min: Option<usize>,
    max: Option<usize>,
    pattern: Option<String>,
    #[serde(rename = "enum")]
    values: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Kind {
    Structure {
        members: BTreeMap<String, String>,
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
    #[serde(alias = "integer", alias = "timestamp")]
    Number,
}

impl Model {
    pub fn embedded() -> serde_json::Result<Self> {
        let mut model: Self = serde_json::from_str(MODEL)?;
        let pools: Self = serde_json::from_str(POOLS)?;
        model.operations.extend(pools.operations);
        model.shapes.extend(pools.shapes);
        // The published model has the pattern of earlier years, which refused all blanks.
        if let Some(shape) = model.shapes.get_mut("PasswordType") {
            shape.pattern = Some(PASSWORD.to_owned());
        }
        Ok(model)
    }

    /// Iterates over the names of the operations.
    pub fn operations(&self) -> impl Iterator<Item = &str> {
        self.operations.keys().map(String::as_str)
    }

    /// Whether requests of this operation have to be signed.
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

    /// Collects violations of constraints. A value of the wrong type is an error
    /// of its own, with which the service stops reading.
    fn check(&self, name: &str, value: &Value, path: &str, found: &mut Vec<String>) -> Result<()> {
        let Some(shape) = self.shapes.get(name) else {
            return Ok(());
        };
        match (&shape.kind, value) {
            (Kind::String, Value::String(text)) => {
                let printed = if shape.sensitive && name != PRINTED {
                    String::new()
                } else {
                    format!(" '{text}'")
                };
                found.extend(shape.violations(text).into_iter().map(|violation| {
                    format!("Value{printed} at '{path}' failed to satisfy constraint: {violation}")
                }));
            }
            (Kind::Number, Value::Number(number)) => {
                found.extend(shape.out_of_range(number).into_iter().map(|violation| {
                    format!(
                        "Value '{number}' at '{path}' failed to satisfy constraint: {violation}"
                    )
                }));
            }
            (Kind::Boolean, Value::Bool(_)) => {}
            (Kind::List { member }, Value::Array(items)) => {
                for (position, item) in (1_usize..).zip(items) {
                    let path = format!("{path}.{position}.member");
                    self.check_present(member, item, &path, found)?;
                }
            }
            (Kind::Map { value: shape }, Value::Object(entries)) => {
                // Clients send null for an entry that they leave out.
                for (key, value) in entries.iter().filter(|(_, value)| !value.is_null()) {
                    self.check(shape, value, &format!("{path}.{key}.member"), found)?;
                }
            }
            (Kind::Structure { members, required }, Value::Object(given)) => {
                for (member, shape) in members {
                    let path = join(path, member);
                    match given.get(member).filter(|value| !value.is_null()) {
                        Some(value) => self.check(shape, value, &path, found)?,
                        None if required.contains(member) => found.push(must_not_be_null(&path)),
                        None => {}
                    }
                }
            }
            (kind, value) => return Err(ServiceError::serialization(mismatch(kind, value))),
        }
        Ok(())
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
    fn out_of_range(&self, number: &Number) -> Option<String> {
        let size = |limit: usize| limit as f64;
        let number = number.as_f64()?;
        if let Some(min) = self.min.filter(|min| number < size(*min)) {
            return Some(format!("Member must have value greater than or equal to {min}"));
        }
        let max = self.max.filter(|max| number > size(*max))?;
        Some(format!("Member must have value less than or equal to {max}"))
    }

    fn violations(&self, text: &str) -> Vec<String> {
        let length = text.chars().count();
        let mut violations = Vec::new();
        if let Some(min) = self.min.filter(|min| length < *min) {
            violations.push(format!("Member must have length greater than or equal to {min}"));
        }
        if let Some(max) = self.max.filter(|max| length > *max) {
            violations.push(format!("Member must have length less than or equal to {max}"));
        }
        if let Some(pattern) = self.pattern.as_ref().filter(|pattern| !matches(pattern, text)) {
            violations.push(format!("Member must satisfy regular expression pattern: {pattern}"));
        }
        if let Some(values) =
            self.values.as_ref().filter(|values| !values.iter().any(|value| value == text))
        {
            violations.push(format!("Member must satisfy enum value set: [{}]", values.join(", ")));
        }
        violations
    }
}

fn must_not_be_null(path: &str) -> String {
    format!("Value null at '{path}' failed to satisfy constraint: Member must not be null")
}

/// Appends a member to a path. The service writes `ClientId` as `clientId`.
fn join(path: &str, member: &str) -> String {
    let name = lowered(member);
    if path.is_empty() { name } else { format!("{path}.{name}") }
}

/// Writes a member's name with a small first letter.
pub(crate) fn lowered(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(letters).collect()
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
                Kind::Number => "a Number",
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
            let known = samples.iter().any(|sample| matches(pattern, sample));
            assert!(known, "{pattern}");
            assert!(!matches(pattern, ""), "{pattern}");
        }
    }
}
