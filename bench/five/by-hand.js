// The floor: what the five cost an app that writes them itself, with nothing
// checked and nothing explained.

import { call } from "./call.js";
import { secretHash } from "./secret-hash.js";

export default async function five({ region, clientId, clientSecret, username, code, passwords }) {
  const hash = await secretHash(username, { clientId, clientSecret });
  const user = { ClientId: clientId, Username: username, SecretHash: hash };
  await call(region, "ForgotPassword", user);
  await call(region, "ConfirmForgotPassword", {
    ...user,
    ConfirmationCode: code,
    Password: passwords[0],
  });
  const { ChallengeName, Session } = await call(region, "InitiateAuth", {
    ClientId: clientId,
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME: username, PASSWORD: passwords[0], SECRET_HASH: hash },
  });
  const { AuthenticationResult } = await call(region, "RespondToAuthChallenge", {
    ClientId: clientId,
    ChallengeName,
    Session,
    ChallengeResponses: { USERNAME: username, NEW_PASSWORD: passwords[1], SECRET_HASH: hash },
  });
  await call(region, "ChangePassword", {
    AccessToken: AuthenticationResult.AccessToken,
    PreviousPassword: passwords[1],
    ProposedPassword: passwords[2],
  });
}
