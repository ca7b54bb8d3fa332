// What is sent again, with the default of three attempts: every function that makes one
// request, with every sequence of some faults of each kind.
import { test } from "node:test";
import { sayCount } from "./count.mjs";
import { sampleFaults } from "./faults.mjs";
import { connect, Findings, isOurs, outcomeOf } from "./harness.mjs";
import { complaint, expectedOfAttempts } from "./oracle.mjs";
import { ADMIN, healthy, OPERATIONS } from "./subjects.mjs";

const DEFAULT_ATTEMPTS = 3;
const titles = (faults) => faults.map((fault) => fault?.title ?? "success").join(", ");

/** All sequences of faults: those that a success follows, and those that nothing does. */
function* sequences(faults) {
  for (const first of faults) {
    yield [first];
    for (const second of faults) {
      yield [first, second];
      if (first.what !== "answer" || second.what !== "answer") yield [first, second, first];
    }
  }
}

let count = 0;
for (const subject of [...OPERATIONS, ...ADMIN]) {
  test(`${subject.name}, three attempts`, async () => {
    const findings = new Findings();
    const known = connect();
    await subject.run(known);
    const [{ operation, body }] = known.network.requests;
    const faults = sampleFaults(healthy(operation, body));
    for (const sequence of sequences(faults)) {
      // A client of its own, for retries use a client's budget up.
      const client = connect({ retry: undefined });
      const { network } = client;
      network.faults = sequence;
      const outcome = await outcomeOf(() => subject.run(client));
      const due = expectedOfAttempts(network.requests[0], [...sequence, null], DEFAULT_ATTEMPTS);
      const where = `${subject.name}: ${titles(sequence)}`;
      const bodies = new Set(network.requests.map((request) => JSON.stringify(request.body)));
      const sent = `${network.requests.length} requests, of which ${bodies.size} differ`;
      const isSent = network.requests.length === due.attempts && bodies.size === 1;
      findings.add(where, complaint(due, outcome, isOurs) ?? (isSent ? undefined : sent));
    }
    count += findings.count;
    await findings.assertNone();
  });
}

sayCount(() => count);
