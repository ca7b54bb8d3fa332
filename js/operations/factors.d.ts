import type { CallOptions, CognitoClient, CommonInput, EmptyResult, MFAOption } from "../client.js";
import type { SignedInInput, UserFactors } from "./user.js";

export interface GetUserAuthFactorsResult extends UserFactors {
  /** What the user can sign in with. */
  configuredUserAuthFactors?: Array<
    "EMAIL_OTP" | "PASSWORD" | "SMS_OTP" | "SOFTWARE_TOKEN" | "WEB_AUTHN"
  >;
}

/** A second factor: whether it is on, and whether it is asked for where several are. */
export interface MfaSettings {
  enabled?: boolean | undefined;
  preferredMfa?: boolean | undefined;
}

export interface SetUserMFAPreferenceInput extends SignedInInput {
  smsMfaSettings?: MfaSettings | undefined;
  softwareTokenMfaSettings?: MfaSettings | undefined;
  emailMfaSettings?: MfaSettings | undefined;
  webAuthnMfaSettings?: { enabled?: boolean | undefined } | undefined;
}

export interface SetUserSettingsInput extends SignedInInput {
  mfaOptions: MFAOption[];
}

/** Whose authenticator it is: one of the two says it. */
interface SoftwareTokenInput extends Pick<CommonInput, "extra"> {
  /** The signed-in user's, with the scope `aws.cognito.signin.user.admin`. */
  accessToken?: string | undefined;
  /** Of an `MFA_SETUP` challenge, or of the answer before. */
  session?: string | undefined;
}

export type AssociateSoftwareTokenInput = SoftwareTokenInput;

export interface AssociateSoftwareTokenResult {
  /** The secret that the authenticator app takes, in base32. Show it to the user alone. */
  secretCode: string;
  /** For {@link verifySoftwareToken}, where a session was sent. */
  session?: string;
}

export interface VerifySoftwareTokenInput extends SoftwareTokenInput {
  /** The six digits that the authenticator app shows. */
  userCode: string;
  friendlyDeviceName?: string | undefined;
}

export interface VerifySoftwareTokenResult {
  status: "ERROR" | "SUCCESS";
  /** For the answer to the `MFA_SETUP` challenge, where a session was sent. */
  session?: string;
}

/**
 * What a browser makes a passkey of; binary members are in base64url.
 *
 * @see https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialcreationoptionsjson
 */
export interface PublicKeyCredentialCreationOptionsJSON {
  rp: { id?: string; name: string };
  user: { id: string; name: string; displayName: string };
  challenge: string;
  pubKeyCredParams: Array<{ type: "public-key"; alg: number }>;
  /** In milliseconds. */
  timeout?: number;
  excludeCredentials?: Array<{ type: "public-key"; id: string; transports?: string[] }>;
  authenticatorSelection?: {
    authenticatorAttachment?: "cross-platform" | "platform";
    requireResidentKey?: boolean;
    residentKey?: "discouraged" | "preferred" | "required";
    userVerification?: "discouraged" | "preferred" | "required";
  };
}

export interface StartWebAuthnRegistrationResult {
  credentialCreationOptions: PublicKeyCredentialCreationOptionsJSON;
}

/**
 * A passkey that a browser made, as its `toJSON()` gives it.
 *
 * @see https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson
 */
export interface RegistrationResponseJSON {
  id: string;
  rawId: string;
  type: string;
  response: {
    clientDataJSON: string;
    /** Always there; but TypeScript's `toJSON()` may have given a sign-in's response, too. */
    attestationObject?: string | undefined;
    transports?: string[] | undefined;
  };
  authenticatorAttachment?: string | undefined;
  clientExtensionResults?: object;
}

export interface CompleteWebAuthnRegistrationInput extends SignedInInput {
  credential: RegistrationResponseJSON;
}

