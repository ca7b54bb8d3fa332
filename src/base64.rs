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
        let bits = (0..3).fold(0u32, |bits, at| bits << 8 | three.get(at).map_or(0, |byte| (*byte).into()));
        for at in 0..4usize {
            let six = (bits >> (18usize.saturating_sub(at * 6))) as u8 & 63;
            text.push(char::from(match six {
                _ if at > three.len() => b'=',
                0..=25 => b'A' + six,
                26..=51 => b'a' - 26 + six,
                52..=61 => b'0'.wrapping_sub(52) + six,
                62 => b'+',
                _ => b'/',
            }));
        }
    }
    text
}
