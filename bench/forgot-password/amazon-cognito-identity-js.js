import { CognitoUser, CognitoUserPool } from "amazon-cognito-identity-js";

export default ({ userPoolId, clientId, username }) => {
  const Pool = new CognitoUserPool({ UserPoolId: userPoolId, ClientId: clientId });
  const user = new CognitoUser({ Username: username, Pool });
  return () => new Promise((onSuccess, onFailure) => user.forgotPassword({ onSuccess, onFailure }));
};
