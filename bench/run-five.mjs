// `node run-five.mjs BUNDLE`: runs a bundle of five/ against a user pool that
// answers every call, and prints the calls as JSON. A process for each bundle:
// the peers keep tokens and settings in globals.

import { readFile } from "node:fs/promises";
import { CODE_SENT, read, setting } from "./setting.mjs";

const [bundle] = process.argv.slice(2);

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

function token(use) {
  const iat = Math.floor(Date.now() / 1000);
  const claims = {
    sub: "c0ffee",
    token_use: use,
    iat,
    exp: iat + 3600,
    username: setting.username,
  };
  return [
    base64url({ alg: "RS256" }),
    base64url({ ...claims, "cognito:username": setting.username }),
    "AAAA",
  ].join(".");
}

const answers = {
  ForgotPassword: CODE_SENT,
  ConfirmForgotPassword: {},
  InitiateAuth: {
    ChallengeName: "NEW_PASSWORD_REQUIRED",
    Session: "AYABeEXAMPLEEXAMPLEEXAMPLE",
    ChallengeParameters: {
      USER_ID_FOR_SRP: setting.username,
      requiredAttributes: "[]",
      userAttributes: "{}",
    },
  },
  RespondToAuthChallenge: {
    ChallengeParameters: {},
    AuthenticationResult: {
      AccessToken: token("access"),
      IdToken: token("id"),
      RefreshToken: "refresh-token",
      ExpiresIn: 3600,
      TokenType: "Bearer",
    },
  },
  ChangePassword: {},
};

const calls = [];
globalThis.fetch = async (input, init) => {
  // The WebAssembly beside a bundle.
  if (input.protocol === "file:") return new Response(await readFile(input));
  const call = await read(new Request(input, init));
  calls.push(call);
  return new Response(JSON.stringify(answers[call.target.split(".")[1]]), {
    headers: { "content-type": "application/x-amz-json-1.1" },
  });
};
// What a page has and Node does not.
globalThis.self = globalThis;

const { default: five } = await import(bundle);
await five(setting);
process.stdout.write(JSON.stringify(calls));
