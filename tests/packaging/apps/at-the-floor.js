// The journeys in a page that lacks members, as an older browser does.
import { CognitoClient } from "./node_modules/cognito-wasm/pkg/index.js";
import { CognitoSession, inLocalStorage } from "./node_modules/cognito-wasm/pkg/session.js";
import { signIn } from "./node_modules/cognito-wasm/pkg/sign-in.js";

globalThis.makeJourneys = async (endpoint) => {
  const userPoolId = "us-east-1_LocalPool";
  const cognito = new CognitoClient({ userPoolId, clientId: "app", endpoint });
  const session = new CognitoSession(cognito, { storage: inLocalStorage() });
  const said = [];
  session.subscribe(({ type }) => said.push(type));
  await session.start(await signIn(cognito, { username: "jane", password: "Old-passw0rd" }));
  await session.accessToken({ validFor: Infinity });
  await session.signOut();
  await cognito.forgotPassword({ username: "jane" });
  await cognito.confirmForgotPassword({
    username: "jane",
    confirmationCode: await globalThis.readCode(),
    password: "New-passw0rd",
  });
  // An abort in a browser that has no reasons.
  const controller = new AbortController();
  controller.abort();
  await session.claims({ signal: controller.signal }).catch(({ code }) => said.push(code));
  return said;
};
