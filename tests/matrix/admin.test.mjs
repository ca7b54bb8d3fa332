// The administrator's operations, with every fault.
import { test } from "node:test";
import { ALL_STATUSES, faultsOf } from "./faults.mjs";
import { connect, Findings, runCase } from "./harness.mjs";
import { summarize } from "./open.mjs";
import { ADMIN, healthy } from "./subjects.mjs";

/** The others get a sample of the cuts and members: one file signs and reads for all of them. */
const FULL = ["admin.adminGetUser", "admin.adminSetUserPassword", "admin.adminInitiateAuth"];

let count = 0;
for (const subject of ADMIN) {
  test(subject.name, async () => {
    const findings = new Findings();
    const client = connect();
    await subject.run(client);
    const [{ operation, body }] = client.network.requests;
    const statuses = subject.name === "admin.adminSetUserPassword" ? ALL_STATUSES : undefined;
    const isBrief = !FULL.includes(subject.name);
    for (const fault of faultsOf(operation, healthy(operation, body), { statuses, isBrief })) {
      await runCase(subject, client, 0, fault, findings);
    }
    count += findings.count;
    await findings.assertNone();
  });
}

summarize(() => count);
