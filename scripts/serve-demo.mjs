// The demo page over HTTP: `npm run demo` serves it to people, and the tests
// to a browser of theirs.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { root } from "./run.mjs";

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

async function answer(request, response, cacheControl) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return response.writeHead(405, { allow: "GET, HEAD" }).end();
  }
  const file = fileFor(request.url);
  const body = file && (await readFile(file).catch(() => undefined));
  if (!body) return response.writeHead(404).end("Not found\n");
  const type = types[extname(file)];
  const headers = {
    "cache-control": cacheControl,
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

/** @param cacheControl of all that it serves; by default, what has changed is seen */
export const createDemoServer = (cacheControl = "no-cache") =>
  createServer((request, response) => answer(request, response, cacheControl));
