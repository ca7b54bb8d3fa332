// The functions of the Wasm modules, by the names that js/core/host.js binds them to.
import type { CognitoErrorCode, CognitoErrorStage } from "../client.js";
import type { Config, Prepared, Retry } from "./calls.js";

/** Gives a module, or its bytes. */
export type Source = () =>
  | WebAssembly.Module
  | BufferSource
  | Promise<WebAssembly.Module | BufferSource>;

/** A module of the package, which is loaded when it is needed. */
export interface WasmModule<Module> {
  load(): Promise<Module>;
  from(source: Source): void;
  renew(): void;
}

/** The result of a function of the core: a value, or an error. */
export type Settled<Value> =
  | { value: Value; error?: undefined }
  | {
      value?: undefined;
      error: {
        stage: CognitoErrorStage;
        code: CognitoErrorCode;
        message: string;
        retry: Retry;
      };
    };

/** The functions that make a request from an input. */
type Prepare = (config: Config, input: unknown, schema?: string) => Settled<Prepared>;

/** The name of a function of the core that makes a request. */
export type PrepareName =
  | "changePassword"
  | "confirmForgotPassword"
  | "forgotPassword"
  | "initiateAuth"
  | "prepareOperation"
  | "respondToNewPasswordChallenge";

export interface CoreModule extends Record<PrepareName, Prepare> {
  endpoint(config: Config): Settled<string>;
  readResponse<Result>(
    due: string,
    status: number | undefined,
    errorType: string | undefined,
    body: unknown,
  ): Settled<Result>;
  memberName(name: string): string;
}

export interface SigV4Module {
  signingKey(secretAccessKey: string, timestamp: string, region: string): Uint8Array;
  authorization(
    accessKeyId: string,
    sessionToken: string,
    signingKey: Uint8Array | undefined,
    timestamp: string,
    region: string,
    host: string,
    pathname: string,
    target: string,
    body: string,
  ): string;
}

export interface SrpModule {
  publicValue(a: Uint8Array): Uint8Array;
  /** Returns `undefined` if the other side breaks SRP's rules. */
  beginSignature(
    a: Uint8Array,
    srpA: string,
    srpB: string,
    salt: string,
    identity: string,
  ): Uint8Array | undefined;
  endSignature(begun: Uint8Array, message: Uint8Array): Uint8Array | undefined;
  deviceVerifier(salt: Uint8Array, identity: string): Uint8Array;
}
