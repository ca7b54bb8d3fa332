// The page with a pool of the visitor's own: the local pool over HTTP. The test
// sees every request, and so knows every secret.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { servePool } from "../../js/node/server.js";
import { createUserPool } from "../../pkg/testing.js";
import { holdNextCall } from "../held-call.mjs";
import {
  agree,
  arrivesAt,
  button,
  field,
  objections,
  open,
  question,
  requests,
  stage,
  useAppCode,
} from "./demo.mjs";

const clientSecret = "aClientSecretNobodyMaySee";
const password = "Known-Secret-1";
const replaced = "Known-Secret-2";
let pool;
let server;

before(async () => {
  pool = await createUserPool({
    clients: [{ clientId: "publicclient" }, { clientId: "secretclient", clientSecret }],
    users: ["ana", "ben"].map((username) => ({
      username,
      [username === "ana" ? "password" : "temporaryPassword"]: password,
      attributes: { email: `${username}@example.com`, email_verified: "true" },
    })),
  });
  server = await servePool(pool);
});

after(() => {
  server.close();
  pool.close();
});

async function connect(page, { clientId, userPoolId, secret, endpoint = server.endpoint }) {
  const settings = page.locator("#settings");
  await settings.locator("summary").click();
  await settings.getByLabel("Your own pool").click();
  if (userPoolId) await settings.getByLabel("User pool ID").fill(userPoolId);
  else await settings.getByLabel("Region").fill(pool.region);
  await settings.getByLabel("App client ID").fill(clientId);
  if (secret) await settings.getByLabel("App client secret").fill(secret);
  await settings.getByLabel("Endpoint").fill(endpoint);
  await settings.getByRole("button", { name: "Connect" }).click();
  await page
    .locator("#admin")
    .getByText("administering your own pool requires AWS credentials")
    .waitFor();
}

async function signIn(page, username, secret) {
  await field(page, "Username").fill(username);
  await field(page, "Password").fill(secret);
  await button(page, "Sign in").click();
}

const secretMembers =
  /^(Password|.*_PASSWORD|PASSWORD|PASSWORD_CLAIM_S.*|PreviousPassword|ProposedPassword|ConfirmationCode|ClientSecret|SecretHash|SECRET_.*|SRP_.|Session|.*Token)$/;

/** Returns the value of every secret member in a request or a response. */
function secretsIn(value) {
  return Object.entries(value).flatMap(([name, member]) => {
    if (member !== null && typeof member === "object") return secretsIn(member);
    return secretMembers.test(name) ? [member] : [];
  });
}

test("no secret of any request or response reaches the document", async (t) => {
  const page = await open(t);
  const secrets = new Set([clientSecret, password, replaced]);
  const responses = [];
  page.on("response", (response) => {
    const request = response.request();
    if (request.method() !== "POST") return;
    const note = (body) => {
      for (const secret of secretsIn(body)) secrets.add(secret);
    };
    note(request.postDataJSON());
    responses.push(response.json().then(note));
  });

  await connect(page, {
    clientId: "secretclient",
    userPoolId: pool.userPoolId,
    secret: clientSecret,
  });
  await signIn(page, "ben", password);
  await arrivesAt(page, "Welcome, ben");
  await field(page, "New password").fill(replaced);
  await button(page, "Continue").click();
  await arrivesAt(page, "Hello, ben");
  await button(page, "Change password").click();
  await field(page, "Current password").fill(replaced);
  await field(page, "New password").fill(password);
  await button(page, "Change password").click();
  await stage(page).getByText("Your password has been changed").waitFor();
  await button(page, "Sign out").click();

  await field(page, "Username").fill("ana");
  await button(page, "Forgot your password?").click();
  await button(page, "Send code").click();
  await arrivesAt(page, "Enter your code");
  await field(page, "Code").fill(pool.outbox.last("ana").code);
  await field(page, "New password").fill(replaced);
  await button(page, "Set new password").click();
  await arrivesAt(page, "Sign in");
  await signIn(page, "ana", replaced);
  await arrivesAt(page, "Hello, ana");
  await page.getByRole("button", { name: "Refresh now" }).click();
  await page.locator("#session").getByText("The tokens were refreshed").waitFor();
  await Promise.all(responses);

  // Passwords, code, hashes, proofs, a session, and the tokens of each sign-in and refresh.
  assert.ok(secrets.size > 18, `${secrets.size} secrets were seen`);
  const html = await page.content();
  for (const secret of secrets)
    assert.ok(!html.includes(secret), `found in the document: ${secret}`);
});

