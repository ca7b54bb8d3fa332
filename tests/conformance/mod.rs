//! What `tests/conformance/*/*.json` say, of the typed API. The npm package runs
//! the same files: `conformance.test.mjs`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test"
)]

extern crate std;

mod fixture;
mod names;
mod outcome;
mod script;
mod session;
mod sign_in;

use crate::client::{
    Client, Config,
    platform::handed,
    session::{Session, SessionConfig, SessionError},
    sign_in::{RememberDevice, Step, remember_device},
};
use alloc::{boxed::Box, format, string::String, vec::Vec};
use core::{future::poll_fn, slice, task::Poll, time::Duration};
use fixture::{Call, Scenario};
use outcome::{Failed, Outcome};
use script::Script;
use serde_json::{Value, json};
use session::{Asked, Kept};

/// A test for each file, and one that no file is left out.
macro_rules! fixtures {
    ($($folder:ident: $($file:ident)*;)*) => {
        $(
            mod $folder {
                $(
                    #[test]
                    fn $file() {
                        super::run_file(&super::path(stringify!($folder), stringify!($file)));
                    }
                )*
            }
        )*

        #[test]
        fn each_file_is_run() {
            let mut run = [$($(path(stringify!($folder), stringify!($file)),)*)*];
            run.sort();
            assert_eq!(fixture::paths(), run);
        }
    };
}

fixtures! {
    session_files:
        broken_entries broken_members failed_writes lasting_failures lifetimes other_refusals own_functions
        passing_failures passing_refusals refresh refreshed_tokens refusals retries sign_out start starts
        storage together without_revocation;
    sign_in_files:
        carried_along carried_to_challenges client_secret client_secret_accounts custom_auth
        custom_challenges devices devices_forgotten_later devices_refused_in_session first_factors flows forgotten_devices
        half_responses lost_responses malformed_responses mfa_setup names new_password new_password_inputs
        password_reset refusals refused_answers refused_sign_ins remember_device retries second_factors
        secret_hash secret_hash_accounts select_challenge sign_up_not_confirmed srp srp_verifiers
        typed_names wrong_codes;
}

/// The path of a file, whose name has hyphens where its test has underscores.
fn path(folder: &str, file: &str) -> String {
    let folder = folder.trim_end_matches("_files");
    format!("{folder}/{file}.json").replace('_', "-")
}

fn run_file(path: &str) {
    let mut failures = Vec::new();
    for scenario in fixture::scenarios(path) {
        if !scenario.is_for("rust") {
            continue;
        }
        let name = scenario.name.clone();
        // All of a file's scenarios are run, so that all that fail are told.
        let run = std::panic::AssertUnwindSafe(|| run(scenario));
        if std::panic::catch_unwind(run).is_err() {
            failures.push(name);
        }
    }
    assert!(failures.is_empty(), "{path}: failed: {failures:#?}");
}

fn run(scenario: Scenario) {
    std::eprintln!("-- {}", scenario.name);
    handed::set_clock(scenario.now);
    handed::set_draws(scenario.random);
    let script = Script::new(&scenario.client);
    let client = Client::with_transport(scenario.client.config(), script.clone());
    let key = scenario.session.as_ref().and_then(|session| session.key.clone());
    let kept = Kept::new(key.unwrap_or(format!("cognito-wasm.{}", scenario.client.client_id)));
    if let Some(stored) = scenario.stored {
        kept.keep(&stored);
    }
    kept.set_broken(scenario.is_storage_broken);
    kept.set_failing_writes(scenario.failing_writes);
    let asked = Asked::default();
    let config = scenario.session.map_or_else(SessionConfig::new, |own| asked.config(own));
    let session = Session::with_config(client.clone(), kept.clone(), config);
    let mut events = session.subscribe();
    let mut clock = scenario.now;
    let mut step = None;
    for call in scenario.calls {
        script.expect(&call.exchanges);
        if let Some(by) = call.advance {
            clock = Some(clock.expect("a clock that stands, to advance") + by);
            handed::set_clock(clock);
        }
        if let Some(entry) = &call.keep {
            kept.keep(entry);
        }
        let each = if call.together.is_empty() { slice::from_ref(&call) } else { &call.together };
        let to = |one: &Call| one.to.clone().or_else(|| step.clone());
        let acts = each.iter().map(|one| act(&client, &session, one, to(one)));
        let outcomes = pollster::block_on(at_once(acts.collect()));
        script.verify(&call.exchanges);
        for (one, outcome) in each.iter().zip(outcomes) {
            one.compare(outcome);
        }
        step = call.step.or(step);
        session::compare_events(&mut events, &call.events);
        if let Some(stored) = &call.stored {
            assert_eq!(&kept.entry(), stored, "what is stored");
        }
    }
    asked.verify();
    assert_eq!(handed::draws_left(), 0, "randomness that nobody asked for");
}

