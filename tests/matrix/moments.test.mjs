// An abort and the time limit at every moment of every function: after each turn of the
// queue of promises, until the call ends by itself. And a clock that jumps at each look.
import { test } from "node:test";
import { sayCount } from "./count.mjs";
import {
  clock,
  connect,
  Findings,
  isOurs,
  outcomeOf,
  passLimits,
  runningLimits,
} from "./harness.mjs";
import { complaint, expected } from "./oracle.mjs";
import { ADMIN, OPERATIONS, SIGN_IN } from "./subjects.mjs";

/** Waits for so many turns of the queue of promises, and every 64 for one of the event loop. */
async function pass(moments) {
  for (let moment = 1; moment <= moments; moment++) {
    if (moment % 64 === 0) await new Promise(setImmediate);
    else await null;
  }
}

/** More than any of these calls takes. */
const MOST = 64 * 60;

const STOPS = {
  aborted: (controller) => controller.abort(new Error("the user left")),
  timeout: passLimits,
};

/** A call that was stopped before anything was sent. */
const early = (what) => ({
  stage: what,
  code: what === "timeout" ? "TimeoutError" : "AbortError",
  mayHaveBeenSent: false,
  // The very same call is aborted again, but may be in time.
  retryable: what === "timeout",
  attempts: 0,
});

async function momentsOf(subject, what, config, findings, step) {
  const client = connect(config);
  const { network } = client;
  await subject.run(client);
  for (let moment = 0; moment < MOST; moment += step) {
    network.requests.length = 0;
    const controller = new AbortController();
    let isOver = false;
    const call = outcomeOf(() => subject.run(client, { signal: controller.signal }));
    call.then(() => {
      isOver = true;
    });
    await pass(moment);
    if (isOver) break;
    // From here on, nothing more is sent that the stop could have prevented.
    const requests = [...network.requests];
    STOPS[what](controller);
    const outcome = await call;
    const where = `${subject.name}: ${what} at ${moment}`;
    const due = requests.length === 0 ? early(what) : expected(subject, requests, { what });
    // The call may have been over but for its own promises.
    const wrong = outcome.error && complaint(due, outcome, isOurs);
    findings.add(where, wrong || undefined);
    if (runningLimits() > 0) findings.add(where, "a timer goes on");
    const after = await outcomeOf(() =>
      subject.isOfAdmin
        ? client.admin.adminGetUser({ username: "jane" })
        : client.cognito.forgotPassword({ username: "jane" }),
    );
    if (after.error) findings.add(where, `the next call: ${after.error.stack}`);
  }
}

/** SRP takes a hundredth of a second each time, and most operations are one function. */
const stepOf = ({ name, isSlow }) => {
  if (isSlow || /SRP|device|PASSWORD \(|PASSWORD_RESET|SIGN_UP_NOT|app's/i.test(name)) return 17;
  return /^operations\.[^g]|^admin\.[^l]|answer to \w+_OTP/.test(name) ? 4 : 1;
};

const asked = { secretHash: async () => "hashAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" };
let count = 0;
for (const what of Object.keys(STOPS)) {
  for (const subject of [...OPERATIONS, ...ADMIN, ...SIGN_IN]) {
    test(`${subject.name}: ${what}`, async () => {
      const findings = new Findings();
      const step = stepOf(subject);
      const takesHash =
        OPERATIONS.includes(subject) &&
        !/Refresh|revoke|operations.(initiateAuth|respondToAuth)/.test(subject.name);
      await momentsOf(subject, what, takesHash ? asked : {}, findings, step);
      count += findings.count;
      await findings.assertNone();
    });
  }
}

test("a clock that jumps", async () => {
  const findings = new Findings();
  const client = connect();
  for (const subject of [...OPERATIONS, ...ADMIN, ...SIGN_IN]) {
    for (const jump of [3_600_000, -3_600_000, 86_400_000, 1e12, -1e12]) {
      for (let look = 0; look < (subject.isSlow ? 2 : 5); look++) {
        let looks = 0;
        clock.offset = () => (looks++ < look ? 0 : jump);
        const { error } = await outcomeOf(() => subject.run(client));
        clock.offset = 0;
        findings.add(`${subject.name}: ${jump} at look ${look}`, error?.stack);
      }
    }
  }
  count += findings.count;
  await findings.assertNone();
});

sayCount(() => count);
