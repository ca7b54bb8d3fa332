#!/usr/bin/env node
// `npx cognito-wasm COMMAND`: what the package runs without a program around it.
import { readFileSync } from "node:fs";
import { fail } from "./command-line.js";
import * as demo from "./demo-command.js";
import { hint } from "./nearest.js";
import * as pool from "./pool-command.js";

const PROGRAM = "npx cognito-wasm";

const USAGE = `Usage: ${PROGRAM} COMMAND [OPTIONS]

  pool       ${pool.summary}
  demo       ${demo.summary}

  --help     prints this; after a command, what the command takes
  --version  prints the package's version`;

const [name, ...args] = process.argv.slice(2);
const program = `${PROGRAM} ${name}`;

switch (name) {
  case "pool":
    await pool.run(pool.read(args, program));
    break;
  case "demo":
    await demo.run(demo.read(args, program));
    break;
  case "help":
  case "--help":
  case "-h":
    console.log(USAGE);
    break;
  case "--version":
    console.log(version());
    break;
  case undefined:
    fail(USAGE, 2);
    break;
  default:
    fail(
      `Unknown command '${name}': ${hint(name, ["pool", "demo", "--help", "--version"])}\n${USAGE}`,
      2,
    );
}

function version() {
  const manifest = new URL("../../package.json", import.meta.url);
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}
