use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::config::ConfigError;

/// What a test has ordered to go wrong, in the order it was ordered.
#[derive(Default)]
pub(crate) struct Faults(Vec<Ordered>);

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Ordered {
    operation: Option<String>,
    pub error: Option<FaultError>,
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

/// A service error to answer with, whatever the request.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FaultError {
    pub name: String,
    pub message: Option<String>,
    pub status: Option<u16>,
}

/// What the host does to the answer on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    /// Milliseconds to wait before answering.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delay: Option<u64>,
    /// The bytes of the body to send before the connection ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cut_off: Option<u64>,
    /// Whether the connection ends without an answer.
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

    /// What goes wrong with the next answer of this operation.
    pub fn next(&mut self, operation: &str) -> Option<Ordered> {
        let concerns =
            |fault: &Ordered| fault.operation.as_deref().is_none_or(|named| named == operation);
        let fault = self.0.iter_mut().find(|fault| concerns(fault))?;
        fault.times = fault.times.saturating_sub(1);
        let next = fault.clone();
        self.0.retain(|fault| fault.times > 0);
        Some(next)
    }
}

impl Ordered {
    /// Whether the answer is given instead of asking the pool: what only
    /// happens on the way leaves the operation to be carried out.
    pub fn replaces_answer(&self) -> bool {
        self.error.is_some() || self.status.is_some() || self.body.is_some()
    }

    pub fn on_the_way(&self) -> Option<Fault> {
        let fault = Fault { delay: self.delay, cut_off: self.cut_off, drop: self.drop };
        (fault.delay.is_some() || fault.cut_off.is_some() || fault.drop).then_some(fault)
    }
}

fn once() -> u32 {
    1
}
