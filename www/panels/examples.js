import { people } from "../examples.js";
import { h } from "../ui/element.js";

/** What the screen that a person begins on is filled with. */
function detailsOf(username, { password, temporaryPassword, flow, attributes }) {
  const { email, name } = attributes;
  return { username, password: password ?? temporaryPassword, flow, email, name };
}

/** The people to try, each a button that fills the form that suits them. */
export function examplesPanel(section, state, journeys) {
  const lead = h("p", { class: "lead" });
  const group = h(
    "div",
    { class: "people", role: "group", "aria-label": "People to try" },
    ...people.map(({ username, about, screen = "signIn", ...person }) =>
      h(
        "button",
        {
          type: "button",
          class: "person",
          onclick: () => journeys.go(screen, detailsOf(username, person)),
        },
        h("span", { class: "avatar", "aria-hidden": "true" }, username[0].toUpperCase()),
        h("strong", {}, username),
        h("span", { class: "about" }, about),
      ),
    ),
  );
  section.append(lead, group);
  state.addEventListener("connection", () => {
    const own = state.connection.kind === "own";
    group.hidden = own;
    lead.textContent = own
      ? "This page now talks to your own user pool, from this browser, with what you entered."
      : "An Amazon Cognito user pool runs inside this page: no account, no server. Pick a person and sign in.";
  });
}
