// The app's AWS credentials. The app is asked once for all calls in flight, and again
// before they expire.

import { own } from "../core/own.js";

/** @import { AwsCredentials } from "../admin.js" */
/** @import { GivenCredentials } from "../types/admins.js" */

/** How long before they expire they are renewed, in milliseconds, as in AWS's own SDKs. */
const EARLY = 5 * 60_000;

export class Credentials {
  #source;
  /** @type {Promise<GivenCredentials> | undefined} */
  #asked;
  /** @type {GivenCredentials | undefined} */
  #given;

  /** @param {AwsCredentials | (() => AwsCredentials | Promise<AwsCredentials>)} source the credentials, or a function that returns them */
  constructor(source) {
    this.#source = source;
  }

  /** Returns whether other credentials can be had. */
  get canRenew() {
    return typeof this.#source === "function";
  }

  /**
   * Returns the credentials. Rejects with the exception of the app's function, or with what is wrong with its result.
   *
   * @param {number} now
   */
  get(now) {
    if (now >= /** @type {GivenCredentials} */ (this.#given)?.renewAt) this.#asked = undefined;
    this.#asked ??= this.#ask().catch((error) => {
      this.#asked = undefined;
      throw error;
    });
    return this.#asked;
  }

  /** @returns {Promise<GivenCredentials>} */
  async #ask() {
    this.#given = undefined;
    const given = this.canRenew
      ? await /** @type {() => AwsCredentials | Promise<AwsCredentials>} */ (this.#source)()
      : this.#source;
    const {
      accessKeyId,
      secretAccessKey,
      sessionToken = "",
      expiration,
    } = own(/** @type {AwsCredentials} */ (given));
    if (typeof secretAccessKey !== "string") throw new TypeError("secretAccessKey: required");
    for (const [name, text] of Object.entries({ accessKeyId, sessionToken })) {
      // fetch would quote a text that no header can hold.
      if (typeof text !== "string" || !/^[!-~]*$/.test(text)) {
        throw new TypeError(`${name}: must be a string of visible ASCII characters`);
      }
    }
    // Without an expiration the result is NaN, and the comparison is false.
    const renewAt =
      /** @type {number} */ (
        /** @type {unknown} */ (new Date(/** @type {Date | string} */ (expiration)))
      ) - EARLY;
    this.#given = { accessKeyId, secretAccessKey, sessionToken, renewAt };
    return this.#given;
  }
}
