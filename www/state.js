/**
 * What the parts of the page share: the connection, and who is signed in. It is
 * in memory only, and is gone when the tab is closed.
 *
 * Events: "connection" when the page connects to another pool or as another
 * client, "session" at each event of the session (`detail` is the event),
 * "exchange" after each request (`detail` is its masked record), "pool" when the
 * pool inside the page may have changed.
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

  /** What `recorded` calls after each request. */
  report = (exchange) => {
    this.dispatchEvent(new CustomEvent("exchange", { detail: exchange }));
    this.poolChanged();
  };
}
