import type { CognitoError } from "./core/errors.js";
import type {
  CognitoClientOperations,
  InitiateAuthMembers,
  RespondToNewPasswordChallengeMembers,
} from "./generated/client.js";
import type { AuthenticationResult, ChallengeName, CommonInput } from "./generated/shared.js";

export * from "./core/errors.js";
export type {
  ChangePasswordInput,
  ConfirmForgotPasswordInput,
  ForgotPasswordInput,
  ForgotPasswordResult,
} from "./generated/client.js";
export type {
  Attribute,
  AuthenticationResult,
  CodeDeliveryDetails,
  CommonInput,
  MFAOption,
} from "./generated/shared.js";

/** How a client reaches its user pool. */
export interface CognitoClientConfig {
  /** The region, like `us-west-2`. Required unless `userPoolId` or `endpoint` is given. */
  region?: string | undefined;

  /** The user pool's ID, like `us-west-2_EXAMPLE`; the region is read from it if `region` is not given. */
  userPoolId?: string | undefined;

  /** The app client's id. */
  clientId: string;

  /**
   * The app client's secret, if it has one; the WebAssembly signs with it.
   *
   * In a page everybody can read it, so it protects nothing there. Use it only
   * if the user pool demands it. Prefer an app client without a secret; or
   * `secretHash`, which leaves the secret on a back end.
   */
  clientSecret?: string | undefined;

  /**
   * Returns the secret hash of a username, from the app's own back end:
   * `Base64(HMAC-SHA256(client secret, username + client id))`. Excludes
   * `clientSecret`. A back end should give a hash only to a user that it knows,
   * because its holder can act as the app client for that username.
   *
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash
   */
  secretHash?: ((username: string) => string | Promise<string>) | undefined;

  /**
   * The URL to send requests to in place of the region's: a proxy, a local user pool, an isolated
   * partition (us-iso…, eu-iso…). A path (`/api/cognito`) is one of the page's own origin. Must
   * be HTTPS, except on loopback or with `allowHttp`.
   */
  endpoint?: string | undefined;

  /** Whether requests go to the FIPS endpoint. Excludes `endpoint`. */
  fips?: boolean | undefined;

  /** Whether requests go to the dual-stack endpoint, for IPv4 and IPv6. Excludes `endpoint`. */
  dualStack?: boolean | undefined;

  /** Whether `endpoint` may be plain HTTP to another machine. Passwords then travel unencrypted. */
  allowHttp?: boolean | undefined;

  /** Sends requests; the host's `fetch` by default. It is called as a plain function. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;

  /**
   * How long a call may take, in milliseconds, the app's `secretHash` included
   * and loading the Wasm not; 0 for no limit. Default 30,000: a user pool's
   * Lambda triggers may take 5 s each and are tried up to three times.
   */
  timeout?: number | undefined;

  /** How a request that failed is sent again. */
  retry?: RetryConfig | undefined;
}

/**
 * How a request that failed is sent again, as the AWS SDKs do it in their standard mode.
 *
 * A request that the service throttled, or that did not leave, is always sent again. One that
 * may have been carried out (the connection was lost, the service failed inside) is sent again
 * only where a repetition does no harm: never a second `confirmForgotPassword`,
 * `changePassword`, `signUp` or answer to a challenge. Each operation's documentation says
 * whether it is one of these.
 *
 * The pauses are random and grow: up to 50 ms, 100 ms and so on; where the service throttles
 * up to 1 s, 2 s and so on. A `Retry-After` is honoured where the page can read it. All attempts
 * together keep within the call's `timeout`, and a pause that it leaves no time for is not
 * begun. A client that fails again and again retries less and less.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 */
export interface RetryConfig {
  /**
   * How often a request is sent at most. Default 3, as in the AWS SDKs; 1, or less, for no
   * repetition.
   */
  maxAttempts?: number | undefined;
}

/** The options that each call takes beside its input. */
export interface CallOptions {
  /** Aborts the call. What was sent may be carried out all the same. */
  signal?: AbortSignal | undefined;

  /** The time limit in milliseconds, in place of the client's. */
  timeout?: number | undefined;
}

/** The parameters that any flow may have in `authParameters`, by their names in the API. */
interface AuthParameters {
  /** The secret hash, in place of the one that the client computes. */
  SECRET_HASH?: string | undefined;
  /** The key of a device that the user pool remembers. */
  DEVICE_KEY?: string | undefined;
  [name: string]: string | undefined;
}

type InitiateAuthCommon = Pick<InitiateAuthMembers, keyof CommonInput | "session">;

/**
 * The input of {@link CognitoClient.initiateAuth}, by its flow.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html
 */
