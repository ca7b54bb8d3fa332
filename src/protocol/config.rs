//! Checks a client's configuration.

use super::{
    endpoint::{is_region, regional},
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
    validation::object(Stage::Config, "the configuration", config)?;
    validation::structure(Place { stage: Stage::Config, path: "" }, CONFIG, config)?;
    if config.get("clientSecret").is_present() && config.get("secretHash").is_present() {
        return Err(error(Stage::Config, "clientSecret", "excludes secretHash"));
    }
    let pool = config.get("userPoolId");
    let mut region_of_pool = pool.to_text();
    let group = region_of_pool.bytes().position(|b| b == b'_');
    region_of_pool.truncate(group.unwrap_or_default());
    let endpoint = config.get("endpoint").to_text();
    let is_pool = group.is_some() && (!endpoint.is_empty() || is_region(&region_of_pool));
    if pool.is_present() && !is_pool {
        return Err(error(Stage::Config, "userPoolId", "must be like us-east-1_EXAMPLE"));
    }
    let fips = config.get("fips").is_true();
    let dual_stack = config.get("dualStack").is_true();
    if !endpoint.is_empty() {
        if fips || dual_stack {
            return Err(error(Stage::Config, "endpoint", "excludes fips and dualStack"));
        }
        return Ok(endpoint);
    }
    // The service's pattern is `[\w+]+`. Other servers have other IDs.
    let is_of_id = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'+';
    if !config.get("clientId").to_text().bytes().all(is_of_id) {
        return Err(error(
            Stage::Config,
            "clientId",
            "must have no other characters than letters, digits, _ and +",
        ));
    }
    let region = config.get("region").to_text();
    if region.is_empty() {
        return regional(&region_of_pool, fips, dual_stack);
    }
    if pool.is_present() && region != region_of_pool {
        return Err(error(Stage::Config, "region", "must be that of userPoolId"));
    }
    regional(&region, fips, dual_stack)
}
