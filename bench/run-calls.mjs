// `node run-calls.mjs BUNDLE SETTING CALLS`: has a bundle do its work so many
// times, one after the other, and prints what that took as JSON. A process for
// each: what one leaves for the garbage collector, no other shall pay for.

import { CODE_SENT, read } from "./setting.mjs";

const [bundle, setting, calls] = process.argv.slice(2);

const answer = JSON.stringify(CODE_SENT);
let request;
globalThis.fetch = async (input, init) => {
  request ??= new Request(input, init);
  return new Response(answer, { headers: { "content-type": "application/x-amz-json-1.1" } });
};
// What a page has and Node does not.
globalThis.self = globalThis;

let memory;
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...given) => {
  const instance = await instantiate(...given);
  // Not of a module of Node's own.
  if ("forgotPassword" in instance.exports) ({ memory } = instance.exports);
  return instance;
};

const { default: prepare } = await import(bundle);
const work = prepare(JSON.parse(setting));
const result = await work();

let before;
const start = performance.now();
const idle = process.cpuUsage();
for (let call = 1; call <= calls; call++) {
  await work();
  if (call === 1000) before = memory?.buffer.byteLength;
}
const { user, system } = process.cpuUsage(idle);
const elapsed = (performance.now() - start) * 1000;

process.stdout.write(
  JSON.stringify({
    cpu: (user + system) / calls,
    elapsed: elapsed / calls,
    memory: memory && { before, after: memory.buffer.byteLength },
    result,
    request: request && (await read(request)),
  }),
);
