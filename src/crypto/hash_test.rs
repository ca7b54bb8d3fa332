//! The hashes in parts against published vectors.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may panic"
)]

use super::{hmac_sha256, sha256};
use alloc::{vec, vec::Vec};

/// The first example of the Secure Hash Standard.
#[test]
fn sha256_is_nists() {
    let digest = bytes("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(sha256(&[b"abc"]).to_vec(), digest);
    assert_eq!(sha256(&[b"a", b"", b"bc"]).to_vec(), digest);
}

/// RFC 4231, section 4: (key, data, HMAC-SHA-256), in hexadecimal.
const RFC_4231: [(&str, &str, &str); 6] = [
    (
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
        "4869205468657265",
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    ),
    (
        "4a656665",
        "7768617420646f2079612077616e7420666f72206e6f7468696e673f",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    ),
    (
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd",
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
    ),
    (
        "0102030405060708090a0b0c0d0e0f10111213141516171819",
        "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd",
        "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
    ),
    (
        LONG_KEY,
        "54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b6579204669727374",
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
    ),
    (
        LONG_KEY,
        "5468697320697320612074657374207573696e672061206c6172676572207468616e20626c6f636b2d73697a65206b657920616e642061206c6172676572207468616e20626c6f636b2d73697a6520646174612e20546865206b6579206e6565647320746f20626520686173686564206265666f7265206265696e6720757365642062792074686520484d414320616c676f726974686d2e",
        "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
    ),
];

/// 131 bytes: longer than SHA-256's block.
const LONG_KEY: &str = "aa*131";

fn bytes(hex: &str) -> Vec<u8> {
    if hex == LONG_KEY {
        return vec![0xaa; 131];
    }
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

#[test]
fn hmac_is_rfc_4231s() {
    for (key, data, mac) in RFC_4231 {
        let data = bytes(data);
        assert_eq!(hmac_sha256(&bytes(key), &[&data]).to_vec(), bytes(mac), "of {key}");
        // In parts it is the same, wherever they meet.
        let (front, back) = data.split_at(data.len() / 3);
        assert_eq!(hmac_sha256(&bytes(key), &[front, back]).to_vec(), bytes(mac));
    }
}
