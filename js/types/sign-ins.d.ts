// What the parts of a sign-in give each other.
import type { AuthenticationResult } from "../client.js";
import type { Attempt } from "../sign-in/attempt.js";
import type { Answer, Device, FirstFactor, SignInCommon, Step, Steps } from "../sign-in.js";

/** What is read of a step, whichever it is; the app may have kept it as JSON. */
export interface AnyStep {
  name: string;
  username: string;
  session?: string | undefined;
  authFlow?: string | undefined;
}

/** What is read of the input of signIn or answer, whichever it is. */
export interface AnyInput extends SignInCommon {
  device?: Device | undefined;
  challengeResponses?: Record<string, string | undefined> | undefined;
}

/** A response to InitiateAuth or RespondToAuthChallenge, as it came. */
export interface AnyResponse {
  challengeName?: string | undefined;
  session?: string | undefined;
  challengeParameters?: Record<string, string>;
  authenticationResult?: AuthenticationResult | undefined;
  availableChallenges?: FirstFactor[];
}

/** The members of a union's types, none of which an app is sure to pass. */
type Loose<Union> = {
  [Member in Union extends unknown ? keyof Union : never]?:
    | (Union extends { [Key in Member]?: infer Value } ? Value : never)
    | undefined;
};

/** What answers the step of a name. */
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
