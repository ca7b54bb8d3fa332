// The client's five functions and those of `cognito-wasm/operations`, with every fault.
import { test } from "node:test";
import { ALL_STATUSES, faultsOf } from "./faults.mjs";
import { connect, Findings, runCase } from "./harness.mjs";
import { summarize } from "./open.mjs";
import { healthy, OPERATIONS } from "./subjects.mjs";

/** One of each kind of response and of repetition gets all statuses; the others get the usual ones. */
const SAMPLED = ["changePassword", "initiateAuth", "operations.getUser", "operations.signUp"];

let count = 0;
for (const subject of OPERATIONS) {
  test(subject.name, async () => {
    const findings = new Findings();
    const client = connect();
    await subject.run(client);
    const [{ operation, body }] = client.network.requests;
    const statuses = SAMPLED.includes(subject.name) ? ALL_STATUSES : undefined;
    for (const fault of faultsOf(operation, healthy(operation, body), { statuses })) {
      await runCase(subject, client, 0, fault, findings);
    }
    count += findings.count;
    await findings.assertNone();
  });
}

summarize(() => count);
