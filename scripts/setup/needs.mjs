// What there is to be set up, by the names that scripts/parts.mjs uses.
import { lockedVersion } from "../wasm-bindgen.mjs";
import {
  cargoTool,
  isThere,
  npmPackages,
  rustComponent,
  rustTarget,
  systemProgram,
  virtualEnvironment,
} from "./install.mjs";

export const needs = {
  rust: {
    missing: () =>
      isThere("cargo") ? undefined : "Rust is missing: install it as https://rustup.rs says.",
    install() {},
  },
  "wasm-target": rustTarget("wasm32-unknown-unknown"),
  clippy: rustComponent("clippy", "cargo-clippy"),
  rustfmt: rustComponent("rustfmt", "rustfmt"),

  npm: npmPackages("."),
  "npm-bench": npmPackages("bench"),
  "npm-tests": npmPackages("tests"),
  "npm-www": npmPackages("www"),

  // For wasm-pack, which builds the example pages by it and runs tests in a
  // browser by its test runner.
  "wasm-bindgen-cli": cargoTool({
    crate: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: () => lockedVersion("wasm-bindgen"),
  }),
  "wasm-pack": cargoTool({ crate: "wasm-pack", version: () => "0.15.1" }),

  // What is asked of the dependencies, and written of them.
  "cargo-deny": cargoTool({ crate: "cargo-deny", version: () => "0.20.2" }),
  "cargo-cyclonedx": cargoTool({ crate: "cargo-cyclonedx", version: () => "0.5.9" }),

  chromium: process.env.CHROME_PATH
    ? { install() {} }
    : systemProgram({
        what: "Chromium",
        names: ["chromium", "chromium-browser", "google-chrome"],
        debian: "chromium",
        otherwise: ", or set CHROME_PATH to a Chrome",
      }),
  chromedriver: systemProgram({
    what: "Chromium's driver",
    names: ["chromedriver"],
    debian: "chromium-driver",
  }),
  firefox: systemProgram({
    what: "Firefox",
    names: ["firefox", "firefox-esr"],
    debian: "firefox-esr",
  }),
  // Drives Firefox. Debian has Chromium's driver, but not this one.
  geckodriver: cargoTool({ crate: "geckodriver", version: () => "0.37.1" }),

  // Foreign servers of the same API; pages may send signed requests to the second alone.
  ministack: virtualEnvironment("ministack"),
  moto: virtualEnvironment("moto"),
  // Foreign clients: the AWS command line, and one in Python.
  awscli: virtualEnvironment("awscli"),
  pycognito: virtualEnvironment("pycognito"),
};
