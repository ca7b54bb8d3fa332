// The time limit and the abort signal of a call.
import { own } from "./own.js";
import { IF_REPEATABLE, NEVER } from "./retry.js";

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
export const within = (call, work) =>
  new Promise((resolve, reject) => {
    const { signal, timeout = call.config.timeout ?? DEFAULT_TIMEOUT } = own(call.options);
    // setTimeout takes 31 bits, and takes other numbers for 0.
    if (!(typeof timeout === "number" && timeout >= 0 && timeout < 2 ** 31)) {
      call.fail("input", "InvalidInput", "timeout: must be 0 to 2147483647 ms");
    }
    call.deadline = Date.now() + (timeout || Infinity);
    const controller = new AbortController();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    /** @type {(...reason: Reason) => void} */
    const stop = (...reason) => {
      end();
      reject(call.error(...reason));
      controller.abort();
    };
    const abort = () =>
      stop(
        "aborted",
        "AbortError",
        "the call was aborted",
        NEVER,
        /** @type {AbortSignal} */ (signal).reason,
      );
    const timer =
      timeout &&
      setTimeout(
        () => stop("timeout", "TimeoutError", `no response within ${timeout} ms`, IF_REPEATABLE),
        timeout,
      );
    signal?.addEventListener("abort", abort);
    if (signal?.aborted) abort();
    work(controller.signal).then(resolve, reject).then(end);
  });
