/**
 * A Cognito user pool in memory, for an app's own tests and demos: strict as
 * the service, with its messages, headers and lifetimes, and no network.
 *
 * @example
 * ```js
 * import { CognitoClient } from "cognito-wasm";
 * import { createUserPool } from "cognito-wasm/testing";
 *
 * const pool = await createUserPool({
 *   clients: [{ clientId: "app" }],
 *   users: [{
 *     username: "jane",
 *     password: "Old-passw0rd",
 *     attributes: { email: "jane@example.com", email_verified: "true" },
 *   }],
 * });
 * const cognito = new CognitoClient({ region: pool.region, clientId: "app", fetch: pool.fetch });
 *
 * await cognito.forgotPassword({ username: "jane" });
 * const confirmationCode = pool.outbox.code("jane");
 * await cognito.confirmForgotPassword({ username: "jane", confirmationCode, password: "New-passw0rd" });
 * ```
 */

import type { CognitoAdminOperations } from "./admin/generated/operations.js";
import type * as operations from "./operations.js";

/**
 * Creates a user pool. The first call loads the WebAssembly and creates the two RSA
 * keys of all pools. It needs WebCrypto: Node, or a page served over https
 * or from localhost.
 *
 * @throws {Error} The options are wrong; the message names the member.
 */
export function createUserPool(options?: UserPoolOptions): Promise<UserPool>;

/**
 * How the pool is set up. Every member is optional; unknown ones are refused. AWS's own
 * settings configure the pool as well: as `UserPool` and `UserPoolClient`, or among the
 * members here and those of a client, with small or capital first letters.
 */
