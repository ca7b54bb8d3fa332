use serde::Deserialize;

use crate::error::ConfigError;

/// The public keys of a pool's two signing keys: first the key of access
/// tokens, then the key of ID tokens.
#[derive(Clone, Debug)]
pub struct Jwks {
    pub(crate) json: String,
    pub(crate) kids: [String; 2],
}

#[derive(Deserialize)]
struct KeySet {
    keys: [Key; 2],
}

#[derive(Deserialize)]
struct Key {
    kid: String,
}

impl Jwks {
    /// Reads the two keys of a JSON Web Key Set.
    ///
    /// # Errors
    /// Fails unless the set has two keys, each with a `kid`.
    pub fn from_json(json: &str) -> Result<Self, ConfigError> {
        let set: KeySet =
            serde_json::from_str(json).map_err(|error| ConfigError::new("jwks", error))?;
        Ok(Self { json: json.to_owned(), kids: set.keys.map(|key| key.kid) })
    }

    /// Returns keys that sign nothing, for tests that verify no signature.
    pub fn unsigned() -> Self {
        Self { json: r#"{"keys":[]}"#.to_owned(), kids: ["access".to_owned(), "id".to_owned()] }
    }
}
