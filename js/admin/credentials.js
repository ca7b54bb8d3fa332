// The app's AWS credentials: asked for once for all calls in flight, and again
// before they expire.

/** @import { AwsCredentials } from "../admin.js" */
/** @import { GivenCredentials } from "../types/admins.js" */

/** How long before, in milliseconds; AWS's own SDKs do it as early. */
const EARLY = 5 * 60_000;

export class Credentials {
  #source;
  /** @type {Promise<GivenCredentials> | undefined} */
  #asked;
  /** @type {GivenCredentials | undefined} */
  #given;

  /** @param {AwsCredentials | (() => AwsCredentials | Promise<AwsCredentials>)} source the credentials, or a function that gives them */
  constructor(source) {
    this.#source = source;
  }

  /** Whether other credentials can be had. */
  get canRenew() {
    return typeof this.#source === "function";
  }

  /**
   * Rejects with what the app's function throws, or what is wrong with what it gives.
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
    } = /** @type {AwsCredentials} */ ({ ...given });
    if (![accessKeyId, secretAccessKey, sessionToken].every((text) => typeof text === "string")) {
      throw new TypeError("no accessKeyId and secretAccessKey");
    }
    // Without an expiration it is NaN, which no time is past.
    const renewAt =
      /** @type {number} */ (
        /** @type {unknown} */ (new Date(/** @type {Date | string} */ (expiration)))
      ) - EARLY;
    this.#given = { accessKeyId, secretAccessKey, sessionToken, renewAt };
    return this.#given;
  }
}
