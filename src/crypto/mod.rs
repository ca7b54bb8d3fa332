//! The computations with secrets: the client secret's hash, AWS signatures, and the
//! Secure Remote Password protocol.
//!
//! The crates `sha2`, `hmac`, `hkdf` and `base64` do SHA-256, HMAC, HKDF and Base64.

mod hash;
pub mod secret_hash;
pub mod sigv4;
pub mod srp;

#[cfg(any(feature = "client", test))]
pub(crate) use hash::sha256;
