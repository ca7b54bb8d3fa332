// The time limit and the abort signal of a call.
/** @import { Reason } from "../types/calls.js" */

/** The default in milliseconds. A Lambda trigger may take 5 s and be tried three times. */
const DEFAULT_TIMEOUT = 30_000;

/**
 * Does a call's work until the time limit passes or the app's signal aborts it.
 *
 * @template Value
 * @param {import("./call.js").Call} call
 * @param {(signal: AbortSignal) => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function within(call, work) {
  const { signal, timeout = call.config.timeout ?? DEFAULT_TIMEOUT } = call.options;
  // setTimeout takes 31 bits, and takes other numbers for 0.
  if (!(timeout >= 0 && timeout < 2 ** 31)) {
    call.fail("input", "InvalidInput", "timeout: must be 0 to 2147483647 ms");
  }
  const controller = new AbortController();
  /** @type {any} Set at once, by a function that TypeScript takes for one that may run later. */
  let abort, timer;
  const stopped = new Promise((_, reject) => {
    /** @type {(...reason: Reason) => void} */
    const stop = (...reason) => {
      controller.abort();
      reject(call.error(...reason));
    };
    abort = () =>
      stop(
        "aborted",
        "AbortError",
        "the call was aborted",
        false,
        /** @type {AbortSignal} */ (signal).reason,
      );
    if (timeout) {
      const message = `no response within ${timeout} ms`;
      timer = setTimeout(stop, timeout, "timeout", "TimeoutError", message, true);
    }
  });
  try {
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort);
    return await Promise.race([stopped, work(controller.signal)]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}
