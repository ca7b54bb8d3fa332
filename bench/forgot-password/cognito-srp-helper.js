// The helper hashes; the call is the app's.

import { createSecretHash } from "cognito-srp-helper";
import { call } from "../five/call.js";

export default ({ region, clientId, clientSecret, username }) =>
  () => {
    const hash = createSecretHash(username, clientId, clientSecret);
    const input = { ClientId: clientId, Username: username, SecretHash: hash };
    return call(region, "ForgotPassword", input);
  };
