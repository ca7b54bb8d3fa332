// The floor: what the five cost an app that writes them itself, with nothing
// checked and nothing explained.

import { secretHash } from "./secret-hash.js";

async function call(region, operation, input) {
  const response = await fetch(`https://cognito-idp.${region}.amazonaws.com/`, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(input),
  });
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.message), { name: answer.__type });
  return answer;
}

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
