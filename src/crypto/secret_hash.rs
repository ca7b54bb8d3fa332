//! SECRET_HASH, which proves that the sender of a request knows the client secret.
//!
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash>

use super::hash::hmac_sha256;
use alloc::string::String;
use base64::{Engine as _, prelude::BASE64_STANDARD};

/// Computes `Base64(HMAC-SHA256(client secret, username ‖ client id))`. The texts are
/// encoded as UTF-8.
///
/// ```
/// use cognito_wasm::crypto::secret_hash::secret_hash;
///
/// let hash = secret_hash("secret", "jane", "1example23456789");
/// assert_eq!(hash, "56A2HVybZvi52kiQAcKmycoAK/mlnr29uzSP71Yqm7g=");
/// ```
pub fn secret_hash(client_secret: &str, username: &str, client_id: &str) -> String {
    let message = [username.as_bytes(), client_id.as_bytes()];
    // 32 bytes are 44 characters. `encode` would check its output for UTF-8, which is 0.1 KB
    // of a page.
    let mut hash = [0; 44];
    _ = BASE64_STANDARD.encode_slice(hmac_sha256(client_secret.as_bytes(), &message), &mut hash);
    hash.into_iter().map(char::from).collect()
}
