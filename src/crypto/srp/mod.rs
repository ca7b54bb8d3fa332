//! Cognito's variant of the Secure Remote Password protocol (`USER_SRP_AUTH`,
//! `DEVICE_SRP_AUTH`), which proves that the user knows a password without sending it.
//!
//! It is SRP-6a in the 3,072-bit group of RFC 5054, with SHA-256. In the RFC's letters,
//! where `‖` is concatenation:
//!
//! | | |
//! |---|---|
//! | A | g^a mod N |
//! | k | H(PAD(N) ‖ PAD(g)) |
//! | u | H(PAD(A) ‖ PAD(B)) |
//! | x | H(PAD(salt) ‖ H(identity)) |
//! | v | g^x mod N |
//! | S | (B − k·v)^(a + u·x) mod N |
//! | key | HKDF-SHA256(PAD(S), salt PAD(u), info `Caldera Derived Key`), 16 bytes |
//! | signature | HMAC-SHA256(key, message) |
//!
//! PAD differs from the RFC's: it is a number's bytes without leading zeros, except for
//! one zero byte where the topmost bit would be set.
//!
//! - The identity is `name:password`. A user's name is the part of the user pool's id
//!   behind the `_`, followed by the challenge's `USER_ID_FOR_SRP`. A device's name is
//!   its group key followed by its device key.
//! - The message is the name, the bytes of the challenge's `SECRET_BLOCK`, and the time
//!   that is sent as `TIMESTAMP`, like `Sun Nov 1 08:41:02 UTC 2026`.
//!
//! <https://www.rfc-editor.org/rfc/rfc5054#section-2.5>,
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html#amazon-cognito-user-pools-authentication-flow-methods-srp>

mod columns;
mod group;
mod modulus;
mod number;

use super::hash::{hmac_sha256, sha256};
use alloc::boxed::Box;
use core::array;
use hkdf::SimpleHkdf;
use modulus::Modulus;
use number::{Number, STORED};
use sha2::Sha256;
use zeroize::Zeroizing;

/// The info from which HKDF (RFC 5869) derives the key.
const KEY_INFO: &[u8] = b"Caldera Derived Key";

/// The number of the exponent's digits that are left for the second half. With it both
/// halves take as long, because the first one also computes v.
const LATER: usize = 86;

/// Computes PAD(A). `SRP_A` takes it in hexadecimal.
///
/// `a` is 32 bytes of the platform's randomness, new for each sign-in. The RFC asks for
/// at least as many (section 3.1).
///
/// ```
/// let a = [7; 32];
/// assert_eq!(cognito_wasm::crypto::srp::public_value(&a).len(), 384);
/// ```
pub fn public_value(a: &[u8]) -> Box<[u8]> {
    power_of_g(a)
}

/// Computes `PASSWORD_CLAIM_SIGNATURE`, the answer to `PASSWORD_VERIFIER` and to
/// `DEVICE_PASSWORD_VERIFIER`. The challenge's `SRP_B` and `SALT`, and A, are in
/// hexadecimal.
///
/// Returns `None` if B or u is 0 modulo N, which must not be answered, or if A, B or the
/// salt cannot be read.
///
/// ```
/// use cognito_wasm::crypto::srp::password_claim_signature;
///
/// let name = "EXAMPLEjane";
/// let identity = [name, ":correct horse"].concat();
/// let timestamp = "Sun Nov 1 08:41:02 UTC 2026";
/// let message = [name.as_bytes(), b"the secret block", timestamp.as_bytes()].concat();
/// let sign = |srp_b| {
///     password_claim_signature(&[7; 32], "c0ffee", srp_b, "5a17", &identity, &message)
/// };
/// assert!(sign("deed").is_some());
/// assert!(sign("0").is_none());
/// ```
pub fn password_claim_signature(
    a: &[u8],
    srp_a: &str,
    srp_b: &str,
    salt: &str,
    identity: &str,
    message: &[u8],
) -> Option<[u8; 32]> {
    end_signature(&begin_signature(a, srp_a, srp_b, salt, identity)?, message)
}

