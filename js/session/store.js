// Reads, writes and deletes a session's entry, and tells subscribers and, through a
// channel, other tabs.
import { isAhead, isEntry, isSame, parseEntry } from "./entry.js";
import { isDenial, locked, locks } from "./locked.js";
import { inMemory } from "./storages.js";

/** @import { SessionEvent, TokenStorage } from "../session.js" */
/** @import { Entry, Event, Message } from "../types/sessions.js" */

/** What other tabs tell: that an entry is gone, or that one has come. */
const GONE = ["signed-out", "discarded"];
const COME = ["signed-in", "refreshed"];

/** How long to wait for newer tokens of tabs with a copy, in milliseconds. */
const PATIENCE = 150;

/**
 * Calls a listener, later, so that an exception in it breaks nothing else. Nor shall it end
 * a process, as one that nobody catches does.
 *
 * @param {(event: SessionEvent) => void} listener
 * @param {SessionEvent} event
 */
const notify = (listener, event) =>
  Promise.resolve(event)
    .then(listener)
    .catch(globalThis.reportError ?? console.error);

export class Store {
  #storage;
  #key;
  /** @type {BroadcastChannel | undefined} */
  #channel;
  /** @type {Set<(event: SessionEvent) => void>} */
  #listeners = new Set();
  /**
   * The newest entry, while the storage does not take it. With rotation the service
   * accepts no older refresh token, so it must not be lost.
   *
   * @type {Entry | undefined}
   */
  #unsaved;
  /**
   * The text that was last read or written. Memory begins with it where the storage is
   * denied from then on.
   *
   * @type {string | null | undefined}
   */
  #known;
  #heard = () => {};
  /**
   * The events of what the browser denies.
   *
   * @type {Map<string, SessionEvent>}
   */
  #denials = new Map();

  /**
   * @param {TokenStorage} storage
   * @param {string} key
   */
  constructor(storage, key) {
    this.#storage = storage;
    this.#key = key;
    if (storage.scope === "page" || !globalThis.BroadcastChannel) return;
    try {
      // Tabs with copies of a storage have nothing to say to those that share another.
      this.#channel = new BroadcastChannel(this.#isCopied ? `${key}.tab` : key);
    } catch (error) {
      if (isDenial(error)) this.#deny("messages", error);
      return;
    }
    // A storage that fails here fails again when it is used.
    this.#channel.onmessage = ({ data }) => this.#hear(data).catch(() => {});
    // Otherwise Node would wait for messages for ever.
    this.#channel.unref?.();
  }

