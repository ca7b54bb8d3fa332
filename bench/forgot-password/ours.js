// One forgotPassword by our client, whichever way its WebAssembly comes.

export const forgotPasswordBy =
  (CognitoClient) =>
  ({ region, clientId, clientSecret, username }) => {
    const cognito = new CognitoClient({ region, clientId, clientSecret });
    return () => cognito.forgotPassword({ username });
  };