/// What futures give that go on at once.
async fn at_once<O>(futures: Vec<impl Future<Output = O>>) -> Vec<O> {
    let mut futures: Vec<_> = futures.into_iter().map(|future| (Box::pin(future), None)).collect();
    poll_fn(|context| {
        for (future, outcome) in futures.iter_mut().filter(|(_, outcome)| outcome.is_none()) {
            if let Poll::Ready(output) = future.as_mut().poll(context) {
                *outcome = Some(output);
            }
        }
        let is_done = futures.iter().all(|(_, outcome)| outcome.is_some());
        if is_done { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    futures.into_iter().filter_map(|(_, outcome)| outcome).collect()
}

async fn act(
    client: &Client<Script>,
    session: &Session<Script, Kept>,
    call: &Call,
    to: Option<Value>,
) -> Outcome {
    // What was kept as JSON, as after a reload.
    let step = |to: Option<Value>| serde_json::from_value::<Step>(to.expect("a step")).unwrap();
    let failed = |error: &SessionError| session::failed(error, call);
    if let Some(input) = &call.sign_in {
        let step = sign_in::begin(client, input).await?;
        return Ok(json!({ "step": step }));
    }
    if let Some(input) = &call.answer {
        let step = sign_in::answer(client, step(to), input).await?;
        return Ok(json!({ "step": step }));
    }
    if let Some(input) = &call.remember_device {
        let Step::SignedIn(done) = step(to) else { panic!("a device of a SIGNED_IN") };
        let mut with = RememberDevice::new().is_remembered(input.is_remembered);
        if let Some(name) = &input.device_name {
            with = with.device_name(name);
        }
        let device = remember_device(client, &done, &with).await;
        return device.map(|it| json!({ "device": it })).map_err(|error| Failed::from(&error));
    }
    if let Some(step) = &call.start {
        let outcome = session.start(session::tokens(step)).await;
        return outcome.map(|()| json!({})).map_err(|error| failed(&error));
    }
    let token = if let Some(options) = &call.access_token {
        match options.valid_for() {
            Some(least) => session.access_token_valid_for(least).await,
            None => session.access_token().await,
        }
    } else if let Some(options) = &call.id_token {
        match options.valid_for() {
            Some(least) => session.id_token_valid_for(least).await,
            None => session.id_token().await,
        }
    } else if let Some(options) = &call.sign_out {
        let outcome = if options.global {
            session.sign_out_everywhere().await
        } else {
            session.sign_out().await
        };
        return outcome.map(|()| json!({})).map_err(|error| failed(&error));
    } else if call.claims.is_some() {
        let claims = session.claims().await.map_err(|error| failed(&error))?;
        return Ok(json!({ "claims": claims.map(session::whose) }));
    } else {
        assert!(call.advance.is_some() || call.keep.is_some(), "a call of no known kind");
        return Ok(json!({}));
    };
    token.map(|token| json!({ "token": token.expose() })).map_err(|error| failed(&error))
}

impl fixture::TokenOptions {
    fn valid_for(&self) -> Option<Duration> {
        match self.valid_for.as_ref()? {
            Value::String(infinity) if infinity == "Infinity" => Some(Duration::MAX),
            millis => Some(Duration::from_millis(millis.as_u64().unwrap())),
        }
    }
}

impl fixture::ClientConfig {
    fn config(&self) -> Config {
        let client_id = self.client_id.as_str();
        let mut config = match (&self.user_pool_id, &self.region) {
            (Some(id), None) => Config::of_user_pool(id, client_id),
            (None, Some(region)) => Config::of_region(region, client_id),
            _ => panic!("either a userPoolId or a region"),
        };
        if let Some(secret) = &self.client_secret {
            config = config.client_secret(secret.as_str());
        }
        if let Some(hashes) = self.secret_hash.clone() {
            config = config.secret_hash(move |username| {
                let hash = hashes.get(&username).cloned();
                async move { hash.ok_or("no hash of this name") }
            });
        }
        if let Some(url) = &self.endpoint {
            config = config.endpoint(url);
        }
        config = config.max_attempts(self.max_attempts.unwrap_or(1));
        if let Some(millis) = self.timeout {
            config = config.timeout(Duration::from_millis(millis));
        }
        config
    }
}
