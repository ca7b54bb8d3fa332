/** A forgotten password is replaced. The test gives the address and the code that was sent. */
export const recover = (CognitoClient) =>
  async function recover({ endpoint, clientId }) {
    const cognito = new CognitoClient({ endpoint, clientId });
    const username = "jane";
    const password = "New-passw0rd";
    await cognito.forgotPassword({ username });
    const confirmationCode = await globalThis.readCode();
    await cognito.confirmForgotPassword({ username, confirmationCode, password });
    const { authenticationResult } = await cognito.initiateAuth({
      authFlow: "USER_PASSWORD_AUTH",
      authParameters: { USERNAME: username, PASSWORD: password },
    });
    return authenticationResult.tokenType;
  };
