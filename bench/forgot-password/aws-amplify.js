import { Amplify } from "aws-amplify";
import { resetPassword } from "aws-amplify/auth";

export default ({ userPoolId, clientId, username }) => {
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId: clientId } } });
  return () => resetPassword({ username });
};
