//! Base64 as RFC 4648, sections 4 and 5, has it.
//!
//! The `base64` crate's encoder brings a decoder's table along: 540 bytes of
//! the page after compression, where all there is to encode is one hash; and
//! its decoder is 1 KB. So what ships has these lines, held to the crate by
//! tests.

use alloc::string::String;
#[cfg(any(feature = "json", test))]
use alloc::vec::Vec;

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

/// Decodes what has its padding.
#[cfg(any(feature = "client", test))]
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    let digits = text.strip_suffix("==").or(text.strip_suffix('=')).unwrap_or(text);
    if text.len().is_multiple_of(4) { read(digits.as_bytes(), *b"+/") } else { None }
}

/// What a JSON Web Token says, in JSON.
#[cfg(feature = "json")]
pub(crate) fn payload(token: &str) -> Option<Vec<u8>> {
    decode_url(token.as_bytes().split(|byte| *byte == b'.').nth(1)?)
}

/// Decodes the alphabet for URLs, without padding, as a JSON Web Token has it.
#[cfg(any(feature = "json", test))]
fn decode_url(text: &[u8]) -> Option<Vec<u8>> {
    read(text, *b"-_")
}

#[cfg(any(feature = "json", test))]
fn read(text: &[u8], [of_62, of_63]: [u8; 2]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0u32, 0u32);
    for byte in text {
        let six = match byte {
            b'A'..=b'Z' => byte.wrapping_sub(b'A'),
            b'a'..=b'z' => byte.wrapping_sub(b'a' - 26),
            b'0'..=b'9' => byte.wrapping_add(52 - b'0'),
            _ if *byte == of_62 => 62,
            _ if *byte == of_63 => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(six);
        count = count.wrapping_add(6);
        if count >= 8 {
            count = count.wrapping_sub(8);
            bytes.push((bits >> count) as u8);
            bits &= !(u32::MAX << count);
        }
    }
    // Less than a character is left, and that is of no byte.
    (count < 6 && bits == 0).then_some(bytes)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use ::base64::{
        Engine as _,
        prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD},
    };
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn encodes_as_the_crate_does(bytes: alloc::vec::Vec<u8>) {
            prop_assert_eq!(super::encode(&bytes), BASE64_STANDARD.encode(&bytes));
        }

        #[test]
        fn decodes_what_the_crate_encodes(bytes: alloc::vec::Vec<u8>) {
            let text = BASE64_URL_SAFE_NO_PAD.encode(&bytes);
            prop_assert_eq!(super::decode_url(text.as_bytes()), Some(bytes.clone()));
            prop_assert_eq!(super::decode(&BASE64_STANDARD.encode(&bytes)), Some(bytes));
        }

        #[test]
        fn decodes_and_refuses_as_the_crate_does(text in "[A-Da-d0-3_-]{0,9}[-_=+/ A-Zäh]?") {
            prop_assert_eq!(super::decode_url(text.as_bytes()), BASE64_URL_SAFE_NO_PAD.decode(&text).ok());
        }

        #[test]
        fn reads_padding_as_the_crate_does(text in "([A-D0-3+/]{4})?[AQgw0+/]{0,4}={0,5}[=A]?") {
            prop_assert_eq!(super::decode(&text), BASE64_STANDARD.decode(&text).ok());
        }
    }
}
