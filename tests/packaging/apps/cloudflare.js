// A Cloudflare Worker by the plain import: recovers a password at the pool that the request
// names, signs in by SRP, keeps a session, and looks the user up as an administrator.

import { CognitoClient } from "cognito-wasm";
import { CognitoAdmin } from "cognito-wasm/admin";
import { CognitoSession } from "cognito-wasm/session";
import { signIn } from "cognito-wasm/sign-in";

const userPoolId = "us-east-1_LocalPool";

export default {
  async fetch(request) {
    const { endpoint, username, confirmationCode } = await request.json();
    const cognito = new CognitoClient({ userPoolId, clientId: "app", endpoint });
    try {
      if (!confirmationCode) return Response.json(await cognito.forgotPassword({ username }));
      const password = "New-passw0rd";
      await cognito.confirmForgotPassword({ username, confirmationCode, password });
      const step = await signIn(cognito, { username, password });
      const session = new CognitoSession(cognito);
      await session.start(step);
      const before = await session.accessToken();
      const isNew = (await session.accessToken({ validFor: Infinity })) !== before;
      const credentials = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "secret" };
      const admin = new CognitoAdmin({ userPoolId, endpoint, credentials });
      const { userStatus } = await admin.adminGetUser({ username });
      return Response.json({ name: step.name, isNew, userStatus });
    } catch (error) {
      return Response.json({
        code: error.code,
        message: error.message,
        cause: String(error.cause),
      });
    }
  },
};
