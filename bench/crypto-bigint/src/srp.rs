//! The protocol, by the letters of RFC 5054 that ../../../src/srp/mod.rs
//! explains. The numbers are `crypto-bigint`'s, in the time that does not depend
//! on them.

use alloc::boxed::Box;
use crypto_bigint::{
    Choice, CtAssign, U3072, const_monty_form, const_monty_params, modular::ConstMontyParams,
};
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

// RFC 5054, appendix A, the group of 3072 bits.
const_monty_params!(
    N,
    U3072,
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74\
     020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437\
     4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED\
     EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05\
     98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB\
     9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B\
     E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718\
     3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33\
     A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7\
     ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864\
     D87602733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E2\
     08E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF"
);
const_monty_form!(Modular, N);

/// The bytes of a number.
const BYTES: usize = U3072::BITS as usize / 8;

/// PAD(g^exponent mod N)
pub fn power_of_g(exponent: &[u8]) -> Box<[u8]> {
    pad(&g_to(exponent).retrieve())
}

/// What [`end_signature`] takes: u, and the base and the exponent of S.
pub fn begin_signature(
    a: &[u8],
    srp_a: &str,
    srp_b: &str,
    salt: &str,
    identity: &str,
) -> Option<Box<[u8]>> {
    let [srp_a, srp_b, salt] =
        [srp_a, srp_b, salt].map(|hex| U3072::from_str_radix_vartime(hex, 16));
    let (srp_b, salt) = (srp_b.ok()?, salt.ok()?);
    let u = number(&hash(&[&pad(&srp_a.ok()?), &pad(&srp_b)]));
    let srp_b = Modular::new(&srp_b);
    if srp_b == Modular::ZERO || u == U3072::ZERO {
        return None;
    }
    let x = private_key(&pad(&salt), identity);
    let k = Modular::new(&number(&hash(&[&pad(Modular::MODULUS.as_ref()), &[2]])));
    let base = srp_b - k * g_to(&*x);
    // Below N: neither of the two has more than 256 bits.
    let product = Modular::new(&u) * Modular::new(&number(&*x));
    let exponent = product.retrieve().wrapping_add(&number(a));
    // One bit more than a and u·x have.
    let bits = (a.len().max(64) as u32 * 8 + 1).to_be_bytes();
    let numbers =
        [u, base.to_montgomery(), exponent].map(|number| Zeroizing::new(number.to_be_bytes()));
    let [u, base, exponent] = &numbers;
    Some([u.as_ref(), base.as_ref(), exponent.as_ref(), &bits].concat().into())
}

/// `PASSWORD_CLAIM_SIGNATURE`
pub fn end_signature(begun: &[u8], message: &[u8]) -> Option<[u8; 32]> {
    let (numbers, bits) = begun.as_chunks::<BYTES>();
    let [u, base, exponent] = numbers else { return None };
    let [u, base, exponent] = [u, base, exponent].map(|bytes| number(bytes));
    let bits = u32::from_be_bytes(bits.try_into().ok()?);
    let secret = Modular::from_montgomery(base).pow_bounded_exp(&exponent, bits).retrieve();
    let mut key = Zeroizing::new([0; 16]);
    Hkdf::<Sha256>::new(Some(&pad(&u)), &pad(&secret))
        .expand(b"Caldera Derived Key", &mut *key)
        .ok()?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&*key).ok()?;
    mac.update(message);
    Some(mac.finalize().into_bytes().into())
}

/// PAD(v)
pub fn device_verifier(salt: &[u8], identity: &str) -> Box<[u8]> {
    power_of_g(&*private_key(salt, identity))
}

/// x
fn private_key(salt: &[u8], identity: &str) -> Zeroizing<[u8; 32]> {
    let identity = Zeroizing::new(hash(&[identity.as_bytes()]));
    Zeroizing::new(hash(&[salt, &*identity]))
}

/// g^exponent: as g is 2, a bit that is set doubles what a power of another
/// number would multiply.
fn g_to(exponent: &[u8]) -> Modular {
    let mut power = Modular::ONE;
    for byte in exponent {
        for at in (0..8).rev() {
            power = power.square();
            power.ct_assign(&power.double(), Choice::from_u8_lsb(byte >> at & 1));
        }
    }
    power
}

fn number(bytes: &[u8]) -> U3072 {
    U3072::from_be_slice_truncated(bytes, U3072::BITS)
}

/// The bytes without zeros before them, but with one where the topmost bit would be set.
fn pad(number: &U3072) -> Box<[u8]> {
    let mut bytes = Zeroizing::new([0; BYTES + 1]);
    bytes[1..].copy_from_slice(number.to_be_bytes().as_ref());
    let zeros = bytes.windows(2).take_while(|pair| pair[0] == 0 && pair[1] < 128).count();
    bytes[zeros.min(BYTES)..].into()
}

fn hash(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize().into()
}
