// docs/errors.md.

import { block, runs } from "../programs.mjs";

export const entries = [
  runs`
import assert from "node:assert/strict";
import { CognitoClient } from "cognito-wasm";
import { CLIENT_ID, USER_POOL_ID, codeFor, startPool, username } from "./support.js";

const pool = await startPool();
const cognito = new CognitoClient({ userPoolId: USER_POOL_ID, clientId: CLIENT_ID });
await cognito.forgotPassword({ username });
const confirmationCode = codeFor(pool);
const password = "NoSymbols0";
/** @type {unknown[]} */
const lines = [];
const console = { log: (/** @type {unknown} */ line) => lines.push(line) };
${block("docs/errors.md#errors-every-code-and-every-reason 1")}
assert.deepEqual(lines, ["Add a symbol."]);
`,
];
