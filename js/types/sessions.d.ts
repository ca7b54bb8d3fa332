// What the parts of a session give each other.
import type { AuthenticationResult } from "../client.js";
import type { SessionEvent } from "../session.js";

/** What a session keeps of a sign-in. */
export interface Entry {
  version: number;
  accessToken: string;
  idToken?: string | null | undefined;
  refreshToken: string;
  deviceKey?: string | undefined;
  /** When the tokens came, by the device's clock. */
  receivedAt: number;
  /** The same for all tokens that come of one sign-in. */
  family: string;
  /** How many refreshes there were. */
  generation: number;
}

/** An entry that is still to be checked: it may lack anything. */
export type Unchecked = { [Member in keyof Entry]?: Entry[Member] | null | undefined };

/** What came of a sign-in; from an app, so anything may be missing. */
export interface SignInStep {
  authenticationResult?:
    | (Pick<Unchecked, "accessToken" | "idToken" | "refreshToken"> &
        Pick<AuthenticationResult, "newDeviceMetadata">)
    | undefined;
  device?: { deviceKey?: string | null | undefined } | undefined;
}

/** An event as this tab tells it: `elsewhere` is added. */
export interface Event {
  type: SessionEvent["type"];
  reason?: "signOut" | "refused" | undefined;
  error?: unknown;
  elsewhere?: boolean;
}

/** What tabs tell each other. */
export interface Message {
  type: Event["type"] | "asking";
  reason?: Event["reason"];
  /** Whole in `refreshed` between copies of a storage, else only which one it is. */
  entry: Entry;
}
