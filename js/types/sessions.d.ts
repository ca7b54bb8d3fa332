// The types that the parts of a session share.
import type { AuthenticationResult } from "../client.js";
import type { SessionEvent } from "../session.js";

/** The entry that a session keeps of a sign-in. */
export interface Entry {
  version: number;
  accessToken: string;
  idToken?: string | null | undefined;
  refreshToken: string;
  deviceKey?: string | undefined;
  /** When the tokens came, by the device's clock. */
  receivedAt: number;
  /** The ID of the sign-in. All tokens that come from it have the same. */
  family: string;
  /** The number of refreshes. */
  generation: number;
}

/** An entry that is not checked yet: it may lack any member. */
export type Unchecked = { [Member in keyof Entry]?: Entry[Member] | null | undefined };

/** The result of a sign-in, as the app passed it: it may lack any member. */
export interface SignInStep {
  authenticationResult?:
    | (Pick<Unchecked, "accessToken" | "idToken" | "refreshToken"> &
        Pick<AuthenticationResult, "newDeviceMetadata">)
    | undefined;
  device?: { deviceKey?: string | null | undefined } | undefined;
}

/** An event before `elsewhere` is added. */
export interface Event {
  type: SessionEvent["type"];
  reason?: "signOut" | "refused" | undefined;
  error?: unknown;
  elsewhere?: boolean;
}

/** The messages between tabs. */
export interface Message {
  type: Event["type"] | "asking";
  reason?: Event["reason"];
  /** The whole entry in `refreshed` between copies of a storage, else only its ID. */
  entry: Entry;
}
