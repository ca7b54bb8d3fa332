// `npm run demo [-- --port N]`: builds the package if need be, then serves the
// demo page on loopback. Plain Node: a fresh clone has nothing else.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root, run } from "./run.mjs";
import { createDemoServer } from "./serve-demo.mjs";
import { setUpDemo } from "./setup.mjs";

function fail(sentence, status) {
  console.error(sentence);
  process.exit(status);
}

function readPort() {
  try {
    const { port } = parseArgs({ options: { port: { type: "string" } } }).values;
    if (port === undefined) return undefined;
    if (/^\d{1,5}$/.test(port) && Number(port) <= 65535) return Number(port);
    throw new RangeError(`--port takes a number from 0 to 65535, not "${port}".`);
  } catch (error) {
    fail(`${error.message}\nUsage: npm run demo -- [--port N]`, 2);
  }
}

/** Listens on the port asked for, or on 8080 and, while it is taken, the next. */
function listen(server, wanted) {
  server.listen(wanted ?? 8080, "127.0.0.1");
  server.on("error", (error) => {
    if (error.code === "EADDRINUSE" && wanted === undefined) {
      server.listen(error.port + 1, "127.0.0.1");
    } else if (error.code === "EADDRINUSE") {
      fail(`Port ${wanted} is taken: choose another with --port.`, 1);
    } else {
      fail(`The page cannot be served: ${error.message}`, 1);
    }
  });
  // A name and not an address: passkeys are bound to a name.
  server.on("listening", () => console.log(`http://localhost:${server.address().port}`));
}

const port = readPort();
setUpDemo();
run(process.execPath, [join(root, "scripts/build.mjs")]);
listen(createDemoServer(), port);
