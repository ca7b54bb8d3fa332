//! The Secure Remote Password protocol, as Cognito has it (`USER_SRP_AUTH`,
//! `DEVICE_SRP_AUTH`): proof of a password that does not tell it.
//!
//! SRP-6a in the 3072-bit group of RFC 5054, with SHA-256. Letters are the
//! RFC's: a and A are the client's secret and public value, b and B the
//! server's, v is the password's verifier, and `‖` puts bytes together:
//!
//! | | |
//! |---|---|
//! | A | g^a mod N |
//! | k | H(PAD(N) ‖ PAD(g)) |
//! | u | H(PAD(A) ‖ PAD(B)) |
//! | x | H(PAD(salt) ‖ H(pool name ‖ user id ‖ `:` ‖ password)) |
//! | v | g^x mod N |
//! | S | (B − k·v)^(a + u·x) mod N |
//! | key | HKDF-SHA256(PAD(S), salt PAD(u), info `Caldera Derived Key`), 16 bytes |
//! | signature | HMAC-SHA256(key, pool name ‖ user id ‖ secret block ‖ timestamp) |
//!
//! PAD is not the RFC's: the bytes of the number without leading zeros, but
//! with one where the topmost bit would otherwise be set.
//!
//! <https://www.rfc-editor.org/rfc/rfc5054#section-2.5>,
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html#amazon-cognito-user-pools-authentication-flow-methods-srp>
//!
//! ```
//! use cognito_wasm::srp::{self, Challenge, Identity};
//!
//! // 32 bytes of the platform's randomness, new for each sign-in.
//! let a = [7; 32];
//! let srp_a = srp::public_value(&a);
//! // … is sent as SRP_A, and PASSWORD_VERIFIER comes back:
//! let challenge = Challenge { srp_b: "2c0ffee", salt: "d15ea5e", secret_block: "AAECAw==" };
//! let jane = Identity { pool_name: "EXAMPLE", user_id: "jane", password: "correct horse" };
//! let timestamp = "Sun Nov 22 13:37:00 UTC 2026";
//! let signature = srp::password_claim_signature(&a, &srp_a, &challenge, &jane, timestamp);
//! assert!(signature.is_some());
//! ```

mod group;
mod number;

use crate::{
    base64, hex,
    signing::{hmac_sha256, sha256},
};
use alloc::{string::String, vec::Vec};
use group::{G, N};
use number::{BYTES, Number};
use zeroize::Zeroizing;

/// Who knows a password: a user of a pool, or a device of a group.
///
/// (Not `Debug`: it holds the password.)
#[derive(Clone, Copy)]
pub struct Identity<'a> {
    /// What follows the `_` in the user pool's id; of a device, its group's key.
    pub pool_name: &'a str,
    /// The challenge's `USER_ID_FOR_SRP`; of a device, its key.
    pub user_id: &'a str,
    /// As it was typed; of a device, what was made up when it was confirmed.
    pub password: &'a str,
}

/// What the service asks, in the parameters of `PASSWORD_VERIFIER` and
/// `DEVICE_PASSWORD_VERIFIER`.
#[derive(Clone, Copy, Debug)]
pub struct Challenge<'a> {
    /// `SRP_B`, in hexadecimal.
    pub srp_b: &'a str,
    /// `SALT`, in hexadecimal: a number, so zeros before it say nothing.
    pub salt: &'a str,
    /// `SECRET_BLOCK`, in base64.
    pub secret_block: &'a str,
}

/// A, in hexadecimal: what `SRP_A` takes.
///
/// a is 256 bits of the platform's randomness, new for each sign-in (RFC 5054,
/// section 2.5.4, asks for no less).
pub fn public_value(a: &[u8; 32]) -> String {
    let modulus = group::modulus();
    let public_value = modulus.leave(&modulus.power(&modulus.two(), a)).to_bytes();
    // As the service's own libraries send it, without zeros before it.
    hex::encode(&*public_value).trim_start_matches('0').into()
}

