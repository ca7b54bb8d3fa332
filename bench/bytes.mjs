// `npm run bench -- bytes`: what an app that calls the five functions ships.

import { bundle, named, sizes } from "./bundle.mjs";
import { contestants, proveFive } from "./five.mjs";

export const title =
  "Bytes of the five functions, bundled and minified by esbuild (ratio: brotli to ours)";

export async function measure() {
  const rows = [];
  for (const contestant of contestants) {
    const bundled = await bundle(contestant);
    await proveFive(contestant, bundled);
    rows.push({ name: named(contestant), ...sizes(bundled) });
  }
  const [ours] = rows;
  return rows.map((row) => ({ ...row, ratio: Number((row.brotli / ours.brotli).toFixed(2)) }));
}

export const targets = (rows) =>
  contestants
    .filter(({ target }) => target)
    .map(({ name, target }) => ({
      what: `${name}, bytes after brotli`,
      value: rows.find((row) => row.name === name).brotli,
      limit: target,
    }));
