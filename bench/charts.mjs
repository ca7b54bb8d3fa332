// Which of the bench's figures are drawn.

/** What no peer has apart, beside the five functions: for the whole table alone. */
export const isAside = (name) => /admin|operations/.test(name);

/** Who sends no hash does less. */
const withHash = ({ name, SECRET_HASH }) =>
  SECRET_HASH === "sent" || name.endsWith("no secret") ? name : `${name}, no secret`;

/** A chart is of one column of a part's table, the first unless another is told. */
export const CHARTS = [
  {
    file: "bytes",
    part: "bytes",
    column: "brotli",
    unit: "bytes",
    title: "What a page downloads",
    subtitle: "JavaScript and WebAssembly, minified, brotli 11",
    isLeftOut: isAside,
  },
  {
    file: "ready",
    part: "ready",
    column: "ms from the script's start",
    unit: "ms",
    title: "Until the first request leaves",
    subtitle: "from the script's start, processor 4 times slower",
    label: withHash,
  },
  {
    file: "srp-first",
    part: "srp",
    table: 1,
    column: "processor",
    unit: "ms",
    title: "What the first sign-in by SRP computes",
    subtitle: "in a fresh page, WebAssembly to be compiled",
  },
  {
    file: "srp-warm",
    part: "srp",
    column: "processor",
    unit: "ms",
    title: "What a sign-in by SRP computes",
    subtitle: "in a page that has made some",
  },
  {
    file: "srp-task",
    part: "srp",
    table: 2,
    column: "first sign-in",
    unit: "ms",
    title: "How long a sign-in by SRP freezes the page",
    subtitle: "longest task of the first, processor 4 times slower",
  },
  {
    file: "calls",
    part: "calls",
    column: "CPU",
    unit: "µs",
    title: "What a call takes of the processor",
    subtitle: "forgotPassword in Node, no network",
    label: withHash,
  },
];

/** The lines of a part's first table, whose rows are times. */
export const LINES = [
  {
    file: "retries",
    part: "retries",
    title: "Requests in a second, of 10,000 clients",
    subtitle: "the service throttles from the 20th second to the 140th",
  },
];
