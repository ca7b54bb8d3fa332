// The five functions: by whom they are measured, and what each must send,
// before its bytes count.

import assert from "node:assert/strict";
import { runBundle } from "./bundle.mjs";
import { ENDPOINT, SECRET_HASH, targetOf } from "./setting.mjs";

/**
 * Who is measured: ours first. With `secret`, the app client has one, and the
 * calls are signed. `target` is in bytes after brotli; tests/packaging holds it.
 */
export const contestants = [
  { name: "cognito-wasm", file: "five/cognito-wasm.js", secret: true, target: 14_400 },
  { name: "cognito-wasm and its admin", file: "five/with-admin.js", secret: true },
  { name: "cognito-wasm and its operations", file: "five/with-operations.js", secret: true },
  { name: "cognito-wasm and SRP sign-in", file: "five/with-srp.js", secret: true, target: 20_992 },
  { name: "cognito-wasm, everything", file: "five/everything.js", secret: true, target: 31_296 },
  { name: "cognito-wasm/slim and its file", file: "five/slim.js", secret: true, target: 13_760 },
  { name: "by hand", file: "five/by-hand.js", secret: true },
  { name: "amazon-cognito-identity-js", file: "five/amazon-cognito-identity-js.js", secret: false },
  { name: "aws-amplify", file: "five/aws-amplify.js", secret: false },
  { name: "@aws-sdk/client-cognito-identity-provider", file: "five/aws-sdk.js", secret: true },
];

/** Refuses a bundle that does not do the work it is measured for. */
export const proveFive = async (contestant, bundled) =>
  proveCalls(contestant, await runBundle("run-five.mjs", bundled));

/** Refuses who has called otherwise. */
export function proveCalls({ name, secret }, calls) {
  const operations = [
    "ForgotPassword",
    "ConfirmForgotPassword",
    "InitiateAuth",
    "RespondToAuthChallenge",
    "ChangePassword",
  ];
  assert.deepEqual(
    calls.map(({ target }) => target),
    operations.map(targetOf),
    `${name} does not make the five calls`,
  );
  for (const { url } of calls) assert.equal(url, ENDPOINT);
  const hashes = calls.map(
    ({ body }) => body.SecretHash ?? (body.AuthParameters ?? body.ChallengeResponses)?.SECRET_HASH,
  );
  const sent = secret ? SECRET_HASH : undefined;
  assert.deepEqual(hashes, [sent, sent, sent, sent, undefined], `${name} signs otherwise`);
}
