// Locks: among all tabs if there are Web Locks, else in this page.

/** @type {Map<string, Promise<unknown>>} */
const queues = new Map();

/** Returns the Web Locks. A sandboxed frame with an opaque origin cannot use them, though the API exists. */
export const locks = () => globalThis.origin !== "null" && globalThis.navigator?.locks;

/**
 * Does the work when its turn comes. Holds the lock until `work` ends or is aborted.
 *
 * @template Value
 * @param {string} name
 * @param {AbortSignal} signal
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export function locked(name, signal, work) {
  const turn = async () => {
    signal.throwIfAborted();
    return Promise.race([work(), aborted(signal)]);
  };
  if (locks()) return /** @type {LockManager} */ (locks()).request(name, { signal }, turn);

  const mine = Promise.resolve(queues.get(name)).then(turn);
  /** @type {Promise<unknown>} */
  const done = mine.catch(() => {}).then(() => queues.get(name) === done && queues.delete(name));
  queues.set(name, done);
  return mine;
}

/** @type {(signal: AbortSignal) => Promise<never>} */
const aborted = (signal) =>
  new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
