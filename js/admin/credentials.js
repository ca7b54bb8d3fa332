// The app's AWS credentials: asked for once for all calls in flight, and again
// before they expire.

/** How long before, in milliseconds; AWS's own SDKs do it as early. */
const EARLY = 5 * 60_000;

export class Credentials {
  #source;
  #asked;
  #given;

  /** @param source the credentials, or a function that gives them */
  constructor(source) {
    this.#source = source;
  }

  /** Whether other credentials can be had. */
  get canRenew() {
    return typeof this.#source === "function";
  }

  /** Rejects with what the app's function throws, or what is wrong with what it gives. */
  get(now) {
    if (now >= this.#given?.renewAt) this.#asked = undefined;
    this.#asked ??= this.#ask().catch((error) => {
      this.#asked = undefined;
      throw error;
    });
    return this.#asked;
  }

  async #ask() {
    this.#given = undefined;
    const given = this.canRenew ? await this.#source() : this.#source;
    const { accessKeyId, secretAccessKey, sessionToken = "", expiration } = { ...given };
    if (![accessKeyId, secretAccessKey, sessionToken].every((text) => typeof text === "string")) {
      throw new TypeError("no accessKeyId and secretAccessKey");
    }
    // Without an expiration it is NaN, which no time is past.
    const renewAt = new Date(expiration) - EARLY;
    this.#given = { accessKeyId, secretAccessKey, sessionToken, renewAt };
    return this.#given;
  }
}
