// One SRP exchange. The arithmetic is Rust (src/srp/), in a module of its own;
// here are what it is not given: the randomness, the clock, and texts of bytes.

import { bound } from "../bound.js";
import { base64, fromBase64, hex, utf8 } from "../bytes.js";
import { wasmModule } from "../load.js";
import inline from "../srp/srp.inline.js";

export const srp = wasmModule(bound, {}, inline);

export class Exchange {
  /** RFC 5054 asks for at least 256 bits. */
  #a = crypto.getRandomValues(new Uint8Array(32));

  /** What proves itself: a user by a password, or a device by its own. */
  constructor(group, id, password) {
    this.group = group;
    this.id = id;
    this.password = password;
  }

  async begin(call) {
    const publicValue = await call.enter((module) => module.publicValue(this.#a), srp);
    this.srpA = hex(publicValue).replace(/^0+/, "");
    return this.srpA;
  }

  /** What answers PASSWORD_VERIFIER and DEVICE_PASSWORD_VERIFIER. */
  async prove(call, { SRP_B = "", SALT = "", SECRET_BLOCK = "", USER_ID_FOR_SRP }, date) {
    const timestamp = timestampOf(date);
    const name = this.group + (this.id ?? USER_ID_FOR_SRP);
    const secretBlock = fromBase64(SECRET_BLOCK);
    const signature =
      secretBlock &&
      (await call.enter(
        (module) =>
          module.passwordClaimSignature(
            this.#a,
            this.srpA,
            SRP_B,
            SALT,
            `${name}:${this.password}`,
            Uint8Array.of(...utf8(name), ...secretBlock, ...utf8(timestamp)),
          ),
        srp,
      ));
    this.#a.fill(0);
    if (!signature) {
      return call.fail(
        "response",
        "InvalidResponse",
        "SRP_B, SALT, SECRET_BLOCK: not what SRP may be answered with",
      );
    }
    return {
      PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
      PASSWORD_CLAIM_SIGNATURE: base64(signature),
      TIMESTAMP: timestamp,
    };
  }
}

/**
 * `Mon Nov 2 08:41:02 UTC 2026`, by the service's clock where the browser lets
 * us read it: a device's own may be wrong by hours.
 */
function timestampOf(date) {
  const time = new Date(Date.parse(date) || Date.now());
  const [, day, number, month, year, clock] = /(\w+), 0?(\d+) (\w+) (\d+) (\S+)/.exec(
    time.toUTCString(),
  );
  return `${day} ${month} ${number} ${clock} UTC ${year}`;
}
