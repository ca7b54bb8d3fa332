//! Binds a Wasm module to JavaScript, as `wasm-bindgen` of wasm-bindgen-cli does.
//!
//! It is that tool without its test runner, whose web server and TLS take most of
//! the time to compile it; docs/decisions/0011-binding-the-modules.md has the figures.

use std::{env, process::ExitCode};
use wasm_bindgen_cli_support::Bindgen;

const USAGE: &str = "usage: bind-wasm bundler|web MODULE DIRECTORY NAME";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [target, module, directory, name] = arguments.as_slice() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let mut bindgen = Bindgen::new();
    let chosen = match target.as_str() {
        "bundler" => bindgen.bundler(true),
        "web" => bindgen.web(true),
        _ => {
            eprintln!("bind-wasm: there is no target {target:?}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let bound = chosen.and_then(|bindgen| {
        // As the tool does: the script finds the module beside itself.
        bindgen.omit_default_module_path(false);
        bindgen.input_path(module).out_name(name).typescript(false).generate(directory)
    });
    match bound {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bind-wasm: {module} was not bound: {error:?}");
            ExitCode::FAILURE
        }
    }
}
