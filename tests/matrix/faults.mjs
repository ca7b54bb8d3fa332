// What can go wrong with one request: generated, each with what the oracle must know of it.
import { declaredErrors, outputMembers } from "./oracle.mjs";

const STATUSES_WITHOUT_BODY = [204, 205, 304];

/** Those that proxies, gateways and the service really send; the sampled functions get all. */
const USUAL_STATUSES = [
  200, 201, 202, 203, 204, 205, 206, 207, 226, 299, 300, 304, 305, 399, 400, 401, 402, 403, 404,
  405, 407, 408, 409, 410, 413, 418, 421, 425, 426, 428, 429, 431, 451, 499, 500, 501, 502, 503,
  504, 505, 507, 511, 520, 529, 598, 599,
];
const REDIRECTS = [301, 302, 303, 307, 308];
export const ALL_STATUSES = Array.from({ length: 400 }, (_, index) => 200 + index);

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const bytes = (...parts) =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? encoder.encode(part) : Buffer.from(part))),
  );

/** A response, and what of it can be read. */
function response(title, status, body, headers = {}) {
  const given = STATUSES_WITHOUT_BODY.includes(status) ? null : body;
  return {
    title: `${status} ${title}`,
    what: "answer",
    status,
    text: given === null ? "" : typeof given === "string" ? given : decoder.decode(given),
    errorType: status === 200 ? undefined : headers["x-amzn-errortype"],
    send: () => new Response(given, { status, headers }),
  };
}

const json = (title, value, status = 200) => response(title, status, JSON.stringify(value));

/** The exceptions of the service, as its two ways of naming them have it. */
function* serviceErrors(operation) {
  const others = [
    "ThrottlingException",
    "RequestLimitExceeded",
    "SlowDown",
    "constructor",
    "__proto__",
    "toString",
    "hasOwnProperty",
  ];
  for (const name of [...declaredErrors(operation), ...others]) {
    const status = name === "InternalErrorException" ? 500 : 400;
    const body = { message: `about ${name}` };
    yield json(`${name} in the body`, { __type: `com.amazonaws#${name}`, ...body }, status);
    yield response(`${name} in a header`, status, JSON.stringify(body), {
      "x-amzn-errortype": `${name}:http://internal.amazon.com/`,
    });
  }
  for (const message of [null, 5, {}, [], "x".repeat(70_000), "\u0000\ud800", "Value '' at ''"]) {
    yield json("with an odd message", { __type: "NotAuthorizedException", message }, 400);
  }
  for (const type of [
    null,
    5,
    {},
    ["NotAuthorizedException"],
    "",
    "#",
    ":",
    "#:",
    "é".repeat(999),
  ]) {
    yield json(`with the type ${JSON.stringify(type).slice(0, 30)}`, { __type: type }, 400);
  }
}

/** Statuses with HTML, JSON, nothing and bytes. */
export function* statusFaults(statuses = USUAL_STATUSES) {
  for (const status of statuses) {
    yield response("with HTML", status, "<!doctype html><title>Sign in to the Wi-Fi</title>");
    yield response("with JSON", status, '{"message":"No."}');
    yield response("with nothing", status, "");
    yield response("with bytes", status, Buffer.from([0, 255, 254, 123, 34, 128]));
  }
  for (const status of REDIRECTS) {
    yield response("to elsewhere", status, "", { location: "https://evil.example/" });
  }
}

/** A success that ends too early: as text at every byte, and with the connection at some. */
function* cuts(success) {
  const whole = bytes(JSON.stringify(success));
  for (let length = 1; length < whole.length; length++) {
    yield response(`cut at byte ${length}`, 200, whole.subarray(0, length));
  }
  for (const status of [200, 400, 503]) {
    for (const length of [0, 1, whole.length >> 1, whole.length]) {
      yield {
        title: `${status} whose connection ends at byte ${length}`,
        what: "cut",
        status,
        send: () =>
          new Response(
            new ReadableStream({
              start: (controller) => controller.enqueue(whole.subarray(0, length)),
              pull: (controller) => controller.error(new TypeError("terminated")),
            }),
            { status, headers: { "x-amzn-errortype": "NotAuthorizedException" } },
          ),
      };
    }
  }
}

