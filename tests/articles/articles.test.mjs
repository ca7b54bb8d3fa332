// The articles' commands by the AWS command line and by this package, on the
// local pool, which verifies the signatures, and on ministack: each prints what
// the articles do. Ends with a table of it all.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { root } from "../../scripts/run.mjs";
import { attributeList, awsClient, PASSWORD } from "../foreign/support.mjs";
import { local } from "../journeys/servers/local.mjs";
import { ministack } from "../journeys/servers/ministack.mjs";
import { aws, words } from "./aws.mjs";
import { EMAIL, journeys, USERNAME } from "./commands.mjs";
import { deviations } from "./ministack-deviations.mjs";
import { ours } from "./ours.mjs";
import { Table } from "./table.mjs";

const servers = [
  { server: local, deviations: [] },
  { server: ministack, deviations },
];
const drivers = [aws, ours];
// Those that ministack knows.
const credentials = { accessKeyId: "test", secretAccessKey: "test" };
const table = new Table(
  servers.flatMap(({ server }) => drivers.map(({ name }) => `${name} on ${server.name}`)),
);

after(() => {
  const text = table.toString();
  console.log(text);
  mkdirSync(join(root, ".artifacts"), { recursive: true });
  writeFileSync(join(root, ".artifacts", "articles.md"), text);
});

for (const { server, deviations } of servers) {
  suite(server.name, () => {
    before(() => server.start?.());
    after(() => server.stop?.());
    for (const journey of journeys) {
      for (const driver of drivers) {
        test(`${journey.title}: ${driver.name}`, async (t) => {
          await make(t, server, deviations, journey, driver);
        });
      }
    }
  });
}

async function make(t, server, deviations, { title, withSecret, attributes, commands }, driver) {
  const pool = await server.createPool(t, { adminCredentials: credentials });
  await createUser(pool, attributes);
  const client = withSecret ? pool.secretClient : pool.publicClient;
  const { run, hash } = driver.prepare({ pool, client, credentials });
  const seen = { userPoolId: pool.userPoolId, clientId: client.clientId, hash };

  for (const command of commands) {
    const { answer, printed } = await run(command, seen);
    const shown = masked(printed);
    const deviation = deviations.find(({ expected }) => expected === command.prints);
    table.add(title, command, `${driver.name} on ${server.name}`, shown, deviation?.why);
    if (deviation) {
      assert.notDeepEqual(shown, command.prints, `mended, so strike it: ${deviation.why}`);
    }
    assert.deepEqual(shown, (deviation ?? command).prints, command.what);

    seen.answer = answer;
    seen.session = printed?.Session;
    seen.accessToken = printed?.AuthenticationResult?.AccessToken ?? seen.accessToken;
    if (/^(forgot-password|admin-reset)/.test(command.command) && typeof printed !== "string") {
      seen.code = await pool.lastCode(EMAIL);
    }
  }
}

/** With a permanent password, as one who has signed in before. */
async function createUser(pool, attributes = { email: EMAIL, email_verified: "true" }) {
  const call = awsClient(pool);
  const whom = { UserPoolId: pool.userPoolId, Username: USERNAME };
  await call("AdminCreateUser", {
    ...whom,
    MessageAction: "SUPPRESS",
    UserAttributes: attributeList(attributes),
  });
  await call("AdminSetUserPassword", { ...whom, Password: PASSWORD, Permanent: true });
}

const RANDOM = ["AccessToken", "IdToken", "RefreshToken", "Session"];
const SUB = /(?<="sub": ")[^"]+/;

/** What is another each time gives way to its name. */
function masked(printed) {
  if (typeof printed !== "object") return printed;
  return JSON.parse(JSON.stringify(printed), (name, value) => {
    if (RANDOM.includes(name)) return `<${name}>`;
    return name === "userAttributes" ? value.replace(SUB, "<sub>") : value;
  });
}

test("docs/journeys.md has each of the commands, no others, and what they print", () => {
  const seen = {
    userPoolId: "USER-POOL-ID",
    clientId: "CLIENT-ID",
    code: "CONFIRMATION-CODE",
    session: "SESSION",
    accessToken: "ACCESS-TOKEN",
  };
  const tested = journeys.flatMap(({ withSecret, commands }) =>
    commands.map((command) => {
      const hash = withSecret ? "SECRET-HASH" : undefined;
      return ["aws", ...words(command, { ...seen, hash })].join(" ");
    }),
  );
  const text = readFileSync(join(root, "docs", "journeys.md"), "utf8").replaceAll("\\\n", "");
  const documented = text.match(/^\s*aws cognito-idp .*$/gm) ?? [];
  const sorted = (lines) =>
    [...new Set(lines.map((line) => line.trim().replace(/\s+/g, " ")))].sort();
  assert.deepEqual(sorted(documented), sorted(tested));

  for (const { prints = "" } of journeys.flatMap(({ commands }) => commands)) {
    const output = typeof prints === "string" ? prints : JSON.stringify(prints, null, 4);
    assert.ok(text.includes(output), output);
  }
});
