import { configOf } from "../call.js";
import { Attempt } from "./attempt.js";

/** The flow that fits what the app gave. */
function flowFor({ password }, { userPoolId }) {
  if (password === undefined) return "USER_AUTH";
  return userPoolId ? "USER_SRP_AUTH" : "USER_PASSWORD_AUTH";
}

export async function signIn(cognito, input, options) {
  const attempt = new Attempt("signIn", cognito, { ...input }, options);
  const { username } = await attempt.need("username");
  const { password, session, device } = attempt.input;
  const config = configOf(cognito);
  const { authFlow = flowFor(input, config) } = input;
  let { preferredChallenge } = input;
  if (authFlow === "USER_AUTH" && password !== undefined) {
    preferredChallenge ??= config.userPoolId ? "PASSWORD_SRP" : "PASSWORD";
  }
  const isCustom = authFlow === "CUSTOM_AUTH";
  const isSrp =
    authFlow === "USER_SRP_AUTH" ||
    preferredChallenge === "PASSWORD_SRP" ||
    (isCustom && password !== undefined);
  const isPassword =
    isSrp || authFlow === "USER_PASSWORD_AUTH" || preferredChallenge === "PASSWORD";
  if (isPassword) await attempt.need("password");

  const parameters = async (call) => ({
    PREFERRED_CHALLENGE: preferredChallenge,
    PASSWORD: isPassword && !isSrp ? password : undefined,
    SRP_A: isSrp ? await attempt.startSrp(call, password) : undefined,
    CHALLENGE_NAME: isSrp && isCustom ? "SRP_A" : undefined,
  });
  try {
    return await attempt.run(() => attempt.initiate(username, authFlow, session, parameters), {
      username,
      authFlow,
    });
  } catch (error) {
    if (!device || !attempt.isDeviceForgotten) throw error;
  }
  // A device that the service no longer knows must not lock its user out.
  const step = await signIn(cognito, { ...input, device: undefined }, options);
  return { ...step, isDeviceForgotten: true };
}
