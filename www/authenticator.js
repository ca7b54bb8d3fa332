/** How long a code is the current one, in ms. */
const step = 30_000;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Decodes base32: https://www.rfc-editor.org/rfc/rfc4648#section-6 */
function decodeBase32(text) {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0"));
  return Uint8Array.from(bits.join("").match(/.{8}/g), (byte) => Number.parseInt(byte, 2));
}

/** Returns the time-based one-time password: https://www.rfc-editor.org/rfc/rfc6238 */
export async function totp(secretCode, time) {
  const hash = { name: "HMAC", hash: "SHA-1" };
  const key = await crypto.subtle.importKey("raw", decodeBase32(secretCode), hash, false, ["sign"]);
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(Math.floor(time / step)));
  const digest = new DataView(await crypto.subtle.sign("HMAC", key, counter));
  const offset = digest.getUint8(19) & 15;
  const number = digest.getUint32(offset) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** An authenticator app, such as people have on a phone. Event: "change". */
export class Authenticator extends EventTarget {
  #secrets = new Map();
  #now;

  constructor(now) {
    super();
    this.#now = now;
  }

  add(username, secretCode) {
    this.#secrets.set(username, secretCode);
    this.dispatchEvent(new Event("change"));
  }

  has = (username) => this.#secrets.has(username);

  /** Returns the current code of each account, and for how many seconds it stays current. */
  codes() {
    const now = this.#now();
    const secondsLeft = Math.ceil((step - (now % step)) / 1000);
    const accounts = [...this.#secrets].map(async ([username, secretCode]) => ({
      username,
      code: await totp(secretCode, now),
      secondsLeft,
    }));
    return Promise.all(accounts);
  }
}
