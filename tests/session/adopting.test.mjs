// Moving over from amazon-cognito-identity-js and Amplify signs nobody out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CognitoUser, CognitoUserPool } from "amazon-cognito-identity-js";
import {
  accessToken,
  adopting,
  CLIENT_ID,
  connect,
  failure,
  idToken,
  inMemory,
  KEY,
  openSession,
  refreshed,
  signedIn,
} from "./support.mjs";

const prefix = `CognitoIdentityServiceProvider.${CLIENT_ID}`;

/** What a peer left, and `localStorage`, where it is by default. */
function left(items) {
  const kept = new Map(Object.entries(items));
  const storage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  return { kept, storage };
}

const amplify = () => ({
  [`${prefix}.LastAuthUser`]: "jane.doe@example.com",
  [`${prefix}.AuthUserList`]: "jane.doe@example.com",
  [`${prefix}.jane.doe@example.com.accessToken`]: accessToken({}),
  [`${prefix}.jane.doe@example.com.idToken`]: idToken(),
  [`${prefix}.jane.doe@example.com.refreshToken`]: "amplify-s",
  [`${prefix}.jane.doe@example.com.clockDrift`]: "0",
  [`${prefix}.jane.doe@example.com.signInDetails`]: "{}",
  [`${prefix}.jane.doe@example.com.deviceKey`]: "us-west-2_device",
  [`${prefix}.jane.doe@example.com.deviceGroupKey`]: "-group",
  [`${prefix}.jane.doe@example.com.randomPasswordKey`]: "device password",
  unrelated: "stays",
});

function adopt(t, items, script) {
  const { kept, storage: from } = left(items);
  const { cognito, requests } = connect(script);
  const storage = inMemory();
  const open = () => openSession(t, cognito, { storage: adopting(cognito, storage, from) });
  return { kept, cognito, requests, storage, open, ...open() };
}

test("Amplify's: who is signed in is known at once, and the first use refreshes", async (t) => {
  const next = refreshed({ RefreshToken: "rotated" });
  const { session, requests, storage, kept } = adopt(t, amplify(), [next]);
  assert.equal((await session.claims()).idToken.name, "Jané");
  assert.equal(storage.get(KEY), undefined);
  assert.equal(await session.accessToken(), next.AuthenticationResult.AccessToken);
  assert.deepEqual(requests, [
    ["GetTokensFromRefreshToken", { RefreshToken: "amplify-s", DeviceKey: "us-west-2_device" }],
  ]);
  assert.equal(JSON.parse(storage.get(KEY)).refreshToken, "rotated");
  // Tokens are removed; the device's, which the next sign-in needs, stay.
  assert.deepEqual(
    [...kept.keys()],
    [
      `${prefix}.jane.doe@example.com.deviceKey`,
      `${prefix}.jane.doe@example.com.deviceGroupKey`,
      `${prefix}.jane.doe@example.com.randomPasswordKey`,
      "unrelated",
    ],
  );
});

test("amazon-cognito-identity-js's, as it stores them itself", async (t) => {
  const { kept, storage } = left({});
  const user = new CognitoUser({
    Username: "jane",
    Pool: new CognitoUserPool({
      UserPoolId: "us-west-2_EXAMPLE",
      ClientId: CLIENT_ID,
      Storage: storage,
    }),
    Storage: storage,
  });
  const { AccessToken, IdToken } = refreshed().AuthenticationResult;
  user.setSignInUserSession(
    user.getCognitoUserSession({ AccessToken, IdToken, RefreshToken: "identity-js-s" }),
  );
  const { cognito, requests } = connect([refreshed()]);
  const { session } = openSession(t, cognito, {
    storage: adopting(cognito, inMemory(), storage),
  });
  await session.accessToken();
  assert.equal(requests[0][1].RefreshToken, "identity-js-s");
  assert.deepEqual([...kept.keys()], []);
});

test("of localStorage, unless the app says otherwise; a promise does too", async (t) => {
  t.after(() => delete globalThis.localStorage);
  globalThis.localStorage = left(amplify()).storage;
  const { cognito } = connect();
  const { session } = openSession(t, cognito, { storage: adopting(cognito, inMemory()) });
  assert.equal((await session.claims()).accessToken.username, "jane-s-real-name");

  const { storage } = left(amplify());
  const from = {
    getItem: async (key) => storage.getItem(key),
    removeItem: async (key) => storage.removeItem(key),
  };
  const { session: other } = openSession(t, cognito, {
    storage: adopting(cognito, inMemory(), from),
  });
  assert.equal((await other.claims()).accessToken.username, "jane-s-real-name");
});

test("two tabs at once: one refresh, one session", async (t) => {
  const { session, open, requests } = adopt(t, amplify(), [refreshed({ RefreshToken: "rotated" })]);
  const { session: other } = open();
  const given = await Promise.all([session.accessToken(), other.accessToken()]);
  assert.equal(given[0], given[1]);
  assert.equal(requests.length, 1);
});

test("offline nobody is signed out, and nothing is lost", async (t) => {
  const { session, kept } = adopt(t, amplify(), [
    () => Promise.reject(new TypeError("Failed to fetch")),
    refreshed(),
  ]);
  assert.equal((await failure(session.accessToken())).code, "NetworkError");
  assert.equal(kept.size, 11);
  await session.accessToken();
});

test("who signs out, or signs in anew, leaves nothing of the old session behind", async (t) => {
  const { session, open, requests, kept } = adopt(t, amplify(), [{}]);
  await session.signOut();
  assert.equal(requests[0][1].Token, "amplify-s");
  assert.equal((await failure(open().session.accessToken())).code, "NotSignedIn");
  assert.equal(kept.has(`${prefix}.LastAuthUser`), false);
});

test("nothing to adopt, or nothing that can be used", async (t) => {
  const nobody = adopt(t, {});
  assert.equal(await nobody.session.claims(), undefined);
  const items = amplify();
  delete items[`${prefix}.jane.doe@example.com.refreshToken`];
  assert.equal(await adopt(t, items).session.claims(), undefined);
  const garbled = { ...amplify(), [`${prefix}.jane.doe@example.com.accessToken`]: "garbled" };
  const { session, events } = adopt(t, garbled);
  assert.equal(await session.claims(), undefined);
  assert.deepEqual(events, [{ type: "discarded", elsewhere: false }]);
});

test("a session of our own goes before", async (t) => {
  const { session } = adopt(t, amplify());
  const step = signedIn();
  await session.start(step);
  assert.equal(await session.accessToken(), step.authenticationResult.accessToken);
});

test("theirs stay as long as the new storage keeps nothing", async (t) => {
  const { kept, storage: from } = left(amplify());
  const { cognito } = connect([refreshed({ RefreshToken: "rotated" })]);
  const own = { ...inMemory(), set() {} };
  const { session } = openSession(t, cognito, { storage: adopting(cognito, own, from) });
  const fresh = await session.accessToken();
  assert.equal(await session.accessToken(), fresh);
  assert.equal(kept.get(`${prefix}.LastAuthUser`), "jane.doe@example.com");
});