export interface UserPoolOptions {
  /** A pool's settings, as `CreateUserPool` takes or `DescribeUserPool` returns them. */
  UserPool?: AwsSettings;
  /** An app client's settings, as `DescribeUserPoolClient` returns them. It is added to `clients`. */
  UserPoolClient?: AwsSettings;
  /** The region. Default `us-east-1`. */
  region?: string;
  /** The user pool's ID. Default `us-east-1_LocalPool`. */
  userPoolId?: string;
  /** The tokens' `iss`. Default `https://cognito-idp.<region>.amazonaws.com/<userPoolId>`, as the service's. */
  issuer?: string;
  /** The app clients. Default: one without a secret, `localclient`. */
  clients?: Array<UserPoolClientOptions | AwsSettings>;
  /**
   * Whether usernames, email addresses and preferred usernames that differ in case are
   * different. Without regard to case, the pool has them in lower case. Default:
   * `caseSensitive: true`, as with `CreateUserPool`; the console makes pools with `false`.
   */
  usernameConfiguration?: { caseSensitive: boolean };
  /** The attributes that users sign in with in place of a username, which is then a UUID. */
  usernameAttributes?: Array<"email" | "phone_number">;
  /** The attributes that users sign in with beside the username. */
  aliasAttributes?: Array<"email" | "phone_number" | "preferred_username">;
  /**
   * Attributes that are sent a code at sign-up and when they change. Without
   * any, only an administrator confirms a sign-up.
   */
  autoVerifiedAttributes?: Array<"email" | "phone_number">;
  /** Attributes that keep their value until the code sent to the new one comes back. */
  attributesRequireVerificationBeforeUpdate?: Array<"email" | "phone_number">;
  /**
   * How users recover a forgotten password: the code goes to the first mechanism that the
   * user has verified and that is not the user's second factor. With `admin_only`, which
   * excludes the others, `ForgotPassword` is refused. Default: to the phone number, or
   * else to the email address, whether or not it is a second factor.
   */
  accountRecoverySetting?: {
    recoveryMechanisms: Array<{
      name: "verified_email" | "verified_phone_number" | "admin_only";
      /** The mechanism with the lowest number is preferred. */
      priority: number;
    }>;
  };
  /** With `allowAdminCreateUserOnly`, `SignUp` is refused. */
  adminCreateUserConfig?: { allowAdminCreateUserOnly?: boolean };
  /** The response of a pre sign-up trigger. */
  preSignUp?: { autoConfirmUser?: boolean; autoVerifyEmail?: boolean; autoVerifyPhone?: boolean };
  policy?: PasswordPolicy;
  /** Changes to the standard attributes, and custom ones (`custom:…`). */
  schema?: SchemaAttribute[];
  /** The first factors that `USER_AUTH` offers. `PASSWORD` must be among them, and is the default. */
  signInPolicy?: { allowedFirstAuthFactors: FirstAuthFactor[] };
  /**
   * For passkeys, which are a first factor and no second one. A page may use them whose host is `relyingPartyId` or below
   * it, over https or on localhost. Defaults: `localhost`, and `preferred`.
   */
  webAuthnConfiguration?: {
    relyingPartyId?: string;
    userVerification?: "preferred" | "required";
  };
  /** Whether users may (`OPTIONAL`) or must (`ON`) prove a second factor. Default `OFF`. */
  mfaConfiguration?: "OFF" | "OPTIONAL" | "ON";
  /** The second factors the pool takes. Default: all. */
  enabledMfas?: MfaType[];
  /**
   * The configuration of device tracking; `{}` is enough. A sign-in on a new device
   * returns `newDeviceMetadata`, and can be refreshed, with the device's key, once the
   * device is confirmed. Default: devices are not tracked.
   */
  deviceConfiguration?: {
    /** Whether a remembered device proves itself in place of a second factor, and not beside it. Default `false`. */
    challengeRequiredOnNewDevice?: boolean;
    /** Whether a confirmed device is remembered only by `UpdateDeviceStatus`. Default `false`. */
    deviceOnlyRememberedOnUserPrompt?: boolean;
  };
  /**
   * The challenge of CUSTOM_AUTH, in place of Lambda triggers. The question comes as
   * `challengeParameters.question`, and the answer goes back as `ANSWER`. After a wrong
   * answer there are two more tries. Without this member the flow is refused.
   */
  customAuth?: { question: string; answer: string };
  /** Users that are there from the start. */
  users?: UserOptions[];
  /** Whether `ListUserSessions` and `RevokeUserSession` are allowed. Default `DISABLED`. */
  userSessionTracking?: "ENABLED" | "DISABLED";
  /** Whether the body of a response without members is empty, instead of `{}`. Default `false`. */
  emptyAnswers?: boolean;
  /**
   * Whether `ConfirmSignUp` answers a `Session` to a request without one as well, where
   * `USER_AUTH` is allowed and the user may sign in without a password. Amplify's
   * `autoSignIn` relies on it. Both behaviors are reported of the service. Default `false`.
   */
  sessionOnConfirmSignUp?: boolean;
  /** The credentials that must sign administrators' requests. Default: any signature is accepted. */
  adminCredentials?: AdminCredentials | AdminCredentials[];
}

/** AWS credentials, by the AWS SDKs' names. */
export interface AdminCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  /** The session token of temporary credentials. */
  sessionToken?: string;
  /** The time when they expire, by the pool's clock; a string is ISO 8601. */
  expiration?: string | Date;
}

