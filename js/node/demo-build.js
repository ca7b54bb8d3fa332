// The demo page as static files, for any host of these.
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { connectTo } from "./demo.js";
import { contentSecurityPolicy, FRAMES, TYPES } from "./files.js";

/** @import { DemoFolders } from "./demo.js" */

/**
 * Returns the policy in the page itself, because a static host sends no header of ours.
 *
 * @param {string} html
 */
function withPolicy(html) {
  const policy = contentSecurityPolicy(html, connectTo).replace(`; ${FRAMES}`, "");
  const charset = '<meta charset="utf-8" />';
  if (!html.includes(charset)) throw new Error(`the page has no ${charset}`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return html.replace(charset, () => `${charset}\n    ${meta}`);
}

/**
 * Writes the page as static files, which may be served from any path. The pool runs in the
 * page, so it needs no server of ours.
 *
 * @param {DemoFolders} folders
 * @param {string} target is created if need be; files in it that have the same names are replaced
 */
export async function buildDemo({ pkg, www, uqr }, target) {
  // The page loads the package's modules. Types are for editors; what is for Node, or is the
  // page itself, stays out.
  const apart = [www, uqr, join(pkg, "www"), join(pkg, "node"), join(www, "node_modules")];
  /** @param {string} folder */
  const isLoaded = (folder) => (/** @type {string} */ path) =>
    (path === folder || !apart.includes(path)) && (extname(path) === "" || extname(path) in TYPES);
  await mkdir(target, { recursive: true });
  for (const [from, to] of [
    [www, target],
    [pkg, join(target, "pkg")],
    [uqr, join(target, "uqr")],
  ]) {
    await cp(from, to, { recursive: true, filter: isLoaded(from) });
  }
  const html = await readFile(join(www, "index.html"), "utf8");
  await writeFile(join(target, "index.html"), withPolicy(html));
}
