//! Numbers and their remainders, against another library's.

#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test")]

use super::{group, modulus::Modulus, number::Number};
use num_bigint::{BigInt, BigUint};
use proptest::{collection::vec, prelude::*};

/// RFC 5054, appendix A, the group of 3072 bits.
const N: &str = concat!(
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD",
    "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED",
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F",
    "83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B",
    "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510",
    "15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7",
    "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C",
    "BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
);

pub(super) fn big(number: &Number) -> BigUint {
    BigUint::from_bytes_be(&number.pad())
}

pub(super) fn number(big: &BigUint) -> Number {
    Number::from_bytes(&big.to_bytes_be())
}

pub(super) fn hex(digits: &str) -> BigUint {
    BigUint::parse_bytes(digits.replace([' ', '\n'], "").as_bytes(), 16).unwrap()
}

/// Of a multiple of any odd number that ends in 64 ones.
pub(super) fn modulus(n: &BigUint) -> Modulus {
    let ones = BigUint::from(u64::MAX);
    let n = n * (&ones - n.modinv(&(&ones + 1u32)).unwrap() + 1u32);
    assert_eq!(&n & &ones, ones);
    Modulus::new(number(&n), number(&((BigUint::from(1u32) << 3136) % &n)))
}

/// Below 2³⁰⁷², and often where something may go over.
fn any_number() -> impl Strategy<Value = BigUint> {
    let n = hex(N);
    let edges = [
        BigUint::ZERO,
        1u32.into(),
        2u32.into(),
        &n - 1u32,
        n.clone(),
        n + 1u32,
        (BigUint::from(1u32) << 3072) - 1u32,
        BigUint::from(1u32) << 3071,
        (BigUint::from(1u32) << 28) - 1u32,
    ];
    prop_oneof![
        1 => proptest::sample::select(edges.to_vec()),
        2 => vec(any::<u8>(), 0..=384).prop_map(|bytes| BigUint::from_bytes_be(&bytes)),
    ]
}

#[test]
fn the_prime_is_rfc_5054s() {
    assert_eq!(big(&group::modulus().n), hex(N));
}

proptest! {
    #[test]
    fn bytes_in_are_bytes_out(value in any_number()) {
        prop_assert_eq!(big(&number(&value)), value.clone());
        prop_assert_eq!(big(&Number::from_hex(&value.to_str_radix(16)).unwrap()), value);
    }

    /// PAD is two's complement, in as few bytes as there may be.
    #[test]
    fn pads_as_two_s_complement(value in any_number()) {
        prop_assert_eq!(&*number(&value).pad(), BigInt::from(value).to_signed_bytes_be());
    }

    #[test]
    fn adds(a in any_number(), b in any_number()) {
        let mut sum = number(&a);
        sum.add(&number(&b));
        prop_assert_eq!(big(&sum), a + b);
    }

    #[test]
    fn scales(value in any_number(), by in 1u32.., add in any::<u32>()) {
        let mut scaled = number(&value);
        let above = scaled.scale(by.into(), add.into());
        let whole = (BigUint::try_from(above).unwrap() << 3136) + big(&scaled);
        prop_assert_eq!(whole, &value * by + add);
    }

    #[test]
    fn reduces(value in any_number(), from in 0usize..112, by in 1u64..1 << 24, times in 6u64..16) {
        let mut reduced = number(&value);
        reduced.reduce(from, by, by * times + 1);
        reduced.scale(1, 0);
        let below = &value & ((BigUint::from(1u32) << (28 * from)) - 1u32);
        let above = (&value >> (28 * from)) * by / (by * times + 1);
        prop_assert_eq!(big(&reduced), (above << (28 * from)) + below);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn multiplies(a in any_number(), b in any_number()) {
        let (group, n) = (group::modulus(), hex(N));
        let product = group.multiply(&group.enter(&number(&a)), &number(&b));
        prop_assert_eq!(big(&product) % &n, (&a * &b) % &n);
    }

    /// The largest that there may be.
    #[test]
    fn multiplies_what_is_far_above_n(a in any_number(), b in any_number()) {
        let (group, n) = (group::modulus(), hex(N));
        let [far_a, far_b] = [&a, &b].map(|number| number + (&n << 31));
        let product = group.multiply(&number(&far_a), &number(&far_b));
        prop_assert!(big(&product) < &n << 1);
        let product = group.enter(&group.enter(&product));
        prop_assert_eq!(big(&product) % &n, ((a * b) << 3136) % n);
    }

    /// Also the largest that a multiplication may be given.
    #[test]
    fn leaves_what_is_not_above_n(a in any_number(), times in 0u32..1 << 31) {
        let (group, n) = (group::modulus(), hex(N));
        let a = &a % &n + &n * times;
        let left = big(&group.leave(&group.enter(&number(&a))));
        prop_assert_eq!(&left % &n, &a % &n);
        prop_assert!(left <= n);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn raises(base in any_number(), exponent in vec(any::<u8>(), 0..=32), at in 0..=64usize) {
        let (group, n) = (group::modulus(), hex(N));
        let at = at.min(exponent.len() * 2);
        let digits = exponent.len() * 2;
        let exponent = BigUint::from_bytes_be(&exponent);
        let (base_in, exponent_in) = (group.enter(&number(&base)), number(&exponent));
        let begun = group.power(&group.one, &base_in, &exponent_in, at..digits);
        let power = group.power(&begun, &base_in, &exponent_in, 0..at);
        prop_assert_eq!(big(&group.leave(&power)) % &n, base.modpow(&exponent, &n));
        let power = group.power_of_2(&number(&exponent), digits);
        prop_assert_eq!(big(&group.leave(&power)) % &n, BigUint::from(2u32).modpow(&exponent, &n));
    }
}

/// With the most that 2 is shifted by at once.
#[test]
fn raises_2_to_exponents_of_ones() {
    let (group, n) = (group::modulus(), hex(N));
    for bits in [4, 8, 12, 256, 512] {
        let exponent = (BigUint::from(1u32) << bits) - 1u32;
        let power = group.power_of_2(&number(&exponent), bits / 4);
        assert_eq!(big(&group.leave(&power)) % &n, BigUint::from(2u32).modpow(&exponent, &n));
    }
}
