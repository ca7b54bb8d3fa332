// What an app passes in: refused by name and rule before anything is sent, and
// taken as JavaScript has it: proxies, frozen objects, `undefined` members.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CALLS, CLIENT_SECRET, connect, failure, refusal, refused, sent } from "./support.mjs";

describe("refused before anything is sent", () => {
  const required = {
    forgotPassword: ["username"],
    confirmForgotPassword: ["username", "confirmationCode", "password"],
    initiateAuth: ["authFlow"],
    respondToNewPasswordChallenge: ["newPassword"],
    changePassword: ["proposedPassword", "accessToken"],
  };
  for (const [does, names] of Object.entries(required)) {
    for (const name of names) {
      test(`${does} without ${name}`, async () => {
        for (const input of [{ ...CALLS[does], [name]: undefined }, omit(CALLS[does], name)]) {
          await refused(does, input, `${name}: required`);
        }
      });
    }
    test(`${does} of nothing`, async () => {
      for (const input of [undefined, null, {}])
        await refused(does, input, `${names[0]}: required`);
      for (const input of [[], "jane", 5])
        await refused(does, input, "the input: must be an object");
    });
    test(`${does} with a member it does not know`, async () => {
      await refused(does, { ...CALLS[does], colour: "blue" }, "colour: unknown");
      await refused(does, { colour: "blue" }, "colour: unknown");
    });
  }

  const long = (length) => "x".repeat(length);
  const rules = [
    ["forgotPassword", { username: "" }, "username: must have 1-128 characters"],
    ["forgotPassword", { username: long(129) }, "username: must have 1-128 characters"],
    ["forgotPassword", { username: 5 }, "username: must be of type string"],
    ["forgotPassword", { username: null }, "username: must be of type string"],
    [
      "forgotPassword",
      { username: "jane", secretHash: long(129) },
      "secretHash: must have 1-128 characters",
    ],
    [
      "forgotPassword",
      { username: "jane", clientMetadata: [] },
      "clientMetadata: must be of type object",
    ],
    [
      "forgotPassword",
      { username: "jane", clientMetadata: { plan: 1 } },
      "clientMetadata.plan: must be of type string",
    ],
    [
      "forgotPassword",
      { username: "jane", userContextData: { ipAddress: 4 } },
      "userContextData.ipAddress: must be of type string",
    ],
    [
      "forgotPassword",
      { username: "jane", userContextData: { ip: "4" } },
      "userContextData.ip: unknown",
    ],
    ["forgotPassword", { username: "jane", extra: "x" }, "extra: must be of type object"],
    [
      "forgotPassword",
      { username: "jane", extra: { Username: "joe" } },
      "Username: already a known member; pass it directly",
    ],
    [
      "forgotPassword",
      { username: "jane", extra: { ClientId: "other" } },
      "ClientId: already a known member; pass it directly",
    ],
    [
      "confirmForgotPassword",
      { ...CALLS.confirmForgotPassword, password: long(257) },
      "password: must have 0-256 characters",
    ],
    [
      "confirmForgotPassword",
      { ...CALLS.confirmForgotPassword, confirmationCode: "" },
      "confirmationCode: must have 1-2048 characters",
    ],
    [
      "confirmForgotPassword",
      { ...CALLS.confirmForgotPassword, confirmationCode: 123456 },
      "confirmationCode: must be of type string",
    ],
    [
      "initiateAuth",
      { ...CALLS.initiateAuth, session: "short" },
      "session: must have 20-4096 characters",
    ],
    [
      "initiateAuth",
      { ...CALLS.initiateAuth, authParameters: { USERNAME: true } },
      "authParameters.USERNAME: must be of type string",
    ],
    ["initiateAuth", { ...CALLS.initiateAuth, accessToken: "token" }, "accessToken: unknown"],
    [
      "changePassword",
      { ...CALLS.changePassword, previousPassword: null },
      "previousPassword: must be of type string",
    ],
  ];
  for (const [does, input, message] of rules) {
    test(`${does}: ${message}`, () => refused(does, input, message));
  }

  test("a secret hash of nobody", async () => {
    const config = { clientSecret: CLIENT_SECRET };
    for (const authParameters of [undefined, {}, { USERNAME: "" }]) {
      const input = { authFlow: "USER_AUTH", authParameters };
      await refused("initiateAuth", input, /^USERNAME: required for the secret hash/, config);
    }
    const refresh = { authFlow: "REFRESH_TOKEN_AUTH", authParameters: { REFRESH_TOKEN: "token" } };
    for (const accessToken of [undefined, "no token", "a.b.c", "e30.e30.e30", "e30.bnVsbA.e30"]) {
      const input = { ...refresh, accessToken };
      await refused("initiateAuth", input, /required for the secret hash.*accessToken/, config);
    }
  });
});