/// `PASSWORD_CLAIM_SIGNATURE`, which answers the challenge; `srp_a` is what
/// was sent for this a.
///
/// The timestamp is sent along as `TIMESTAMP`, in UTC and in English, the day
/// without a zero before it: `Sun Nov 1 08:41:02 UTC 2026`.
///
/// None for a challenge that must not be answered: with a B that is 0 or not
/// below N, a u of 0, or what is not hexadecimal or base64.
pub fn password_claim_signature(
    a: &[u8; 32],
    srp_a: &str,
    challenge: &Challenge<'_>,
    identity: &Identity<'_>,
    timestamp: &str,
) -> Option<String> {
    let secret_block = base64::decode(challenge.secret_block)?;
    let srp_b = pad(&hex::decode(challenge.srp_b)?);
    let u = sha256(&[&pad(&hex::decode(srp_a)?), &srp_b]);
    let x = identity.private_key(&hex::decode(challenge.salt)?);
    let secret = premaster_secret(a, &srp_b, &u, &x)?;

    let u = pad(&u);
    // HKDF (RFC 5869): extract, then the first block of expand.
    let extracted = Zeroizing::new(hmac_sha256(&u, &[&pad(&*secret)]));
    let key = Zeroizing::new(hmac_sha256(&*extracted, &[b"Caldera Derived Key\x01"]));
    let message = [
        identity.pool_name.as_bytes(),
        identity.user_id.as_bytes(),
        &secret_block,
        timestamp.as_bytes(),
    ];
    Some(base64::encode(&hmac_sha256(key.first_chunk::<16>()?, &message)))
}

/// `PasswordVerifier` of ConfirmDevice's `DeviceSecretVerifierConfig`: v, in
/// base64. Beside it goes `Salt`, which is 16 random bytes, the first between
/// 1 and 127, in base64.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmDevice.html>
///
/// ```
/// use cognito_wasm::srp::{Identity, device_verifier};
///
/// let device = Identity {
///     pool_name: "-a1b2c3d4",
///     user_id: "us-west-2_01234567-89ab-cdef-0123-456789abcdef",
///     password: "as random as a key",
/// };
/// assert!(device_verifier(&[1; 16], &device).len() >= 512);
/// ```
pub fn device_verifier(salt: &[u8], device: &Identity<'_>) -> String {
    let modulus = group::modulus();
    let x = device.private_key(salt);
    base64::encode(&pad(&*modulus.leave(&modulus.power(&modulus.two(), &*x)).to_bytes()))
}

impl Identity<'_> {
    /// x
    fn private_key(&self, salt: &[u8]) -> Zeroizing<[u8; 32]> {
        let Self { pool_name, user_id, password } = self;
        let parts = [pool_name, user_id, ":", password].map(str::as_bytes);
        Zeroizing::new(sha256(&[&pad(salt), &*Zeroizing::new(sha256(&parts))]))
    }
}

/// PAD: without leading zeros, but with one where the topmost bit would
/// otherwise be set.
fn pad(number: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut padded: Vec<u8> = number.iter().copied().skip_while(|byte| *byte == 0).collect();
    if padded.first().is_none_or(|first| *first > 127) {
        padded.insert(0, 0);
    }
    Zeroizing::new(padded)
}

/// S, from a B that is padded. None where B is 0 or not below N, or u is 0: no
/// server that knows v sends such a B, and S would not depend on v.
fn premaster_secret(
    a: &[u8; 32],
    srp_b: &[u8],
    u: &[u8; 32],
    x: &[u8; 32],
) -> Option<Zeroizing<[u8; BYTES]>> {
    if *srp_b == [0] || (srp_b.len(), srp_b) >= (N.len(), &N) || *u == [0; 32] {
        return None;
    }
    let modulus = group::modulus();
    let [a, srp_b, u, k, x_number] = [a, srp_b, u, &sha256(&[&N, &[G]]), x].map(Number::from_bytes);
    let v = modulus.power(&modulus.two(), x);
    let kv = modulus.multiply_add(&modulus.leave_negated(&v), &modulus.enter(&k), &srp_b);
    let base = modulus.enter(&kv);
    // u·x is far below N; and as u is not 0, N + u·x is above what multiply
    // can give.
    let exponent = modulus.multiply_add(&modulus.enter(&u), &x_number, &a).to_bytes();
    let (_, exponent) = exponent.split_last_chunk::<65>()?;
    Some(modulus.leave(&modulus.power(&base, exponent)).to_bytes())
}
