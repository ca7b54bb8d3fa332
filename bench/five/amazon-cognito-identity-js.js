import { AuthenticationDetails, CognitoUser, CognitoUserPool } from "amazon-cognito-identity-js";

/** A method of callbacks as a promise. */
const call = (use) =>
  new Promise((onSuccess, onFailure) =>
    use({ onSuccess, onFailure, newPasswordRequired: onSuccess }),
  );

export default async function five({ userPoolId, clientId, username, code, passwords }) {
  const Pool = new CognitoUserPool({ UserPoolId: userPoolId, ClientId: clientId });
  const user = new CognitoUser({ Username: username, Pool });
  await call((callbacks) => user.forgotPassword(callbacks));
  await call((callbacks) => user.confirmPassword(code, passwords[0], callbacks));
  user.setAuthenticationFlowType("USER_PASSWORD_AUTH");
  const details = new AuthenticationDetails({ Username: username, Password: passwords[0] });
  await call((callbacks) => user.authenticateUser(details, callbacks));
  await call((callbacks) => user.completeNewPasswordChallenge(passwords[1], {}, callbacks));
  await call(({ onSuccess, onFailure }) =>
    user.changePassword(passwords[1], passwords[2], (error) =>
      error ? onFailure(error) : onSuccess(),
    ),
  );
}
