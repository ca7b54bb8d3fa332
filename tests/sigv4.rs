//! Signature Version 4, held to AWS's published test suite and to botocore.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

use cognito_wasm::crypto::sigv4::{
    Request, Scope, authorization, canonical_request, signing_key, string_to_sign,
};
use serde_json::Value as Json;

fn cases(json: &str) -> Vec<Json> {
    let data: Json = serde_json::from_str(json).unwrap();
    data["cases"].as_array().unwrap().clone()
}

fn text<'a>(case: &'a Json, name: &str) -> &'a str {
    case[name].as_str().unwrap_or_default()
}

fn scope<'a>(case: &'a Json, service: &'a str) -> Scope<'a> {
    Scope { timestamp: text(case, "timestamp"), region: text(case, "region"), service }
}

#[test]
fn signs_as_the_published_suite() {
    for case in cases(include_str!("data/sigv4-test-suite.json")) {
        let name = text(&case, "name");
        let scope = scope(&case, text(&case, "service"));
        let headers: Vec<_> = case["headers"]
            .as_object()
            .unwrap()
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str().unwrap()))
            .collect();
        let request = Request {
            method: text(&case, "method"),
            path: text(&case, "path"),
            query: text(&case, "query"),
            headers: &headers,
            payload: text(&case, "body").as_bytes(),
        };
        assert_eq!(
            canonical_request(&request),
            text(&case, "canonicalRequest"),
            "{name}: canonical request"
        );
        assert_eq!(
            string_to_sign(&scope, &request),
            text(&case, "stringToSign"),
            "{name}: string to sign"
        );
        let key = signing_key(text(&case, "secretAccessKey"), &scope);
        let header = authorization(text(&case, "accessKeyId"), key.as_slice(), &scope, &request);
        let signature = header.split_once("Signature=").unwrap().1;
        assert_eq!(signature, text(&case, "signature"), "{name}: signature");
    }
}

#[test]
fn signs_as_botocore() {
    for case in cases(include_str!("data/sigv4-botocore.json")) {
        let scope = scope(&case, "cognito-idp");
        let (host, path) = text(&case, "url").split_once("://").unwrap().1.split_once('/').unwrap();
        let request = Request {
            method: "POST",
            path: &format!("/{path}"),
            query: "",
            headers: &[
                ("content-type", "application/x-amz-json-1.1"),
                ("host", host),
                ("x-amz-date", text(&case, "timestamp")),
                ("x-amz-security-token", text(&case, "sessionToken")),
                ("x-amz-target", text(&case, "target")),
            ],
            payload: text(&case, "body").as_bytes(),
        };
        let key = signing_key(text(&case, "secretAccessKey"), &scope);
        let header = authorization(text(&case, "accessKeyId"), key.as_slice(), &scope, &request);
        assert_eq!(header, text(&case, "authorization"), "{}", text(&case, "name"));
    }
}
