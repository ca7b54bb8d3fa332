import { CognitoClient } from "cognito-wasm";
import { signIn } from "cognito-wasm/sign-in";

export default ({ region, userPoolId, clientId, username, password }) =>
  signIn(new CognitoClient({ region, userPoolId, clientId }), { username, password });
