// Each sub-path has its types, and the client is one type in all of them.
import { CognitoClient, type CognitoError } from "cognito-wasm";
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
