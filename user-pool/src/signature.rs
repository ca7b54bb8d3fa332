//! The one place that judges the signatures of administrators' requests.

use crate::error::{Result, ServiceError};
use crate::wire::Request;

/// Any signature is taken, but there has to be one.
pub(crate) fn check(request: &Request) -> Result<()> {
    let signed =
        request.header("authorization").is_some_and(|value| value.starts_with("AWS4-HMAC-SHA256 "));
    if signed {
        return Ok(());
    }
    Err(ServiceError::missing_authentication_token())
}
