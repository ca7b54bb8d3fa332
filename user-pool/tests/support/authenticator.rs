//! A browser with an authenticator. A test can change what they return.

use ciborium::Value as Cbor;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::base64url;

#[derive(Clone)]
pub struct Authenticator {
    pub id: Vec<u8>,
    pub key: SigningKey,
    pub origin: String,
    pub relying_party: String,
    pub algorithm: i8,
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
            key: SigningKey::from_slice(&[seed; 32]).unwrap(),
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
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = point.as_bytes()[1..].split_at(32);
        let mut key = Vec::new();
        let entries = [
            (1, Cbor::from(2)),
            (3, Cbor::from(self.algorithm)),
            (-1, Cbor::from(1)),
            (-2, Cbor::from(x)),
            (-3, Cbor::from(y)),
        ];
        let entries = entries.map(|(label, value)| (Cbor::from(label), value));
        ciborium::into_writer(&Cbor::Map(entries.into()), &mut key).unwrap();

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
        let signature: Signature = self.key.sign(&signed);
        json!({
            "id": self.id(),
            "rawId": self.id(),
            "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": base64url(&client_data),
                "authenticatorData": base64url(&data),
                "signature": base64url(signature.to_der().as_bytes()),
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
