import type { AuthenticationResult } from "../client.js";
import type { Device, SignInCommon } from "../sign-in.js";

/** The user is signed in. */
export interface SignedInStep {
  name: "SIGNED_IN";
  /** The user's real name in the pool, as the access token says it. */
  username: string;
  authenticationResult: AuthenticationResult;
  /** The device that was passed is not known any more: delete what is kept of it. */
  isDeviceForgotten?: true;
}

/** What every step but the last has. */
interface Waiting {
  /** The user, by the name that the service wants in the answer. */
  username: string;
  /** The last code was not it; this is the same step again. */
  isWrongCode?: true;
  isDeviceForgotten?: true;
}

/** A challenge of the service. */
interface Challenge extends Waiting {
  session?: string;
  /** As the service sent them. */
  challengeParameters: Record<string, string>;
  /** What the user may begin with, where the service says so. */
  availableChallenges?: FirstFactor[];
}

/** A code was sent. */
interface CodeSent extends Challenge {
  /** Masked: `j***@e***.com` or `+*******1234`. */
  destination?: string;
  deliveryMedium?: "EMAIL" | "SMS";
}

/** A factor that a user may have beside the first one. */
export type Mfa = "SMS_MFA" | "SOFTWARE_TOKEN_MFA" | "EMAIL_OTP";

/** A factor that a user may begin with. */
export type FirstFactor = "PASSWORD" | "PASSWORD_SRP" | "EMAIL_OTP" | "SMS_OTP" | "WEB_AUTHN";

/**
 * The steps before `SIGNED_IN`. Most are named as the challenges of the API;
 * `SOFTWARE_TOKEN_SETUP` is the second half of `MFA_SETUP`, and the last two
 * are what the service says by an exception.
 */
export interface Steps {
  NEW_PASSWORD_REQUIRED: Challenge & {
    session: string;
    /** The attributes that must be given with the new password, by their names (`name`). */
    requiredAttributes: string[];
    /** The attributes the user has already. */
    userAttributes: Record<string, string>;
  };
  SMS_MFA: CodeSent;
  EMAIL_OTP: CodeSent;
  SMS_OTP: CodeSent;
  SOFTWARE_TOKEN_MFA: Challenge & {
    /** What the user called the authenticator app. */
    friendlyDeviceName?: string;
  };
  SELECT_MFA_TYPE: Challenge & { mfasCanChoose: Mfa[] };
  MFA_SETUP: Challenge & { mfasCanSetup: Mfa[] };
  SOFTWARE_TOKEN_SETUP: Waiting & {
    session: string;
    /** For an authenticator app: to be typed. Whoever has it makes the user's codes. */
    secretCode: string;
    /** The same, to be scanned or clicked. */
    otpauthUri: string;
  };
  SELECT_CHALLENGE: Challenge & { availableChallenges: FirstFactor[] };
  /** Without a session: the sign-in has to begin again, with the password. */
  PASSWORD: Waiting & Partial<Challenge> & { authFlow?: string | undefined };
  WEB_AUTHN: Challenge & {
    /** As `PublicKeyCredential.parseRequestOptionsFromJSON` takes it. */
    credentialRequestOptions: Record<string, unknown>;
  };
  /** The parameters are what the app's trigger made public. */
  CUSTOM_CHALLENGE: Challenge;
  /** A device that was to prove itself, but was not passed. */
  DEVICE_SRP_AUTH: Challenge;
  /** An administrator reset the password; a code was sent already, ask for no other. */
  PASSWORD_RESET_REQUIRED: Waiting & { authFlow?: string | undefined };
  /** The code of the sign-up is still to come (`resendConfirmationCode` sends another). */
  SIGN_UP_NOT_CONFIRMED: Waiting & { authFlow?: string | undefined };
}

/** Told apart by `name`. */
export type Step =
  | SignedInStep
  | { [Name in keyof Steps]: { name: Name } & Steps[Name] }[keyof Steps];

interface Code {
  code: string;
}

/** What each step is answered with. */
interface Answers {
  NEW_PASSWORD_REQUIRED: {
    newPassword: string;
    /** Values of `requiredAttributes`, by their plain names. */
    userAttributes?: Record<string, string | undefined> | undefined;
  };
  SMS_MFA: Code;
  EMAIL_OTP: Code;
  SMS_OTP: Code;
  SOFTWARE_TOKEN_MFA: Code;
  SELECT_MFA_TYPE: { mfa: Mfa };
  MFA_SETUP:
    | {
        mfa: "SOFTWARE_TOKEN_MFA";
        /** The app's name, for the authenticator app to show. */
        issuer?: string | undefined;
      }
    | { mfa: "EMAIL_OTP"; email: string };
  SOFTWARE_TOKEN_SETUP: Code & { friendlyDeviceName?: string | undefined };
  SELECT_CHALLENGE:
    | { challenge: "PASSWORD" | "PASSWORD_SRP"; password: string }
    | { challenge: "EMAIL_OTP" | "SMS_OTP" | "WEB_AUTHN" };
  PASSWORD: { password?: string | undefined };
  WEB_AUTHN: {
    /** In place of asking the browser: the assertion, as its `toJSON` gives it. */
    credential?: object | undefined;
  };
  CUSTOM_CHALLENGE: { answer: string };
  DEVICE_SRP_AUTH: { device: Device };
  /** Then signs in, with the new password; an error of that comes after it was set. */
  PASSWORD_RESET_REQUIRED: { confirmationCode: string; password: string };
  /** Then signs in; without a password the service may give the step `PASSWORD`. */
  SIGN_UP_NOT_CONFIRMED: { confirmationCode: string; password?: string | undefined };
}

/** What a step is answered with. */
export type Answer<Name extends keyof Steps = keyof Steps> = Answers[Name] &
  SignInCommon & {
    device?: Device | undefined;
    /** More for the service's ChallengeResponses, verbatim. */
    challengeResponses?: Record<string, string | undefined> | undefined;
  };