export interface UserPoolClientOptions {
  clientId: string;
  /**
   * With a secret, each call that names the client needs its `SECRET_HASH`;
   * `GetTokensFromRefreshToken` and `RevokeToken` take the secret itself, which
   * then has 24 to 64 letters, digits, `_` and `+`.
   */
  clientSecret?: string;
  /** Default: all. */
  authFlows?: AuthFlow[];
  /** The service's name of `authFlows`. */
  explicitAuthFlows?: AuthFlow[];
  /** Whether the pool responds for an unknown user as for a known one. Default `ENABLED`, as the console makes new clients. */
  preventUserExistenceErrors?: "ENABLED" | "LEGACY";
  /** Minutes a challenge may be answered in: 3 to 15. Default 3. */
  authSessionValidity?: number;
  /** Minutes, unless `tokenValidityUnits` says otherwise. Default 60. */
  accessTokenValidity?: number;
  /** Minutes, unless `tokenValidityUnits` says otherwise. Default 60. */
  idTokenValidity?: number;
  /** Days, unless `tokenValidityUnits` says otherwise. Default 30. */
  refreshTokenValidity?: number;
  tokenValidityUnits?: { accessToken?: TimeUnit; idToken?: TimeUnit; refreshToken?: TimeUnit };
  /**
   * With `ENABLED`, each refresh gives another refresh token, which lives no
   * longer than the first would have, and `REFRESH_TOKEN_AUTH` is refused. The
   * token that was replaced is good for `retryGracePeriodSeconds` more, 0 to 60.
   * Default `DISABLED`, and no grace period.
   */
  refreshTokenRotation?: { feature: "ENABLED" | "DISABLED"; retryGracePeriodSeconds?: number };
  /** Whether `RevokeToken` is allowed, and tokens have an `origin_jti`. Default `true`. */
  enableTokenRevocation?: boolean;
  /**
   * The access tokens' `scope`, which a pre token generation trigger could
   * change. Without `aws.cognito.signin.user.admin`, the default, a token is
   * refused by every operation that takes one.
   */
  accessTokenScopes?: string[];
  /** Attributes that users may set through this client. Default: all. */
  writeAttributes?: string[];
}

/** Settings by AWS's own names. Those of a client have a `ClientId`. */
export interface AwsSettings {
  readonly [name: Capitalize<string>]: unknown;
}

export type TimeUnit = "seconds" | "minutes" | "hours" | "days";

export type FirstAuthFactor = "PASSWORD" | "EMAIL_OTP" | "SMS_OTP" | "WEB_AUTHN";

export type MfaType = "SMS_MFA" | "SOFTWARE_TOKEN_MFA" | "EMAIL_OTP";

export type AuthFlow =
  | "ALLOW_USER_PASSWORD_AUTH"
  | "ALLOW_USER_SRP_AUTH"
  | "ALLOW_USER_AUTH"
  | "ALLOW_CUSTOM_AUTH"
  | "ALLOW_ADMIN_USER_PASSWORD_AUTH"
  | "ALLOW_REFRESH_TOKEN_AUTH";

/** Defaults are the service's: 8 characters of all four kinds, temporary ones good for 7 days. */
export interface PasswordPolicy {
  minimumLength?: number;
  requireUppercase?: boolean;
  requireLowercase?: boolean;
  requireNumbers?: boolean;
  requireSymbols?: boolean;
  temporaryPasswordValidityDays?: number;
}

export interface SchemaAttribute {
  /** A standard attribute's name, or `custom:…`. */
  name: string;
  /** Needed to sign up; a user made by an administrator is asked for it with the new password. */
  required?: boolean;
  /** Default `true`. */
  mutable?: boolean;
}

export interface UserOptions {
  username: string;
  /**
   * A permanent password: the user is `CONFIRMED`, unless `status` says
   * otherwise. Without any, the user has to sign in some other way. The pool's `policy`
   * applies.
   */
  password?: string;
  /** A temporary password: the user is in `FORCE_CHANGE_PASSWORD`. The pool's `policy` applies. */
  temporaryPassword?: string;
  status?: UserStatus;
  /** The attributes, by the service's names. Values are strings, `email_verified: "true"` too. */
  attributes?: UserAttributes;
  /**
   * The secret of the user's authenticator app, in base32. The app is then the user's
   * preferred second factor, and `UserPool.totp` computes its codes. `mfaConfiguration` must
   * be `OPTIONAL` or `ON`.
   */
  totpSecret?: string;
}

export type UserStatus = "UNCONFIRMED" | "CONFIRMED" | "FORCE_CHANGE_PASSWORD" | "RESET_REQUIRED";

