// amazon-cognito-identity-js, which calls back, as promises.

import { AuthenticationDetails, CognitoUser, CognitoUserPool } from "amazon-cognito-identity-js";

/** What a page knows of a user; with the storage of another, it is the same page. */
export function userOf({ userPoolId, clientId, endpoint }, username, flow, storage) {
  const pool = { UserPoolId: userPoolId, ClientId: clientId, endpoint, Storage: storage };
  const user = new CognitoUser({
    Username: username,
    Pool: new CognitoUserPool(pool),
    Storage: storage,
  });
  user.setAuthenticationFlowType(flow);
  return user;
}

const callbacks = (resolve, reject) => ({ onSuccess: resolve, onFailure: reject });

export const signIn = (user, password) =>
  new Promise((resolve, reject) => {
    const details = new AuthenticationDetails({ Username: user.getUsername(), Password: password });
    user.authenticateUser(details, {
      ...callbacks((session) => resolve({ session }), reject),
      newPasswordRequired: (userAttributes, requiredAttributes) =>
        resolve({ userAttributes, requiredAttributes }),
      customChallenge: (parameters) => resolve({ parameters }),
    });
  });
export const answerCustomChallenge = (user, answer) =>
  new Promise((resolve, reject) =>
    user.sendCustomChallengeAnswer(answer, callbacks(resolve, reject)),
  );
export const forgotPassword = (user) =>
  new Promise((resolve, reject) =>
    user.forgotPassword({ ...callbacks(resolve, reject), inputVerificationCode: resolve }),
  );
export const confirmPassword = (user, code, password) =>
  new Promise((resolve, reject) =>
    user.confirmPassword(code, password, callbacks(resolve, reject)),
  );
export const completeNewPassword = (user, password, attributes) =>
  new Promise((resolve, reject) =>
    user.completeNewPasswordChallenge(password, attributes, callbacks(resolve, reject)),
  );
export const listDevices = (user) =>
  new Promise((resolve, reject) =>
    user.listDevices(
      10,
      null,
      callbacks(({ Devices }) => resolve(Devices), reject),
    ),
  );
export const forgetDevice = (user, deviceKey) =>
  new Promise((resolve, reject) =>
    user.forgetSpecificDevice(deviceKey, callbacks(resolve, reject)),
  );
/** Its other functions call back as Node's do. */
export const promise = (start) =>
  new Promise((resolve, reject) =>
    start((error, result) => (error ? reject(error) : resolve(result))),
  );
