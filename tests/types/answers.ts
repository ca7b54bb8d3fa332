// Answers are told apart by `challengeName`.
import type {
  CognitoClient,
  InitiateAuthResult,
  NewPasswordRequired,
  OtherChallengeName,
} from "cognito-wasm";
import { same } from "./equal.js";

declare const cognito: CognitoClient;

const { codeDeliveryDetails } = await cognito.forgotPassword({ username: "jane" });
const deliveryMedium = codeDeliveryDetails?.deliveryMedium;
same<typeof deliveryMedium, "EMAIL" | "SMS" | undefined>(true);

export async function signIn(): Promise<string> {
  const result = await cognito.initiateAuth({
    authFlow: "USER_PASSWORD_AUTH",
    authParameters: { USERNAME: "jane", PASSWORD: "x" },
  });
  // @ts-expect-error not before it is known that there are tokens
  result.authenticationResult.accessToken;
  // @ts-expect-error not before it is known which challenge it is
  result.requiredAttributes;
  switch (result.challengeName) {
    case undefined:
      same<typeof result.authenticationResult.expiresIn, number>(true);
      return result.authenticationResult.accessToken;
    case "NEW_PASSWORD_REQUIRED":
      same<typeof result.requiredAttributes, string[]>(true);
      same<typeof result.userAttributes, Record<string, string>>(true);
      same<typeof result.session, string>(true);
      return answer(result);
    default:
      same<typeof result.challengeName, OtherChallengeName>(true);
      // @ts-expect-error of another challenge
      result.requiredAttributes;
      return result.session ?? "";
  }
}

async function answer(challenge: NewPasswordRequired): Promise<string> {
  const result = await cognito.respondToNewPasswordChallenge({
    challenge: JSON.parse(JSON.stringify(challenge)) as NewPasswordRequired,
    newPassword: "New-passw0rd",
    userAttributes: { name: "Jane" },
  });
  same<typeof result, InitiateAuthResult>(true);
  return result.authenticationResult?.accessToken ?? "";
}

export async function answerAnything(result: InitiateAuthResult): Promise<void> {
  // @ts-expect-error any challenge is not this challenge
  await cognito.respondToNewPasswordChallenge({ challenge: result, newPassword: "x" });
  if (result.challengeName) same<typeof result.authenticationResult, undefined>(true);
  else result.authenticationResult.idToken?.split(".");
}
