// `npm run demo [-- --port N]` or `-- --build DIR`: builds the package if need be, then does what
// `npx cognito-wasm demo` does with the page as it is in www/. It needs only Node: a fresh
// clone has nothing else.
import { join } from "node:path";
import { read, run as serve } from "../js/node/demo-command.js";
import { builtDemoFolders, demoFolders } from "./demo-folders.mjs";
import { root, run } from "./run.mjs";
import { setUpDemo } from "./setup.mjs";

const options = read(process.argv.slice(2), "npm run demo --");
setUpDemo();
run(process.execPath, [join(root, "scripts/build.mjs")]);
await serve(options, options.build === undefined ? demoFolders : builtDemoFolders);
