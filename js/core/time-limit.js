// The time limit and the abort signal of a call.
import { ABORTED, INPUT, TOO_LATE } from "./causes.js";
import { members } from "./names.js";

/** @import { Failure } from "../types/calls.js" */

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
export const within = (call, work) =>
  new Promise((resolve, reject) => {
    const { signal, timeout = call.config.timeout ?? DEFAULT_TIMEOUT } = members(
      call,
      call.options,
      call.optionNames,
      "options",
    );
    // setTimeout takes 31 bits, and takes other numbers for 0.
    if (!(typeof timeout === "number" && timeout >= 0 && timeout < 2 ** 31)) {
      call.fail(INPUT, "timeout: must be 0 to 2147483647 ms");
    }
    if (signal != null && typeof signal.addEventListener !== "function") {
      call.fail(INPUT, "signal: must be an AbortSignal");
    }
    call.deadline = Date.now() + (timeout || Infinity);
    const controller = new AbortController();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    /** @type {(...failure: Failure) => void} */
    const stop = (...failure) => {
      end();
      reject(call.error(...failure));
      controller.abort();
    };
    const abort = () =>
      stop(ABORTED, "the call was aborted", /** @type {AbortSignal} */ (signal).reason);
    const timer =
      timeout && setTimeout(() => stop(TOO_LATE, `no response within ${timeout} ms`), timeout);
    signal?.addEventListener("abort", abort);
    if (signal?.aborted) abort();
    work(controller.signal).then(resolve, reject).then(end);
  });
