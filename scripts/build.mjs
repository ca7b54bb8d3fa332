// `npm run build`: writes pkg/, which is what `npm pack` ships beside the
// documents: js/ as it stands, the Wasm modules, and the demo page.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { bytesHost, host } from "../js/core/host.js";
import { demoFolders } from "./demo-folders.mjs";
import { fingerprint, isBuilt, noteBuilt, PAGE } from "./fingerprint.mjs";
import { root, tools } from "./run.mjs";
import { setUpBuild } from "./setup.mjs";
import { checkForHost, compile, inlined, nameForHost, optimize } from "./wasm-module.mjs";

/**
 * One page of memory, where Rust's default is a megabyte. Its end is below address
 * 0, so a module that should need more traps.
 */
const STACK = "-zstack-size=65536";

const sources = fingerprint();
const page = fingerprint(PAGE);
const isCompiled = isBuilt(sources);
if (isCompiled && isBuilt(page, "page")) process.exit();

setUpBuild();

// Built beside and put in place whole, so that a build that fails breaks nothing.
mkdirSync(tools, { recursive: true });
const workshop = mkdtempSync(join(tools, "build-"));
process.on("exit", () => rmSync(workshop, { recursive: true }));
const pkg = join(workshop, "pkg");
const built = join(root, "pkg");
if (isCompiled) {
  // A change of the page needs no compiler.
  shipPage();
  put("www");
} else {
  await shipModules();
  shipPage();
  put(".");
  noteBuilt(sources);
}
noteBuilt(page, "page");

/** Puts what was built in the place of what was there. */
function put(path) {
  rmSync(join(built, path), { recursive: true, force: true });
  renameSync(join(pkg, path), join(built, path));
}

/** The page as it is in www/, and the module for QR codes with its licence. */
function shipPage() {
  const www = join(pkg, "www");
  cpSync(demoFolders.www, www, {
    recursive: true,
    filter: (file) => !/^(node_modules|package(-lock)?\.json)$/.test(basename(file)),
  });
  mkdirSync(join(www, "uqr"));
  cpSync(join(demoFolders.uqr, "index.mjs"), join(www, "uqr/index.mjs"));
  cpSync(join(demoFolders.uqr, "../LICENSE"), join(www, "uqr/LICENSE"));
}

async function shipModules() {
  cpSync(join(root, "js"), pkg, {
    recursive: true,
    // What the check of the types alone reads.
    filter: (file) => !["tsconfig.json", "types"].includes(basename(file)),
  });
  // One package a time: together, Cargo would give them each other's features.
  await ship("cognito-wasm-npm-core", "core", "core", host);
  await ship("cognito-wasm-npm-admin", "admin", "sigv4", bytesHost());
  await ship("cognito-wasm-npm-srp", "srp", "srp", bytesHost());
  // What is for tests may be large, and has values of all kinds to pass.
  await ship("cognito-wasm-npm-testing", "testing", "user_pool");
}

/**
 * Builds a crate of npm/ and puts its module into a folder of pkg/. With a host, it is one
 * that js/core/host.js binds, and small.
 */
async function ship(crate, folder, name, host) {
  const bound = join(workshop, "bound", folder);
  compile(crate, name, bound, { linkArguments: host ? [STACK] : [] });
  const file = join(bound, `${name}_bg.wasm`);
  if (host) nameForHost(file);

  const directory = join(pkg, folder);
  mkdirSync(directory, { recursive: true });
  const optimized = join(directory, `${name}.wasm`);
  optimize(file, optimized);
  const wasm = readFileSync(optimized);
  if (host) await checkForHost(wasm, crate, host);
  else cpSync(join(bound, `${name}_bg.js`), join(directory, `${name}_bg.js`));
  writeFileSync(join(directory, `${name}.inline.js`), inlined(wasm, host ? undefined : "./hex.js"));
}