function* encodings(success) {
  const text = JSON.stringify(success);
  const invalid = [
    [0xff],
    [0xc0, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf5, 0x80, 0x80, 0x80],
    [0xe2, 0x82],
  ];
  for (const sequence of invalid) {
    yield response(
      "with invalid UTF-8 in a string",
      200,
      bytes('{"X":"', sequence, '",', text.slice(1)),
    );
    yield response(
      "with invalid UTF-8 in a name",
      200,
      bytes('{"', sequence, '":1,', text.slice(1)),
    );
    yield response("with invalid UTF-8 before", 200, bytes(sequence, text));
    yield response("with invalid UTF-8 behind", 200, bytes(text, sequence));
  }
  const bom = [0xef, 0xbb, 0xbf];
  yield response("with a BOM", 200, bytes(bom, text));
  yield response("in UTF-16", 200, Buffer.from(`\ufeff${text}`, "utf16le"));
  yield response("with a lone surrogate", 200, `{"X":"\\ud800",${text.slice(1)}`);
  yield response("with a NUL", 200, `${text}\0`);
  yield response("of two values", 200, text + text);
}

const nested = (depth, [open, close] = ["[", "]"]) => open.repeat(depth) + close.repeat(depth);

function* nestings(success) {
  const text = JSON.stringify(success);
  for (const depth of [10, 100, 120, 122, 124, 200, 1000]) {
    for (const kind of [
      ["[", "]"],
      ['{"a":', "}"],
    ]) {
      const value =
        kind[0] === "[" ? nested(depth) : `${kind[0].repeat(depth)}1${"}".repeat(depth)}`;
      yield response(`nested ${depth} deep`, 200, `{"X":${value},${text.slice(1)}`);
    }
    yield response(`that is a list ${depth} deep`, 200, nested(depth));
    yield response(`of a refusal nested ${depth} deep`, 400, `{"X":${nested(depth)}}`);
  }
}

const WRONG = [null, true, 7, -1e308, "", "text", [], [null], {}, { a: 1 }, [[{}]]];
const PROTOTYPES = [
  "__proto__",
  "constructor",
  "toString",
  "prototype",
  "then",
  "toJSON",
  "length",
];

/** Members that are missing, of another type, extra or named like those of prototypes. */
function* shapes(operation, success) {
  const text = JSON.stringify(success);
  for (const value of WRONG) yield json("that is no structure of the service's", value);
  for (const name of outputMembers(operation)) {
    const { [name]: held, ...rest } = success;
    yield json(`without ${name}`, rest);
    for (const value of WRONG) {
      yield json(`whose ${name} is ${JSON.stringify(value)}`, { ...success, [name]: value });
      yield json(`of ${name} alone, ${JSON.stringify(value)}`, { [name]: value });
    }
    for (const inner of held && typeof held === "object" ? Object.keys(held) : []) {
      for (const value of WRONG) {
        const changed = Array.isArray(held) ? [...held] : { ...held };
        changed[inner] = value;
        yield json(`whose ${name}.${inner} is ${JSON.stringify(value)}`, {
          ...success,
          [name]: changed,
        });
      }
    }
    for (const inner of PROTOTYPES) {
      yield response(
        `whose ${name} has ${inner}`,
        200,
        JSON.stringify({ ...success, [name]: 0 }).replace(
          `"${name}":0`,
          `"${name}":{"${inner}":{"isPolluted":true}}`,
        ),
      );
    }
  }
  for (const name of PROTOTYPES) {
    for (const value of ['{"isPolluted":true}', "null", "5"]) {
      yield response(`with ${name}`, 200, `{"${name}":${value},${text.slice(1)}`);
      yield response(`of ${name} alone`, 200, `{"${name}":${value}}`);
      yield response(`of a refusal with ${name}`, 400, `{"${name}":${value}}`);
    }
  }
}

const failing = (title, what, send, more) => ({ title, what, send, ...more });

