import { announce, h } from "../ui/element.js";
import { newUserForm } from "./new-user.js";
import { userRow } from "./user.js";

/** Lets an administrator manage the users of the pool inside the page. */
export function adminPanel(section, state) {
  const rows = new Map();
  const list = h("ol", { class: "users" });
  const done = h("p", { class: "notice", hidden: true });
  const tools = h("div", { class: "tools" }, done, list, newUserForm(admin));
  const closed = h(
    "p",
    { class: "hint" },
    "Only for the pool in this page: administering your own pool requires AWS credentials, which do not belong in a browser.",
  );

  /** Runs an operation, then shows its outcome and what has changed. */
  async function admin(operation, request, outcome) {
    await state.connection.admin[operation](request);
    done.hidden = false;
    done.textContent = outcome;
    announce(outcome);
    state.poolChanged();
  }

  function rowOf(username) {
    if (!rows.has(username)) {
      const row = userRow(username, admin);
      rows.set(username, row);
      list.append(row.element);
    }
    return rows.get(username);
  }

  async function refresh({ observer }) {
    const gone = new Set(rows.keys());
    for await (const user of observer.listUsers()) {
      rowOf(user.username).update(user);
      gone.delete(user.username);
    }
    for (const username of gone) {
      rows.get(username).element.remove();
      rows.delete(username);
    }
  }

  section.append(h("h2", { id: "admin-title" }, "Administrator"), tools, closed);

  state.addEventListener("pool", () => {
    const { connection } = state;
    tools.hidden = !connection.pool;
    closed.hidden = Boolean(connection.pool);
    if (connection.pool) refresh(connection);
  });
}
