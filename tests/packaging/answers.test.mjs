// What the installed package makes of answers: values, the service's refusals,
// and whatever a proxy or a broken connection puts in their place.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ACCESS_TOKEN, CALLS, connect, failure } from "./support.mjs";

const answer = (body, { status = 200, headers } = {}) => new Response(body, { status, headers });
const json = (value, init) => answer(JSON.stringify(value), init);

async function read(response, does = "forgotPassword") {
  const { cognito } = connect(() => response);
  return cognito[does](CALLS[does]);
}

const details = { AttributeName: "email", DeliveryMedium: "EMAIL", Destination: "j***@e***" };

describe("values", () => {
  test("members are in camelCase at every depth, a newer service's too", async () => {
    const result = await read(
      json({
        CodeDeliveryDetails: details,
        MFAOptions: [{ SMSMfaSettings: { Deep: null } }],
        Flag: false,
      }),
    );
    assert.deepEqual(result, {
      codeDeliveryDetails: {
        attributeName: "email",
        deliveryMedium: "EMAIL",
        destination: "j***@e***",
      },
      mfaOptions: [{ smsMfaSettings: { deep: null } }],
      flag: false,
    });
  });

  test("tokens", async () => {
    const result = await read(
      json({
        AuthenticationResult: {
          AccessToken: ACCESS_TOKEN,
          ExpiresIn: 3600,
          NewDeviceMetadata: { DeviceKey: "key" },
        },
        ChallengeParameters: {},
      }),
      "initiateAuth",
    );
    assert.deepEqual(result, {
      authenticationResult: {
        accessToken: ACCESS_TOKEN,
        expiresIn: 3600,
        newDeviceMetadata: { deviceKey: "key" },
      },
      challengeParameters: {},
    });
  });

  test("a map's keys are data", async () => {
    const ChallengeParameters = {
      USERNAME: "jane",
      "custom:Question": "Why?",
      Session: "kept",
      __proto: "x",
    };
    const result = await read(
      json({ ChallengeName: "CUSTOM_CHALLENGE", Session: "session", ChallengeParameters }),
      "initiateAuth",
    );
    assert.deepEqual(result, {
      challengeName: "CUSTOM_CHALLENGE",
      session: "session",
      challengeParameters: ChallengeParameters,
    });
  });

  test("an answer beyond 64 KiB", async () => {
    const accessToken = "ä☃𝒥".repeat(100_000);
    const result = await read(
      json({ AuthenticationResult: { AccessToken: accessToken } }),
      "initiateAuth",
    );
    assert.equal(result.authenticationResult.accessToken, accessToken);
  });

  for (const does of ["confirmForgotPassword", "changePassword"]) {
    for (const body of ["", "{}"]) {
      test(`${does} answers nothing: ${JSON.stringify(body)}`, async () => {
        assert.deepEqual(await read(answer(body), does), {});
      });
    }
  }

  test("two hundred calls at once each get their own answer", async () => {
    const { cognito } = connect(async (_, { body }) => {
      const { Username } = JSON.parse(body);
      await new Promise((resolve) => setTimeout(resolve, 20 * Math.random()));
      return json({ CodeDeliveryDetails: { Destination: Username } });
    });
    const names = Array.from({ length: 200 }, (_, index) => `user-${index}`);
    const results = await Promise.all(
      names.map((username) => cognito.forgotPassword({ username })),
    );
    assert.deepEqual(
      results.map(({ codeDeliveryDetails }) => codeDeliveryDetails.destination),
      names,
    );
  });
});

describe("the NEW_PASSWORD_REQUIRED challenge", () => {
  const challenge = (ChallengeParameters) =>
    read(
      json({ ChallengeName: "NEW_PASSWORD_REQUIRED", Session: "session", ChallengeParameters }),
      "initiateAuth",
    );

  test("its JSON in strings is read, and stays beside", async () => {
    const challengeParameters = {
      USER_ID_FOR_SRP: "0a1b",
      requiredAttributes: '["userAttributes.name","userAttributes.custom:team","plain"]',
      userAttributes: '{"email":"jäne@example.com","Given_Name":""}',
    };
    assert.deepEqual(await challenge(challengeParameters), {
      challengeName: "NEW_PASSWORD_REQUIRED",
      session: "session",
      challengeParameters,
      requiredAttributes: ["name", "custom:team", "plain"],
      userAttributes: { email: "jäne@example.com", Given_Name: "" },
    });
  });

  test("what it leaves out is empty", async () => {
    for (const parameters of [{}, undefined]) {
      const { requiredAttributes, userAttributes } = await challenge(parameters);
      assert.deepEqual(
        { requiredAttributes, userAttributes },
        { requiredAttributes: [], userAttributes: {} },
      );
    }
  });

  for (const [name, value] of [
    ["requiredAttributes", "[cut"],
    ["requiredAttributes", "{}"],
    ["userAttributes", "[]"],
    ["userAttributes", "null"],
    ["userAttributes", ""],
  ]) {
    test(`${name} that cannot be read: ${JSON.stringify(value)}`, async () => {
      const error = await failure(challenge({ [name]: value }));
      assert.equal(error.code, "InvalidResponse");
      assert.match(error.message, new RegExp(name));
    });
  }
});

