//! The administrator's operations on users.

pub(crate) mod passwords;
pub(crate) mod states;
pub(crate) mod users;
