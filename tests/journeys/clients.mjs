// Clients of the package in the app, for the tests of a file.
import { after, before } from "node:test";
import * as operations from "../../pkg/operations.js";
import * as signIn from "../../pkg/sign-in.js";
import { installTarball } from "../packaging/tarball.mjs";
import { serveApp } from "./app-server.mjs";

const FUNCTIONS = [
  "respondToNewPasswordChallenge",
  ...Object.keys(operations),
  ...Object.keys(signIn),
];

/** Serves the app around the tests of a file; gives `connect`. */
export function useApp() {
  const secrets = new Map();
  const opened = new Map();
  let server;
  before(async () => {
    const { folder } = await installTarball();
    server = await serveApp(folder, secrets);
  });
  after(async () => {
    for (const app of opened.values()) await (await app).close();
    server?.close();
  });

  /** Opens the app where it is to run, when the first test needs it. */
  function open(runtime) {
    if (!opened.has(runtime)) opened.set(runtime, runtime.open({ origin: server.origin }));
    return opened.get(runtime);
  }

  /** The app, and in it a `CognitoClient` with the package's functions as its methods. */
  return async function connect(t, runtime, { backEndSecret, ...config }) {
    if (backEndSecret) {
      secrets.set(config.clientId, backEndSecret);
      config.secretHashFrom = `${server.origin}/secret-hash`;
    }
    const app = await open(runtime);
    // What a test that failed has left there.
    await app.takeDone();
    let call = await app.createClient(config);
    const method = (name) => [name, async (...args) => settle(await call(name, ...args))];
    return {
      cognito: Object.fromEntries(FUNCTIONS.map(method)),
      createAuthenticator: () => app.createAuthenticator(t),
      takeDone: app.takeDone,
      /** As a user does to a page, who then has a client without a memory. */
      async reload() {
        await app.reload();
        call = await app.createClient(config);
      },
    };
  };
}

/** Named by its code, as the administrator's refusals are by theirs. */
function settle({ answer, error }) {
  if (error) throw Object.assign(new Error(error.message), error, { name: error.code });
  return answer;
}
