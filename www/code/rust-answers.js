import { attributesOf, pascalCase, snakeCase } from "./values.js";

const code = () => "answers::Code::new(code)";

const challengeOf = ({ challenge }) =>
  ({
    PASSWORD: "answers::ChallengeChoice::password(password)",
    PASSWORD_SRP: "answers::ChallengeChoice::password_srp(password)",
  })[challenge] ?? `answers::ChallengeChoice::new(ChallengeNameType::${pascalCase(challenge)})`;

const newMfaOf = ({ mfa, issuer }) =>
  mfa === "EMAIL_OTP"
    ? "answers::NewMfa::email(email)"
    : `answers::NewMfa::software_token().issuer(${JSON.stringify(issuer)})`;

const newPasswordOf = ({ userAttributes = {} }) =>
  attributesOf(userAttributes).reduce(
    (text, [name, variable]) => `${text}.attribute("${name}", ${snakeCase(variable)})`,
    "answers::NewPassword::new(new_password)",
  );

const signUpCodeOf = ({ password }) =>
  `answers::SignUpCode::new(confirmation_code)${password === undefined ? "" : ".password(password)"}`;

/** The variant of `Step` for each step, and its answer. */
export const answers = {
  CUSTOM_CHALLENGE: ["CustomChallenge", () => "answers::CustomAnswer::new(answer)"],
  EMAIL_OTP: ["EmailOtp", code],
  MFA_SETUP: ["MfaSetup", newMfaOf],
  NEW_PASSWORD_REQUIRED: ["NewPasswordRequired", newPasswordOf],
  PASSWORD: ["Password", () => "answers::Password::new(password)"],
  PASSWORD_RESET_REQUIRED: [
    "PasswordResetRequired",
    () => "answers::PasswordReset::new(confirmation_code, password)",
  ],
  SELECT_CHALLENGE: ["SelectChallenge", challengeOf],
  SELECT_MFA_TYPE: [
    "SelectMfaType",
    ({ mfa }) => `answers::MfaChoice::new(ChallengeNameType::${pascalCase(mfa)})`,
  ],
  SIGN_UP_NOT_CONFIRMED: ["SignUpNotConfirmed", signUpCodeOf],
  SMS_MFA: ["SmsMfa", code],
  SMS_OTP: ["SmsOtp", code],
  SOFTWARE_TOKEN_MFA: ["SoftwareTokenMfa", code],
  SOFTWARE_TOKEN_SETUP: ["SoftwareTokenSetup", () => "answers::SetupCode::new(code)"],
  WEB_AUTHN: ["WebAuthn", () => "answers::Passkey::new(credential)"],
};

/** Returns the Rust that answers a step, as lines. */
export function answerOf({ input, step }) {
  const [variant, write] = answers[step.name];
  const text = write(input);
  const device = input.device && step.name !== "MFA_SETUP" ? ".device(device)" : "";
  return [
    ...(text.includes("ChallengeNameType")
      ? ["use cognito_wasm::client::operations::ChallengeNameType;"]
      : []),
    "use cognito_wasm::client::sign_in::{Step, answers};",
    "",
    `if let Step::${variant}(step) = step {`,
    `    let answer = ${text}${device};`,
    "    let next = step.answer(&client, &answer).await?;",
    "}",
  ];
}
