//! Checks a client's configuration.

use super::{
    endpoint::regional,
    error::{Result, Stage, error},
    validation::{self, Place},
    value::Value,
};
use alloc::string::String;

/// The schema of the configuration. Only the transport uses `fetch`, `timeout` and `retry`.
const CONFIG: &str = "Region:1-64 UserPoolId:1-55 ClientId:1-128 ClientSecret:1- SecretHash() \
    Endpoint:1- Fips? DualStack? AllowHttp? Fetch() Timeout+ Retry{MaxAttempts+}";

/// Checks a configuration and returns the URL that a client's requests go to.
///
/// # Errors
///
/// Fails if the configuration cannot be used. Nothing was sent.
pub fn endpoint<V: Value>(config: &V) -> Result<String> {
    validation::structure(Place { stage: Stage::Config, path: "" }, CONFIG, config)?;
    if config.get("clientSecret").is_present() && config.get("secretHash").is_present() {
        return Err(error(Stage::Config, "clientSecret", "excludes secretHash"));
    }
    let fips = config.get("fips").is_true();
    let dual_stack = config.get("dualStack").is_true();
    let endpoint = config.get("endpoint").to_text();
    if !endpoint.is_empty() {
        if fips || dual_stack {
            return Err(error(Stage::Config, "endpoint", "excludes fips and dualStack"));
        }
        return Ok(endpoint);
    }
    let mut region = config.get("region").to_text();
    if region.is_empty() {
        region = config.get("userPoolId").to_text();
        region.truncate(region.bytes().take_while(|byte| *byte != b'_').count());
    }
    regional(&region, fips, dual_stack)
}
