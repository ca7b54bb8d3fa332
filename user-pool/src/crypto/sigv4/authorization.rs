//! The parts of the Authorization header.

use std::collections::HashMap;

use crate::clock::Timestamp;
use crate::error::{Result, ServiceError};
use crate::wire::Request;

/// An Authorization header, `AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…,
/// Signature=…`, and the date from the X-Amz-Date header.
pub(crate) struct Authorization<'a> {
    pub algorithm: &'a str,
    pub credential: &'a str,
    /// The names of the signed headers in lower case, separated by semicolons.
    pub signed_headers: &'a str,
    pub signature: &'a str,
    pub date: Timestamp,
}

/// A `Credential` parameter: `keyid/date/region/service/term`.
pub(crate) struct Credential<'a> {
    pub access_key_id: &'a str,
    pub scope: [&'a str; 4],
}

impl<'a> Authorization<'a> {
    pub fn read(request: &'a Request) -> Result<Self> {
        let header = request
            .header("authorization")
            .filter(|header| header.starts_with("AWS4-"))
            .ok_or_else(ServiceError::missing_authentication_token)?;
        let (algorithm, parameters) = header.split_once(' ').unwrap_or((header, ""));
        let parameters = read_parameters(parameters, header)?;
        let date = request.header("x-amz-date");
        let (Some(credential), Some(signature), Some(signed_headers), Some(date)) = (
            parameters.get("Credential"),
            parameters.get("Signature"),
            parameters.get("SignedHeaders"),
            date,
        ) else {
            return Err(incomplete(header, &parameters, date));
        };
        let date = Timestamp::from_iso_8601_basic(date).ok_or_else(|| {
            ServiceError::incomplete_signature(format!(
                "Date must be in ISO-8601 'basic format'. Got '{date}'. See http://en.wikipedia.org/wiki/ISO_8601"
            ))
        })?;
        Ok(Self { algorithm, credential, signed_headers, signature, date })
    }

    pub fn signed_headers(&self) -> impl Iterator<Item = &'a str> {
        self.signed_headers.split(';')
    }

    pub fn credential(&self) -> Result<Credential<'a>> {
        let elements: Vec<_> = self.credential.split('/').collect();
        match *elements.as_slice() {
            [access_key_id, day, region, service, terminator] => {
                Ok(Credential { access_key_id, scope: [day, region, service, terminator] })
            }
            _ => Err(ServiceError::incomplete_signature(format!(
                "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '{}'",
                self.credential
            ))),
        }
    }
}

fn read_parameters<'a>(text: &'a str, header: &str) -> Result<HashMap<&'a str, &'a str>> {
    let words = text.split([',', ' ']).filter(|word| !word.is_empty());
    words
        .map(|word| {
            word.split_once('=').ok_or_else(|| {
                ServiceError::incomplete_signature(format!(
                    "'{word}' not a valid key=value pair (missing equal-sign) in Authorization header: '{header}'."
                ))
            })
        })
        .collect()
}

/// Creates the error that names everything that is missing, each in a sentence.
fn incomplete(header: &str, parameters: &HashMap<&str, &str>, date: Option<&str>) -> ServiceError {
    let mut message: String = ["Credential", "Signature", "SignedHeaders"]
        .iter()
        .filter(|name| !parameters.contains_key(*name))
        .map(|name| format!("Authorization header requires '{name}' parameter. "))
        .collect();
    if date.is_none() {
        message +=
            "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";
    }
    ServiceError::incomplete_signature(format!("{message}Authorization={header}"))
}
