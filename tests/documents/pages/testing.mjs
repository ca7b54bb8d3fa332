// docs/testing.md and docs/rust.md.

import { checkByLanguage, checkDoctest, checkForPage } from "../checks.mjs";
import { block, checked, compiles, runs } from "../programs.mjs";

const page = (section) => block(`docs/testing.md#${section}`);

const IMPORTS = `
import assert from "node:assert/strict";
import { CognitoClient as Client } from "cognito-wasm";
import { signIn as startSignIn } from "cognito-wasm/sign-in";
`;

export const entries = [
  // Node's runner runs the test that it has, and says by the exit code how it ended.
  runs`
import { after } from "node:test";
let tests = 0;
process.on("exit", () => assert.equal(tests, 1));
after(() => (tests += 1));
${page("in-the-apps-own-tests 1")}
await new Promise((resolve) => after(() => resolve(undefined)));
`,

  runs`${IMPORTS}
import { writeFile } from "node:fs/promises";
await writeFile("pool.json", JSON.stringify({ UserPool: { Id: "us-west-2_EXAMPLE", UsernameConfiguration: { CaseSensitive: false } } }));
await writeFile("client.json", JSON.stringify({ UserPoolClient: { ClientId: "web", ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"] } }));
${page("the-settings-of-your-own-pool 1")}
const cognito = new Client({ userPoolId: pool.userPoolId, clientId: "web", fetch: pool.fetch });
const step = await startSignIn(cognito, { username: "JANE", password: "Old-passw0rd" });
assert.equal(step.name, "SIGNED_IN");
`,

  runs`${IMPORTS}
import { createUserPool } from "cognito-wasm/testing";
import { jane } from "./support.js";
const pool = await createUserPool({ users: [jane] });
${page("users-in-every-state 1")}
const status = async (/** @type {string} */ username) => (await pool.admin.getUser({ username })).userStatus;
assert.equal(await status("ben"), "CONFIRMED");
assert.equal(await status("jane"), "RESET_REQUIRED");
`,

  runs`${IMPORTS}
${page("names-in-capitals-and-small-letters 1")}
await pool.admin.createUser({ username: "Jane", messageAction: "SUPPRESS" });
assert.equal((await pool.admin.getUser({ username: "jANE" })).username, "jane");
`,

  runs`
import assert from "node:assert/strict";
import { CognitoClient } from "cognito-wasm";
import { answer, signIn } from "cognito-wasm/sign-in";
import { createUserPool } from "cognito-wasm/testing";
${page("second-factors-and-one-time-codes 1")}
assert.equal(step.name, "SIGNED_IN");
`,

  runs`${page("second-factors-and-one-time-codes 2")}`,

  runs`${IMPORTS}
${page("recovery 1")}
await pool.admin.createUser({
  username: "jane",
  temporaryPassword: "Temp-passw0rd",
  userAttributes: { email: "jane@example.com", email_verified: "true", phone_number: "+15555550100", phone_number_verified: "true" },
});
await pool.admin.setUserPassword({ username: "jane", password: "Old-passw0rd", permanent: true });
const clientId = pool.clients[0]?.clientId ?? "";
const cognito = new Client({ region: pool.region, clientId, fetch: pool.fetch });
const { codeDeliveryDetails } = await cognito.forgotPassword({ username: "jane" });
assert.equal(codeDeliveryDetails?.deliveryMedium, "EMAIL");
`,

  runs`${IMPORTS}
import { getTokensFromRefreshToken } from "cognito-wasm/operations";
import { jane } from "./support.js";
${page("tokens-that-rotate-and-tokens-that-are-refused 1")}
await pool.admin.createUser({ username: "jane", messageAction: "SUPPRESS" });
await pool.admin.setUserPassword({ ...jane, permanent: true });
const cognito = new Client({ userPoolId: pool.userPoolId, clientId: "app", fetch: pool.fetch });
const step = await startSignIn(cognito, { username: jane.username, password: jane.password });
assert.ok(step.name === "SIGNED_IN");
const { refreshToken = "", expiresIn } = step.authenticationResult;
assert.equal(expiresIn, 300);
await getTokensFromRefreshToken(cognito, { refreshToken });
pool.clock.advance(11_000);
await assert.rejects(getTokensFromRefreshToken(cognito, { refreshToken }), { code: "RefreshTokenReuseException" });
`,

  checked(
    "They start a server that does not end, and ask it by AWS's command line: bash and JSON.parse read them, and the part pool starts such servers.",
    checkByLanguage,
    [1, 2, 3, 4, 5].map((count) => `docs/testing.md#over-http ${count}`),
  ),
  compiles(
    "It serves on the port that the app is configured with.",
  )`${page("in-a-program-of-nodes 1")}`,
  checked(
    "For test runners that are not among the tests' packages: they are parsed, and what they import of ours exists.",
    checkByLanguage,
    ["playwright *", "cypress *", "vitest *"].map((name) => `docs/testing.md#${name}`),
  ),
  checked("A recipe of Docker's: its options are the command's.", checkByLanguage, [
    "docs/testing.md#in-a-container 1",
  ]),

  checked(
    "They install crates, or start a server that does not end: bash reads them, and what they name exists.",
    checkByLanguage,
    ["docs/rust.md#set-up 1", "docs/rust.md#whole-pages 1", "docs/rust.md#other-transports 2"],
  ),
  checked(
    "Cargo's configuration, which the part of the bench about Rust builds with.",
    checkByLanguage,
    ["docs/rust.md#set-up 3"],
  ),
  checked("Rust for a page: the part crate compiles it for wasm32.", checkForPage, [
    "docs/rust.md#set-up 2",
  ]),
  checked("Rust: the part rust compiles and runs it as a doctest.", checkDoctest, [
    ...["docs/rust.md#calls 1", "docs/rust.md#errors 1"],
    ...[1, 2, 3].map((count) => `docs/rust.md#signing-in ${count}`),
    ...["docs/rust.md#sessions 1", "docs/rust.md#sessions 2"],
    ...["docs/rust.md#a-browser-that-denies 1", "docs/rust.md#other-transports 1"],
    "docs/rust.md#without-the-client 1",
  ]),
];
