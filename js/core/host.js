// What the Rust asks of JavaScript's values: the other half of src/wasm/host.rs.
// Only numbers cross. A value stays here, in a list for each run of a function of
// a module, and the module knows it by its place: so no password and no token
// enters its memory, and nothing has to be freed. Texts are copied whole.

const encoder = /* @__PURE__ */ new TextEncoder();
const decoder = /* @__PURE__ */ new TextDecoder("utf-8", { ignoreBOM: true });

/** The memory of the module that runs. */
let memory;
/** What it knows by places; `undefined` has the first. */
let values;

/** In the order of `Type` in src/protocol/value.rs. */
const TYPES = ["", "boolean", "number", "string", "function", "array", "object"];

const view = (at, length) => new Uint8Array(memory.buffer, at, length);

const keep = (value) => (value === undefined ? 0 : values.push(value) - 1);

const textOf = (value) => (typeof value === "string" ? value : "");

const isObject = (value) => typeof value === "object" && value !== null;

/** Most are names, and short: a decoder takes longer for these. */
const textAt = (at, length) => {
  const bytes = view(at, length);
  let text = "";
  for (const byte of bytes) {
    if (byte > 127) return decoder.decode(bytes);
    text += String.fromCharCode(byte);
  }
  return text;
};

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

/** What the modules import. */
export const host = {
  structure: () => keep({}),
  boolean: (value) => keep(!!value),
  text: (at, length) => keep(textAt(at, length)),
  bytes: (at, length) => keep(view(at, length).slice()),

  typeOf(value) {
    const it = values[value];
    return Math.max(TYPES.indexOf(Array.isArray(it) ? "array" : it === null ? "" : typeof it), 0);
  },

  isTrue: (value) => values[value] === true,
  number: (value) => values[value],

  /** In code points, as the service counts. */
  length: (text) => [...textOf(values[text])].length,

  get: (value, name, length) => keep(values[value]?.[textAt(name, length)]),

  set(value, member, name, length) {
    values[value][textAt(name, length)] = values[member];
  },

  remove(value, name, length) {
    delete values[value][textAt(name, length)];
  },

  parse: (text) => keep(parse(values[text])),
  claims: (token) => keep(claims(values[token])),

  names(value) {
    const it = values[value];
    return keep(isObject(it) ? Object.keys(it) : []);
  },

  name: (names, index) => keep(values[names][index]),

  utf8Of: (text) => keep(encoder.encode(textOf(values[text]))),

  size: (bytes) => values[bytes]?.length ?? 0,

  copy(bytes, to) {
    const it = values[bytes];
    if (it) view(to, it.length).set(it);
  },
};

/**
 * The functions of an instance, which take and give values.
 *
 * A run is never entered again while it lasts, but where a getter of the app's
 * object calls one: so each puts back what it found.
 */
export const bind = ({ memory: own, ...functions }) =>
  Object.fromEntries(
    Object.entries(functions).map(([name, work]) => [
      name,
      (...given) => {
        const before = [memory, values];
        memory = own;
        values = [undefined, ...given];
        try {
          return values[work(...given.map((_, index) => index + 1))];
        } catch (error) {
          // What the module had in its memory nobody frees any more.
          view(0).fill(0);
          throw error;
        } finally {
          [memory, values] = before;
        }
      },
    ]),
  );
