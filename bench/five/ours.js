// The five by our client, whichever way its WebAssembly comes.

export const fiveBy = (CognitoClient) =>
  async function five({ region, clientId, clientSecret, username, code, passwords }) {
    const cognito = new CognitoClient({ region, clientId, clientSecret });
    await cognito.forgotPassword({ username });
    await cognito.confirmForgotPassword({
      username,
      confirmationCode: code,
      password: passwords[0],
    });
    const challenge = await cognito.initiateAuth({
      authFlow: "USER_PASSWORD_AUTH",
      authParameters: { USERNAME: username, PASSWORD: passwords[0] },
    });
    const { authenticationResult } = await cognito.respondToNewPasswordChallenge({
      challenge,
      newPassword: passwords[1],
    });
    await cognito.changePassword({
      accessToken: authenticationResult.accessToken,
      previousPassword: passwords[1],
      proposedPassword: passwords[2],
    });
  };
