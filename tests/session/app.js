// The app in the tabs of browser.test.mjs, and in its worker.
import { CognitoClient } from "./node_modules/cognito-wasm/pkg/index.js";
import {
  CognitoSession,
  inLocalStorage,
  inMemory,
  inSessionStorage,
} from "./node_modules/cognito-wasm/pkg/session.js";

const storages = { inLocalStorage, inMemory, inSessionStorage };

globalThis.openSession = (config, where) => {
  const cognito = new CognitoClient(config);
  const session = new CognitoSession(cognito, { storage: storages[where]() });
  const events = [];
  session.subscribe((event) => events.push(event));
  const signIn = async () => {
    const authParameters = { USERNAME: "jane", PASSWORD: "Old-passw0rd" };
    await session.start(
      await cognito.initiateAuth({ authFlow: "USER_PASSWORD_AUTH", authParameters }),
    );
  };
  Object.assign(globalThis, { session, events, signIn });
  return session.tabsTakeTurns;
};

if (!globalThis.document) {
  globalThis.onmessage = async ({ data: config }) => {
    const tabsTakeTurns = globalThis.openSession(config, "inMemory");
    await globalThis.signIn();
    await globalThis.session.accessToken({ validFor: Infinity });
    postMessage({ tabsTakeTurns, types: globalThis.events.map(({ type }) => type) });
  };
}
