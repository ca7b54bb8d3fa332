// The types that the parts of a call share.
import type {
  CallOptions,
  CognitoClient,
  CognitoClientConfig,
  CognitoErrorCode,
  CognitoErrorStage,
  CognitoServiceCodes,
} from "../client.js";

/** The name of the function that was called, as in its errors. */
export type Operation = keyof CognitoServiceCodes;

/** The configuration of a client or an administrator. The core checks it. */
export type Config = Partial<CognitoClientConfig>;

export type SecretHash = NonNullable<CognitoClientConfig["secretHash"]>;

/** The parameters of an error, beside the members of its call. */
export type Reason = [
  stage: CognitoErrorStage,
  code: CognitoErrorCode,
  message: string,
  retryable?: boolean,
  cause?: unknown,
];

/** A request to the service, and its URL. */
export interface AddressedRequest extends Prepared {
  url: string;
}

/** The options that `fetch` gets. */
export interface Init extends RequestInit {
  headers: Record<string, string>;
  body: string;
  signal: AbortSignal;
}

/** A request that the core prepared. */
export interface Prepared {
  /** The operation's name in the API. */
  operation: string;
  /** The form of the response, which the core checks. */
  expected: number;
  body: { SecretHash?: string; [member: string]: unknown };
  /** The username whose secret hash the app is to be asked for. */
  username?: string | undefined;
  /** The map of the body that the secret hash goes into. If it is empty, it goes into the body itself. */
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
