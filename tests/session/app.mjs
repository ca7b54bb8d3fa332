import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { servePool } from "../../js/node/server.js";
import { createUserPool } from "../../pkg/testing.js";
import { createApp, serve, writePage } from "../packaging/app.mjs";

/**
 * Serves a page with app.js, and a user pool whose one user is jane.
 *
 * @param {import("node:test").TestContext} t
 * @param {object} [client] settings of the app client
 * @param {(pool: object) => object} [watched] returns what is served in place of the pool
 * @returns the page's address, the configuration of its session's client, and the pool
 */
export async function startApp(t, client = {}, watched = (pool) => pool) {
  const pool = await createUserPool({
    clients: [{ clientId: "app", ...client }],
    users: [{ username: "jane", password: "Old-passw0rd" }],
  });
  const { endpoint, close } = await servePool(watched(pool));
  t.after(() => {
    close();
    pool.close();
  });
  const folder = await createApp(t);
  await copyFile(fileURLToPath(new URL("app.js", import.meta.url)), join(folder, "app.js"));
  await writePage(folder, "/app.js");
  const url = await serve(t, folder);
  return { url, config: { region: pool.region, endpoint, clientId: "app" }, pool };
}
