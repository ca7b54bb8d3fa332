use serde::Deserialize;

/// An attribute that codes can be sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ContactAttribute {
    Email,
    PhoneNumber,
}

impl ContactAttribute {
    /// In the order the service prefers them in.
    pub const ALL: [Self; 2] = [Self::PhoneNumber, Self::Email];

    pub fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::PhoneNumber => "phone_number",
        }
    }

    /// The attribute that says whether this one is verified.
    pub fn verified_name(self) -> &'static str {
        match self {
            Self::Email => "email_verified",
            Self::PhoneNumber => "phone_number_verified",
        }
    }

    /// The refusal to verify what is not there.
    pub fn lacking(self) -> &'static str {
        match self {
            Self::Email => "Email is required to verify/un-verify an email",
            Self::PhoneNumber => "Phone Number is required to verify/un-verify a phone number",
        }
    }

    pub fn delivery_medium(self) -> &'static str {
        match self {
            Self::Email => "EMAIL",
            Self::PhoneNumber => "SMS",
        }
    }
}

/// An attribute that users may sign in with beside their username.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AliasAttribute {
    Email,
    PhoneNumber,
    PreferredUsername,
}

impl AliasAttribute {
    pub fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::PhoneNumber => "phone_number",
            Self::PreferredUsername => "preferred_username",
        }
    }

    pub fn contact(self) -> Option<ContactAttribute> {
        match self {
            Self::Email => Some(ContactAttribute::Email),
            Self::PhoneNumber => Some(ContactAttribute::PhoneNumber),
            Self::PreferredUsername => None,
        }
    }
}
