import { connectToLocalPool } from "./connection.js";
import { startJourneys } from "./journeys/journeys.js";
import { createLocalPool } from "./local-pool.js";
import { adminPanel } from "./panels/admin.js";
import { authenticatorPanel } from "./panels/authenticator.js";
import { clockPanel } from "./panels/clock.js";
import { codePanel } from "./panels/code.js";
import { examplesPanel } from "./panels/examples.js";
import { inboxPanel } from "./panels/inbox.js";
import { sessionPanel } from "./panels/session.js";
import { settingsPanel } from "./panels/settings.js";
import { wirePanel } from "./panels/wire.js";
import { State } from "./state.js";
import { copyButtons } from "./ui/copy.js";
import { tabs } from "./ui/tabs.js";

const section = (id) => document.getElementById(id);

async function start() {
  const state = new State();
  // A tab that this page opened uses the same pool; its hash says with which client.
  const kind = location.hash.slice(1);
  const local = (kind && opener?.localPool) || (await createLocalPool());
  globalThis.localPool = local;
  const journeys = startJourneys(section("stage"), state);
  settingsPanel(section("settings"), state, local, journeys);
  examplesPanel(section("examples"), state, journeys);
  inboxPanel(section("inbox"), state, journeys);
  authenticatorPanel(section("authenticator"), state, journeys);
  sessionPanel(section("session"), state, journeys);
  clockPanel(section("clock"), state);
  adminPanel(section("admin"), state);
  const wire = wirePanel(state);
  const code = codePanel(state);
  tabs(section("wire"), "What the page does", [
    { title: "Requests", ...wire },
    { title: "JavaScript", ...code.javascript },
    { title: "Rust", ...code.rust },
  ]);
  copyButtons(document);
  state.connect(connectToLocalPool(local, { withSecret: kind === "secret" }, state));
}

start().catch((error) => {
  section("stage").textContent = `The page could not start. ${error.message}`;
});
