// Clients and sessions in what frameworks make of an app's state: Proxies, mostly.
import assert from "node:assert/strict";
import { test } from "node:test";
import { freeze, produce, setAutoFreeze } from "immer";
import { observable, runInAction } from "mobx";
import { createPinia, defineStore, setActivePinia } from "pinia";
import { reactive, readonly, ref, shallowReactive } from "vue";
import { CognitoAdmin } from "../admin/support.mjs";
import {
  CognitoSession,
  connect,
  failure,
  refreshed,
  rememberDevice,
  signedIn,
} from "./support.mjs";

/** A Proxy that does nothing, as a logger or a test double is one. */
const bare = (object) => new Proxy(object, {});

/** How an app may keep an object, by who does it. */
const keepers = {
  "Vue's reactive": (object) => reactive({ object }).object,
  "Vue's ref": (object) => ref(object).value,
  "Vue's readonly": (object) => readonly({ object }).object,
  "Vue's readonly reactive": (object) => readonly(reactive({ object })).object,
  "Vue's shallowReactive": (object) => shallowReactive({ object }).object,
  "a Pinia store": (object) => {
    setActivePinia(createPinia());
    return defineStore("auth", { state: () => ({ object }) })().object;
  },
  "MobX's observable": (object) => {
    const state = observable({ object: undefined });
    runInAction(() => {
      state.object = object;
    });
    return state.object;
  },
  "Immer's produce": (object) => {
    setAutoFreeze(true);
    return freeze(
      produce({}, (draft) => {
        draft.object = object;
      }),
      true,
    ).object;
  },
  "a Proxy": bare,
  "a Proxy of a Proxy": (object) => bare(reactive({ object: bare(object) }).object),
};

for (const [keeper, keep] of Object.entries(keepers)) {
  test(`${keeper}: a client and its session`, async (t) => {
    const { cognito, requests } = connect([refreshed(), {}, {}]);
    const client = keep(cognito);
    const session = keep(new CognitoSession(client, { key: keeper }));
    t.after(() => session.close());
    const events = [];
    session.subscribe(({ type }) => events.push(type));
    await session.start(signedIn());
    assert.equal(typeof session.tabsTakeTurns, "boolean");
    await session.accessToken({ validFor: Infinity });
    assert.ok(await session.idToken());
    assert.ok((await session.claims()).accessToken);
    await session.signOut();
    await client.changePassword({
      accessToken: "h.e30.s",
      previousPassword: "Old-passw0rd",
      proposedPassword: "New-passw0rd",
    });
    assert.equal(requests.length, 3);
    assert.deepEqual(events, ["signed-in", "refreshed", "signed-out"]);
  });

  test(`${keeper}: an administrator's client`, async () => {
    const sent = [];
    const admin = keep(
      new CognitoAdmin({
        userPoolId: "us-west-2_Pool",
        credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
        fetch: async (url) => {
          sent.push(url);
          return Response.json({ Users: [], User: {} });
        },
      }),
    );
    await admin.adminCreateUser({ username: "jane" });
    for await (const _ of admin.listUsers()) assert.fail("there is none");
    assert.equal(sent.length, 2);
  });
}

test("what half a call has made for a device is found by any Proxy of the client", async () => {
  const lost = () => {
    throw new TypeError("Failed to fetch");
  };
  const { cognito, requests } = connect([lost, {}]);
  const newDeviceMetadata = { deviceKey: "us-west-2_key", deviceGroupKey: "-group" };
  const step = signedIn({ newDeviceMetadata });
  await failure(rememberDevice(cognito, step));
  await rememberDevice(reactive({ cognito }).cognito, step);
  const [first, second] = requests.map(([, body]) => body.DeviceSecretVerifierConfig);
  assert.deepEqual(second, first);
});

test("what is no client, or one of another copy, is told in one sentence", async () => {
  const message = "the client: must be one of this copy of cognito-wasm";
  for (const wrong of [undefined, null, {}, { ...connect().cognito }, "client"]) {
    assert.throws(() => new CognitoSession(wrong), { name: "CognitoError", message });
  }
});
