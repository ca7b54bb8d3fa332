// What the Rust asks of JavaScript's values: the other half of
// src/boundary/value.rs. The values stay here, in a list for each run of a
// function of the module, which knows them by their places: so no password and
// no token enters its memory, and nothing has to be freed.

let call;
let values;

const keep = (value) => (value === undefined ? 0 : values.push(value) - 1);

/** Runs a function of the module on a call's values; gives the value it answers with. */
export const run = (theCall, work, ...given) => {
  call = theCall;
  values = [undefined, ...given];
  try {
    return values[work()];
  } finally {
    values = call = undefined;
  }
};

export const send = (url, operation, expected, body, username, map) =>
  keep(call.send(url, operation, expected, values[body], values[username], map));

export const fail = (stage, code, message, retryable) =>
  keep(call.fail(stage, code, message, retryable));

export const structure = () => keep({});

export const text = keep;

export const is = (value, kind) => typeOf(values[value]) === kind;

const typeOf = (value) => (Array.isArray(value) ? "array" : value === null ? "null" : typeof value);

export const isTrue = (value) => values[value] === true;

export const get = (value, name) => keep(values[value]?.[name]);

export const set = (value, name, member) => {
  values[value][name] = values[member];
};

export const remove = (value, name) => {
  delete values[value][name];
};

export const names = (value) =>
  keep(values[value] && typeof values[value] === "object" ? Object.keys(values[value]) : []);

export const nameAt = (names, index) => values[names][index];

const textOf = (value) => (typeof value === "string" ? value : "");

export const toText = (value) => textOf(values[value]);

/** In code points, as the service counts. */
export const length = (value) => [...textOf(values[value])].length;

export const parsed = (value) => keep(parse(values[value]));

export const claimsIn = (value) => keep(claims(values[value]));

export const parse = (text) => {
  try {
    return JSON.parse(text);
  } catch {}
};

export const claims = (token) => {
  try {
    const payload = atob(token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/"));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(payload, (c) => c.charCodeAt())));
  } catch {}
};
