// A Cloudflare Worker: recovers a password at the pool that the request names.

import wasm from "cognito-wasm/core.wasm";
import { CognitoClient, CognitoError, init } from "cognito-wasm/slim";

export default {
  async fetch(request) {
    const { endpoint, username, confirmationCode } = await request.json();
    await init(wasm);
    const cognito = new CognitoClient({ region: "us-east-1", clientId: "app", endpoint });
    try {
      if (!confirmationCode) return Response.json(await cognito.forgotPassword({ username }));
      const password = "New-passw0rd";
      await cognito.confirmForgotPassword({ username, confirmationCode, password });
      const authParameters = { USERNAME: username, PASSWORD: password };
      const input = { authFlow: "USER_PASSWORD_AUTH", authParameters };
      const { authenticationResult } = await cognito.initiateAuth(input);
      return new Response(authenticationResult.tokenType);
    } catch (error) {
      const isOurs = error instanceof CognitoError;
      return Response.json({
        isOurs,
        code: error.code,
        status: error.status,
        at: String(error.cause),
      });
    }
  },
};
