// Serves the app, on an origin of its own, with the package as it is packed;
// and is the back end that keeps the client secret.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { secretHash } from "../foreign/support.mjs";

const MODULES = ["", "/operations", "/sign-in"];

const script = new URL("app.js", import.meta.url);

/** @param secrets of the clients, by their ids */
export async function serveApp(folder, secrets) {
  const packed = join(folder, "node_modules", "cognito-wasm");
  const { exports } = JSON.parse(await readFile(join(packed, "package.json")));
  const imports = Object.fromEntries(
    MODULES.map((name) => [`cognito-wasm${name}`, `/cognito-wasm/${exports[`.${name}`].default}`]),
  );
  const html = `<!doctype html>
<link rel="icon" href="data:,">
<title>An app</title>
<script type="importmap">${JSON.stringify({ imports })}</script>`;

  const server = createServer(async (request, response) => {
    if (request.url === "/") {
      response.writeHead(200, { "content-type": "text/html" }).end(html);
    } else if (request.url === "/secret-hash") {
      const { clientId, username } = JSON.parse(await text(request));
      response.end(secretHash(username, { clientId, clientSecret: secrets.get(clientId) }));
    } else {
      const file =
        request.url === "/app.js"
          ? script
          : join(packed, request.url.replace("/cognito-wasm/", ""));
      response.writeHead(200, { "content-type": "text/javascript" }).end(await readFile(file));
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    origin: `http://localhost:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
