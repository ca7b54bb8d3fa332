import { link } from "../ui/button.js";
import { announce, h } from "../ui/element.js";

/** Shows an authenticator app, with the current code of each account. */
export function authenticatorPanel(section, state, journeys) {
  const rows = new Map();
  const list = h("ul", { class: "messages" });
  const empty = h(
    "p",
    { class: "hint" },
    "When you set up an authenticator app for an account, you can use this one.",
  );
  section.append(h("h2", { id: "authenticator-title" }, "Authenticator app"), empty, list);

  function use(username, code) {
    if (!journeys.fillCode(username, code)) announce("No form asks for this code now");
  }

  function row(username) {
    const code = h("p", { class: "code" });
    const used = h("p", { class: "badge used", hidden: true }, "used: wait for the next code");
    const time = h("span", { role: "timer" });
    const element = h(
      "li",
      { class: "message" },
      h("p", { class: "envelope" }, h("span", {}, username), time),
      code,
      used,
      link("Use this code", () => use(username, code.textContent)),
    );
    list.append(element);
    return { element, code, used, time };
  }

  async function update() {
    const { authenticator } = state.connection;
    const codes = await authenticator.codes();
    if (authenticator !== state.connection.authenticator) return;
    empty.hidden = codes.length > 0;
    for (const { username, code, secondsLeft } of codes) {
      if (!rows.has(username)) rows.set(username, row(username));
      const isUsed = state.connection.usedCodes?.isSent(code) ?? false;
      rows.get(username).element.classList.toggle("is-used", isUsed);
      rows.get(username).used.hidden = !isUsed;
      rows.get(username).code.textContent = code;
      rows.get(username).time.textContent = `expires in ${secondsLeft} s`;
    }
  }

  state.addEventListener("connection", () => {
    rows.clear();
    list.replaceChildren();
    state.connection.authenticator.addEventListener("change", update);
    state.connection.clock?.addEventListener("change", update);
    update();
  });
  state.addEventListener("pool", update);
  setInterval(update, 1000);
}
