//! SECRET_HASH: proof that a request comes from who holds the client secret.
//!
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash>

use crate::base64;
use alloc::string::String;
use core::{array, slice};
use sha2::block_api::compress256;
use zeroize::Zeroizing;

/// `Base64(HMAC-SHA256(client secret, username ‖ client id))`, of their UTF-8.
///
/// ```
/// let hash = cognito_wasm::signing::secret_hash("secret", "jane", "1example23456789");
/// assert_eq!(hash, "56A2HVybZvi52kiQAcKmycoAK/mlnr29uzSP71Yqm7g=");
/// ```
pub fn secret_hash(client_secret: &str, username: &str, client_id: &str) -> String {
    base64::encode(&hmac_sha256(
        client_secret.as_bytes(),
        &[username.as_bytes(), client_id.as_bytes()],
    ))
}

/// HMAC-SHA256 of a message in parts (RFC 2104).
pub fn hmac_sha256(key: &[u8], message: &[&[u8]]) -> [u8; 32] {
    let hashed;
    let key = if key.len() > BLOCK {
        hashed = Zeroizing::new(sha256(&[key]));
        &*hashed
    } else {
        key
    };
    let mut block = Zeroizing::new([0x36; BLOCK]);
    for (byte, of_key) in block.iter_mut().zip(key) {
        *byte ^= of_key;
    }
    let inner = digest(&*block, message);
    for byte in block.iter_mut() {
        *byte ^= 0x36 ^ 0x5c;
    }
    digest(&*block, &[&inner])
}

/// SHA-256 of a message in parts (FIPS 180-4).
pub(crate) fn sha256(message: &[&[u8]]) -> [u8; 32] {
    digest(&[], message)
}

/// Sections 5 and 6 of FIPS 180-4, but for the compression of a block, which is
/// the `sha2` crate's. Its hasher, and the `hmac` crate's, are 0.3 KB more of
/// the page.
#[inline(never)]
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "8 bytes are 64 bits, 32 bytes are 8 words"
)]
fn digest(first: &[u8], rest: &[&[u8]]) -> [u8; 32] {
    let mut hash = Hash {
        state: Zeroizing::new([
            0x6a09_e667,
            0xbb67_ae85,
            0x3c6e_f372,
            0xa54f_f53a,
            0x510e_527f,
            0x9b05_688c,
            0x1f83_d9ab,
            0x5be0_cd19,
        ]),
        block: Zeroizing::new([0; BLOCK]),
        length: 0,
    };
    hash.update(first);
    for part in rest {
        hash.update(part);
    }
    let bits = hash.length.wrapping_mul(8);
    hash.update(&[0x80]);
    while hash.length % BLOCK as u64 != 56 {
        hash.update(&[0]);
    }
    for at in (0..8).rev() {
        hash.update(&[(bits >> (8 * at)) as u8]);
    }
    array::from_fn(|at| (hash.state[at / 4] >> (24 - at % 4 * 8)) as u8)
}

/// The bytes that SHA-256 takes at once.
const BLOCK: usize = 64;

struct Hash {
    state: Zeroizing<[u32; 8]>,
    block: Zeroizing<[u8; BLOCK]>,
    length: u64,
}

impl Hash {
    #[inline(never)]
    #[expect(clippy::indexing_slicing, reason = "within the block")]
    fn update(&mut self, part: &[u8]) {
        for byte in part {
            let at = self.length as usize % BLOCK;
            self.block[at] = *byte;
            if at == BLOCK - 1 {
                compress256(&mut self.state, slice::from_ref(&*self.block));
            }
            self.length = self.length.wrapping_add(1);
        }
    }
}
