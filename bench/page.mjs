// Bundles in the pages of a headless Chromium, served from this machine.

import { once } from "node:events";
import { createServer } from "node:http";
import { extname } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { launchChromium } from "../tests/browser.mjs";

const TYPES = { "": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };
const EMPTY = '<!doctype html><link rel="icon" href="data:,"><title>A page</title>';

/**
 * Serves files, opens a browser, and closes both when `use` is done.
 *
 * @template T
 * @param {Record<string, Uint8Array | string>} files by their paths; `/` is an empty page
 * @param {(pages: Pages) => Promise<T>} use
 */
export async function usePages(files, use) {
  const server = serve({ "/": EMPTY, ...files });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const browser = await launchChromium();
  try {
    return await use(new Pages(browser, `http://127.0.0.1:${server.address().port}`));
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

class Pages {
  constructor(browser, origin) {
    this.browser = browser;
    this.origin = origin;
  }

  /**
   * A page as of a first visit: a process of its own, and nothing in a cache.
   * `throttling` is how many times slower its main thread shall be.
   */
  async open({ throttling = 1, path = "/" } = {}) {
    const context = await this.browser.newContext();
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: throttling });
    await page.goto(this.origin + path);
    return page;
  }

  /** What `use` gives of such a page, which is closed then. */
  async once(use, options) {
    const page = await this.open(options);
    try {
      return await use(page);
    } finally {
      await page.context().close();
    }
  }

  /**
   * The longest task of the page's main thread while `use` runs, in ms of the
   * processor: what else the machine does is not the page's.
   */
  async longestTask(page, use) {
    const { marks, events } = await this.#trace(page, async () => {
      await page.evaluate(() => performance.mark("begin"));
      await use();
      await page.evaluate(() => performance.mark("end"));
    });
    const [begin, end] = [marks.at(0), marks.at(-1)];
    const tasks = events.filter(
      ({ name, tid, pid, ts, dur }) =>
        name === "RunTask" &&
        pid === begin.pid &&
        tid === begin.tid &&
        ts + dur > begin.ts &&
        ts < end.ts,
    );
    return Math.max(...tasks.map(({ tdur }) => tdur)) / 1000;
  }

  /** When the page set each of its marks while `use` ran, in ms: by the clock, and of the processor. */
  async marks(page, use) {
    const { marks } = await this.#trace(page, use);
    return marks.map(({ ts, tts }) => ({ elapsed: ts / 1000, processor: tts / 1000 }));
  }

  async #trace(page, use) {
    const [tasks, marks] = ["disabled-by-default-devtools.timeline", "blink.user_timing"];
    await this.browser.startTracing(page, { categories: [tasks, marks] });
    await use();
    const { traceEvents: events } = JSON.parse(await this.browser.stopTracing());
    const set = events.filter(({ cat, ph }) => cat === marks && ph === "I");
    return { events, marks: set.sort((a, b) => a.ts - b.ts) };
  }
}

/** As a site should: compressed by brotli at its best, and not to be kept. */
function serve(files) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const bodies = new Map(
    Object.entries(files).map(([path, file]) => [path, brotliCompressSync(file, { params })]),
  );
  return createServer((request, response) => {
    const body = bodies.get(request.url);
    response
      .writeHead(body ? 200 : 404, {
        "content-type": TYPES[extname(request.url)],
        "content-encoding": "br",
        "cache-control": "no-store",
      })
      .end(body);
  });
}
