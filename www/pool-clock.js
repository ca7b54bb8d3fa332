/** The clock of the pool inside the page, which can be moved on. Event: "change". */
export class PoolClock extends EventTarget {
  #clock;
  #moves = 0;

  constructor(clock) {
    super();
    this.#clock = clock;
  }

  /** How often it was moved: tokens that came before the last move may have expired since. */
  get moves() {
    return this.#moves;
  }

  /** Returns the pool's time in ms. */
  now = () => this.#clock.now().getTime();

  advance(milliseconds) {
    this.#clock.advance(milliseconds);
    this.#moves += 1;
    this.dispatchEvent(new Event("change"));
  }
}
