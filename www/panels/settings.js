import { connectToLocalPool } from "../connection.js";
import { h } from "../ui/element.js";
import { ownPoolForm } from "./own-pool.js";

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
export function settingsPanel(section, state, local, journeys) {
  const own = ownPoolForm(state, () => {
    details.open = false;
    // Signing in comes next.
    journeys.go("signIn");
  });
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
      state.connect(connectToLocalPool(local, { withSecret: kind === "secret" }, state));
    }
  }

  state.addEventListener("connection", () => {
    const { kind } = state.connection;
    for (const { input } of radios) input.checked = input.value === kind;
    show(kind);
    summary.textContent = choices[kind];
  });
}
