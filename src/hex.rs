//! Hexadecimal, in lower case.

use alloc::{string::String, vec::Vec};

/// Two digits a byte.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        for digit in [byte >> 4, byte & 15] {
            text.push(char::from_digit(digit.into(), 16).unwrap_or_default());
        }
    }
    text
}

/// The bytes of a number, which has a digit at least; the first may stand alone.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for digits in text.as_bytes().rchunks(2) {
        let mut byte = 0;
        for digit in digits {
            byte = byte << 4 | char::from(*digit).to_digit(16)? as u8;
        }
        bytes.push(byte);
    }
    bytes.reverse();
    (!bytes.is_empty()).then_some(bytes)
}
