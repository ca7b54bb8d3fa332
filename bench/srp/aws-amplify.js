import { Amplify } from "aws-amplify";
import { signIn } from "aws-amplify/auth";

export default ({ userPoolId, clientId, username, password }) => {
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId: clientId } } });
  return signIn({ username, password });
};
