// What the user pool answers to the five functions.

import { CODE_SENT, setting } from "./setting.mjs";

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

function token(use) {
  const iat = Math.floor(Date.now() / 1000);
  const claims = {
    sub: "c0ffee",
    token_use: use,
    iat,
    exp: iat + 3600,
    username: setting.username,
  };
  return [
    base64url({ alg: "RS256" }),
    base64url({ ...claims, "cognito:username": setting.username }),
    "AAAA",
  ].join(".");
}

/** By the operation. */
export const answers = {
  ForgotPassword: CODE_SENT,
  ConfirmForgotPassword: {},
  InitiateAuth: {
    ChallengeName: "NEW_PASSWORD_REQUIRED",
    Session: "AYABeEXAMPLEEXAMPLEEXAMPLE",
    ChallengeParameters: {
      USER_ID_FOR_SRP: setting.username,
      requiredAttributes: "[]",
      userAttributes: "{}",
    },
  },
  RespondToAuthChallenge: {
    ChallengeParameters: {},
    AuthenticationResult: {
      AccessToken: token("access"),
      IdToken: token("id"),
      RefreshToken: "refresh-token",
      ExpiresIn: 3600,
      TokenType: "Bearer",
    },
  },
  ChangePassword: {},
};
