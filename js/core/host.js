// JavaScript's values for the Wasm modules: the JavaScript half of src/wasm/host.rs.
// Only numbers cross. A value stays here, in a list for each run of a function of a
// module, and its place is its handle in the module. So no password and no token enters
// the core's memory, and nothing has to be freed. Texts are copied whole.
//
// The file imports nothing, because wasm-bindgen copies it alone for the crate's own tests.

/** @import { AccessTokenClaims, IdTokenClaims } from "../session.js" */
/** @import { BoundExports, BytesHost, Host } from "../types/host.js" */

/** @type {TextDecoder} */
let decoder;

/**
 * Decodes UTF-8. The decoder is made here, because not every host has one, and importing
 * this file shall not fail.
 *
 * @param {Uint8Array} [bytes]
 */
const decode = (bytes) => {
  decoder ??= new TextDecoder("utf-8", { ignoreBOM: true });
  return decoder.decode(bytes);
};

/**
 * The memory of the module that is running.
 *
 * @type {WebAssembly.Memory}
 */
let memory;
/**
 * The values of this run by their places. `undefined` has none, which is -1. They are of any type: the Rust asks which.
 *
 * @type {any[]}
 */
let values;

/** The types, in the order of `Type` in src/protocol/value.rs. */
const TYPES = ["", "boolean", "number", "string", "function", "array", "object"];

/** @type {(at: number, length?: number) => Uint8Array<ArrayBuffer>} */
const view = (at, length) => new Uint8Array(memory.buffer, at, length);

/** @param {unknown} value */
const keep = (value) => (value === undefined ? -1 : values.push(value) - 1);

/** @param {unknown} value */
const textOf = (value) => (typeof value === "string" ? value : "");

/** @type {(at: number, length: number) => string} */
const textAt = (at, length) => decode(view(at, length));

/**
 * @template Value
 * @param {string | null | undefined} text
 * @returns {Value | undefined}
 */
export const parse = (text) => {
  // Most steps lack these parameters, and the exceptions took a third of a step's time.
  if (!text) return;
  try {
    return JSON.parse(text);
  } catch {}
};

/**
 * @param {string | null | undefined} token
 * @returns {AccessTokenClaims | IdTokenClaims | undefined}
 */
