// cognito-srp-helper with the AWS SDK: the journeys that its authors run on the service
// before each release. Users sign up by a name, an email address or a phone number, to a
// client with a secret, and sign in by SRP: alone, with an authenticator app, on a device.

import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import {
  createDeviceVerifier,
  createPasswordHash,
  createSecretHash,
  createSrpSession,
  signSrpSession,
  signSrpSessionWithDevice,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from "cognito-srp-helper";
import { servePool } from "../../js/node/server.js";
import { createUserPool } from "../../pkg/testing.js";
import { totp } from "../journeys/totp.mjs";
import { awsClient, PASSWORD } from "./support.mjs";

const CLIENT = { clientId: "app", clientSecret: "s3cretOfTheSecretClient" };

const KINDS = [
  { kind: "a username", username: "Jane" },
  { kind: "a username, its password hashed before", username: "Jane", hashed: true },
  { kind: "an email address", username: "Jane@Example.com", attribute: "email" },
  { kind: "a phone number", username: "+15550100", attribute: "phone_number" },
];

for (const { kind, username, attribute, hashed = false } of KINDS) {
  for (const side of ["", "Admin"]) {
    suite(`${side || "User"}: ${kind}`, () => {
      let pool;
      let server;
      let call;
      before(async () => {
        pool = await createUserPool({
          clients: [CLIENT],
          usernameAttributes: attribute ? [attribute] : [],
          mfaConfiguration: "OPTIONAL",
          deviceConfiguration: { challengeRequiredOnNewDevice: true },
          preSignUp: { autoConfirmUser: true },
        });
        server = await servePool(pool);
        call = awsClient({ ...server, region: pool.region });
        await call("SignUp", {
          ClientId: CLIENT.clientId,
          SecretHash: hash(username),
          Username: username,
          Password: PASSWORD,
        });
      });
      after(() => {
        server.close();
        pool.close();
      });

      const hash = (name) => createSecretHash(name, CLIENT.clientId, CLIENT.clientSecret);
      // An administrator names the pool as well.
      const addressed = () => ({
        ClientId: CLIENT.clientId,
        ...(side && { UserPoolId: pool.userPoolId }),
      });

      const initiate = async (more) => {
        const secret = hashed ? createPasswordHash(username, PASSWORD, pool.userPoolId) : PASSWORD;
        const session = createSrpSession(username, secret, pool.userPoolId, hashed);
        const AuthParameters = {
          CHALLENGE_NAME: "SRP_A",
          SECRET_HASH: hash(username),
          USERNAME: username,
          ...more,
        };
        const request = { ...addressed(), AuthFlow: "USER_SRP_AUTH", AuthParameters };
        const challenge = await call(`${side}InitiateAuth`, wrapInitiateAuth(session, request));
        return { session, challenge, signed: signSrpSession(session, challenge) };
      };

      const respond = (signed, ChallengeName, Session, name, more) => {
        const ChallengeResponses = { SECRET_HASH: hash(name), USERNAME: name, ...more };
        const request = { ...addressed(), ChallengeName, Session, ChallengeResponses };
        return call(`${side}RespondToAuthChallenge`, wrapAuthChallenge(signed, request));
      };

      const signIn = async () => {
        const { signed, challenge } = await initiate();
        const name = challenge.ChallengeParameters.USER_ID_FOR_SRP;
        return {
          signed,
          name,
          ...(await respond(signed, "PASSWORD_VERIFIER", undefined, username)),
        };
      };

      test("signs in, with an authenticator app, and on a device in its place", async () => {
        const first = await signIn();
        const { AccessToken } = first.AuthenticationResult;

        const { SecretCode } = await call("AssociateSoftwareToken", { AccessToken });
        const code = () => totp(SecretCode, pool.clock.now().getTime());
        await call("VerifySoftwareToken", { AccessToken, UserCode: code() });
        await call("SetUserMFAPreference", {
          AccessToken,
          SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
        });
        pool.clock.advance(30_000);

        // The hash is over the name beside it, which may be the real one.
        const second = await signIn();
        assert.equal(second.ChallengeName, "SOFTWARE_TOKEN_MFA");
        const { AuthenticationResult } = await respond(
          second.signed,
          "SOFTWARE_TOKEN_MFA",
          second.Session,
          second.name,
          { SOFTWARE_TOKEN_MFA_CODE: code() },
        );

        // The token of the first sign-in confirms the device of the second.
        const { DeviceKey, DeviceGroupKey } = AuthenticationResult.NewDeviceMetadata;
        const { DeviceSecretVerifierConfig, DeviceRandomPassword } = createDeviceVerifier(
          DeviceKey,
          DeviceGroupKey,
        );
        await call("ConfirmDevice", { AccessToken, DeviceKey, DeviceSecretVerifierConfig });
        await call("UpdateDeviceStatus", {
          AccessToken,
          DeviceKey,
          DeviceRememberedStatus: "remembered",
        });

        const device = { DEVICE_KEY: DeviceKey };
        const { session, signed, challenge } = await initiate(device);
        const answer = (proof, name, before) =>
          respond(proof, name, before.Session, username, device);
        const asked = await answer(signed, "PASSWORD_VERIFIER", challenge);
        assert.equal(asked.ChallengeName, "DEVICE_SRP_AUTH");
        const begun = await answer(signed, "DEVICE_SRP_AUTH", asked);
        assert.equal(begun.ChallengeName, "DEVICE_PASSWORD_VERIFIER");
        const proof = signSrpSessionWithDevice(
          session,
          begun,
          DeviceGroupKey,
          DeviceRandomPassword,
        );
        const done = await answer(proof, "DEVICE_PASSWORD_VERIFIER", begun);
        assert.ok(done.AuthenticationResult.AccessToken);
        assert.ok(done.AuthenticationResult.RefreshToken);
      });
    });
  }
}
