// One SRP exchange. The arithmetic is Rust (src/srp/), in a module of its own;
// here are what it is not given: the randomness, the clock.

import { wasmModule } from "../load.js";
import inline from "../srp/srp.inline.js";
import * as glue from "../srp/srp_bg.js";

export const srp = wasmModule(glue, inline);

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
    this.srpA = await call.enter((module) => module.publicValue(this.#a), srp);
    return this.srpA;
  }

  /** What answers PASSWORD_VERIFIER and DEVICE_PASSWORD_VERIFIER. */
  async prove(call, { SRP_B = "", SALT = "", SECRET_BLOCK = "", USER_ID_FOR_SRP }, date) {
    const timestamp = timestampOf(date);
    const signature = await call.enter(
      (module) =>
        module.passwordClaimSignature(
          this.#a,
          this.srpA,
          SRP_B,
          SALT,
          this.group,
          this.id ?? USER_ID_FOR_SRP,
          this.password,
          SECRET_BLOCK,
          timestamp,
        ),
      srp,
    );
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
      PASSWORD_CLAIM_SIGNATURE: signature,
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
