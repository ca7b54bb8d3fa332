//! The service's URLs.

use super::error::{Result, Stage, error};
use crate::text::join;
use alloc::string::String;

/// Returns the service's URL in a region.
///
/// It follows the endpoint rules of the AWS SDKs for `cognito-idp`. An unknown
/// region is taken for a commercial one. The isolated partitions (`us-iso…`,
/// `eu-iso…`) have domains of their own, which few pages need and all would pay
/// for: there, the configuration must have `endpoint`.
///
/// # Errors
///
/// Fails if the region is not a valid name, or is in an isolated partition.
pub fn regional(region: &str, fips: bool, dual_stack: bool) -> Result<String> {
    if region.is_empty() {
        let rule = "required, like us-east-1 (or userPoolId, or endpoint)";
        return Err(error(Stage::Config, "region", rule));
    }
    if !is_region(region) {
        return Err(error(Stage::Config, "region", "must be like us-east-1"));
    }
    let is_in = |partition| region.starts_with(partition);
    if is_in("us-iso") || is_in("eu-iso") {
        return Err(error(Stage::Config, "endpoint", "required in isolated regions"));
    }
    let suffix = if is_in("cn-") {
        if dual_stack { "api.amazonwebservices.com.cn" } else { "amazonaws.com.cn" }
    } else if is_in("eusc-") {
        if dual_stack { "api.amazonwebservices.eu" } else { "amazonaws.eu" }
    } else if dual_stack && (is_in("us-gov-") || fips && !is_in("us-east-") && !is_in("us-west-")) {
        // In the oldest regions, FIPS over dual-stack has the older domain.
        "api.aws"
    } else {
        "amazonaws.com"
    };
    let name = if fips { "-fips." } else { "." };
    Ok(join(&["https://cognito-idp", name, region, ".", suffix, "/"]))
}

/// Returns whether a name has the form of a region's: `us-east-1`, `us-gov-west-1`.
pub(super) fn is_region(name: &str) -> bool {
    let bytes = name.bytes();
    bytes.clone().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && bytes.clone().filter(|b| *b == b'-').count() > 1
        && bytes.last().is_some_and(|b| b.is_ascii_digit())
}
