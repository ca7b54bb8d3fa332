// What the parts that make calls give each other.
import type {
  CallOptions,
  CognitoClient,
  CognitoClientConfig,
  CognitoErrorCode,
  CognitoErrorStage,
  CognitoServiceCodes,
} from "../client.js";

/** The function of the package that a call is of, as its errors name it. */
export type Operation = keyof CognitoServiceCodes;

/** The configuration of a client or an administrator: the core checks it. */
export type Config = Partial<CognitoClientConfig>;

export type SecretHash = NonNullable<CognitoClientConfig["secretHash"]>;

/** What an error is made of, beside what its call knows. */
export type Reason = [
  stage: CognitoErrorStage,
  code: CognitoErrorCode,
  message: string,
  retryable?: boolean,
  cause?: unknown,
];

/** A request to the service, and where it goes. */
export interface AddressedRequest extends Prepared {
  url: string;
}

/** What `fetch` is given. */
export interface Init extends RequestInit {
  headers: Record<string, string>;
  body: string;
  signal: AbortSignal;
}

/** A request that the core prepared. */
export interface Prepared {
  /** The operation's name in the API. */
  operation: string;
  /** What the response must have, in a word of the core. */
  expected: string;
  body: { SecretHash?: string; [member: string]: unknown };
  /** The app is to be asked for the secret hash of this username. */
  username?: string | undefined;
  /** The member of the body that the secret hash goes into, unless it is the body itself. */
  holder?: string | undefined;
}

/** Any function of `cognito-wasm/operations`. */
export type AnyOperation<Input = object> = <Result>(
  cognito: CognitoClient,
  input?: Input,
  options?: CallOptions,
) => Promise<Result>;

/** A call that may have to be signed. */
export interface MaySign {
  authorize?(url: string, init: Init): Promise<void>;
}

export type ErrorMembers = ConstructorParameters<typeof import("../client.js").CognitoError>[1];
