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
 * const { code } = pool.outbox.last("jane");
 * await cognito.confirmForgotPassword({ username: "jane", confirmationCode: code, password: "New-passw0rd" });
 * ```
 */

/**
 * Makes a user pool: the first time, loads its WebAssembly and makes the two
 * RSA keys of all pools. It needs WebCrypto: Node, or a page served over https
 * or from localhost.
 *
 * @throws {Error} The options are wrong; the message names the member.
 */
export function createUserPool(options?: UserPoolOptions): Promise<UserPool>;

/** How the pool is set up. Every member is optional; unknown ones are refused. */
export interface UserPoolOptions {
  /** Default `us-east-1`. */
  region?: string;
  /** Default `us-east-1_LocalPool`. */
  userPoolId?: string;
  /** The tokens' `iss`. Default `https://cognito-idp.<region>.amazonaws.com/<userPoolId>`, as the service's. */
  issuer?: string;
  /** Default: one without a secret, `localclient`. */
  clients?: UserPoolClientOptions[];
  /** Sign in with these only; the username is then a UUID the pool makes. */
  usernameAttributes?: Array<"email" | "phone_number">;
  /** Sign in with these as well as with the username. */
  aliasAttributes?: Array<"email" | "phone_number" | "preferred_username">;
  /**
   * Attributes that are sent a code at sign-up and when they change. Without
   * any, only an administrator confirms a sign-up.
   */
  autoVerifiedAttributes?: Array<"email" | "phone_number">;
  /** Attributes that keep their value until the code sent to the new one comes back. */
  attributesRequireVerificationBeforeUpdate?: Array<"email" | "phone_number">;
  /** In place of a pre sign-up trigger: what it would answer. */
  preSignUp?: { autoConfirmUser?: boolean; autoVerifyEmail?: boolean; autoVerifyPhone?: boolean };
  policy?: PasswordPolicy;
  /** What differs from the standard attributes, and custom ones (`custom:…`). */
  schema?: SchemaAttribute[];
  /** Which first factors `USER_AUTH` offers; `PASSWORD` must be among them. Default: it alone. */
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
   * Tracks devices, if only by `{}`: a sign-in on a new one answers with
   * `newDeviceMetadata`, and is refreshed once the device is confirmed, with
   * its key. Default: devices are not tracked.
   */
  deviceConfiguration?: {
    /** Whether a remembered device proves itself in place of a second factor, and not beside it. Default `false`. */
    challengeRequiredOnNewDevice?: boolean;
    /** Whether a confirmed device is remembered only by `UpdateDeviceStatus`. Default `false`. */
    deviceOnlyRememberedOnUserPrompt?: boolean;
  };
  /**
   * In place of the Lambda triggers of CUSTOM_AUTH: one question, which comes
   * as `challengeParameters.question`, and its answer, which goes back as
   * `ANSWER`. A wrong answer may be mended twice. Without it the flow is refused.
   */
  customAuth?: { question: string; answer: string };
  /** Users that are there from the start. */
  users?: UserOptions[];
  /** Whether `ListUserSessions` and `RevokeUserSession` are allowed. Default `DISABLED`. */
  userSessionTracking?: "ENABLED" | "DISABLED";
  /** Answers nothing instead of `{}` where an operation has nothing to say. Default `false`. */
  emptyAnswers?: boolean;
  /** Whose signatures administrators' requests must bear. Default: any signature is taken. */
  adminCredentials?: AdminCredentials | AdminCredentials[];
}

