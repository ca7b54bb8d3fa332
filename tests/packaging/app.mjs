// An app that has the package from its tarball, and a page of it in Chromium.

import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { servePool } from "../../js/node/server.js";
import { createUserPool } from "../../pkg/testing.js";
import { installTarball } from "./tarball.mjs";

const apps = fileURLToPath(new URL("apps/", import.meta.url));

/** A folder with the apps' sources and the package in its node_modules. */
export async function createApp(t) {
  const { folder: installed } = await installTarball();
  const folder = await mkdtemp(join(tmpdir(), "cognito-wasm-app-"));
  t.after(() => rm(folder, { recursive: true }));
  await cp(apps, folder, { recursive: true });
  await cp(join(installed, "node_modules"), join(folder, "node_modules"), { recursive: true });
  await mkdir(join(folder, "site"));
  return folder;
}

/** A page that runs a script, with what a test wants in its head. */
export const html = (script, head = "") =>
  `<!doctype html><link rel="icon" href="data:,"><title>An app</title>${head}<script type="module" src="${script}"></script>\n`;

export const writePage = (folder, ...page) => writeFile(join(folder, "index.html"), html(...page));

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

/** Serves a folder on loopback, with these headers. */
export async function serve(t, folder, headers = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const content = await readFile(path).catch(() => undefined);
    if (content === undefined) response.writeHead(404).end();
    else response.writeHead(200, { ...headers, "content-type": TYPES[extname(path)] }).end(content);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://localhost:${server.address().port}/`;
}

/** A user pool over HTTP whose one user, jane, has forgotten her password. */
export async function startPool(t) {
  const pool = await createUserPool({
    clients: [{ clientId: "app" }],
    users: [
      {
        username: "jane",
        password: "Old-passw0rd",
        attributes: { email: "jane@example.com", email_verified: "true" },
      },
    ],
  });
  const { endpoint, close } = await servePool(pool);
  t.after(() => {
    close();
    pool.close();
  });
  return { endpoint, clientId: "app", readCode: () => pool.outbox.last("jane").code };
}

/** A server that redirects whatever comes, and the paths that came. */
export async function startRedirecting(t) {
  const came = [];
  const server = createServer((request, response) => {
    came.push(request.url);
    response.writeHead(307, { location: "/elsewhere" }).end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  t.after(() => server.close());
  return { endpoint: `http://127.0.0.1:${server.address().port}/`, came };
}
