// Waiting no longer than an app wants.

/** In milliseconds. A Lambda trigger may take 5 s and be tried three times. */
const DEFAULT_TIMEOUT = 30_000;

/** Does a call's work within the time and until the signal that the app gave. */
export async function within(call, work) {
  const { signal, timeout = call.config.timeout ?? DEFAULT_TIMEOUT } = call.options;
  // setTimeout takes 31 bits, and anything else for no time at all.
  if (!(timeout >= 0 && timeout < 2 ** 31)) {
    call.fail("input", "InvalidInput", "timeout: must be 0 to 2147483647 ms");
  }
  const controller = new AbortController();
  let abort, timer;
  const stopped = new Promise((_, reject) => {
    const stop = (...reason) => {
      controller.abort();
      reject(call.error(...reason));
    };
    abort = () => stop("aborted", "AbortError", "the call was aborted", false, signal.reason);
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
