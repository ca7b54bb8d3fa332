//! Finds users for the operations that need no sign-in, whose clients may
//! prevent user existence errors.

use crate::config::{Client, Config};
use crate::error::{Result, ServiceError};
use crate::state::Users;
use crate::user::User;

/// Finds the user who signs in with a name. A client that prevents user existence
/// errors does not find disabled users.
pub(super) fn find_user<'a>(
    users: &'a Users,
    config: &Config,
    client: &Client,
    name: &str,
) -> Option<&'a User> {
    let user = users.find(config, name)?;
    (user.enabled || !client.hides_users()).then_some(user)
}

/// Refuses an unknown user, unless the client prevents user existence errors.
pub(super) fn check_visible(client: &Client) -> Result<()> {
    if client.hides_users() {
        return Ok(());
    }
    Err(ServiceError::username_client_id_combination_not_found())
}