/// Does the first half of the work of [`password_claim_signature`], so that a page does
/// not freeze. [`end_signature`] does the other half, which takes as long. The result is
/// as secret as the password.
///
/// Returns `None` like [`password_claim_signature`].
pub fn begin_signature(
    a: &[u8],
    srp_a: &str,
    srp_b: &str,
    salt: &str,
    identity: &str,
) -> Option<Zeroizing<Box<[u8]>>> {
    let [srp_a, srp_b, salt] = [srp_a, srp_b, salt].map(Number::from_hex);
    let (srp_b, salt) = (srp_b?, salt?);
    let modulus = group::modulus();
    let u = scrambling_parameter(&srp_a?, &srp_b);
    let x = Number::from_bytes(&*private_key(&salt, identity));
    let [base, exponent, power] = begin_secret(&modulus, &multiplier(&modulus), a, &srp_b, &u, &x)?;
    let numbers = [u, base, exponent, power];
    let byte = |at: usize| numbers.get(at / STORED).map_or(0, |number| number.stored(at % STORED));
    Some(Zeroizing::new((0..STORED << 2).map(byte).collect()))
}

/// Does the second half of the work of [`password_claim_signature`].
///
/// Returns `None` if `begun` is malformed.
pub fn end_signature(begun: &[u8], message: &[u8]) -> Option<[u8; 32]> {
    let mut numbers = begun.chunks(STORED).map(Number::load);
    let [u, base, exponent, power] = array::from_fn(|_| numbers.next());
    let secret = end_secret(&group::modulus(), &[base?, exponent?, power?]);

    let mut key = Zeroizing::new([0; 16]);
    SimpleHkdf::<Sha256>::new(Some(&u?.pad()), &Zeroizing::new(secret.pad()))
        .expand(KEY_INFO, &mut *key)
        .ok()?;
    Some(hmac_sha256(&*key, &[message]))
}

/// Computes PAD(v) of a device. `PasswordVerifier` in ConfirmDevice's
/// `DeviceSecretVerifierConfig` takes it in base64.
///
/// The salt is 16 random bytes. The first is from 1 to 127, so PAD(salt) is the salt
/// itself.
///
/// <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmDevice.html>
///
/// ```
/// let identity = "-a1b2c3d4us-west-2_01234567-89ab-cdef-0123-456789abcdef:random";
/// assert_eq!(cognito_wasm::crypto::srp::device_verifier(&[1; 16], identity).len(), 384);
/// ```
pub fn device_verifier(salt: &[u8], identity: &str) -> Box<[u8]> {
    power_of_g(&*private_key(&Number::from_bytes(salt), identity))
}

/// Computes x.
fn private_key(salt: &Number, identity: &str) -> Zeroizing<[u8; 32]> {
    let identity = Zeroizing::new(sha256(&[identity.as_bytes()]));
    Zeroizing::new(sha256(&[&salt.pad(), &*identity]))
}

/// Computes PAD(g^exponent mod N).
fn power_of_g(exponent: &[u8]) -> Box<[u8]> {
    let modulus = group::modulus();
    let power = modulus.power_of_2(&Number::from_bytes(exponent), exponent.len() << 1);
    modulus.leave(&power).pad()
}

/// Computes k.
fn multiplier(modulus: &Modulus) -> Number {
    Number::from_bytes(&sha256(&[&modulus.n.pad(), &[group::G]]))
}

/// Computes u.
fn scrambling_parameter(srp_a: &Number, srp_b: &Number) -> Number {
    Number::from_bytes(&sha256(&[&srp_a.pad(), &srp_b.pad()]))
}

/// Computes the base and the exponent of S, and the power by the exponent's first
/// digits. Returns `None` if B or u is 0 modulo N.
fn begin_secret(
    modulus: &Modulus,
    k: &Number,
    a: &[u8],
    srp_b: &Number,
    u: &Number,
    x: &Number,
) -> Option<[Number; 3]> {
    // N is a prime, so it divides the product only if it divides one of the two.
    let product = modulus.multiply(srp_b, u);
    if product == Number::zero() || product == modulus.n {
        return None;
    }
    let mut minus_k = k.clone();
    minus_k.scale(-1, 0);
    minus_k.add(&modulus.n);
    let v = modulus.power_of_2(x, 64);
    let mut base = modulus.multiply(&modulus.enter(&minus_k), &v);
    base.add(&modulus.enter(srp_b));
    // u·x is below N, and the result is u·x itself: as u is not 0, a result that is N
    // larger would be above what `multiply` returns.
    let mut exponent = modulus.multiply(&modulus.enter(u), x);
    exponent.add(&Number::from_bytes(a));
    // The sum may have one digit more than a and u·x.
    let digits = a.len().max(64) << 1 | 1;
    let power = modulus.power(&modulus.one, &base, &exponent, LATER..digits);
    Some([base, exponent, power])
}

/// Computes S.
fn end_secret(modulus: &Modulus, [base, exponent, power]: &[Number; 3]) -> Number {
    modulus.leave(&modulus.power(power, base, exponent, 0..LATER))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod arithmetic_test;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod protocol_test;
