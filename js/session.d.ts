/**
 * The tokens after a sign-in: kept, refreshed before they run out, by one tab
 * at a time, and given up when the user signs out.
 *
 * @example
 * ```js
 * import { CognitoClient } from "cognito-wasm";
 * import { CognitoSession, inLocalStorage } from "cognito-wasm/session";
 *
 * const cognito = new CognitoClient({ region: "us-west-2", clientId: "38fjsnc484p94kpqsnet7mpld0" });
 * const session = new CognitoSession(cognito, { storage: inLocalStorage() });
 * session.subscribe(({ type }) => type === "signed-out" && showSignIn());
 *
 * await session.start(step); // of cognito-wasm/sign-in, or what initiateAuth answered
 * await fetch("/api", { headers: { authorization: `Bearer ${await session.accessToken()}` } });
 * ```
 */

import type { AuthenticationResult, CallOptions, CognitoClient } from "./client.js";
import type { CognitoError } from "./core/errors.js";
import type {} from "./operations.js";

export type { CallOptions } from "./client.js";
export * from "./core/errors.js";

/**
 * Where the session's one entry lives: anything that keeps strings. Its
 * functions may answer at once or by promises.
 */
export interface TokenStorage {
  get(key: string): string | null | undefined | Promise<string | null | undefined>;
  set(key: string, value: string): unknown;
  delete(key: string): unknown;

  /**
   * Who else has the entry: every tab of the origin (`origin`, the default);
   * the tabs duplicated from this one, each in a copy of its own (`tab`);
   * nobody (`page`). Between copies tokens cross a BroadcastChannel.
   */
  readonly scope?: "origin" | "tab" | "page" | undefined;
}

/** Until the page is left. What runs in the page may read it while it is there. */
export function inMemory(): TokenStorage;

/** Until the tab is closed. Every script of the page may read it. */
export function inSessionStorage(): TokenStorage;

/** Until the user signs out, for all tabs. Every script of the origin may read it, at any time. */
export function inLocalStorage(): TokenStorage;

/** What amazon-cognito-identity-js and Amplify keep their tokens in. */
export interface PeerStorage {
  getItem(key: string): string | null | undefined | Promise<string | null | undefined>;
  removeItem(key: string): unknown;
}

/**
 * A storage in which a session of amazon-cognito-identity-js or Amplify goes on
 * (their keys `CognitoIdentityServiceProvider.<clientId>.…`): nobody has to
 * sign in again. At the first refresh their tokens are removed; what they kept
 * of the device stays.
 *
 * @param from where they kept them; `localStorage` by default.
 * @example
 * ```js
 * new CognitoSession(cognito, { storage: adopting(cognito, inLocalStorage()) });
 * ```
 */
export function adopting(
  cognito: CognitoClient,
  storage: TokenStorage,
  from?: PeerStorage,
): TokenStorage;

/** What an app's own `refresh` is given. */
export interface SessionTokens {
  refreshToken: string;
  accessToken: string;
  deviceKey?: string | undefined;
}

export interface CognitoSessionConfig {
  /** {@link inMemory} by default. */
  storage?: TokenStorage | undefined;

  /**
   * The entry's key in the storage, `cognito-wasm.<client id>` by default. On a
   * server, or where several users are signed in at once, one for each.
   */
  key?: string | undefined;

  /**
   * Refreshes in place of the SDK: for an app client with a secret that only
   * the app's back end has, and refresh token rotation. Null says that the
   * refresh token is good no more; what it throws signs nobody out, unless it
   * is a CognitoError that says the same.
   */
  refresh?:
    | ((
        tokens: SessionTokens,
        options: { signal: AbortSignal },
      ) => Promise<Pick<AuthenticationResult, "accessToken" | "idToken" | "refreshToken"> | null>)
    | undefined;

  /** Revokes a refresh token in place of the SDK: for an app client whose secret only the back end has. */
  revoke?:
    | ((tokens: { refreshToken: string }, options: { signal: AbortSignal }) => Promise<unknown>)
    | undefined;
}

/** What happened to the session. */
export type SessionEvent = {
  /** Whether another tab did it. */
  elsewhere: boolean;
} & (
  | { type: "signed-in" }
  | { type: "refreshed" }
  | {
      type: "signed-out";
      /** `signOut` was called, or the service refused the refresh token. */
      reason: "signOut" | "refused";
      /** The refusal, in the tab that it came to. */
      error?: CognitoError;
    }
  /** What was stored was broken, or of another version of the SDK. */
  | { type: "discarded" }
);

