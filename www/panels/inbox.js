import { link } from "../ui/button.js";
import { h } from "../ui/element.js";

const time = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });
const mediums = { EMAIL: "Email", SMS: "Text message" };

/** Lists the messages that the pool's users receive, newest first. */
export function inboxPanel(section, state, journeys) {
  const list = h("ol", { class: "messages" });
  const empty = h("p", { class: "hint" });
  // With the role "log", a screen reader says each message as it arrives.
  const log = h("div", { role: "log", "aria-labelledby": "inbox-title" }, list);
  section.append(h("h2", { id: "inbox-title" }, "Inbox"), empty, log);

  function use({ username, code }, isCode) {
    if (isCode) journeys.useCode(username, code);
    else journeys.go("signIn", { username, password: code });
  }

  function item(message, isNew) {
    const { username, destination, deliveryMedium, code, sentAt } = message;
    // An invitation has a temporary password, the other messages a code of digits.
    const isCode = /^\d+$/.test(code);
    return h(
      "li",
      { class: isNew ? "message new" : "message" },
      h(
        "p",
        { class: "envelope" },
        h("span", {}, `${mediums[deliveryMedium]} to ${destination}`),
        h("time", { datetime: sentAt }, time.format(new Date(sentAt))),
      ),
      h("p", {}, isCode ? "Your code is" : `Welcome, ${username}. Your temporary password is`),
      h("p", { class: "code" }, code),
      h("p", { class: "badge used", hidden: true }, isCode ? "used" : "replaced"),
      link(isCode ? "Use this code" : "Sign in with it", () => use(message, isCode)),
    );
  }

  /** Marks the messages whose code was used. The newest is first. */
  function markUsed() {
    const { isUsed } = state.connection.usedCodes;
    [...list.children].reverse().forEach((message, index) => {
      message.classList.toggle("is-used", isUsed(index));
      message.querySelector(".used").hidden = !isUsed(index);
    });
  }

  state.addEventListener("pool", () => {
    const { pool } = state.connection;
    log.hidden = !pool;
    empty.textContent = pool
      ? "Messages that the user pool sends arrive here."
      : "Your own pool sends its messages to the real address or phone number.";
    if (!pool) return;
    markUsed();
    const shown = list.childElementCount;
    const arrived = pool.outbox.messages.slice(shown);
    list.prepend(...arrived.map((message) => item(message, shown > 0)).reverse());
  });
}
