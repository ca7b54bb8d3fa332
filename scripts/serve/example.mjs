// An example page over HTTP: `npm run example` serves it to people, and the
// tests to their browser. Beside the page it shows a panel with the users of the
// local user pool and the messages that the pool sends them.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createFileServer } from "../../js/node/files.js";
import { root } from "../run.mjs";

const examples = join(root, "examples");

/** Returns what is public: of the example's folder what the page needs, and what all pages share. */
function placesOf(example) {
  const folder = join(examples, example);
  return {
    files: {
      "/": join(folder, "index.html"),
      "/start.js": join(folder, "start.js"),
      "/style.css": join(examples, "style.css"),
      "/logo.svg": join(root, "www/logo.svg"),
    },
    folders: {
      "/pkg/": join(folder, "pkg"),
      "/style/shared/": join(root, "www/style/shared"),
      "/local/": join(examples, "local"),
    },
  };
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

/** Sends the panel the users, and each time the pool has sent something, all of its messages. */
function sendEvents({ pool, people, watch }, response) {
  let sentMessages = -1;
  const send = (event, data) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const sendNew = () => {
    const { messages } = pool.outbox;
    if (messages.length !== sentMessages) send("messages", messages);
    sentMessages = messages.length;
  };
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  send("people", people);
  sendNew();
  response.on("close", watch(sendNew));
}

/**
 * @param {string} example its folder below examples/
 * @param local what `startExamplePool` returned
 * @param {{ allowedHosts?: string[] }} options as of `createFileServer`
 */
export function createExampleServer(example, local, options) {
  const sendText = (response, type, body) =>
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(body);

  return createFileServer({
    ...options,
    ...placesOf(example),
    connectTo: [local.settings.endpoint],
    render: withPanel,
    routes: {
      "/settings.json": (response) =>
        sendText(response, "application/json", JSON.stringify(local.settings)),
      "/local/events": (response) => sendEvents(local, response),
      "/local/app-code": async (response, query) =>
        sendText(response, "text/plain", await local.appCode(query.get("username"))),
    },
  });
}
