import { account } from "../account/account.js";
import { change } from "../account/change.js";
import { announce, h } from "../ui/element.js";
import { appSetUp } from "./app-set-up.js";
import { passkey, password, question } from "./challenges.js";
import { emailSetUp, firstFactor, mfaSetUp, secondFactor } from "./choices.js";
import { appCode, sentCode } from "./codes.js";
import { confirm, forgotten } from "./forgotten.js";
import { newPassword } from "./new-password.js";
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

function signedOutNotice({ reason, elsewhere }) {
  if (reason === "refused") return "Your session has ended. Sign in again.";
  return elsewhere ? "You signed out in another tab." : undefined;
}

/**
 * Shows one screen at a time in `stage`. A screen is a function of its journey
 * (the connection that it uses, and `go`, which shows the next screen) and of its
 * own details. It returns `{ title, notice, lead, content }`; `useCode` if it
 * asks for a code, and `signedInAs` if it is for a signed-in user.
 */
export function startJourneys(stage, state) {
  let current;

  function show(name, details) {
    const journey = {
      connection: state.connection,
      get isCurrent() {
        return current.journey === journey;
      },
      // A response may arrive after its screen was left: then it is ignored.
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
    // The first field that is still to be filled in.
    const next = inputs.find(({ type, value, checked }) =>
      type === "radio" ? checked : value === "",
    );
    (next ?? stage.querySelector("h2")).focus();
    announce([current.title, current.notice, current.lead].filter(Boolean).join(" "));
  }

  /** Fills in a code if the screen asks for one, and returns whether it does. */
  const fillCode = (username, code) => current.useCode?.(username, code) ?? false;

  /** Fills in a code from the inbox. If no form asks for it, opens that of a forgotten password. */
  function useCode(username, code) {
    if (!fillCode(username, code)) go("confirm", { typed: { username }, code });
  }

  // The focus stays: the page was only just opened, or the user is elsewhere on it.
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
      go("signIn", { username: current.signedInAs, notice: signedOutNotice(detail) });
    }
  });

  return { go, fillCode, useCode };
}
