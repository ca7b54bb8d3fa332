// The client's five functions and those of `cognito-wasm/operations`, with every fault.

import { sayCount } from "./count.mjs";
import { ALL_STATUSES, faultsOf } from "./faults.mjs";
import { matrixOf, ran } from "./matrix-of.mjs";
import { OPERATIONS } from "./subjects.mjs";

/** One of each kind of response and of repetition gets all statuses; the others get the usual ones. */
const SAMPLED = ["changePassword", "initiateAuth", "operations.getUser", "operations.signUp"];

for (const subject of OPERATIONS) {
  const statuses = SAMPLED.includes(subject.name) ? ALL_STATUSES : undefined;
  matrixOf(subject, (operation, success) => faultsOf(operation, success, { statuses }));
}

sayCount(() => ran.count);
