import { AuthenticationDetails, CognitoUser, CognitoUserPool } from "amazon-cognito-identity-js";

export default ({ userPoolId, clientId, username, password }) =>
  new Promise((onSuccess, onFailure) => {
    const Pool = new CognitoUserPool({ UserPoolId: userPoolId, ClientId: clientId });
    const details = new AuthenticationDetails({ Username: username, Password: password });
    new CognitoUser({ Username: username, Pool }).authenticateUser(details, {
      onSuccess,
      onFailure,
    });
  });
