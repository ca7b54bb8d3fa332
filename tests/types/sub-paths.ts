// Each sub-path has its types, and the client is one type in all of them.
import { CognitoClient, type CognitoError } from "cognito-wasm";
import {
  completeWebAuthnRegistration,
  signUp,
  startWebAuthnRegistration,
} from "cognito-wasm/operations";
import type * as slim from "cognito-wasm/slim";
import { createUserPool, type OperationName, type UserPool } from "cognito-wasm/testing";
import { type PoolServer, servePool } from "cognito-wasm/testing/server";
import { same } from "./equal.js";

same<CognitoClient, slim.CognitoClient>(true);
same<CognitoError, slim.CognitoError>(true);

const pool = await createUserPool({ clients: [{ clientId: "app" }] });
same<typeof pool, UserPool>(true);
new CognitoClient({ region: pool.region, clientId: "app", fetch: pool.fetch });
// @ts-expect-error an option that is none
await createUserPool({ client: [] });
// AWS's own names, among ours or as AWS describes a pool.
await createUserPool({ clients: [{ clientId: "app", explicitAuthFlows: ["ALLOW_USER_AUTH"] }] });
await createUserPool({ clients: [{ ClientId: "app", ExplicitAuthFlows: ["ALLOW_USER_AUTH"] }] });
await createUserPool({ UserPool: { Id: "us-east-1_Shop" }, UserPoolClient: { ClientId: "app" } });
// @ts-expect-error a member of a client that is none
await createUserPool({ clients: [{ clientId: "app", flows: [] }] });

// Attributes are a record or a list, with either spelling.
const [attributes, listed] = [{ email: "e" }, [{ name: "email", value: "e" }]];
const inCapitals = [{ Name: "email", Value: "e" }];
for (const given of [attributes, listed, inCapitals]) {
  await createUserPool({ users: [{ username: "jane", attributes: given, totpSecret: "ABCD" }] });
  await pool.admin.updateUserAttributes({ username: "jane", userAttributes: given });
}

// Faults name an operation by either spelling.
pool.faults.next({ operation: "initiateAuth", drop: true });
pool.faults.next({ operation: "CreateUserPool", drop: true });
// @ts-expect-error an operation that is none
pool.faults.next({ operation: "initateAuth", drop: true });
const named: OperationName | undefined = pool.faults.pending[0]?.operation;
pool.faults.next({ ...(named && { operation: named }), drop: true });

// A message may be missing, a code is there.
// @ts-expect-error the outbox may have none
pool.outbox.last("jane").code;
same<string, ReturnType<typeof pool.outbox.code>>(true);
same<string, ReturnType<typeof pool.totp>>(true);
pool.totp({ secretCode: "ABCD" });

const server: PoolServer = await servePool(pool, { port: 0, allowedHosts: ["pool"] });
same<string, typeof server.endpoint>(true);
// @ts-expect-error an option that is none
await servePool(pool, { allowedHost: ["pool"] });

const cognito = new CognitoClient({ region: "us-west-2", clientId: "app" });
await signUp(cognito, { username: "jane", userAttributes: [{ name: "email", value: "e" }] });
// @ts-expect-error a member of the API's, in the API's case
await signUp(cognito, { username: "jane", UserAttributes: [] });
// @ts-expect-error the client comes first
await signUp({ username: "jane" });

// A passkey goes through as the browser has it.
const accessToken = "token";
const { credentialCreationOptions } = await startWebAuthnRegistration(cognito, { accessToken });
const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(credentialCreationOptions);
const credential = await navigator.credentials.create({ publicKey });
if (credential instanceof PublicKeyCredential) {
  await completeWebAuthnRegistration(cognito, { accessToken, credential: credential.toJSON() });
}
