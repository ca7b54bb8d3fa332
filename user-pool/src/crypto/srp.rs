//! The server's half of SRP-6a as the service runs it, with the names of
//! RFC 5054. It computes with the `num-bigint` crate on purpose: the SDK has
//! arithmetic of its own, and the pool's tests compare the two.

#![expect(clippy::arithmetic_side_effects, reason = "numbers without bounds do not overflow")]

use hex_literal::hex;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use num_bigint::{BigInt, BigUint};
use sha2::{Digest, Sha256};

use crate::host::Host;

/// N of the 3072-bit group of RFC 5054.
const MODULUS: [u8; 384] = hex!(
    "FFFFFFFF FFFFFFFF C90FDAA2 2168C234 C4C6628B 80DC1CD1 29024E08 8A67CC74"
    "020BBEA6 3B139B22 514A0879 8E3404DD EF9519B3 CD3A431B 302B0A6D F25F1437"
    "4FE1356D 6D51C245 E485B576 625E7EC6 F44C42E9 A637ED6B 0BFF5CB6 F406B7ED"
    "EE386BFB 5A899FA5 AE9F2411 7C4B1FE6 49286651 ECE45B3D C2007CB8 A163BF05"
    "98DA4836 1C55D39A 69163FA8 FD24CF5F 83655D23 DCA3AD96 1C62F356 208552BB"
    "9ED52907 7096966D 670C354E 4ABC9804 F1746C08 CA18217C 32905E46 2E36CE3B"
    "E39E772C 180E8603 9B2783A2 EC07A28F B5C55DF0 6F4C52C9 DE2BCBF6 95581718"
    "3995497C EA956AE5 15D22618 98FA0510 15728E5A 8AAAC42D AD33170D 04507A33"
    "A85521AB DF1CBA64 ECFB8504 58DBEF0A 8AEA7157 5D060C7D B3970F85 A6E1E4C7"
    "ABF5AE8C DB0933D7 1E8C94E0 4A25619D CEE3D226 1AD2EE6B F12FFA06 D98A0864"
    "D8760273 3EC86A64 521F2B18 177B200C BBE11757 7A615D6C 770988C0 BAD946E2"
    "08E24FA0 74E5AB31 43DB5BFC E0FD108E 4B82D120 A93AD2CA FFFFFFFF FFFFFFFF"
);
const GENERATOR: u32 = 2;
const INFO: &[u8] = b"Caldera Derived Key";

/// The owner of the secret that is proved: a user of a pool, or a device of a
/// device group.
#[derive(Clone, Copy)]
pub(crate) struct Identity<'a> {
    /// The part of the pool's id after the underscore, or the key of the device
    /// group.
    pub group: &'a str,
    /// The `USER_ID_FOR_SRP`, or the device's key.
    pub id: &'a str,
}

/// The verifier of a secret, which is what the server knows of it.
#[derive(Clone)]
pub(crate) struct Verifier {
    salt: BigUint,
    v: BigUint,
}

impl Verifier {
    pub fn of_password(identity: Identity<'_>, password: &str, salt: &[u8]) -> Self {
        let salt = BigUint::from_bytes_be(salt);
        let secret = [identity.group, identity.id, ":", password].map(str::as_bytes);
        let x = hash(&[&pad(&salt), &hash(&secret)]);
        Self { salt, v: generator().modpow(&BigUint::from_bytes_be(&x), &modulus()) }
    }

    /// Creates the verifier from the numbers that a device sent.
    pub fn from_bytes(salt: &[u8], v: &[u8]) -> Self {
        Self { salt: BigUint::from_bytes_be(salt), v: BigUint::from_bytes_be(v) }
    }

    /// Returns the `SALT` of a challenge.
    pub fn salt(&self) -> String {
        format!("{:x}", self.salt)
    }
}

/// An exchange that has begun and waits for the client's proof.
#[derive(Clone)]
pub(crate) struct Exchange {
    client_public: BigUint,
    server_private: BigUint,
    server_public: BigUint,
}

