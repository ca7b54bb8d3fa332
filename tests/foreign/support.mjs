// What the foreign clients' tests share: a pool with an alias and a required
// attribute, unless a test says otherwise, the administrator's calls through the AWS SDK, and the hash as an
// app's back end would compute it.

import { createHmac } from "node:crypto";
import * as sdk from "@aws-sdk/client-cognito-identity-provider";
import { startPool } from "../pool/start.mjs";

// It warns of Node 20 in each process; what the tests print should be theirs.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";

export const PASSWORD = "Old-passw0rd";
export const NEW_PASSWORD = "New-passw0rd";

const CONFIG = {
  clients: [
    { clientId: "public" },
    { clientId: "secret", clientSecret: "s3cretOfTheSecretClient" },
  ],
  aliasAttributes: ["email"],
  schema: [{ name: "name", required: true }],
};

export async function startForeignPool(config) {
  const pool = await startPool({ ...CONFIG, ...config });
  const call = awsClient(pool);
  const administer = (operation, input) =>
    call(operation, { UserPoolId: pool.userPoolId, ...input });
  return {
    ...pool,
    call,
    administer,

    async createUser(username, { temporaryPassword = PASSWORD, attributes = {} } = {}) {
      await administer("AdminCreateUser", {
        Username: username,
        TemporaryPassword: temporaryPassword,
        MessageAction: "SUPPRESS",
        UserAttributes: attributeList({
          email: `${username}@example.com`,
          email_verified: "true",
          ...attributes,
        }),
      });
    },

    async createConfirmedUser(username, attributes) {
      await this.createUser(username, { attributes: { name: "Jane", ...attributes } });
      await administer("AdminSetUserPassword", {
        Username: username,
        Password: PASSWORD,
        Permanent: true,
      });
    },

    async lastCode(recipient) {
      const messages = await pool.outbox();
      return messages.findLast(({ username, destination }) =>
        [username, destination].includes(recipient),
      ).code;
    },
  };
}

export function awsClient({ endpoint, region }) {
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const client = new sdk.CognitoIdentityProviderClient({
    endpoint,
    region,
    credentials,
    maxAttempts: 1,
  });
  return (operation, input) => client.send(new sdk[`${operation}Command`](input));
}

export const attributeList = (attributes) =>
  Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));

export const secretHash = (username, { clientId, clientSecret }) =>
  createHmac("sha256", clientSecret)
    .update(username + clientId)
    .digest("base64");

export const decode = (token) => JSON.parse(Buffer.from(token.split(".")[1], "base64url"));

// A wrong code of the right form.
export const otherCode = (code) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
