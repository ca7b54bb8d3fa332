//! The prime, held to the text of one RFC and to the formula of another.

#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test")]

use super::N;
use alloc::{string::String, vec::Vec};
use num_bigint::{BigInt, BigUint};

#[test]
fn the_digits_stand_as_rfc_5054_prints_them() {
    let rfc = include_str!("../../../tests/data/rfc5054-3072-bit-group.txt");
    let lines = |text: &str| text.lines().map(|line| line.trim().into()).collect::<Vec<String>>();
    assert_eq!(lines(N), lines(rfc));
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
    let digits: Vec<u8> = N.bytes().filter(u8::is_ascii_hexdigit).collect();
    assert_eq!(BigUint::parse_bytes(&digits, 16).unwrap(), n);
}
