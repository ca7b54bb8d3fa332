//! The operations on a user's sign-ins, which the service calls sessions.

use serde::{Deserialize, Serialize};

use super::call::Call;
use super::shapes::Empty;
use crate::config::Feature;
use crate::error::{Result, ServiceError};
use crate::state::SignIn;

/// The largest number of sessions that the service lists.
const MAX_SESSIONS: usize = 125;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ListUserSessions {
    access_token: String,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ListUserSessionsResponse {
    sessions: Vec<SessionDescription>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct SessionDescription {
    session_id: String,
    session_type: &'static str,
    client_id: String,
    create_date: f64,
    last_active_date: f64,
    device_type: &'static str,
    is_current_session: bool,
}

pub(super) fn list(
    call: &mut Call<'_>,
    request: ListUserSessions,
) -> Result<ListUserSessionsResponse> {
    check_tracked(call)?;
    let user = call.user(&request.access_token)?;
    let current = call.tokens.check_access_token(&request.access_token, call.now)?;
    let active = call.tokens.active(&user, call.now);
    let describe = |sign_in: &SignIn| SessionDescription {
        session_id: sign_in.session_id.clone(),
        session_type: "TOKEN",
        client_id: sign_in.client_id.clone(),
        create_date: sign_in.auth_time.fractional_seconds(),
        last_active_date: sign_in.last_active.fractional_seconds(),
        device_type: "unknown",
        is_current_session: sign_in.session_id == current.session_id,
    };
    Ok(ListUserSessionsResponse {
        sessions: active.into_iter().take(MAX_SESSIONS).map(describe).collect(),
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct RevokeUserSession {
    access_token: String,
    session_id: String,
}

pub(super) fn revoke(call: &mut Call<'_>, request: RevokeUserSession) -> Result<Empty> {
    check_tracked(call)?;
    let user = call.user(&request.access_token)?;
    let current = call.tokens.check_access_token(&request.access_token, call.now)?;
    if current.session_id == request.session_id {
        return Err(ServiceError::invalid_parameter("The current session cannot be revoked"));
    }
    let active = call.tokens.active(&user, call.now);
    let session = active.into_iter().find(|sign_in| sign_in.session_id == request.session_id);
    let session = session.ok_or_else(|| ServiceError::resource_not_found("Session not found"))?;
    let origin_jti = session.origin_jti.clone();
    call.tokens.revoke(&origin_jti);
    Ok(Empty {})
}

fn check_tracked(call: &Call<'_>) -> Result<()> {
    if call.config.user_session_tracking == Feature::Enabled {
        return Ok(());
    }
    Err(ServiceError::operation_not_enabled("Session tracking is not enabled for the user pool"))
}
