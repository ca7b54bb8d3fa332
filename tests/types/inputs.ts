// What may be passed in, and what may not.
import { CognitoClient, type CognitoClientConfig, init } from "cognito-wasm";

const clientId = "38fjsnc484p94kpqsnet7mpld0";
new CognitoClient({ region: "us-west-2", clientId });
new CognitoClient({ userPoolId: "us-west-2_EXAMPLE", clientId, clientSecret: "secret" });
new CognitoClient({ region: "us-west-2", clientId, secretHash: () => "hash", timeout: 5000 });
new CognitoClient({ region: "us-west-2", clientId, secretHash: async (name) => name.trim() });
new CognitoClient({ endpoint: "http://localhost:9229", clientId, allowHttp: true });
new CognitoClient({ region: "us-west-2", clientId, fips: true, dualStack: true });
new CognitoClient({ region: "us-west-2", clientId, fetch });
new CognitoClient({ region: "us-west-2", clientId, fetch: async () => new Response() });
// @ts-expect-error no client id
new CognitoClient({ region: "us-west-2" });
// @ts-expect-error nothing at all
new CognitoClient();
// @ts-expect-error a slip of the pen
new CognitoClient({ region: "us-west-2", clientID: clientId });
// @ts-expect-error a number
new CognitoClient({ region: "us-west-2", clientId: 5 });
// @ts-expect-error a hash is asked for, not given
new CognitoClient({ region: "us-west-2", clientId, secretHash: "hash" });
// @ts-expect-error a fetch that gives no Response
new CognitoClient({ region: "us-west-2", clientId, fetch: async () => "text" });

declare const config: CognitoClientConfig;
const cognito = new CognitoClient(config);

const common = {
  clientMetadata: { plan: "free" },
  analyticsMetadata: { analyticsEndpointId: "endpoint" },
  userContextData: { ipAddress: "192.0.2.1", encodedData: "data" },
  extra: { NewMember: { Deep: [1] } },
};
cognito.forgotPassword({ username: "jane", ...common });
cognito.forgotPassword({ username: "jane" }, { signal: AbortSignal.timeout(5), timeout: 5 });
// @ts-expect-error the username is required
cognito.forgotPassword({});
// @ts-expect-error the API's own case
cognito.forgotPassword({ Username: "jane" });
// @ts-expect-error a map of strings
cognito.forgotPassword({ username: "jane", clientMetadata: { plan: 1 } });
// @ts-expect-error a slip of the pen, one level down
cognito.forgotPassword({ username: "jane", userContextData: { ip: "192.0.2.1" } });
// @ts-expect-error an option that is none
cognito.forgotPassword({ username: "jane" }, { retries: 3 });

const confirmation = { username: "jane", confirmationCode: "123456", password: "New-passw0rd" };
cognito.confirmForgotPassword({ ...confirmation, ...common });
// @ts-expect-error a code is a string: it may begin with 0
cognito.confirmForgotPassword({ ...confirmation, confirmationCode: 123456 });
// @ts-expect-error the new password is called `password` here
cognito.confirmForgotPassword({ username: "jane", confirmationCode: "123456", newPassword: "x" });

cognito.initiateAuth({
  authFlow: "USER_PASSWORD_AUTH",
  authParameters: { USERNAME: "jane", PASSWORD: "x", DEVICE_KEY: "key" },
  ...common,
});
cognito.initiateAuth({ authFlow: "USER_AUTH", authParameters: { USERNAME: "jane" } });
cognito.initiateAuth({ authFlow: "CUSTOM_AUTH", authParameters: { USERNAME: "jane" } });
cognito.initiateAuth({
  authFlow: "REFRESH_TOKEN_AUTH",
  authParameters: { REFRESH_TOKEN: "token" },
  accessToken: "token",
});
cognito.initiateAuth({
  authFlow: "USER_SRP_AUTH",
  authParameters: { USERNAME: "jane", SRP_A: "a1" },
});
// @ts-expect-error a password is required
cognito.initiateAuth({ authFlow: "USER_PASSWORD_AUTH", authParameters: { USERNAME: "jane" } });
cognito.initiateAuth({
  // @ts-expect-error an administrator's flow
  authFlow: "ADMIN_USER_PASSWORD_AUTH",
  authParameters: { USERNAME: "jane", PASSWORD: "x" },
});
cognito.initiateAuth({
  authFlow: "USER_PASSWORD_AUTH",
  authParameters: { USERNAME: "jane", PASSWORD: "x" },
  // @ts-expect-error whose it is, a refresh alone must say
  accessToken: "token",
});
// @ts-expect-error the parameters are required
cognito.initiateAuth({ authFlow: "REFRESH_TOKEN_AUTH" });

const session = "AYABeEXAMPLEEXAMPLEEXAMPLE";
const newPassword = "New-passw0rd";
cognito.respondToNewPasswordChallenge({ username: "jane", session, newPassword, ...common });
cognito.respondToNewPasswordChallenge({
  username: "jane",
  session,
  newPassword,
  userAttributes: { name: "Jane", "custom:team": "red", nickname: undefined },
});
// @ts-expect-error neither a challenge nor a session
cognito.respondToNewPasswordChallenge({ username: "jane", newPassword });
// @ts-expect-error neither a challenge nor a username
cognito.respondToNewPasswordChallenge({ session, newPassword });

cognito.changePassword({ accessToken: "token", previousPassword: "old", proposedPassword: "new" });
cognito.changePassword({ accessToken: "token", proposedPassword: "new" });
// @ts-expect-error it names no user
cognito.changePassword({ accessToken: "token", proposedPassword: "new", username: "jane" });
// @ts-expect-error it runs no Lambda triggers
cognito.changePassword({ accessToken: "token", proposedPassword: "new", clientMetadata: {} });

init();
init("/core.wasm");
init(new URL("https://example.com/core.wasm"));
init(fetch("/core.wasm"));
init(new Uint8Array(8));
init(new Uint8Array(8).buffer);
WebAssembly.compileStreaming(fetch("/core.wasm")).then((module) => init(module));
// @ts-expect-error nothing by mistake
init(null);
