//! Converts the API's names to JavaScript's.

use alloc::string::String;

/// Converts a name to camelCase: `ClientMetadata` → `clientMetadata`.
///
/// A leading run of capitals is lowered as one word, so `MFAOptions` → `mfaOptions`
/// and `SMSMfaSettings` → `smsMfaSettings`. Any other name stays as it is.
pub(crate) fn camel_case(name: &str) -> String {
    let capitals = name.bytes().take_while(u8::is_ascii_uppercase).count();
    // The last capital of a run begins the next word, unless the run is all.
    let word =
        if capitals > 1 && capitals < name.len() { capitals.saturating_sub(1) } else { capitals };
    let mut camel = String::from(name);
    if let Some(word) = camel.get_mut(..word) {
        word.make_ascii_lowercase();
    }
    camel
}

#[cfg(test)]
mod tests {
    use super::camel_case;

    #[test]
    fn lowers_the_first_word() {
        for (name, camel) in [
            ("Username", "username"),
            ("MFAOptions", "mfaOptions"),
            ("SMSMfaSettings", "smsMfaSettings"),
            ("UserMFASettingList", "userMFASettingList"),
            ("SMS", "sms"),
            ("already", "already"),
            ("0", "0"),
            ("", ""),
            ("É", "É"),
        ] {
            assert_eq!(camel_case(name), camel);
        }
    }
}