export interface TokenOptions extends CallOptions {
  /**
   * How long the token must be good for, in milliseconds; one that is not is
   * refreshed (`Infinity`: at any rate, say after the user's attributes changed).
   *
   * Without it, tokens are refreshed a minute before they run out, and if that
   * fails for the time being the present one is given as long as it lasts.
   */
  validFor?: number | undefined;
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html */
interface CommonClaims {
  /** The user's id. */
  sub: string;
  iss: string;
  /** In seconds since 1970, by the service's clock, as all times here. */
  iat: number;
  exp: number;
  auth_time: number;
  jti: string;
  origin_jti?: string;
  event_id?: string;
  "cognito:groups"?: string[];
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html */
export interface AccessTokenClaims extends CommonClaims {
  token_use: "access";
  client_id: string;
  /** The user's real name in the user pool. */
  username: string;
  /** Separated by spaces. */
  scope: string;
  device_key?: string;
}

/** With the user's attributes, by their names. @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html */
export interface IdTokenClaims extends CommonClaims {
  token_use: "id";
  aud: string;
  /** The user's real name in the user pool. */
  "cognito:username": string;
  "cognito:roles"?: string[];
  "cognito:preferred_role"?: string;
  email?: string;
  email_verified?: boolean;
  phone_number?: string;
  phone_number_verified?: boolean;
  name?: string;
  [attribute: string]: unknown;
}

/**
 * What a token says, **not verified**: to show and to plan by, never to allow
 * by. Whoever lets a user do something verifies the token's signature, on a server.
 *
 * Undefined if it is no token that can be read. Told apart by `token_use`.
 */
export function claims(token: string): AccessTokenClaims | IdTokenClaims | undefined;

/** A user's tokens, from the sign-in to the sign-out. It holds none itself: its storage does. */
export class CognitoSession {
  constructor(cognito: CognitoClient, config?: CognitoSessionConfig);

  /**
   * Whether tabs take turns in refreshing. Without Web Locks (a page that is
   * not secure, an old server) only what runs in this page does.
   */
  readonly tabsTakeTurns: boolean;

  /**
   * Keeps the tokens of a sign-in, in place of those of another. Call it when
   * they have just come: by that, and not by the device's clock, it is reckoned
   * when they run out.
   *
   * @param step the step `SIGNED_IN` of `cognito-wasm/sign-in`, or what
   * `initiateAuth` answered; with `device`, if a known one signed in.
   * @throws {@link CognitoError}; `InvalidInput` where a token is missing.
   */
  start(
    step: {
      authenticationResult: AuthenticationResult;
      device?: { deviceKey: string } | undefined;
    },
    options?: CallOptions,
  ): Promise<void>;

  /**
   * An access token, refreshed if it must be.
   *
   * @throws {@link CognitoError}; `NotSignedIn`; those of the refresh. One that
   * is `retryable` (no network, no answer, a service that is down) never signs
   * out; `NotAuthorizedException` or `RefreshTokenReuseException` did.
   */
  accessToken(options?: TokenOptions): Promise<string>;

  /** An ID token, as {@link accessToken}. */
  idToken(options?: TokenOptions): Promise<string>;

  /**
   * What the tokens say, **not verified** (see {@link claims}); undefined if
   * nobody is signed in. Nothing is refreshed: it tells who is there, even
   * without a network.
   */
  claims(
    options?: CallOptions,
  ): Promise<{ accessToken: AccessTokenClaims; idToken: IdTokenClaims | undefined } | undefined>;

  /**
   * Signs out: here and in the other tabs at once, even without a network, then
   * at the service: the sign-in's tokens are revoked, or, with `global`, all of
   * the user's. If nobody is signed in, it does nothing.
   *
   * @throws {@link CognitoError}; `InvalidConfiguration`, before anything is
   * done, where the app must bring `revoke`; those of `revokeToken` or
   * `globalSignOut`: the user is signed out here, but the tokens live on until
   * they run out.
   */
  signOut(options?: CallOptions & { global?: boolean | undefined }): Promise<void>;

  /** Calls a function with what happens to the session, in this tab or another; gives what ends that. */
  subscribe(listener: (event: SessionEvent) => void): () => void;

  /** Ends listening to other tabs, and telling them. (Deno waits for the next message unless it is called.) */
  close(): void;
}

declare module "./core/errors.js" {
  interface CognitoServiceCodes {
    /** Of a {@link CognitoSession}, as the following: codes of ours alone. */
    start: never;
    accessToken: never;
    idToken: never;
    claims: never;
    signOut: never;
    refresh: never;
  }
}
