// The administrator's operations on servers that others wrote, and on the local
// pool, which verifies what is signed; from Node and from a page.

import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import { local } from "../journeys/servers/local.mjs";
import { ministack } from "../journeys/servers/ministack.mjs";
import { attempt } from "./journey.js";
import { moto } from "./moto.mjs";
import { usePage } from "./page.mjs";
import { CognitoAdmin, TEMPORARY } from "./support.mjs";

const page = usePage();
const places = [
  { place: "Node", make: (config, name) => attempt(CognitoAdmin, config, name) },
  { place: "a page", make: page.attempt },
];

/** ministack wants this key id; the others' signatures nobody looks at. */
const anyCredentials = { accessKeyId: "test", secretAccessKey: "test" };

const LIFE = [
  "FORCE_CHANGE_PASSWORD, enabled, jane@example.com",
  "CONFIRMED, enabled, jane@example.com",
  "CONFIRMED, disabled, jäne@example.com",
  "string",
  "found jane",
  "UserNotFoundException",
];

async function createPool(t, server, credentials, options = {}) {
  const { endpoint, userPoolId, publicClient, clock } = await server.createPool(t, options);
  const { clientId } = publicClient;
  return { clock, config: { endpoint, userPoolId, clientId, credentials } };
}

const createVerifyingPool = (t, credentials) =>
  createPool(t, local, credentials, { adminCredentials: TEMPORARY });

suite("the local pool", () => {
  for (const { place, make } of places) {
    test(`takes what is signed in ${place}`, async (t) => {
      const { config } = await createVerifyingPool(t, TEMPORARY);
      assert.deepEqual(await make(config, "life"), LIFE);
    });

    for (const [what, credentials, code] of [
      ["another secret", { ...TEMPORARY, secretAccessKey: "another" }, "InvalidSignatureException"],
      ["another key id", { ...TEMPORARY, accessKeyId: "AKIDOTHER" }, "UnrecognizedClientException"],
      [
        "no session token",
        { ...TEMPORARY, sessionToken: undefined },
        "UnrecognizedClientException",
      ],
    ]) {
      test(`refuses ${what} from ${place}`, async (t) => {
        const { config } = await createVerifyingPool(t, credentials);
        assert.deepEqual(await make(config, "list"), { listUsers: code });
      });
    }

    for (const hours of [-2, 2]) {
      test(`tells ${place} that its clock is ${hours} hours off, and takes the next`, async (t) => {
        const { config, clock } = await createVerifyingPool(t, TEMPORARY);
        clock.advance(hours * 3_600_000);
        assert.deepEqual(await make(config, "life"), LIFE);
      });
    }
  }
});

suite("moto", () => {
  before(() => moto.start());
  after(() => moto.stop());
  for (const { place, make } of places) {
    test(`is administered from ${place}`, async (t) => {
      const { config } = await createPool(t, moto, anyCredentials);
      assert.deepEqual(await make(config, "life"), LIFE);
    });
  }
});

suite("ministack", () => {
  before(() => ministack.start());
  after(() => ministack.stop());

  test("is administered from Node", async (t) => {
    const { config } = await createPool(t, ministack, anyCredentials);
    assert.deepEqual(await attempt(CognitoAdmin, config, "life"), LIFE);
  });

  test("is not from a page: it allows all headers by *, which is not Authorization", async (t) => {
    const { config } = await createPool(t, ministack, anyCredentials);
    page.said();
    assert.deepEqual(await page.attempt(config, "list"), { listUsers: "NetworkError" });
    assert.match(page.said(), /authorization is not allowed by Access-Control-Allow-Headers/);
  });
});
