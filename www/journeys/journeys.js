import { account } from "../account/account.js";
import { change } from "../account/change.js";
import { link } from "../ui/button.js";
import { announce, h } from "../ui/element.js";
import { focusNext } from "../ui/focus.js";
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
 * asks for a code, and `signedInAs` if it is for a signed-in user. `flowChanged` and
 * `administered` are told what happens elsewhere on the page.
 */
export function startJourneys(stage, state) {
  let current = {};
  /** The screen of the signed-in user, while another one is shown. */
  let kept;
  let farewell;

  function keptNotice() {
    if (!kept) return [];
    const { signedInAs } = kept.screen;
    return [
      h(
        "p",
        { class: "kept" },
        `${signedInAs} stays signed in until someone else signs in. `,
        link(`Back to ${signedInAs}`, showAccount),
      ),
    ];
  }

  /** Tells whose screen is shown, so that the right card is marked. */
  const tellPerson = () =>
    state.dispatchEvent(new CustomEvent("person", { detail: current.signedInAs }));

  function leave() {
    if (!current.signedInAs) return;
    kept = { screen: current, nodes: [...stage.childNodes] };
  }

  function show(name, details) {
    const journey = {
      connection: state.connection,
      get flow() {
        return state.flow;
      },
      get isCurrent() {
        return current.journey === journey;
      },
      // A response may arrive after its screen was left: then it is ignored.
      go(next, details) {
        if (journey.isCurrent) go(next, details);
      },
      /** Says what the sign-in screen has after the session has ended. */
      farewell(details) {
        farewell = details;
      },
      openUser: (username) =>
        state.dispatchEvent(new CustomEvent("open-user", { detail: username })),
    };
    const screen = { journey, ...screens[name](journey, details) };
    if (screen.signedInAs) kept = undefined;
    else leave();
    current = screen;
    if (screen.signedInAs) tellPerson();
    const { title, notice, lead, content } = current;
    stage.replaceChildren(
      h("h2", { tabindex: "-1" }, title),
      ...keptNotice(),
      ...(notice ? [h("p", { class: "notice" }, notice)] : []),
      ...(lead ? [h("p", { class: "lead" }, lead)] : []),
      ...content,
    );
  }

  function go(name, details = {}) {
    show(name, details);
    focusNext(stage);
    announce([current.title, current.notice, current.lead].filter(Boolean).join(" "));
  }

  /** Shows the signed-in user's screen as it was left. */
  function showAccount() {
    if (kept) {
      current = kept.screen;
      stage.replaceChildren(...kept.nodes);
      kept = undefined;
      tellPerson();
    }
    stage.querySelector("h2").focus();
    stage.scrollIntoView({ block: "nearest" });
    announce(current.title);
  }

  /** Fills in a code if the screen asks for one, and returns whether it does. */
  const fillCode = (username, code) => current.useCode?.(username, code) ?? false;

  /** Fills in a code from the inbox. If no form asks for it, opens that of a forgotten password. */
  function useCode(username, code) {
    if (!fillCode(username, code)) go("confirm", { typed: { username }, code });
  }

  // The focus stays: the page was only just opened, or the user is elsewhere on it.
  state.addEventListener("connection", async () => {
    current = {};
    kept = undefined;
    show("signIn", {});
    const { journey } = current;
    const claims = await journey.connection.session.claims();
    if (claims && journey.isCurrent) show("account", { claims });
  });

  async function signedIn() {
    // Their sessions are over, so nobody's screen is kept.
    current = {};
    kept = undefined;
    const claims = await state.connection.session.claims();
    if (claims) go("account", { claims });
  }

  function signedOut(event) {
    const username = current.signedInAs;
    const isMeant = event.reason === "signOut" && !event.elsewhere;
    const details = (isMeant && farewell) || { username, notice: signedOutNotice(event) };
    farewell = undefined;
    if (username) {
      current = {};
      go("signIn", details);
    } else if (kept) {
      kept = undefined;
      stage.querySelector(".kept")?.remove();
    }
  }

  state.addEventListener("session", ({ detail }) => {
    if (detail.type === "signed-in") signedIn();
    else if (detail.type === "signed-out") signedOut(detail);
  });
  state.addEventListener("flow", () => current.flowChanged?.());
  // What an error says may no longer be true.
  state.addEventListener("administered", () => {
    for (const form of stage.querySelectorAll("form")) form.dispatchEvent(new Event("outdated"));
    current.administered?.();
  });

  return { go, fillCode, useCode, showAccount };
}
