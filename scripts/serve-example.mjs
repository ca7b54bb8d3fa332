// An example page over HTTP: `npm run example` serves it to people, and the
// tests to a browser of theirs. It puts a panel beside the page with the users
// of the local pool, and the messages that the pool sends them.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { root } from "./run.mjs";

const examples = join(root, "examples");

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** What all pages have in common. */
const shared = {
  "/local/panel.css": join(examples, "local/panel.css"),
  "/local/panel.js": join(examples, "local/panel.js"),
  "/logo.svg": join(root, "www/logo.svg"),
  "/style.css": join(examples, "style.css"),
};

/** The page's own: undefined where there is none, nor may be. */
function fileFor(example, path) {
  if (path in shared) return shared[path];
  const folder = join(examples, example);
  const file = join(folder, path === "/" ? "index.html" : path);
  const isPublic = ["/", "/start.js"].includes(path) || file.startsWith(join(folder, "pkg") + sep);
  return isPublic && types[extname(file)] ? file : undefined;
}

async function withPanel(html) {
  const panel = await readFile(join(examples, "local/panel.html"), "utf8");
  return html
    .replace("</main>", () => `</main>${panel}`)
    .replace(
      "</head>",
      `<link rel="stylesheet" href="local/panel.css" />
       <script type="module" src="local/panel.js"></script></head>`,
    );
}

const policy = (endpoint) =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${endpoint}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Tells the panel who there is, and each time a message is sent, what was sent. */
function tell({ pool, people, watch }, response) {
  let told = -1;
  const send = (event, data) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const sendNew = () => {
    const { messages } = pool.outbox;
    if (messages.length !== told) send("messages", messages);
    told = messages.length;
  };
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  send("people", people);
  sendNew();
  response.on("close", watch(sendNew));
}

/** @param example its folder below examples/ */
export function createExampleServer(example, local) {
  const text = (response, type, body) =>
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(body);

  async function answer(request, response) {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return response.writeHead(405, { allow: "GET, HEAD" }).end();
    }
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    if (pathname === "/settings.json") {
      return text(response, "application/json", JSON.stringify(local.settings));
    }
    if (pathname === "/local/events") return tell(local, response);
    if (pathname === "/local/app-code") {
      return text(response, "text/plain", await local.appCode(searchParams.get("username")));
    }
    const file = fileFor(example, pathname);
    const content = file && (await readFile(file).catch(() => undefined));
    if (!content) return response.writeHead(404).end("Not found\n");
    const type = types[extname(file)];
    const isPage = type === types[".html"];
    response
      .writeHead(200, {
        "cache-control": "no-cache",
        "content-type": type,
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        ...(isPage && { "content-security-policy": policy(local.settings.endpoint) }),
      })
      .end(isPage ? await withPanel(content.toString()) : content);
  }

  return createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
}
