// Marked secrets, and where they may be found: in errors, clients, the console, requests,
// storages, and in the whole memory of each Wasm module.
import { inspect } from "node:util";

/** What all marks begin with. Short, for a code of an authenticator app has six characters. */
export const NEEDLE = "M4rk";
export const mark = (what) => `${NEEDLE}-${what}-0123456789-0123456789`;

/** The members that hold secrets, and those of maps. */
const IS_SECRET = /password|code|session|token|secret|answer|email$/i;
const IS_PLAIN = /attributeName|deliveryMedium|codeDelivery/;

/** Returns an input in which every secret says what it is. */
export function marked(value, name = "") {
  if (Array.isArray(value)) return value.map((member) => marked(member, name));
  if (value && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([inner, member]) => [inner, marked(member, inner)]),
    );
  }
  if (typeof value !== "string" || !IS_SECRET.test(name) || IS_PLAIN.test(name)) return value;
  return name === "userCode" ? `${NEEDLE}-1` : mark(name);
}

/** The modules' memories, by what the modules export. */
const memories = new Map();
const MODULES = { prepareOperation: "core", publicValue: "srp", signingKey: "sigv4" };
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...given) => {
  const result = await instantiate.apply(WebAssembly, given);
  const { exports } = result.instance ?? result;
  const [, module] = Object.entries(MODULES).find(([name]) => name in exports) ?? [];
  if (module) memories.set(exports.memory, module);
  return result;
};

/** What is written to the console, from here on. */
const printed = [];
for (const name of ["log", "info", "warn", "error", "debug", "trace", "dir"]) {
  console[name] = (...given) => printed.push(inspect(given, { depth: 9 }));
}

const marksIn = (text) => text.match(/M4rk[\w-]*/g) ?? [];

/** Adds the marks in a text, as `{ where, what }`. */
function* look(where, text) {
  for (const what of new Set(marksIn(String(text)))) yield { where, what };
}

const deep = { showHidden: true, depth: 12, getters: true };

/** Finds marks in an error, however it is printed. */
export function* marksOfError(error) {
  for (const name of ["message", "stack", "code", "requestId", "operation"]) {
    yield* look(name, error[name]);
  }
  const { cause, ...members } = error;
  yield* look("cause", inspect(error.cause, deep));
  yield* look("JSON", JSON.stringify(error));
  yield* look("members", inspect(members, deep));
}

/** Finds marks in clients, the console, requests and storages. */
export function* marksAround({ cognito, admin, session, network }, storage = []) {
  for (const [name, object] of Object.entries({ cognito, admin, session })) {
    yield* look(name, `${inspect(object, deep)}${JSON.stringify(object)}`);
  }
  yield* look("console", printed.splice(0).join("\n"));
  for (const { url, headers } of network.requests) {
    yield* look("URL", url);
    for (const [name, value] of Object.entries(headers)) yield* look(`header ${name}`, value);
  }
  for (const text of storage) yield* look("storage", text);
}

/** Finds marks in the memories, as UTF-8 and as UTF-16. A mark in part is one. */
export function* marksInMemory() {
  for (const [memory, module] of memories) {
    const bytes = Buffer.from(memory.buffer);
    for (const encoding of ["utf8", "utf16le"]) {
      const at = bytes.indexOf(NEEDLE, 0, encoding);
      if (at < 0) continue;
      yield { where: `memory of ${module}`, what: bytes.toString(encoding, at, at + 60) };
    }
  }
}

/** Writes a text to the newest memory of each module, and returns what wipes it. */
export function plant(text, encoding) {
  const newest = new Map([...memories].map(([memory, module]) => [module, memory]));
  const bytes = Buffer.from(text, encoding);
  const places = [...newest.values()].map(({ buffer }) =>
    new Uint8Array(buffer).subarray(buffer.byteLength - bytes.length),
  );
  for (const place of places) place.set(bytes);
  return () => {
    for (const place of places) place.fill(0);
  };
}

/** The modules whose memories were searched. */
export const modulesSeen = () => new Set(memories.values());
