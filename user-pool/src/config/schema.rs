use std::collections::BTreeMap;

use serde::Deserialize;

use crate::error::{ConfigError, Result, ServiceError};

/// The standard attributes, which every user pool has in addition to `sub`.
pub(super) const STANDARD: [&str; 19] = [
    "address",
    "birthdate",
    "email",
    "email_verified",
    "family_name",
    "gender",
    "given_name",
    "locale",
    "middle_name",
    "name",
    "nickname",
    "phone_number",
    "phone_number_verified",
    "picture",
    "preferred_username",
    "profile",
    "updated_at",
    "website",
    "zoneinfo",
];

/// The attributes that users can have, and the rules of each.
#[derive(Clone)]
pub(crate) struct Schema(BTreeMap<String, AttributeSchema>);

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AttributeSchema {
    name: String,
    #[serde(default)]
    pub required: bool,
    #[serde(default = "yes")]
    pub mutable: bool,
    /// The type that a description names. Values of every type are text here.
    #[serde(rename = "attributeDataType", default = "text")]
    pub data_type: String,
}

impl Schema {
    pub fn new(configured: Vec<AttributeSchema>) -> std::result::Result<Self, ConfigError> {
        let standard = STANDARD.map(|name| AttributeSchema {
            name: name.to_owned(),
            required: false,
            mutable: true,
            data_type: match name {
                "email_verified" | "phone_number_verified" => "Boolean".to_owned(),
                "updated_at" => "Number".to_owned(),
                _ => text(),
            },
        });
        let mut attributes = BTreeMap::new();
        for attribute in standard.into_iter().chain(configured) {
            let name = attribute.name.clone();
            if !name.starts_with("custom:") && !STANDARD.contains(&name.as_str()) {
                return Err(ConfigError::new(
                    "schema",
                    format!(
                        "{name} is not a standard attribute, and custom ones begin with custom:"
                    ),
                ));
            }
            attributes.insert(name, attribute);
        }
        Ok(Self(attributes))
    }

    /// Returns the rules of an attribute that a request names.
    pub fn attribute(&self, name: &str) -> Result<&AttributeSchema> {
        if name == "sub" {
            return Err(non_mutable(name));
        }
        self.0.get(name).ok_or_else(|| {
            ServiceError::invalid_parameter(format!(
                "Attributes did not conform to the schema: \
                 Type for attribute {{{name}}} could not be determined"
            ))
        })
    }

    pub fn has(&self, name: &str) -> bool {
        name == "sub" || self.0.contains_key(name)
    }

    /// Iterates over all attributes but `sub`, with their names.
    pub fn all(&self) -> impl Iterator<Item = (&String, &AttributeSchema)> {
        self.0.iter()
    }

    pub fn required(&self) -> impl Iterator<Item = &str> {
        let required = self.0.values().filter(|attribute| attribute.required);
        required.map(|attribute| attribute.name.as_str())
    }
}

/// Creates the error about an attribute that only the service, or an
/// administrator, writes.
pub(crate) fn non_mutable(name: &str) -> ServiceError {
    ServiceError::invalid_parameter(format!("Cannot modify the non-mutable attribute {name}"))
}

/// Refuses a value that is invalid for its attribute.
pub(crate) fn check_value(name: &str, value: &str) -> Result<()> {
    let fits = match name {
        "email" => is_email(value),
        "phone_number" => is_phone_number(value),
        "email_verified" | "phone_number_verified" => {
            matches!(value.to_ascii_lowercase().as_str(), "true" | "false")
        }
        _ => true,
    };
    if fits {
        return Ok(());
    }
    Err(ServiceError::invalid_parameter(match name {
        "email" => "Invalid email address format.".to_owned(),
        "phone_number" => "Invalid phone number format.".to_owned(),
        _ => format!("Invalid value for attribute {name}."),
    }))
}

pub(crate) fn is_email(value: &str) -> bool {
    value.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty()
            && !domain.contains('@')
            && !value.contains(char::is_whitespace)
            && domain.split('.').count() > 1
            && domain.split('.').all(|label| !label.is_empty())
    })
}

/// Whether a value is a number as E.164 has it: a plus sign and up to 15 digits.
pub(crate) fn is_phone_number(value: &str) -> bool {
    value.strip_prefix('+').is_some_and(|digits| {
        (1..=15).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit())
    })
}

fn text() -> String {
    "String".to_owned()
}

fn yes() -> bool {
    true
}
