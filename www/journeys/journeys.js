import { account } from "../account/account.js";
import { change } from "../account/change.js";
import { announce, h } from "../ui/element.js";
import { appSetUp } from "./app-set-up.js";
import { emailSetUp, firstFactor, mfaSetUp, secondFactor } from "./choices.js";
import { appCode, sentCode } from "./codes.js";
import { confirm, forgotten } from "./forgotten.js";
import { newPassword } from "./new-password.js";
import { passkey, password, question } from "./proofs.js";
import { signIn } from "./sign-in.js";
import { confirmSignUp, signUp } from "./sign-up.js";

const screens = {
  account,
  appCode,
  appSetUp,
  change,
  confirm,
  confirmSignUp,
  emailSetUp,
  firstFactor,
  forgotten,
  mfaSetUp,
  newPassword,
  passkey,
  password,
  question,
  secondFactor,
  sentCode,
  signIn,
  signUp,
};

function noticeOf({ reason, elsewhere }) {
  if (reason === "refused") return "Your session has ended. Sign in again.";
  return elsewhere ? "You signed out in another tab." : undefined;
}

/**
 * Shows one screen at a time in `stage`. A screen is a function of its journey
 * (the connection it is made on, and `go`, which leads to the next screen) and
 * its own details. It gives `{ title, notice, lead, content }`, and `useCode`
 * where it waits for a code, `signedInAs` where it takes a session.
 */
export function startJourneys(stage, state) {
  let current;

  function show(name, details) {
    const journey = {
      connection: state.connection,
      get isCurrent() {
        return current.journey === journey;
      },
      // An answer may arrive when its screen was left: it leads nowhere then.
      go(next, details) {
        if (journey.isCurrent) go(next, details);
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
    const inputs = [...stage.querySelectorAll("input")].filter((input) => input.checkVisibility());
    // A field that is filled already needs no typing: go to the next.
    const next = inputs.find(({ type, value, checked }) =>
      type === "radio" ? checked : value === "",
    );
    (next ?? stage.querySelector("h2")).focus();
    announce([current.title, current.notice, current.lead].filter(Boolean).join(" "));
  }

  /** Puts a code where it is waited for. Gives whether it was. */
  const fillCode = (username, code) => current.useCode?.(username, code) ?? false;

  /** The same for a code from the inbox, which may be of a password that was forgotten. */
  function useCode(username, code) {
    if (!fillCode(username, code)) go("confirm", { typed: { username }, code });
  }

  // No focus here: the page has only just opened, or the person is elsewhere in it.
  state.addEventListener("connection", async () => {
    show("signIn", {});
    const { journey } = current;
    const claims = await journey.connection.session.claims();
    if (claims && journey.isCurrent) show("account", { claims });
  });

  state.addEventListener("session", async ({ detail }) => {
    if (detail.type === "signed-in") {
      const claims = await state.connection.session.claims();
      if (claims) go("account", { claims });
    } else if (detail.type === "signed-out" && current.signedInAs) {
      go("signIn", { username: current.signedInAs, notice: noticeOf(detail) });
    }
  });

  return { go, fillCode, useCode };
}
