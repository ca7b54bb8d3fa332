// `npm test [-- PART …]`: sets up, builds, runs every suite, and ends with
// `N passed, N failed`. Parts, to run some only: check, rust, wasm, or the
// name of a folder below tests/ that has *.test.mjs.
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildExample, examples } from "./build-example.mjs";
import { checks } from "./check.mjs";
import { clearCoverage, coverageFaults, rustRecords } from "./coverage.mjs";
import { env, root, run } from "./run.mjs";
import { setUpBuild, setUpTests } from "./setup.mjs";

const MINUTE = 60_000;
const artifacts = join(root, ".artifacts");
const folders = readdirSync(join(root, "tests"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
  .map((entry) => entry.name)
  .filter((name) =>
    readdirSync(join(root, "tests", name)).some((file) => file.endsWith(".test.mjs")),
  );

/** What each runs; it gets a function that shows what is printed. */
const suites = {
  check: checkSuite,
  rust: rustSuite,
  wasm: wasmSuite,
  ...Object.fromEntries(folders.map((name) => [name, (show) => nodeSuite(show, name)])),
  journeys: journeysSuite,
};

/** Folders whose files each would start the same browser and servers: one process has them. */
const TOGETHER = ["demo", "journeys"];

/** Cargo keeps all cores busy, or waits for its lock: these run one at a time. */
const CARGO = ["check", "rust", "wasm", "crate"];

/** The longest of the folders: who begins with them has to wait the least. */
const LONG = [...TOGETHER, "packaging", "articles"];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(
    `No such part: ${unknown.join(", ")}. There are: ${Object.keys(suites).join(", ")}.`,
  );
  process.exit(2);
}

setUpBuild();
setUpTests();
run(process.execPath, [join(root, "scripts", "build.mjs")]);
mkdirSync(artifacts, { recursive: true });

const total = { passed: 0, failed: 0 };
const queue = wanted.length > 0 ? wanted : Object.keys(suites);
for (const name of queue.filter((name) => CARGO.includes(name))) await runSuite(name, write);
// No test waits for these pages to be built, which takes minutes the first time.
if (queue.includes("examples")) examples.forEach(buildExample);
// The others wait much of their time, for browsers and servers: three at a time.
const rest = queue.filter((name) => ![...CARGO, ...LONG].includes(name));
const waiting = [...LONG.filter((name) => queue.includes(name)), ...rest];
const isAlone = waiting.length === 1;
await Promise.all([runWaiting(), runWaiting(), runWaiting()]);
write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function write(text) {
  process.stdout.write(text);
}

async function runWaiting() {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    if (isAlone) return runSuite(name, write);
    // Shown at its end, so that those that run at once can be read.
    const printed = [];
    await runSuite(name, (text) => printed.push(text));
    write(printed.join(""));
  }
}

async function runSuite(name, show) {
  const start = Date.now();
  show(`\n== ${name}\n`);
  const { passed, failed } = await suites[name](show);
  const seconds = Math.round((Date.now() - start) / 1000);
  show(`== ${name}: ${passed} passed, ${failed} failed, ${seconds} s\n`);
  total.passed += passed;
  total.failed += failed;
}

async function checkSuite(show) {
  const result = { passed: 0, failed: 0 };
  for (const [what, command, args, variables] of checks) {
    const { status } = await shown(show, command, args, variables);
    show(`${status === 0 ? "ok" : "not ok"} ${what}\n`);
    result[status === 0 ? "passed" : "failed"] += 1;
  }
  return result;
}

/** In both browsers, with user pools around them. */
async function wasmSuite(show) {
  // Not above: what it imports is only now installed and built.
  const { startServers } = await import("../tests/client_wasm/servers.mjs");
  const servers = await startServers();
  const browsers = ["--chrome", "--firefox"];
  const args = ["test", "--headless", ...browsers, "--", "--locked", "--all-features"];
  try {
    const variables = {
      ...servers.variables,
      // Each test has its own, which is shorter than all of them together take.
      WASM_BINDGEN_TEST_TIMEOUT: "180",
      WASM_BINDGEN_TEST_DRIVER_TIMEOUT: "30",
    };
    // The runner has no limit until the page has asked for its files.
    return await cargoSuite(show, "wasm-pack", args, variables, 10 * MINUTE);
  } finally {
    await servers.stop();
  }
}

/** Adds up the lines that each of cargo's test programs ends with. */
async function cargoSuite(show, command, args, variables, limit) {
  const { status, text } = await shown(show, command, args, variables, limit);
  return counted(status, [...text.matchAll(/^test result: .*? (\d+) passed; (\d+) failed;/gm)]);
}

async function nodeSuite(show, folder) {
  const files = readdirSync(join(root, "tests", folder))
    .filter((file) => file.endsWith(".test.mjs"))
    .map((file) => join("tests", folder, file));
  const report = join(artifacts, `${folder}.tap`);
  const { status } = await shown(show, process.execPath, [
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
    "--test-reporter=tap",
    `--test-reporter-destination=${report}`,
    ...(TOGETHER.includes(folder)
      ? [join("tests", "together.mjs")]
      : ["--test", "--test-concurrency=2", `--test-timeout=${5 * MINUTE}`]),
    ...files,
  ]);
  const tap = readFileSync(report, "utf8");
  return counted(status, [...tap.matchAll(/^# pass (\d+)\n# fail (\d+)$/gm)]);
}

function rustSuite(show) {
  return withCoverage(show, "rust", () =>
    cargoSuite(show, "cargo", ["test", "--workspace", "--locked"], {
      COGNITO_WASM_COVERAGE: rustRecords,
    }),
  );
}

function journeysSuite(show) {
  return withCoverage(show, "journeys", () => nodeSuite(show, "journeys"));
}

/** What a kind of tests ran must be what the docs say. */
async function withCoverage(show, kind, run) {
  clearCoverage(kind);
  const { passed, failed } = await run();
  const faults = coverageFaults(kind);
  for (const fault of faults) show(`not ok ${fault}\n`);
  return faults.length > 0 ? { passed, failed: failed + 1 } : { passed: passed + 1, failed };
}

/** A suite that ended badly without saying so has failed all the same. */
function counted(status, lines) {
  const sum = (column) => lines.reduce((total, line) => total + Number(line[column]), 0);
  const [passed, failed] = [sum(1), sum(2)];
  return { passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed };
}

/** Runs a command, shows what it prints, and gives it back. With a limit, in ms, it is ended by then. */
function shown(show, command, args, variables, limit) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...env, ...variables },
      stdio: ["ignore", "pipe", "pipe"],
      // A group, so that what it has started ends with it.
      detached: Boolean(limit),
    });
    const end = () => process.kill(-child.pid, "SIGKILL");
    const timer = limit && setTimeout(end, limit);
    const interrupted = () => {
      end();
      process.exit(1);
    };
    if (limit) process.once("SIGINT", interrupted);
    let text = "";
    const take = (part) => {
      text += part;
      show(part);
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    child.on("error", (error) => {
      show(`${command}: ${error.message}\n`);
      resolve({ status: 1, text });
    });
    child.on("close", (status, signal) => {
      clearTimeout(timer);
      process.off("SIGINT", interrupted);
      if (signal) show(`${command}: ended by ${signal}\n`);
      resolve({ status: status ?? 1, text });
    });
  });
}
