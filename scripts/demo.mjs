// `npm run demo [-- --port N]`: builds the package if need be, then serves the
// demo page on loopback. Plain Node: a fresh clone has nothing else.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { parseArgs } from "node:util";
import { root, run } from "./run.mjs";
import { setUpDemo } from "./setup.mjs";

const www = join(root, "www");
const pkg = join(root, "pkg");

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

// The page may talk to itself, to the service in every partition, and to a
// pool the visitor runs on loopback.
const reachable = [
  "'self'",
  "https://*.amazonaws.com",
  "https://*.amazonaws.com.cn",
  "https://*.amazonaws.eu",
  "https://*.api.aws",
  "https://*.api.amazonwebservices.com.cn",
  "https://*.api.amazonwebservices.eu",
  "http://localhost:*",
  "http://127.0.0.1:*",
].join(" ");

function fail(sentence, status) {
  console.error(sentence);
  process.exit(status);
}

function readPort() {
  try {
    const { port } = parseArgs({ options: { port: { type: "string" } } }).values;
    if (port === undefined) return undefined;
    if (/^\d{1,5}$/.test(port) && Number(port) <= 65535) return Number(port);
    throw new RangeError(`--port takes a number from 0 to 65535, not "${port}".`);
  } catch (error) {
    fail(`${error.message}\nUsage: npm run demo -- [--port N]`, 2);
  }
}

/**
 * The file an address names: under `www/`, or under `pkg/` for `/pkg/…`.
 * Undefined where there is none, nor may be.
 */
function fileFor(url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  const [folder, rest] = path.startsWith("/pkg/") ? [pkg, path.slice("/pkg".length)] : [www, path];
  const file = join(folder, rest === "/" ? "index.html" : rest);
  return file.startsWith(folder + sep) && types[extname(file)] ? file : undefined;
}

/** An import map has to stand in the page itself, so the policy names it by its hash. */
function contentSecurityPolicy(html) {
  const inline = [...html.matchAll(/<script type="importmap">(.*?)<\/script>/gs)];
  const hashes = inline.map(
    ([, text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(" "),
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${reachable}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

async function answer(request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return response.writeHead(405, { allow: "GET, HEAD" }).end();
  }
  const file = fileFor(request.url);
  const body = file && (await readFile(file).catch(() => undefined));
  if (!body) return response.writeHead(404).end("Not found\n");
  const type = types[extname(file)];
  const headers = {
    "cache-control": "no-cache",
    "content-length": body.length,
    "content-type": type,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
  if (type === types[".html"]) {
    headers["content-security-policy"] = contentSecurityPolicy(body.toString());
  }
  response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : body);
}

/** Listens on the port asked for, or on 8080 and, while it is taken, the next. */
function listen(server, wanted) {
  server.listen(wanted ?? 8080, "127.0.0.1");
  server.on("error", (error) => {
    if (error.code === "EADDRINUSE" && wanted === undefined) {
      server.listen(error.port + 1, "127.0.0.1");
    } else if (error.code === "EADDRINUSE") {
      fail(`Port ${wanted} is taken: choose another with --port.`, 1);
    } else {
      fail(`The page cannot be served: ${error.message}`, 1);
    }
  });
  // A name and not an address: passkeys are bound to a name.
  server.on("listening", () => console.log(`http://localhost:${server.address().port}`));
}

const port = readPort();
setUpDemo();
run(process.execPath, [join(root, "scripts/build.mjs")]);
listen(createServer(answer), port);
