// How tokens are refreshed and revoked: by the app's function, by the
// operation that takes the client secret, or by the one that takes a hash.
import { configOf } from "../core/config.js";
import { CognitoError } from "../core/errors.js";
import { getTokensFromRefreshToken, revokeToken } from "../operations.js";

/** @import { CognitoClient, CognitoErrorCode } from "../client.js" */
/** @import { Call } from "../core/call.js" */
/** @import { CognitoSessionConfig } from "../session.js" */
/** @import { Entry, Unchecked } from "../types/sessions.js" */

/** The refresh token is good no more. All else may pass, and signs nobody out. */
const REFUSALS = [
  "NotAuthorizedException",
  "NotSignedIn",
  "PasswordResetRequiredException",
  "RefreshTokenReuseException",
  "UserNotConfirmedException",
  "UserNotFoundException",
];

/**
 * The same exception says that the secret or its hash is wrong: the app's fault, not the token's.
 *
 * @param {CognitoError} error
 */
export const isRefusal = ({ code, message }) => REFUSALS.includes(code) && !/secret/i.test(message);

/**
 * Whether the app left the secret on its back end, and only hashes come from there.
 *
 * @param {CognitoClient} cognito
 */
export const hasOnlyHash = (cognito) => {
  const { clientSecret, secretHash } = configOf(cognito);
  return secretHash && !clientSecret;
};

/**
 * New tokens in place of an entry's.
 *
 * @param {Call} call
 * @param {CognitoClient} cognito
 * @param {Entry} entry
 * @param {CognitoSessionConfig["refresh"]} own
 * @param {AbortSignal} signal
 * @returns {Promise<Unchecked | undefined>}
 */
export async function refresh(
  call,
  cognito,
  { refreshToken, accessToken, deviceKey },
  own,
  signal,
) {
  if (own) {
    const tokens = await asked(call, "RefreshFailed", true, () =>
      own({ refreshToken, accessToken, deviceKey }, { signal }),
    );
    return tokens ?? call.fail("input", "NotSignedIn", "the app's refresh says so");
  }
  const { authenticationResult } = hasOnlyHash(cognito)
    ? await cognito.initiateAuth(
        {
          authFlow: "REFRESH_TOKEN_AUTH",
          authParameters: { REFRESH_TOKEN: refreshToken, DEVICE_KEY: deviceKey },
          // Not sent: the hash is of the user's real name, which is in there.
          accessToken,
        },
        { signal },
      )
    : await getTokensFromRefreshToken(cognito, { refreshToken, deviceKey }, { signal });
  return authenticationResult;
}

/**
 * @param {Call} call
 * @param {CognitoClient} cognito
 * @param {Entry} entry
 * @param {CognitoSessionConfig["revoke"]} own
 * @param {AbortSignal} signal
 * @returns {Promise<unknown>}
 */
export function revoke(call, cognito, { refreshToken }, own, signal) {
  if (own) return asked(call, "RevokeFailed", true, () => own({ refreshToken }, { signal }));
  return revokeToken(cognito, { token: refreshToken }, { signal });
}

/**
 * Asks the app: for tokens, or what it stored.
 *
 * @template Value
 * @param {Call} call
 * @param {CognitoErrorCode} code
 * @param {boolean} retryable
 * @param {() => Promise<Value>} ask
 */
export async function asked(call, code, retryable, ask) {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof CognitoError) throw cause;
    return call.fail("config", code, "failed (see cause)", retryable, cause);
  }
}
