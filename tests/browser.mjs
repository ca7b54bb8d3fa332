// The browser the tests drive: the system's own, which no test downloads.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome"];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium's path: `CHROME_PATH`, or the first of its names on `PATH`. */
export function chromePath() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find(isExecutable);
  if (found) return found;
  throw new Error(
    `These tests need a browser: install ${names.join(", or ")}, or set CHROME_PATH to one.`,
  );
}

/** No window, no sandbox (containers have none to offer), and no traffic of its own. */
export const chromeArguments = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @param {string[]=} more arguments beside those that every test wants */
export const launchChromium = (more = []) =>
  chromium.launch({ executablePath: chromePath(), args: [...chromeArguments, ...more] });

/** Gives a page an authenticator of its own, which verifies its user without asking. */
export async function addVirtualAuthenticator(page) {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("WebAuthn.enable");
  const { authenticatorId } = await devTools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  return { devTools, authenticatorId };
}
