// A back-office page of its own origin, with the package as it is packed.

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before } from "node:test";
import { launchChromium } from "../browser.mjs";
import { installTarball } from "../packaging/tarball.mjs";

const journey = new URL("journey.js", import.meta.url);

/** As the Fetch standard has it and other browsers do: `*` allows all headers but Authorization. */
const STRICT = "--enable-features=CorsNonWildcardRequestHeadersSupport";

/** Opens a browser around the tests of a file; gives a function that makes an attempt in the page. */
export function usePage() {
  let server;
  let browser;
  let page;
  const said = [];
  before(async () => {
    const { folder } = await installTarball();
    server = await serve(join(folder, "node_modules", "cognito-wasm"));
    browser = await launchChromium([STRICT]);
    page = await browser.newPage();
    page.on("console", (message) => said.push(message.text()));
    await page.goto(`http://localhost:${server.address().port}/`);
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });
  return {
    /** What the browser has said of it since the last time. */
    said: () => said.splice(0).join("\n"),
    attempt: (config, name) =>
      page.evaluate(
        async ([config, name]) => {
          const { CognitoAdmin } = await import("cognito-wasm/admin");
          const { attempt } = await import("/journey.js");
          return attempt(CognitoAdmin, config, name);
        },
        [config, name],
      ),
  };
}

async function serve(folder) {
  const { exports } = JSON.parse(await readFile(join(folder, "package.json")));
  const imports = { "cognito-wasm/admin": `/cognito-wasm/${exports["./admin"].default}` };
  const html = `<!doctype html>
<link rel="icon" href="data:,">
<title>A back office</title>
<script type="importmap">${JSON.stringify({ imports })}</script>`;
  const server = createServer(async ({ url }, response) => {
    if (url === "/") {
      response.writeHead(200, { "content-type": "text/html" }).end(html);
    } else {
      const file =
        url === "/journey.js" ? journey : join(folder, url.replace("/cognito-wasm/", ""));
      response.writeHead(200, { "content-type": "text/javascript" }).end(await readFile(file));
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}