impl Exchange {
    /// Begins an exchange. Returns `None` where `SRP_A` is not a number, or is a
    /// multiple of N.
    pub fn begin(host: &mut dyn Host, verifier: &Verifier, srp_a: &str) -> Option<Self> {
        let is_hex = srp_a.bytes().all(|byte| byte.is_ascii_hexdigit());
        let client_public = BigUint::parse_bytes(srp_a.as_bytes(), 16).filter(|_| is_hex)?;
        // With such a number, S would be zero whatever the password is.
        if &client_public % modulus() == BigUint::ZERO {
            return None;
        }
        let mut random = [0; 32];
        host.random(&mut random);
        Some(Self::new(verifier, client_public, BigUint::from_bytes_be(&random)))
    }

    fn new(verifier: &Verifier, client_public: BigUint, server_private: BigUint) -> Self {
        let k = number(&[&pad(&modulus()), &pad(&generator())]);
        let server_public =
            (k * &verifier.v + generator().modpow(&server_private, &modulus())) % modulus();
        Self { client_public, server_private, server_public }
    }

    /// Returns the `SRP_B` of a challenge.
    pub fn srp_b(&self) -> String {
        format!("{:x}", self.server_public)
    }

    /// Whether a signature proves that the client knows the secret. The
    /// signature is compared in constant time; the arithmetic before it is not
    /// constant-time.
    pub fn is_proved_by(
        &self,
        signature: &[u8],
        verifier: &Verifier,
        identity: Identity<'_>,
        secret_block: &[u8],
        timestamp: &str,
    ) -> bool {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key(verifier)) else {
            return false;
        };
        mac.update(identity.group.as_bytes());
        mac.update(identity.id.as_bytes());
        mac.update(secret_block);
        mac.update(timestamp.as_bytes());
        mac.verify_slice(signature).is_ok()
    }

    fn key(&self, verifier: &Verifier) -> [u8; 16] {
        let u = number(&[&pad(&self.client_public), &pad(&self.server_public)]);
        let secret = (&self.client_public * verifier.v.modpow(&u, &modulus()))
            .modpow(&self.server_private, &modulus());
        let mut key = [0; 16];
        // HKDF-SHA256 gives up to 8,160 bytes, so 16 cannot fail.
        let _ = Hkdf::<Sha256>::new(Some(&pad(&u)), &pad(&secret)).expand(INFO, &mut key);
        key
    }
}

fn modulus() -> BigUint {
    BigUint::from_bytes_be(&MODULUS)
}

fn generator() -> BigUint {
    BigUint::from(GENERATOR)
}

/// Encodes a number as the service does: as a signed big-endian number, whose
/// first bit is never set.
fn pad(number: &BigUint) -> Vec<u8> {
    BigInt::from(number.clone()).to_signed_bytes_be()
}

fn hash(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize().into()
}

fn number(parts: &[&[u8]]) -> BigUint {
    BigUint::from_bytes_be(&hash(parts))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]
mod tests {
    use base64::Engine;
    use base64::prelude::BASE64_STANDARD;
    use serde_json::Value;

    use super::*;

    fn integer(hex: &str) -> BigUint {
        BigUint::parse_bytes(hex.as_bytes(), 16).unwrap()
    }

    /// The exchanges were computed by Python, with numbers of every length.
    #[test]
    fn exchanges_agree_with_another_implementation() {
        let data = include_str!("../../../tests/data/srp-exchanges.json");
        let data: Value = serde_json::from_str(data).unwrap();
        for case in data["exchanges"].as_array().unwrap() {
            let text = |name: &str| case[name].as_str().unwrap();
            let name = text("name");
            let identity = Identity { group: text("poolName"), id: text("userId") };
            let salt = integer(text("salt")).to_bytes_be();
            let verifier = Verifier::of_password(identity, text("password"), &salt);
            assert_eq!(verifier.salt(), text("salt").trim_start_matches('0'), "{name}: SALT");

            let exchange = Exchange::new(&verifier, integer(text("A")), integer(text("b")));
            assert_eq!(exchange.srp_b(), text("B"), "{name}: B");
            let [signature, block] = ["signature", "secretBlock"]
                .map(|member| BASE64_STANDARD.decode(text(member)).unwrap());
            let is_proved = |timestamp| {
                exchange.is_proved_by(&signature, &verifier, identity, &block, timestamp)
            };
            assert!(is_proved(text("timestamp")), "{name}");
            assert!(!is_proved("Mon Nov 23 08:41:02 UTC 2026"), "{name}: another time");
        }
    }
}
