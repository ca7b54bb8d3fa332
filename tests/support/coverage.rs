//! Which operations, flows, challenges and steps a test ran: for the table of
//! docs/coverage.md, which scripts/coverage.mjs writes.

use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    env, fs,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
    thread,
};

/// The record of what a test has run. It is written, if that is asked for, when the test
/// is over.
pub struct Coverage {
    test: String,
    facts: BTreeSet<String>,
}

impl Coverage {
    /// Starts the record of the present test, whose thread has its name.
    pub fn of_this_test() -> Self {
        let test = thread::current().name().unwrap_or_default().to_owned();
        Self { test, facts: BTreeSet::new() }
    }

    pub fn step(&mut self, name: &str) {
        self.facts.insert(format!("step {name}"));
    }

    /// Records a request and its response, by the names of tests/journeys/coverage.mjs.
    pub fn request(&mut self, operation: &str, body: &Value, status: u16, refusal: Option<&str>) {
        if status != 200 {
            if let Some(refusal) = refusal.and_then(|refusal| refusal.split(':').next()) {
                self.facts.insert(format!("operation {operation} refused: {refusal}"));
            }
            return;
        }
        self.facts.insert(format!("operation {operation}"));
        if let Some(flow) = body["AuthFlow"].as_str() {
            let parameters = &body["AuthParameters"];
            let how = parameters["PREFERRED_CHALLENGE"].as_str();
            let how = how.or(parameters["CHALLENGE_NAME"].as_str());
            let words = [Some("flow"), Some(flow), how];
            let words: Vec<_> = words.into_iter().flatten().collect();
            self.facts.insert(words.join(" "));
        }
        if let Some(challenge) = body["ChallengeName"].as_str() {
            self.facts.insert(format!("challenge {challenge}"));
            if challenge == "SELECT_CHALLENGE" {
                let answer = body["ChallengeResponses"]["ANSWER"].as_str().unwrap_or_default();
                self.facts.insert(format!("answer {answer}"));
            }
        }
    }
}

impl Drop for Coverage {
    fn drop(&mut self) {
        /// A test may have several pools.
        static WRITTEN: AtomicU32 = AtomicU32::new(0);
        let Some(folder) = env::var_os("COGNITO_WASM_COVERAGE") else { return };
        if thread::panicking() {
            return;
        }
        // The path is like target/debug/deps/client_sign_in-0123456789abcdef.
        let program = env::current_exe().unwrap();
        let program = program.file_stem().unwrap().to_str().unwrap();
        let program = program.rsplit_once('-').map_or(program, |(name, _)| name);
        let record = json!({ "program": program, "test": self.test, "facts": self.facts });
        let number = WRITTEN.fetch_add(1, Ordering::Relaxed);
        let folder = PathBuf::from(folder);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{program}-{number}.json")), record.to_string()).unwrap();
    }
}
