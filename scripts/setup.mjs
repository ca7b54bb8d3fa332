// Installs what a command needs and the machine lacks; what is there already
// is left alone. What is the project's own goes below .tools/.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { output, root, run, tools } from "./run.mjs";

// Foreign servers of the same API; pages may send signed requests to the second alone.
const MINISTACK = ["ministack==1.5.33", "cryptography==46.0.3"];
const MOTO = ["moto[cognitoidp,server]==5.2.5"];
// The AWS command line, a foreign client.
const AWSCLI = ["awscli==1.46.3"];
// A client in Python, another foreign one.
const PYCOGNITO = ["pycognito==2024.5.1"];
const WASM_PACK = "0.15.1";
// Drives Firefox; Debian has Chromium's driver, but not this one.
const GECKODRIVER = "0.37.1";

/** Says what is about to be done, and then how long it took. */
function step(what, act) {
  console.error(`set-up: ${what} …`);
  const start = Date.now();
  act();
  console.error(`set-up: ${what}: ${Math.round((Date.now() - start) / 1000)} s`);
}

function rustTarget() {
  if (!output("rustc", ["--version"])) {
    console.error("Rust is missing. Install it as https://rustup.rs says, then run this again.");
    process.exit(1);
  }
  const target = "wasm32-unknown-unknown";
  const libraries = output("rustc", ["--print", "target-libdir", "--target", target]);
  if (libraries && existsSync(libraries)) return;
  step("the Wasm target of Rust", () => run("rustup", ["target", "add", target]));
}

/** A program of crates.io at one version, built into .tools/bin. */
function cargoTool(crate, program, version) {
  const [, found] = output(program, ["--version"])?.match(/^\S+ (\S+)/) ?? [];
  if (found === version) return;
  // Not --locked: a mirror may lag behind the lock file that the tool shipped.
  step(`${crate} ${version} (some minutes)`, () =>
    run("cargo", ["install", crate, "--version", version, "--root", tools, "--quiet"]),
  );
}

/** The tool must be of the very version of the crate. */
function wasmBindgen() {
  const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
  const [, version] = lock.match(/name = "wasm-bindgen"\nversion = "([^"]+)"/);
  cargoTool("wasm-bindgen-cli", "wasm-bindgen", version);
}

/** The npm packages of a folder, once for each state of its lock file. */
function packages(folder) {
  const directory = join(root, folder);
  const lock = readFileSync(join(directory, "package-lock.json"));
  const wanted = createHash("sha256").update(lock).digest("hex");
  const stamp = join(directory, "node_modules", ".cognito-wasm");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  step(`npm packages of ${folder}/`, () => {
    run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: directory });
    writeFileSync(stamp, wanted);
  });
}

function chromium() {
  const found = ["chromium", "chromium-browser", "google-chrome"].some(isThere);
  if ((process.env.CHROME_PATH || found) && isThere("chromedriver")) return;
  systemPackages("Chromium and its driver", ["chromium", "chromium-driver"]);
}

function firefox() {
  if (!["firefox", "firefox-esr"].some(isThere)) systemPackages("Firefox", ["firefox-esr"]);
  cargoTool("geckodriver", "geckodriver", GECKODRIVER);
}

const isThere = (program) => output(program, ["--version"]) !== undefined;

/** Packages of Debian, which only its administrator may install. */
function systemPackages(what, names) {
  if (!isThere("apt-get") || process.getuid() !== 0) {
    console.error(
      `The tests need ${what}, and only root on Debian or its kin may have them installed here. ` +
        `Install them (there: sudo apt-get install ${names.join(" ")}), then run this again.`,
    );
    process.exit(1);
  }
  step(`${what}, of the system's packages`, () => {
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", ...names]);
  });
}

/** Packages of PyPI, in a virtual environment of their own. */
function virtualEnvironment(name, packages) {
  const directory = join(tools, name);
  const stamp = join(directory, ".cognito-wasm");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === packages.join()) return;
  step(`${name}, in a virtual environment`, () => {
    run("python3", ["-m", "venv", "--clear", directory]);
    run(join(directory, "bin", "pip"), ["install", "--quiet", ...packages]);
    writeFileSync(stamp, packages.join());
  });
}

/** What building needs. */
export function setUpBuild() {
  rustTarget();
  wasmBindgen();
  packages(".");
}

/** What the demo page needs beside. */
export function setUpDemo() {
  packages("www");
}

/** What the example pages need beside what building does. */
export function setUpWasmPack() {
  cargoTool("wasm-pack", "wasm-pack", WASM_PACK);
}

/** What the tests need beside. */
export function setUpTests() {
  setUpDemo();
  setUpWasmPack();
  packages("tests");
  chromium();
  firefox();
  virtualEnvironment("ministack", MINISTACK);
  virtualEnvironment("moto", MOTO);
  virtualEnvironment("awscli", AWSCLI);
  virtualEnvironment("pycognito", PYCOGNITO);
}

/** What the benchmarks need beside what building does: the tests' driver of a browser, too. */
export function setUpBench() {
  packages("bench");
  packages("tests");
  chromium();
}
