//! Numbers and their remainders, against another library's.

#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test")]

use super::{group, modulus::Modulus, number::Number};
use alloc::{string::String, vec::Vec};
use num_bigint::{BigInt, BigUint};
use proptest::{collection::vec, prelude::*};

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
    let n = hex(group::N);
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

/// The digits are those of the RFC's text, in its lines.
#[test]
fn the_prime_is_rfc_5054s() {
    let rfc = include_str!("../../../tests/data/rfc5054-3072-bit-group.txt");
    let lines = |text: &str| text.lines().map(|line| line.trim().into()).collect::<Vec<String>>();
    assert_eq!(lines(group::N), lines(rfc));
    assert_eq!(big(&group::modulus().n), hex(group::N));
}

/// N is 2³⁰⁷² − 2³⁰⁰⁸ − 1 + 2⁶⁴·(⌊2²⁹⁴²·π⌋ + 1690314): RFC 3526, section 4.
#[test]
fn the_prime_is_rfc_3526s_formula() {
    let one = BigUint::from(1u32);
    // Machin: π = 16·arctan(1/5) − 4·arctan(1/239), with 64 bits to spare.
    let unit = &one << (2942 + 64);
    let arctan = |of: u32| -> BigInt {
        let (mut power, mut sum) = (&unit / of, BigInt::ZERO);
        for n in 0u32.. {
            let term = BigInt::from(&power / (2 * n + 1));
            if term == BigInt::ZERO {
                break;
            }
            sum += if n % 2 == 0 { term } else { -term };
            power /= of * of;
        }
        sum
    };
    let pi: BigInt = arctan(5) * 16 - arctan(239) * 4;
    let pi = pi.to_biguint().unwrap() >> 64;
    let n = (&one << 3072) - (&one << 3008) - &one + ((pi + 1_690_314u32) << 64);
    assert_eq!(hex(group::N), n);
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
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn multiplies(a in any_number(), b in any_number()) {
        let (group, n) = (group::modulus(), hex(group::N));
        let product = group.multiply(&group.enter(&number(&a)), &number(&b));
        prop_assert_eq!(big(&product) % &n, (&a * &b) % &n);
    }

    /// The largest that there may be.
    #[test]
    fn multiplies_what_is_far_above_n(a in any_number(), b in any_number()) {
        let (group, n) = (group::modulus(), hex(group::N));
        let [far_a, far_b] = [&a, &b].map(|number| number + (&n << 31));
        let product = group.multiply(&number(&far_a), &number(&far_b));
        prop_assert!(big(&product) < &n << 1);
        let product = group.enter(&group.enter(&product));
        prop_assert_eq!(big(&product) % &n, ((a * b) << 3136) % n);
    }

    /// Also the largest that a multiplication may be given.
    #[test]
    fn leaves_what_is_not_above_n(a in any_number(), times in 0u32..1 << 31) {
        let (group, n) = (group::modulus(), hex(group::N));
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
        let (group, n) = (group::modulus(), hex(group::N));
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
    let (group, n) = (group::modulus(), hex(group::N));
    for bits in [4, 8, 12, 256, 512] {
        let exponent = (BigUint::from(1u32) << bits) - 1u32;
        let power = group.power_of_2(&number(&exponent), bits / 4);
        assert_eq!(big(&group.leave(&power)) % &n, BigUint::from(2u32).modpow(&exponent, &n));
    }
}
