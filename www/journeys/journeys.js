import { announce, h } from "../ui/element.js";
import { change } from "./change.js";
import { confirm, forgotten } from "./forgotten.js";
import { newPassword } from "./new-password.js";
import { signIn } from "./sign-in.js";
import { signedIn } from "./signed-in.js";

const screens = { signIn, forgotten, confirm, newPassword, signedIn, change };

/**
 * Shows one screen at a time in `stage`. A screen is a function of the
 * journeys and its own details that gives `{ title, lead, notice, content }`,
 * and `useCode` where it waits for a code.
 */
export function startJourneys(stage, state) {
  let current;

  const journeys = {
    get cognito() {
      return state.cognito;
    },
    get connection() {
      return state.connection;
    },

    go(name, details = {}) {
      render(screens[name](journeys, details));
      // A field that is filled already needs no typing: go to the next.
      const inputs = [...stage.querySelectorAll("input:not([hidden])")];
      (inputs.find(({ value }) => value === "") ?? stage.querySelector("h2")).focus();
      announce([current.title, current.notice].filter(Boolean).join(". "));
    },

    /** Puts a code from the inbox where it is waited for, or goes there. */
    useCode(username, code) {
      if (current.useCode?.(username, code)) return;
      journeys.go("confirm", { username, code });
    },
  };

  function render(screen) {
    current = screen;
    stage.replaceChildren(
      ...[
        h("h2", { tabindex: "-1" }, screen.title),
        screen.notice && h("p", { class: "notice" }, screen.notice),
        screen.lead && h("p", { class: "lead" }, screen.lead),
        ...screen.content,
      ].filter(Boolean),
    );
  }

  // No focus here: the page has only just opened, or the person is elsewhere in it.
  state.addEventListener("connection", () => render(signIn(journeys, {})));

  return journeys;
}
