import { CognitoClient } from "cognito-wasm";

export default ({ region, clientId, clientSecret, username }) => {
  const cognito = new CognitoClient({ region, clientId, clientSecret });
  return () => cognito.forgotPassword({ username });
};
