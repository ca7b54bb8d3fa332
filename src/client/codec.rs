//! Converts typed values to the host's and back. The host's values are JavaScript's in a
//! page and `serde_json`'s elsewhere; the protocol is the same for both.

use crate::{
    protocol::error::{ProtocolError, Stage, error},
    protocol::value::Value,
};
use alloc::{boxed::Box, string::String};
use serde::{Serialize, de::DeserializeOwned};

#[cfg(target_arch = "wasm32")]
pub(super) use super::js::Js as Host;
#[cfg(not(target_arch = "wasm32"))]
pub(super) use serde_json::Value as Host;

/// Converts a typed value. The codec's own error is dropped, because it would quote
/// values.
pub(super) fn to_host<T: Serialize>(value: &T) -> Result<Host, Box<ProtocolError>> {
    #[cfg(target_arch = "wasm32")]
    let host = Host::serialize(value);
    #[cfg(not(target_arch = "wasm32"))]
    let host = serde_json::to_value(value).ok();
    host.ok_or_else(|| error(Stage::Input, "request", "cannot be serialized"))
}

/// Converts a host's value. The codec's own error is dropped, because it would quote
/// values.
pub(super) fn from_host<T: DeserializeOwned>(host: Host) -> Result<T, Box<ProtocolError>> {
    #[cfg(target_arch = "wasm32")]
    let value = host.deserialize();
    #[cfg(not(target_arch = "wasm32"))]
    let value = serde_json::from_value(host).ok();
    value.ok_or_else(|| error(Stage::Response, "the response", "has members of other types"))
}

pub(super) fn to_json(host: &Host) -> String {
    #[cfg(target_arch = "wasm32")]
    return host.stringify();
    #[cfg(not(target_arch = "wasm32"))]
    return alloc::string::ToString::to_string(host);
}

/// Converts a response's header or body.
pub(super) fn text(text: Option<&str>) -> Host {
    text.map_or_else(absent, Host::text)
}

fn absent() -> Host {
    Value::get(&Host::structure(), "")
}
