// The administrator's operations, with every fault.

import { sayCount } from "./count.mjs";
import { ALL_STATUSES, faultsOf } from "./faults.mjs";
import { matrixOf, ran } from "./matrix-of.mjs";
import { ADMIN } from "./subjects.mjs";

/** The others get a sample of the cuts and members: one file signs and reads for all of them. */
const FULL = ["admin.adminGetUser", "admin.adminSetUserPassword", "admin.adminInitiateAuth"];

for (const subject of ADMIN) {
  const statuses = subject.name === "admin.adminSetUserPassword" ? ALL_STATUSES : undefined;
  const isBrief = !FULL.includes(subject.name);
  matrixOf(subject, (operation, success) => faultsOf(operation, success, { statuses, isBrief }));
}

sayCount(() => ran.count);
