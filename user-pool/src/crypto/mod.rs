//! The server's side of what clients prove with cryptography: SRP, signatures
//! by Signature Version 4, one-time passwords and passkeys.

pub(crate) mod ceremony_error;
pub(crate) mod cose;
pub(crate) mod sigv4;
pub(crate) mod srp;
pub(crate) mod totp;
pub(crate) mod web_authn;
