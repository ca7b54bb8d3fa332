import { connectToLocalPool, createLocalPool } from "./connection.js";
import { startJourneys } from "./journeys/journeys.js";
import { adminPanel } from "./panels/admin.js";
import { examplesPanel } from "./panels/examples.js";
import { inboxPanel } from "./panels/inbox.js";
import { settingsPanel } from "./panels/settings.js";
import { wirePanel } from "./panels/wire.js";
import { State } from "./state.js";

const section = (id) => document.getElementById(id);

async function start() {
  const state = new State();
  const pool = await createLocalPool();
  const journeys = startJourneys(section("stage"), state);
  settingsPanel(section("settings"), state, pool);
  examplesPanel(section("examples"), state, journeys);
  inboxPanel(section("inbox"), state, journeys);
  adminPanel(section("admin"), state);
  wirePanel(section("wire"), state);
  state.connect(connectToLocalPool(pool, { withSecret: false }, state.report));
}

start().catch((error) => {
  section("stage").textContent = `The page could not start. ${error.message}`;
});
