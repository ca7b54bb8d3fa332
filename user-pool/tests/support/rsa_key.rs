//! An authenticator with an RSA key, as Windows Hello has one.

use std::rc::Rc;

use ciborium::Value as Cbor;
use rsa::signature::{SignatureEncoding, Signer};
use rsa::traits::PublicKeyParts;
use rsa::{BoxedUint, PrivateKey, pkcs1v15};
use sha2::Sha256;

use super::authenticator::{Authenticator, Key};

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

pub fn authenticator() -> Authenticator {
    let [p, q] = PRIMES.map(|hex| BoxedUint::from_str_radix_vartime(hex, 16).unwrap());
    let key = PrivateKey::from_p_q(p, q, BoxedUint::from(65_537_u32)).unwrap();
    Authenticator { key: Rc::new(key), algorithm: -257, ..Authenticator::new(1) }
}

impl Key for PrivateKey {
    fn cose(&self) -> Vec<(i16, Cbor)> {
        let (n, e) = (self.n().to_be_bytes(), [1, 0, 1]);
        vec![(1, 3.into()), (-1, (&*n).into()), (-2, e.as_slice().into())]
    }

    fn sign(&self, message: &[u8]) -> Vec<u8> {
        pkcs1v15::SigningKey::<Sha256>::new(self.clone()).sign(message).to_vec()
    }
}
