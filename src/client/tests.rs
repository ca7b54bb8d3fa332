//! The URLs that passwords may be sent to.

use super::safety::is_safe;

#[test]
fn passwords_go_over_https_or_stay_here() {
    for (url, is_good) in [
        ("https://cognito-idp.us-west-2.amazonaws.com/", true),
        ("http://127.0.0.1:9229/", true),
        ("http://127.0.0.1", true),
        ("http://localhost:9229", true),
        ("http://pool.localhost/", true),
        ("http://[::1]:9229/", true),
        ("http://pool.test/", false),
        ("http://127.0.0.1.evil.test/", false),
        ("http://localhost:80@evil.test/", false),
        ("http://localhost@evil.test/", false),
        ("http://evil.test\\.localhost/", false),
        ("http://evil.test?.localhost", false),
        ("http://[::1]evil.test/", false),
        ("http://evil.test\t.localhost/", false),
        ("ftp://localhost/", false),
        ("", false),
    ] {
        assert_eq!(is_safe(url, false), is_good, "{url}");
    }
    assert!(is_safe("http://pool.test/", true));
    assert!(!is_safe("http://", true));
    assert!(!is_safe("http://pool.test:x@evil.test/", true));
}
