// The ways to get what a command needs. Each has `install`, which leaves alone
// what is there already, and may have `missing`: a sentence that says what to
// install where `install` could not. What is the project's own goes below .tools/.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { output, root, run, tools } from "../run.mjs";

/** Whether a program of this name can be run. */
export const isThere = (program) => output(program, ["--version"]) !== undefined;

/** Says what is about to be done, and then how long it took. */
function step(what, act) {
  console.error(`set-up: ${what} …`);
  const start = Date.now();
  act();
  console.error(`set-up: ${what}: ${Math.round((Date.now() - start) / 1000)} s`);
}

/** A part of Rust that rustup adds; `isInstalled` tells whether it has to. */
function ofRustup(what, args, isInstalled) {
  return {
    missing: () =>
      isInstalled() || isThere("rustup")
        ? undefined
        : `${what} is missing, and so is rustup, which would add it: install it with what installed Rust.`,
    install() {
      if (!isInstalled()) step(what, () => run("rustup", args));
    },
  };
}

/** The standard library of Rust for a target. */
export const rustTarget = (target) =>
  ofRustup(`Rust's target ${target}`, ["target", "add", target], () => {
    const libraries = output("rustc", ["--print", "target-libdir", "--target", target]);
    return Boolean(libraries) && existsSync(libraries);
  });

/** A component of Rust, which may be left out when Rust is installed. */
export const rustComponent = (component, program) =>
  ofRustup(`Rust's ${component}`, ["component", "add", component], () => isThere(program));

/** A program of crates.io at one version, built into .tools/bin. */
export const cargoTool = ({ crate, program = crate, version }) => ({
  install() {
    const [, found] = output(program, ["--version"])?.match(/^\S+ (\S+)/) ?? [];
    if (found === version()) return;
    // Not --locked: a mirror may lag behind the lock file that the tool shipped.
    const args = ["install", crate, "--version", version(), "--root", tools, "--quiet"];
    step(`${crate} ${version()} (some minutes)`, () =>
      // Unoptimized they are built in half the time, which they do not lose again.
      run("cargo", [...args, "--debug"], {
        variables: {
          CARGO_INCREMENTAL: "0",
          CARGO_PROFILE_DEV_DEBUG: "false",
          // What the tools have in common is built once.
          CARGO_TARGET_DIR: join(root, "target", "tools"),
        },
      }),
    );
  },
});

/** The npm packages of a folder, once for each state of its lock file. */
export const npmPackages = (folder) => ({
  install() {
    const directory = join(root, folder);
    const lock = readFileSync(join(directory, "package-lock.json"));
    const wanted = createHash("sha256").update(lock).digest("hex");
    const stamp = join(directory, "node_modules", ".cognito-wasm");
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
    step(`npm packages of ${folder}/`, () => {
      run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: directory });
      writeFileSync(stamp, wanted);
    });
  },
});

const mayUseApt = () => process.getuid?.() === 0 && isThere("apt-get");
let areListsUpdated = false;

/**
 * A program that a package of the system has: only root on Debian or its kin may
 * have it installed here.
 */
export function systemProgram({ what, names, debian, otherwise = "" }) {
  const isInstalled = () => names.some(isThere);
  return {
    missing: () =>
      isInstalled() || mayUseApt()
        ? undefined
        : `${what} is missing: install it (on Debian: sudo apt-get install ${debian})${otherwise}.`,
    install() {
      if (isInstalled()) return;
      step(`${what}, of the system's packages`, () => {
        if (!areListsUpdated) run("apt-get", ["update", "-qq"]);
        areListsUpdated = true;
        run("apt-get", ["install", "-y", "-qq", debian]);
      });
    },
  };
}

/** The packages of PyPI that tests/python/NAME.txt lists, in a virtual environment of their own. */
export function virtualEnvironment(name) {
  const directory = join(tools, name);
  const stamp = join(directory, ".cognito-wasm");
  const packages = () =>
    readFileSync(join(root, "tests", "python", `${name}.txt`), "utf8")
      .trim()
      .split(/\r?\n/);
  const isInstalled = () => existsSync(stamp) && readFileSync(stamp, "utf8") === packages().join();
  return {
    missing() {
      if (isInstalled()) return undefined;
      if (process.platform === "win32") {
        return `${name} is not set up on Windows: run what needs it on Linux or macOS.`;
      }
      return output("python3", ["-c", "import ensurepip, venv"]) === undefined
        ? `${name} needs Python 3 with its module venv: install them (on Debian: sudo apt-get install python3-venv).`
        : undefined;
    },
    install() {
      if (isInstalled()) return;
      step(`${name}, in a virtual environment`, () => {
        run("python3", ["-m", "venv", "--clear", directory]);
        run(join(directory, "bin", "pip"), ["install", "--quiet", ...packages()]);
        writeFileSync(stamp, packages().join());
      });
    },
  };
}
