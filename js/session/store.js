// The one entry, and who is told of it: it is read, written and deleted here,
// and other tabs hear of it through a channel.
import { isSame, parseEntry } from "./entry.js";
import { locked } from "./locked.js";

/** @import { SessionEvent, TokenStorage } from "../session.js" */
/** @import { Entry, Event, Message } from "../types/sessions.js" */

/** How long tabs with a copy may take to tell of newer tokens, in milliseconds. */
const PATIENCE = 150;

export class Store {
  #storage;
  #key;
  /** @type {BroadcastChannel | undefined} */
  #channel;
  /** @type {Set<(event: SessionEvent) => void>} */
  #listeners = new Set();
  #heard = () => {};

  /**
   * @param {TokenStorage} storage
   * @param {string} key
   */
  constructor(storage, key) {
    this.#storage = storage;
    this.#key = key;
    if (storage.scope === "page" || !globalThis.BroadcastChannel) return;
    this.#channel = new BroadcastChannel(key);
    // A storage that fails here will fail again where somebody asks.
    this.#channel.onmessage = ({ data }) => this.#hear(data).catch(() => {});
    // Node would wait for messages for ever.
    this.#channel.unref?.();
  }

  /**
   * @param {AbortSignal} signal
   * @returns {Promise<Entry | undefined>}
   */
  async read(signal) {
    const text = await this.#storage.get(this.#key);
    return parseEntry(text) ?? (text ? this.change(signal, (entry) => entry) : undefined);
  }

  /**
   * The newest entry: who may have a newer one, in a copy of this storage, is asked.
   *
   * @param {AbortSignal} signal
   */
  async newest(signal) {
    const entry = await this.read(signal);
    if (!entry || !this.#channel || !this.#isCopied) return entry;
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE);
      this.#heard = () => resolve(clearTimeout(timer));
      this.#post({ type: "asking" }, entry);
    });
    return this.read(signal);
  }

  /**
   * The one place that writes. The entry becomes what `decide` makes of it.
   *
   * @param {AbortSignal} signal
   * @param {(entry: Entry | undefined) => Entry | undefined} decide
   * @param {Event} [event] where something may change
   */
  change(signal, decide, event) {
    return locked(this.#key, signal, async () => {
      const text = await this.#storage.get(this.#key);
      const before = parseEntry(text);
      if (text && !before) {
        await this.#storage.delete(this.#key);
        this.#tell({ type: "discarded" });
      }
      const after = decide(before);
      if (after === before) return after;
      if (after) await this.#storage.set(this.#key, JSON.stringify(after));
      else await this.#storage.delete(this.#key);
      this.#tell(/** @type {Event} */ (event), after ?? before);
      return after;
    });
  }

  /** @param {(event: SessionEvent) => void} listener */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close() {
    this.#channel?.close();
    this.#channel = undefined;
    this.#listeners.clear();
  }

  /** Whether another tab may hold a copy, as that of a tab that was duplicated does. */
  get #isCopied() {
    return this.#storage.scope === "tab";
  }

  /**
   * @param {Event} event
   * @param {Entry} [entry]
   */
  #tell({ elsewhere = false, ...event }, entry) {
    // Later, so that a listener that throws breaks nothing but itself.
    for (const listener of this.#listeners)
      queueMicrotask(() => listener(/** @type {SessionEvent} */ ({ ...event, elsewhere })));
    if (!elsewhere) this.#post(event, entry);
  }

  /**
   * Tokens cross the channel only between copies; who shares a storage can look there.
   *
   * @param {Pick<Message, "type" | "reason">} event
   * @param {Entry} [entry]
   */
  #post({ type, reason }, entry) {
    const { family, generation } = { ...entry };
    const copy = this.#isCopied && type === "refreshed" ? entry : { family, generation };
    try {
      this.#channel?.postMessage({ type, reason, entry: copy });
    } catch {
      // What is written is written, whoever hears of it.
    }
  }

  /** @param {Message} message */
  async #hear({ type, reason, entry }) {
    const event = /** @type {Event} */ ({ type, reason, elsewhere: true });
    if (!this.#isCopied) return this.#tell(event);
    const { signal } = new AbortController();
    const mine = await this.read(signal);
    if (!mine || mine.family !== entry.family) return;
    /** @param {Entry | undefined} after */
    const become = (after) =>
      this.change(signal, (current) => (isSame(current, mine) ? after : current), event);
    const ahead = entry.generation - mine.generation;
    if (type === "asking") {
      if (ahead < 0) this.#post({ type: "refreshed" }, mine);
      return;
    }
    if (type === "refreshed" && ahead > 0) await become(entry);
    // What was refused is only the token that the other tab had.
    if (type === "signed-out" && (ahead >= 0 || reason === "signOut")) await become(undefined);
    this.#heard();
  }
}