const REFUSED = {
  stage: "service",
  code: "NotAuthorizedException",
  message: "Incorrect username or password.",
};
const FOREIGN = { stage: "response", code: "InvalidResponse" };
const refused = { __type: "NotAuthorizedException", message: "Incorrect username or password." };
const html = { headers: { "content-type": "text/html" } };

const failures = {
  "a refusal": [json(refused, { status: 400 }), { ...REFUSED, status: 400, retryable: false }],
  "its name with a namespace": [
    json({ ...refused, __type: "com.amazonaws.cognito#NotAuthorizedException" }, { status: 400 }),
    REFUSED,
  ],
  "its name in the header, with a colon": [
    json(
      { message: refused.message },
      { status: 400, headers: { "x-amzn-errortype": "NotAuthorizedException:" } },
    ),
    REFUSED,
  ],
  "its name in the header, with an address": [
    json(refused, {
      status: 400,
      headers: {
        "x-amzn-errortype":
          "NotAuthorizedException:http://internal.amazon.com/coral/com.amazon.coral/",
      },
    }),
    REFUSED,
  ],
  "the header before the body": [
    json(
      { ...refused, __type: "Other" },
      { status: 400, headers: { "X-Amzn-ErrorType": "NotAuthorizedException" } },
    ),
    REFUSED,
  ],
  "Message for message": [
    json({ __type: "NotAuthorizedException", Message: refused.message }, { status: 400 }),
    REFUSED,
  ],
  "a refusal without words": [
    json({ __type: "NotAuthorizedException" }, { status: 400 }),
    { ...REFUSED, message: "the service gave no reason" },
  ],
  "a firewall's refusal": [
    json(
      { __type: "ForbiddenException", message: "Request not allowed due to WAF block." },
      { status: 403 },
    ),
    { stage: "service", code: "ForbiddenException", status: 403, retryable: false },
  ],
  "too many requests": [
    json({ __type: "TooManyRequestsException", message: "Rate exceeded" }, { status: 400 }),
    { stage: "service", code: "TooManyRequestsException", status: 400, retryable: true },
  ],
  "too many attempts": [
    json({ __type: "LimitExceededException", message: "Attempt limit exceeded" }, { status: 400 }),
    { stage: "service", code: "LimitExceededException", retryable: false },
  ],
  "a failure of the service's own": [
    json({ __type: "InternalErrorException", message: "Something went wrong" }, { status: 500 }),
    { stage: "service", code: "InternalErrorException", status: 500, retryable: true },
  ],
  "HTML for 403": [
    answer("<html>Forbidden</html>", { status: 403, ...html }),
    { ...FOREIGN, status: 403, retryable: false },
  ],
  "HTML for 429": [
    answer("<html>Slow down</html>", { status: 429, ...html }),
    { ...FOREIGN, status: 429, retryable: true },
  ],
  "HTML for 502": [
    answer("<html>Bad gateway</html>", { status: 502, ...html }),
    { ...FOREIGN, status: 502, retryable: true },
  ],
  "nothing for 503": [answer("", { status: 503 }), { ...FOREIGN, status: 503, retryable: true }],
  "another's JSON for 400": [
    json({ error: "nope" }, { status: 400 }),
    { ...FOREIGN, status: 400, retryable: false },
  ],
  "a refusal cut off": [answer('{"__type":"NotAuth', { status: 400 }), { ...FOREIGN, status: 400 }],
  "HTML for 200": [
    answer("<html>Sign in to the hotel</html>", html),
    { ...FOREIGN, status: 200, retryable: false },
  ],
  "JSON cut off": [answer('{"CodeDeliveryDetails":{"Dest'), { ...FOREIGN, status: 200 }],
  "a list": [answer("[]"), { ...FOREIGN, status: 200 }],
  null: [answer("null"), { ...FOREIGN, status: 200 }],
  "a string": [answer('"{}"'), { ...FOREIGN, status: 200 }],
  "nothing where members are due": [answer(""), { ...FOREIGN, status: 200 }],
  "no members where some are due": [answer("{}"), { ...FOREIGN, status: 200 }],
  "a status of no success without a body": [
    answer(null, { status: 304 }),
    { ...FOREIGN, status: 304 },
  ],
};

const WAF = { "x-amzn-waf-action": "challenge" };
const NOT_OURS =
  "the response is not the service's, or is truncated: perhaps a proxy or AWS WAF answered";

