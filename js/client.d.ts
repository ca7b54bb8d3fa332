import type { CognitoError } from "./core/errors.js";

export * from "./core/errors.js";

/** How a client reaches its user pool. */
export interface CognitoClientConfig {
  /** Like `us-west-2`. Required unless `userPoolId` or `endpoint` is given. */
  region?: string | undefined;

  /** Like `us-west-2_EXAMPLE`; the region is read from it if `region` is not given. */
  userPoolId?: string | undefined;

  /** The app client's id. */
  clientId: string;

  /**
   * The app client's secret, if it has one; the WebAssembly signs with it.
   *
   * In a page everybody can read it: there it protects nothing, and is for
   * user pools that demand it. Prefer an app client without a secret; or
   * `secretHash`, which leaves the secret on a back end.
   */
  clientSecret?: string | undefined;

  /**
   * Asks the app's own back end for the secret hash of a username:
   * `Base64(HMAC-SHA256(client secret, username + client id))`. Excludes
   * `clientSecret`. A back end should give it only to whom it knows, for it
   * lets anyone act as the app client for that username.
   *
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash
   */
  secretHash?: ((username: string) => string | Promise<string>) | undefined;

  /**
   * Another address than the region's: a proxy, a local user pool, an isolated
   * partition (us-iso…, eu-iso…). Must be https, but to this very machine.
   */
  endpoint?: string | undefined;

  /** Use the FIPS endpoint. Not with `endpoint`. */
  fips?: boolean | undefined;

  /** Use the endpoint that answers IPv4 and IPv6. Not with `endpoint`. */
  dualStack?: boolean | undefined;

  /** Let `endpoint` be plain http to another machine, which passwords then cross in the clear. */
  allowHttp?: boolean | undefined;

  /** Sends requests; the host's `fetch` by default. It is called as a plain function. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;

  /**
   * How long a call may take, in milliseconds, the app's `secretHash` included
   * and loading the Wasm not; 0 for no limit. Default 30,000: a user pool's
   * Lambda triggers may take 5 s each and are tried up to three times.
   */
  timeout?: number | undefined;
}

/** What each call takes beside its input. */
export interface CallOptions {
  /** Aborts the call. What was sent may be carried out all the same. */
  signal?: AbortSignal | undefined;

  /** In milliseconds, in place of the client's. */
  timeout?: number | undefined;
}

/** What most operations take beside their own members. */
export interface CommonInput {
  /** For Lambda triggers; not for secrets, it is neither stored nor encrypted. */
  clientMetadata?: Record<string, string | undefined> | undefined;

  /** For Amazon Pinpoint. */
  analyticsMetadata?: { analyticsEndpointId?: string | undefined } | undefined;

  /** For threat protection: what its script collected in the browser. */
  userContextData?:
    | { ipAddress?: string | undefined; encodedData?: string | undefined }
    | undefined;

  /** Members that a newer service knows and this version does not, verbatim (`{ NewMember: … }`). */
  extra?: Record<string, unknown> | undefined;
}

/** Where a code was sent. */
export interface CodeDeliveryDetails {
  /** Masked: `j***@e***.com` or `+*******1234`. */
  destination?: string;
  deliveryMedium?: "EMAIL" | "SMS";
  /** The user's attribute that it was sent to: `email` or `phone_number`. */
  attributeName?: string;
}

/** An attribute: `email`, `email_verified`, `custom:team`. */
export interface Attribute {
  name: string;
  /** Always a string: `"true"`, too. */
  value?: string | undefined;
}

/** Deprecated by the service: where a second factor's code is sent. */
export interface MFAOption {
  deliveryMedium?: "EMAIL" | "SMS" | undefined;
  attributeName?: string | undefined;
}

export interface ForgotPasswordInput extends CommonInput {
  /** The user's name, or an alias. 1 to 128 characters. */
  username: string;
  /** In place of the one the client would make. */
  secretHash?: string | undefined;
}

export interface ForgotPasswordResult {
  codeDeliveryDetails: CodeDeliveryDetails;
}

export interface ConfirmForgotPasswordInput extends CommonInput {
  /** The user's name, or an alias. 1 to 128 characters. */
  username: string;
  /** The code the user received; good for one hour. */
  confirmationCode: string;
  /** The new password. */
  password: string;
  /** In place of the one the client would make. */
  secretHash?: string | undefined;
}

/** The members that any flow may take in `authParameters`, verbatim. */
interface AuthParameters {
  /** In place of the one the client would make. */
  SECRET_HASH?: string | undefined;
  /** A device that the user pool remembers. */
  DEVICE_KEY?: string | undefined;
  [name: string]: string | undefined;
}

