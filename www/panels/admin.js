import { announce, h } from "../ui/element.js";
import { newUserForm } from "./new-user.js";
import { userRow } from "./user.js";

/** Lets an administrator manage the users of the pool inside the page. */
export function adminPanel(section, state) {
  const rows = new Map();
  const list = h("ol", { class: "users" });
  const tools = h("div", { class: "tools" }, list, newUserForm(admin));
  const closed = h(
    "p",
    { class: "hint" },
    "Only for the pool in this page: administering your own pool requires AWS credentials, which do not belong in a browser.",
  );

  /** Runs an operation, then shows its outcome in `place` and what has changed. */
  async function admin(operation, request, { place, outcome }) {
    await state.connection.calls.admin(operation, request);
    // First the users, so that the outcome stands beside what it tells of.
    await refresh(state.connection);
    place.hidden = false;
    place.textContent = outcome;
    place.focus();
    place.scrollIntoView({ block: "nearest" });
    announce("");
    state.administered();
  }

  /** Removes what was said of the action before. */
  function clear(event) {
    for (const outcome of section.querySelectorAll(".outcome")) outcome.hidden = true;
    for (const form of section.querySelectorAll("form")) {
      if (form !== event?.target) form.dispatchEvent(new Event("outdated"));
    }
  }
  section.addEventListener("attempt", clear);

  function rowOf(username) {
    if (!rows.has(username)) {
      const row = userRow(username, admin, state.connection.policy);
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
      rows.get(username)?.element.remove();
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
  state.addEventListener("connection", () => clear());
  state.addEventListener("open-user", ({ detail }) => rows.get(detail)?.open());
}
