// `npm run bench -- srp`: what a sign-in by SRP computes, in Chromium, from the
// call to the first request and from its answer to the second one. Each client
// is used as an app uses it; the pool it talks to checks each signature.

import { bundle, named } from "./bundle.mjs";
import { usePages } from "./page.mjs";
import { measureSignIn, prepare } from "./srp/sign-in.mjs";
import { inTurns } from "./turns.mjs";

const WARM = "SRP, a sign-in in a page that has made some: ms of the processor, least of 30";
const FIRST =
  "SRP, the first sign-in in a fresh page: ms, WebAssembly's loading included, least of 15";
const TASKS = "SRP, longest task of a page 4 times throttled: ms of the processor, median of 5";

/** Ours first. `bits` are those of the secret a, where they can be chosen. */
const contestants = [
  { name: "cognito-wasm", file: "srp/cognito-wasm.js" },
  { name: "cognito-wasm, a of 1,024 bits", file: "srp/cognito-wasm-1024.js" },
  ...[
    "amazon-cognito-identity-js",
    "aws-amplify",
    "amazon-cognito-passwordless-auth",
    "cognito-srp-helper",
  ].map((name) => ({ name, file: `srp/${name}.js`, peer: true })),
  { name: "by hand, a of 1,024 bits", file: "srp/by-hand.js", bits: 1024 },
  { name: "by hand, a of 256 bits", file: "srp/by-hand.js", bits: 256 },
];

export async function measure() {
  const bundles = {};
  for (const { file } of contestants) {
    bundles[`/${file}`] ??= (await bundle({ file })).bytes;
  }
  return {
    [WARM]: await usePages(bundles, warm),
    [FIRST]: await usePages(bundles, first),
    [TASKS]: await usePages(bundles, tasks),
  };
}

async function warm(pages) {
  const prepared = [];
  for (const contestant of contestants) {
    const page = await pages.open();
    const signIn = await prepare(page, contestant);
    await signIn();
    await signIn();
    prepared.push({ ...contestant, page, signIn });
  }
  const measured = await inTurns(prepared, 30, ({ page, signIn }) =>
    measureSignIn(pages, page, signIn),
  );
  return compared(measured, ["A", "S", "processor"]);
}

async function first(pages) {
  const measured = await inTurns(contestants, 15, (contestant) =>
    pages.once(async (page) => measureSignIn(pages, page, await prepare(page, contestant))),
  );
  return compared(measured, ["load", "elapsed", "processor"]);
}

/** Medians: where the machine is busy, the throttling sometimes comes too late. */
async function tasks(pages) {
  const use = async (page, contestant) => {
    const signIn = await prepare(page, contestant);
    const fresh = await pages.longestTask(page, signIn);
    await signIn();
    return { fresh, third: await pages.longestTask(page, signIn) };
  };
  const measured = await inTurns(contestants, 5, (contestant) =>
    pages.once((page) => use(page, contestant), { throttling: 4 }),
  );
  return measured.map((one) => ({
    name: named(one),
    "first sign-in": one.fresh,
    "third sign-in": one.third,
  }));
}

/** Rows of the least times; the last column is compared to the fastest peer's. */
function compared(measured, columns) {
  const column = columns.at(-1);
  const peers = measured.filter(({ peer }) => peer);
  const fastest = Math.min(...peers.map(({ least }) => least[column]));
  return measured.map((one) => ({
    name: named(one),
    ...Object.fromEntries(columns.map((name) => [name, one.least[name]])),
    median: one[column],
    "to the fastest peer": one.least[column] / fastest,
  }));
}

export function targets({ [WARM]: warm, [FIRST]: first, [TASKS]: tasks }) {
  const amplify = warm.find(({ name }) => name.startsWith("aws-amplify"));
  return [
    {
      what: "SRP, warm, times the fastest peer's",
      value: warm[0]["to the fastest peer"],
      limit: 0.35,
    },
    {
      what: "SRP, warm, times Amplify's",
      value: warm[0].processor / amplify.processor,
      limit: 0.06,
    },
    {
      what: "SRP, first sign-in in a fresh page, times the fastest peer's",
      value: first[0]["to the fastest peer"],
      limit: 0.45,
    },
    {
      what: "SRP, longest task, 4 times throttled, ms",
      value: Math.max(tasks[0]["first sign-in"], tasks[0]["third sign-in"]),
      limit: 50,
    },
  ];
}