export interface ListWebAuthnCredentialsInput extends SignedInInput {
  /** Passkeys to a page, 20 at most. */
  maxResults?: number | undefined;
  /** Where to go on, from the answer before. */
  nextToken?: string | undefined;
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnCredentialDescription.html */
export interface WebAuthnCredential {
  credentialId: string;
  /** Made up by the service. */
  friendlyCredentialName: string;
  relyingPartyId: string;
  authenticatorAttachment?: string;
  authenticatorTransports: string[];
  /** In seconds since 1970. */
  createdAt: number;
}

export interface ListWebAuthnCredentialsResult {
  credentials: WebAuthnCredential[];
  /** Where to go on; missing at the end. */
  nextToken?: string;
}

export interface DeleteWebAuthnCredentialInput extends SignedInInput {
  /** Of {@link listWebAuthnCredentials}. */
  credentialId: string;
}

/**
 * What the signed-in user can sign in with.
 *
 * @example
 * ```js
 * const { configuredUserAuthFactors = [] } = await getUserAuthFactors(cognito, { accessToken });
 * if (!configuredUserAuthFactors.includes("WEB_AUTHN")) offerPasskey();
 * ```
 * @throws {@link CognitoError}; `NotAuthorizedException` for a token that ran
 * out or was revoked.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html
 */
export function getUserAuthFactors(
  cognito: CognitoClient,
  input: SignedInInput,
  options?: CallOptions,
): Promise<GetUserAuthFactorsResult>;

/**
 * Switches the user's second factors on and off, and says which is asked for
 * first. One that is left out stays as it is.
 *
 * @example
 * ```js
 * await setUserMFAPreference(cognito, {
 *   accessToken,
 *   softwareTokenMfaSettings: { enabled: true, preferredMfa: true },
 * });
 * ```
 * @throws {@link CognitoError}; `InvalidParameterException` for a factor that
 * the user has not set up.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html
 */
export function setUserMFAPreference(
  cognito: CognitoClient,
  input: SetUserMFAPreferenceInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/**
 * Switches second factors by text message on, or with an empty list off.
 *
 * @deprecated by the service: {@link setUserMFAPreference} does this and more.
 * @example
 * ```js
 * await setUserSettings(cognito, {
 *   accessToken,
 *   mfaOptions: [{ deliveryMedium: "SMS", attributeName: "phone_number" }],
 * });
 * ```
 * @throws {@link CognitoError}; `NotAuthorizedException` for a token that ran
 * out or was revoked.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserSettings.html
 */
export function setUserSettings(
  cognito: CognitoClient,
  input: SetUserSettingsInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/**
 * Begins to set up an authenticator app, for the signed-in user or in answer to
 * an `MFA_SETUP` challenge: makes the secret that it takes. Then comes
 * {@link verifySoftwareToken}.
 *
 * @example
 * ```js
 * const { secretCode } = await associateSoftwareToken(cognito, { accessToken });
 * showQrCode(`otpauth://totp/Example:${username}?secret=${secretCode}&issuer=Example`);
 * ```
 * @throws {@link CognitoError}; `SoftwareTokenMFANotFoundException` where the
 * user pool has no such factor.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html
 */
export function associateSoftwareToken(
  cognito: CognitoClient,
  input: AssociateSoftwareTokenInput,
  options?: CallOptions,
): Promise<AssociateSoftwareTokenResult>;

/**
 * Proves that the authenticator app has the secret. Signed in, the user turns it
 * on by {@link setUserMFAPreference}; in an `MFA_SETUP` challenge, the session
 * in the answer completes the sign-in.
 *
 * @example
 * ```js
 * const { status } = await verifySoftwareToken(cognito, { accessToken, userCode: "123456" });
 * ```
 * @throws {@link CognitoError}; `EnableSoftwareTokenMFAException` or
 * `CodeMismatchException` for a wrong code.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html
 */
export function verifySoftwareToken(
  cognito: CognitoClient,
  input: VerifySoftwareTokenInput,
  options?: CallOptions,
): Promise<VerifySoftwareTokenResult>;

/**
 * Begins to register a passkey. `registerPasskey` of `cognito-wasm/sign-in` does
 * it all, with the browser's ceremony.
 *
 * @example
 * ```js
 * const { credentialCreationOptions } = await startWebAuthnRegistration(cognito, { accessToken });
 * const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(credentialCreationOptions);
 * const credential = await navigator.credentials.create({ publicKey });
 * ```
 * @throws {@link CognitoError}; `WebAuthnNotEnabledException`,
 * `WebAuthnConfigurationMissingException` where the user pool is not set up for it.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html
 */
export function startWebAuthnRegistration(
  cognito: CognitoClient,
  input: SignedInInput,
  options?: CallOptions,
): Promise<StartWebAuthnRegistrationResult>;

/**
 * Registers the passkey that the browser made.
 *
 * @example
 * ```js
 * await completeWebAuthnRegistration(cognito, { accessToken, credential: credential.toJSON() });
 * ```
 * @throws {@link CognitoError}; `WebAuthnOriginNotAllowedException`,
 * `WebAuthnRelyingPartyMismatchException` for a page of another domain,
 * `WebAuthnChallengeNotFoundException` when it took too long.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CompleteWebAuthnRegistration.html
 */
export function completeWebAuthnRegistration(
  cognito: CognitoClient,
  input: CompleteWebAuthnRegistrationInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/**
 * A page of the user's passkeys.
 *
 * @example
 * ```js
 * const { credentials } = await listWebAuthnCredentials(cognito, { accessToken });
 * for (const { friendlyCredentialName } of credentials) addRow(friendlyCredentialName);
 * ```
 * @throws {@link CognitoError}; `NotAuthorizedException` for a token that ran
 * out or was revoked.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html
 */
export function listWebAuthnCredentials(
  cognito: CognitoClient,
  input: ListWebAuthnCredentialsInput,
  options?: CallOptions,
): Promise<ListWebAuthnCredentialsResult>;

/**
 * Deletes a passkey. What the authenticator holds, the user deletes there.
 *
 * @example
 * ```js
 * await deleteWebAuthnCredential(cognito, { accessToken, credentialId });
 * ```
 * @throws {@link CognitoError}; `ResourceNotFoundException` for a passkey that
 * is none.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteWebAuthnCredential.html
 */
export function deleteWebAuthnCredential(
  cognito: CognitoClient,
  input: DeleteWebAuthnCredentialInput,
  options?: CallOptions,
): Promise<EmptyResult>;