describe("as JavaScript has it", () => {
  test("undefined members are absent, at every depth", async () => {
    assert.deepEqual(
      await sent("forgotPassword", {
        username: "jane",
        secretHash: undefined,
        unknown: undefined,
        clientMetadata: { plan: "free", none: undefined },
        userContextData: { ipAddress: undefined, encodedData: "data", other: undefined },
      }),
      {
        UserContextData: { EncodedData: "data" },
        Username: "jane",
        ClientMetadata: { plan: "free" },
        ClientId: "38fjsnc484p94kpqsnet7mpld0",
      },
    );
  });

  test("an input deeply frozen is left as it was", async () => {
    const input = freeze({
      ...CALLS.initiateAuth,
      clientMetadata: { plan: "free" },
      extra: { New: { a: 1 } },
    });
    const before = structuredClone(input);
    for (const config of [
      {},
      { clientSecret: CLIENT_SECRET },
      { secretHash: () => "hashAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" },
    ]) {
      await sent("initiateAuth", input, config);
    }
    assert.deepEqual(input, before);
  });

  test("an input is not kept: what the app changes afterwards is not sent", async () => {
    const input = structuredClone(CALLS.initiateAuth);
    const { cognito, requests } = connect(undefined, {
      secretHash: async () => {
        input.authParameters.PASSWORD = "changed";
        return "hashAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
      },
    });
    await cognito.initiateAuth(input);
    assert.equal(JSON.parse(requests[0].body).AuthParameters.PASSWORD, "Old-passw0rd");
    assert.equal(input.authParameters.SECRET_HASH, undefined);
  });

  test("proxies, as reactive frameworks make them", async () => {
    const reactive = (target) =>
      new Proxy(target, {
        get: (object, name) => {
          const value = Reflect.get(object, name);
          return value && typeof value === "object" ? reactive(value) : value;
        },
      });
    assert.deepEqual(
      await sent("initiateAuth", reactive(CALLS.initiateAuth)),
      await sent("initiateAuth", CALLS.initiateAuth),
    );
  });

  test("getters, and members of a class", async () => {
    class Form {
      get username() {
        return "jane";
      }
    }
    assert.equal((await sent("forgotPassword", new Form())).Username, "jane");
  });

  test("objects without a prototype, and names of one", async () => {
    const clientMetadata = Object.assign(Object.create(null), { constructor: "a", toString: "b" });
    const input = Object.assign(Object.create(null), { username: "jane", clientMetadata });
    assert.deepEqual((await sent("forgotPassword", input)).ClientMetadata, {
      constructor: "a",
      toString: "b",
    });
    await refused("forgotPassword", { username: "jane", toString: "x" }, "toString: unknown");
    const parsed = JSON.parse('{ "__proto__": "a", "b": "c" }');
    const { requests, cognito } = connect();
    await cognito.forgotPassword({ username: "jane", clientMetadata: parsed });
    assert.ok(requests[0].body.includes('{"__proto__":"a","b":"c"}'), requests[0].body);
  });

  test("lengths count code points, as the service does", async () => {
    const username = "𝒥".repeat(128);
    assert.equal((await sent("forgotPassword", { username })).Username, username);
    await refused(
      "forgotPassword",
      { username: `${username}x` },
      "username: must have 1-128 characters",
    );
  });

  test("half a surrogate pair does not break the call", async () => {
    const { cognito } = connect(undefined, { clientSecret: CLIENT_SECRET });
    await cognito.forgotPassword({ username: "jane\uD800" });
  });
});

describe("an extra that JSON cannot hold", () => {
  const cyclic = {};
  cyclic.self = cyclic;
  for (const New of [cyclic, 5n]) {
    test(typeof New, async () => {
      const connection = connect();
      const input = { ...CALLS.forgotPassword, extra: { New } };
      const { stage } = await refusal(connection, connection.cognito.forgotPassword(input));
      assert.equal(stage, "input");
    });
  }
});

describe("a getter that throws", () => {
  const thrown = new Error("the app's own");
  const bad = {
    get username() {
      throw thrown;
    },
  };

  test("is the call's InternalError, and the next call works", async () => {
    const connection = connect();
    const error = await refusal(connection, connection.cognito.forgotPassword(bad));
    assert.equal(error.code, "InternalError");
    assert.equal(error.cause, thrown);
    await connection.cognito.forgotPassword(CALLS.forgotPassword);
    assert.equal(connection.requests.length, 1);
  });

  test("harms none of the calls beside it", async () => {
    const { cognito } = connect(undefined, { clientSecret: CLIENT_SECRET });
    const calls = Array.from({ length: 60 }, (_, index) =>
      index % 3 ? cognito.initiateAuth(CALLS.initiateAuth) : failure(cognito.forgotPassword(bad)),
    );
    for (const [index, result] of (await Promise.all(calls)).entries()) {
      if (index % 3) assert.ok(result.authenticationResult);
      else assert.equal(result.code, "InternalError");
    }
  });

  test("in a proxy's traps", async () => {
    const trap = () => {
      throw thrown;
    };
    for (const handler of [{ get: trap }, { ownKeys: trap }, { getOwnPropertyDescriptor: trap }]) {
      const connection = connect();
      const input = new Proxy({ username: "jane" }, handler);
      const { code, cause } = await refusal(connection, connection.cognito.forgotPassword(input));
      assert.deepEqual({ code, cause }, { code: "InternalError", cause: thrown });
    }
  });
});

function omit(object, name) {
  const { [name]: _, ...rest } = object;
  return rest;
}

function freeze(value) {
  if (value && typeof value === "object") Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