interface InitiateAuthCommon extends CommonInput {
  /** Of a sign-up that continues into this sign-in. */
  session?: string | undefined;
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html */
export type InitiateAuthInput =
  | (InitiateAuthCommon & {
      authFlow: "USER_PASSWORD_AUTH";
      authParameters: AuthParameters & { USERNAME: string; PASSWORD: string };
    })
  | (InitiateAuthCommon & {
      authFlow: "REFRESH_TOKEN_AUTH" | "REFRESH_TOKEN";
      authParameters: AuthParameters & { REFRESH_TOKEN: string };
      /**
       * With a client secret, this or `username`: the secret hash of a refresh
       * is made of the user's real name, which the token's `username` claim
       * holds. Used for that and not sent; it may have run out.
       */
      accessToken?: string | undefined;
      /** The user's real name in the user pool: never an alias that was typed. */
      username?: string | undefined;
    })
  | (InitiateAuthCommon & {
      authFlow: "USER_AUTH";
      authParameters: AuthParameters & {
        USERNAME: string;
        PREFERRED_CHALLENGE?: string | undefined;
        PASSWORD?: string | undefined;
        SRP_A?: string | undefined;
      };
    })
  | (InitiateAuthCommon & {
      authFlow: "CUSTOM_AUTH";
      authParameters: AuthParameters & {
        USERNAME: string;
        CHALLENGE_NAME?: string | undefined;
        SRP_A?: string | undefined;
      };
    })
  | (InitiateAuthCommon & {
      /** The arithmetic behind `SRP_A` is the app's own. */
      authFlow: "USER_SRP_AUTH";
      authParameters: AuthParameters & { USERNAME: string; SRP_A: string };
    });

/** Tokens. Whoever holds them is the user: keep them out of logs and URLs. */
export interface AuthenticationResult {
  accessToken: string;
  idToken?: string;
  /** Missing in the answer to a refresh: the one that was sent stays good. */
  refreshToken?: string;
  /** How long the access token is good for, in seconds. */
  expiresIn: number;
  /** `Bearer`. */
  tokenType?: string;
  newDeviceMetadata?: { deviceKey?: string; deviceGroupKey?: string };
}

/** The sign-in is complete. */
export interface SignedIn {
  challengeName?: undefined;
  session?: undefined;
  authenticationResult: AuthenticationResult;
  challengeParameters?: Record<string, string>;
}

/** The user must set a new password: the present one is temporary. */
export interface NewPasswordRequired {
  challengeName: "NEW_PASSWORD_REQUIRED";
  authenticationResult?: undefined;
  /** Good for some minutes (three unless the app client says otherwise), and for one answer that is accepted. */
  session: string;
  /** As the service sent them. */
  challengeParameters: Record<string, string>;
  /** The attributes that must be given with the new password, by their names (`name`). */
  requiredAttributes: string[];
  /** The attributes the user has already. */
  userAttributes: Record<string, string>;
}

/** The names of the other challenges. */
export type OtherChallengeName =
  | "ADMIN_NO_SRP_AUTH"
  | "CUSTOM_CHALLENGE"
  | "DEVICE_PASSWORD_VERIFIER"
  | "DEVICE_SRP_AUTH"
  | "EMAIL_OTP"
  | "MFA_SETUP"
  | "PASSWORD"
  | "PASSWORD_SRP"
  | "PASSWORD_VERIFIER"
  | "SELECT_CHALLENGE"
  | "SELECT_MFA_TYPE"
  | "SMS_MFA"
  | "SMS_OTP"
  | "SOFTWARE_TOKEN_MFA"
  | "WEB_AUTHN";

/** Another challenge stands before the tokens. */
export interface OtherChallenge {
  challengeName: OtherChallengeName;
  authenticationResult?: undefined;
  session?: string;
  challengeParameters?: Record<string, string>;
  /** What `SELECT_CHALLENGE` offers. */
  availableChallenges?: OtherChallengeName[];
}

/** Told apart by `challengeName`. */
export type InitiateAuthResult = SignedIn | NewPasswordRequired | OtherChallenge;

export interface NewPasswordInput extends CommonInput {
  /** The new password; at most 256 characters. */
  newPassword: string;

  /**
   * Values of `requiredAttributes`, and of others the app client may write, by
   * their plain names. One that cannot be changed, or has a value already, is
   * refused by the service.
   */
  userAttributes?: Record<string, string | undefined> | undefined;
}

export type RespondToNewPasswordChallengeInput =
  | (NewPasswordInput & {
      /** The challenge as it came; it may have been through JSON in the meantime. */
      challenge: NewPasswordRequired;
      /** Used if the challenge names no user. */
      username?: string | undefined;
      session?: undefined;
    })
  | (NewPasswordInput & {
      challenge?: undefined;
      /** `USER_ID_FOR_SRP` of the challenge's parameters, where it has one. */
      username: string;
      /** The challenge's. */
      session: string;
    });

export interface ChangePasswordInput {
  /** The signed-in user's, with the scope `aws.cognito.signin.user.admin`. */
  accessToken: string;
  /** Left out by a user who has no password yet. */
  previousPassword?: string | undefined;
  proposedPassword: string;
  /** As in {@link CommonInput}. */
  extra?: Record<string, unknown> | undefined;
}

/** The service answers nothing. */
export type EmptyResult = Record<never, never>;

/**
 * A client of one user pool and app client.
 *
 * It keeps no tokens and stores nothing. Its configuration is copied when it
 * is made and checked at each call; every failure, a wrong configuration
 * included, is a rejection with {@link CognitoError}. Logged or inspected, a
 * client shows nothing of its configuration.
 *
 * @example
 * ```js
 * const cognito = new CognitoClient({ region: "us-west-2", clientId: "38fjsnc484p94kpqsnet7mpld0" });
 * ```
 */
export class CognitoClient {
  constructor(config: CognitoClientConfig);

