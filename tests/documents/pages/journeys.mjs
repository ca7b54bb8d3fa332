// docs/journeys.md. Its programs are whole sections, one after the other, with the reader's own
// values in place of the names in capitals.

import { checkByLanguage } from "../checks.mjs";
import { block, checked, runs } from "../programs.mjs";

const IDS = { "CLIENT-ID": "38fjsnc484p94kpqsnet7mpld0" };
const START = "the-journeys-of-a-password-by-the-aws-command-line-and-by-this-package";
const section = (name, replace) => block(`docs/journeys.md#${name}`, replace);

/** The two clients that the page begins with, of which a section needs one or both. */
const IMPORTS = `
import assert from "node:assert/strict";
import { CognitoClient as Client } from "cognito-wasm";
import { CognitoAdmin as Admin } from "cognito-wasm/admin";
import { CLIENT_ID, codeFor, password, startPool, username } from "./support.js";
`;
const CLIENTS = `
const pool = await startPool({ region: "us-east-1", userPoolId: "us-east-1_EXAMPLE" });
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example", sessionToken: "example" };
const admin = new Admin({ userPoolId: pool.userPoolId, credentials });
const cognito = new Client({ region: "us-east-1", clientId: CLIENT_ID });
/** @type {(password: string) => Promise<import("cognito-wasm").InitiateAuthResult>} */
const logIn = (secret) =>
  cognito.initiateAuth({ authFlow: "USER_PASSWORD_AUTH", authParameters: { USERNAME: username, PASSWORD: secret } });
const status = async () => (await pool.admin.getUser({ username })).userStatus;
`;

const commands = {
  "i-forgot-my-password": [1, 2, 4, 6, 7],
  "with-a-client-secret": [1],
  "an-administrator-resets-a-password": [1, 3, 4],
  "the-email-is-not-verified": [1, 2],
  "an-administrator-sets-a-permanent-password": [1, 2],
  "an-administrator-sets-a-temporary-password": [1, 2, 4, 5, 6, 7],
  "i-change-my-password": [1, 2, 3, 5],
};

export const entries = [
  checked(
    "Commands of AWS's and what they print: the part articles runs them, and holds the page to them.",
    checkByLanguage,
    Object.entries(commands).flatMap(([name, counts]) =>
      counts.map((count) => `docs/journeys.md#${name} ${count}`),
    ),
  ),

  runs`
import assert from "node:assert/strict";
import { codeFor, startPool } from "./support.js";
const pool = await startPool({ region: "us-east-1", userPoolId: "us-east-1_EXAMPLE" });
${section(`${START} 1`, IDS)}
${section("i-forgot-my-password 3")}
assert.deepEqual(codeDeliveryDetails, { destination: "j***@e***", deliveryMedium: "EMAIL", attributeName: "email" });
const sent = codeFor(pool);
${section("i-forgot-my-password 5", { '"CONFIRMATION-CODE"': "sent" })}
${section("i-forgot-my-password 8")}
assert.equal(authenticationResult?.tokenType, "Bearer");
`,

  runs`
import assert from "node:assert/strict";
import { startPool } from "./support.js";
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example", sessionToken: "example" };
await startPool({ region: "us-east-1", userPoolId: "us-east-1_EXAMPLE" });
${section(`${START} 2`, { "USER-POOL-ID": "us-east-1_EXAMPLE" })}
assert.equal((await admin.adminGetUser({ username: "jane" })).userStatus, "CONFIRMED");
`,

  runs`
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { CLIENT_ID, startPool } from "./support.js";
const clientSecret = "1example2example3example4example";
await startPool({ region: "us-east-1", userPoolId: "us-east-1_EXAMPLE", clients: [{ clientId: CLIENT_ID, clientSecret }] }, {
  "/hash": ({ url }) => {
    const name = new URL(url).searchParams.get("u");
    return new Response(createHmac("sha256", clientSecret).update(name + CLIENT_ID).digest("base64"));
  },
});
${section("with-a-client-secret 2", { ...IDS, "CLIENT-SECRET": "1example2example3example4example" })}
for (const client of [withSecret, withHash]) await client.forgotPassword({ username: "jane" });
`,

  runs`${IMPORTS}${CLIENTS}
${section("an-administrator-resets-a-password 2")}
assert.equal(await status(), "RESET_REQUIRED");
${section("an-administrator-resets-a-password 5")}
assert.equal(pool.outbox.messages.length, 1);
`,

  runs`${IMPORTS}${CLIENTS}
await pool.admin.updateUserAttributes({ username, userAttributes: { email_verified: "false" } });
await assert.rejects(admin.adminResetUserPassword({ username }), { code: "InvalidParameterException" });
${section("the-email-is-not-verified 3")}
await admin.adminResetUserPassword({ username });
`,

  runs`${IMPORTS}${CLIENTS}
${section("an-administrator-sets-a-permanent-password 3")}
assert.equal(userStatus, "CONFIRMED");
`,

  runs`${IMPORTS}${CLIENTS}
${section("an-administrator-sets-a-temporary-password 3")}
assert.equal(await status(), "FORCE_CHANGE_PASSWORD");
${section("an-administrator-sets-a-temporary-password 8")}
assert.equal(await status(), "CONFIRMED");
await logIn("New-passw0rd");
`,

  runs`${IMPORTS}${CLIENTS}
const { authenticationResult } = await logIn(password);
assert.ok(authenticationResult);
${section("i-change-my-password 4")}
await logIn("New-passw0rd");
await assert.rejects(logIn("Old-passw0rd"), { code: "NotAuthorizedException" });
`,
];
