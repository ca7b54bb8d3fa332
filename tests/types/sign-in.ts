// Steps are told apart by their name, and each takes its own answer.
import { CognitoClient } from "cognito-wasm";
import {
  type Answer,
  answer,
  type Device,
  type OpenStep,
  rememberDevice,
  type Step,
  signIn,
} from "cognito-wasm/sign-in";
import { same } from "./equal.js";

const cognito = new CognitoClient({ userPoolId: "us-west-2_EXAMPLE", clientId: "app" });

export async function go(): Promise<string> {
  const kept: unknown = await signIn(cognito, { username: "jane", password: "Passw0rd!" });
  const step = kept as Step;
  switch (step.name) {
    case "SIGNED_IN": {
      const device = await rememberDevice(cognito, step, { deviceName: "laptop" });
      same<typeof device, Device>(true);
      return step.authenticationResult.accessToken;
    }
    case "SMS_MFA":
      same<typeof step.destination, string | undefined>(true);
      await answer(cognito, step, { code: "123456" });
      // @ts-expect-error an answer of another step
      await answer(cognito, step, { answer: "123456" });
      return "";
    case "NEW_PASSWORD_REQUIRED":
      same<typeof step.requiredAttributes, string[]>(true);
      await answer(cognito, step, {
        newPassword: "New-passw0rd",
        userAttributes: { name: "Jane" },
      });
      // @ts-expect-error without the new password
      await answer(cognito, step, {});
      return "";
    case "SELECT_CHALLENGE":
      await answer(cognito, step, { challenge: "EMAIL_OTP" });
      await answer(cognito, step, { challenge: "PASSWORD_SRP", password: "Passw0rd!" });
      // @ts-expect-error a password needs one
      await answer(cognito, step, { challenge: "PASSWORD" });
      return "";
    case "WEB_AUTHN":
      await answer(cognito, step, {});
      return "";
    case "CUSTOM_CHALLENGE":
      await answer(cognito, step, { answer: "4", clientMetadata: { from: "spa" } });
      return step.challengeParameters.question ?? "";
    // @ts-expect-error no step of this name
    case "SMS":
      return "";
    default:
      same<typeof step.username, string>(true);
      return step.isWrongCode ? "That is not the code." : "";
  }
}

// @ts-expect-error SIGNED_IN is not answered
await answer(cognito, { name: "SIGNED_IN", username: "jane", authenticationResult: {} }, {});
// @ts-expect-error no flow of this name
await signIn(cognito, { username: "jane", authFlow: "SRP" });

// The loop of an app that asks for whatever comes.
export async function loop(askUser: (step: OpenStep) => Promise<Answer>): Promise<string> {
  let step = await signIn(cognito, { username: "jane" });
  while (step.name !== "SIGNED_IN") step = await answer(cognito, step, await askUser(step));
  return step.authenticationResult.accessToken;
}

// What waits for the user has a name, and `SIGNED_IN` is not among it.
same<OpenStep["name"], Exclude<Step["name"], "SIGNED_IN">>(true);
