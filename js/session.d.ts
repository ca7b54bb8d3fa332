/**
 * The tokens after a sign-in. A session stores them, refreshes them before they
 * expire, in one tab at a time, and revokes them when the user signs out.
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
 * await session.start(step); // from cognito-wasm/sign-in, or the result of initiateAuth
 * await fetch("/api", { headers: { authorization: `Bearer ${await session.accessToken()}` } });
 * ```
 */

import type { AuthenticationResult, CallOptions, CognitoClient } from "./client.js";
import type { CognitoError } from "./core/errors.js";
import type {} from "./operations.js";

export type { CallOptions } from "./client.js";
export * from "./core/errors.js";

/**
 * The storage of a session's entry: anything that stores strings. Its functions may
 * return promises.
 */
export interface TokenStorage {
  get(key: string): string | null | undefined | Promise<string | null | undefined>;
  set(key: string, value: string): unknown;
  delete(key: string): unknown;

  /**
   * The pages that have the entry, too: every tab of the origin (`origin`, the
   * default); the tabs duplicated from this one, each with a copy of its own (`tab`);
   * none (`page`). Tabs with copies exchange tokens through a BroadcastChannel.
   */
  readonly scope?: "origin" | "tab" | "page" | undefined;
}

/** Returns a storage that lasts until the page is left. Scripts of the page can read it meanwhile. */
export function inMemory(): TokenStorage;

/** Returns a storage that lasts until the tab is closed. Every script of the page can read it. */
export function inSessionStorage(): TokenStorage;

/** Returns a storage that lasts until the user signs out, for all tabs. Every script of the origin can read it at any time. */
export function inLocalStorage(): TokenStorage;

/** The storage in which amazon-cognito-identity-js and Amplify keep their tokens. */
export interface PeerStorage {
  getItem(key: string): string | null | undefined | Promise<string | null | undefined>;
  removeItem(key: string): unknown;
}

/**
 * Returns a storage in which a session of amazon-cognito-identity-js or Amplify goes
 * on (from their keys `CognitoIdentityServiceProvider.<clientId>.…`), so that nobody has
 * to sign in again. At the first refresh their tokens are removed. Their keys about the
 * device stay.
 *
 * @param from the storage that they used; `localStorage` by default.
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

/** The tokens that an app's own `refresh` gets. */
export interface SessionTokens {
  refreshToken: string;
  accessToken: string;
  deviceKey?: string | undefined;
}

export interface CognitoSessionConfig {
  /** The storage of the entry; {@link inMemory} by default. */
  storage?: TokenStorage | undefined;

  /**
   * The entry's key in the storage, `cognito-wasm.<client id>` by default. On a
   * server, or where several users are signed in at once, each user needs a key.
   */
  key?: string | undefined;

  /**
   * Refreshes in place of the SDK. An app client needs it if only the app's back end
   * has its secret and refresh tokens rotate. `null` says that the refresh token is no
   * longer valid, and signs out. An exception signs nobody out, unless it is a
   * CognitoError that says the same.
   */
  refresh?:
    | ((
        tokens: SessionTokens,
        options: { signal: AbortSignal },
      ) => Promise<Pick<AuthenticationResult, "accessToken" | "idToken" | "refreshToken"> | null>)
    | undefined;

  /** Revokes a refresh token in place of the SDK. An app client needs it if only the app's back end has its secret. */
  revoke?:
    | ((tokens: { refreshToken: string }, options: { signal: AbortSignal }) => Promise<unknown>)
    | undefined;

  /** The metadata that the Lambda triggers of a refresh get, for example the pre token generation trigger. */
  clientMetadata?: Record<string, string> | undefined;
}

/** An event of a session. */
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
  /**
   * The storage did not take the tokens of a refresh. The session keeps them in memory, and
   * tries again when it is used.
   */
  | {
      type: "not-stored";
      /** The exception of the storage. */
      error: unknown;
    }
  /** The stored entry was broken, or of another version of the SDK. */
  | { type: "discarded" }
  /**
   * The browser denies something, because the user blocks cookies and site data, or to a
   * frame of another site. The session works without it. Each listener is told once,
   * those who subscribe later as well.
   */
  | {
      type: "denied";
      /**
       * `storage`: the tokens are in this page's memory, and gone when it is left. `locks`:
       * tabs no longer take turns in refreshing. `messages`: tabs do not hear of each other.
       */
      what: "locks" | "messages" | "storage";
      /** The browser's exception. */
      error: unknown;
    }
);

