//! The regions' addresses against those that the AWS SDKs' own rules give.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic,
    reason = "a test may panic"
)]

use cognito_wasm::protocol::{config::endpoint, endpoint::regional, error::Stage};
use serde_json::{Value, json};

#[test]
fn every_region_is_where_aws_has_it() {
    let mut isolated = 0;
    for line in include_str!("../model/endpoints.tsv").lines().skip(1) {
        let [region, fips, dual_stack, url] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("not four columns: {line}");
        };
        let ours = regional(region, fips == "1", dual_stack == "1");
        if region.contains("-iso") {
            isolated += 1;
            assert_eq!(ours.unwrap_err().message, "endpoint: required in isolated regions");
        } else {
            assert_eq!(ours.unwrap(), format!("{url}/"), "{line}");
        }
    }
    assert_eq!(isolated, 16);
    for region in ["us-east-2", "us-west-1"] {
        assert_eq!(
            regional(region, true, true).unwrap(),
            format!("https://cognito-idp-fips.{region}.amazonaws.com/")
        );
    }
}

fn url(config: Value) -> Result<String, String> {
    let mut whole = json!({ "clientId": "client" });
    whole.as_object_mut().unwrap().extend(config.as_object().unwrap().clone());
    match endpoint(&whole) {
        Ok(url) => Ok(url),
        Err(error) => {
            assert_eq!((error.stage, &*error.code), (Stage::Config, "InvalidConfiguration"));
            Err(error.message)
        }
    }
}

#[test]
fn a_configuration_says_where() {
    for (config, expected) in [
        (json!({ "region": "eu-west-1" }), Ok("https://cognito-idp.eu-west-1.amazonaws.com/")),
        (
            json!({ "userPoolId": "eu-west-1_Abc" }),
            Ok("https://cognito-idp.eu-west-1.amazonaws.com/"),
        ),
        (
            json!({ "userPoolId": "eu-west-1_Abc", "region": "us-east-1" }),
            Err("region: must be that of userPoolId"),
        ),
        (
            json!({ "userPoolId": "eu-west-1_Abc", "region": "eu-west-1" }),
            Ok("https://cognito-idp.eu-west-1.amazonaws.com/"),
        ),
        (
            json!({ "userPoolId": "38fjsnc484p94kpqsnet7mpld0" }),
            Err("userPoolId: must be like us-east-1_EXAMPLE"),
        ),
        (
            json!({ "region": "eu-west-1", "clientId": "eu-west-1_Abc" }),
            Err("clientId: must have no other characters than letters, digits, _ and +"),
        ),
        (json!({ "region": "Ireland" }), Err("region: must be like us-east-1")),
        (
            json!({ "userPoolId": "local_Abc", "clientId": "a-b", "endpoint": "https://x" }),
            Ok("https://x"),
        ),
        (json!({ "endpoint": "https://proxy.example/idp" }), Ok("https://proxy.example/idp")),
        (
            json!({ "endpoint": "https://x", "fips": true }),
            Err("endpoint: excludes fips and dualStack"),
        ),
        (json!({ "endpoint": "https://x", "dualStack": false }), Ok("https://x")),
        (json!({}), Err("region: required, like us-east-1 (or userPoolId, or endpoint)")),
        (json!({ "region": "evil.example/#" }), Err("region: must be like us-east-1")),
        (json!({ "region": 5 }), Err("region: must be of type string")),
        (json!({ "region": "eu-west-1", "fips": "yes" }), Err("fips: must be of type boolean")),
        (json!({ "region": "eu-west-1", "clientID": "x" }), Err("clientID: unknown")),
        (
            json!({ "region": "eu-west-1", "clientId": "" }),
            Err("clientId: must have 1-128 characters"),
        ),
    ] {
        assert_eq!(
            url(config.clone()).as_deref().map_err(|message| &**message),
            expected,
            "{config}"
        );
    }
}
