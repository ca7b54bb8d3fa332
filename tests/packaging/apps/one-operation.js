// An app that wants one of the operations, and pays for one.
import { CognitoClient } from "cognito-wasm";
import { getUser } from "cognito-wasm/operations";

globalThis.getUser = (config, accessToken) => getUser(new CognitoClient(config), { accessToken });
