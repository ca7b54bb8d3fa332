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
  if (milliseconds <= 0) return "expired: the next call refreshes it";
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}

const button = (action, doing, kind, send) => form({ fields: {}, action, doing, kind, send });

/** Shows whose session it is, when the access token expires, and the session's events. */
export function sessionPanel(section, state, journeys) {
  const nobody = h("p", { class: "hint" }, "Nobody is signed in.");
  const whose = h("strong");
  const left = h("span", { role: "timer" });
  const opensTab = link("Open a second tab", () =>
    open(new URL(`#${state.connection.kind}`, location)),
  );
  const life = h(
    "div",
    { class: "life", hidden: true },
    definitions({ "Signed in as": whose, "Access token expires in": left }),
    button("Refresh now", "Refreshing the tokens", "secondary", () =>
      state.connection.calls.refresh(),
    ),
    h(
      "div",
      { class: "links" },
      link("Show the account", journeys.showAccount),
      opensTab,
      button("End the session", "Signing out", "link", end),
    ),
  );
  const events = h("ol", { class: "events" });
  const log = h("div", { role: "log", "aria-labelledby": "session-title" }, events);
  const title = h("h2", { id: "session-title", tabindex: "-1" }, "Session");
  section.append(title, nobody, life, log);

  async function end() {
    await state.connection.calls.signOut();
    await update();
    // The button is gone. The focus is elsewhere if the account was shown.
    if (life.contains(document.activeElement) || document.activeElement === document.body) {
      title.focus();
    }
  }

  async function update() {
    const { session, pool, clock } = state.connection;
    const claims = await session.claims();
    nobody.hidden = Boolean(claims);
    life.hidden = !claims;
    opensTab.hidden = !pool;
    if (!claims) return;
    const now = clock ? clock.now() : Date.now();
    whose.textContent = claims.accessToken.username;
    left.textContent = duration(claims.accessToken.exp * 1000 - now);
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
  state.addEventListener("pool", update);
  setInterval(update, 1000);
}
