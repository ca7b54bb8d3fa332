//! The hashes against the vectors of NIST and of Project Wycheproof.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use super::{hmac_sha256, sha256};
use alloc::{format, string::String, vec, vec::Vec};
use hkdf::SimpleHkdf;
use sha2::Sha256;
use wycheproof::{TestResult, hkdf as hkdf_vectors, mac};

/// The examples of SHA-256:
/// <https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values>
#[test]
fn sha256_has_nists_examples() {
    let two_blocks = b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    let a_million = vec![b'a'; 1_000_000];
    for (message, digest) in [
        (&b""[..], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (b"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (two_blocks, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        (&a_million, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ] {
        assert_eq!(hex(&sha256(&[message])), digest);
    }
}

/// The Monte Carlo test of SHAVS, section 6.4, with the seed and the results of
/// `SHA256Monte.rsp`:
/// <https://csrc.nist.gov/projects/cryptographic-algorithm-validation-program/secure-hashing>
#[test]
fn sha256_passes_nists_monte_carlo_test() {
    let seed: [u8; 32] = array("6d1e72ad03ddeb5de891e572e2396f8da015d899ef0e79503152d6010a3fe691");
    let rounds = core::iter::successors(Some(seed), |seed| {
        let mut digests = [*seed; 3];
        for _ in 0..1000 {
            let [first, second, third] = digests;
            digests = [second, third, sha256(&[&first, &second, &third])];
        }
        digests.last().copied()
    });
    let rounds: Vec<String> = rounds.skip(1).take(100).map(|digest| hex(&digest)).collect();
    let expected = [
        (0, "e93c330ae5447738c8aa85d71a6c80f2a58381d05872d26bdd39f1fcd4f2b788"),
        (1, "2e78f8c8772ea7c9331d41ed3f9cdf27d8f514a99342ee766ee3b8b0d0b121c0"),
        (2, "d6a23dff1b7f2eddc1a212f8a218397523a799b07386a30692fd6fe9d2bf0944"),
        (99, "6a912ba4188391a78e6f13d88ed2d14e13afce9db6f7dcbf4a48c24f3db02778"),
    ];
    for (round, digest) in expected {
        assert_eq!(rounds.get(round).unwrap(), digest, "of round {round}");
    }
}

/// The examples of HMAC-SHA256, whose keys are the bytes 0, 1, 2, …:
/// <https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values>
#[test]
fn hmac_has_nists_examples() {
    for (key_length, message, mac) in [
        (
            64,
            "Sample message for keylen=blocklen",
            "8bb9a1db9806f20df7f77b82138c7914d174d59e13dc4d0169c9057b133e1d62",
        ),
        (
            32,
            "Sample message for keylen<blocklen",
            "a28cf43130ee696a98f14a37678b56bcfcbdd9e5cf69717fecf5480f0ebdf790",
        ),
        // It says "=", but the key is longer than a block.
        (
            100,
            "Sample message for keylen=blocklen",
            "bdccb6c72ddeadb500ae768386cb38cc41c63dbb0878ddb9c7a38a431b78378d",
        ),
        (
            49,
            "Sample message for keylen<blocklen, with truncated tag",
            "27a8b157839efeac98df070b331d593618ddb985d403c0c786d23b5d132e57c7",
        ),
    ] {
        let key: Vec<u8> = (0..key_length).collect();
        assert_eq!(hex(&hmac_sha256(&key, &[message.as_bytes()])), mac);
    }
}

/// <https://github.com/C2SP/wycheproof>, by the crate of that name.
#[test]
fn hmac_passes_wycheproof() {
    let set = mac::TestSet::load(mac::TestName::HmacSha256).unwrap();
    let mut count = 0;
    for group in &set.test_groups {
        for test in &group.tests {
            let computed = hmac_sha256(&test.key, &[&test.msg]);
            // Some tags are shorter than SHA-256's.
            let is_valid = computed.starts_with(&test.tag) && !test.tag.is_empty();
            assert_eq!(is_valid, test.result == TestResult::Valid, "test {}", test.tc_id);
            count += 1;
        }
    }
    assert_eq!(count, set.number_of_tests);
    assert!(count > 100);
}

/// HKDF-SHA256, as SRP uses the crate.
#[test]
fn hkdf_passes_wycheproof() {
    let set = hkdf_vectors::TestSet::load(hkdf_vectors::TestName::HkdfSha256).unwrap();
    let mut count = 0;
    for group in &set.test_groups {
        for test in &group.tests {
            let mut derived = vec![0; test.size];
            let is_derived = SimpleHkdf::<Sha256>::new(Some(&test.salt), &test.ikm)
                .expand(&test.info, &mut derived)
                .is_ok();
            // What is invalid asks for more bytes than HKDF has.
            let is_valid = is_derived && derived == test.okm[..];
            assert_eq!(is_valid, test.result == TestResult::Valid, "test {}", test.tc_id);
            count += 1;
        }
    }
    assert_eq!(count, set.number_of_tests);
    assert!(count > 50);
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn array<const LENGTH: usize>(hex: &str) -> [u8; LENGTH] {
    data_encoding::HEXLOWER.decode(hex.as_bytes()).unwrap().try_into().unwrap()
}