/** A fetch that gives no response of its platform's. */
function* fetches(success) {
  const text = JSON.stringify(success);
  const refused = Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } });
  const errors = [
    refused,
    new DOMException("x", "AbortError"),
    new Error("x"),
    "text",
    null,
    undefined,
    5,
  ];
  for (const error of errors) {
    yield failing(`a fetch that rejects with ${error}`, "lost", () => Promise.reject(error));
    yield failing(`a fetch that throws ${error}`, "unsent", () => {
      throw error;
    });
  }
  for (const value of [undefined, null, 5, "text", true, [], {}, () => {}, Symbol("x")]) {
    yield failing(`a fetch that returns ${typeof value}`, "foreign", () => value);
    yield failing(`a fetch that resolves to ${typeof value}`, "foreign", async () => value);
  }
  yield failing("a fetch that returns a broken thenable", "lost", () => ({
    // biome-ignore lint/suspicious/noThenProperty: that is the fault.
    then() {
      throw new Error("broken");
    },
  }));
  yield failing("an error response", "answer", () => Response.error(), { status: 0, text: "" });
  const strange = (title, members, known) =>
    failing(`a stranger's response ${title}`, "answer", () => members, {
      status: 200,
      text,
      ...known,
    });
  yield strange("without headers", { status: 200, text: () => text });
  yield strange("with headers of no class", { status: 200, headers: {}, text: () => text });
  yield strange(
    "that refuses, with headers of no class",
    { status: 400, headers: { date: "x" }, text: () => '{"__type":"X"}' },
    { status: 400, text: '{"__type":"X"}' },
  );
  yield strange("that has no text", { status: 200 }, { what: "foreign" });
  yield strange(
    "whose text throws",
    {
      status: 200,
      text() {
        throw new Error("x");
      },
    },
    { what: "cut" },
  );
  const throwing = () => {
    throw new Error("broken");
  };
  const broken = Object.defineProperty({ text: () => text }, "status", { get: throwing });
  yield strange("whose status throws", broken, { isLoose: true });
  const headers = { get: throwing };
  yield strange(
    "whose headers throw",
    { status: 400, headers, text: () => "{}" },
    { isLoose: true },
  );
  for (const odd of [undefined, null, 5, {}, Buffer.from(text)]) {
    yield strange(
      `whose text is ${odd}`,
      { status: 200, text: async () => odd },
      { isLoose: true },
    );
  }
  for (const status of ["200", null, undefined, Number.NaN, -1, 1e9, {}]) {
    yield strange(
      `with the status ${String(status)}`,
      { status, text: async () => text },
      { isLoose: true },
    );
  }
}

/**
 * All faults of one request.
 *
 * @param {string} operation the request's, by its name in the API
 * @param {object} success what it is answered with otherwise
 * @param {{ statuses?: number[], isBrief?: boolean }} [options] `isBrief` takes a sample of the cuts and members
 */
export function* faultsOf(operation, success, { statuses, isBrief = false } = {}) {
  yield* serviceErrors(operation);
  yield* statusFaults(statuses);
  yield* fetches(success);
  yield* encodings(success);
  yield* nestings(success);
  let index = 0;
  for (const many of [cuts(success), shapes(operation, success)]) {
    for (const fault of many) if (!isBrief || index++ % 9 === 0) yield fault;
  }
}

/** Some of each kind, for what is multiplied further. */
export const sampleFaults = (success) => [
  json("that throttles", { __type: "TooManyRequestsException" }, 400),
  response("that is busy", 503, "<html>"),
  json("that failed inside", { __type: "InternalErrorException" }, 500),
  response("that waited", 408, ""),
  json("that refuses", { __type: "NotAuthorizedException", message: "No." }, 400),
  response("that is HTML", 200, "<html>"),
  failing("a lost connection", "lost", () => Promise.reject(new TypeError("fetch failed"))),
  failing("a fetch that throws", "unsent", () => {
    throw new Error("not now");
  }),
  [...cuts(success)].find(({ what }) => what === "cut"),
];
