use serde::Deserialize;

use super::call::Call;
use super::shapes::Empty;
use crate::error::{Result, ServiceError};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct UpdateAuthEventFeedback {
    user_pool_id: String,
}

/// Refuses the feedback, because it is for threat protection, an add-on that this
/// pool lacks.
pub(super) fn update(call: &mut Call<'_>, request: UpdateAuthEventFeedback) -> Result<Empty> {
    call.check_pool(&request.user_pool_id)?;
    Err(ServiceError::user_pool_add_on_not_enabled())
}
