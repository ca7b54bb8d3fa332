// The loop of the matrix: one subject, with faults at each of its requests.
import assert from "node:assert/strict";
import { test } from "node:test";
import { connect, Findings, runCase } from "./harness.mjs";
import { healthy } from "./subjects.mjs";

/** How many cases the tests of this process have run. */
export const ran = { count: 0 };

/**
 * `faultsAt` gives the faults of a request from its operation, its healthy response and all
 * of the subject's requests. `check` looks at the client after each.
 */
export const matrixOf = (subject, faultsAt, check = () => {}) =>
  test(subject.name, async () => {
    const findings = new Findings();
    const client = connect();
    await subject.run(client);
    const requests = [...client.network.requests];
    assert.equal(requests.length, subject.length ?? 1);
    for (const [index, { operation, body }] of requests.entries()) {
      for (const fault of faultsAt(operation, healthy(operation, body), requests)) {
        await runCase(subject, client, index, fault, findings);
        await check(client, { operation, body }, fault, findings);
      }
    }
    ran.count += findings.count;
    await findings.assertNone();
  });
