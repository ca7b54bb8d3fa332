//! The client's half of SRP.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use num_bigint::{BigInt, BigUint, Sign};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{CLIENT, Exception, POOL_NAME, Pool, exception, text};

const N: &str = "\
    FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A0879\
    8E3404DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B\
    0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA4836\
    1C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804\
    F1746C08CA18217C32905E462E36CE3BE39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6\
    955817183995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64\
    ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7ABF5AE8CDB0933D71E8C94E04A25619DCEE3D226\
    1AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E2\
    08E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF";

/// The time at which the pool's clock begins.
pub const TIMESTAMP: &str = "Sun Nov 22 08:00:00 UTC 2026";

pub struct Client {
    a: BigInt,
}

impl Client {
    pub fn new() -> Self {
        Self { a: BigInt::from_bytes_be(Sign::Plus, &[0xa5; 32]) }
    }

    pub fn srp_a(&self) -> String {
        format!("{:x}", self.public())
    }

    fn public(&self) -> BigInt {
        BigInt::from(2).modpow(&self.a, &modulus())
    }

    /// Computes the responses to a PASSWORD_VERIFIER challenge.
    pub fn responses(&self, challenge: &Value, password: &str) -> Value {
        let parameters = &challenge["ChallengeParameters"];
        let id = text(&parameters["USER_ID_FOR_SRP"]);
        let mut responses = self.prove(parameters, [POOL_NAME, &id, password], TIMESTAMP);
        responses["USERNAME"] = parameters["USERNAME"].clone();
        responses
    }

    /// Proves a secret: of a user in a pool, or of a device in a device group.
    pub fn prove(&self, parameters: &Value, identity: [&str; 3], timestamp: &str) -> Value {
        let [group, id, password] = identity;
        let [salt, big_b] = ["SALT", "SRP_B"].map(|name| integer(&text(&parameters[name])));
        let n = modulus();
        let big_a = self.public();

        let k = hashed(&[&n.to_signed_bytes_be(), &[2]]);
        let u = hashed(&[&big_a.to_signed_bytes_be(), &big_b.to_signed_bytes_be()]);
        let secret = format!("{group}{id}:{password}");
        let x = hashed(&[&salt.to_signed_bytes_be(), &Sha256::digest(secret)]);
        let base = (big_b - k * BigInt::from(2).modpow(&x, &n)) % &n + &n;
        let s = base.modpow(&(&self.a + &u * x), &n);

        let extracted = mac(&u.to_signed_bytes_be(), &[&s.to_signed_bytes_be()]);
        let key = mac(&extracted, &[b"Caldera Derived Key\x01"]);
        let block = text(&parameters["SECRET_BLOCK"]);
        let message = [
            group.as_bytes(),
            id.as_bytes(),
            &BASE64_STANDARD.decode(&block).unwrap(),
            timestamp.as_bytes(),
        ];
        json!({
            "PASSWORD_CLAIM_SECRET_BLOCK": block,
            "PASSWORD_CLAIM_SIGNATURE": BASE64_STANDARD.encode(mac(&key[..16], &message)),
            "TIMESTAMP": timestamp,
        })
    }
}

impl Pool {
    /// Begins USER_SRP_AUTH and returns the challenge.
    pub fn begin_srp(&mut self, username: &str) -> Result<Value, Exception> {
        let parameters = json!({ "USERNAME": username, "SRP_A": Client::new().srp_a() });
        self.initiate(CLIENT, "USER_SRP_AUTH", parameters)
    }

    /// Signs in with USER_SRP_AUTH.
    pub fn sign_in_by_srp(
        &mut self,
        client: &str,
        username: &str,
        password: &str,
    ) -> Result<Value, Exception> {
        let srp = Client::new();
        let parameters = json!({ "USERNAME": username, "SRP_A": srp.srp_a() });
        let challenge = self.initiate(client, "USER_SRP_AUTH", parameters)?;
        self.prove(client, srp.responses(&challenge, password))
    }

    /// Responds to PASSWORD_VERIFIER, which needs no session.
    pub fn prove(&mut self, client: &str, responses: Value) -> Result<Value, Exception> {
        self.call(
            "RespondToAuthChallenge",
            json!({
                "ClientId": client,
                "ChallengeName": "PASSWORD_VERIFIER",
                "ChallengeResponses": responses,
            }),
        )
    }
}

/// Returns the error about a wrong password or an invalid proof.
pub fn incorrect<T>() -> Result<T, Exception> {
    exception("NotAuthorizedException", "Incorrect username or password.")
}

pub fn modulus() -> BigInt {
    integer(N)
}

fn integer(hex: &str) -> BigInt {
    BigInt::parse_bytes(hex.as_bytes(), 16).unwrap()
}

pub fn hashed(parts: &[&[u8]]) -> BigInt {
    BigUint::from_bytes_be(&Sha256::digest(parts.concat())).into()
}

fn mac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(&parts.concat());
    mac.finalize().into_bytes().into()
}
