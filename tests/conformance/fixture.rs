//! What a fixture is made of, as `README.md` tells. A member that is not known,
//! or a name that stands for nothing, is an error.

extern crate std;

use super::names::Names;
use alloc::{collections::BTreeMap, format, string::String, vec::Vec};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};
use std::{fs, path::PathBuf};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "about")]
    _about: String,
    scenarios: Vec<Map<String, Value>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Scenario {
    pub(super) name: String,
    engines: Option<Vec<String>>,
    reason: Option<String>,
    pub(super) client: ClientConfig,
    pub(super) session: Option<OwnFunctions>,
    pub(super) stored: Option<Value>,
    #[serde(default)]
    pub(super) is_storage_broken: bool,
    #[serde(default)]
    pub(super) failing_writes: u32,
    #[serde(default, deserialize_with = "millis")]
    pub(super) now: Option<f64>,
    #[serde(default, deserialize_with = "bytes")]
    pub(super) random: Vec<Vec<u8>>,
    pub(super) calls: Vec<Call>,
}

impl Scenario {
    pub(super) fn is_for(&self, engine: &str) -> bool {
        assert_eq!(self.engines.is_some(), self.reason.is_some(), "{}", self.name);
        self.engines.as_ref().is_none_or(|engines| engines.iter().any(|one| one == engine))
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ClientConfig {
    pub(super) client_id: String,
    pub(super) user_pool_id: Option<String>,
    pub(super) region: Option<String>,
    pub(super) client_secret: Option<String>,
    pub(super) secret_hash: Option<BTreeMap<String, String>>,
    pub(super) timeout: Option<u64>,
    pub(super) endpoint: Option<String>,
    pub(super) max_attempts: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OwnFunctions {
    pub(super) key: Option<String>,
    pub(super) refresh: Option<Vec<AskedOnce>>,
    pub(super) revoke: Option<Vec<AskedOnce>>,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct AskedOnce {
    pub(super) given: Value,
    pub(super) tokens: Option<Value>,
    #[serde(default)]
    pub(super) is_failure: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Call {
    pub(super) sign_in: Option<Map<String, Value>>,
    pub(super) answer: Option<Map<String, Value>>,
    pub(super) remember_device: Option<RememberInput>,
    pub(super) start: Option<Value>,
    pub(super) access_token: Option<TokenOptions>,
    pub(super) id_token: Option<TokenOptions>,
    pub(super) sign_out: Option<SignOutOptions>,
    pub(super) advance: Option<f64>,
    #[serde(default, deserialize_with = "present")]
    pub(super) keep: Option<Value>,
    #[serde(default)]
    pub(super) together: Vec<Call>,
    pub(super) to: Option<Value>,
    #[serde(default)]
    pub(super) exchanges: Vec<Exchange>,
    pub(super) step: Option<Value>,
    pub(super) device: Option<Value>,
    pub(super) token: Option<String>,
    #[serde(default, deserialize_with = "present")]
    pub(super) claims: Option<Value>,
    pub(super) error: Option<Failure>,
    #[serde(default, deserialize_with = "present")]
    pub(super) stored: Option<Value>,
    #[serde(default)]
    pub(super) events: Vec<Event>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct RememberInput {
    pub(super) device_name: Option<String>,
    #[serde(default = "yes")]
    pub(super) is_remembered: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct TokenOptions {
    pub(super) valid_for: Option<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignOutOptions {
    #[serde(default)]
    pub(super) global: bool,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Exchange {
    pub(super) operation: String,
    pub(super) body: Value,
    pub(super) response: Response,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Response {
    #[serde(default = "success")]
    pub(super) status: u16,
    #[serde(default)]
    pub(super) headers: BTreeMap<String, String>,
    pub(super) body: Option<Value>,
    pub(super) failure: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Failure {
    pub(super) code: String,
    pub(super) stage: String,
    pub(super) retryable: bool,
    pub(super) may_have_been_sent: bool,
    pub(super) status: Option<u16>,
    pub(super) message: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Event {
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) reason: Option<String>,
    pub(super) error: Option<Failure>,
}

fn yes() -> bool {
    true
}

fn success() -> u16 {
    200
}

/// A member that is there, though it be null.
fn present<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(from).map(Some)
}

/// A time like `2026-11-22T08:41:02Z`, in milliseconds since 1970.
fn millis<'de, D: Deserializer<'de>>(from: D) -> Result<Option<f64>, D::Error> {
    let text = String::deserialize(from)?;
    let time = text.strip_suffix('Z').and_then(|text| text.split_once('T')).unwrap();
    let numbers = |text: &str, by| -> Vec<i64> {
        text.split(by).map(|number: &str| number.parse().unwrap()).collect()
    };
    let (date, time) = (numbers(time.0, '-'), numbers(time.1, ':'));
    // Days of the years and months before, in years that begin in March.
    let (year, month) = (date[0] - i64::from(date[1] < 3), (date[1] + 9) % 12);
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + date[2];
    let seconds = (days - 719_469) * 86_400 + time[0] * 3600 + time[1] * 60 + time[2];
    Ok(Some(seconds as f64 * 1000.))
}

/// Texts of hexadecimal digits.
fn bytes<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Vec<u8>>, D::Error> {
    let texts = Vec::<String>::deserialize(from)?;
    let of = |hex: &String| {
        (0..hex.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
            .collect()
    };
    Ok(texts.iter().map(of).collect())
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// A file below tests/.
pub(super) fn read(path: &str) -> Value {
    let text = fs::read_to_string(folder().join(path)).expect(path);
    serde_json::from_str(&text).expect(path)
}

/// The names in a folder below `tests/conformance`.
fn entries(part: &str) -> impl Iterator<Item = fs::DirEntry> {
    let path = folder().join("conformance").join(part);
    fs::read_dir(path).unwrap().map(|entry| entry.unwrap())
}

/// The files of a part, as `sign-in/flows.json`.
pub(super) fn files(part: &str) -> impl Iterator<Item = String> {
    entries(part).map(move |file| format!("{part}/{}", file.file_name().to_str().unwrap()))
}

/// The paths of all fixtures.
pub(super) fn paths() -> Vec<String> {
    let parts = entries("").filter(|entry| entry.file_type().unwrap().is_dir());
    let names = parts.map(|part| part.file_name().into_string().unwrap());
    let mut paths = Vec::new();
    for part in names.filter(|part| part != "values") {
        paths.extend(files(&part));
    }
    paths.sort();
    paths
}

/// The scenarios of a file, with what their names stand for.
pub(super) fn scenarios(path: &str) -> Vec<Scenario> {
    let names = Names::read();
    let file: File = serde_json::from_value(read(&format!("conformance/{path}"))).expect(path);
    let scenario = |mut scenario: Map<String, Value>| {
        scenario.entry("client").or_insert_with(|| names.client.clone());
        let what = format!("{path}: {}", scenario["name"]);
        serde_json::from_value(names.written(Value::Object(scenario))).expect(&what)
    };
    file.scenarios.into_iter().map(scenario).collect()
}
