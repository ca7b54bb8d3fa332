// Sign-ins whose requests are kept, each answered by the next of a script.
import assert from "node:assert/strict";
import { CognitoClient, CognitoError, failure, scripted } from "../packaging/support.mjs";
import { importInstalled } from "../packaging/tarball.mjs";

export { CognitoClient, CognitoError, failure };
export const { signIn, answer, rememberDevice, registerPasskey, otpauthUri } =
  await importInstalled("cognito-wasm/sign-in");

export const CLIENT_ID = "38fjsnc484p94kpqsnet7mpld0";
export const SESSION = "AYABeEXAMPLEEXAMPLEEXAMPLE";
export const NEXT_SESSION = "AYABeNEXTNEXTNEXTNEXTNEXT";

export const TOKENS = { AuthenticationResult: { AccessToken: "a.b.c", ExpiresIn: 3600 } };

export const challenge = (ChallengeName, ChallengeParameters = {}, more = {}) => ({
  ChallengeName,
  Session: SESSION,
  ChallengeParameters,
  ...more,
});

/** As the service sends it: without a session. */
export const PASSWORD_VERIFIER = {
  ChallengeName: "PASSWORD_VERIFIER",
  ChallengeParameters: {
    SALT: "5a17",
    SECRET_BLOCK: "c2VjcmV0LWJsb2Nr",
    SRP_B: "b".repeat(768),
    USERNAME: "jane",
    USER_ID_FOR_SRP: "jane",
  },
};

export const refusal = (__type, message = "No.") =>
  Response.json({ __type, message }, { status: 400 });

/** A client, and the requests it made: `[operation, body]`. */
export function connect(script, config = {}) {
  const requests = [];
  const cognito = new CognitoClient({
    userPoolId: "us-west-2_EXAMPLE",
    clientId: CLIENT_ID,
    fetch: scripted(script, (...request) => requests.push(request)),
    ...config,
  });
  return { cognito, requests };
}

/** What cannot be foreseen, by its form. */
export function foreseeable(requests) {
  const forms = {
    SRP_A: /^[0-9a-f]{740,768}$/,
    PASSWORD_CLAIM_SIGNATURE: /^[A-Za-z0-9+/]{43}=$/,
    TIMESTAMP: /^\w{3} \w{3} [1-9]\d? \d\d:\d\d:\d\d UTC \d{4}$/,
  };
  return requests.map(([operation, { ClientId, ...body }]) => {
    assert.equal(ClientId, CLIENT_ID);
    for (const parameters of [body.AuthParameters, body.ChallengeResponses]) {
      for (const [name, form] of Object.entries(forms)) {
        if (parameters?.[name] === undefined) continue;
        assert.match(parameters[name], form);
        parameters[name] = `<${name}>`;
      }
    }
    return [operation, body];
  });
}
