// README.md and docs/frameworks.md.

import { checkByLanguage, checkDoctest } from "../checks.mjs";
import { block, checked, isForm, named, runs } from "../programs.mjs";

export const entries = [
  checked(
    "They install packages, or start a server that does not end: bash reads them, and what they name exists.",
    checkByLanguage,
    ["README.md#cognito-wasm 1", "README.md#try-it 1"],
  ),
  checked("A policy: tests/packaging/csp.test.mjs loads a page with it.", checkByLanguage, [
    "README.md#what-it-needs 1",
  ]),
  checked("Rust: the part rust compiles it as a doctest.", checkDoctest, ["README.md#in-rust 1"]),

  runs`
import assert from "node:assert/strict";
import { codeFor, jane, newPassword, startPool } from "./support.js";

/** @import { Answer, OpenStep } from "cognito-wasm/sign-in" */

const pool = await startPool({ aliasAttributes: ["email"] });
await pool.admin.resetUserPassword({ username: "jane" });
const { password } = jane;

/** @type {(step: OpenStep) => Promise<Answer>} */
async function askUser(step) {
  assert.equal(step.name, "PASSWORD_RESET_REQUIRED");
  return { confirmationCode: codeFor(pool), password: newPassword };
}
${block("README.md#cognito-wasm 2")}
assert.equal(accessToken.split(".").length, 3);
assert.equal((await pool.admin.getUser({ username: "jane" })).userStatus, "CONFIRMED");
`,

  // Who imports auth.ts finds jane signed in.
  named(
    "auth.ts",
    runs`
import assert from "node:assert/strict";
import { codeFor, newPassword, password, provideLocalStorage, startPool, username } from "./support.js";

provideLocalStorage();
const pool = await startPool();

function typed(members: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(members)) form.append(name, value);
  return form;
}
${block("docs/frameworks.md#one-module-for-all 1")}
let state: State = {};
assert.deepEqual(fieldsOf(state), ["username", "password"]);
state = await submit(typed({ username, password: "Wrong-passw0rd" }), state);
assert.deepEqual(state, { step: undefined, message: "Incorrect username or password." });

await pool.admin.resetUserPassword({ username });
state = await submit(typed({ username, password }), state);
assert.equal(state.step?.name, "PASSWORD_RESET_REQUIRED");
assert.deepEqual(fieldsOf(state), ["confirmationCode", "password"]);
const code = codeFor(pool);
const wrong = code === "000000" ? "000001" : "000000";
state = await submit(typed({ confirmationCode: wrong, password: newPassword }), state);
assert.equal(state.message, "That is not the code. Try again.");
state = await submit(typed({ confirmationCode: code, password: "weak" }), state);
assert.match(state.message ?? "", /password/i);
assert.equal(state.step?.name, "PASSWORD_RESET_REQUIRED");
state = await submit(typed({ confirmationCode: code, password: newPassword }), state);
assert.deepEqual(state, { isSignedIn: true });
assert.equal((await session.accessToken()).split(".").length, 3);
`,
  ),

  isForm`${block("README.md#quick-start 1")}`,
  isForm`${block("docs/frameworks.md#vue 1")}`,
  isForm`${block("docs/frameworks.md#svelte 1")}`,
  isForm`${block("docs/frameworks.md#angular 1")}`,

  runs`
import assert from "node:assert/strict";

const visited: string[] = [];
const location = { assign: (path: string) => visited.push(path) };
${block("docs/frameworks.md#who-is-signed-in 1")}
assert.equal(await greeting(), "Hello, jane");
await session.signOut();
assert.equal(await greeting(), "Please sign in.");
assert.deepEqual(visited, ["/sign-in"]);
`,

  runs`
import assert from "node:assert/strict";
import { startPool } from "./support.js";
${block("docs/frameworks.md#who-is-signed-in 2")}
let authorization: string | null = null;
await startPool({}, {
  "/api/profile": (request) => {
    authorization = request.headers.get("authorization");
    return Response.json({});
  },
});
assert.equal((await readProfile()).status, 200);
assert.match(authorization ?? "", /^Bearer \\w+\\.\\w+\\.[\\w-]+$/);
`,

  runs`
import assert from "node:assert/strict";
import { signIn } from "cognito-wasm/sign-in";
${block("README.md#in-your-own-tests 1")}
const step = await signIn(cognito, { username: "jane", password: "Old-passw0rd" });
assert.equal(step.name, "SIGNED_IN");
`,
];
