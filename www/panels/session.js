import { link } from "../ui/button.js";
import { definitions } from "../ui/definitions.js";
import { h } from "../ui/element.js";
import { form } from "../ui/form.js";

const MAX_EVENTS = 8;
const time = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });

function eventText({ type, reason, elsewhere }) {
  const sentence = {
    discarded: "The stored session could not be read",
    refreshed: "The tokens were refreshed",
    "signed-in": "Signed in",
    "signed-out": reason === "refused" ? "Signed out: the refresh token was refused" : "Signed out",
  }[type];
  return elsewhere ? `${sentence}, in another tab` : sentence;
}

function duration(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}

/** Shows when the access token expires, and the events of the session in this tab and others. */
export function sessionPanel(section, state) {
  const nobody = h("p", { class: "hint" }, "Nobody is signed in.");
  const left = h("span", { role: "timer" });
  const opensTab = link("Open a second tab", () => open(`/#${state.connection.kind}`));
  const life = h(
    "div",
    { class: "life", hidden: true },
    definitions({ "Access token expires in": left }),
    form({
      fields: {},
      action: "Refresh now",
      doing: "Refreshing the tokens",
      kind: "secondary",
      send: () => state.connection.session.accessToken({ validFor: Number.POSITIVE_INFINITY }),
    }),
    opensTab,
  );
  const events = h("ol", { class: "events" });
  const log = h("div", { role: "log", "aria-labelledby": "session-title" }, events);
  section.append(h("h2", { id: "session-title" }, "Session"), nobody, life, log);

  async function update() {
    const { session, pool } = state.connection;
    const claims = await session.claims();
    nobody.hidden = Boolean(claims);
    life.hidden = !claims;
    opensTab.hidden = !pool;
    if (claims) left.textContent = duration(claims.accessToken.exp * 1000 - Date.now());
  }

  state.addEventListener("session", ({ detail }) => {
    const now = new Date();
    events.prepend(
      h(
        "li",
        {},
        h("span", {}, eventText(detail)),
        h("time", { datetime: now.toISOString() }, time.format(now)),
      ),
    );
    if (events.childElementCount > MAX_EVENTS) events.lastElementChild.remove();
    update();
  });
  state.addEventListener("connection", () => {
    events.replaceChildren();
    update();
  });
  setInterval(update, 1000);
}
