//! Base64 as RFC 4648, section 4, has it.
//!
//! The `base64` crate's encoder brings a decoder's table along: 540 bytes of
//! the page after compression, where all there is to encode is one hash. So
//! the module that ships has these lines, held to the crate by a test.

use alloc::{string::String, vec::Vec};

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

/// Decodes, up to the padding.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut bits = 0u32;
    for (at, digit) in text.bytes().take_while(|byte| *byte != b'=').enumerate() {
        let six = match digit {
            b'A'..=b'Z' => digit.wrapping_sub(b'A'),
            b'a'..=b'z' => digit.wrapping_sub(b'a' - 26),
            b'0'..=b'9' => digit.wrapping_add(52 - b'0'),
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(six);
        // Each digit of four but the first completes a byte.
        if let Some(rest) = [4, 2, 0].get((at % 4).wrapping_sub(1)) {
            bytes.push((bits >> rest) as u8);
        }
    }
    Some(bytes)
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
