// What the tests of every page hold it to: it logs no error, it sends no request to
// another machine, and axe-core finds nothing wrong with it.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Collects the errors that a page logs, and the addresses of its requests to other machines. */
export function collectMisdeeds(page) {
  const misdeeds = [];
  page.on("pageerror", (error) => misdeeds.push(error.message));
  page.on("console", (message) => {
    // Chromium itself logs each response with a status of 400 or more.
    const isStatus = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isStatus) misdeeds.push(message.text());
  });
  page.on("request", (request) => {
    const { hostname } = new URL(request.url());
    if (hostname !== "localhost" && hostname !== "127.0.0.1") misdeeds.push(request.url());
  });
  return misdeeds;
}

/** Returns what axe-core finds wrong with the page as it is now. */
export async function objections(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  // Without the other results, it takes half the time.
  const options = { resultTypes: ["violations"] };
  const { violations } = await page.evaluate(
    (options) => globalThis.axe.run(document, options),
    options,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
