// The documentation's programs and components in Chromium, on a user pool in the page itself.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { compile as compileSvelte } from "svelte/compiler";
import { addVirtualAuthenticator, launchChromium } from "../browser.mjs";
import { html, serve } from "../packaging/app.mjs";

/** How each framework puts a component into the page. */
const MOUNTS = {
  tsx: (file) => `
    import { createElement } from "react";
    import { createRoot } from "react-dom/client";
    import { SignIn } from "./${file}";
    createRoot(document.body).render(createElement(SignIn));`,
  // Angular compiles its templates in the page, and needs its compiler there.
  ts: (file) => `
    import "@angular/compiler";
    import { bootstrapApplication } from "@angular/platform-browser";
    import { SignInComponent } from "./${file}";
    document.body.append(document.createElement("app-sign-in"));
    await bootstrapApplication(SignInComponent);`,
  vue: (file) => `
    import { createApp } from "vue";
    import SignIn from "./${file}";
    createApp(SignIn).mount(document.body);`,
  svelte: (file) => `
    import { mount } from "svelte";
    import SignIn from "./${file.replace(/\.ts$/, "")}";
    mount(SignIn, { target: document.body });`,
};

/** jane's password was reset by an administrator: the form has two steps. */
const RESET_JANE = `
  import { jane, startPool } from "./support.js";
  export const pool = await startPool();
  await pool.admin.resetUserPassword({ username: jane.username });
  Object.assign(globalThis, { pool });`;

/** Starts a browser, and serves what is put into the app's folder `site`. */
export async function startPages(folder) {
  const ends = [];
  const site = join(folder, "site");
  await mkdir(site);
  const address = await serve({ after: (end) => ends.push(end) }, site);
  const browser = await launchChromium();

  async function open(name, script, auth) {
    await bundle(folder, script, join(site, `${name}.js`), auth);
    await writeFile(join(site, `${name}.html`), html(`${name}.js`));
    const context = await browser.newContext();
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.setDefaultTimeout(30_000);
    await addVirtualAuthenticator(page);
    await page.goto(`${address}${name}.html`);
    return { page, errors, close: () => context.close() };
  }

  return {
    /** Runs a program; throws what it throws. */
    async run(file) {
      const script = `
        globalThis.ended = import("./${file}").then(() => "", (error) => String(error?.stack ?? error));`;
      const { page, close } = await open(file, script);
      const fault = await page.evaluate(async () => {
        while (!globalThis.ended) await new Promise((resolve) => setTimeout(resolve, 10));
        return globalThis.ended;
      });
      await close();
      if (fault) throw new Error(fault);
    },

    /** Signs jane in by a component's form. `auth` is the module that it imports. */
    async signInBy(file, language, auth) {
      await writeFile(join(folder, "reset-jane.js"), RESET_JANE);
      const script = `import "./reset-jane.js";\n${MOUNTS[language](file)}`;
      const { page, errors, close } = await open(file, script, auth);
      const send = async (fields) => {
        for (const [name, value] of Object.entries(fields)) {
          await page.getByLabel(name, { exact: true }).fill(value);
        }
        await page.getByRole("button", { name: "Continue" }).click();
      };
      try {
        await send({ username: "jane", password: "Old-passw0rd" });
        await page.getByLabel("confirmationCode").waitFor();
        const code = await page.evaluate(() => globalThis.pool.outbox.last("jane").code);
        const wrong = code === "000000" ? "000001" : "000000";
        await send({ confirmationCode: wrong, password: "New-passw0rd" });
        await page.getByText("That is not the code. Try again.").waitFor();
        await send({ confirmationCode: code, password: "New-passw0rd" });
        await page.getByText("You are signed in.").waitFor();
      } catch (error) {
        throw new Error([error.message, ...errors].join("\n"));
      }
      await close();
    },

    async stop() {
      await browser.close();
      for (const end of ends) end();
    },
  };
}

/** Bundles a script with the modules of the app's folder; `./auth` is the documentation's own. */
async function bundle(folder, script, outfile, auth) {
  const documents = {
    name: "documents",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/auth$/ }, () => ({ path: "auth", namespace: "documents" }));
      onLoad({ filter: /.*/, namespace: "documents" }, () => ({
        contents: auth,
        loader: "ts",
        resolveDir: folder,
      }));
      onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
        const text = await readFile(path, "utf8");
        return { contents: compileSvelte(text, { filename: path }).js.code };
      });
      // The preludes assert as Node does.
      onResolve({ filter: /^node:assert/ }, () => ({ path: "assert", namespace: "assert" }));
      onLoad({ filter: /.*/, namespace: "assert" }, () => ({ contents: ASSERT }));
    },
  };
  await build({
    stdin: { contents: script, resolveDir: folder },
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    conditions: ["browser", "svelte"],
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [documents],
    logLevel: "silent",
  });
}

const ASSERT = `
function ok(value, message = "not ok") {
  if (!value) throw new Error(message);
}
function equal(actual, expected) {
  ok(actual === expected, actual + " is not " + expected);
}
export default Object.assign(ok, { ok, equal });
`;
