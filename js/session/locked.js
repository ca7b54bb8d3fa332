// Locks: among all tabs if there are Web Locks, else in this page.

/** @type {Map<string, Promise<unknown>>} */
const queues = new Map();

/** Returns the Web Locks. A sandboxed frame with an opaque origin cannot use them, though the API exists. */
export const locks = () => globalThis.origin !== "null" && globalThis.navigator?.locks;

/**
 * Returns whether the browser denies what it has: where the user blocks cookies and site
 * data, or to a frame of another site.
 *
 * @param {any} error
 */
export const isDenial = (error) => error?.name === "SecurityError";

/**
 * Does the work when its turn comes. Holds the lock until `work` ends or is aborted. Where
 * the Web Locks are denied, `deny` hears of it, and the calls of this page take turns.
 *
 * @template Value
 * @param {string} name
 * @param {AbortSignal} signal
 * @param {() => Promise<Value>} work
 * @param {(error: unknown) => void} deny
 * @returns {Promise<Value>}
 */
export async function locked(name, signal, work, deny) {
  let hasBegun = false;
  const turn = async () => {
    hasBegun = true;
    if (signal.aborted) throw signal.reason;
    return Promise.race([work(), aborted(signal)]);
  };
  const manager = locks();
  if (manager) {
    try {
      return await manager.request(name, { signal }, turn);
    } catch (error) {
      if (hasBegun || !isDenial(error)) throw error;
      deny(error);
    }
  }
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
