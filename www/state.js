/**
 * What the parts of the page share: the connection, and who is signed in. It
 * lives in memory alone and is gone with the tab.
 *
 * Events: "connection" when the page talks to another pool or client,
 * "session" when something happened to the session (`detail` is what),
 * "exchange" when a request was answered (`detail` is its masked record),
 * "pool" when the pool inside the page may have changed.
 */
export class State extends EventTarget {
  #connection;

  get connection() {
    return this.#connection;
  }

  connect(connection) {
    this.#connection?.session.close();
    this.#connection = connection;
    connection.session.subscribe((detail) =>
      this.dispatchEvent(new CustomEvent("session", { detail })),
    );
    this.dispatchEvent(new Event("connection"));
    this.poolChanged();
  }

  poolChanged() {
    this.dispatchEvent(new Event("pool"));
  }

  /** Handed to `recorded`, which reports here. */
  report = (exchange) => {
    this.dispatchEvent(new CustomEvent("exchange", { detail: exchange }));
    this.poolChanged();
  };
}
