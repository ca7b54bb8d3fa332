// Writes the typed operations of the Rust API, src/client/operations, from the
// descriptions and the service's model. With --check it writes nothing, and
// fails where what is there is something else.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env, root } from "./run.mjs";
import { files } from "./rust-operations/files.mjs";

const folder = join(root, "src", "client", "operations");
const isCheck = process.argv.includes("--check");

function formatted(name, text) {
  const { status, stdout, stderr } = spawnSync("rustfmt", ["--edition", "2024"], {
    cwd: root,
    env,
    input: text,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return stdout;
}

mkdirSync(folder, { recursive: true });
const others = [];
for (const [name, text] of files()) {
  const path = join(folder, name);
  const made = formatted(name, text);
  if (existsSync(path) && readFileSync(path, "utf8") === made) continue;
  others.push(name);
  if (!isCheck) writeFileSync(path, made);
}
if (isCheck && others.length) {
  console.error(`src/client/operations: ${others.join(", ")}: not what the descriptions make`);
  console.error("(node scripts/rust-operations.mjs)");
  process.exitCode = 1;
}
