// Where the app runs: in a page, and in Node. Each opens it and gives the same.
import assert from "node:assert/strict";
import { launchChromium } from "../browser.mjs";
import { importInstalled } from "../packaging/tarball.mjs";
import { createApp } from "./app.js";
import { softwareAuthenticator, virtualAuthenticator } from "./authenticators.mjs";

export const inPage = {
  name: "in a page",

  async open({ origin }) {
    const browser = await launchChromium();
    const page = await browser.newPage();
    const misdeeds = [];
    page.on("pageerror", (error) => misdeeds.push(error.message));
    page.on("request", (request) => {
      const { hostname } = new URL(request.url());
      if (hostname !== "localhost" && hostname !== "127.0.0.1") misdeeds.push(request.url());
    });
    let app;
    const load = async () => {
      await page.goto(`${origin}/`);
      app = await page.evaluateHandle(async () => (await import("/app.js")).createApp());
    };
    await load();
    return {
      reload: load,
      async createClient(config) {
        const client = await app.evaluateHandle((app, config) => app.createClient(config), config);
        return (...args) => client.evaluate((client, args) => client.call(...args), args);
      },
      createAuthenticator: (t) => virtualAuthenticator(t, page),
      async takeDone() {
        assert.deepEqual(misdeeds.splice(0), []);
        return app.evaluate((app) => app.takeDone());
      },
      close: () => browser.close(),
    };
  },
};

export const inNode = {
  name: "in Node",

  async open({ origin }) {
    const app = await createApp(importInstalled);
    return {
      async createClient(config) {
        const client = app.createClient(config);
        return (...args) => client.call(...structuredClone(args));
      },
      createAuthenticator: () => softwareAuthenticator(origin),
      takeDone: async () => app.takeDone(),
      async close() {},
    };
  },
};
