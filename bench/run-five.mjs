// `node run-five.mjs BUNDLE`: runs a bundle of five/ against a user pool that
// answers every call, and prints the calls as JSON. A process for each bundle:
// the peers keep tokens and settings in globals.

import { readFile } from "node:fs/promises";
import { answers } from "./answers.mjs";
import { read, setting } from "./setting.mjs";

const [bundle] = process.argv.slice(2);

const calls = [];
globalThis.fetch = async (input, init) => {
  // The WebAssembly beside a bundle.
  if (input.protocol === "file:") return new Response(await readFile(input));
  const call = await read(new Request(input, init));
  calls.push(call);
  return new Response(JSON.stringify(answers[call.target.split(".")[1]]), {
    headers: { "content-type": "application/x-amz-json-1.1" },
  });
};
// What a page has and Node does not.
globalThis.self = globalThis;

const { default: five } = await import(bundle);
await five(setting);
process.stdout.write(JSON.stringify(calls));
