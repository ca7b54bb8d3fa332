import { Amplify } from "aws-amplify";
import {
  confirmResetPassword,
  confirmSignIn,
  resetPassword,
  signIn,
  updatePassword,
} from "aws-amplify/auth";

export default async function five({ userPoolId, clientId, username, code, passwords }) {
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId: clientId } } });
  await resetPassword({ username });
  await confirmResetPassword({ username, confirmationCode: code, newPassword: passwords[0] });
  await signIn({
    username,
    password: passwords[0],
    options: { authFlowType: "USER_PASSWORD_AUTH" },
  });
  await confirmSignIn({ challengeResponse: passwords[1] });
  await updatePassword({ oldPassword: passwords[1], newPassword: passwords[2] });
}