export interface UserPool {
  readonly userPoolId: string;
  readonly region: string;
  readonly clients: ReadonlyArray<{ clientId: string; clientSecret?: string }>;
  /** A made-up https address, for a client that wants an `endpoint`. `fetch` responds for any host. */
  readonly endpoint: string;
  /** The public keys: that of the access tokens, then that of the ID tokens. */
  readonly jwks: {
    keys: Array<{ alg: "RS256"; e: string; kid: string; kty: "RSA"; n: string; use: "sig" }>;
  };
  /**
   * A drop-in for the client's `fetch` option: takes a string, URL or Request,
   * honours `signal` until the body is read, gives a real Response, and carries
   * out faults. It shows the headers a page on another origin may read, no more.
   *
   * @throws {TypeError} A dropped connection, a body cut off, or a closed pool.
   */
  readonly fetch: typeof globalThis.fetch;
  /** One request as data, for serving the pool some other way; its faults are left to the caller. */
  handle(request: PoolRequest): Promise<PoolResponse>;
  readonly outbox: Outbox;
  readonly admin: Admin;
  readonly clock: Clock;
  readonly faults: Faults;
  /**
   * Computes the code of an authenticator app, by the pool's clock. For a username, it is the
   * code that the pool takes: the present one or, once that is used, the next. The app is the
   * one that the user has, or else the one that is being set up. For a `secretCode`, which
   * `AssociateSoftwareToken` returns, it is the present code.
   *
   * @example
   * ```js
   * step = await answer(cognito, step, { code: pool.totp("jane") });
   * ```
   * @throws {Error} The pool has no such user, or the user no app; or both codes were used, and
   * `clock.advance(30_000)` gives another.
   */
  totp(user: string | { secretCode: string }): string;
  /** Frees the pool's memory; whatever is asked of it afterwards throws a TypeError. */
  close(): void;
}

