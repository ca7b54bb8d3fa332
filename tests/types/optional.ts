// With `exactOptionalPropertyTypes` and without: what an app has as a value or
// `undefined` goes in as it is, since `undefined` counts as absent.
import { CognitoClient } from "cognito-wasm";
import { signUp } from "cognito-wasm/operations";

declare const maybe: string | undefined;
declare const signal: AbortSignal | undefined;
declare const timeout: number | undefined;
declare const cognito: CognitoClient;

cognito.forgotPassword({ username: "jane", clientMetadata: { plan: maybe } }, { signal, timeout });
cognito.forgotPassword({ username: "jane", secretHash: maybe });
cognito.initiateAuth({
  authFlow: "USER_PASSWORD_AUTH",
  authParameters: { USERNAME: "jane", PASSWORD: "x", DEVICE_KEY: maybe },
  session: maybe,
});
cognito.initiateAuth({
  authFlow: "REFRESH_TOKEN_AUTH",
  authParameters: { REFRESH_TOKEN: "token" },
  accessToken: maybe,
});
cognito.changePassword({ accessToken: "t", previousPassword: maybe, proposedPassword: "new" });
signUp(cognito, { username: "jane", userAttributes: [{ name: "nickname", value: maybe }] });
new CognitoClient({
  region: maybe,
  userPoolId: maybe,
  clientId: "id",
  clientSecret: maybe,
  timeout,
});