export const claims = (token) => {
  // Most calls have no token, and an exception would take half of a call's time.
  if (!token) return;
  try {
    const payload = atob(token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/"));
    return JSON.parse(decode(Uint8Array.from(payload, (c) => c.charCodeAt())));
  } catch {}
};

/**
 * Returns whether two texts differ in so many letters at most: missing, too many, swapped
 * or other ones.
 *
 * @param {string} one
 * @param {string} two
 * @param {number} slips
 * @returns {boolean}
 */
function isNear(one, two, slips) {
  if (one === two || slips < 0) return slips >= 0;
  const [rest, others] = [one.slice(1), two.slice(1)];
  return one[0] === two[0]
    ? isNear(rest, others, slips)
    : (one[0] === two[1] &&
        one[1] === two[0] &&
        isNear(rest.slice(1), others.slice(1), slips - 1)) ||
        isNear(rest, others, slips - 1) ||
        isNear(rest, two, slips - 1) ||
        isNear(one, others, slips - 1);
}

/**
 * Returns the known name that an unknown one comes near to, in capitals or not.
 *
 * @param {string} name
 * @param {readonly string[]} known
 */
export function nearest(name, known) {
  const plain = name.toLowerCase();
  for (let slips = 0; slips <= Math.min(2, plain.length / 3); slips++) {
    const found = known.find((other) => isNear(plain, other.toLowerCase(), slips));
    if (found) return found;
  }
  return plain.length > 2 ? known.find((other) => other.toLowerCase().includes(plain)) : undefined;
}

/**
 * Says which known name an unknown one comes near to, if it does.
 *
 * @param {string} name
 * @param {readonly string[]} known
 */
export function hint(name, known) {
  const found = nearest(name, known);
  return found ? ` (is it ${found}?)` : "";
}

/**
 * The functions that the core imports.
 *
 * @type {Host}
 */
export const host = {
  // Without a prototype, or the key `__proto__` of a map would be lost.
  structure: () => keep(Object.create(null)),
  text: (at, length) => keep(textAt(at, length)),

  is(value, type) {
    const it = values[value];
    const isNone = it == null || (typeof it === "number" && !Number.isFinite(it));
    return TYPES[type] === (Array.isArray(it) ? "array" : isNone ? "" : typeof it);
  },

  isTrue: (value) => values[value] === true,
  integer: keep,
  numberOf: (value) => values[value],

  /** Returns a text's length in code points, as the service counts it. */
  length: (text) => [...textOf(values[text])].length,

  get(value, name, length) {
    const it = values[value];
    const member = textAt(name, length);
    // What a script put on Object.prototype is nobody's configuration or input.
    const isForeign = member in Object.prototype && it != null && !Object.hasOwn(it, member);
    return keep(isForeign ? undefined : it?.[member]);
  },

  set(value, member, name, length) {
    values[value][textAt(name, length)] = values[member];
  },

  settled: (value, error) => keep({ value: values[value], error: values[error] }),

  parse: (text) => keep(parse(values[text])),
  claims: (token) => keep(claims(values[token])),

  trimmed(text) {
    const it = values[text];
    return typeof it === "string" ? keep(it.trim()) : text;
  },

  hint: (name, length, known, knownLength) =>
    keep(hint(textAt(name, length), textAt(known, knownLength).trim().split(" "))),

  names(value) {
    const it = values[value];
    // The holes of a list have places, too.
    return keep(Object.keys(Array.isArray(it) ? [...it] : Object(it)));
  },

  name: (names, index) => keep(values[names][index]),

  units: (text) => textOf(values[text]).length,

  copyUnits(text, to) {
    const it = textOf(values[text]);
    const units = new Uint16Array(memory.buffer, to, it.length);
    for (let index = 0; index < it.length; index++) units[index] = it.charCodeAt(index);
  },
};

/**
 * Returns these functions and those for bytes, which the core does without.
 *
 * @returns {BytesHost}
 */
export const bytesHost = () => ({
  ...host,
  bytes: (at, length) => keep(view(at, length).slice()),
  size: (bytes) => values[bytes]?.length ?? 0,
  copyBytes: (bytes, to) => values[bytes] && view(to, values[bytes].length).set(values[bytes]),
});

/**
 * Binds the functions of an instance, so that they take and return values.
 *
 * A run is never entered again while it lasts, unless a getter of the app's input calls
 * a function. So each run restores the state that it found.
 *
 * @template Module
 * @param {WebAssembly.Exports} exports
 * @returns {Module}
 */
export const bind = ({ memory: ownMemory, ...functions }) => {
  const own = /** @type {WebAssembly.Memory} */ (ownMemory);
  // Where there is none, the module is of no use.
  decode();
  let isWiped = false;

  /** @param {(...places: number[]) => number} work */
  const run =
    (work) =>
    /** @param {unknown[]} given */
    (...given) => {
      if (isWiped) throw new Error("wiped");
      const before = /** @type {const} */ ([memory, values]);
      memory = own;
      values = given;
      try {
        return values[work(...given.keys())];
      } catch (error) {
        // No destructor ran. Calls that hold this instance already use it in this
        // turn of the event loop; then nobody does.
        setTimeout(() => {
          isWiped = true;
          new Uint8Array(own.buffer).fill(0);
        });
        throw error;
      } finally {
        [memory, values] = before;
      }
    };

  return /** @type {Module} */ (
    Object.fromEntries(
      Object.entries(/** @type {BoundExports} */ (functions)).map(([name, work]) => [
        name,
        run(work),
      ]),
    )
  );
};
