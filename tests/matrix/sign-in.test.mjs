// signIn, answer, rememberDevice and registerPasskey, with every fault at each of their
// requests. Where SRP is computed, which takes a hundredth of a second, with some of each kind.

import { sayCount } from "./count.mjs";
import { faultsOf, sampleFaults } from "./faults.mjs";
import { matrixOf, ran } from "./matrix-of.mjs";
import { SIGN_IN } from "./subjects.mjs";

/** The others get a sample of the cuts and members. */
const FULL = [
  "signIn with a password",
  "answer to SMS_MFA (code)",
  "answer to NEW_PASSWORD_REQUIRED (newPassword)",
];

for (const subject of SIGN_IN) {
  matrixOf(subject, (operation, success, requests) => {
    const isSlow = subject.isSlow || /PASSWORD_CLAIM|SRP_A/.test(JSON.stringify(requests));
    if (!isSlow) return faultsOf(operation, success, { isBrief: !FULL.includes(subject.name) });
    const some = [...faultsOf(operation, success)].filter((_, at) => at % 29 === 0);
    return [...sampleFaults(success), ...some];
  });
}

sayCount(() => ran.count);
