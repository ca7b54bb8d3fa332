// How a sign-in begins: what each choice sends.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import {
  CLIENT_ID,
  challenge,
  connect,
  failure,
  foreseeable,
  PASSWORD_VERIFIER,
  refusal,
  SESSION,
  signIn,
  TOKENS,
} from "./support.mjs";

const username = "jane";
const password = "Passw0rd!";

const initiate = (AuthFlow, AuthParameters, more) => [
  "InitiateAuth",
  { AuthFlow, AuthParameters: { USERNAME: username, ...AuthParameters }, ...more },
];
const PROOF = {
  PASSWORD_CLAIM_SECRET_BLOCK: "c2VjcmV0LWJsb2Nr",
  PASSWORD_CLAIM_SIGNATURE: "<PASSWORD_CLAIM_SIGNATURE>",
  TIMESTAMP: "<TIMESTAMP>",
};
const respond = (ChallengeName, ChallengeResponses, more) => [
  "RespondToAuthChallenge",
  { ChallengeName, ChallengeResponses: { USERNAME: username, ...ChallengeResponses }, ...more },
];
const SRP_A = "<SRP_A>";
const proof = respond("PASSWORD_VERIFIER", PROOF);

const flows = {
  "SRP, where the pool is known": [
    { password },
    [PASSWORD_VERIFIER, TOKENS],
    [initiate("USER_SRP_AUTH", { SRP_A }), proof],
  ],
  "the password itself, where it is not": [
    { password },
    [TOKENS],
    [initiate("USER_PASSWORD_AUTH", { PASSWORD: password })],
    { userPoolId: undefined, region: "us-west-2" },
  ],
  "the password itself, as chosen": [
    { password, authFlow: "USER_PASSWORD_AUTH" },
    [TOKENS],
    [initiate("USER_PASSWORD_AUTH", { PASSWORD: password })],
  ],
  "a custom challenge": [{ authFlow: "CUSTOM_AUTH" }, [TOKENS], [initiate("CUSTOM_AUTH", {})]],
  "a custom challenge after SRP": [
    { authFlow: "CUSTOM_AUTH", password },
    [PASSWORD_VERIFIER, TOKENS],
    [initiate("CUSTOM_AUTH", { SRP_A, CHALLENGE_NAME: "SRP_A" }), proof],
  ],
  "no password: the service lets choose": [{}, [TOKENS], [initiate("USER_AUTH", {})]],
  "a preferred code": [
    { preferredChallenge: "EMAIL_OTP" },
    [TOKENS],
    [initiate("USER_AUTH", { PREFERRED_CHALLENGE: "EMAIL_OTP" })],
  ],
  "a preferred passkey": [
    { preferredChallenge: "WEB_AUTHN" },
    [TOKENS],
    [initiate("USER_AUTH", { PREFERRED_CHALLENGE: "WEB_AUTHN" })],
  ],
  "a preferred password": [
    { authFlow: "USER_AUTH", preferredChallenge: "PASSWORD", password },
    [TOKENS],
    [initiate("USER_AUTH", { PREFERRED_CHALLENGE: "PASSWORD", PASSWORD: password })],
  ],
  "a preferred password, the flow by that": [
    { preferredChallenge: "PASSWORD", password },
    [TOKENS],
    [initiate("USER_AUTH", { PREFERRED_CHALLENGE: "PASSWORD", PASSWORD: password })],
  ],
  "a password of a choice: SRP": [
    { authFlow: "USER_AUTH", password },
    [{ ...PASSWORD_VERIFIER, Session: SESSION }, TOKENS],
    [
      initiate("USER_AUTH", { PREFERRED_CHALLENGE: "PASSWORD_SRP", SRP_A }),
      respond("PASSWORD_VERIFIER", PROOF, { Session: SESSION }),
    ],
  ],
  "a sign-up's session": [
    { session: SESSION },
    [TOKENS],
    [initiate("USER_AUTH", {}, { Session: SESSION })],
  ],
  "what goes along": [
    { password, clientMetadata: { from: "spa" }, userContextData: { encodedData: "data" } },
    [PASSWORD_VERIFIER, TOKENS],
    [
      initiate(
        "USER_SRP_AUTH",
        { SRP_A },
        { ClientMetadata: { from: "spa" }, UserContextData: { EncodedData: "data" } },
      ),
      respond("PASSWORD_VERIFIER", PROOF, {
        ClientMetadata: { from: "spa" },
        UserContextData: { EncodedData: "data" },
      }),
    ],
  ],
};

for (const [name, [input, script, expected, config]] of Object.entries(flows)) {
  test(name, async () => {
    const { cognito, requests } = connect([...script], config);
    const step = await signIn(cognito, { username, ...input });
    assert.deepEqual(step, {
      name: "SIGNED_IN",
      username,
      authenticationResult: { accessToken: "a.b.c", expiresIn: 3600 },
    });
    assert.deepEqual(foreseeable(requests), expected);
  });
}