  /**
   * @param {AbortSignal} signal
   * @returns {Promise<Entry | undefined>}
   */
  async read(signal) {
    // A broken entry is discarded, and an unsaved one is written, both in change.
    if (this.#unsaved) return this.change(signal, (entry) => entry);
    const text = await this.#get();
    return parseEntry(text) ?? (text ? this.change(signal, (entry) => entry) : undefined);
  }

  /**
   * Returns the newest entry. It asks the tabs that may have a newer one in a copy of this storage.
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
   * Changes the entry as `decide` says. Nothing else writes to the storage.
   *
   * @param {AbortSignal} signal
   * @param {(entry: Entry | undefined) => Entry | undefined} decide
   * @param {Event} [event] where something may change
   */
  change(signal, decide, event) {
    return this.locked(this.#key, signal, async () => {
      const text = await this.#get();
      const stored = parseEntry(text);
      if (text && !stored) {
        await this.#delete();
        this.#tell({ type: "discarded" });
      }
      // Another tab may have signed out, signed in or refreshed meanwhile.
      if (!isAhead(this.#unsaved, stored)) this.#unsaved = undefined;
      const before = this.#unsaved ?? stored;
      const after = decide(before);
      if (after === stored) return after;
      if (after) await this.#write(after, before);
      else await this.#delete();
      if (!after) this.#unsaved = undefined;
      if (after !== before) this.#tell(/** @type {Event} */ (event), after ?? before);
      return after;
    });
  }

  /**
   * Does the work while no other tab does work of this name.
   *
   * @template Value
   * @param {string} name
   * @param {AbortSignal} signal
   * @param {() => Promise<Value>} work
   */
  locked(name, signal, work) {
    return locked(name, signal, work, (error) => this.#deny("locks", error));
  }

  get tabsTakeTurns() {
    return Boolean(locks()) && !this.#denials.has("locks");
  }

  async #get() {
    this.#known = await this.#use((storage) => storage.get(this.#key));
    return this.#known;
  }

  async #delete() {
    await this.#use((storage) => storage.delete(this.#key));
    this.#known = undefined;
  }

  /**
   * Uses the storage. Where it is denied, memory takes its place, with what was known.
   *
   * @template Value
   * @param {(storage: TokenStorage) => Value | Promise<Value>} use
   */
  async #use(use) {
    const storage = this.#storage;
    try {
      return await use(storage);
    } catch (error) {
      if (!isDenial(error)) throw error;
      // Else a use beside this one was denied first.
      if (this.#storage === storage) {
        this.#storage = inMemory();
        if (this.#known) this.#storage.set(this.#key, this.#known);
        this.#hangUp();
        this.#deny("storage", error);
      }
      return use(this.#storage);
    }
  }

  /**
   * Tells the app, once, what the browser denies.
   *
   * @param {"locks" | "messages" | "storage"} what
   * @param {unknown} error
   */
  #deny(what, error) {
    if (this.#denials.has(what)) return;
    /** @type {SessionEvent} */
    const event = { type: "denied", what, error, elsewhere: false };
    this.#denials.set(what, event);
    this.#tell(event);
  }

  /**
   * @param {Entry} entry
   * @param {Entry | undefined} before
   */
  async #write(entry, before) {
    const text = JSON.stringify(entry);
    try {
      await this.#use((storage) => storage.set(this.#key, text));
      // Some storages drop what they cannot hold, and say nothing.
      const kept = parseEntry(await this.#get());
      if (!isSame(kept, entry) && !isAhead(kept, entry)) throw new Error("it was not kept");
      this.#unsaved = undefined;
    } catch (error) {
      // The app still has the tokens of a sign-in. Those of a refresh are here alone.
      if (!isAhead(entry, before) && entry !== before) throw error;
      if (entry !== this.#unsaved) this.#tell({ type: "not-stored", error });
      this.#unsaved = entry;
      this.#known = text;
    }
  }

  /** @param {(event: SessionEvent) => void} listener */
  subscribe(listener) {
    this.#listeners.add(listener);
    for (const event of this.#denials.values()) notify(listener, event);
    return () => void this.#listeners.delete(listener);
  }

  close() {
    this.#hangUp();
    this.#listeners.clear();
  }

  #hangUp() {
    this.#channel?.close();
    this.#channel = undefined;
  }

  /** Returns whether another tab may have a copy, as a duplicated tab does. */
  get #isCopied() {
    return this.#storage.scope === "tab";
  }

  /**
   * @param {Event} event
   * @param {Entry} [entry]
   */
  #tell({ elsewhere = false, ...event }, entry) {
    for (const listener of this.#listeners) {
      notify(listener, /** @type {SessionEvent} */ ({ ...event, elsewhere }));
    }
    const isForTabs = GONE.includes(event.type) || COME.includes(event.type);
    if (!elsewhere && isForTabs) this.#post(event, entry);
  }

  /**
   * Tokens cross the channel only between copies. Tabs that share a storage can read it.
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
      // The entry is written already, so a message that fails is no error.
    }
  }

  /** @param {Message} message */
  async #hear({ type, reason, entry }) {
    const event = /** @type {Event} */ ({ type, reason, elsewhere: true });
    const { signal } = new AbortController();
    const mine = await this.read(signal);
    if (!this.#isCopied) {
      // Another storage may have the same key. What is not so in this one is not its event.
      const hasCome = mine && COME.includes(type) && mine.family === entry.family;
      if (GONE.includes(type) ? !mine : hasCome) this.#tell(event);
      return;
    }
    if (!mine || mine.family !== entry.family) return;
    /** @param {Entry | undefined} after */
    const become = (after) =>
      this.change(signal, (current) => (isSame(current, mine) ? after : current), event);
    const ahead = entry.generation - mine.generation;
    if (type === "asking") {
      if (ahead < 0) this.#post({ type: "refreshed" }, mine);
      return;
    }
    if (type === "refreshed" && ahead > 0 && isEntry(entry)) await become(entry);
    // Only the token of the other tab was refused.
    if (type === "signed-out" && (ahead >= 0 || reason === "signOut")) await become(undefined);
    this.#heard();
  }
}
