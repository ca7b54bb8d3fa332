//! Time-based one-time passwords (RFC 6238), with SHA-1, six digits and steps
//! of 30 seconds.

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use subtle::ConstantTimeEq;

use crate::clock::Timestamp;
use crate::host::Host;

const STEP_SECONDS: u64 = 30;
/// The length of the service's secrets, which are 52 characters in base32.
const SECRET_LENGTH: usize = 32;

/// The software token of a user, held by an authenticator app.
#[derive(Clone)]
pub(crate) struct SoftwareToken {
    secret: Vec<u8>,
    pub friendly_name: Option<String>,
    /// The time step of the code that was accepted last.
    last_step: Option<u64>,
}

/// The result of checking a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Right,
    Wrong,
    /// The code is right, but it or a later one was accepted before.
    Used,
}

impl SoftwareToken {
    pub fn generate(host: &mut dyn Host) -> Self {
        let mut secret = vec![0; SECRET_LENGTH];
        host.random(&mut secret);
        Self { secret, friendly_name: None, last_step: None }
    }

    /// Reads a secret in base32, in which people may have blanks, small letters and padding.
    pub fn from_secret_code(secret_code: &str) -> Option<Self> {
        let letters = secret_code.chars().filter(|letter| !letter.is_ascii_whitespace());
        let letters: String = letters.map(|letter| letter.to_ascii_uppercase()).collect();
        let secret = BASE32_NOPAD.decode(letters.trim_end_matches('=').as_bytes()).ok()?;
        (!secret.is_empty()).then_some(Self { secret, friendly_name: None, last_step: None })
    }

    /// Returns the `SecretCode`: the secret in base32, the form that apps expect.
    pub fn secret_code(&self) -> String {
        BASE32_NOPAD.encode(&self.secret)
    }

    /// Returns the code of the current time step or, once that is used, of the next. `None`
    /// if both are.
    pub fn code(&self, now: Timestamp) -> Option<String> {
        let present = now.seconds() / STEP_SECONDS;
        let is_unused = |step: &u64| self.last_step.is_none_or(|last| *step > last);
        let step = (present..=present.saturating_add(1)).find(is_unused)?;
        Some(code_at(&self.secret, step))
    }

    /// Checks a code of the current time step or of a neighboring one, and
    /// accepts each code once.
    pub fn check(&mut self, code: &str, now: Timestamp) -> Verdict {
        let present = now.seconds() / STEP_SECONDS;
        let is_right = |step: &u64| code_at(&self.secret, *step).as_bytes().ct_eq(code.as_bytes());
        let Some(step) = (present.saturating_sub(1)..=present.saturating_add(1))
            .find(|step| is_right(step).into())
        else {
            return Verdict::Wrong;
        };
        if self.last_step.is_some_and(|last| step <= last) {
            return Verdict::Used;
        }
        self.last_step = Some(step);
        Verdict::Right
    }
}

/// Computes the code of a time step, by the truncation of RFC 4226: the 31 bits
/// of the HMAC at the offset that its last four bits give.
fn code_at(secret: &[u8], step: u64) -> String {
    // HMAC accepts a key of any length.
    let digest = Hmac::<Sha1>::new_from_slice(secret)
        .map(|mac| mac.chain_update(step.to_be_bytes()).finalize().into_bytes())
        .unwrap_or_default();
    let offset = digest.last().map_or(0, |last| usize::from(last & 0x0f));
    let word =
        digest.iter().skip(offset).take(4).fold(0, |word: u32, byte| word << 8 | u32::from(*byte));
    format!("{:06}", (word & 0x7fff_ffff) % 1_000_000)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    /// The vectors are those of RFC 6238, appendix B. Its codes of eight digits
    /// end in those of six.
    #[test]
    fn codes_are_those_of_rfc_6238() {
        let vectors = [
            (59, "94287082"),
            (1_111_111_109, "07081804"),
            (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"),
            (20_000_000_000, "65353130"),
        ];
        for (seconds, code) in vectors {
            let ours = code_at(b"12345678901234567890", seconds / STEP_SECONDS);
            assert_eq!(ours, code.split_at(2).1, "at {seconds}");
        }
    }

    #[test]
    fn a_secret_is_read_as_people_write_it() {
        let token = |text: &str| SoftwareToken::from_secret_code(text);
        let code = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        for text in [code, "gezd gnbv gy3t qojq gezd gnbv gy3t qojq", &format!("{code}====")] {
            assert_eq!(token(text).unwrap().secret, b"12345678901234567890");
        }
        for text in ["", "=", "not base32!", "GEZDGNB1"] {
            assert!(token(text).is_none(), "{text}");
        }
    }

    #[test]
    fn the_code_shown_is_one_that_was_not_used() {
        let now = Timestamp::from_millis(1_111_111_111_000);
        let mut token = SoftwareToken {
            secret: b"12345678901234567890".to_vec(),
            friendly_name: None,
            last_step: None,
        };
        let first = token.code(now).unwrap();
        assert_eq!(first, "050471");
        assert_eq!(token.check(&first, now), Verdict::Right);
        let second = token.code(now).unwrap();
        assert_ne!(second, first);
        assert_eq!(token.check(&second, now), Verdict::Right);
        assert_eq!(token.code(now), None);
        let later = Timestamp::from_millis(1_111_111_141_000);
        assert_eq!(token.check(&token.code(later).unwrap(), later), Verdict::Right);
    }

    #[test]
    fn a_code_is_accepted_once_and_within_one_step_of_its_time() {
        let token = SoftwareToken {
            secret: b"12345678901234567890".to_vec(),
            friendly_name: None,
            last_step: None,
        };
        let check = |token: &mut SoftwareToken, seconds: u64| {
            token.check("050471", Timestamp::from_millis(seconds * 1_000))
        };
        // The code belongs to the step from …110 to …139.
        let cases = [
            (1_111_111_079, Verdict::Wrong),
            (1_111_111_080, Verdict::Right),
            (1_111_111_110, Verdict::Right),
            (1_111_111_169, Verdict::Right),
            (1_111_111_170, Verdict::Wrong),
        ];
        for (seconds, verdict) in cases {
            assert_eq!(check(&mut token.clone(), seconds), verdict, "at {seconds}");
        }
        let mut token = token;
        assert_eq!(check(&mut token, 1_111_111_110), Verdict::Right);
        assert_eq!(check(&mut token, 1_111_111_111), Verdict::Used);
    }
}
