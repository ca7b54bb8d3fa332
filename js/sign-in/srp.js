// One SRP exchange. The arithmetic is Rust (src/crypto/srp/), in a module of its own. The
// randomness, the clock and the conversion of bytes are here.

import { base64, fromBase64, hex, joined, utf8 } from "../core/bytes.js";
import { CONFIGURATION, UNREADABLE } from "../core/causes.js";
import { bytesHost } from "../core/host.js";
import { wasmModule } from "../core/load.js";
import { turn } from "../core/turn.js";
import inline from "../srp/srp.inline.js";

/** @import { Call } from "../core/call.js" */
/** @import { SrpModule, WasmModule } from "../types/modules.js" */

/** @type {WasmModule<SrpModule>} */
export const srp = wasmModule(inline, { host: bytesHost() });

/**
 * Returns random bytes. The call fails if the platform gives none.
 *
 * @param {Call} call
 * @param {number} length
 */
export const random = async (call, length) => {
  try {
    return crypto.getRandomValues(new Uint8Array(length));
  } catch (cause) {
    return call.fail(CONFIGURATION, "randomness: the platform gives none (see cause)", cause);
  }
};

/**
 * Begins an exchange that proves a user's password, or that of a device (`id`).
 *
 * @param {Call} call
 * @param {string} group
 * @param {string | undefined} id
 * @param {string} password
 */
export async function exchange(call, group, id, password) {
  /**
   * The computation is a task of its own, so that the tasks before and after it stay short.
   *
   * @template Value
   * @param {Call} call
   * @param {(module: SrpModule) => Value} use
   */
  const compute = (call, use) =>
    call.enter(async (module) => {
      await turn();
      const given = use(module);
      await turn();
      return given;
    }, srp);

  // RFC 5054 asks for at least 256 bits.
  const a = await random(call, 32);
  const srpA = await compute(call, (module) => hex(module.publicValue(a)).replace(/^0+/, ""));

  /**
   * Returns the responses to PASSWORD_VERIFIER or DEVICE_PASSWORD_VERIFIER, which `call` got.
   *
   * @param {Call} call
   * @param {Record<string, string>} parameters
   */
  const prove = async (call, { SRP_B = "", SALT = "", SECRET_BLOCK = "", USER_ID_FOR_SRP }) => {
    const timestamp = timestampOf(call.header("date"));
    const user = id ?? USER_ID_FOR_SRP;
    const name = group + user;
    // It goes back to the service, which takes no more than that.
    const isGiven = user && SECRET_BLOCK.length <= 131_072;
    const secretBlock = isGiven ? fromBase64(SECRET_BLOCK) : undefined;
    const begun =
      secretBlock &&
      (await compute(call, (module) =>
        module.beginSignature(a, srpA, SRP_B, SALT, `${name}:${password}`),
      ));
    const message = joined(utf8(name), secretBlock ?? new Uint8Array(), utf8(timestamp));
    const signature =
      begun && (await compute(call, (module) => module.endSignature(begun, message)));
    a.fill(0);
    begun?.fill(0);
    if (!signature) {
      return call.fail(UNREADABLE, "SRP_B, SALT, SECRET_BLOCK, USER_ID_FOR_SRP: break SRP's rules");
    }
    return {
      PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
      PASSWORD_CLAIM_SIGNATURE: base64(signature),
      TIMESTAMP: timestamp,
    };
  };

  return {
    srpA,
    prove,
    /** Wipes the secret of an exchange that comes to no proof. */
    wipe: () => a.fill(0),
  };
}

/**
 * Returns a timestamp like `Mon Nov 2 08:41:02 UTC 2026`, by the service's clock if the
 * browser lets us read it, because the device's own clock may be wrong by hours.
 *
 * @param {string | undefined} date
 */
const timestampOf = (date) =>
  new Date(Date.parse(/** @type {string} */ (date)) || Date.now())
    .toUTCString()
    .replace(/, 0?(\d+) (\w+) (\d+) (\S+) GMT/, " $2 $1 $4 UTC $3");
