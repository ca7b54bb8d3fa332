// `npm run demo [-- --port N]`: builds the package if need be, then serves the
// demo page on loopback. `npm run demo -- --build DIR` writes it as static files instead.
// It needs only Node: a fresh clone has nothing else.
import { join, resolve } from "node:path";
import { root, run } from "./run.mjs";
import { fail, readCommandLine } from "./serve/command-line.mjs";
import { buildDemo, createDemoServer } from "./serve/demo.mjs";
import { listen, listenError } from "./serve/listen.mjs";
import { setUpDemo } from "./setup.mjs";

const FIRST_PORT = 8080;

/** Listens on the port that was asked for, or on the first from 8080 on that is free. */
async function listenOn(server, wanted) {
  for (let port = wanted ?? FIRST_PORT; ; port += 1) {
    try {
      return await listen(server, port);
    } catch (error) {
      const isTaken = error.code === "EADDRINUSE";
      if (!isTaken || wanted !== undefined) return fail(listenError(error));
    }
  }
}

const usage = "npm run demo -- [--port N] [--allow-host NAME] | --build DIR";
const { port, allowedHosts, build, refuse } = readCommandLine(usage, {
  options: { build: { type: "string" } },
});
if (build !== undefined && (port !== undefined || allowedHosts.length > 0)) {
  refuse("--build serves nothing, so it takes neither --port nor --allow-host.");
}
if (build === "") refuse("--build takes the folder to write to.");
setUpDemo();
run(process.execPath, [join(root, "scripts/build.mjs")]);
if (build === undefined) {
  // A name and not an address: a passkey is bound to a name.
  console.log(`http://localhost:${await listenOn(createDemoServer({ allowedHosts }), port)}`);
} else {
  await buildDemo(resolve(build));
  console.log(resolve(build));
}
