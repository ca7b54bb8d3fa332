import { Call } from "../core/call.js";
import { configOf } from "../core/config.js";
import { members } from "../core/names.js";
import { Attempt } from "./attempt.js";

/** @import { CallOptions, CognitoClient } from "../client.js" */
/** @import { SignInInput, Step } from "../sign-in.js" */

const MEMBERS =
  "username password authFlow preferredChallenge device session challengeResponses " +
  "clientMetadata analyticsMetadata userContextData";

/** @type {typeof import("../sign-in.js").signIn} */
export async function signIn(cognito, input, options) {
  const call = new Call("signIn", configOf(cognito), options);
  return await call.guard(() =>
    begin(cognito, members(call, input, MEMBERS, "the input"), options),
  );
}

/**
 * Signs in with members that were checked.
 *
 * @param {CognitoClient} cognito
 * @param {SignInInput} given
 * @param {CallOptions} [options]
 * @returns {Promise<Step>}
 */
export async function begin(cognito, given, options) {
  const attempt = new Attempt("signIn", cognito, given, options, given.username);
  const username = await attempt.need("username");
  const { userPoolId } = configOf(cognito);
  const { session, password } = given;
  let { authFlow, preferredChallenge } = given;
  const hasPassword = password !== undefined;
  if (preferredChallenge) authFlow ??= "USER_AUTH";
  if (hasPassword) {
    authFlow ??= userPoolId ? "USER_SRP_AUTH" : "USER_PASSWORD_AUTH";
    if (authFlow === "USER_AUTH") preferredChallenge ??= userPoolId ? "PASSWORD_SRP" : "PASSWORD";
  }
  authFlow ??= "USER_AUTH";
  const ways = authFlow + preferredChallenge;
  const isCustom = authFlow === "CUSTOM_AUTH" && hasPassword;
  const isSrp = isCustom || ways.includes("SRP");

  return attempt.run(
    async () =>
      attempt.initiate(username, authFlow, session, {
        PREFERRED_CHALLENGE: preferredChallenge,
        CHALLENGE_NAME: isCustom ? "SRP_A" : undefined,
        ...((isSrp || ways.includes("PASSWORD")) && (await attempt.password(isSrp))),
      }),
    { username, authFlow },
    // A device that the service no longer knows must not lock its user out.
    () => begin(cognito, { ...given, device: undefined }, options),
  );
}
