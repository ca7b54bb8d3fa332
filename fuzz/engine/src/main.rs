//! Runs the target that the variable `FUZZ_TARGET` names, on the inputs that libFuzzer
//! makes: `npm run fuzz`.
#![no_main]

use cognito_wasm_fuzz::{TARGETS, Target};
use std::{env, sync::LazyLock};

static TARGET: LazyLock<Target> = LazyLock::new(|| {
    let wanted = env::var("FUZZ_TARGET").unwrap_or_default();
    let found = TARGETS.into_iter().find(|target| target.name == wanted);
    found.unwrap_or_else(|| panic!("FUZZ_TARGET is {wanted:?}, which is no target"))
});

libfuzzer_sys::fuzz_target!(|data: &[u8]| (TARGET.run)(data));
