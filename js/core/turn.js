// A turn of the page's event loop.

/**
 * Lets the page handle its events. By a message where there are any, because a test may
 * have stopped the timers.
 *
 * @returns {Promise<void>}
 */
export const turn = () =>
  new Promise((resolve) => {
    if (!globalThis.MessageChannel) return setTimeout(resolve);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(port1.close());
    port2.postMessage(undefined);
  });