  /**
   * Sends the user a code that lets them set a new password. The present one
   * works until then. A newer code replaces an older one.
   *
   * Where the app client hides who exists, an unknown user gets a made-up
   * destination and no code.
   *
   * @example
   * ```js
   * const { codeDeliveryDetails } = await cognito.forgotPassword({ username: "jane@example.com" });
   * show(`We sent a code to ${codeDeliveryDetails.destination}.`);
   * ```
   * @throws {@link CognitoError}; `InvalidParameterException` where the user has
   * no verified address, `NotAuthorizedException` while the password is a
   * temporary one, `LimitExceededException` after some five in an hour.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html
   */
  forgotPassword(input: ForgotPasswordInput, options?: CallOptions): Promise<ForgotPasswordResult>;

  /**
   * Sets a new password with the code that the user received: after
   * {@link forgotPassword}, or after an administrator's reset, which sent one.
   *
   * @example
   * ```js
   * await cognito.confirmForgotPassword({
   *   username: "jane@example.com",
   *   confirmationCode: "123456",
   *   password: newPassword,
   * });
   * ```
   * @throws {@link CognitoError}; `CodeMismatchException` for a wrong code,
   * `ExpiredCodeException` for one that ran out or was used,
   * `InvalidPasswordException` for one against the policy (the code stays good).
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html
   */
  confirmForgotPassword(
    input: ConfirmForgotPasswordInput,
    options?: CallOptions,
  ): Promise<EmptyResult>;

  /**
   * Begins a sign-in, or refreshes tokens.
   *
   * @example
   * ```js
   * const result = await cognito.initiateAuth({
   *   authFlow: "USER_PASSWORD_AUTH",
   *   authParameters: { USERNAME: "jane@example.com", PASSWORD: password },
   * });
   * if (result.challengeName === undefined) use(result.authenticationResult.accessToken);
   * else if (result.challengeName === "NEW_PASSWORD_REQUIRED") askFor(result.requiredAttributes);
   * ```
   * @throws {@link CognitoError}; `NotAuthorizedException` for a wrong password,
   * `PasswordResetRequiredException` after an administrator's reset: a code is
   * on its way already, go on to {@link confirmForgotPassword}.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html
   */
  initiateAuth(input: InitiateAuthInput, options?: CallOptions): Promise<InitiateAuthResult>;

  /**
   * Answers a `NEW_PASSWORD_REQUIRED` challenge. The username in the answer is
   * the challenge's own, which the secret hash needs: after signing in with an
   * alias it is another than the one typed.
   *
   * @example
   * ```js
   * if (result.challengeName === "NEW_PASSWORD_REQUIRED") {
   *   const { authenticationResult } = await cognito.respondToNewPasswordChallenge({
   *     challenge: result,
   *     newPassword,
   *     userAttributes: { name: "Jane" },
   *   });
   * }
   * ```
   * @throws {@link CognitoError}; `InvalidInput`, before anything is sent, for a
   * required attribute that is missing; `InvalidPasswordException` (the
   * challenge stays good), `NotAuthorizedException` when the session is over.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
   */
  respondToNewPasswordChallenge(
    input: RespondToNewPasswordChallengeInput,
    options?: CallOptions,
  ): Promise<InitiateAuthResult>;

  /**
   * Changes the password of the user who is signed in. Other sessions of the
   * user go on.
   *
   * @example
   * ```js
   * await cognito.changePassword({ accessToken, previousPassword, proposedPassword });
   * ```
   * @throws {@link CognitoError}; `NotAuthorizedException` for a wrong previous
   * password or a token that ran out, `InvalidPasswordException`,
   * `LimitExceededException`.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html
   */
  changePassword(input: ChangePasswordInput, options?: CallOptions): Promise<EmptyResult>;
}

/** A WebAssembly module, or where to get it. */
export type WasmSource =
  | WebAssembly.Module
  | BufferSource
  | Response
  | URL
  | string
  | Promise<WebAssembly.Module | BufferSource | Response>;

/**
 * Loads the WebAssembly now: early, or from elsewhere than from inside the
 * JavaScript (the file is `cognito-wasm/wasm`). Without it, the first call
 * loads. What failed is tried again at the next call.
 *
 * @example
 * ```js
 * import { init } from "cognito-wasm/slim";
 * import url from "cognito-wasm/wasm?url"; // Vite
 * await init(url);
 * ```
 * @throws What fetching or compiling threw.
 */
export function init(source?: WasmSource): Promise<void>;
