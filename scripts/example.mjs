// `npm run example -- yew [--port N]`: builds an example page and serves it on
// loopback with a user pool to try it on. Plain Node: a fresh clone has nothing else.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildExample, examples } from "./build-example.mjs";
import { startExamplePool } from "./example-pool.mjs";
import { root, run } from "./run.mjs";
import { createExampleServer } from "./serve-example.mjs";
import { setUpExample } from "./setup.mjs";

const USAGE = `Usage: npm run example -- ${examples.join(" | ")} [--port N]`;

function fail(sentence, status) {
  console.error(sentence);
  process.exit(status);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { port: { type: "string", default: "0" } },
      allowPositionals: true,
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65535) {
      throw new RangeError(`--port takes a number from 0 to 65535, not "${values.port}".`);
    }
    if (positionals.length !== 1 || !examples.includes(positionals[0])) {
      throw new RangeError("Name the example.");
    }
    return { example: positionals[0], port };
  } catch (error) {
    return fail(`${error.message}\n${USAGE}`, 2);
  }
}

const { example, port } = readArguments();
setUpExample();
// The local user pool is of the npm package.
run(process.execPath, [join(root, "scripts/build.mjs")]);
buildExample(example);
const local = await startExamplePool();
const server = createExampleServer(example, local);
server.on("error", (error) => {
  const sentence =
    error.code === "EADDRINUSE"
      ? `Port ${port} is taken: choose another with --port.`
      : `The page cannot be served: ${error.message}`;
  fail(sentence, 1);
});
server.listen(port, "127.0.0.1", () => {
  console.log(`http://localhost:${server.address().port}`);
});