test("after SRP the real name answers, and is in the secret hash", async () => {
  const verifier = structuredClone(PASSWORD_VERIFIER);
  Object.assign(verifier.ChallengeParameters, { USERNAME: "c0ffee", USER_ID_FOR_SRP: "c0ffee" });
  const { cognito, requests } = connect([verifier, TOKENS], { clientSecret: "secret" });
  await signIn(cognito, { username: "jane@example.com", password });
  const hash = (name) =>
    createHmac("sha256", "secret")
      .update(name + CLIENT_ID)
      .digest("base64");
  assert.equal(requests[0][1].AuthParameters.SECRET_HASH, hash("jane@example.com"));
  const { USERNAME, SECRET_HASH } = requests[1][1].ChallengeResponses;
  assert.deepEqual({ USERNAME, SECRET_HASH }, { USERNAME: "c0ffee", SECRET_HASH: hash("c0ffee") });
});

test("the proof's time is the service's, whatever the device's clock says", async () => {
  const date = "Mon, 02 Nov 2026 08:41:02 GMT";
  const answers = [Response.json(PASSWORD_VERIFIER, { headers: { date } }), TOKENS];
  const { cognito, requests } = connect(answers);
  await signIn(cognito, { username, password });
  const { TIMESTAMP } = requests[1][1].ChallengeResponses;
  assert.equal(TIMESTAMP, "Mon Nov 2 08:41:02 UTC 2026");
});

for (const [name, changed] of Object.entries({
  "B = 0": { SRP_B: "0" },
  "B that is no number": { SRP_B: "not hex" },
  "no B": { SRP_B: undefined },
  "a salt that is no number": { SALT: "salt" },
  "a secret block that is no base64": { SECRET_BLOCK: "?" },
})) {
  test(`refused of the service: ${name}`, async () => {
    const verifier = structuredClone(PASSWORD_VERIFIER);
    Object.assign(verifier.ChallengeParameters, changed);
    const { cognito, requests } = connect([verifier]);
    const error = await failure(signIn(cognito, { username, password }));
    assert.equal(error.code, "InvalidResponse");
    assert.equal(error.stage, "response");
    assert.equal(requests.length, 1);
  });
}

test("no randomness, no sign-in", async (t) => {
  t.mock.method(crypto, "getRandomValues", () => {
    throw new Error("no entropy");
  });
  const { cognito, requests } = connect([]);
  const error = await failure(signIn(cognito, { username, password }));
  assert.equal(error.code, "InternalError");
  assert.equal(error.cause.message, "no entropy");
  assert.deepEqual(requests, []);
});

for (const [name, input, message, config] of [
  ["no name", { password }, "username: required, and must be a string"],
  ["an empty name", { username: "", password }, "username: required, and must be a string"],
  [
    "SRP without a password",
    { username, authFlow: "USER_SRP_AUTH" },
    "password: required, and must be a string",
  ],
  [
    "a password that is none",
    { username, password: 12345678 },
    "password: required, and must be a string",
  ],
  [
    "SRP without a pool",
    { username, password, authFlow: "USER_SRP_AUTH" },
    "userPoolId: required for SRP",
    { userPoolId: undefined, region: "us-west-2" },
  ],
]) {
  test(`refused before anything is sent: ${name}`, async () => {
    const { cognito, requests } = connect([], config);
    const error = await failure(signIn(cognito, input));
    assert.equal(error.message, message);
    assert.equal(error.mayHaveBeenSent, false);
    assert.deepEqual(requests, []);
  });
}

test("a refusal that leads on is a step, and asks for no second code", async () => {
  for (const [code, name] of [
    ["PasswordResetRequiredException", "PASSWORD_RESET_REQUIRED"],
    ["UserNotConfirmedException", "SIGN_UP_NOT_CONFIRMED"],
  ]) {
    const { cognito, requests } = connect([PASSWORD_VERIFIER, refusal(code)]);
    const step = await signIn(cognito, { username, password });
    assert.deepEqual(step, { name, username, authFlow: "USER_SRP_AUTH" });
    assert.equal(requests.length, 2);
  }
});

test("any other refusal is thrown as it is", async () => {
  const { cognito } = connect([
    refusal("NotAuthorizedException", "Incorrect username or password."),
  ]);
  const error = await failure(signIn(cognito, { username, password }));
  const { code, stage, operation, message } = error;
  assert.deepEqual(
    { code, stage, operation, message },
    {
      code: "NotAuthorizedException",
      stage: "service",
      operation: "initiateAuth",
      message: "Incorrect username or password.",
    },
  );
});

test("a signal aborts it, whichever request is under way", async () => {
  for (const last of [1, 2]) {
    const controller = new AbortController();
    const answers = [PASSWORD_VERIFIER, TOKENS];
    let sent = 0;
    const { cognito } = connect([], {
      fetch: async () => {
        sent += 1;
        if (sent === last) controller.abort();
        return Response.json(answers.shift());
      },
    });
    const { signal } = controller;
    const error = await failure(signIn(cognito, { username, password }, { signal }));
    assert.equal(error.code, "AbortError");
    assert.equal(sent, last);
  }
});

test("a challenge the service has no words for here is a step of its name", async () => {
  const { cognito } = connect([challenge("NEW_FACTOR", { HINT: "blue" })]);
  assert.deepEqual(await signIn(cognito, { username }), {
    name: "NEW_FACTOR",
    username,
    session: SESSION,
    challengeParameters: { HINT: "blue" },
  });
});
