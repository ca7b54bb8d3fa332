// The package and its user pool in one process: what an app's own tests do.
import { CognitoClient } from "cognito-wasm";
import { createUserPool } from "cognito-wasm/testing";
import { recover } from "./recover.js";

const pool = await createUserPool({
  clients: [{ clientId: "app", clientSecret: "secret" }],
  users: [
    {
      username: "jane",
      password: "Old-passw0rd",
      attributes: { email: "jane@example.com", email_verified: "true" },
    },
  ],
});
globalThis.readCode = () => pool.outbox.last("jane").code;
class Client extends CognitoClient {
  constructor(config) {
    super({ ...config, clientSecret: "secret", fetch: pool.fetch });
  }
}
console.log(await recover(Client)({ endpoint: pool.endpoint, clientId: "app" }));
pool.close();
