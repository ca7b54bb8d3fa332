// signIn, answer, rememberDevice and registerPasskey, with every fault at each of their
// requests. Where SRP is computed, which takes a hundredth of a second, with some of each kind.
import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsOf, sampleFaults } from "./faults.mjs";
import { connect, Findings, runCase } from "./harness.mjs";
import { summarize } from "./open.mjs";
import { healthy, SIGN_IN } from "./subjects.mjs";

/** The others get a sample of the cuts and members. */
const FULL = [
  "signIn with a password",
  "answer to SMS_MFA (code)",
  "answer to NEW_PASSWORD_REQUIRED (newPassword)",
];

let count = 0;
for (const subject of SIGN_IN) {
  test(subject.name, async () => {
    const findings = new Findings();
    const client = connect();
    await subject.run(client);
    const requests = [...client.network.requests];
    assert.equal(requests.length, subject.length);
    const isSlow = subject.isSlow || /PASSWORD_CLAIM|SRP_A/.test(JSON.stringify(requests));
    for (const [index, { operation, body }] of requests.entries()) {
      const success = healthy(operation, body);
      const faults = isSlow
        ? [
            ...sampleFaults(success),
            ...[...faultsOf(operation, success)].filter((_, at) => at % 29 === 0),
          ]
        : faultsOf(operation, success, { isBrief: !FULL.includes(subject.name) });
      for (const fault of faults) await runCase(subject, client, index, fault, findings);
    }
    count += findings.count;
    await findings.assertNone();
  });
}

summarize(() => count);
