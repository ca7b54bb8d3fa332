// Each sub-path has its types, and the client is one type in all of them.
import { CognitoClient, type CognitoError } from "cognito-wasm";
import {
  completeWebAuthnRegistration,
  signUp,
  startWebAuthnRegistration,
} from "cognito-wasm/operations";
import type * as slim from "cognito-wasm/slim";
import { createUserPool, type UserPool } from "cognito-wasm/testing";
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
