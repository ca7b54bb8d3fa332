//! Which URLs a password may be sent to.

use crate::text::split;

/// Returns whether a password may be sent to a URL. A host that is not a plain name is
/// refused, because the transport might read it differently.
pub(super) fn is_safe(url: &str, allows_http: bool) -> bool {
    if url.starts_with("https://") {
        return true;
    }
    let Some(rest) = url.strip_prefix("http://") else { return false };
    // `str`'s own searches are 0.5 KB of WebAssembly after compression.
    let end = rest.bytes().take_while(|byte| !b"/?#\\".contains(byte)).count();
    let authority = split(rest, end).0;
    let host = match authority.strip_prefix("[::1]") {
        Some("") => return true,
        Some(port) => return port.as_bytes().strip_prefix(b":").is_some_and(is_port),
        None => authority,
    };
    let (host, port) = split(host, host.bytes().take_while(|byte| *byte != b':').count());
    let port = if port.is_empty() { "0" } else { split(port, 1).1 };
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-".contains(&byte);
    let is_loopback = host == "localhost"
        || host.ends_with(".localhost")
        || host.strip_prefix("127.").is_some_and(is_rest_of_loopback);
    is_port(port.as_bytes())
        && host.bytes().all(is_plain)
        && !host.is_empty()
        && (allows_http || is_loopback)
}

/// Returns whether an address that begins with `127.` is one of 127.0.0.0/8.
fn is_rest_of_loopback(address: &str) -> bool {
    let numbers = || address.as_bytes().split(|byte| *byte == b'.');
    numbers().count() == 3 && numbers().all(is_port)
}

fn is_port(digits: &[u8]) -> bool {
    !digits.is_empty() && digits.iter().all(u8::is_ascii_digit)
}
