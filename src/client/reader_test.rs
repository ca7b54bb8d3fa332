//! For each type of value: which values are read, and which are refused.

use super::super::js::Js;
use crate::client::{Secret, operations::Document};
use alloc::{collections::BTreeMap, string::String, vec::Vec};
use serde::Deserialize;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase")]
struct Answer {
    name: String,
    secret: Option<Secret>,
    is_on: Option<bool>,
    seconds: Option<i64>,
    rate: Option<f64>,
    #[serde(default)]
    list: Vec<String>,
    #[serde(default)]
    map: BTreeMap<String, u8>,
    inner: Option<Inner>,
    any: Option<Document>,
    kind: Option<Kind>,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Inner {
    #[serde(rename = "Of")]
    of: String,
}

#[derive(Debug, Deserialize, PartialEq)]
enum Kind {
    Good,
    Bad,
}

fn read(json: &str) -> Option<Answer> {
    use crate::protocol::value::Value as _;
    Js::text(json).parse().deserialize()
}

#[wasm_bindgen_test]
fn a_structure_is_read_with_what_it_has() {
    let answer = read(
        r#"{"name":"✓","secret":"s","isOn":false,"seconds":-7,"rate":0.5,"list":["a","b"],
            "map":{"é":1,"2":2},"inner":{"Of":"in","new":[null]},"kind":"Good","newer":{},
            "any":{"a":[true,null,1.5,-7,"x",{"b":[]}]}}"#,
    );
    let any = r#"{"a":[true,null,1.5,-7,"x",{"b":[]}]}"#;
    let expected = Answer {
        name: "✓".into(),
        secret: Some("s".into()),
        is_on: Some(false),
        seconds: Some(-7),
        rate: Some(0.5),
        list: ["a".into(), "b".into()].into(),
        map: [("é".into(), 1), ("2".into(), 2)].into(),
        inner: Some(Inner { of: "in".into() }),
        any: serde_json::from_str(any).ok(),
        kind: Some(Kind::Good),
    };
    assert_eq!(answer, Some(expected));
}

#[wasm_bindgen_test]
fn what_is_null_or_not_there_is_left_out() {
    let empty = read(r#"{"name":""}"#);
    let nulls = r#"{"name":"","secret":null,"isOn":null,"seconds":null,"rate":null,"inner":null,"any":null,"kind":null}"#;
    assert_eq!(empty.as_ref().map(|answer| &*answer.name), Some(""));
    assert_eq!(read(nulls), empty);
}

#[wasm_bindgen_test]
fn a_whole_number_is_a_float_too() {
    let answer = read(r#"{"name":"","rate":7,"seconds":9007199254740991}"#);
    let numbers = answer.and_then(|answer| answer.rate.zip(answer.seconds));
    assert_eq!(numbers, Some((7., 9_007_199_254_740_991)));
}

#[wasm_bindgen_test]
fn what_is_of_another_type_is_refused() {
    for json in [
        "null",
        "[]",
        r#""name""#,
        "{}",
        r#"{"name":null}"#,
        r#"{"name":7}"#,
        r#"{"name":["a"]}"#,
        r#"{"name":"","secret":{}}"#,
        r#"{"name":"","isOn":"true"}"#,
        r#"{"name":"","isOn":1}"#,
        r#"{"name":"","seconds":"7"}"#,
        r#"{"name":"","seconds":0.5}"#,
        r#"{"name":"","seconds":9007199254740992}"#,
        r#"{"name":"","rate":true}"#,
        r#"{"name":"","list":{}}"#,
        r#"{"name":"","list":[1]}"#,
        r#"{"name":"","map":[]}"#,
        r#"{"name":"","map":{"a":256}}"#,
        r#"{"name":"","map":{"a":-1}}"#,
        r#"{"name":"","inner":{}}"#,
        r#"{"name":"","inner":"Of"}"#,
        r#"{"name":"","kind":"Ugly"}"#,
        r#"{"name":"","kind":{"Good":null}}"#,
    ] {
        assert_eq!(read(json), None, "{json}");
    }
}
