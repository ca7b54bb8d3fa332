import type { AuthenticationResult } from "../client.js";
import type { Device, SignInCommon } from "../sign-in.js";

/** The user is signed in. */
export interface SignedInStep {
  name: "SIGNED_IN";
  /** The user's real name in the pool, from the access token. */
  username: string;
  /** The name that the user typed, if it is another: an email address, say. */
  typedUsername?: string;
  authenticationResult: AuthenticationResult;
  /** The service no longer knows the device that was passed: delete the stored one. */
  isDeviceForgotten?: true;
}

/** The members of every step except the last. */
interface Waiting {
  /** The user's name, as the service wants it in the answer. */
  username: string;
  /** The name that the user typed, if it is another: an email address, say. */
  typedUsername?: string;
  /** The last code was wrong; this is the same step again. */
  isWrongCode?: true;
  isDeviceForgotten?: true;
}

/** A challenge of the service. */
interface Challenge extends Waiting {
  session?: string;
  /** The challenge's parameters, as the service sent them. */
  challengeParameters: Record<string, string>;
  /** The first factors that the user can choose from, if the service sent them. */
  availableChallenges?: FirstFactor[];
}

/** A code was sent. */
interface CodeSent extends Challenge {
  /** The masked destination: `j***@e***.com` or `+*******1234`. */
  destination?: string;
  deliveryMedium?: "EMAIL" | "SMS";
}

/** A factor that a user may have beside the first one. */
export type Mfa = "SMS_MFA" | "SOFTWARE_TOKEN_MFA" | "EMAIL_OTP";

/** A factor that a user may begin with. */
export type FirstFactor = "PASSWORD" | "PASSWORD_SRP" | "EMAIL_OTP" | "SMS_OTP" | "WEB_AUTHN";

/**
 * The steps before `SIGNED_IN`. Most are named as the challenges of the API;
 * `SOFTWARE_TOKEN_SETUP` is the second half of `MFA_SETUP`. For the last two the
 * service has an exception and no challenge.
 */
export interface Steps {
  NEW_PASSWORD_REQUIRED: Challenge & {
    session: string;
    /** The attributes that must be given with the new password, by their names (`name`). */
    requiredAttributes: string[];
    /** The attributes that the user already has. */
    userAttributes: Record<string, string>;
  };
  SMS_MFA: CodeSent;
  EMAIL_OTP: CodeSent;
  SMS_OTP: CodeSent;
  SOFTWARE_TOKEN_MFA: Challenge & {
    /** The user's name of the authenticator app. */
    friendlyDeviceName?: string;
  };
  SELECT_MFA_TYPE: Challenge & { mfasCanChoose: Mfa[] };
  MFA_SETUP: Challenge & { mfasCanSetup: Mfa[] };
  SOFTWARE_TOKEN_SETUP: Waiting & {
    session: string;
    /** The secret code to type into an authenticator app. Whoever has it can make the user's codes. */
    secretCode: string;
    /** The same secret as a URI, to scan or to click. */
    otpauthUri: string;
  };
  SELECT_CHALLENGE: Challenge & { availableChallenges: FirstFactor[] };
  /** The password is needed. Without a session, the sign-in begins again with it. */
  PASSWORD: Waiting & Partial<Challenge> & { authFlow?: string | undefined };
  WEB_AUTHN: Challenge & {
    /** The options that `PublicKeyCredential.parseRequestOptionsFromJSON` takes. */
    credentialRequestOptions: Record<string, unknown>;
  };
  /** A challenge of the app's own, with the public parameters that its trigger set. */
  CUSTOM_CHALLENGE: Challenge;
  /** A device has to prove itself that was not passed. */
  DEVICE_SRP_AUTH: Challenge;
  /** An administrator reset the password. A code was already sent: do not request another one. */
  PASSWORD_RESET_REQUIRED: Waiting & { authFlow?: string | undefined };
  /** The sign-up is not confirmed yet: its code is needed (`resendConfirmationCode` sends another one). */
  SIGN_UP_NOT_CONFIRMED: Waiting & { authFlow?: string | undefined };
}

/** A step of a sign-in. `name` tells the steps apart. */
export type Step =
  | SignedInStep
  | { [Name in keyof Steps]: { name: Name } & Steps[Name] }[keyof Steps];

/** A step that waits for the user: any step except `SIGNED_IN`. */
export type OpenStep = Exclude<Step, SignedInStep>;

interface Code {
  code: string;
}

/** The answers to the steps. */
interface Answers {
  NEW_PASSWORD_REQUIRED: {
    newPassword: string;
    /**
     * The values of attributes, by their plain names or as a list; those in
     * `requiredAttributes` are required.
     */
    userAttributes?:
      | Record<string, string | undefined>
      | Array<{ name: string; value?: string | undefined }>
      | undefined;
  };
  SMS_MFA: Code;
  EMAIL_OTP: Code;
  SMS_OTP: Code;
  SOFTWARE_TOKEN_MFA: Code;
  SELECT_MFA_TYPE: { mfa: Mfa };
  MFA_SETUP:
    | {
        mfa: "SOFTWARE_TOKEN_MFA";
        /** The app's name, which the authenticator app shows. */
        issuer?: string | undefined;
        /** The account's name in the authenticator app. Default: what the user typed to sign in. */
        label?: string | undefined;
      }
    | { mfa: "EMAIL_OTP"; email: string };
  SOFTWARE_TOKEN_SETUP: Code & { friendlyDeviceName?: string | undefined };
  SELECT_CHALLENGE:
    | { challenge: "PASSWORD" | "PASSWORD_SRP"; password: string }
    | { challenge: "EMAIL_OTP" | "SMS_OTP" | "WEB_AUTHN" };
  PASSWORD: { password?: string | undefined };
  WEB_AUTHN: {
    /** The assertion, as its `toJSON()` returns it. Without it, the browser is asked. */
    credential?: object | undefined;
  };
  CUSTOM_CHALLENGE: { answer: string };
  DEVICE_SRP_AUTH: { device: Device };
  /** Sets the new password, then signs in with it. If signing in fails, the password is set all the same. */
  PASSWORD_RESET_REQUIRED: { confirmationCode: string; password: string };
  /** Confirms the sign-up, then signs in. Without a password the next step may be `PASSWORD`. */
  SIGN_UP_NOT_CONFIRMED: { confirmationCode: string; password?: string | undefined };
}

/** The answer to a step. */
export type Answer<Name extends keyof Steps = keyof Steps> = Answers[Name] &
  SignInCommon & {
    device?: Device | undefined;
    /** Further `ChallengeResponses`, verbatim. */
    challengeResponses?: Record<string, string | undefined> | undefined;
  };
