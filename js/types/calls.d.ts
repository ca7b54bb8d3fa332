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

/**
 * Whether the same request may be sent again: a constant of js/core/retry.js, or what the
 * core returned.
 */
export type Retry = 0 | 1 | 2;

/** A row of js/core/causes.js. */
export type Cause = [stage: CognitoErrorStage, code: CognitoErrorCode, retry: Retry];

/** The parameters of an error, beside the members of its call. */
export type Failure = [row: Cause, message: string, cause?: unknown];

/** Where the requests of a client go. */
export interface Service {
  url: string;
  /** What is left of the client's retries: see js/core/retry.js. */
  tokens: number;
}

/** A request, and the service that it goes to. */
export interface AddressedRequest extends Prepared {
  service: Service;
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
  /** The members that are due in the response, in the notation of src/protocol/schema.rs. */
  due: string;
  /** Whether the request may be sent again when it may have arrived. */
  isRepeatable: 0 | 1;
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
