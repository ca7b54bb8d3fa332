// docs/guide.md, docs/configuration.md and docs/retries.md. "All examples of this page use one client": `CLIENT` is it.

import { block, compiles, runs, runsInPage } from "../programs.mjs";

const CLIENT = `
import assert from "node:assert/strict";
import { CognitoClient as Client } from "cognito-wasm";
import { signIn as startSignIn } from "cognito-wasm/sign-in";
import {
  CLIENT_ID, USER_POOL_ID, codeFor, jane, janeWithTemporary, newPassword, password, startPool,
  temporaryPassword, username,
} from "./support.js";

const cognito = new Client({ userPoolId: USER_POOL_ID, clientId: CLIENT_ID });

/** @param {string} [name] @param {string} [secret] */
async function tokensOf(name = username, secret = password) {
  const done = await startSignIn(cognito, { username: name, password: secret });
  assert.ok(done.name === "SIGNED_IN");
  const { refreshToken = "", accessToken } = done.authenticationResult;
  return { accessToken, refreshToken };
}
`;

const page = (section) => block(`docs/guide.md#${section}`);

export const entries = [
  runs`
import assert from "node:assert/strict";
import { startPool, username } from "./support.js";
const pool = await startPool();
${page("guide 1")}
await cognito.forgotPassword({ username });
assert.equal(pool.outbox.messages.length, 1);
`,

  runs`${CLIENT}
const pool = await startPool({ users: [janeWithTemporary] });
/** @import { Answer, OpenStep } from "cognito-wasm/sign-in" */
/** @type {(step: OpenStep) => Promise<Answer>} */
async function askUser(step) {
  // Whatever the password was, this user has to replace it.
  assert.equal(step.name, "NEW_PASSWORD_REQUIRED");
  return { newPassword };
}
await pool.admin.setUserPassword({ username, password });
${page("i-want-to-sign-in 1")}
assert.equal(accessToken.split(".").length, 3);
`,

  runs`${CLIENT.replace(" newPassword,", "")}
const pool = await startPool();
/** @param {import("cognito-wasm").CodeDeliveryDetails | undefined} sent */
async function askForCodeAndNewPassword(sent) {
  assert.deepEqual(sent, { destination: "j***@e***", deliveryMedium: "EMAIL", attributeName: "email" });
  return { confirmationCode: codeFor(pool), newPassword: "New-passw0rd" };
}
${page("i-forgot-my-password 1")}
await tokensOf(username, "New-passw0rd");
`,

  runs`${CLIENT}
const pool = await startPool();
await cognito.forgotPassword({ username });
const code = codeFor(pool);
const answers = [
  { confirmationCode: code === "000000" ? "000001" : "000000", newPassword },
  { confirmationCode: code, newPassword: "weak" },
  { confirmationCode: code, newPassword },
];
/** @type {string[]} */
const hints = [];
/** @param {string} hint */
async function askForCodeAndNewPassword(hint) {
  hints.push(hint);
  return answers.shift() ?? assert.fail("asked once more");
}
${page("i-forgot-my-password 2")}
assert.deepEqual(hints.slice(0, 2), ["", "That is not the code we sent."]);
assert.match(hints[2] ?? "", /^Password did not conform with policy/);
await tokensOf(username, newPassword);
`,

  runs`${CLIENT}
const pool = await startPool();
await pool.admin.resetUserPassword({ username });
/** @type {string[]} */
const hints = [];
/** @param {string} hint */
async function askForCodeAndNewPassword(hint) {
  hints.push(hint);
  const code = codeFor(pool);
  const wrong = code === "000000" ? "000001" : "000000";
  return { confirmationCode: hints.length === 1 ? wrong : code, newPassword };
}
${page("an-administrator-reset-my-password 1")}
assert.equal(step.name, "SIGNED_IN");
assert.deepEqual(hints, ["", "That is not the code we sent."]);
assert.equal(pool.outbox.messages.length, 1);
`,

  runs`${CLIENT}
await startPool({ users: [janeWithTemporary], schema: [{ name: "name", required: true }] });
${page("my-password-is-temporary 1")}
assert.equal(step.name, "SIGNED_IN");
`,

  runs`${CLIENT}
await startPool({ users: [janeWithTemporary], schema: [{ name: "name", required: true }] });
${page("my-password-is-temporary 2")}
assert.equal(result.challengeName, "NEW_PASSWORD_REQUIRED");
await tokensOf(username, newPassword);
`,

  runs`${CLIENT}
await startPool();
const { accessToken } = await tokensOf();
const previousPassword = password;
const proposedPassword = newPassword;
${page("i-want-another-password 1")}
await tokensOf(username, newPassword);
`,

  runs`${CLIENT}
await startPool();
const { accessToken, refreshToken } = await tokensOf();
${page("fresh-tokens 1")}
assert.ok(authenticationResult);
assert.equal(authenticationResult.accessToken.split(".").length, 3);
assert.equal(authenticationResult.refreshToken, undefined);
`,

  runs`
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { CLIENT_ID, startPool } from "./support.js";
const clientSecret = "1example2example3example4example";
await startPool({ clients: [{ clientId: CLIENT_ID, clientSecret }] }, {
  "/hash": ({ url }) => {
    const username = new URL(url).searchParams.get("u");
    const hash = createHmac("sha256", clientSecret).update(username + CLIENT_ID).digest("base64");
    return new Response(hash);
  },
});
${block("docs/configuration.md#with-a-client-secret 1")}
for (const client of [cognito, exposed]) {
  const { codeDeliveryDetails } = await client.forgotPassword({ username: "jane" });
  assert.equal(codeDeliveryDetails?.deliveryMedium, "EMAIL");
}
`,

  runs`${CLIENT}
const pool = await startPool({ users: [], autoVerifiedAttributes: ["email"] });
/** @param {import("cognito-wasm").CodeDeliveryDetails | undefined} sent */
async function askForCode(sent) {
  assert.equal(sent?.destination, "k***@e***");
  return codeFor(pool, "kim");
}
${page("every-other-operation 1")}
await tokensOf("kim");
`,

  runs`${CLIENT}
import { confirmDevice } from "cognito-wasm/operations";
import { rememberDevice } from "cognito-wasm/sign-in";
await startPool({ deviceConfiguration: {} });
/** @type {string[]} */
const devices = [];
let accessToken = "";
// More than a page has.
for (let count = 0; count < 11; count += 1) {
  const done = await startSignIn(cognito, { username, password });
  assert.ok(done.name === "SIGNED_IN");
  devices.push((await rememberDevice(cognito, done)).deviceKey);
  accessToken = done.authenticationResult.accessToken;
}
/** @type {string[]} */
const printed = [];
console.log = (key) => printed.push(key);
${page("every-other-operation 2")}
assert.deepEqual(printed.sort(), devices.sort());
`,

  runsInPage`${CLIENT}
import { listWebAuthnCredentials } from "cognito-wasm/operations";
await startPool({ signInPolicy: { allowedFirstAuthFactors: ["PASSWORD", "WEB_AUTHN"] } });
const { accessToken } = await tokensOf();
${page("every-other-operation 3")}
const { credentials } = await listWebAuthnCredentials(cognito, { accessToken });
assert.equal(credentials.length, 1);
`,

  runs`${CLIENT}
const pool = await startPool();
const shown: string[] = [];
const show = (text: string) => shown.push(text);
pool.faults.next({ error: { name: "LimitExceededException", message: "Attempt limit exceeded." } });
${page("when-a-call-fails 1")}
assert.deepEqual(shown, ["Please wait an hour before you ask for another code."]);
`,

  runs`${CLIENT}
const pool = await startPool();
/** @type {{ onclick?: () => void }} */
const cancelButton = {};
${block("docs/configuration.md#time-and-aborting 1")}
assert.equal(pool.outbox.messages.length, 1);
cancelButton.onclick?.();
assert.equal(controller.signal.aborted, true);
`,

  compiles(
    "The import ?url is Vite's; tests/packaging/bundlers.test.mjs has Vite build it.",
  )`${block("docs/configuration.md#serving-the-webassembly-yourself 1")}
const cognito = new CognitoClient({ region: "us-west-2", clientId: "app" });
await cognito.forgotPassword({ username: "jane" });
`,

  runs`
import assert from "node:assert/strict";
import { startPool } from "./support.js";
const pool = await startPool();
${block("docs/retries.md#what-is-sent-again 1")}
pool.faults.next({ error: { name: "TooManyRequestsException" } });
await assert.rejects(cognito.forgotPassword({ username: "jane" }), { attempts: 1 });
`,
];
