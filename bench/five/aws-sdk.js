import {
  ChangePasswordCommand,
  CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { secretHash } from "./secret-hash.js";

export default async function five({ region, clientId, clientSecret, username, code, passwords }) {
  const client = new CognitoIdentityProviderClient({ region });
  const hash = await secretHash(username, { clientId, clientSecret });
  const user = { ClientId: clientId, Username: username, SecretHash: hash };
  await client.send(new ForgotPasswordCommand(user));
  await client.send(
    new ConfirmForgotPasswordCommand({ ...user, ConfirmationCode: code, Password: passwords[0] }),
  );
  const { ChallengeName, Session } = await client.send(
    new InitiateAuthCommand({
      ClientId: clientId,
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: username, PASSWORD: passwords[0], SECRET_HASH: hash },
    }),
  );
  const { AuthenticationResult } = await client.send(
    new RespondToAuthChallengeCommand({
      ClientId: clientId,
      ChallengeName,
      Session,
      ChallengeResponses: { USERNAME: username, NEW_PASSWORD: passwords[1], SECRET_HASH: hash },
    }),
  );
  await client.send(
    new ChangePasswordCommand({
      AccessToken: AuthenticationResult.AccessToken,
      PreviousPassword: passwords[1],
      ProposedPassword: passwords[2],
    }),
  );
}
