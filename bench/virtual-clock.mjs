// A clock that stands until everything that is due has been done, so that minutes of ten
// thousand clients take seconds, and a seeded randomness.

export class VirtualClock {
  now = 0;
  /** What is due, by its millisecond. */
  #due = new Map();
  #state = 1;

  /** Does something after so many milliseconds. */
  after(ms, act) {
    const at = Math.floor(this.now) + Math.max(1, Math.ceil(ms));
    if (!this.#due.has(at)) this.#due.set(at, []);
    this.#due.get(at).push(act);
  }

  /** Returns a number from 0 to 1: Park and Miller's generator. */
  random() {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return this.#state / 2_147_483_647;
  }

  /** Takes the place of the platform's clock, timers and randomness until what it returns is called. */
  install() {
    const { setTimeout } = globalThis;
    const { now } = Date;
    const { random } = Math;
    globalThis.setTimeout = (act, ms) => this.after(ms, act);
    Date.now = () => this.now;
    Math.random = () => this.random();
    return () => {
      globalThis.setTimeout = setTimeout;
      Date.now = now;
      Math.random = random;
    };
  }

  /** Runs until nothing is due any more. */
  async run() {
    while (this.#due.size > 0) {
      this.now++;
      const acts = this.#due.get(this.now);
      if (!acts) continue;
      this.#due.delete(this.now);
      for (const act of acts) act();
      // What was woken goes on before the clock does.
      await new Promise(setImmediate);
    }
  }
}
