// `npm run fuzz [-- --seconds N] [-- TARGET …]`: runs the fuzz targets by libFuzzer, each
// for that long (300 seconds), and prints what it ran and how much of the code it reached.
// What a target finds is in .artifacts/fuzz. Needs a C++ compiler beside Rust.
//
// The compiler's passes that count what is reached are of stable Rust, too: these are the
// flags that cargo-fuzz sets where no sanitizer is wanted.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { env, output, root, run } from "./run.mjs";

const FLAGS = [
  "-Cpasses=sancov-module",
  ...["level=4", "inline-8bit-counters", "pc-table", "trace-compares"].map(
    (option) => `-Cllvm-args=-sanitizer-coverage-${option}`,
  ),
  "--cfg fuzzing",
  // A branch that is folded away is not counted.
  "-Cllvm-args=-simplifycfg-branch-fold-threshold=0",
  "-Ccodegen-units=1",
];

const corpora = join(root, "fuzz", "corpus");
const { values, positionals } = parseArgs({
  options: { seconds: { type: "string", default: "300" } },
  allowPositionals: true,
});
const all = readdirSync(corpora).sort();
const unknown = positionals.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No such target: ${unknown.join(", ")}. There are: ${all.join(", ")}.`);
  process.exit(2);
}

const host = output("rustc", ["-vV"]).match(/^host: (.*)$/m)[1];
const target = join(root, "target", "fuzz");
run(
  "cargo",
  [
    ...["build", "--release", "--locked", "--manifest-path", "fuzz/engine/Cargo.toml"],
    // Named, so that the flags are not for build scripts.
    ...["--target", host, "--target-dir", target],
  ],
  { variables: { RUSTFLAGS: FLAGS.join(" ") } },
);

const dictionary = join(root, ".artifacts", "fuzz", "words.dict");
mkdirSync(dirname(dictionary), { recursive: true });
const words = readFileSync(join(root, "fuzz", "words.txt"), "utf8")
  .trimEnd()
  .split("\n");
writeFileSync(dictionary, words.map((word) => `${JSON.stringify(word)}\n`).join(""));

for (const name of positionals.length > 0 ? positionals : all) fuzz(name);

function fuzz(name) {
  const folder = join(root, ".artifacts", "fuzz", name);
  // It adds what reaches more to the first folder: not to what is committed.
  const found = join(folder, "corpus");
  mkdirSync(found, { recursive: true });
  cpSync(join(corpora, name), found, { recursive: true });
  const { status, stderr } = spawnSync(
    join(target, host, "release", "fuzz-engine"),
    [
      found,
      `-max_total_time=${values.seconds}`,
      `-dict=${dictionary}`,
      `-artifact_prefix=${folder}/`,
      ...["-max_len=8192", "-timeout=20", "-rss_limit_mb=4096", "-print_final_stats=1"],
    ],
    { cwd: root, env: { ...env, FUZZ_TARGET: name }, encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  const last = stderr.match(/^#\d+\s.*cov: .*$/gm)?.at(-1) ?? "";
  const [, edges] = last.match(/cov: (\d+)/) ?? [];
  const [, counters] = stderr.match(/\((\d+) inline 8-bit counters\)/) ?? [];
  const [, executions] = stderr.match(/number_of_executed_units:\s*(\d+)/) ?? [];
  const [, inputs] = last.match(/corp: (\d+)/) ?? [];
  console.log(
    `${name}: ${executions} executions, ${edges} of ${counters} edges, ${inputs} inputs, ` +
      (status === 0 ? "no findings" : `A FINDING, in ${folder}`),
  );
  if (status === 0) return;
  console.error(stderr.split("\n").slice(-40).join("\n"));
  process.exitCode = 1;
}
