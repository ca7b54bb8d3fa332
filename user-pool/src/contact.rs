use serde::{Deserialize, Serialize};

/// An attribute that codes can be sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ContactAttribute {
    Email,
    PhoneNumber,
}

impl ContactAttribute {
    /// The attributes in the order in which the service prefers them.
    pub const ALL: [Self; 2] = [Self::PhoneNumber, Self::Email];

    pub fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::PhoneNumber => "phone_number",
        }
    }

    /// Returns the name of the attribute that says whether this one is verified.
    pub fn verified_name(self) -> &'static str {
        match self {
            Self::Email => "email_verified",
            Self::PhoneNumber => "phone_number_verified",
        }
    }

    /// Returns the message for a user who lacks the attribute to verify.
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

/// An attribute that users can sign in with in addition to their username.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
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
