// What each part of `npm test` runs. A suite gets a function that shows what is
// printed, and resolves to the counts of its tests.
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checks } from "../check.mjs";
import { clearCoverage, coverageFaults, rustRecords } from "../coverage.mjs";
import { root } from "../run.mjs";
import { shown } from "./shown.mjs";
import { add, countCargo, countTap } from "./totals.mjs";

const MINUTE = 60_000;
const artifacts = join(root, ".artifacts");

/** Folders whose files each would start the same browser and servers: one process has them. */
export const TOGETHER = ["demo", "journeys"];

/** The folders of tests/ that have tests of Node's. */
export const folders = readdirSync(join(root, "tests"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
  .map((entry) => entry.name)
  .filter((name) => testsIn(name).length > 0);

/** The suites by the names of the parts. */
export const suites = {
  check: checkSuite,
  rust: rustSuite,
  wasm: wasmSuite,
  ...Object.fromEntries(folders.map((name) => [name, (show) => nodeSuite(show, name)])),
  journeys: journeysSuite,
  matrix: matrixSuite,
};

/** The test files of a folder of tests/. */
export function testsIn(folder) {
  const files = readdirSync(join(root, "tests", folder));
  return files
    .filter((file) => file.endsWith(".test.mjs"))
    .map((file) => join("tests", folder, file));
}

async function checkSuite(show) {
  const result = { passed: 0, failed: 0 };
  for (const [what, command, args, variables] of checks) {
    const { status } = await shown(show, command, args, { variables });
    show(`${status === 0 ? "ok" : "not ok"} ${what}\n`);
    result[status === 0 ? "passed" : "failed"] += 1;
  }
  return result;
}

/** In both browsers, with user pools around them. */
async function wasmSuite(show) {
  // Not above: what it imports is only now installed and built.
  const { startServers } = await import("../../tests/client_wasm/servers.mjs");
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
    return await cargoSuite(show, "wasm-pack", args, { variables, limit: 10 * MINUTE });
  } finally {
    await servers.stop();
  }
}

async function cargoSuite(show, command, args, options) {
  const { status, text } = await shown(show, command, args, options);
  return countCargo(status, text);
}

async function nodeSuite(show, folder) {
  mkdirSync(artifacts, { recursive: true });
  const report = join(artifacts, `${folder}.tap`);
  const { status } = await shown(show, process.execPath, [
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
    "--test-reporter=tap",
    `--test-reporter-destination=${report}`,
    ...(TOGETHER.includes(folder)
      ? [join("tests", "together.mjs")]
      : ["--test", "--test-concurrency=2", `--test-timeout=${5 * MINUTE}`]),
    ...testsIn(folder),
  ]);
  return countTap(status, readFileSync(report, "utf8"));
}

function rustSuite(show) {
  return withCoverage(show, "rust", () =>
    cargoSuite(show, "cargo", ["test", "--workspace", "--locked"], {
      variables: { COGNITO_WASM_COVERAGE: rustRecords },
    }),
  );
}

function journeysSuite(show) {
  return withCoverage(show, "journeys", () => nodeSuite(show, "journeys"));
}

/** Says how many cases its tests have generated. */
async function matrixSuite(show) {
  const counts = await nodeSuite(show, "matrix");
  const report = readFileSync(join(artifacts, "matrix.tap"), "utf8");
  const cases = [...report.matchAll(/^\s*# cases: (\d+)$/gm)].map(([, count]) => Number(count));
  show(`${cases.reduce((sum, count) => sum + count, 0)} functions × faults\n`);
  return counts;
}

/** Checks that the documentation says what a kind of tests ran. */
async function withCoverage(show, kind, run) {
  clearCoverage(kind);
  const counts = await run();
  const faults = coverageFaults(kind);
  for (const fault of faults) show(`not ok ${fault}\n`);
  return add(counts, faults.length > 0 ? { failed: 1 } : { passed: 1 });
}
