//! Fault injection: errors that a test orders for later responses.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::ConfigError;

/// The faults that were ordered and have not occurred yet, oldest first.
#[derive(Default)]
pub(crate) struct Faults(Vec<OrderedFault>);

/// A fault as a test orders it: which responses it applies to, and how it
/// changes them.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct OrderedFault {
    operation: Option<String>,
    pub error: Option<InjectedError>,
    pub status: Option<u16>,
    pub body: Option<String>,
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    delay: Option<u64>,
    cut_off: Option<u64>,
    #[serde(default)]
    drop: bool,
    #[serde(default = "once")]
    times: u32,
}

/// The service exception that replaces a response.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct InjectedError {
    pub name: String,
    pub message: Option<String>,
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
    pub fn order(&mut self, json: &str) -> Result<(), ConfigError> {
        let mut reader = serde_json::Deserializer::from_str(json);
        let fault = serde_path_to_error::deserialize(&mut reader)
            .map_err(|error| ConfigError::new(format!("fault {}", error.path()), error.inner()))?;
        self.0.push(fault);
        Ok(())
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

impl OrderedFault {
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
