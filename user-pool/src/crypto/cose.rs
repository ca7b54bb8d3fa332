//! The public keys of passkeys, in the notation of COSE (RFC 9052 and RFC 8230).

use ciborium::Value;
use p256::ecdsa;
use rsa::signature::Verifier;
use rsa::{BoxedUint, pkcs1v15};
use sha2::Sha256;

use super::ceremony_error::{CeremonyError, Result};

/// The COSE identifiers of the algorithms that the service accepts.
pub(crate) const ALGORITHMS: [i16; 2] = [ES256, RS256];

const ES256: i16 = -7;
const RS256: i16 = -257;

#[derive(Clone)]
pub(super) enum PublicKey {
    Es256(ecdsa::VerifyingKey),
    Rs256(pkcs1v15::VerifyingKey<Sha256>),
}

impl PublicKey {
    /// Reads an elliptic curve key (1: 2) for ES256 (3: -7) on P-256 (-1: 1), or an RSA
    /// key (1: 3) for RS256 (3: -257).
    pub fn read(cose: &Value) -> Result<Self> {
        let is = |label: i16, value: i16| entry(cose, label.into()) == Some(&value.into());
        if is(1, 2) && is(3, ES256) && is(-1, 1) {
            let point = [[0x04].as_slice(), bytes(cose, -2)?, bytes(cose, -3)?].concat();
            let key = ecdsa::VerifyingKey::from_sec1_bytes(&point);
            return key.map(Self::Es256).map_err(|_| CeremonyError::Malformed);
        }
        if is(1, 3) && is(3, RS256) {
            let number = |label| bytes(cose, label).map(BoxedUint::from_be_slice_vartime);
            let key = rsa::PublicKey::new(number(-1)?, number(-2)?);
            let key = key.map_err(|_| CeremonyError::Malformed)?;
            return Ok(Self::Rs256(pkcs1v15::VerifyingKey::new(key)));
        }
        Err(CeremonyError::Unsupported)
    }

    pub fn verify(&self, signed: &[u8], signature: &[u8]) -> Result<()> {
        match self {
            Self::Es256(key) => {
                let signature =
                    ecdsa::Signature::from_der(signature).map_err(|_| CeremonyError::Malformed)?;
                key.verify(signed, &signature)
            }
            Self::Rs256(key) => {
                let signature = pkcs1v15::Signature::try_from(signature)
                    .map_err(|_| CeremonyError::Malformed)?;
                key.verify(signed, &signature)
            }
        }
        .map_err(|_| CeremonyError::Signature)
    }
}

fn bytes(cose: &Value, label: i16) -> Result<&[u8]> {
    let value = entry(cose, label.into()).and_then(Value::as_bytes);
    value.map(Vec::as_slice).ok_or(CeremonyError::Malformed)
}

/// Reads the first CBOR item of `bytes`.
pub(super) fn cbor(bytes: &mut &[u8]) -> Result<Value> {
    ciborium::from_reader(bytes).map_err(|_| CeremonyError::Malformed)
}

pub(super) fn entry(map: &Value, key: Value) -> Option<&Value> {
    map.as_map()?.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
}
