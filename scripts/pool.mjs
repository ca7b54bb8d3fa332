// `npm run pool`: builds the package if need be, then does what `npx cognito-wasm pool` does.
import { join } from "node:path";
import { read } from "../js/node/pool-command.js";
import { root, run } from "./run.mjs";

// Before the build, which takes a while the first time.
const options = read(process.argv.slice(2), "npm run pool --");
run(process.execPath, [join(root, "scripts/build.mjs")]);
const command = await import("../pkg/node/pool-command.js");
await command.run(options);
