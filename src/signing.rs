//! SECRET_HASH: proof that a request comes from who holds the client secret.
//!
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash>

use crate::{
    base64,
    sha256::{BLOCK, sha256, sha256_after},
};
use alloc::string::String;
use zeroize::Zeroizing;

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

/// HMAC-SHA256 of a message in parts (RFC 2104).
pub fn hmac_sha256(key: &[u8], message: &[&[u8]]) -> [u8; 32] {
    let hashed;
    let key = if key.len() > BLOCK {
        hashed = Zeroizing::new(sha256(&[key]));
        &*hashed
    } else {
        key
    };
    let mut block = Zeroizing::new([0x36; BLOCK]);
    for (byte, of_key) in block.iter_mut().zip(key) {
        *byte ^= of_key;
    }
    let inner = sha256_after(&*block, message);
    for byte in block.iter_mut() {
        *byte ^= 0x36 ^ 0x5c;
    }
    sha256_after(&*block, &[&inner])
}
