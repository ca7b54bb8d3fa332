// What the Rust asks of JavaScript's values: the other half of src/wasm/host.rs.
// Only numbers cross. A value stays here, in a list for each run of a function of
// a module, and the module knows it by its place: so no password and no token
// enters its memory, and nothing has to be freed. Texts are copied whole.

/** @import { AccessTokenClaims, IdTokenClaims } from "../session.js" */
/** @import { BoundExports, Host } from "../types/host.js" */

const decoder = /* @__PURE__ */ new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * The memory of the module that runs.
 *
 * @type {WebAssembly.Memory}
 */
let memory;
/**
 * What it knows by places; `undefined` is at none, which is -1. Of any type: the Rust asks which.
 *
 * @type {any[]}
 */
let values;

/** In the order of `Type` in src/protocol/value.rs. */
const TYPES = ["", "boolean", "number", "string", "function", "array", "object"];

/** @type {(at: number, length?: number) => Uint8Array<ArrayBuffer>} */
const view = (at, length) => new Uint8Array(memory.buffer, at, length);

/** @param {unknown} value */
const keep = (value) => (value === undefined ? -1 : values.push(value) - 1);

/** @param {unknown} value */
const textOf = (value) => (typeof value === "string" ? value : "");

/** @type {(at: number, length: number) => string} */
const textAt = (at, length) => decoder.decode(view(at, length));

/**
 * @template Value
 * @param {string | null | undefined} text
 * @returns {Value | undefined}
 */
export const parse = (text) => {
  try {
    return JSON.parse(/** @type {string} */ (text));
  } catch {}
};

/**
 * @param {string | null | undefined} token
 * @returns {AccessTokenClaims | IdTokenClaims | undefined}
 */
export const claims = (token) => {
  // Most calls have none, and an exception would be the half of what they cost.
  if (!token) return;
  try {
    const payload = atob(token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/"));
    return JSON.parse(decoder.decode(Uint8Array.from(payload, (c) => c.charCodeAt())));
  } catch {}
};

/**
 * What the modules import.
 *
 * @type {Host}
 */
export const host = {
  structure: () => keep({}),
  text: (at, length) => keep(textAt(at, length)),
  bytes: (at, length) => keep(view(at, length).slice()),

  is(value, type) {
    const it = values[value];
    return TYPES[type] === (Array.isArray(it) ? "array" : it === null ? "" : typeof it);
  },

  isTrue: (value) => values[value] === true,
  integer: keep,
  numberOf: (value) => values[value],

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
    return keep(it && typeof it === "object" ? Object.keys(it) : []);
  },

  name: (names, index) => keep(values[names][index]),

  codePointsOf: (text) => keep(Array.from(textOf(values[text]), (it) => it.codePointAt())),
  size: (elements) => values[elements]?.length ?? 0,
  copyCodePoints: (list, to) =>
    new Uint32Array(memory.buffer, to, values[list].length).set(values[list]),
  copyBytes: (bytes, to) => values[bytes] && view(to, values[bytes].length).set(values[bytes]),
};

/**
 * The functions of an instance, which take and give values.
 *
 * A run is never entered again while it lasts, but where a getter of the app's
 * object calls one: so each puts back what it found.
 *
 * @template Module
 * @param {WebAssembly.Exports} exports
 * @returns {Module}
 */
export const bind = ({ memory: own, ...functions }) =>
  /** @type {Module} */ (
    Object.fromEntries(
      Object.entries(/** @type {BoundExports} */ (functions)).map(([name, work]) => [
        name,
        /** @param {unknown[]} given */
        (...given) => {
          const before = /** @type {const} */ ([memory, values]);
          memory = /** @type {WebAssembly.Memory} */ (own);
          values = [...given];
          try {
            return values[work(...given.keys())];
          } catch (error) {
            // What the module had in its memory nobody frees any more.
            view(0).fill(0);
            throw error;
          } finally {
            [memory, values] = before;
          }
        },
      ]),
    )
  );
