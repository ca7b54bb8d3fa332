import { announce, h } from "../ui/element.js";
import { change } from "./change.js";
import { confirm, forgotten } from "./forgotten.js";
import { newPassword } from "./new-password.js";
import { signIn } from "./sign-in.js";
import { signedIn } from "./signed-in.js";

const screens = { signIn, forgotten, confirm, newPassword, signedIn, change };

/**
 * Shows one screen at a time in `stage`. A screen is a function of its journey
 * (the connection it is made on, and `go`, which leads to the next screen) and
 * its own details. It gives `{ title, notice, lead, content }`, and `useCode`
 * where it waits for a code.
 */
export function startJourneys(stage, state) {
  let current;

  function show(name, details) {
    const { connection } = state;
    const journey = {
      connection,
      cognito: connection.cognito,
      // An answer may arrive when its screen was left: it leads nowhere then.
      go(next, details) {
        if (current.journey === journey) go(next, details);
      },
    };
    current = { journey, ...screens[name](journey, details) };
    const { title, notice, lead, content } = current;
    stage.replaceChildren(
      h("h2", { tabindex: "-1" }, title),
      ...(notice ? [h("p", { class: "notice" }, notice)] : []),
      ...(lead ? [h("p", { class: "lead" }, lead)] : []),
      ...content,
    );
  }

  function go(name, details = {}) {
    show(name, details);
    // A field that is filled already needs no typing: go to the next.
    const inputs = [...stage.querySelectorAll("input:not([hidden])")];
    (inputs.find(({ value }) => value === "") ?? stage.querySelector("h2")).focus();
    announce([current.title, current.notice, current.lead].filter(Boolean).join(" "));
  }

  /** Puts a code from the inbox where it is waited for, or goes there. */
  function useCode(username, code) {
    if (!current.useCode?.(username, code)) go("confirm", { username, code });
  }

  // No focus here: the page has only just opened, or the person is elsewhere in it.
  state.addEventListener("connection", () => show("signIn", {}));

  return { go, useCode };
}