test("a pool that demands a second factor has one set up in the middle of the sign-in", async (t) => {
  const strict = await createUserPool({
    clients: [{ clientId: "publicclient" }],
    mfaConfiguration: "ON",
    users: [{ username: "ana", password, attributes: {} }],
  });
  const { endpoint, close } = await servePool(strict);
  t.after(() => close());
  const page = await open(t);
  await connect(page, { clientId: "publicclient", userPoolId: strict.userPoolId, endpoint });
  await signIn(page, "ana", password);
  await arrivesAt(page, "Set up a second factor");
  await field(page, "An authenticator app").check();
  await button(page, "Continue").click();
  await arrivesAt(page, "Set up your authenticator app");
  await button(page, "Use the authenticator app on this page").click();
  await useAppCode(page, "ana");
  await button(page, "Turn on").click();
  await arrivesAt(page, "Hello, ana");
});

test("a button shows that it is working, and a second press sends nothing", async (t) => {
  const page = await open(t);
  await connect(page, { clientId: "publicclient" });
  const go = await holdNextCall(page, server.endpoint, "ForgotPassword");
  await field(page, "Username").fill("ana");
  await button(page, "Forgot your password?").click();
  const send = button(page, "Send code");
  const before = await send.boundingBox();
  await send.click();
  await page.locator("#status").getByText("Sending a code…", { exact: true }).waitFor();
  assert.equal(await send.getAttribute("aria-busy"), "true");
  assert.deepEqual(await send.boundingBox(), before);
  // Without `force`, Playwright would wait until the button is enabled.
  await send.click({ force: true });
  await page.keyboard.press("Enter");
  assert.deepEqual(await objections(page), []);
  go();
  await arrivesAt(page, "Enter your code");
  assert.equal(await requests(page).count(), 1);
});

test("a response that comes too late is ignored", async (t) => {
  const page = await open(t);
  await connect(page, { clientId: "publicclient" });
  const go = await holdNextCall(page, server.endpoint, "InitiateAuth");
  await signIn(page, "ana", replaced);
  await button(page, "Forgot your password?").click();
  await arrivesAt(page, "Forgot your password?");
  go();
  await requests(page).waitFor();
  await arrivesAt(page, "Forgot your password?");
});

test("an account of a pool of one's own is deleted only after the question", async (t) => {
  await pool.admin.createUser({ username: "eve", messageAction: "SUPPRESS" });
  await pool.admin.setUserPassword({ username: "eve", password, permanent: true });
  const names = async () => (await pool.admin.listUsers()).users.map(({ username }) => username);
  const page = await open(t);
  await connect(page, { clientId: "publicclient" });
  await signIn(page, "eve", password);
  await stage(page).locator("summary", { hasText: "Profile" }).click();
  await button(page, "Delete my account").click();
  await question(page).getByText("This cannot be undone.").waitFor();
  assert.ok((await names()).includes("eve"));
  await agree(page, "Delete my account");
  await stage(page).getByText("The account eve was deleted.").waitFor();
  assert.ok(!(await names()).includes("eve"));
});

test("a pool that cannot be reached is told in words", async (t) => {
  const page = await open(t);
  await connect(page, { clientId: "publicclient", endpoint: "http://127.0.0.1:9" });
  await signIn(page, "ana", password);
  await stage(page).getByText("The user pool could not be reached.").waitFor();
});

test("an unknown app client is told in words", async (t) => {
  const page = await open(t);
  await connect(page, { clientId: "nosuchclient" });
  await signIn(page, "ana", password);
  await stage(page).getByText("has no such app client").waitFor();
});

test("what was entered is gone with the page", async (t) => {
  const page = await open(t);
  await connect(page, { clientId: "secretclient", secret: clientSecret });
  await page.reload();
  await page.locator("#inbox li").waitFor();
  assert.equal(await page.locator("#settings summary").textContent(), "Pool in this page");
  assert.deepEqual(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
    [0, 0, ""],
  );
});
