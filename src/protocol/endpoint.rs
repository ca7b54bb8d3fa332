//! Where a user pool is reached.

use super::error::{Result, Stage, error};
use crate::text::join;
use alloc::string::String;

/// The service's address in a region.
///
/// Follows the endpoint rules of the AWS SDKs for `cognito-idp`. A region not
/// known here is taken for a commercial one. The isolated partitions
/// (`us-iso…`, `eu-iso…`) have names of their own, which few pages need and
/// all would pay for: they are told to give `endpoint`.
///
/// # Errors
///
/// A region that cannot be one, or is of an isolated partition.
pub fn regional(region: &str, fips: bool, dual_stack: bool) -> Result<String> {
    if region.is_empty() || !region.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err(error(
            Stage::Config,
            "region",
            "required, like us-east-1 (or userPoolId, or endpoint)",
        ));
    }
    let of = |partition| region.starts_with(partition);
    if of("us-iso") || of("eu-iso") {
        return Err(error(Stage::Config, "endpoint", "required in isolated regions"));
    }
    let suffix = if of("cn-") {
        if dual_stack { "api.amazonwebservices.com.cn" } else { "amazonaws.com.cn" }
    } else if of("eusc-") {
        if dual_stack { "api.amazonwebservices.eu" } else { "amazonaws.eu" }
    } else if dual_stack && (of("us-gov-") || fips && !of("us-east-") && !of("us-west-")) {
        // In the oldest regions, FIPS over dual-stack goes by the older name.
        "api.aws"
    } else {
        "amazonaws.com"
    };
    let name = if fips { "-fips." } else { "." };
    Ok(join(&["https://cognito-idp", name, region, ".", suffix, "/"]))
}