export type InitiateAuthInput =
  | (InitiateAuthCommon & {
      authFlow: "USER_PASSWORD_AUTH";
      authParameters: AuthParameters & { USERNAME: string; PASSWORD: string };
    })
  | (InitiateAuthCommon &
      Pick<InitiateAuthMembers, "accessToken" | "username"> & {
        authFlow: "REFRESH_TOKEN_AUTH" | "REFRESH_TOKEN";
        authParameters: AuthParameters & { REFRESH_TOKEN: string };
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
      /** SRP, whose computations are the app's own; `signIn` of `cognito-wasm/sign-in` has them. */
      authFlow: "USER_SRP_AUTH";
      authParameters: AuthParameters & { USERNAME: string; SRP_A: string };
    });

/** The result of a sign-in that is complete. */
export interface SignedIn {
  /** No challenge is left. */
  challengeName?: undefined;
  /** No challenge is left, so there is no session. */
  session?: undefined;
  /** The tokens. */
  authenticationResult: AuthenticationResult;
  /** The parameters that the service sent with the tokens, if any. */
  challengeParameters?: Record<string, string>;
}

/** A challenge to set a new password, because the current one is temporary. */
export interface NewPasswordRequired {
  /** The challenge's name. */
  challengeName: "NEW_PASSWORD_REQUIRED";
  /** There are no tokens yet. */
  authenticationResult?: undefined;
  /**
   * The session to answer the challenge with. It is valid for some minutes (three, unless the app
   * client is configured otherwise) and for one answer that the service accepts.
   */
  session: string;
  /** The challenge's parameters, as the service sent them. */
  challengeParameters: Record<string, string>;
  /** The attributes that must be given with the new password, by their plain names (`name`). */
  requiredAttributes: string[];
  /** The attributes that the user already has. */
  userAttributes: Record<string, string>;
}

/** The names of the challenges other than `NEW_PASSWORD_REQUIRED`. */
export type OtherChallengeName = Exclude<ChallengeName, "NEW_PASSWORD_REQUIRED">;

/** A challenge other than `NEW_PASSWORD_REQUIRED`. */
export interface OtherChallenge {
  /** The challenge's name. */
  challengeName: OtherChallengeName;
  /** There are no tokens yet. */
  authenticationResult?: undefined;
  /** The session to answer the challenge with. */
  session?: string;
  /** The challenge's parameters, as the service sent them. */
  challengeParameters?: Record<string, string>;
  /** The factors that the user can choose from in `SELECT_CHALLENGE`. */
  availableChallenges?: OtherChallengeName[];
}

/** The result of a step of a sign-in. `challengeName` tells the results apart. */
export type InitiateAuthResult = SignedIn | NewPasswordRequired | OtherChallenge;

/** The members that an answer to a `NEW_PASSWORD_REQUIRED` challenge always has. */
export interface NewPasswordInput
  extends Pick<
    RespondToNewPasswordChallengeMembers,
    keyof CommonInput | "newPassword" | "userAttributes"
  > {}

/** The input of {@link CognitoClient.respondToNewPasswordChallenge}. */
export type RespondToNewPasswordChallengeInput =
  | (NewPasswordInput & {
      /** The challenge as it was received. It may have been through JSON since. */
      challenge: NewPasswordRequired;
      /** The user's name, if the challenge does not have it. */
      username?: string | undefined;
      session?: undefined;
    })
  | (NewPasswordInput & {
      challenge?: undefined;
      /** The challenge's parameter `USER_ID_FOR_SRP`, if it has one. */
      username: string;
      /** The challenge's session. */
      session: string;
    });

/** The result of an operation whose response is empty. */
export type EmptyResult = Record<never, never>;

export interface CognitoClient extends CognitoClientOperations {}

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
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: client.js has the methods, whose types are generated.
export class CognitoClient {
  constructor(config: CognitoClientConfig);
}

/** A compiled module: `WebAssembly.Module`, where the app's types have it. Node's do not. */
type WasmModule = typeof globalThis extends {
  WebAssembly: { Module: { prototype: infer Module } };
}
  ? Module
  : object;

/** A WebAssembly module, its bytes, or where to get it. */
export type WasmSource =
  | WasmModule
  | ArrayBuffer
  | ArrayBufferView
  | Response
  | URL
  | string
  | Promise<WasmModule | ArrayBuffer | ArrayBufferView | Response>;

/**
 * Loads the WebAssembly now. Call it to load early, or to load from elsewhere than
 * from inside the JavaScript (the file is `cognito-wasm/wasm`). Otherwise the first
 * call loads it. If loading fails, the next call tries again.
 *
 * @example
 * ```js
 * import { init } from "cognito-wasm/slim";
 * import url from "cognito-wasm/wasm?url"; // Vite
 * await init(url);
 * ```
 * @throws {CognitoError} `WasmUnavailable`: `cause` is the exception of fetching or compiling.
 */
export function init(source?: WasmSource): Promise<void>;

declare module "./generated/codes.js" {
  interface CognitoServiceCodes {
    /** {@link init} has only the SDK's own codes. */
    init: never;
  }
}
