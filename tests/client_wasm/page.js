// The JavaScript that the tests of the typed API in a browser need. It is one
// file, and not a snippet of each test's: the server of wasm-pack's test runner
// keeps a page waiting that asks for more than four files at once.

// As they are before a test puts others in their places.
const { fetch, setTimeout } = globalThis;
export const ask = async (url, body) => {
  const response = await fetch(url, { method: "POST", body });
  const text = await response.text();
  if (!response.ok) throw text;
  return text;
};
export const pause = (milliseconds) => new Promise((end) => setTimeout(end, milliseconds));
export const replace_fetch = (by) => {
  globalThis.fetch = new Function(`return ${by}`)();
};
export const restore_fetch = () => {
  globalThis.fetch = fetch;
};
export const is_aborted = () => globalThis.signal?.aborted;

let tokens = 0;
export const token = () => {
  const iat = Math.floor(Date.now() / 1000);
  const claims = { sub: "c0ffee", iat, exp: iat + 3600, jti: `${tokens++}`, origin_jti: "o" };
  const part = (text) => btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  return [part("{}"), part(JSON.stringify(claims)), part("signature")].join(".");
};

const denied = () => new DOMException("No.", "SecurityError");
export const block = (name) => {
  const get = () => {
    throw denied();
  };
  const before = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { get, configurable: true });
  return () => Object.defineProperty(globalThis, name, before);
};

export const deny_locks = () => {
  navigator.locks.request = async () => {
    throw denied();
  };
  return () => delete navigator.locks.request;
};
export const deny_channels = () => {
  const { BroadcastChannel } = globalThis;
  globalThis.BroadcastChannel = class {
    constructor() {
      throw denied();
    }
  };
  return () => {
    globalThis.BroadcastChannel = BroadcastChannel;
  };
};

const locks = new Map();
export const hold = (name) =>
  new Promise((taken) =>
    navigator.locks.request(name, () => new Promise((end) => taken(locks.set(name, end)))),
  );
export const release = (name) => locks.get(name)();
const channels = new Map();
export const join = (name) => {
  const heard = [];
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => heard.push(JSON.stringify(data));
  channels.set(name, { channel, heard });
};
export const heard = (name) => `[${channels.get(name).heard}]`;
export const say = (name, message) => channels.get(name).channel.postMessage(JSON.parse(message));
