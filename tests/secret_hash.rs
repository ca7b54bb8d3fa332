//! The secret hash against vectors from elsewhere.

#![cfg(not(target_arch = "wasm32"))]

use cognito_wasm::crypto::secret_hash::secret_hash;

/// Computed by Python's `hmac` and `base64`, of which nothing is ours:
/// `b64encode(hmac.new(secret, username + client_id, sha256).digest())`.
#[test]
fn secret_hashes_are_pythons() {
    for (secret, username, client_id, hash) in [
        (
            "1l9k2vmd5bkrqtgnc2dbb8p1kq5l8hgq0u5vmpdfkmpqu7r9h1e",
            "jane@example.com",
            "38fjsnc484p94kpqsnet7mpld0",
            "f2sytHFXi1fODW+h+MOmQB4tem2ap5NeWxYvFbSm1wM=",
        ),
        (
            "secret",
            "Jürgen Müller",
            "1example23456789",
            "BXLa5NFdEXqlEewYKneNqvpod9tU3oYfETvBCod6kvE=",
        ),
        ("秘密", "さくら", "1example23456789", "9prp5tfdwhsqYxHaDJYzpJCPIWK3GuFyVW163iRcQsk="),
        (
            "secret",
            "👩\u{200d}👩\u{200d}👧",
            "1example23456789",
            "6tb8fswJYwbgp40S1Inwy1FoM5iEmaCbK/KkJgdoSd0=",
        ),
        (&"k".repeat(64), "u", "c", "IduTVIj88lHSGk+rm+Y9aU3RqXQPeYEWuwj6Xpnd+jM="),
        (&"k".repeat(65), "u", "c", "Gv6kqp3oZDW2bgQIuRkh8Mpu64MCuIL7XdyPgntT8l0="),
    ] {
        assert_eq!(secret_hash(secret, username, client_id), hash, "of {username}");
    }
}
