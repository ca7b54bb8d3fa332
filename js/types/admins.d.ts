// The types that the parts of the administrator's side share.
import type { Credentials } from "../admin/credentials.js";
import type { Config } from "./calls.js";

/** The app's credentials, and the time to ask for others, in milliseconds since 1970. */
export interface GivenCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  renewAt: number;
}

/** The signer of an administrator's requests. */
export interface Signer {
  config: Config;
  credentials: Credentials;
  /** The time by which the service's clock is ahead, in milliseconds. */
  clockOffset: number;
  /** The day's key, and what it was derived from. */
  key?: Uint8Array;
  keyOf: unknown[];
}
