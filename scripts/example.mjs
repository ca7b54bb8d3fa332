// `npm run example -- yew [--port N]`: builds an example page and serves it on
// loopback with a user pool to try it on. It needs only Node: a fresh clone has
// nothing else.
import { join } from "node:path";
import { fail, readCommandLine } from "../js/node/command-line.js";
import { listen, listenError } from "../js/node/listen.js";
import { buildExample, examples } from "./build-example.mjs";
import { root, run } from "./run.mjs";
import { createExampleServer } from "./serve/example.mjs";
import { startExamplePool } from "./serve/example-pool.mjs";
import { setUpExample } from "./setup.mjs";

const { positionals, port, allowedHosts, refuse } = readCommandLine({
  args: process.argv.slice(2),
  usage: `npm run example -- ${examples.join(" | ")} [--port N] [--allow-host NAME]`,
  allowPositionals: true,
});
const [example] = positionals;
if (positionals.length !== 1 || !examples.includes(example)) refuse("Name one example.");
setUpExample();
// The local user pool is part of the npm package.
run(process.execPath, [join(root, "scripts/build.mjs")]);
buildExample(example);
const server = createExampleServer(example, await startExamplePool(), { allowedHosts });
const served = await listen(server, port ?? 0).catch((error) => fail(listenError(error)));
console.log(`http://localhost:${served}`);
