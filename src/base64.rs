//! Base64 as RFC 4648, section 4, has it.
//!
//! The `base64` crate's encoder brings a decoder's table along: 540 bytes of
//! the page after compression, where all there is to encode is one hash. So
//! the module that ships has these lines, held to the crate by a test.

use alloc::string::String;

/// Encodes, with padding.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3)
            .fold(0u32, |bits, at| bits << 8 | three.get(at).map_or(0, |byte| (*byte).into()));
        for (at, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            let six = (bits >> shift) as u8 & 63;
            text.push(char::from(match six {
                _ if at > three.len() => b'=',
                0..=25 => six.wrapping_add(b'A'),
                26..=51 => six.wrapping_add(b'a' - 26),
                52..=61 => six.wrapping_sub(52 - b'0'),
                62 => b'+',
                _ => b'/',
            }));
        }
    }
    text
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use ::base64::{Engine as _, prelude::BASE64_STANDARD};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn encodes_as_the_crate_does(bytes: alloc::vec::Vec<u8>) {
            prop_assert_eq!(super::encode(&bytes), BASE64_STANDARD.encode(&bytes));
        }
    }
}
