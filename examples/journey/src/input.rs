//! The fields of a screen, and what was typed into them.

use cognito_wasm::client::Secret;
use std::collections::BTreeMap;

/// What a field asks for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    Username,
    Password,
    CurrentPassword,
    Code,
    /// An attribute that the user pool requires, with its name.
    Attribute(String),
    NewPassword,
}

/// A field, with its label and attributes in HTML.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    pub name: Name,
    pub label: String,
    pub input_type: &'static str,
    pub autocomplete: &'static str,
}

impl Input {
    pub fn username() -> Self {
        Self::new(Name::Username, "Username", "text", "username")
    }

    pub fn password() -> Self {
        Self::new(Name::Password, "Password", "password", "current-password")
    }

    pub fn current_password() -> Self {
        Self::new(Name::CurrentPassword, "Current password", "password", "current-password")
    }

    pub fn new_password() -> Self {
        Self::new(Name::NewPassword, "New password", "password", "new-password")
    }

    pub fn code() -> Self {
        Self::new(Name::Code, "Code", "text", "one-time-code")
    }

    /// Returns the field for an attribute, with what HTML has for the standard ones.
    pub fn attribute(attribute: &str) -> Self {
        let (label, input_type, autocomplete) = match attribute {
            "birthdate" => ("Date of birth", "date", "bday"),
            "email" => ("Email", "email", "email"),
            "family_name" => ("Family name", "text", "family-name"),
            "given_name" => ("Given name", "text", "given-name"),
            "name" => ("Full name", "text", "name"),
            "phone_number" => ("Phone number, with its country code", "tel", "tel"),
            _ => ("", "text", "off"),
        };
        let label = if label.is_empty() { attribute.replace('_', " ") } else { label.into() };
        Self::new(Name::Attribute(attribute.into()), label, input_type, autocomplete)
    }

    fn new(
        name: Name,
        label: impl Into<String>,
        input_type: &'static str,
        autocomplete: &'static str,
    ) -> Self {
        Self { name, label: label.into(), input_type, autocomplete }
    }

    /// Returns the ID of the element, which is the prefix of those that describe it.
    pub fn id(&self) -> String {
        match &self.name {
            Name::Username => "username".into(),
            Name::Password => "password".into(),
            Name::CurrentPassword => "current-password".into(),
            Name::Code => "code".into(),
            Name::Attribute(attribute) => format!("attribute-{attribute}"),
            Name::NewPassword => "new-password".into(),
        }
    }

    /// Returns the keyboard that a phone shows.
    pub fn input_mode(&self) -> Option<&'static str> {
        (self.name == Name::Code).then_some("numeric")
    }

    pub fn is_password(&self) -> bool {
        self.input_type == "password"
    }

    /// Returns the sentence for a field that is empty.
    pub fn missing(&self) -> String {
        let mut letters = self.label.chars();
        let first = letters.next().map(|letter| letter.to_lowercase().to_string());
        format!("Enter the {}{}.", first.unwrap_or_default(), letters.as_str())
    }
}

/// What was typed into the fields. Each value is a [`Secret`], which is wiped when dropped.
#[derive(Clone, Debug, Default)]
pub struct Typed(BTreeMap<Name, Secret>);

impl Typed {
    pub fn set(&mut self, name: Name, text: impl Into<Secret>) {
        self.0.insert(name, text.into());
    }

    /// Returns what was typed, which may be nothing.
    pub fn text(&self, name: &Name) -> &str {
        self.0.get(name).map_or("", Secret::expose)
    }

    /// Returns a name or a code without the spaces around it.
    pub fn trimmed(&self, name: &Name) -> String {
        self.text(name).trim().into()
    }

    /// Returns a password exactly as it was typed.
    pub fn secret(&self, name: &Name) -> Secret {
        self.0.get(name).cloned().unwrap_or_default()
    }

    /// Keeps only the values of these fields, and no code, because a code works only once.
    pub fn keep(&mut self, inputs: &[Input]) {
        let is_asked = |name: &Name| inputs.iter().any(|input| input.name == *name);
        self.0.retain(|name, _| is_asked(name) && *name != Name::Code);
    }
}
