// A session goes on from where a sign-in ends: by SRP, on a device that the
// user pool tracks, and again on that device.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createUserPool } from "../../pkg/testing.js";
import { CognitoClient, failure, openSession, rememberDevice, signIn } from "./support.mjs";

const FRESH = { validFor: Infinity };

test("a device is confirmed, goes along, and signs in again", async (t) => {
  const pool = await createUserPool({
    clients: [{ clientId: "app", refreshTokenRotation: { feature: "ENABLED" } }],
    users: [{ username: "jane", password: "Old-passw0rd" }],
    deviceConfiguration: {},
  });
  t.after(() => pool.close());
  const { userPoolId, endpoint, fetch } = pool;
  const cognito = new CognitoClient({ userPoolId, endpoint, fetch, clientId: "app" });
  const jane = { username: "jane", password: "Old-passw0rd" };
  const { session, events } = openSession(t, cognito);

  // Not confirmed, a device is no reason to go on: so the service has it.
  await session.start(await signIn(cognito, jane));
  await session.accessToken();
  const { message } = await failure(session.accessToken(FRESH));
  assert.equal(message, "Invalid Refresh Token.");
  assert.equal(events.at(-1).type, "signed-out");

  const step = await signIn(cognito, jane);
  await session.start(step);
  const device = await rememberDevice(cognito, step);
  await session.accessToken(FRESH);
  await session.accessToken(FRESH);

  await session.start(await signIn(cognito, { ...jane, device }));
  await session.accessToken(FRESH);
  assert.equal(events.filter(({ type }) => type === "signed-out").length, 1);
});
