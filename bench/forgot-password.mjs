// One forgotPassword: by whom it is measured, and what it must send.

import assert from "node:assert/strict";
import { named } from "./bundle.mjs";
import { ENDPOINT, SECRET_HASH, setting, targetOf } from "./setting.mjs";

/** Ours first. With `secret`, the app client has one, and the call is signed; a `peer` is a whole SDK. */
export const contestants = [
  { name: "cognito-wasm", file: "forgot-password/cognito-wasm.js", secret: true },
  {
    name: "amazon-cognito-identity-js",
    file: "forgot-password/amazon-cognito-identity-js.js",
    secret: false,
    peer: true,
  },
  { name: "aws-amplify", file: "forgot-password/aws-amplify.js", secret: false, peer: true },
  {
    name: "@aws-sdk/client-cognito-identity-provider",
    file: "forgot-password/aws-sdk.js",
    secret: true,
    peer: true,
  },
  { name: "cognito-srp-helper", file: "forgot-password/cognito-srp-helper.js", secret: true },
  { name: "by hand", file: "forgot-password/by-hand.js", secret: true },
];

/** Ours, where it matters that the WebAssembly is in a file of its own. */
export const slim = {
  name: "cognito-wasm/slim and its file",
  file: "forgot-password/slim.js",
  secret: true,
};

/** Whether a table's row is of a whole SDK. */
export const isPeer = ({ name }) =>
  contestants.some((contestant) => contestant.peer && named(contestant) === name);

export const settingOf = ({ secret }) => ({
  ...setting,
  clientSecret: secret ? setting.clientSecret : undefined,
});

/** Refuses a contestant that does not send what it is measured for. */
export function proveForgotPassword({ name, secret }, { url, target, body }) {
  const { ClientId, Username, SecretHash } = body;
  assert.deepEqual(
    { url, target, ClientId, Username, SecretHash },
    {
      url: ENDPOINT,
      target: targetOf("ForgotPassword"),
      ClientId: setting.clientId,
      Username: setting.username,
      SecretHash: secret ? SECRET_HASH : undefined,
    },
    `${name} sends otherwise`,
  );
}
