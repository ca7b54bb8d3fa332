//! SHA-256 and HMAC-SHA256 of messages in parts, computed by the RustCrypto crates.

use hmac::{KeyInit as _, Mac as _, SimpleHmac};
use sha2::{Digest as _, Sha256};

/// Computes SHA-256 (FIPS 180-4).
pub(crate) fn sha256(message: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in message {
        hash.update(part);
    }
    hash.finalize().into()
}

/// Computes HMAC-SHA256 (RFC 2104).
#[expect(clippy::expect_used, reason = "a key of HMAC may have any length: RFC 2104, section 2")]
pub(crate) fn hmac_sha256(key: &[u8], message: &[&[u8]]) -> [u8; 32] {
    let mut mac = SimpleHmac::<Sha256>::new_from_slice(key).expect("any length");
    for part in message {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[path = "hash_test.rs"]
mod tests;
#[cfg(all(test, not(target_arch = "wasm32")))]
#[path = "vectors_test.rs"]
mod vectors;
