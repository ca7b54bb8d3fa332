// The methods of a session, with every fault of its requests, of its storage and of the clock.
import { test } from "node:test";
import { importInstalled } from "../packaging/tarball.mjs";
import { sayCount } from "./count.mjs";
import { faultsOf, sampleFaults } from "./faults.mjs";
import { clock, connect, Findings, isOurs, outcomeOf, passLimits } from "./harness.mjs";
import { matrixOf, ran } from "./matrix-of.mjs";
import { endOf, signsOut } from "./oracle.mjs";
import { token, tokens } from "./subjects.mjs";

const { CognitoSession } = await importInstalled("cognito-wasm/session");
const HOUR = 3_600_000;

const signedIn = (lasts = 3600) => ({
  authenticationResult: {
    accessToken: token("access", lasts),
    idToken: token("id", lasts),
    refreshToken: "the-refresh-token",
  },
});

/** A session whose tokens have expired, or expire in less than a minute. */
async function begun(client, { lasts, config } = {}) {
  const session = new CognitoSession(client.cognito, config);
  if (!lasts) clock.offset = -2 * HOUR;
  await session.start(signedIn(lasts || 3600));
  clock.offset = 0;
  return session;
}

const subject = (name, length, lasts, call) => ({
  name: `session.${name}`,
  kind: "session",
  length,
  async run(client) {
    client.session = await begun(client, { lasts });
    return call(client.session);
  },
});
const REFRESHING = [
  subject("accessToken", 1, 0, (session) => session.accessToken()),
  subject("idToken", 1, 0, (session) => session.idToken()),
];
const SIGNING_OUT = [
  subject("signOut", 1, 3600, (session) => session.signOut()),
  subject("signOut everywhere", 1, 3600, (session) => session.signOut({ global: true })),
  subject("signOut everywhere, later", 2, 0, (session) => session.signOut({ global: true })),
];

const briefly = (operation, success) => faultsOf(operation, success, { isBrief: true });

for (const subject of REFRESHING) {
  matrixOf(subject, briefly, async ({ session }, request, fault, findings) => {
    // Only a refusal signs out. After any other failure the session goes on.
    const { error, value } = await outcomeOf(() => session.accessToken());
    const end = endOf(request, fault);
    if (end.isLoose || end.isSuccess) return;
    const isAsDue = signsOut(end) ? error?.code === "NotSignedIn" : typeof value === "string";
    findings.add(`${fault.title}, and then`, isAsDue ? undefined : `then ${error?.stack ?? value}`);
  });
}

for (const subject of SIGNING_OUT) {
  matrixOf(subject, briefly, async ({ session, network }, request, fault, findings) => {
    network.requests.length = 0;
    const { error } = await outcomeOf(() => session.signOut());
    const { mayPass } = endOf(request, fault);
    const isRevoked = network.requests.some(({ operation }) => operation === "RevokeToken");
    const isAsDue = !error && (!mayPass || isRevoked);
    findings.add(`${fault.title}, and again`, isAsDue ? undefined : `not revoked: ${error?.stack}`);
    const { error: after } = await outcomeOf(() => session.accessToken());
    if (after?.code !== "NotSignedIn") findings.add(fault.title, "the user is not signed out");
  });
}

test("a token that is still valid outlasts a refresh that fails", async () => {
  const findings = new Findings();
  const client = connect();
  for (const fault of sampleFaults(tokens())) {
    const session = await begun(client, { lasts: 30 });
    client.network.requests.length = 0;
    client.network.faults = [fault];
    const { error, value } = await outcomeOf(() => session.accessToken());
    const end = endOf({ operation: "GetTokensFromRefreshToken", body: {} }, fault);
    const isAsDue = signsOut(end) ? isOurs(error) : typeof value === "string";
    findings.add(fault.title, isAsDue ? undefined : `${error?.stack}`);
  }
  ran.count += findings.count;
  await findings.assertNone();
});

const METHODS = {
  start: (session) => session.start(signedIn()),
  accessToken: (session) => session.accessToken(),
  idToken: (session) => session.idToken({ validFor: Infinity }),
  claims: (session) => session.claims(),
  signOut: (session) => session.signOut(),
};
const WHOLE = {
  version: 1,
  accessToken: "a.b.c",
  refreshToken: "r",
  family: "f",
  receivedAt: 0,
  generation: 0,
};
const STORED = [
  ...[5, true, {}, [], () => {}, "", "{", "null", "[]", "5", '"text"', '{"version":2}'],
  ...Object.keys(WHOLE).flatMap((name) =>
    [null, -1, "x", {}, [], 1e300].map((value) => JSON.stringify({ ...WHOLE, [name]: value })),
  ),
  '{"__proto__":{"version":1}}',
];
const failing = {
  throws() {
    throw new Error("blocked");
  },
  rejects: async () => Promise.reject(new Error("blocked")),
  "rejects with nothing": async () => Promise.reject(),
  "never answers": () => new Promise(() => {}),
};

test("a storage that fails or holds anything", async () => {
  const findings = new Findings();
  const client = connect();
  for (const [method, call] of Object.entries(METHODS)) {
    const storages = Object.entries(failing).flatMap(([how, fail]) =>
      ["get", "set", "delete"].map((name) => [`${name} ${how}`, { [name]: fail }]),
    );
    for (const value of STORED) storages.push([`holds ${value}`, { get: () => value }]);
    for (const [title, faulty] of storages) {
      const entries = new Map();
      const storage = {
        get: (key) => entries.get(key),
        set: (key, value) => entries.set(key, value),
        delete: (key) => entries.delete(key),
      };
      const session = await begun(client, { config: { storage } });
      const sound = { ...storage };
      Object.assign(storage, faulty);
      client.network.requests.length = 0;
      const outcome = outcomeOf(() => call(session));
      if (title.includes("never")) {
        for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
        passLimits();
      }
      const { error } = await outcome;
      const codes = ["StorageFailed", "NotSignedIn", "TimeoutError"];
      const isAsDue = !error || (isOurs(error) && codes.includes(error.code));
      findings.add(`${method}: ${title}`, isAsDue ? undefined : `${error?.stack}`);
      if (error && error.mayHaveBeenSent !== client.network.requests.length > 0)
        findings.add(
          `${method}: ${title}`,
          `mayHaveBeenSent: ${error.mayHaveBeenSent} of ${error.code}`,
        );
      // It works again when the storage does.
      Object.assign(storage, sound);
      const after = await outcomeOf(async () => {
        await session.start(signedIn());
        return session.accessToken();
      });
      if (after.error) findings.add(`${method}: ${title}`, `the next call: ${after.error.stack}`);
    }
  }
  ran.count += findings.count;
  await findings.assertNone();
});

test("a clock that jumps", async () => {
  const findings = new Findings();
  const client = connect();
  for (const jump of [HOUR, -HOUR, 24 * HOUR, -24 * HOUR, 1e12, -1e12, 1e15]) {
    for (let look = 0; look < 12; look++) {
      for (const [method, call] of Object.entries(METHODS)) {
        const session = await begun(client);
        let looks = 0;
        clock.offset = () => (looks++ < look ? 0 : jump);
        const { error } = await outcomeOf(() => call(session));
        clock.offset = 0;
        findings.add(`${method} with a jump of ${jump} at look ${look}`, error?.stack);
        const after = await outcomeOf(() => session.start(signedIn()));
        if (after.error) findings.add(method, `the next call: ${after.error.stack}`);
      }
    }
  }
  ran.count += findings.count;
  await findings.assertNone();
});

sayCount(() => ran.count);
