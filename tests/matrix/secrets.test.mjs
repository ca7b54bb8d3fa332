// Marked passwords, codes, secrets, tokens, sessions and AWS keys go through every function
// and faults of each kind, and are then looked for wherever they must not be.
import assert from "node:assert/strict";
import { test } from "node:test";
import { importInstalled } from "../packaging/tarball.mjs";
import { sayCount } from "./count.mjs";
import { sampleFaults } from "./faults.mjs";
import { connect, outcomeOf, passLimits } from "./harness.mjs";
import {
  mark,
  marked,
  marksAround,
  marksInMemory,
  marksOfError,
  modulesSeen,
  NEEDLE,
  plant,
} from "./marks.mjs";
import { ADMIN, healthy, OPERATIONS, SIGN_IN, token } from "./subjects.mjs";

const { CognitoSession } = await importInstalled("cognito-wasm/session");

/** What remains, and why. An entry that nothing is found of any more fails. */
const REMAINS = [
  {
    where: /^(message|stack)$/,
    fault: /in the message$/,
    why: "the service's own words, unchanged but for the values that its validation quotes; the service does not repeat a request",
  },
  {
    where: /^(code|JSON|members)$/,
    fault: /for a code$/,
    why: "the service's own name of an exception, verbatim; the service does not repeat a request",
  },
  {
    where: /^cause$/,
    fault: /a fetch that tells/,
    why: "cause is the exception of the app's own fetch, unchanged",
  },
  {
    where: /^header x-amz-security-token$/,
    what: /sessionToken/,
    why: "the session token of temporary credentials is sent in this header",
  },
  {
    where: /^header authorization$/,
    what: /accessKeyId/,
    why: "the access key's ID, which is no secret, is part of a signature",
  },
  {
    where: /^storage$/,
    what: /accessToken|refreshToken|idToken/,
    why: "a session's storage holds its tokens, which is what it is for",
  },
];
const seen = new Set();
const leaks = new Map();

function note(found, fault, subject) {
  for (const { where, what } of found) {
    const entry = REMAINS.find(
      (one) =>
        one.where.test(where) &&
        (one.what ?? /^/).test(what) &&
        (one.fault ?? /^/).test(fault.title),
    );
    if (entry) seen.add(entry);
    else leaks.set(`${where}: ${what.slice(0, 40)}`, `${subject.name}: ${fault.title}`);
  }
}

const answered = (title, make) => ({ title, send: make });

