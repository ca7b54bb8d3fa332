// `npm test [-- PART …]`: sets up, builds, runs every suite, and ends with
// `N passed, N failed`. Parts, to run some only: check, rust, wasm, or the
// name of a folder below tests/.
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checks } from "./check.mjs";
import { clearCoverage, coverageFaults } from "./coverage.mjs";
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

const suites = {
  check: checkSuite,
  rust: () =>
    cargoSuite("cargo", ["test", "--workspace", "--exclude", "cognito-wasm-npm-core", "--locked"]),
  wasm: () => cargoSuite("wasm-pack", ["test", "--headless", "--chrome", "--", "--locked"]),
  ...Object.fromEntries(folders.map((name) => [name, () => nodeSuite(name)])),
  journeys: journeysSuite,
};

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
for (const name of wanted.length > 0 ? wanted : Object.keys(suites)) {
  console.log(`\n== ${name}`);
  const start = Date.now();
  const { passed, failed } = await suites[name]();
  console.log(
    `== ${name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - start) / 1000)} s`,
  );
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function checkSuite() {
  const result = { passed: 0, failed: 0 };
  for (const [what, command, args, variables] of checks) {
    const { status } = await shown(command, args, variables);
    console.log(`${status === 0 ? "ok" : "not ok"} ${what}`);
    result[status === 0 ? "passed" : "failed"] += 1;
  }
  return result;
}

/** Adds up the lines that each of cargo's test programs ends with. */
async function cargoSuite(command, args) {
  const { status, text } = await shown(command, args);
  return counted(status, [...text.matchAll(/^test result: .*? (\d+) passed; (\d+) failed;/gm)]);
}

async function nodeSuite(folder) {
  const files = readdirSync(join(root, "tests", folder))
    .filter((file) => file.endsWith(".test.mjs"))
    .map((file) => join("tests", folder, file));
  const report = join(artifacts, `${folder}.tap`);
  const { status } = await shown(process.execPath, [
    "--test",
    "--test-concurrency=3",
    `--test-timeout=${5 * MINUTE}`,
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
    "--test-reporter=tap",
    `--test-reporter-destination=${report}`,
    ...files,
  ]);
  const tap = readFileSync(report, "utf8");
  return counted(status, [...tap.matchAll(/^# pass (\d+)\n# fail (\d+)$/gm)]);
}

/** What the journeys ran must be what the docs say. */
async function journeysSuite() {
  clearCoverage();
  const { passed, failed } = await nodeSuite("journeys");
  const faults = coverageFaults();
  for (const fault of faults) console.log(`not ok ${fault}`);
  return faults.length > 0 ? { passed, failed: failed + 1 } : { passed: passed + 1, failed };
}

/** A suite that ended badly without saying so has failed all the same. */
function counted(status, lines) {
  const sum = (column) => lines.reduce((total, line) => total + Number(line[column]), 0);
  const [passed, failed] = [sum(1), sum(2)];
  return { passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed };
}

/** Runs a command, shows what it prints as it comes, and gives it back. */
function shown(command, args, variables) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...env, ...variables },
      stdio: ["ignore", "pipe", 1],
    });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (part) => {
      text += part;
      process.stdout.write(part);
    });
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve({ status: 1, text });
    });
    child.on("close", (status) => resolve({ status, text }));
  });
}
