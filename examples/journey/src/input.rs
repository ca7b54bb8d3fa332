//! What a screen asks for, and what was typed.

use cognito_wasm::client::Secret;
use std::collections::BTreeMap;

/// What a field is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    Username,
    Password,
    CurrentPassword,
    Code,
    /// One that the user pool requires, by its own name.
    Attribute(String),
    NewPassword,
}

/// A field, in the words and attributes of HTML.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    pub name: Name,
    pub label: String,
    pub kind: &'static str,
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

    /// As a browser asks for the standard attribute of that name.
    pub fn attribute(attribute: &str) -> Self {
        let (label, kind, autocomplete) = match attribute {
            "birthdate" => ("Date of birth", "date", "bday"),
            "email" => ("Email", "email", "email"),
            "family_name" => ("Family name", "text", "family-name"),
            "given_name" => ("Given name", "text", "given-name"),
            "name" => ("Full name", "text", "name"),
            "phone_number" => ("Phone number, with its country code", "tel", "tel"),
            _ => ("", "text", "off"),
        };
        let label = if label.is_empty() { attribute.replace('_', " ") } else { label.into() };
        Self::new(Name::Attribute(attribute.into()), label, kind, autocomplete)
    }

    fn new(
        name: Name,
        label: impl Into<String>,
        kind: &'static str,
        autocomplete: &'static str,
    ) -> Self {
        Self { name, label: label.into(), kind, autocomplete }
    }

    /// Of the element, and what the ids of those that describe it begin with.
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

    /// The keyboard that a phone shows.
    pub fn input_mode(&self) -> Option<&'static str> {
        (self.name == Name::Code).then_some("numeric")
    }

    pub fn is_password(&self) -> bool {
        self.kind == "password"
    }

    /// What to say where nothing was typed.
    pub fn missing(&self) -> String {
        let mut letters = self.label.chars();
        let first = letters.next().map(|letter| letter.to_lowercase().to_string());
        format!("Enter the {}{}.", first.unwrap_or_default(), letters.as_str())
    }
}

/// What was typed. Wiped when it is no longer needed, as each [`Secret`] is.
#[derive(Clone, Debug, Default)]
pub struct Typed(BTreeMap<Name, Secret>);

impl Typed {
    pub fn put(&mut self, name: Name, text: impl Into<Secret>) {
        self.0.insert(name, text.into());
    }

    /// Nothing, where nothing was typed.
    pub fn text(&self, name: &Name) -> &str {
        self.0.get(name).map_or("", Secret::expose)
    }

    /// A name or a code is meant without the spaces around it.
    pub fn word(&self, name: &Name) -> String {
        self.text(name).trim().into()
    }

    /// A password is taken as it is.
    pub fn secret(&self, name: &Name) -> Secret {
        self.0.get(name).cloned().unwrap_or_default()
    }

    /// Forgets what is not asked for any more; a code is good once.
    pub fn keep(&mut self, inputs: &[Input]) {
        let is_asked = |name: &Name| inputs.iter().any(|input| input.name == *name);
        self.0.retain(|name, _| is_asked(name) && *name != Name::Code);
    }
}