/** Faults in which the service, a proxy or the app's fetch repeats what was sent. */
const echoes = ({ body }) => {
  const text = JSON.stringify(body);
  const refusal = (members, headers) => Response.json(members, { status: 400, headers });
  const bodyOf = { __type: "InvalidParameterException" };
  return [
    answered("validation that quotes", () =>
      refusal({
        ...bodyOf,
        message: `2 validation errors detected: Value '${text}' at 'password' failed to satisfy constraint: x; Value '${mark("code")}' at 'code' failed`,
      }),
    ),
    answered("the request in the message", () => refusal({ ...bodyOf, message: text })),
    answered("the request for a code", () => refusal({ __type: text.replaceAll(/[:#]/g, "") })),
    answered("HTML of a proxy that repeats", () => new Response(text, { status: 502 })),
    answered("truncated JSON", () => new Response(text.slice(0, -1))),
    answered("the request as the answer", () => new Response(text)),
    answered("a list of the request", () => Response.json([body])),
    answered("a nested request", () => new Response(`{"X":${"[".repeat(4000)}${text}`)),
    answered("a challenge of the request", () =>
      Response.json({
        ChallengeName: "CUSTOM_CHALLENGE",
        Session: mark("Session"),
        ChallengeParameters: body,
      }),
    ),
    answered("parameters that break SRP", () =>
      Response.json({
        ChallengeName: "PASSWORD_VERIFIER",
        ChallengeParameters: { SALT: text, SRP_B: text, SECRET_BLOCK: text, USER_ID_FOR_SRP: text },
      }),
    ),
    answered("a new password that is no JSON", () =>
      Response.json({
        ChallengeName: "NEW_PASSWORD_REQUIRED",
        ChallengeParameters: { requiredAttributes: text.slice(1), userAttributes: text.slice(1) },
      }),
    ),
    answered("a fetch that tells", () => Promise.reject(new Error(text))),
    answered("no answer", () => {
      setImmediate(passLimits);
      return new Promise(() => {});
    }),
  ];
};

/** A healthy answer whose secrets say what they are. */
const answer = (operation, body) => marked(healthy(operation, body));

const credentials = {
  accessKeyId: mark("accessKeyId"),
  secretAccessKey: mark("secretAccessKey"),
  sessionToken: mark("sessionToken"),
};
const CONFIGS = {
  "a client secret": { clientSecret: mark("clientSecret") },
  // With a mark, and in the form of a hash.
  "a function for the hash": { secretHash: async () => NEEDLE.padEnd(43, "A") + "=" },
  "no secret": {},
};

/** The inputs with each secret of another type, and with one more. */
function* wrongInputs(input) {
  for (const [name, value] of Object.entries(input)) {
    for (const wrong of [[value], { value }, () => value]) yield { ...input, [name]: wrong };
    yield { ...input, [name]: value.length > 5 ? value.repeat(9000) : value };
  }
  yield { ...input, unknown: mark("password") };
  yield { ...input, extra: mark("password") };
}

let count = 0;
async function looked(subject, client, fault, work, storage) {
  count++;
  const { error } = await outcomeOf(work);
  if (error) note(marksOfError(error), fault, subject);
  note(marksAround(client, storage), fault, subject);
  note(marksInMemory(), fault, subject);
}

for (const [title, config] of Object.entries(CONFIGS)) {
  test(`functions, with ${title}`, async () => {
    for (const subject of [...OPERATIONS, ...SIGN_IN, ...(title === "no secret" ? ADMIN : [])]) {
      const input = marked(subject.input ?? { accessToken: "" });
      const client = connect({ ...config, credentials }, answer);
      const { network } = client;
      await looked(subject, client, { title: "none" }, () => subject.run(client, {}, input));
      const requests = [...network.requests];
      for (const [index, request] of requests.entries()) {
        const success = answer(request.operation, request.body);
        for (const fault of [...sampleFaults(success), ...echoes(request)]) {
          network.requests.length = 0;
          network.faults = [];
          network.faults[index] = fault;
          await looked(subject, client, fault, () => subject.run(client, {}, input));
        }
      }
      network.faults = [];
      for (const wrong of wrongInputs(input)) {
        await looked(subject, client, { title: "refused input" }, () =>
          subject.run(client, {}, wrong),
        );
      }
    }
  });
}

test("a session", async () => {
  const subject = { name: "session" };
  for (const failing of ["", "set", "delete"]) {
    const client = connect({}, answer);
    const texts = [];
    const entries = new Map();
    const storage = {
      get: (key) => entries.get(key),
      set(key, value) {
        texts.push(value);
        if (failing === "set" && texts.length > 1) throw new Error("full");
        entries.set(key, value);
      },
      delete() {
        if (failing === "delete") throw new Error("blocked");
      },
    };
    const signed = (name) => token(name).replace(/[^.]*$/, mark(`${name}Token`));
    const authenticationResult = {
      accessToken: signed("access"),
      idToken: signed("id"),
      refreshToken: mark("refreshToken"),
    };
    const session = new CognitoSession(client.cognito, { storage });
    client.session = session;
    await session.start({ authenticationResult });
    const operation = { operation: "GetTokensFromRefreshToken", body: authenticationResult };
    for (const fault of [...sampleFaults(answer(operation.operation, {})), ...echoes(operation)]) {
      for (const call of [
        () => session.start({ authenticationResult }),
        () =>
          session.start({
            authenticationResult: { ...authenticationResult, refreshToken: [mark("password")] },
          }),
        () => session.accessToken({ validFor: Infinity }),
        () => session.signOut(),
      ]) {
        client.network.requests.length = 0;
        client.network.faults = [fault];
        await looked(subject, client, fault, call, texts);
      }
    }
  }
});

test("a mark in a memory would be found", () => {
  assert.deepEqual([...modulesSeen()].sort(), ["core", "sigv4", "srp"]);
  for (const encoding of ["utf8", "utf16le"]) {
    const wipe = plant(mark("planted"), encoding);
    assert.equal([...marksInMemory()].length, 3);
    wipe();
  }
});

test("nothing is found that is not explained", () => {
  const lines = [...leaks].map(([what, where]) => `${what} (${where})`);
  assert.deepEqual(lines, []);
});

test("all that is explained is found", () => {
  assert.deepEqual(
    REMAINS.filter((entry) => !seen.has(entry)).map(({ why }) => why),
    [],
  );
});

sayCount(() => count);
