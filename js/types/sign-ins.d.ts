// The types that the parts of a sign-in share.
import type { AuthenticationResult } from "../client.js";
import type { Attempt } from "../sign-in/attempt.js";
import type { Answer, Device, FirstFactor, SignInCommon, Step, Steps } from "../sign-in.js";

/** The members of any step. The app may have stored it as JSON. */
export interface AnyStep {
  name: string;
  username: string;
  typedUsername?: string | undefined;
  session?: string | undefined;
  authFlow?: string | undefined;
}

/** The members of any input of signIn or answer. */
export interface AnyInput extends SignInCommon {
  device?: Device | undefined;
  challengeResponses?: Record<string, string | undefined> | undefined;
  session?: string | undefined;
  username?: string | undefined;
}

/** A response to InitiateAuth or RespondToAuthChallenge. */
export interface AnyResponse {
  challengeName?: string | undefined;
  session?: string | undefined;
  challengeParameters?: Record<string, string>;
  authenticationResult?: AuthenticationResult | undefined;
  availableChallenges?: FirstFactor[];
}

/** The members of a union's types, all of them optional. */
type Loose<Union> = {
  [Member in Union extends unknown ? keyof Union : never]?:
    | (Union extends { [Key in Member]?: infer Value } ? Value : never)
    | undefined;
};

/** The function that answers the step of a name. */
export type Answering<Name extends keyof Steps> = (
  attempt: Attempt,
  step: { name: Name } & Steps[Name],
  input: Loose<Answer<Name>>,
) => Promise<Step>;

/** The options of a ceremony, as the service gives them. */
export interface CeremonyOptions {
  challenge: string;
  user?: { id: string };
  allowCredentials?: Array<{ id: string }>;
  excludeCredentials?: Array<{ id: string }>;
}

/** A device that the user pool does not remember yet. */
export interface PendingDevice {
  devicePassword: string;
  deviceSecretVerifierConfig: { passwordVerifier: string; salt: string };
  /** Whether the service has the verifier. */
  isConfirmed?: boolean;
  /** Whether the service asks the user whether to remember it. */
  isToBeRemembered?: boolean | undefined;
}