/** By the names the AWS SDKs give them. */
export interface AdminCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  /** Of temporary credentials. */
  sessionToken?: string;
  /** When they end, by the pool's clock; a string is ISO 8601. */
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
  /** Whether an unknown user is answered like a known one. Default `ENABLED`, as the console makes new clients. */
  preventUserExistenceErrors?: "ENABLED" | "LEGACY";
  /** Minutes a challenge may be answered in: 3 to 15. Default 3. */
  authSessionValidity?: number;
  /** Minutes. Default 60. */
  accessTokenValidity?: number;
  /** Minutes. Default 60. */
  idTokenValidity?: number;
  /** Days. Default 30. */
  refreshTokenValidity?: number;
  /**
   * With `ENABLED`, each refresh gives another refresh token, which lives no
   * longer than the first would have, and `REFRESH_TOKEN_AUTH` is refused. The
   * token that was replaced is good for `retryGracePeriodSeconds` more, 0 to 60.
   * Default `DISABLED`, and no grace period.
   */
  refreshTokenRotation?: { feature: "ENABLED" | "DISABLED"; retryGracePeriodSeconds?: number };
  /** Whether `RevokeToken` is allowed. Default `true`. */
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
   * otherwise. Without any, the user has to sign in some other way.
   */
  password?: string;
  /** A temporary password: the user is in `FORCE_CHANGE_PASSWORD`. */
  temporaryPassword?: string;
  status?: UserStatus;
  /** By the service's names; values are strings, `email_verified: "true"` too. */
  attributes?: Record<string, string>;
}

export type UserStatus = "UNCONFIRMED" | "CONFIRMED" | "FORCE_CHANGE_PASSWORD" | "RESET_REQUIRED";

export interface UserPool {
  readonly userPoolId: string;
  readonly region: string;
  readonly clients: ReadonlyArray<{ clientId: string; clientSecret?: string }>;
  /** A made-up https address, for a client that wants an `endpoint`. `fetch` answers any host. */
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
  /** The newest message, or the newest for this username or destination. */
  last(recipient?: string): Message | undefined;
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
 * What an administrator does, without a signature.
 *
 * @throws {Error} The service's refusal: `name` is its exception's (such as
 * `UserNotFoundException`), `message` its message.
 */
export interface Admin {
  createUser(request: {
    username: string;
    /** Made up and put into the outbox when absent. */
    temporaryPassword?: string;
    userAttributes?: Record<string, string>;
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
    userAttributes: Record<string, string>;
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
    /** Of the page before. */
    paginationToken?: string;
    attributesToGet?: string[];
  }): Promise<{ users: User[]; paginationToken?: string }>;
}

export interface User {
  username: string;
  userAttributes: Record<string, string>;
  userStatus: UserStatus;
  enabled: boolean;
  userCreateDate: Date;
  userLastModifiedDate: Date;
  /** Of `getUser`, where the user has one. */
  preferredMfaSetting?: MfaType;
  /** Of `getUser`: the second factors the user enabled, where there are any. */
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
   * Spoils the next answer of `fetch` or over HTTP; `admin` is spared. Faults
   * queue, each for its own answer.
   *
   * @example
   * ```js
   * pool.faults.next({ operation: "InitiateAuth", error: { name: "TooManyRequestsException" } });
   * pool.faults.next({ status: 503, body: "<html>Service Unavailable</html>" });
   * ```
   * @throws {Error} An unknown member; the message names it.
   */
  next(fault: Fault): void;
}

/**
 * With `error`, `status` or `body` the operation is not carried out. With
 * `delay`, `cutOff` or `drop` alone it is, and its answer suffers on the way:
 * the case in which a client cannot know what happened.
 */
export interface Fault {
  /** The operation whose next answer it is, such as `ForgotPassword`. Default: any. */
  operation?: string;
  /** How many answers. Default 1. */
  times?: number;
  /** A refusal as the service words it. `status` is 400 when absent. */
  error?: { name: string; message?: string; status?: number };
  /** A raw answer, as a proxy might give. */
  status?: number;
  body?: string;
  /** Beside the usual ones, or in their place. */
  headers?: Record<string, string>;
  /** Milliseconds of real time before the answer. */
  delay?: number;
  /** Bytes of the body that arrive before the connection breaks. */
  cutOff?: number;
  /** The connection breaks without an answer. */
  drop?: boolean;
}
