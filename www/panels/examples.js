import { people } from "../examples.js";
import { flowsOf } from "../flows.js";
import { h } from "../ui/element.js";
import { select } from "../ui/select.js";

/** Returns what the first screen of a person is filled in with. */
function detailsOf(username, { password, temporaryPassword, attributes }) {
  const { email, name } = attributes;
  return { username, password: password ?? temporaryPassword, email, name };
}

/**
 * Lists the people to try. Each is a button that opens and fills in the right form, and
 * that is marked until another is pressed. Below them the demo's flow is chosen.
 */
export function examplesPanel(section, state, journeys) {
  const lead = h("p", { class: "lead" });
  const cards = people.map(({ username, about, screen = "signIn", flow, ...person }) =>
    h(
      "button",
      {
        type: "button",
        class: "person",
        onclick({ currentTarget }) {
          mark(currentTarget);
          state.flow = flow;
          journeys.go(screen, detailsOf(username, person));
        },
      },
      h("span", { class: "avatar", "aria-hidden": "true" }, username[0].toUpperCase()),
      h("strong", {}, username),
      h("span", { class: "about" }, about),
    ),
  );
  const group = h(
    "div",
    { class: "people", role: "group", "aria-label": "People to try" },
    ...cards,
  );
  const flows = h("div", { class: "flows" });

  function mark(pressed) {
    for (const card of cards) {
      if (card === pressed) card.setAttribute("aria-current", "true");
      else card.removeAttribute("aria-current");
    }
  }

  function showFlows() {
    const { element, input } = select({
      label: "Flow of the demo’s sign-in",
      options: flowsOf(state.connection),
      value: state.flow,
      onchange() {
        state.flow = input.value;
      },
    });
    flows.replaceChildren(element);
  }

  section.append(lead, group, flows);
  state.addEventListener("person", ({ detail }) =>
    mark(cards[people.findIndex(({ username }) => username === detail)]),
  );
  state.addEventListener("flow", () => {
    flows.querySelector("select").value = state.flow;
  });
  state.addEventListener("connection", () => {
    const own = state.connection.kind === "own";
    mark(undefined);
    group.hidden = own;
    showFlows();
    lead.textContent = own
      ? "This page now sends its requests to your own user pool, directly from your browser."
      : "An Amazon Cognito user pool runs inside this page: no account, no server. Pick a person and sign in.";
  });
}
