import {
  CognitoIdentityProviderClient,
  ForgotPasswordCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { secretHash } from "../five/secret-hash.js";

export default ({ region, clientId, clientSecret, username }) => {
  const client = new CognitoIdentityProviderClient({ region });
  return async () => {
    const hash = await secretHash(username, { clientId, clientSecret });
    const input = { ClientId: clientId, Username: username, SecretHash: hash };
    return client.send(new ForgotPasswordCommand(input));
  };
};
