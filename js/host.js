// What the Rust asks of JavaScript's values: the other half of
// src/boundary/value.rs. The values stay here, in a list for each run of a
// function of the module, which knows them by their places: so no password and
// no token enters its memory, and nothing has to be freed.

const decoder = /* @__PURE__ */ new TextDecoder("utf-8", { ignoreBOM: true });

let memory;
let call;
let values;

const textAt = (at, length) => decoder.decode(new Uint8Array(memory.buffer, at, length));

const keep = (value) => (value === undefined ? 0 : values.push(value) - 1);

const textOf = (value) => (typeof value === "string" ? value : "");

export const parse = (text) => {
  try {
    return JSON.parse(text);
  } catch {}
};

export const claims = (token) => {
  // Most calls have none, and an exception would be the half of what they cost.
  if (!token) return;
  try {
    const payload = atob(token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/"));
    return JSON.parse(decoder.decode(Uint8Array.from(payload, (c) => c.charCodeAt())));
  } catch {}
};

export const host = {
  /** Runs a function of a module on a call's values; gives the value whose place it gives. */
  run(theCall, module, work, ...given) {
    const { stack, startOver } = module;
    const top = stack?.value;
    ({ memory } = module);
    call = theCall;
    values = [undefined, ...given];
    try {
      return values[work()];
    } finally {
      call = values = undefined;
      // What is left in the memory, and by an exception of the stack.
      if (stack) {
        stack.value = top;
        startOver();
      }
    }
  },

  send: (expected, body, username, url, urlLength, operation, operationLength, map, mapLength) =>
    keep(
      call.send(
        textAt(url, urlLength),
        textAt(operation, operationLength),
        expected,
        values[body],
        values[username],
        textAt(map, mapLength),
      ),
    ),

  fail: (retryable, stage, stageLength, code, codeLength, message, messageLength) =>
    keep(
      call.fail(
        textAt(stage, stageLength),
        textAt(code, codeLength),
        textAt(message, messageLength),
        !!retryable,
      ),
    ),

  structure: () => keep({}),

  text: (at, length) => keep(textAt(at, length)),

  is(value, kind, length) {
    const it = values[value];
    const type = Array.isArray(it) ? "array" : it === null ? "null" : typeof it;
    return type === textAt(kind, length);
  },

  isTrue: (value) => values[value] === true,

  get: (value, name, length) => keep(values[value]?.[textAt(name, length)]),

  set(value, member, name, length) {
    values[value][textAt(name, length)] = values[member];
  },

  remove(value, name, length) {
    delete values[value][textAt(name, length)];
  },

  names(value) {
    const it = values[value];
    return keep(it && typeof it === "object" ? Object.keys(it) : []);
  },

  at: (list, index) => keep(values[list][index]),

  codePoint: (text, index) => textOf(values[text]).codePointAt(index) ?? -1,

  /** In code points, as the service counts. */
  length: (value) => [...textOf(values[value])].length,

  parse: (text) => keep(parse(values[text])),

  claims: (token) => keep(claims(values[token])),
};
