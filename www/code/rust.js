import { answerOf } from "./rust-answers.js";
import { attributesOf, isShown, membersOf, pascalCase, snakeCase } from "./values.js";

/** What `new` of each request takes, in its order; setters give the rest. */
export const required = {
  associateSoftwareToken: [],
  changePassword: ["proposedPassword", "accessToken"],
  confirmForgotPassword: ["username", "confirmationCode", "password"],
  deleteUser: ["accessToken"],
  deleteWebAuthnCredential: ["accessToken", "credentialId"],
  forgetDevice: ["deviceKey"],
  forgotPassword: ["username"],
  getUser: ["accessToken"],
  listDevices: ["accessToken"],
  listWebAuthnCredentials: ["accessToken"],
  resendConfirmationCode: ["username"],
  setUserMFAPreference: ["accessToken"],
  signUp: ["username"],
  updateDeviceStatus: ["accessToken", "deviceKey"],
  updateUserAttributes: ["userAttributes", "accessToken"],
  verifySoftwareToken: ["userCode"],
  verifyUserAttribute: ["accessToken", "attributeName", "code"],
};

function textOf(name, value) {
  if (name === "userAttributes") {
    const pairs = attributesOf(value).map(([key, text]) => `("${key}", ${snakeCase(text)})`);
    return `[${pairs.join(", ")}]`;
  }
  if (name === "deviceRememberedStatus") return `DeviceRememberedStatusType::${pascalCase(value)}`;
  if (name.endsWith("MfaSettings")) {
    return membersOf(value).reduce(
      (text, [member, is]) => `${text}.${snakeCase(member)}(${is})`,
      "MfaSettings::new()",
    );
  }
  return isShown(name, value) ? JSON.stringify(value) : snakeCase(name);
}

/** Breaks a chain of setters: one to a line, if it is long. */
const chain = (head, setters) =>
  `${head}${setters.join("")}`.length <= 72
    ? `${head}${setters.join("")}`
    : [head, ...setters.map((setter) => `    ${setter}`)].join("\n");

function request(name, input) {
  const type = name[0].toUpperCase() + name.slice(1);
  const isFirst = (member) => required[name].includes(member);
  const first = required[name].map((member) => textOf(member, input[member]));
  const setters = membersOf(input)
    .filter(([member]) => !isFirst(member))
    .map(([member, value]) => `.${snakeCase(member)}(${textOf(member, value)})`);
  return chain(`${type}::new(${first.join(", ")})`, setters);
}

const send = ({ name, input }) => [
  "use cognito_wasm::client::operations::*;",
  "",
  ...("accessToken" in input ? ["let access_token = session.access_token().await?;"] : []),
  `let request = ${request(name, input)};`,
  "client.send(&request).await?;",
];

function signIn({ input }) {
  const { username, password, authFlow, device } = input;
  const setters = [
    password !== undefined && ".password(password)",
    authFlow && `.auth_flow(AuthFlowType::${pascalCase(authFlow)})`,
    device && ".device(device)",
  ].filter(Boolean);
  return [
    ...(authFlow ? ["use cognito_wasm::client::operations::AuthFlowType;"] : []),
    "use cognito_wasm::client::sign_in::{SignIn, sign_in};",
    "",
    `let request = ${chain(`SignIn::new(${JSON.stringify(username)})`, setters)};`,
    "let step = sign_in(&client, &request).await?;",
  ];
}

const session = {
  start: ["session.start(&done).await?;"],
  refresh: [
    "use std::time::Duration;",
    "",
    "session.access_token_valid_for(Duration::MAX).await?;",
  ],
  signOut: ["session.sign_out().await?;"],
  signOutEverywhere: ["session.sign_out_everywhere().await?;"],
};

/** What each kind of call is in Rust, as lines. */
const kinds = {
  client: send,
  operation: send,
  signIn,
  answer: answerOf,
  rememberDevice: ({ input: { deviceName, isRemembered } }) => [
    "use cognito_wasm::client::sign_in::{RememberDevice, remember_device};",
    "",
    chain("let known = RememberDevice::new()", [
      `.device_name(${JSON.stringify(deviceName)})`,
      `.is_remembered(${isRemembered});`,
    ]),
    "let device = remember_device(&client, &done, &known).await?;",
  ],
  registerPasskey: () => [
    "use cognito_wasm::client::operations::*;",
    "",
    "let access_token = session.access_token().await?;",
    "let request = StartWebAuthnRegistration::new(access_token.clone());",
    "let options = client.send(&request).await?.credential_creation_options;",
    "// navigator.credentials.create makes the credential of the options.",
    "let request = CompleteWebAuthnRegistration::new(access_token, credential);",
    "client.send(&request).await?;",
  ],
  admin: () => [
    "// The crate has no operations that need AWS credentials. On a server,",
    "// use the AWS SDK for Rust.",
  ],
  session: ({ name }) => session[name],
};

export const rustOf = (made) => kinds[made.api](made).join("\n");
