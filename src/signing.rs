//! SECRET_HASH: proof that a request comes from who holds the client secret.
//!
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash>

use crate::base64;
use alloc::string::String;
use hmac::{KeyInit, Mac, SimpleHmac};
use sha2::{Digest, Sha256};

/// `Base64(HMAC-SHA256(client secret, username ‖ client id))`, of their UTF-8.
///
/// ```
/// let hash = cognito_wasm::signing::secret_hash("secret", "jane", "1example23456789");
/// assert_eq!(hash, "56A2HVybZvi52kiQAcKmycoAK/mlnr29uzSP71Yqm7g=");
/// ```
pub fn secret_hash(client_secret: &str, username: &str, client_id: &str) -> String {
    base64::encode(&hmac_sha256(
        client_secret.as_bytes(),
        &[username.as_bytes(), client_id.as_bytes()],
    ))
}

/// HMAC-SHA256 of a message in parts (RFC 2104, RFC 6234). The key's state is
/// wiped from memory afterwards.
pub fn hmac_sha256(key: &[u8], message: &[&[u8]]) -> [u8; 32] {
    // HMAC takes a key of any length: this cannot fail.
    let Ok(mut mac) = SimpleHmac::<Sha256>::new_from_slice(key) else {
        return [0; 32];
    };
    for part in message {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// SHA-256 of a message in parts (RFC 6234). Its state is wiped as HMAC's is.
pub(crate) fn sha256(message: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in message {
        hash.update(part);
    }
    // In place: to finalize it for good would move it, and leave a copy behind.
    hash.finalize_reset().into()
}
