//! SRP against exchanges that were computed without this package.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test"
)]

use base64::{Engine as _, prelude::BASE64_STANDARD};
use cognito_wasm::crypto::srp::{device_verifier, password_claim_signature, public_value};
use serde_json::Value as Json;

fn cases(of: &str) -> Vec<Json> {
    let data: Json = serde_json::from_str(include_str!("data/srp-exchanges.json")).unwrap();
    data[of].as_array().unwrap().clone()
}

fn text<'a>(case: &'a Json, name: &str) -> &'a str {
    case[name].as_str().unwrap()
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

/// Without zeros before it.
fn hex(bytes: &[u8]) -> String {
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    hex.trim_start_matches('0').into()
}

/// The signature of a case's challenge, with these in the places of its own.
fn sign(case: &Json, other: &[(&str, &str)]) -> Option<String> {
    let text = |name| {
        other.iter().find(|(of, _)| *of == name).map_or_else(|| text(case, name), |(_, text)| text)
    };
    let name = [text("poolName"), text("userId")].concat();
    let secret_block = BASE64_STANDARD.decode(text("secretBlock")).unwrap();
    let signature = password_claim_signature(
        &bytes(text("a")),
        text("A"),
        text("B"),
        text("salt"),
        &[&name, ":", text("password")].concat(),
        &[name.as_bytes(), &secret_block, text("timestamp").as_bytes()].concat(),
    )?;
    Some(BASE64_STANDARD.encode(signature))
}

#[test]
fn exchanges_as_python_computes_them() {
    for case in cases("exchanges") {
        let name = text(&case, "name");
        assert_eq!(hex(&public_value(&bytes(text(&case, "a")))), text(&case, "A"), "bad A: {name}");
        let signature = sign(&case, &[]);
        assert_eq!(signature.as_deref(), Some(text(&case, "signature")), "bad signature: {name}");
    }
}

#[test]
fn device_verifiers_as_python_computes_them() {
    for case in cases("verifiers") {
        let identity =
            [text(&case, "deviceGroupKey"), text(&case, "deviceKey"), ":", text(&case, "password")];
        let verifier = device_verifier(&bytes(text(&case, "salt")), &identity.concat());
        let name = text(&case, "name");
        assert_eq!(BASE64_STANDARD.encode(verifier), text(&case, "verifier"), "bad v: {name}");
    }
}

#[test]
fn numbers_may_be_written_otherwise() {
    let case = &cases("exchanges")[0];
    let [srp_a, srp_b, salt] =
        ["A", "B", "salt"].map(|name| format!("000{}", text(case, name).to_uppercase()));
    let otherwise = [("A", &*srp_a), ("B", &*srp_b), ("salt", &*salt)];
    assert_eq!(sign(case, &otherwise).as_deref(), Some(text(case, "signature")));
}

const N: &str = concat!(
    "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd",
    "ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed",
    "ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f",
    "83655d23dca3ad961c62f356208552bb9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b",
    "e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf6955817183995497cea956ae515d2261898fa0510",
    "15728e5a8aaac42dad33170d04507a33a85521abdf1cba64ecfb850458dbef0a8aea71575d060c7db3970f85a6e1e4c7",
    "abf5ae8cdb0933d71e8c94e04a25619dcee3d2261ad2ee6bf12ffa06d98a0864d87602733ec86a64521f2b18177b200c",
    "bbe117577a615d6c770988c0bad946e208e24fa074e5ab3143db5bfce0fd108e4b82d120a93ad2caffffffffffffffff",
);

const TWICE_N: &str = concat!(
    "1",
    "ffffffffffffffff921fb54442d18469898cc51701b839a252049c1114cf98e804177d4c76273644a29410f31c6809bb",
    "df2a33679a748636605614dbe4be286e9fc26adadaa3848bc90b6aecc4bcfd8de89885d34c6fdad617feb96de80d6fdb",
    "dc70d7f6b5133f4b5d3e4822f8963fcc9250cca3d9c8b67b8400f97142c77e0b31b4906c38aba734d22c7f51fa499ebf",
    "06caba47b9475b2c38c5e6ac410aa5773daa520ee12d2cdace186a9c95793009e2e8d811943042f86520bc8c5c6d9c77",
    "c73cee58301d0c07364f0745d80f451f6b8abbe0de98a593bc5797ed2ab02e30732a92f9d52ad5ca2ba44c3131f40a20",
    "2ae51cb51555885b5a662e1a08a0f46750aa4357be3974c9d9f70a08b1b7de1515d4e2aeba0c18fb672e1f0b4dc3c98f",
    "57eb5d19b61267ae3d1929c0944ac33b9dc7a44c35a5dcd7e25ff40db31410c9b0ec04e67d90d4c8a43e56302ef64019",
    "77c22eaef4c2bad8ee13118175b28dc411c49f40e9cb566287b6b7f9c1fa211c9705a2415275a595fffffffffffffffe",
);

#[test]
fn refuses_what_must_not_be_answered() {
    let case = &cases("exchanges")[0];
    for (name, refused) in [
        ("B", "0"),
        ("B", "0000"),
        ("B", ""),
        ("B", N),
        ("B", &format!("00{N}")),
        ("B", TWICE_N),
        ("B", &format!("1{}", "0".repeat(784))),
        ("B", &"8".repeat(5000)),
        ("B", "12x4"),
        ("B", "-1"),
        ("B", "+1"),
        ("B", " 1"),
        ("B", "é"),
        ("salt", ""),
        ("salt", "no salt"),
        ("salt", &"8".repeat(5000)),
    ] {
        assert_eq!(sign(case, &[(name, refused)]), None, "{name}: {refused}");
    }
}
