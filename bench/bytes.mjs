// `npm run bench -- bytes`: what an app that calls the five functions ships.

import { bundle, contestants, named, proveFive, sizes } from "./bundle.mjs";

export const title =
  "Bytes of the five functions, bundled and minified by esbuild (ratio: brotli to ours)";

export async function measure() {
  const rows = [];
  for (const contestant of contestants) {
    const { bytes } = await bundle(contestant);
    await proveFive(contestant, bytes);
    rows.push({ name: named(contestant), ...sizes(bytes) });
  }
  const [ours] = rows;
  return rows.map((row) => ({ ...row, ratio: Number((row.brotli / ours.brotli).toFixed(2)) }));
}

/** In bytes after brotli. */
const LIMITS = {
  "cognito-wasm": 10_240,
  "cognito-wasm and SRP sign-in": 15_360,
  "cognito-wasm, everything": 23_552,
};

export const targets = (rows) =>
  rows
    .filter(({ name }) => name in LIMITS)
    .map(({ name, brotli }) => ({
      what: `${name}, bytes after brotli`,
      value: brotli,
      limit: LIMITS[name],
    }));
