// The commands of AWS's support articles on the passwords of users, each once:
// as data that the AWS command line and this package both are driven by. What
// a command takes may come of what was seen before it; what it prints is what
// the articles and the service were seen to print, in the service's names.
//
// `pick` is the one member asked of an answer. `ours` is the call where it is
// not the operation's own function with the same input.

import { NEW_PASSWORD, PASSWORD } from "../foreign/support.mjs";

export const USERNAME = "jane";
export const EMAIL = "jane@example.com";

/** What most commands print. */
export const NOTHING = undefined;
export const CODE_SENT = {
  CodeDeliveryDetails: {
    // The article shows `j***@e***.com`; the service has since been seen to say less.
    Destination: "j***@e***",
    DeliveryMedium: "EMAIL",
    AttributeName: "email",
  },
};
export const TOKENS = {
  ChallengeParameters: {},
  AuthenticationResult: {
    AccessToken: "<AccessToken>",
    ExpiresIn: 3600,
    TokenType: "Bearer",
    RefreshToken: "<RefreshToken>",
    IdToken: "<IdToken>",
  },
};
export const NEW_PASSWORD_REQUIRED = {
  ChallengeName: "NEW_PASSWORD_REQUIRED",
  Session: "<Session>",
  ChallengeParameters: {
    USER_ID_FOR_SRP: USERNAME,
    requiredAttributes: "[]",
    userAttributes: JSON.stringify({ email: EMAIL, email_verified: "true" }),
  },
};
const refusal = (operation, name, message) =>
  `An error occurred (${name}) when calling the ${operation} operation: ${message}`;
export const UNVERIFIED = refusal(
  "AdminResetUserPassword",
  "InvalidParameterException",
  "Cannot reset password for the user as there is no registered/verified email or phone_number",
);
const INCORRECT = ["NotAuthorizedException", "Incorrect username or password."];

const forgotPassword = {
  what: "a code is asked for",
  command: "forgot-password",
  input: ({ clientId }) => ({ clientId, username: USERNAME }),
  prints: CODE_SENT,
};
const confirmForgotPassword = {
  what: "the code sets a password",
  command: "confirm-forgot-password",
  input: ({ clientId, code }) => ({
    clientId,
    username: USERNAME,
    password: NEW_PASSWORD,
    confirmationCode: code,
  }),
  prints: NOTHING,
};
const adminResetUserPassword = {
  what: "the administrator resets the password",
  command: "admin-reset-user-password",
  input: ({ userPoolId }) => ({ userPoolId, username: USERNAME }),
  prints: NOTHING,
};
const adminSetUserPassword = (permanent) => ({
  what: `the administrator sets a ${permanent ? "permanent" : "temporary"} password`,
  command: "admin-set-user-password",
  input: ({ userPoolId }) => ({ userPoolId, username: USERNAME, password: PASSWORD, permanent }),
  prints: NOTHING,
});
const signIn = (what, password, prints) => ({
  what,
  command: "initiate-auth",
  input: ({ clientId }) => ({
    clientId,
    authFlow: "USER_PASSWORD_AUTH",
    authParameters: { USERNAME, PASSWORD: password },
  }),
  prints,
});
const status = (prints) => ({
  what: `the user is ${prints}`,
  command: "admin-get-user",
  input: ({ userPoolId }) => ({ userPoolId, username: USERNAME }),
  pick: "UserStatus",
  prints,
});
const newPasswordSignsIn = signIn("the new password signs in", NEW_PASSWORD, TOKENS);
const firstSignIn = [
  signIn("the temporary password signs in", PASSWORD, NEW_PASSWORD_REQUIRED),
  {
    what: "a password of one's own is set",
    command: "respond-to-auth-challenge",
    input: ({ clientId, session }) => ({
      clientId,
      challengeName: "NEW_PASSWORD_REQUIRED",
      session,
      challengeResponses: { USERNAME, NEW_PASSWORD },
    }),
    ours: ({ answer }) => ({
      name: "respondToNewPasswordChallenge",
      input: { challenge: answer, newPassword: NEW_PASSWORD },
    }),
    prints: TOKENS,
  },
];
const changePassword = (what, previousPassword, prints) => ({
  what,
  command: "change-password",
  input: ({ accessToken }) => ({ previousPassword, proposedPassword: NEW_PASSWORD, accessToken }),
  prints,
});

/** Each begins with a user of her own, who has signed in before. */
export const journeys = [
  {
    title: "a password recovered by a code",
    commands: [forgotPassword, confirmForgotPassword, newPasswordSignsIn],
  },
  {
    title: "a password recovered by a code, with a client secret",
    withSecret: true,
    commands: [forgotPassword, confirmForgotPassword, newPasswordSignsIn],
  },
  {
    title: "a password reset by an administrator",
    commands: [
      adminResetUserPassword,
      signIn(
        "the old password is refused",
        PASSWORD,
        refusal(
          "InitiateAuth",
          "PasswordResetRequiredException",
          "Password reset required for the user",
        ),
      ),
      confirmForgotPassword,
      newPasswordSignsIn,
    ],
  },
  {
    title: "an email that is not verified",
    attributes: { email: EMAIL, email_verified: "false" },
    commands: [
      {
        ...adminResetUserPassword,
        what: "the administrator cannot reset the password",
        prints: UNVERIFIED,
      },
      {
        what: "the administrator verifies the email",
        command: "admin-update-user-attributes",
        input: ({ userPoolId }) => ({
          userPoolId,
          username: USERNAME,
          userAttributes: [{ name: "email_verified", value: "true" }],
        }),
        prints: NOTHING,
      },
      adminResetUserPassword,
    ],
  },
  {
    title: "a permanent password set by an administrator",
    commands: [
      adminSetUserPassword(true),
      status("CONFIRMED"),
      signIn("it signs in", PASSWORD, TOKENS),
    ],
  },
  {
    title: "a temporary password set by an administrator",
    commands: [
      adminSetUserPassword(false),
      status("FORCE_CHANGE_PASSWORD"),
      ...firstSignIn,
      status("CONFIRMED"),
    ],
  },
  {
    title: "a temporary password, with a client secret",
    withSecret: true,
    commands: [adminSetUserPassword(false), ...firstSignIn],
  },
  {
    title: "a password changed by its user",
    commands: [
      signIn("the old password signs in", PASSWORD, TOKENS),
      changePassword(
        "a wrong old password is refused",
        NEW_PASSWORD,
        refusal("ChangePassword", ...INCORRECT),
      ),
      changePassword("the password is changed", PASSWORD, NOTHING),
      signIn("the old password is refused", PASSWORD, refusal("InitiateAuth", ...INCORRECT)),
      newPasswordSignsIn,
    ],
  },
];
