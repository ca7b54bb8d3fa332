// docs/sign-in.md and docs/sessions.md.

import { block, runs, runsInPage } from "../programs.mjs";

const CLIENT = `
import assert from "node:assert/strict";
import { CognitoClient as Client } from "cognito-wasm";
import { signIn as startSignIn } from "cognito-wasm/sign-in";
import {
  CLIENT_ID, USER_POOL_ID, codeFor, newPassword, password, provideLocalStorage, startPool, username,
} from "./support.js";

const cognito = new Client({ userPoolId: USER_POOL_ID, clientId: CLIENT_ID });
`;

export const entries = [
  runs`
import assert from "node:assert/strict";
import { codeFor, newPassword, password, startPool, username } from "./support.js";
/** @import { Answer, OpenStep } from "cognito-wasm/sign-in" */
const pool = await startPool();
await pool.admin.resetUserPassword({ username });
/** @type {(step: OpenStep) => Promise<Answer>} */
async function askUser(step) {
  assert.equal(step.name, "PASSWORD_RESET_REQUIRED");
  return { confirmationCode: codeFor(pool), password: newPassword };
}
${block("docs/sign-in.md#signing-in 1")}
assert.equal(step.name, "SIGNED_IN");
`,

  // Through a choice of first factors, a code that is wrong at first, and a reset password.
  runs`${CLIENT}
import { answer as answerStep } from "cognito-wasm/sign-in";
const pool = await startPool({
  signInPolicy: { allowedFirstAuthFactors: ["PASSWORD", "EMAIL_OTP"] },
});
let wrong = 1;
const questions: string[] = [];
Object.assign(globalThis, {
  async ask(question: string) {
    questions.push(question);
    if (question.endsWith("new password.")) return newPassword;
    const code = codeFor(pool);
    return wrong-- > 0 ? (code === "00000000" ? "00000001" : "00000000").slice(0, code.length) : code;
  },
  async choose(_question: string, choices: string[]) {
    assert.ok(choices.includes("EMAIL_OTP"));
    return "EMAIL_OTP";
  },
});
${block("docs/sign-in.md#asking-the-user 1")}
async function go(input: { username: string; password?: string }) {
  let step = await startSignIn(cognito, input);
  while (step.name !== "SIGNED_IN") step = await answerStep(cognito, step, await askUser(step));
}
await go({ username });
assert.deepEqual(questions, [
  "Enter the code that was sent to j***@e***.",
  "That is not the code. Enter the code that was sent to j***@e***.",
]);
await pool.admin.resetUserPassword({ username });
questions.length = 0;
await go({ username, password });
assert.deepEqual(questions, ["Enter the code that was sent to you.", "Choose a new password."]);
`,

  runsInPage`${CLIENT}
const pool = await startPool({ signInPolicy: { allowedFirstAuthFactors: ["PASSWORD", "WEB_AUTHN"] } });
const done = await startSignIn(cognito, { username, password });
assert.ok(done.name === "SIGNED_IN");
const { accessToken } = done.authenticationResult;
/** @type {{ onclick?: () => unknown }} */
const addButton = {};
/** @type {{ onclick?: () => unknown }} */
const signInButton = {};
${block("docs/sign-in.md#passkeys 1")}
await addButton.onclick?.();
let signedIn = 0;
globalThis.fetch = async (input, init) => {
  const response = await pool.fetch(input, init);
  if ((await response.clone().text()).includes("AccessToken")) signedIn += 1;
  return response;
};
await signInButton.onclick?.();
assert.equal(signedIn, 1);
`,

  runs`${CLIENT}
const entries = provideLocalStorage();
await startPool({ aliasAttributes: ["email"], deviceConfiguration: {} });
const step = await startSignIn(cognito, { username: "Jane@example.com".toLowerCase(), password });
assert.ok(step.name === "SIGNED_IN");
${block("docs/sign-in.md#devices 1")}
assert.deepEqual([...entries.keys()].sort(), ["device.jane", "device.jane@example.com"]);
`,

  runs`
import assert from "node:assert/strict";
import { CognitoClient as Client } from "cognito-wasm";
import { signIn } from "cognito-wasm/sign-in";
import { CLIENT_ID, USER_POOL_ID, password, provideLocalStorage, startPool, username } from "./support.js";
provideLocalStorage();
let authorization = "";
await startPool({}, {
  "/api": ({ headers }) => {
    authorization = headers.get("authorization") ?? "";
    return Response.json({});
  },
});
let signInsShown = 0;
const showSignIn = () => (signInsShown += 1);
const step = await signIn(new Client({ userPoolId: USER_POOL_ID, clientId: CLIENT_ID }), { username, password });
assert.ok(step.name === "SIGNED_IN");
${block("docs/sessions.md#sessions 1")}
assert.match(authorization, /^Bearer /);
assert.equal(signInsShown, 1);
`,

  runs`${CLIENT}
const entries = provideLocalStorage();
await startPool();
const done = await startSignIn(cognito, { username, password });
assert.ok(done.name === "SIGNED_IN");
const { accessToken, idToken = "", refreshToken = "" } = done.authenticationResult;
const peers = \`CognitoIdentityServiceProvider.\${CLIENT_ID}\`;
localStorage.setItem(\`\${peers}.LastAuthUser\`, username);
for (const [name, token] of Object.entries({ accessToken, idToken, refreshToken })) {
  localStorage.setItem(\`\${peers}.\${username}.\${name}\`, token);
}
${block("docs/sessions.md#moving-from-other-sdks 1")}
const claims = await session.claims();
assert.equal(claims?.accessToken.username, username);
await session.accessToken({ validFor: Infinity });
assert.deepEqual([...entries.keys()].filter((key) => /Token$/.test(key)), []);
`,

  runs`${CLIENT}
import { rememberDevice } from "cognito-wasm/sign-in";
provideLocalStorage();
await startPool({ deviceConfiguration: {} });
const done = await startSignIn(cognito, { username, password });
assert.ok(done.name === "SIGNED_IN");
const kept = await rememberDevice(cognito, done);
const clientId = CLIENT_ID;
const peers = \`CognitoIdentityServiceProvider.\${clientId}.\${username}\`;
localStorage.setItem(\`\${peers}.deviceKey\`, kept.deviceKey);
localStorage.setItem(\`\${peers}.deviceGroupKey\`, kept.deviceGroupKey);
localStorage.setItem(\`\${peers}.randomPasswordKey\`, kept.devicePassword);
${block("docs/sessions.md#moving-from-other-sdks 2")}
assert.deepEqual(device, kept);
`,
];
