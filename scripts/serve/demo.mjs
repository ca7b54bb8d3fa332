// The demo page over HTTP, which `npm run demo` serves to people and the tests to their
// browser; and the same as static files, for any host of these.
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { root } from "../run.mjs";
import { contentSecurityPolicy, createFileServer, FRAMES, TYPES } from "./files.mjs";

const www = join(root, "www");

/** The service in every partition, and a user pool that the visitor runs on loopback. */
const connectTo = [
  "https://*.amazonaws.com",
  "https://*.amazonaws.com.cn",
  "https://*.amazonaws.eu",
  "https://*.api.aws",
  "https://*.api.amazonwebservices.com.cn",
  "https://*.api.amazonwebservices.eu",
  "http://localhost:*",
  "http://127.0.0.1:*",
];

const files = {
  "/": join(www, "index.html"),
  "/uqr.js": join(www, "node_modules", "uqr", "dist", "index.mjs"),
};

/** @param {{ cacheControl?: string, allowedHosts?: string[] }} options as of `createFileServer` */
export const createDemoServer = (options) =>
  createFileServer({
    ...options,
    files,
    folders: { "/pkg/": join(root, "pkg"), "/": www },
    connectTo,
  });

/** Returns whether the page loads a file: of the package's, the types are for editors. */
const isLoaded = (path) =>
  !path.startsWith(join(www, "node_modules")) && (extname(path) === "" || extname(path) in TYPES);

/** Puts the policy into the page, because a static host sends no header of ours. */
function withPolicy(html) {
  const policy = contentSecurityPolicy(html, connectTo).replace(`; ${FRAMES}`, "");
  return html.replace(
    '<meta charset="utf-8" />',
    (charset) =>
      `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

/**
 * Writes the page as static files, which may be served from any path. The pool runs in the
 * page, so it needs no server of ours.
 *
 * @param {string} folder is created if need be; files in it that have the same names are replaced
 */
export async function buildDemo(folder) {
  await mkdir(folder, { recursive: true });
  await cp(www, folder, { recursive: true, filter: isLoaded });
  await cp(join(root, "pkg"), join(folder, "pkg"), { recursive: true, filter: isLoaded });
  await cp(files["/uqr.js"], join(folder, "uqr.js"));
  const html = await readFile(files["/"], "utf8");
  await writeFile(join(folder, "index.html"), withPolicy(html));
}