/** What comes in the place of a success, and what is to be said of it. */
const noSuccess = {
  "AWS WAF's challenge": [
    () => answer("", { status: 202, headers: WAF }),
    { ...FOREIGN, status: 202, message: `${NOT_OURS} (x-amzn-waf-action: challenge)` },
  ],
  "its CAPTCHA": [
    () => answer("<html>", { status: 405, headers: { "x-amzn-waf-action": "captcha" } }),
    { ...FOREIGN, status: 405, message: `${NOT_OURS} (x-amzn-waf-action: captcha)` },
  ],
  "a proxy's 204": [
    () => answer(null, { status: 204 }),
    { ...FOREIGN, status: 204, message: NOT_OURS },
  ],
  "a success with another status": [
    () => json({ CodeDeliveryDetails: {}, AuthenticationResult: {} }, { status: 201 }),
    { ...FOREIGN, status: 201, message: NOT_OURS },
  ],
  "a Lambda function's error": [
    () => json({ errorMessage: "Task timed out after 3.00 seconds" }),
    { ...FOREIGN, status: 200, message: NOT_OURS },
  ],
  "API Gateway's error": [
    () => json({ message: "Internal server error" }),
    { ...FOREIGN, status: 200, message: NOT_OURS },
  ],
  "such an error beside members that are due": [
    () => json({ CodeDeliveryDetails: {}, AuthenticationResult: {}, error: "nope" }),
    { ...FOREIGN, status: 200, message: NOT_OURS },
  ],
  "a refusal with status 200": [() => json(refused), { ...REFUSED, status: 200 }],
  "a refusal with status 200 by its header": [
    () =>
      json(
        { message: refused.message },
        { headers: { "x-amzn-errortype": "NotAuthorizedException" } },
      ),
    { ...REFUSED, status: 200 },
  ],
};

describe("no success", () => {
  for (const [what, [response, expected]] of Object.entries(noSuccess)) {
    for (const does of Object.keys(CALLS)) {
      test(`${does}: ${what}`, async () => {
        const { stage, code, status, message, ...error } = await failure(read(response(), does));
        assert.deepEqual({ stage, code, status, message }, expected);
        assert.deepEqual([error.retryable, error.mayHaveBeenSent], [false, true]);
      });
    }
  }

  test("a member that the service has yet to get is let through", async () => {
    const result = await read(json({ Session: "s" }), "confirmForgotPassword");
    assert.deepEqual(result, { session: "s" });
  });
});

describe("failures", () => {
  for (const [what, [response, expected]] of Object.entries(failures)) {
    test(what, async () => {
      const { name, message, ...error } = await failure(read(response));
      assert.deepEqual(
        Object.fromEntries(
          Object.keys(expected).map((member) => [member, { message, ...error }[member]]),
        ),
        expected,
      );
      assert.equal(name, "CognitoError");
      assert.equal(error.operation, "forgotPassword");
      assert.equal(error.mayHaveBeenSent, true);
    });
  }

  for (const does of ["initiateAuth", "respondToNewPasswordChallenge"]) {
    test(`${does} answers neither tokens nor a challenge`, async () => {
      const error = await failure(read(json({ ChallengeParameters: {} }), does));
      assert.equal(error.code, "InvalidResponse");
    });
  }

  for (const does of ["confirmForgotPassword", "changePassword"]) {
    for (const body of ["[]", "null", "<html>", '{"cut']) {
      test(`${does} answers something that is not nothing: ${body}`, async () => {
        const error = await failure(read(answer(body), does));
        assert.equal(error.code, "InvalidResponse");
      });
    }
  }

  test("the request's id is told, for AWS support", async () => {
    for (const status of [400, 502]) {
      const error = await failure(
        read(answer("", { status, headers: { "x-amzn-RequestId": "1f2e" } })),
      );
      assert.equal(error.requestId, "1f2e");
    }
    assert.equal((await failure(read(answer("", { status: 400 })))).requestId, undefined);
  });

  test("a body that breaks off on the way", async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from('{"CodeDeliveryDetails":'));
      },
      pull(controller) {
        controller.error(new TypeError("terminated"));
      },
    });
    const { code, stage, status, retryable, cause } = await failure(read(answer(body)));
    assert.deepEqual(
      { code, stage, status },
      { code: "InvalidResponse", stage: "response", status: 200 },
    );
    assert.equal(retryable, true);
    assert.equal(cause.message, "terminated");
  });
});

describe("what is too much to read", () => {
  for (const [what, body] of Object.entries({
    "nested 200 deep": `${'{"A":'.repeat(200)}1${"}".repeat(200)}`,
    "nested 100,000 deep": `${'{"A":'.repeat(100_000)}1${"}".repeat(100_000)}`,
    "a list nested 100,000 deep": `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
    "16 MB of members": `{${Array.from({ length: 700_000 }, (_, index) => `"M${index}":"0123456789"`)}}`,
    "a text of 5 MB": JSON.stringify({ Text: "x".repeat(5_000_000) }),
  })) {
    test(what, async () => {
      const responses = [answer(body), json({ CodeDeliveryDetails: details })];
      const { cognito } = connect(() => responses.shift());
      const forgot = () => cognito.forgotPassword(CALLS.forgotPassword);
      const outcome = await forgot().catch((error) => error);
      // What is nested so deep that it can still be read is a value.
      if (what !== "nested 200 deep") {
        assert.deepEqual([outcome.code, outcome.stage], ["InvalidResponse", "response"]);
      }
      await forgot();
    });
  }
});
