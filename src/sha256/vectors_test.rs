//! The constants against the standard's tables, the hash against NIST's vectors
//! and another implementation.

#![allow(clippy::unwrap_used, reason = "a test")]

use super::{constants, sha256};
use alloc::{format, string::String, vec::Vec};
use core::array;
use proptest::{collection::vec, prelude::*};
use sha2::{Digest, Sha256};

#[test]
#[rustfmt::skip]
fn constants_are_the_standards() {
    constants::compute();
    // Section 5.3.3
    assert_eq!(array::from_fn(constants::h), [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]);
    // Section 4.2.2
    assert_eq!(array::from_fn(constants::k), [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]);
}

fn hash(message: &[u8]) -> String {
    sha256(&[message]).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The examples of the Secure Hash Standard.
#[test]
fn hashes_are_the_examples() {
    for (message, digest) in [
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        ),
        (
            &"a".repeat(1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
        ),
    ] {
        assert_eq!(hash(message.as_bytes()), digest);
    }
}

/// Of `SHA256ShortMsg.rsp`, of NIST's Cryptographic Algorithm Validation Program.
#[test]
fn hashes_are_nists() {
    let full_block = "5a86b737eaea8ee976a0a24da63e7ed7eefad18a101c1211e2b3650c5187c2a8\
                      a650547208251f6d4237e661c7bf4c77f335390394c37fa1a9f9be836ac28509";
    for (message, digest) in [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("d3", "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"),
        ("11af", "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"),
        ("b4190e", "dff2e73091f6c05e528896c4c831b9448653dc2ff043528f6769437bc7b975c2"),
        ("74ba2521", "b16aa56be3880d18cd41e68384cf1ec8c17680c45a02b1575dc1518923ae8b0e"),
        (full_block, "42e61e174fbb3897d6dd6cef3dd2802fe67b331953b06114a65c772859dfc1aa"),
    ] {
        let bytes: Vec<u8> = message
            .as_bytes()
            .chunks(2)
            .map(|two| u8::from_str_radix(str::from_utf8(two).unwrap(), 16).unwrap())
            .collect();
        assert_eq!(hash(&bytes), digest, "of {message}");
    }
}

proptest! {
    /// Some blocks long, in parts that meet anywhere.
    #[test]
    fn hashes_are_the_crates(message in vec(vec(any::<u8>(), 0..100), 0..4)) {
        let parts: Vec<&[u8]> = message.iter().map(Vec::as_slice).collect();
        prop_assert_eq!(sha256(&parts), <[u8; 32]>::from(Sha256::digest(message.concat())));
    }
}
