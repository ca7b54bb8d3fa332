use serde::Deserialize;

use super::Empty;
use crate::error::{Result, ServiceError};
use crate::pool::Call;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct UpdateAuthEventFeedback {
    user_pool_id: String,
}

/// Feedback is for threat protection, an add-on this pool has not.
pub(super) fn update(call: &mut Call<'_>, request: UpdateAuthEventFeedback) -> Result<Empty> {
    call.check_pool(&request.user_pool_id)?;
    Err(ServiceError::user_pool_add_on_not_enabled())
}
