// The floor: WebCrypto and fetch.

import { call } from "../five/call.js";
import { secretHash } from "../five/secret-hash.js";

export default ({ region, clientId, clientSecret, username }) =>
  async () => {
    const hash = clientSecret && (await secretHash(username, { clientId, clientSecret }));
    const input = { ClientId: clientId, Username: username, SecretHash: hash };
    return call(region, "ForgotPassword", input);
  };
