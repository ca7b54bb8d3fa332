import { connectToLocalPool } from "./connection.js";
import { startJourneys } from "./journeys/journeys.js";
import { createLocalPool } from "./local-pool.js";
import { adminPanel } from "./panels/admin.js";
import { authenticatorPanel } from "./panels/authenticator.js";
import { examplesPanel } from "./panels/examples.js";
import { inboxPanel } from "./panels/inbox.js";
import { sessionPanel } from "./panels/session.js";
import { settingsPanel } from "./panels/settings.js";
import { wirePanel } from "./panels/wire.js";
import { State } from "./state.js";

const section = (id) => document.getElementById(id);

async function start() {
  const state = new State();
  // A tab that this page opened uses the same pool; its hash says with which client.
  const kind = location.hash.slice(1);
  const local = (kind && opener?.localPool) || (await createLocalPool());
  globalThis.localPool = local;
  const journeys = startJourneys(section("stage"), state);
  settingsPanel(section("settings"), state, local);
  examplesPanel(section("examples"), state, journeys);
  inboxPanel(section("inbox"), state, journeys);
  authenticatorPanel(section("authenticator"), state, journeys);
  sessionPanel(section("session"), state);
  adminPanel(section("admin"), state);
  wirePanel(section("wire"), state);
  state.connect(connectToLocalPool(local, { withSecret: kind === "secret" }, state.report));
}

start().catch((error) => {
  section("stage").textContent = `The page could not start. ${error.message}`;
});
