// @generated from model by `npm run generate`. Do not edit.

import type { CallOptions, CognitoClient, EmptyResult } from "../../client.js";
import type { CognitoError } from "../../core/errors.js";
import type { CommonCode } from "../../generated/codes.js";
import type { MFAOption, SignedInInput } from "../../generated/shared.js";
import type { UserFactors } from "../../operations/generated/user.js";
import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from "../../operations/webauthn.js";

/**
 * The settings of a second factor.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_EmailMfaSettingsType.html
 */
export interface MfaSettings {
  /** Whether the factor is on. */
  enabled?: boolean | undefined;
  /** Whether the factor is asked for if several are on. */
  preferredMfa?: boolean | undefined;
}

/**
 * A passkey of the user.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnCredentialDescription.html
 */
export interface WebAuthnCredential {
  /** The passkey's ID, for {@link deleteWebAuthnCredential}. */
  credentialId: string;
  /** The passkey's name, which the service chooses. */
  friendlyCredentialName: string;
  /** The domain that the passkey is for. */
  relyingPartyId: string;
  /** How the authenticator is attached, `platform` or `cross-platform`. */
  authenticatorAttachment?: string;
  /** How the authenticator is reached, for example `internal` or `usb`. */
  authenticatorTransports: string[];
  /** When the passkey was registered, in seconds since 1970. */
  createdAt: number;
}

/** The result of {@link getUserAuthFactors}. */
export interface GetUserAuthFactorsResult extends UserFactors {
  /** The factors that the user can sign in with. */
  configuredUserAuthFactors?: Array<
    "EMAIL_OTP" | "PASSWORD" | "SMS_OTP" | "SOFTWARE_TOKEN" | "WEB_AUTHN"
  >;
}

/**
 * Returns the factors that the signed-in user can sign in with.
 *
 * If the response is lost, the request may be sent again.
 *
 * @example
 * ```js
 * const { configuredUserAuthFactors = [] } = await getUserAuthFactors(cognito, { accessToken });
 * if (!configuredUserAuthFactors.includes("WEB_AUTHN")) offerPasskey();
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `NotAuthorizedException`: The access token has expired or was revoked.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html
 */
export function getUserAuthFactors(
  cognito: CognitoClient,
  input: SignedInInput,
  options?: CallOptions,
): Promise<GetUserAuthFactorsResult>;

/** The input of {@link setUserMFAPreference}. */
export interface SetUserMFAPreferenceInput extends SignedInInput {
  /** The settings of codes by text message. */
  smsMfaSettings?: MfaSettings | undefined;
  /** The settings of codes from an authenticator app. */
  softwareTokenMfaSettings?: MfaSettings | undefined;
  /** The settings of codes by email. */
  emailMfaSettings?: MfaSettings | undefined;
  /** The settings of passkeys. */
  webAuthnMfaSettings?:
    | {
        /** Whether passkeys are on as a second factor. */
        enabled?: boolean | undefined;
      }
    | undefined;
}

/**
 * Turns the signed-in user's second factors on or off, and sets which one is preferred.
 *
 * A factor that is left out keeps its settings.
 *
 * If the response is lost, the request may be sent again.
 *
 * @example
 * ```js
 * await setUserMFAPreference(cognito, {
 *   accessToken,
 *   softwareTokenMfaSettings: { enabled: true, preferredMfa: true },
 * });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `InvalidParameterException`: The user has not set up one of the factors.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html
 */
