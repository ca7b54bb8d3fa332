// Sign-ins whose requests are kept, each answered by the next of a script.
import { CognitoClient, CognitoError, failure, scripted } from "../packaging/support.mjs";
import { importInstalled } from "../packaging/tarball.mjs";

export { CognitoClient, CognitoError, failure };
export const { signIn, answer, rememberDevice, registerPasskey, otpauthUri } =
  await importInstalled("cognito-wasm/sign-in");

export const CLIENT_ID = "38fjsnc484p94kpqsnet7mpld0";
export const SESSION = "AYABeEXAMPLEEXAMPLEEXAMPLE";

export const TOKENS = { AuthenticationResult: { AccessToken: "a.b.c", ExpiresIn: 3600 } };

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
    // Each request is answered once.
    retry: { maxAttempts: 1 },
    ...config,
  });
  return { cognito, requests };
}
