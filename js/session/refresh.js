// Refreshes and revokes tokens: by the app's function, by the operation that takes the
// client secret, or by the one that takes a hash.
import { NOT_SIGNED_IN, REFRESH_FAILED, REVOKE_FAILED } from "../core/causes.js";
import { configOf } from "../core/config.js";
import { CognitoError } from "../core/errors.js";
import { claims } from "../core/host.js";
import { getTokensFromRefreshToken, revokeToken } from "../operations.js";

/** @import { CognitoClient } from "../client.js" */
/** @import { Call } from "../core/call.js" */
/** @import { CognitoSessionConfig } from "../session.js" */
/** @import { Cause } from "../types/calls.js" */
/** @import { Entry, Unchecked } from "../types/sessions.js" */

/** The errors that end the session. Any other error is temporary and signs nobody out. */
const REFUSALS = [
  "NotAuthorizedException",
  "NotSignedIn",
  "PasswordResetRequiredException",
  "RefreshTokenReuseException",
  "UserNotConfirmedException",
  "UserNotFoundException",
];

/**
 * Returns whether an error ends the session. NotAuthorizedException also says that the secret or its hash is wrong; then it does not.
 *
 * @param {CognitoError} error
 */
export const isRefusal = ({ code, message }) => REFUSALS.includes(code) && !/secret/i.test(message);

/**
 * Returns whether the app supplies secret hashes and keeps the secret.
 *
 * @param {CognitoClient} cognito
 */
export const hasOnlyHash = (cognito) => {
  const { clientSecret, secretHash } = configOf(cognito);
  return secretHash && !clientSecret;
};

/**
 * Returns new tokens in place of an entry's.
 *
 * @param {Call} call
 * @param {CognitoClient} cognito
 * @param {Entry} entry
 * @param {Pick<CognitoSessionConfig, "refresh" | "clientMetadata">} own
 * @param {AbortSignal} signal
 * @returns {Promise<Unchecked | undefined>}
 */
export async function refresh(
  call,
  cognito,
  { refreshToken, accessToken, deviceKey },
  { refresh: own, clientMetadata },
  signal,
) {
  if (own) {
    const tokens = await asked(call, REFRESH_FAILED, () =>
      own({ refreshToken, accessToken, deviceKey }, { signal }),
    );
    return tokens ?? call.fail(NOT_SIGNED_IN, "the app's refresh says so");
  }
  const { authenticationResult } = hasOnlyHash(cognito)
    ? await cognito.initiateAuth(
        {
          authFlow: "REFRESH_TOKEN_AUTH",
          authParameters: { REFRESH_TOKEN: refreshToken, DEVICE_KEY: deviceKey },
          // It is not sent. It has the user's real name, from which the hash is computed.
          accessToken,
          clientMetadata,
        },
        { signal },
      )
    : await getTokensFromRefreshToken(
        cognito,
        { refreshToken, deviceKey, clientMetadata },
        { signal },
      );
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
export async function revoke(call, cognito, { refreshToken, accessToken }, own, signal) {
  if (own) return asked(call, REVOKE_FAILED, () => own({ refreshToken }, { signal }));
  // Tokens of an app client without revocation have no such claim, and cannot be revoked.
  if (!claims(accessToken)?.origin_jti) return;
  try {
    await revokeToken(cognito, { token: refreshToken }, { signal });
  } catch (/** @type {any} */ error) {
    // Revocation was turned off since.
    if (error.code !== "UnsupportedOperationException") throw error;
  }
}

/**
 * Calls the app's own function or storage, and reports its failure as an error.
 *
 * @template Value
 * @param {Call} call
 * @param {Cause} failed the row of the error
 * @param {() => Promise<Value>} ask
 */
export async function asked(call, failed, ask) {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof CognitoError) throw cause;
    return call.fail(failed, "failed (see cause)", cause);
  }
}
