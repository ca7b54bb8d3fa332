//! A browser with an authenticator. A test can change what they return.

use ciborium::Value as Cbor;
use p256::ecdsa;
use rsa::signature::{SignatureEncoding, Signer};
use rsa::traits::PublicKeyParts;
use rsa::{BoxedUint, PrivateKey, pkcs1v15};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::base64url;

/// The primes of an RSA key that nothing but tests has.
const PRIMES: [&str; 2] = [
    "\
    EB1F4370007F74C562D949A144597EAD512C9DF1C66CCB44CAFFC117D52071048C2159405016699897089A7B\
    E1F0FA6DB3B6475782B7C69DEDB32140F9D9DE09145493E8325D5B9D8A9C8BCEEBD6D6C454267BB09A5F91EA\
    02246EBBE07344A3DC6D94515F2AB96262509DDFC97444271CA425B95542589227FD6B79897E8CDF",
    "\
    BC923BCCA3F7E61B544D9EED75E1BA94E8538D3B5478558E192E9C4C7EB695628CC0ED1E32750D3FC5D849C8\
    BC2C4C9F4E6CA587ECBC408437A338CF9A4EDBB472662D2A3293AB3385CD27CFE7A2E104103B92C690AF0027\
    DDDAEF3120610F64E2A046E160FA1C3D5643ADC2F2BEBF5D4F49D16ACF6BDC361ABEBFFB7720510D",
];

#[derive(Clone)]
pub enum Key {
    Es256(ecdsa::SigningKey),
    Rs256(Box<PrivateKey>),
}

impl Key {
    pub fn rs256() -> Self {
        let [p, q] = PRIMES.map(|hex| BoxedUint::from_str_radix_vartime(hex, 16).unwrap());
        Self::Rs256(Box::new(PrivateKey::from_p_q(p, q, BoxedUint::from(65_537_u32)).unwrap()))
    }

    /// Returns the public key's members in COSE, without the algorithm.
    fn cose(&self) -> Vec<(i16, Cbor)> {
        match self {
            Self::Es256(key) => {
                let point = key.verifying_key().to_sec1_point(false);
                let (x, y) = point.as_bytes()[1..].split_at(32);
                vec![(1, 2.into()), (-1, 1.into()), (-2, x.into()), (-3, y.into())]
            }
            Self::Rs256(key) => {
                let (n, e) = (key.n().to_be_bytes(), [1, 0, 1]);
                vec![(1, 3.into()), (-1, (&*n).into()), (-2, e.as_slice().into())]
            }
        }
    }

    fn sign(&self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Es256(key) => {
                let signature: ecdsa::Signature = key.sign(message);
                signature.to_der().as_bytes().to_vec()
            }
            Self::Rs256(key) => {
                pkcs1v15::SigningKey::<Sha256>::new((**key).clone()).sign(message).to_vec()
            }
        }
    }
}

#[derive(Clone)]
pub struct Authenticator {
    pub id: Vec<u8>,
    pub key: Key,
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
            key: Key::Es256(ecdsa::SigningKey::from_slice(&[seed; 32]).unwrap()),
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
