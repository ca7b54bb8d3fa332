//! The URI that sets up an authenticator app.

use crate::{client::Secret, text::join_by};
use alloc::{format, string::String};

/// Returns the URI that sets up an authenticator app, from a QR code or a link.
///
/// It is for a signed-in user who sets up TOTP with
/// [`AssociateSoftwareToken`](crate::client::operations::AssociateSoftwareToken). A
/// sign-in's step [`SoftwareTokenSetup`](super::steps::SoftwareTokenSetup) has the URI
/// already. `issuer` is the app's name. Whoever has the URI can make the user's codes, so
/// it is a secret.
///
/// <https://github.com/google/google-authenticator/wiki/Key-Uri-Format>
///
/// ```
/// use cognito_wasm::client::{Secret, sign_in::otpauth_uri};
///
/// let secret_code = Secret::from("JBSWY3DPEHPK3PXP");
/// assert_eq!(
///     otpauth_uri(&secret_code, "jane", Some("A & B")).expose(),
///     "otpauth://totp/A%20%26%20B:jane?secret=JBSWY3DPEHPK3PXP&issuer=A%20%26%20B",
/// );
/// ```
pub fn otpauth_uri(secret_code: &Secret, username: &str, issuer: Option<&str>) -> Secret {
    let issuer = escaped(issuer.unwrap_or_default());
    let label = join_by(":", &[&issuer, &escaped(username)]);
    let mut uri = format!("otpauth://totp/{label}?secret={}", secret_code.expose());
    if !issuer.is_empty() {
        uri.push_str("&issuer=");
        uri.push_str(&issuer);
    }
    uri.into()
}

/// Escapes a text like JavaScript's `encodeURIComponent`.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::otpauth_uri;

    #[test]
    fn without_an_issuer_and_beyond_ascii() {
        let uri = |username, issuer| {
            alloc::string::String::from(otpauth_uri(&"S".into(), username, issuer).expose())
        };
        assert_eq!(uri("jane@example.com", None), "otpauth://totp/jane%40example.com?secret=S");
        assert_eq!(uri("jäne", Some("")), "otpauth://totp/j%C3%A4ne?secret=S");
    }
}
