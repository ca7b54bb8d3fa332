// An authenticator app: RFC 6238 with its usual settings.
import { createHmac } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const STEP = 30_000;

/** The code at a time, of a secret in base32 (RFC 4648). */
export function totp(secret, time = Date.now()) {
  const bits = [...secret]
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(time / STEP)));
  const mac = createHmac("sha1", key).update(counter).digest();
  // RFC 4226, section 5.3.
  const truncated = mac.readUInt32BE(mac.at(-1) & 0xf) & 0x7fffffff;
  return String(truncated % 1_000_000).padStart(6, "0");
}
