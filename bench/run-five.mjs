// `node run-five.mjs BUNDLE`: runs a bundle of five/ against a user pool that
// answers every call, and prints the calls as JSON. A process for each bundle:
// the peers keep tokens and settings in globals.

const [bundle] = process.argv.slice(2);

/** The setting of five/'s functions. */
const setting = {
  region: "us-west-2",
  userPoolId: "us-west-2_EXAMPLE",
  clientId: "38fjsnc484p94kpqsnet7mpld0",
  clientSecret: "the-app-clients-secret",
  username: "jane",
  code: "123456",
  passwords: ["Temp-passw0rd", "New-passw0rd", "Newer-passw0rd"],
};

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
  ForgotPassword: {
    CodeDeliveryDetails: {
      AttributeName: "email",
      DeliveryMedium: "EMAIL",
      Destination: "j***@e***",
    },
  },
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
  const request = new Request(input, init);
  const target = request.headers.get("x-amz-target");
  calls.push({ url: request.url, target, body: await request.json() });
  return new Response(JSON.stringify(answers[target.split(".")[1]]), {
    headers: { "content-type": "application/x-amz-json-1.1" },
  });
};
// What a page has and Node does not.
globalThis.self = globalThis;

const { default: five } = await import(bundle);
await five(setting);
process.stdout.write(JSON.stringify({ setting, calls }));
