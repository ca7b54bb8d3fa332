// @generated from model by `npm run generate`. Do not edit.

/** A challenge that must be answered before there are tokens. */
export type ChallengeName =
  /** A code by text message, as the second factor. */
  | "SMS_MFA"
  /** A code by email. */
  | "EMAIL_OTP"
  /** A code from an authenticator app, as the second factor. */
  | "SOFTWARE_TOKEN_MFA"
  /** The user chooses a second factor. */
  | "SELECT_MFA_TYPE"
  /** The user must set up a second factor. */
  | "MFA_SETUP"
  /** The proof of the password. */
  | "PASSWORD_VERIFIER"
  /** A challenge that the user pool's Lambda triggers define. */
  | "CUSTOM_CHALLENGE"
  /** The user chooses a factor. */
  | "SELECT_CHALLENGE"
  /** The device's part of SRP, which begins with its public value. */
  | "DEVICE_SRP_AUTH"
  /** The proof of the device's password. */
  | "DEVICE_PASSWORD_VERIFIER"
  /** The password, in an administrator's sign-in only. */
  | "ADMIN_NO_SRP_AUTH"
  /** The user must set a new password, because the current one is temporary. */
  | "NEW_PASSWORD_REQUIRED"
  /** A code by text message. */
  | "SMS_OTP"
  /** The password. */
  | "PASSWORD"
  /** A passkey. */
  | "WEB_AUTHN"
  /** The password, by SRP. */
  | "PASSWORD_SRP";

/** The members that most operations take beside their own. */
export interface CommonInput {
  /**
   * Data for Lambda triggers. The service neither stores nor encrypts it; it must hold no
   * secrets.
   */
  clientMetadata?: Record<string, string | undefined> | undefined;
  /** The user's endpoint in Amazon Pinpoint. */
  analyticsMetadata?:
    | {
        /** The endpoint's ID. */
        analyticsEndpointId?: string | undefined;
      }
    | undefined;
  /** What the service's script for threat protection collected in the browser. */
  userContextData?:
    | {
        /** The user's IP address, as the app's server sees it. */
        ipAddress?: string | undefined;
        /** The data that the script collected. */
        encodedData?: string | undefined;
      }
    | undefined;
  /**
   * Members that a newer service knows and this version does not, sent as they are
   * (`{ NewMember: … }`).
   */
  extra?: Record<string, unknown> | undefined;
}

/** The members of an operation of the signed-in user. */
export interface SignedInInput {
  /** The signed-in user's access token, with the scope `aws.cognito.signin.user.admin`. */
  accessToken: string;
  /**
   * Members that a newer service knows and this version does not, sent as they are
   * (`{ NewMember: … }`).
   */
  extra?: Record<string, unknown> | undefined;
}

/**
 * An attribute of a user.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AttributeType.html
 */
export interface Attribute {
  /** The attribute's name, for example `email`, `email_verified` or `custom:team`. */
  name: string;
  /** The attribute's value. It is always a string, for example `"true"`. */
  value?: string | undefined;
}

/**
 * The tokens of a user.
 *
 * Whoever holds them can act as the user. Keep them out of logs and URLs.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AuthenticationResultType.html
 */
export interface AuthenticationResult {
  /** The access token, which identifies the user to the user pool and to APIs. */
  accessToken: string;
  /** How long the access token is valid, in seconds. */
  expiresIn: number;
  /** The type of the access token, `Bearer`. */
  tokenType?: string;
  /**
   * The refresh token. Missing in the response to a refresh, unless the app client rotates
   * refresh tokens; the one that was sent stays valid.
   */
  refreshToken?: string;
  /** The ID token, which tells the app who the user is. */
  idToken?: string;
  /**
   * The device that the user signed in on, if the user pool remembers devices; see
   * `confirmDevice`.
   */
  newDeviceMetadata?: {
    /** The device's key. */
    deviceKey?: string;
    /** The device's group, which goes into the computation of SRP for devices. */
    deviceGroupKey?: string;
  };
}

/**
 * Where a code was sent.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CodeDeliveryDetailsType.html
 */
export interface CodeDeliveryDetails {
  /** The masked address, for example `j***@e***.com` or `+*******1234`. */
  destination?: string;
  /** How the code was sent. */
  deliveryMedium?: "EMAIL" | "SMS";
  /** The user's attribute that it was sent to, `email` or `phone_number`. */
  attributeName?: string;
}

/**
 * Where the code of a second factor is sent. Deprecated by the service.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_MFAOptionType.html
 */
export interface MFAOption {
  /** How the code is sent. */
  deliveryMedium?: "EMAIL" | "SMS" | undefined;
  /** The attribute that the code is sent to, `phone_number`. */
  attributeName?: string | undefined;
}
