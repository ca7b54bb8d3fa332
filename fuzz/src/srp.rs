//! SRP, compared with the same protocol written with num-bigint.

use crate::text;
use cognito_wasm::crypto::srp::{
    device_verifier, end_signature, password_claim_signature, public_value,
};
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit as _, Mac as _};
use num_bigint::{BigInt, BigUint, Sign};
use sha2::{Digest as _, Sha256};

/// The bits of the numbers that ours can hold.
const BITS: u64 = 3136;

/// An input: `a`, `SRP_B`, `SALT`, the identity and the message, a line each; and `SRP_A`,
/// where it is not that of `a`. Without a first line, A and a device's verifier are
/// computed. All of it in one run would take a second.
pub(crate) fn srp(data: &[u8]) {
    let text = text(data);
    let mut lines = text.split('\n');
    let [a, srp_b, salt, identity, message, srp_a] =
        std::array::from_fn(|_| lines.next().unwrap_or_default());
    // 32 bytes of the platform's randomness.
    let mut exponent = [7; 32];
    for (place, byte) in exponent.iter_mut().zip([a, message].concat().bytes()) {
        *place = byte;
    }
    if a.is_empty() {
        assert_eq!(*public_value(&exponent), *pad(&power_of_2(&bytes(&exponent))));
        let mut random = [1; 16];
        random.iter_mut().zip(salt.bytes()).for_each(|(place, byte)| *place = byte & 127 | 1);
        let verifier = power_of_2(&private_key(&bytes(&random), identity));
        assert_eq!(*device_verifier(&random, identity), *pad(&verifier));
        return;
    }
    let own = "c0ffee".repeat(128);
    let srp_a = if srp_a.is_empty() { &own } else { srp_a };
    let ours =
        password_claim_signature(&exponent, srp_a, srp_b, salt, identity, message.as_bytes());
    assert_eq!(ours, signature(&exponent, srp_a, srp_b, salt, identity, message.as_bytes()));
    if ours.is_none() {
        // What is kept between the halves may come from elsewhere.
        _ = end_signature(data, message.as_bytes());
    }
}

fn power_of_2(exponent: &BigUint) -> BigUint {
    BigUint::from(2u8).modpow(exponent, &n())
}

#[expect(clippy::arithmetic_side_effects, reason = "these numbers grow as needed")]
fn signature(
    a: &[u8],
    srp_a: &str,
    srp_b: &str,
    salt: &str,
    identity: &str,
    message: &[u8],
) -> Option<[u8; 32]> {
    let [srp_a, srp_b, salt] = [number(srp_a)?, number(srp_b)?, number(salt)?];
    let [n, zero] = [n(), BigUint::ZERO];
    let u = bytes(&hash(&[&pad(&srp_a), &pad(&srp_b)]));
    if u == zero || &srp_b % &n == zero {
        return None;
    }
    let k = bytes(&hash(&[&pad(&n), &[2]]));
    let x = private_key(&salt, identity);
    let v = power_of_2(&x);
    let base = (&srp_b % &n + &n - k * v % &n) % &n;
    let secret = base.modpow(&(bytes(a) + &u * x), &n);
    let mut key = [0; 16];
    Hkdf::<Sha256>::new(Some(&pad(&u)), &pad(&secret))
        .expand(b"Caldera Derived Key", &mut key)
        .ok()?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).ok()?;
    mac.update(message);
    Some(mac.finalize().into_bytes().into())
}

fn private_key(salt: &BigUint, identity: &str) -> BigUint {
    bytes(&hash(&[&pad(salt), &hash(&[identity.as_bytes()])]))
}

/// Reads hexadecimal digits, as many as ours can hold.
fn number(digits: &str) -> Option<BigUint> {
    let is_hex = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let number = is_hex.then(|| BigUint::parse_bytes(digits.as_bytes(), 16))??;
    (number.bits() <= BITS).then_some(number)
}

/// PAD: two's complement, which has a zero byte where the topmost bit would be set.
fn pad(number: &BigUint) -> Vec<u8> {
    BigInt::from_biguint(Sign::Plus, number.clone()).to_signed_bytes_be()
}

fn n() -> BigUint {
    let text = include_str!("../../tests/data/rfc5054-3072-bit-group.txt");
    let digits: String = text.lines().filter(|line| is_hex(line)).collect();
    let digits: String = digits.split_whitespace().collect();
    BigUint::parse_bytes(digits.as_bytes(), 16).unwrap_or_default()
}

fn is_hex(line: &str) -> bool {
    line.chars().all(|c| c.is_ascii_whitespace() || c.is_ascii_hexdigit())
}

fn hash(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    parts.iter().for_each(|part| hash.update(part));
    hash.finalize().into()
}

fn bytes(bytes: &[u8]) -> BigUint {
    BigUint::from_bytes_be(bytes)
}
