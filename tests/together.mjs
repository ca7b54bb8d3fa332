// `node tests/together.mjs FILE …`: runs test files in one process, where they
// share the browser and the servers that each would have to start.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

setTimeout(() => {
  console.error("The tests hang: ten minutes are over.");
  process.exit(1);
}, 600_000).unref();

for (const file of process.argv.slice(2)) {
  // As in a process of its own: the coverage is told by file.
  process.argv[1] = file;
  await import(pathToFileURL(resolve(file)));
}