export function setUserMFAPreference(
  cognito: CognitoClient,
  input: SetUserMFAPreferenceInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/** The input of {@link setUserSettings}. */
export interface SetUserSettingsInput extends SignedInInput {
  /** Where codes are sent. An empty list turns them off. */
  mfaOptions: MFAOption[];
}

/**
 * Turns second factors by text message on, or off with an empty list.
 *
 * If the response is lost, the request may be sent again.
 *
 * @deprecated The service replaced it with {@link setUserMFAPreference}, which can do more.
 * @example
 * ```js
 * await setUserSettings(cognito, {
 *   accessToken,
 *   mfaOptions: [{ deliveryMedium: "SMS", attributeName: "phone_number" }],
 * });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `NotAuthorizedException`: The access token has expired or was revoked.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserSettings.html
 */
export function setUserSettings(
  cognito: CognitoClient,
  input: SetUserSettingsInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/** The input of {@link associateSoftwareToken}. */
export interface AssociateSoftwareTokenInput {
  /** The signed-in user's access token, with the scope `aws.cognito.signin.user.admin`. */
  accessToken?: string | undefined;
  /** The session of an `MFA_SETUP` challenge. */
  session?: string | undefined;
  /**
   * Members that a newer service knows and this version does not, sent as they are
   * (`{ NewMember: … }`).
   */
  extra?: Record<string, unknown> | undefined;
}

/** The result of {@link associateSoftwareToken}. */
export interface AssociateSoftwareTokenResult {
  /** The secret that the authenticator app needs, in base32. Show it to the user only. */
  secretCode: string;
  /** The session for {@link verifySoftwareToken}, if a session was sent. */
  session?: string;
}

/**
 * Starts to set up an authenticator app, and returns the secret that it needs.
 *
 * The user is signed in, or answers an `MFA_SETUP` challenge; the access token or the
 * session is required. {@link verifySoftwareToken} comes next.
 *
 * If the response is lost, the request is not sent again, for it may have been carried out.
 *
 * @example
 * ```js
 * const { secretCode } = await associateSoftwareToken(cognito, { accessToken });
 * showQrCode(`otpauth://totp/Example:${username}?secret=${secretCode}&issuer=Example`);
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `SoftwareTokenMFANotFoundException`: The user pool has no authenticator apps as a
 *   factor.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html
 */
export function associateSoftwareToken(
  cognito: CognitoClient,
  input: AssociateSoftwareTokenInput,
  options?: CallOptions,
): Promise<AssociateSoftwareTokenResult>;

/** The input of {@link verifySoftwareToken}. */
export interface VerifySoftwareTokenInput {
  /** The six digits that the authenticator app shows. */
  userCode: string;
  /** The signed-in user's access token, with the scope `aws.cognito.signin.user.admin`. */
  accessToken?: string | undefined;
  /** The session in the response of {@link associateSoftwareToken}. */
  session?: string | undefined;
  /** The user's name for the authenticator app. */
  friendlyDeviceName?: string | undefined;
  /**
   * Members that a newer service knows and this version does not, sent as they are
   * (`{ NewMember: … }`).
   */
  extra?: Record<string, unknown> | undefined;
}

/** The result of {@link verifySoftwareToken}. */
export interface VerifySoftwareTokenResult {
  /** Whether the authenticator app was verified. */
  status: "ERROR" | "SUCCESS";
  /** The session that answers the `MFA_SETUP` challenge, if a session was sent. */
  session?: string;
}

/**
 * Verifies that the authenticator app has the secret.
 *
 * {@link setUserMFAPreference} then turns the factor on for a signed-in user. In an
 * `MFA_SETUP` challenge, the session in the response completes the sign-in.
 *
 * If the response is lost, the request is not sent again, for it may have been carried out.
 *
 * @example
 * ```js
 * const { status } = await verifySoftwareToken(cognito, { accessToken, userCode: "123456" });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `CodeMismatchException`: The code is wrong.
 * - `EnableSoftwareTokenMFAException`: The authenticator app's code is wrong.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html
 */
export function verifySoftwareToken(
  cognito: CognitoClient,
  input: VerifySoftwareTokenInput,
  options?: CallOptions,
): Promise<VerifySoftwareTokenResult>;

/** The result of {@link startWebAuthnRegistration}. */
export interface StartWebAuthnRegistrationResult {
  /**
   * What a browser creates a passkey from, see
   * <https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialcreationoptionsjson>.
   */
  credentialCreationOptions: PublicKeyCredentialCreationOptionsJSON;
}

/**
 * Starts to register a passkey.
 *
 * `registerPasskey` of `cognito-wasm/sign-in` registers one from start to end, with the
 * browser's dialog.
 *
 * If the response is lost, the request may be sent again.
 *
 * @example
 * ```js
 * const { credentialCreationOptions } = await startWebAuthnRegistration(cognito, { accessToken });
 * const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(credentialCreationOptions);
 * const credential = await navigator.credentials.create({ publicKey });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `WebAuthnConfigurationMissingException`: The user pool is not configured for passkeys.
 * - `WebAuthnNotEnabledException`: Passkeys are turned off in the user pool.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html
 */
export function startWebAuthnRegistration(
  cognito: CognitoClient,
  input: SignedInInput,
  options?: CallOptions,
): Promise<StartWebAuthnRegistrationResult>;

/** The input of {@link completeWebAuthnRegistration}. */
export interface CompleteWebAuthnRegistrationInput extends SignedInInput {
  /**
   * What the browser created, as its `toJSON()` returns it, see
   * <https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson>.
   */
  credential: RegistrationResponseJSON;
}

/**
 * Registers the passkey that the browser created.
 *
 * If the response is lost, the request is not sent again, for it may have been carried out.
 *
 * @example
 * ```js
 * await completeWebAuthnRegistration(cognito, { accessToken, credential: credential.toJSON() });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `WebAuthnChallengeNotFoundException`: The registration took too long or was not started.
 * - `WebAuthnOriginNotAllowedException`: The user pool does not accept passkeys from the
 *   page's domain.
 * - `WebAuthnRelyingPartyMismatchException`: The passkey is for another domain than the user
 *   pool's.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CompleteWebAuthnRegistration.html
 */
export function completeWebAuthnRegistration(
  cognito: CognitoClient,
  input: CompleteWebAuthnRegistrationInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/** The input of {@link listWebAuthnCredentials}. */
export interface ListWebAuthnCredentialsInput extends SignedInInput {
  /** Where the page starts, from the response before. */
  nextToken?: string | undefined;
  /** The number of passkeys in a page, at most 20. */
  maxResults?: number | undefined;
}

/** The result of {@link listWebAuthnCredentials}. */
export interface ListWebAuthnCredentialsResult {
  /** The passkeys in the page. */
  credentials: WebAuthnCredential[];
  /** Where the next page starts. Missing in the last one. */
  nextToken?: string;
}

/**
 * Lists the signed-in user's passkeys, one page at a time.
 *
 * If the response is lost, the request may be sent again.
 *
 * @example
 * ```js
 * const { credentials } = await listWebAuthnCredentials(cognito, { accessToken });
 * for (const { friendlyCredentialName } of credentials) addRow(friendlyCredentialName);
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `NotAuthorizedException`: The access token has expired or was revoked.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html
 */
export function listWebAuthnCredentials(
  cognito: CognitoClient,
  input: ListWebAuthnCredentialsInput,
  options?: CallOptions,
): Promise<ListWebAuthnCredentialsResult>;

/** The input of {@link deleteWebAuthnCredential}. */
export interface DeleteWebAuthnCredentialInput extends SignedInInput {
  /** The passkey's ID, from {@link listWebAuthnCredentials}. */
  credentialId: string;
}

/**
 * Deletes a passkey of the signed-in user.
 *
 * It stays in the authenticator until the user deletes it there.
 *
 * If the response is lost, the request is not sent again, for it may have been carried out.
 *
 * @example
 * ```js
 * await deleteWebAuthnCredential(cognito, { accessToken, credentialId });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `ResourceNotFoundException`: The passkey does not exist.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteWebAuthnCredential.html
 */
export function deleteWebAuthnCredential(
  cognito: CognitoClient,
  input: DeleteWebAuthnCredentialInput,
  options?: CallOptions,
): Promise<EmptyResult>;

declare module "../../generated/codes.js" {
  interface CognitoServiceCodes {
    getUserAuthFactors: CommonCode | "PasswordResetRequiredException" | "UserNotConfirmedException";
    setUserMFAPreference:
      | "ForbiddenException"
      | "InternalErrorException"
      | "InvalidParameterException"
      | "NotAuthorizedException"
      | "OperationNotEnabledException"
      | "PasswordResetRequiredException"
      | "ResourceNotFoundException"
      | "UserNotConfirmedException"
      | "UserNotFoundException";
    setUserSettings:
      | "ForbiddenException"
      | "InternalErrorException"
      | "InvalidParameterException"
      | "NotAuthorizedException"
      | "OperationNotEnabledException"
      | "PasswordResetRequiredException"
      | "ResourceNotFoundException"
      | "UserNotConfirmedException"
      | "UserNotFoundException";
    associateSoftwareToken:
      | "ConcurrentModificationException"
      | "ForbiddenException"
      | "InternalErrorException"
      | "InvalidParameterException"
      | "NotAuthorizedException"
      | "OperationNotEnabledException"
      | "ResourceNotFoundException"
      | "SoftwareTokenMFANotFoundException";
    verifySoftwareToken:
      | CommonCode
      | "CodeMismatchException"
      | "EnableSoftwareTokenMFAException"
      | "InvalidUserPoolConfigurationException"
      | "PasswordResetRequiredException"
      | "SoftwareTokenMFANotFoundException"
      | "UserNotConfirmedException";
    startWebAuthnRegistration:
      | "ForbiddenException"
      | "InternalErrorException"
      | "InvalidParameterException"
      | "LimitExceededException"
      | "NotAuthorizedException"
      | "OperationNotEnabledException"
      | "PasswordResetRequiredException"
      | "TooManyRequestsException"
      | "WebAuthnConfigurationMissingException"
      | "WebAuthnNotEnabledException";
    completeWebAuthnRegistration:
      | "ForbiddenException"
      | "InternalErrorException"
      | "InvalidParameterException"
      | "LimitExceededException"
      | "NotAuthorizedException"
      | "OperationNotEnabledException"
      | "PasswordResetRequiredException"
      | "TooManyRequestsException"
      | "WebAuthnChallengeNotFoundException"
      | "WebAuthnClientMismatchException"
      | "WebAuthnCredentialNotSupportedException"
      | "WebAuthnNotEnabledException"
      | "WebAuthnOriginNotAllowedException"
      | "WebAuthnRelyingPartyMismatchException";
    listWebAuthnCredentials:
      | "ForbiddenException"
      | "InternalErrorException"
      | "InvalidParameterException"
      | "LimitExceededException"
      | "NotAuthorizedException"
      | "OperationNotEnabledException"
      | "PasswordResetRequiredException"
      | "TooManyRequestsException";
    deleteWebAuthnCredential:
      | "ForbiddenException"
      | "InternalErrorException"
      | "InvalidParameterException"
      | "LimitExceededException"
      | "NotAuthorizedException"
      | "OperationNotEnabledException"
      | "PasswordResetRequiredException"
      | "ResourceNotFoundException"
      | "TooManyRequestsException";
  }
}
