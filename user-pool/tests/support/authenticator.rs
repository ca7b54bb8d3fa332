//! A browser with an authenticator. A test can change what they return.

use std::rc::Rc;

use ciborium::Value as Cbor;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::base64url;

/// A private key of an authenticator.
pub trait Key {
    /// Returns the public key's members in COSE, without the algorithm.
    fn cose(&self) -> Vec<(i16, Cbor)>;
    fn sign(&self, message: &[u8]) -> Vec<u8>;
}

impl Key for SigningKey {
    fn cose(&self) -> Vec<(i16, Cbor)> {
        let point = self.verifying_key().to_sec1_point(false);
        let (x, y) = point.as_bytes()[1..].split_at(32);
        vec![(1, 2.into()), (-1, 1.into()), (-2, x.into()), (-3, y.into())]
    }

    fn sign(&self, message: &[u8]) -> Vec<u8> {
        let signature: Signature = Signer::sign(self, message);
        signature.to_der().as_bytes().to_vec()
    }
}

#[derive(Clone)]
pub struct Authenticator {
    pub id: Vec<u8>,
    pub key: Rc<dyn Key>,
    pub origin: String,
    pub relying_party: String,
    pub algorithm: i16,
    pub attestation: &'static str,
    /// The flags of the authenticator data: user present and user verified.
    pub flags: u8,
    pub counter: u32,
    pub create: &'static str,
    pub get: &'static str,
}

impl Authenticator {
    pub fn new(seed: u8) -> Self {
        Self {
            id: vec![seed; 16],
            key: Rc::new(SigningKey::from_slice(&[seed; 32]).unwrap()),
            origin: "http://localhost:8080".to_owned(),
            relying_party: "localhost".to_owned(),
            algorithm: -7,
            attestation: "none",
            flags: 0x05,
            counter: 0,
            create: "webauthn.create",
            get: "webauthn.get",
        }
    }

    pub fn id(&self) -> String {
        base64url(&self.id)
    }

    /// Returns the result of `navigator.credentials.create()` as JSON.
    pub fn create(&self, options: &Value) -> Value {
        let mut key = Vec::new();
        let algorithm = (3, Cbor::from(self.algorithm));
        let entries = self.key.cose().into_iter().chain([algorithm]);
        let entries = entries.map(|(label, value)| (Cbor::from(label), value)).collect();
        ciborium::into_writer(&Cbor::Map(entries), &mut key).unwrap();

        let length = u16::try_from(self.id.len()).unwrap().to_be_bytes();
        let credential = [[0; 16].as_slice(), &length, &self.id, &key].concat();
        let data = [self.data(self.flags | 0x40), credential].concat();
        let object = [
            ("fmt", Cbor::from(self.attestation)),
            ("attStmt", Cbor::Map(Vec::new())),
            ("authData", Cbor::from(data)),
        ];
        let object = object.map(|(name, value)| (Cbor::from(name), value));
        let mut attestation = Vec::new();
        ciborium::into_writer(&Cbor::Map(object.into()), &mut attestation).unwrap();
        json!({
            "id": self.id(),
            "rawId": self.id(),
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": base64url(&self.client_data(self.create, options)),
                "attestationObject": base64url(&attestation),
                "transports": ["internal"],
            },
        })
    }

    /// Returns the result of `navigator.credentials.get()` as JSON text.
    pub fn get(&self, options: &Value) -> String {
        let client_data = self.client_data(self.get, options);
        let data = self.data(self.flags);
        let signed = [data.as_slice(), &Sha256::digest(&client_data)].concat();
        json!({
            "id": self.id(),
            "rawId": self.id(),
            "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": base64url(&client_data),
                "authenticatorData": base64url(&data),
                "signature": base64url(&self.key.sign(&signed)),
            },
        })
        .to_string()
    }

    fn client_data(&self, ceremony: &str, options: &Value) -> Vec<u8> {
        let data = json!({
            "type": ceremony,
            "challenge": options["challenge"],
            "origin": self.origin,
            "crossOrigin": false,
        });
        data.to_string().into_bytes()
    }

    fn data(&self, flags: u8) -> Vec<u8> {
        let relying_party = Sha256::digest(&self.relying_party);
        [relying_party.as_slice(), &[flags], &self.counter.to_be_bytes()].concat()
    }
}
