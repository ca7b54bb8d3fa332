import { defaultFlow } from "./flows.js";

/**
 * What the parts of the page share: the connection, and who is signed in. It is
 * in memory only, and is gone when the tab is closed.
 *
 * Events: "connection" when the page connects to another pool or as another
 * client, "session" at each event of the session (`detail` is the event),
 * "exchange" after each request (`detail` is its masked record), "call" before each
 * call (`detail` is its code), "pool" when the pool inside the page may have changed,
 * "administered" when an administrator changed it, "flow" when another flow was chosen,
 * "person" when the screen of a signed-in person is shown, and "open-user" when a user's
 * row in the administrator's panel is to be opened (`detail` is the username of each).
 */
export class State extends EventTarget {
  #connection;
  #flow;

  get connection() {
    return this.#connection;
  }

  connect(connection) {
    this.#connection?.session.close();
    this.#connection = connection;
    connection.session.subscribe((detail) =>
      this.dispatchEvent(new CustomEvent("session", { detail })),
    );
    this.#flow = defaultFlow(connection);
    this.dispatchEvent(new Event("connection"));
    this.poolChanged();
  }

  /** The flow that a sign-in begins with: a setting of the demo. */
  get flow() {
    return this.#flow;
  }

  /** `undefined` stands for the connection's default. */
  set flow(flow) {
    this.#flow = flow ?? defaultFlow(this.#connection);
    this.dispatchEvent(new Event("flow"));
  }

  poolChanged() {
    this.dispatchEvent(new Event("pool"));
  }

  administered() {
    this.poolChanged();
    this.dispatchEvent(new Event("administered"));
  }

  /** What `recorded` calls after each request. */
  report = (exchange) => {
    this.dispatchEvent(new CustomEvent("exchange", { detail: exchange }));
    this.poolChanged();
  };

  /** What `callsOf` calls before each call. */
  tell = (code) => {
    this.dispatchEvent(new CustomEvent("call", { detail: code }));
  };
}
