import { people } from "../examples.js";
import { h } from "../ui/element.js";

/** Returns what the first screen of a person is filled in with. */
function detailsOf(username, { password, temporaryPassword, flow, attributes }) {
  const { email, name } = attributes;
  return { username, password: password ?? temporaryPassword, flow, email, name };
}

/** Lists the people to try. Each is a button that opens and fills in the right form. */
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
      ? "This page now sends its requests to your own user pool, directly from your browser."
      : "An Amazon Cognito user pool runs inside this page: no account, no server. Pick a person and sign in.";
  });
}
