// The JSON that the user pool of cognito-wasm/testing, which is Rust, takes and returns.
import type { MfaType, PoolResponse, UserPool, UserStatus } from "../testing.js";

/** Returns the pool, unless it is closed. */
export type Opened = () => import("cognito-wasm:user-pool").UserPool;

/** A public key of the pool's. */
export type Key = UserPool["jwks"]["keys"][number];

/** The pool's IDs and secrets. */
export type Description = Pick<UserPool, "clients" | "region" | "userPoolId">;

/** A response with tokens to sign. */
export interface UnsignedResponse extends PoolResponse {
  sign: Array<{ kid: string; unsigned: string }>;
}

/** An attribute by the names of the API. */
export interface PoolAttribute {
  Name: string;
  Value: string;
}

/** A user by the names of the API. */
export interface PoolUser {
  Username: string;
  /** The attributes, under one name or the other by operation. */
  Attributes?: PoolAttribute[];
  UserAttributes?: PoolAttribute[];
  UserStatus: UserStatus;
  Enabled: boolean;
  UserCreateDate: number;
  UserLastModifiedDate: number;
  PreferredMfaSetting?: MfaType;
  UserMFASettingList?: Array<MfaType>;
}
