import { Passwordless } from "amazon-cognito-passwordless-auth";
import { authenticateWithSRP } from "amazon-cognito-passwordless-auth/srp";

export default ({ region, userPoolId, clientId, username, password }) => {
  Passwordless.configure({ cognitoIdpEndpoint: region, userPoolId, clientId });
  return authenticateWithSRP({ username, password }).signedIn;
};
