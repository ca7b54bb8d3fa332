// The files of a page over HTTP, each with its type, and the page with the
// policy that limits what it may load and where it may send requests.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { isForThisMachine, refuseHost } from "./loopback.js";

/** @import { IncomingMessage, ServerResponse } from "node:http" */
/**
 * The files and folders by the paths that they are served at.
 * @typedef {{ files: Record<string, string>, folders: Record<string, string> }} Places
 */
/**
 * @typedef {object} Options
 * @property {Record<string, string>} files the file for each of these paths
 * @property {Record<string, string>} folders the folder for each prefix of a path; the first
 *   that fits is taken
 * @property {string[]} connectTo the origins that the page may send requests to, besides its own
 * @property {string[]} [allowedHosts] the names that a Host header may have beside those of
 *   loopback
 * @property {string} [cacheControl] by default, a file that has changed is loaded anew
 * @property {(html: string) => string | Promise<string>} [render] makes what is served of a
 *   page's HTML
 * @property {Record<string, Route>} [routes] what responds to paths that are no files
 */
/** @typedef {(response: ServerResponse, query: URLSearchParams) => unknown} Route */

const HTML = "text/html; charset=utf-8";
const JAVASCRIPT = "text/javascript; charset=utf-8";

/**
 * Files of no other type are served.
 * @type {Record<string, string>}
 */
export const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": HTML,
  ".js": JAVASCRIPT,
  ".mjs": JAVASCRIPT,
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** The part of a policy that counts only in a header, and not in the page itself. */
export const FRAMES = "frame-ancestors 'none'";

/**
 * Returns the file that a URL's path names, if it names one; it need not exist.
 *
 * @param {string} path
 * @param {Places} places
 */
function fileFor(path, { files, folders }) {
  if (Object.hasOwn(files, path)) return files[path];
  const prefix = Object.keys(folders).find((prefix) => path.startsWith(prefix));
  if (!prefix) return undefined;
  const folder = folders[prefix];
  const file = join(folder, path.slice(prefix.length));
  // The path may lead out of the folder.
  return file.startsWith(folder + sep) ? file : undefined;
}

/**
 * Returns the policy of a page. An import map has to stand in the page itself, so the policy
 * names it by its hash.
 *
 * @param {string} html
 * @param {string[]} connectTo
 */
export function contentSecurityPolicy(html, connectTo) {
  const importMaps = [...html.matchAll(/<script type="importmap">(.*?)<\/script>/gs)];
  const hashes = importMaps.map(
    ([, text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(" "),
    "style-src 'self'",
    "img-src 'self'",
    ["connect-src 'self'", ...connectTo].join(" "),
    "base-uri 'none'",
    "form-action 'none'",
    FRAMES,
  ].join("; ");
}

/**
 * Creates a server of a page and its files.
 *
 * @param {Options} options
 */
export function createFileServer({
  connectTo,
  cacheControl = "no-cache",
  render = (html) => html,
  routes = {},
  allowedHosts = [],
  ...places
}) {
  /**
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   */
  async function respond(request, response) {
    if (!isForThisMachine(request, allowedHosts)) return refuseHost(response);
    if (request.method !== "GET" && request.method !== "HEAD") {
      return response.writeHead(405, { allow: "GET, HEAD" }).end();
    }
    const url = parse(request.url ?? "");
    if (url && Object.hasOwn(routes, url.path)) return routes[url.path](response, url.query);
    const file = url && fileFor(url.path, places);
    const type = file && TYPES[extname(file)];
    let content = type ? await readFile(file).catch(() => undefined) : undefined;
    if (!type || !content) return response.writeHead(404).end("Not found\n");
    /** @type {Record<string, string>} */
    const headers = {
      "cache-control": cacheControl,
      "content-type": type,
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    };
    if (type === HTML) {
      const html = await render(content.toString());
      headers["content-security-policy"] = contentSecurityPolicy(html, connectTo);
      content = Buffer.from(html);
    }
    // Node sends no body in response to HEAD.
    response.writeHead(200, { ...headers, "content-length": content.length }).end(content);
  }

  return createServer((request, response) => {
    respond(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
}

/**
 * Returns the path and the query of a request; undefined if it is no valid URL.
 *
 * @param {string} url
 */
function parse(url) {
  try {
    const { pathname, searchParams } = new URL(url, "http://localhost");
    return { path: decodeURIComponent(pathname), query: searchParams };
  } catch {
    return undefined;
  }
}
