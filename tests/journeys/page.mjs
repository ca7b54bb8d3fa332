// An app on a page of its own origin, served with the package as it is packed,
// and the back end that keeps the client secret.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { chromeArguments, chromePath } from "../browser.mjs";
import { secretHash } from "../foreign/support.mjs";
import { installTarball } from "../packaging/tarball.mjs";

const FUNCTIONS = [
  "forgotPassword",
  "confirmForgotPassword",
  "initiateAuth",
  "respondToNewPasswordChallenge",
  "changePassword",
];

const script = new URL("app.js", import.meta.url);

/** Serves the app and opens a browser around the tests of a file; gives `createClient`. */
export function useApp() {
  const backEndSecrets = new Map();
  const misdeeds = [];
  let server;
  let browser;
  let app;
  before(async () => {
    const { folder } = await installTarball();
    server = await serve(join(folder, "node_modules", "cognito-wasm"), backEndSecrets);
    browser = await chromium.launch({ executablePath: chromePath(), args: chromeArguments });
    const page = await browser.newPage();
    page.on("pageerror", (error) => misdeeds.push(error.message));
    page.on("request", (request) => {
      const { hostname } = new URL(request.url());
      if (hostname !== "localhost" && hostname !== "127.0.0.1") misdeeds.push(request.url());
    });
    await page.goto(`http://localhost:${server.address().port}/`);
    app = await page.evaluateHandle(() => import("/app.js"));
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  /** A `CognitoClient` in the page, as one of the test's. */
  return async function createClient(t, { backEndSecret, ...config }) {
    t.after(() => assert.deepEqual(misdeeds.splice(0), []));
    if (backEndSecret) {
      backEndSecrets.set(config.clientId, backEndSecret);
      config.secretHashFrom = "/secret-hash";
    }
    const client = await app.evaluateHandle((app, config) => app.createClient(config), config);
    const call = (...args) =>
      client.evaluate((client, args) => client.call(...args), args).then(settle);
    return Object.fromEntries(FUNCTIONS.map((name) => [name, (...args) => call(name, ...args)]));
  };
}

/** Named by its code, as the administrator's refusals are by theirs. */
function settle({ answer, error }) {
  if (error) throw Object.assign(new Error(error.message), error, { name: error.code });
  return answer;
}

async function serve(folder, backEndSecrets) {
  const { exports } = JSON.parse(await readFile(join(folder, "package.json")));
  const imports = { "cognito-wasm": `/cognito-wasm/${exports["."].default}` };
  const html = `<!doctype html>
<link rel="icon" href="data:,">
<title>An app</title>
<script type="importmap">${JSON.stringify({ imports })}</script>`;

  const server = createServer(async (request, response) => {
    if (request.url === "/") {
      response.writeHead(200, { "content-type": "text/html" }).end(html);
    } else if (request.url === "/secret-hash") {
      const { clientId, username } = JSON.parse(await text(request));
      response.end(secretHash(username, { clientId, clientSecret: backEndSecrets.get(clientId) }));
    } else {
      const file =
        request.url === "/app.js"
          ? script
          : join(folder, request.url.replace("/cognito-wasm/", ""));
      response.writeHead(200, { "content-type": "text/javascript" }).end(await readFile(file));
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}