export interface TokenOptions extends CallOptions {
  /**
   * How long the token must be valid, in milliseconds. It is refreshed if needed. More than
   * the token lives is refused as `InvalidInput`;
   * `Infinity` always refreshes, for example after the user's attributes changed.
   *
   * By default tokens are refreshed a minute before they expire. If that fails, and the
   * service did not refuse the refresh token, the present token is returned while it is valid.
   */
  validFor?: number | undefined;
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html */
interface CommonClaims {
  /** The user's ID. */
  sub: string;
  iss: string;
  /** The time of issue in seconds since 1970, by the service's clock, like all times here. */
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
  /** The scopes, separated by spaces. */
  scope: string;
  device_key?: string;
}

/** The claims of an ID token, with the user's attributes by their names. @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html */
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
 * Returns the claims of a token, **not verified**: show them and plan with them, but
 * never grant access by them. Whoever lets a user do something verifies the token's
 * signature, on a server.
 *
 * Returns `undefined` if the text is no token. `token_use` tells the two kinds apart.
 */
export function claims(token: string): AccessTokenClaims | IdTokenClaims | undefined;

/**
 * A user's session, from the sign-in to the sign-out. It holds no tokens itself: its storage
 * does. Its methods may be taken off it (`const { accessToken } = session`).
 */
export class CognitoSession {
  constructor(cognito: CognitoClient, config?: CognitoSessionConfig);

  /**
   * Whether tabs take turns in refreshing. Without Web Locks (a page that is
   * not secure, an old server, a browser that denied them) only the calls in one page do.
   */
  readonly tabsTakeTurns: boolean;

  /**
   * Stores the tokens of a sign-in, in place of any others. Call it as soon as they
   * have come: their remaining time is measured from this call, because the device's
   * clock may be wrong.
   *
   * @param step the step `SIGNED_IN` of `cognito-wasm/sign-in`, or the result of
   * `initiateAuth`; with `device`, if a known one signed in.
   * @throws {@link CognitoError}; `InvalidInput` if a token is missing; `StorageFailed` if the
   * storage does not give the entry back.
   */
  start(
    step: {
      authenticationResult: AuthenticationResult;
      device?: { deviceKey: string } | undefined;
    },
    options?: CallOptions,
  ): Promise<void>;

  /**
   * Returns an access token, refreshed if needed.
   *
   * @throws {@link CognitoError}; `NotSignedIn`; errors of the refresh. A `retryable`
   * error (no network, no response, a service that is down) never signs out;
   * `NotAuthorizedException` and `RefreshTokenReuseException` do.
   */
  accessToken(options?: TokenOptions): Promise<string>;

  /** Returns an ID token, like {@link accessToken}. */
  idToken(options?: TokenOptions): Promise<string>;

  /**
   * Returns the claims of the tokens, **not verified** (see {@link claims}), or
   * `undefined` if nobody is signed in. It refreshes nothing, so it works without a
   * network.
   */
  claims(
    options?: CallOptions,
  ): Promise<{ accessToken: AccessTokenClaims; idToken: IdTokenClaims | undefined } | undefined>;

  /**
   * Signs the user out. First the tokens are deleted, here and in the other tabs, even
   * without a network. Then the service revokes the tokens of this sign-in, or, with
   * `global`, all of the user's. If nobody is signed in, it does nothing. Tokens of an app
   * client without revocation (their claims have no `origin_jti`) cannot be revoked: they
   * are deleted, and stay valid until they expire.
   *
   * @throws {@link CognitoError}; `InvalidConfiguration`, before anything is
   * done, if the app must supply `revoke`; errors of `revokeToken` or
   * `globalSignOut`: the user is signed out here, but the tokens stay valid until
   * they expire.
   */
  signOut(options?: CallOptions & { global?: boolean | undefined }): Promise<void>;

  /** Calls a function for each event, of this tab or another; returns a function that ends this. */
  subscribe(listener: (event: SessionEvent) => void): () => void;

  /** Stops exchanging events with other tabs. (Without it, Deno keeps waiting for messages.) */
  close(): void;
}

declare module "./generated/codes.js" {
  interface CognitoServiceCodes {
    /** The constructor and the methods of {@link CognitoSession} have only the SDK's own codes. */
    CognitoSession: never;
    start: never;
    accessToken: never;
    idToken: never;
    claims: never;
    signOut: never;
    refresh: never;
  }
}