export interface PoolRequest {
  method: string;
  /** Without the host: `/`, or `/<userPoolId>/.well-known/jwks.json`. */
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface PoolResponse {
  status: number;
  headers: Array<[name: string, value: string]>;
  body: string;
  /** To be carried out by whoever serves the pool. */
  fault?: Pick<Fault, "delay" | "cutOff" | "drop">;
}

/** The messages the pool would have sent by email and SMS, oldest first. */
export interface Outbox {
  readonly messages: Message[];
  /**
   * Returns the newest message, or the newest for this username or destination; `undefined` if
   * there is none.
   */
  last(recipient?: string): Message | undefined;
  /**
   * Returns the code of the newest message, or of the newest for this username or destination.
   *
   * @throws {Error} There is none. The message says who has messages.
   */
  code(recipient?: string): string;
  /** Forgets the messages; the codes in them stay good. */
  clear(): void;
}

export interface Message {
  /** The real username: a UUID where users sign in with an email. */
  username: string;
  /** The whole address or number, not masked. */
  destination: string;
  deliveryMedium: "EMAIL" | "SMS";
  /** The code, or the temporary password of a new user. */
  code: string;
  /** ISO 8601, by the pool's clock. */
  sentAt: string;
}

/**
 * The administrator's operations, without a signature.
 *
 * @throws {Error} The service's refusal: `name` is its exception's (such as
 * `UserNotFoundException`), `message` its message.
 */
export interface Admin {
  createUser(request: {
    username: string;
    /** Made up and put into the outbox when absent. */
    temporaryPassword?: string;
    userAttributes?: UserAttributes;
    /** `SUPPRESS` sends no invitation, `RESEND` sends it again. */
    messageAction?: "RESEND" | "SUPPRESS";
    desiredDeliveryMediums?: Array<"EMAIL" | "SMS">;
  }): Promise<User>;
  getUser(request: { username: string }): Promise<User>;
  /** Temporary, unless `permanent` is `true`. */
  setUserPassword(request: {
    username: string;
    password: string;
    permanent?: boolean;
  }): Promise<void>;
  /** Makes the password useless and sends a code. */
  resetUserPassword(request: { username: string }): Promise<void>;
  updateUserAttributes(request: {
    username: string;
    userAttributes: UserAttributes;
  }): Promise<void>;
  deleteUser(request: { username: string }): Promise<void>;
  /** Makes an `UNCONFIRMED` user `CONFIRMED`. */
  confirmSignUp(request: { username: string }): Promise<void>;
  enableUser(request: { username: string }): Promise<void>;
  /** Shuts the user out, and revokes the access tokens given so far. */
  disableUser(request: { username: string }): Promise<void>;
  /** Revokes all of the user's tokens. */
  userGlobalSignOut(request: { username: string }): Promise<void>;
  listUsers(request?: {
    /** One comparison: `email = "jane@example.com"`, or `given_name ^= "Ja"`. */
    filter?: string;
    /** At most 60, which is also the default. */
    limit?: number;
    /** The pagination token of the previous page. */
    paginationToken?: string;
    attributesToGet?: string[];
  }): Promise<{ users: User[]; paginationToken?: string }>;
}

/**
 * A user's attributes: an object, as in `User`, or a list, as the operations take it. The
 * members of a list's items have small letters or, as in AWS's own API, capitals.
 */
export type UserAttributes =
  | Record<string, string>
  | ReadonlyArray<{ name: string; value?: string } | { Name: string; Value?: string }>;

export interface User {
  username: string;
  userAttributes: Record<string, string>;
  userStatus: UserStatus;
  enabled: boolean;
  userCreateDate: Date;
  userLastModifiedDate: Date;
  /** The preferred factor, from `getUser`, if the user has one. */
  preferredMfaSetting?: MfaType;
  /** The second factors that the user enabled, from `getUser`, if there are any. */
  userMfaSettingList?: MfaType[];
}

/**
 * The pool's time. It follows the real one, moved by as much as a test says:
 * codes, sessions, tokens and limits go by it, a fault's `delay` does not.
 */
export interface Clock {
  now(): Date;
  /** @throws {RangeError} Not a valid time. */
  set(date: Date | number): void;
  /** @throws {RangeError} Not a number. */
  advance(milliseconds: number): void;
}

export interface Faults {
  /**
   * Injects a fault into the next response of `fetch` or over HTTP, not of `admin`.
   * Faults queue, each for its own response.
   *
   * @example
   * ```js
   * pool.faults.next({ operation: "InitiateAuth", error: { name: "TooManyRequestsException" } });
   * pool.faults.next({ status: 503, body: "<html>Service Unavailable</html>" });
   * ```
   * @throws {Error} A member or an operation is unknown, with the nearest known one; or the
   * fault would change nothing.
   */
  next(fault: Fault): void;
  /** The faults that have not occurred yet, oldest first; `times` is how often they still will. */
  readonly pending: Fault[];
}

type OperationFunction =
  | keyof typeof operations
  | keyof CognitoAdminOperations
  | "createUserPool"
  | "createUserPoolClient"
  | "describeUserPool"
  | "describeUserPoolClient";

/** An operation by its name in the API (`InitiateAuth`) or in the SDKs (`initiateAuth`). */
export type OperationName = OperationFunction | Capitalize<OperationFunction>;

/**
 * A fault of a response. With `error`, `status` or `body` the operation is not carried
 * out. With only `delay`, `cutOff` or `drop` it is carried out, and its response fails on
 * the way: the client cannot know what happened.
 */
export interface Fault {
  /** The operation that the fault is for, such as `ForgotPassword`. Default: any. */
  operation?: OperationName;
  /** The number of responses. Default 1. */
  times?: number;
  /** A refusal as the service words it. `status` is 400 when absent. */
  error?: { name: string; message?: string; status?: number };
  /** A raw response, as a proxy might return it. */
  status?: number;
  body?: string;
  /** Beside the usual ones, or in their place. */
  headers?: Record<string, string>;
  /** Milliseconds of real time before the response. */
  delay?: number;
  /** Bytes of the body that arrive before the connection breaks. */
  cutOff?: number;
  /** Whether the connection breaks without a response. */
  drop?: boolean;
}
