// Real sockets on loopback, by the platform's fetch: refused and reset before, during and
// after the response, redirected, garbled, or never ended.
import assert from "node:assert/strict";
import { createServer } from "node:net";
import { after, before, test } from "node:test";
import { sayCount } from "./count.mjs";
import { connect, Findings, isOurs, outcomeOf, useRealTime } from "./harness.mjs";
import { complaint, expected } from "./oracle.mjs";
import { ADMIN, healthy, OPERATIONS, SIGN_IN } from "./subjects.mjs";

useRealTime();

const whole = (text, status = "200 OK", more = "") =>
  `HTTP/1.1 ${status}\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n${more}\r\n${text}`;
const half = (text) => text.slice(0, text.length - 2);
/** Writes, waits until it has left, and resets the connection. */
const reset = (socket, text = "") =>
  socket.write(text, () => setTimeout(() => socket.resetAndDestroy(), 5));

/** What the server does after a request has come, by the last part of its path. */
const FAULTS = {
  "closes before the response": { what: "lost", serve: (socket) => socket.end() },
  "resets before the response": { what: "lost", serve: (socket) => socket.resetAndDestroy() },
  "resets in the status": { what: "lost", serve: (socket) => reset(socket, "HTTP/1.1 20") },
  "resets in the headers": {
    what: "lost",
    serve: (socket) => reset(socket, "HTTP/1.1 200 OK\r\nx: y\r\n"),
  },
  "resets before the body": {
    what: "cut",
    status: 200,
    serve: (socket, text) => reset(socket, whole(text).slice(0, -text.length)),
  },
  "resets in the body": {
    what: "cut",
    status: 200,
    serve: (socket, text) => reset(socket, half(whole(text))),
  },
  "closes in the body": {
    what: "cut",
    status: 200,
    serve: (socket, text) => socket.end(half(whole(text))),
  },
  "closes in a refusal": {
    what: "cut",
    status: 400,
    serve: (socket) => socket.end(half(whole('{"__type":"NotAuthorizedException"}', "400 No"))),
  },
  "resets after the response": {
    what: "answer",
    status: 200,
    serve: (socket, text) => reset(socket, whole(text)),
  },
  "closes in a chunk": {
    what: "cut",
    status: 200,
    serve: (socket) => socket.end("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\n{"),
  },
  "is not HTTP": { what: "lost", serve: (socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n") },
  "sends headers without an end": {
    what: "lost",
    serve: (socket) => socket.end(`HTTP/1.1 200 OK\r\nx: ${"y".repeat(70_000)}\r\n\r\n`),
  },
  "sends gzip that is none": {
    what: "cut",
    status: 200,
    serve: (socket, text) => socket.end(whole(text, "200 OK", "content-encoding: gzip\r\n")),
  },
  "redirects with 307": {
    what: "answer",
    status: 307,
    text: "",
    serve: (socket) => socket.end(whole("", "307 There", "location: /elsewhere\r\n")),
  },
  "redirects with 302": {
    what: "answer",
    status: 302,
    text: "",
    serve: (socket) => socket.end(whole("", "302 There", "location: /elsewhere\r\n")),
  },
  "never answers": { what: "timeout", serve() {} },
  "never ends": {
    what: "timeout",
    serve: (socket, text) => socket.write(half(whole(text))),
  },
  "says that it is busy": {
    what: "answer",
    status: 503,
    text: "",
    serve: (socket) => socket.end(whole("", "503 Busy")),
  },
};

let server, port;
const sockets = new Set();
/** The requests by the paths that they came for. */
const came = new Map();

/** Reads one request, and answers as its path says; without a fault, as a healthy service. */
function serve(socket) {
  sockets.add(socket);
  socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  let text = "";
  socket.setEncoding("utf8").on("data", (chunk) => {
    text += chunk;
    const [head, sent] = text.split("\r\n\r\n");
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    if (sent === undefined || Buffer.byteLength(sent) < length) return;
    const path = decodeURIComponent(/^POST (\S+)/.exec(head)?.[1] ?? "");
    const [, operation] = /x-amz-target: \w+\.(\w+)/i.exec(head) ?? [];
    const body = JSON.parse(sent);
    came.set(path, [...(came.get(path) ?? []), { operation, body }]);
    const success = JSON.stringify(healthy(operation, body));
    const fault = FAULTS[path.split("/")[1]];
    if (fault) fault.serve(socket, success);
    else socket.end(whole(success));
  });
}

before(async () => {
  server = createServer(serve).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  ({ port } = server.address());
});
after(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

/** A client of the platform's fetch, whose endpoint changes with `route`. */
function clientOf(subject, timeout) {
  const client = connect({
    endpoint: "http://127.0.0.1:1/",
    timeout,
    fetch: (_, init) => fetch(`http://127.0.0.1:${client.port}/${encodeURI(client.route)}`, init),
  });
  return Object.assign(client, { port, route: `healthy/${subject.name}` });
}

/** The client's own, and one of four of the others. */
const subjects = [...OPERATIONS, ...ADMIN, ...SIGN_IN]
  .filter(({ length }) => length === 1)
  .filter((_, index) => index < 5 || index % 4 === 0);
let count = 0;

async function matrix(title, fault, prepare) {
  const findings = new Findings();
  // Those that never end take all their time at once.
  const timeout = fault.what === "timeout" ? 1500 : 20_000;
  await Promise.all(
    subjects.map(async (subject, index) => {
      const client = clientOf(subject, timeout);
      const route = `${title}/${index}`;
      Object.assign(client, { route }, prepare);
      const outcome = await outcomeOf(() => subject.run(client));
      const requests = came.get(`/${route}`) ?? [await requestOf(subject)];
      const text = fault.text ?? JSON.stringify(healthy(requests[0].operation, requests[0].body));
      const due = expected(subject, requests, { ...fault, text });
      findings.add(`${subject.name}: ${title}`, complaint(due, outcome, isOurs));
      Object.assign(client, { port, route: "healthy" });
      const next = await outcomeOf(() => subject.run(client));
      if (next.error && fault.what !== "timeout")
        findings.add(subject.name, `the next call fails: ${next.error.stack}`);
    }),
  );
  count += findings.count;
  await findings.assertNone();
}

/** The request of a function, where none comes. */
async function requestOf(subject) {
  const client = connect();
  await subject.run(client);
  return client.network.requests[0];
}

for (const [title, fault] of Object.entries(FAULTS)) {
  test(`a server that ${title}`, () => matrix(title, fault));
}

test("a port that nobody listens to", async () => {
  const closed = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => closed.once("listening", resolve));
  const { port: free } = closed.address();
  await new Promise((resolve) => closed.close(resolve));
  await matrix("refused", { what: "lost" }, { port: free });
});

test("no redirect was followed", () => {
  assert.deepEqual(
    [...came.keys()].filter((path) => path.includes("elsewhere")),
    [],
  );
});

sayCount(() => count);
