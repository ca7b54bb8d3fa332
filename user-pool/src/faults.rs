//! Fault injection: errors that a test orders for later responses.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::ConfigError;
use crate::model::lowered;
use crate::nearest::{nearest, suggest};

/// The faults that were ordered and have not occurred yet, oldest first.
#[derive(Default)]
pub(crate) struct Faults(Vec<OrderedFault>);

/// A fault as a test orders it: which responses it applies to, and how it
/// changes them.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, expecting = "a fault, which is an object")]
pub(crate) struct OrderedFault {
    #[serde(skip_serializing_if = "Option::is_none")]
    operation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<InjectedError>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    delay: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cut_off: Option<u64>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    drop: bool,
    #[serde(default = "once")]
    times: u32,
}

/// The service exception that replaces a response.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, expecting = "an error, which is an object with a name")]
pub(crate) struct InjectedError {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
}

/// What the host does to a response while it sends it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    /// The milliseconds to wait before the response is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delay: Option<u64>,
    /// The number of bytes of the body to send before the connection closes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cut_off: Option<u64>,
    /// Whether the connection closes without a response.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub drop: bool,
}

impl Faults {
    /// Orders a fault. Its operation is one of `operations`.
    pub fn order<'a>(
        &mut self,
        json: &str,
        operations: impl Iterator<Item = &'a str>,
    ) -> Result<(), ConfigError> {
        let mut reader = serde_json::Deserializer::from_str(json);
        let mut fault: OrderedFault =
            serde_path_to_error::deserialize(&mut reader).map_err(|error| {
                let reason = suggest(&error.inner().to_string(), std::iter::empty());
                // The path of what is no object at all is a full stop.
                match error.path().to_string().as_str() {
                    "." => ConfigError::new("fault", reason),
                    path => ConfigError::new(format!("fault {path}"), reason),
                }
            })?;
        fault.operation =
            fault.operation.map(|named| operation_of(&named, operations)).transpose()?;
        fault.check()?;
        self.0.push(fault);
        Ok(())
    }

    /// Returns the faults that have not occurred yet, oldest first, as a JSON array.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }

    /// Takes the fault that applies to the next response of this operation.
    pub fn next(&mut self, operation: &str) -> Option<OrderedFault> {
        let concerns = |fault: &OrderedFault| {
            fault.operation.as_deref().is_none_or(|named| named == operation)
        };
        let fault = self.0.iter_mut().find(|fault| concerns(fault))?;
        fault.times = fault.times.saturating_sub(1);
        let next = fault.clone();
        self.0.retain(|fault| fault.times > 0);
        Some(next)
    }
}

/// Returns the operation by its name in the API, from that or from the one that the SDKs'
/// functions have, in which the first letter is small.
fn operation_of<'a>(
    named: &str,
    operations: impl Iterator<Item = &'a str>,
) -> Result<String, ConfigError> {
    let operations: Vec<&str> = operations.collect();
    let is_named = |operation: &&&str| **operation == named || lowered(operation) == named;
    if let Some(operation) = operations.iter().find(is_named) {
        return Ok((*operation).to_owned());
    }
    // Compared in the spelling of the API, of which the first letter is no mistake.
    let mut letters = named.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    let raised: String = first.into_iter().chain(letters).collect();
    let hint = nearest(&raised, operations.iter().copied());
    let hint = hint.map(|name| format!("; did you mean {name}?")).unwrap_or_default();
    Err(ConfigError::new("fault operation", format!("the pool has no operation {named:?}{hint}")))
}

impl OrderedFault {
    /// Refuses a fault that would never change a response.
    fn check(&self) -> Result<(), ConfigError> {
        if self.times == 0 {
            return Err(ConfigError::new("fault times", "must be at least 1"));
        }
        let changes_nothing =
            !self.replaces_response() && self.headers.is_empty() && self.in_transit().is_none();
        if changes_nothing {
            return Err(ConfigError::new(
                "fault",
                "has none of error, status, body, headers, delay, cutOff and drop, and changes nothing",
            ));
        }
        Ok(())
    }

    /// Whether the fault replaces the pool's response. Any other fault occurs
    /// after the operation was carried out.
    pub fn replaces_response(&self) -> bool {
        self.error.is_some() || self.status.is_some() || self.body.is_some()
    }

    pub fn in_transit(&self) -> Option<Fault> {
        let fault = Fault { delay: self.delay, cut_off: self.cut_off, drop: self.drop };
        (fault.delay.is_some() || fault.cut_off.is_some() || fault.drop).then_some(fault)
    }
}

fn once() -> u32 {
    1
}
