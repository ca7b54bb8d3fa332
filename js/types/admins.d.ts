// What the parts of the administrator's side give each other.
import type { Credentials } from "../admin/credentials.js";
import type { Config } from "./calls.js";

/** Credentials as they were given, and when to ask for others, in milliseconds since 1970. */
export interface GivenCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  renewAt: number;
}

/** What signs the requests of an administrator. */
export interface Signer {
  config: Config;
  credentials: Credentials;
  /** By how much the service's clock is ahead, in milliseconds. */
  clockOffset: number;
  /** The day's key, and what it is of. */
  key?: Uint8Array;
  keyOf: unknown[];
}
