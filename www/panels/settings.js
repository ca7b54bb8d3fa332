import { connectToLocalPool, connectToOwnPool } from "../connection.js";
import { h } from "../ui/element.js";
import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";

const choices = {
  public: "Pool in this page",
  secret: "Client with a secret",
  own: "Your own pool",
};

function radio(value, text, onchange) {
  const input = h("input", { type: "radio", name: "connection", value, onchange });
  return { input, element: h("label", { class: "choice" }, input, text) };
}

/** Offers the choice of the user pool and the app client. */
export function settingsPanel(section, state, local) {
  const fields = {
    region: field({ label: "Region", hint: "Such as eu-west-1" }),
    userPoolId: field({
      label: "User pool ID",
      hint: "SRP needs it; without it, the password is sent",
      required: false,
    }),
    clientId: field({ label: "App client ID" }),
    clientSecret: passwordField({
      label: "App client secret",
      hint: "Only if the client has one",
      autocomplete: "off",
      required: false,
    }),
    endpoint: field({
      label: "Endpoint",
      hint: "Only for a pool that is not on AWS",
      required: false,
      inputmode: "url",
    }),
  };
  const own = h(
    "div",
    { class: "own", hidden: true },
    h(
      "p",
      { class: "hint" },
      "The app client has to allow the flow that you choose. What you enter stays in this page’s memory until you close the tab.",
    ),
    form({
      fields,
      action: "Connect",
      doing: "Connecting",
      async send(typed) {
        state.connect(connectToOwnPool(typed, state.report));
        details.open = false;
        summary.focus();
      },
    }),
  );
  const secretNote = h(
    "p",
    { class: "hint", hidden: true },
    "The pool in this page, with a client that sends a SECRET_HASH. A secret in a browser is not secret: this is for pools that require one.",
  );

  const radios = Object.entries(choices).map(([kind, text]) =>
    radio(kind, text, () => choose(kind)),
  );
  const summary = h("summary", {});
  const details = h(
    "details",
    { class: "connection" },
    summary,
    h(
      "fieldset",
      {},
      h("legend", {}, "Connect to"),
      ...radios.map(({ element }) => element),
      secretNote,
      own,
    ),
  );
  section.append(details);

  // The panel covers part of the page, so a press anywhere else closes it.
  document.addEventListener("pointerdown", ({ target }) => {
    if (!details.contains(target)) details.open = false;
  });
  details.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    details.open = false;
    summary.focus();
  });

  function show(kind) {
    own.hidden = kind !== "own";
    secretNote.hidden = kind !== "secret";
  }

  function choose(kind) {
    show(kind);
    if (kind !== "own") {
      state.connect(connectToLocalPool(local, { withSecret: kind === "secret" }, state.report));
    }
  }

  state.addEventListener("connection", () => {
    const { kind } = state.connection;
    for (const { input } of radios) input.checked = input.value === kind;
    show(kind);
    summary.textContent = choices[kind];
  });
}
