import type {
  Attribute,
  CallOptions,
  CodeDeliveryDetails,
  CognitoClient,
  CommonInput,
} from "../client.js";

/** What an operation on a user who is not signed in takes. */
interface UsernameInput extends CommonInput {
  /** The user's name, or an alias. 1 to 128 characters. */
  username: string;
  /** In place of the one the client would make. */
  secretHash?: string | undefined;
}

export interface SignUpInput extends UsernameInput {
  /** At most 256 characters. Left out where users sign in without one. */
  password?: string | undefined;
  userAttributes?: Attribute[] | undefined;
  /** For the pre sign-up Lambda trigger; not stored. */
  validationData?: Attribute[] | undefined;
}

export interface SignUpResult {
  /** Whether the user may sign in at once, without {@link confirmSignUp}. */
  userConfirmed: boolean;
  /** The user's unique id, which never changes. */
  userSub: string;
  /** Where a code was sent; missing where none was. */
  codeDeliveryDetails?: CodeDeliveryDetails;
  /** Where the app client allows `USER_AUTH`: for {@link confirmSignUp}. */
  session?: string;
}

export interface ConfirmSignUpInput extends UsernameInput {
  /** The code the user received; good for a day. */
  confirmationCode: string;
  /** Take an alias away from the user who has it now. Default `false`, which refuses. */
  forceAliasCreation?: boolean | undefined;
  /** {@link signUp}'s. */
  session?: string | undefined;
}

export interface ConfirmSignUpResult {
  /** In `initiateAuth` with `USER_AUTH` it signs the user in without another factor. */
  session?: string;
}

export type ResendConfirmationCodeInput = UsernameInput;

export interface ResendConfirmationCodeResult {
  codeDeliveryDetails: CodeDeliveryDetails;
}

/**
 * Signs up a new user, and most often sends a code for {@link confirmSignUp}.
 *
 * @example
 * ```js
 * const { userConfirmed, codeDeliveryDetails } = await signUp(cognito, {
 *   username: "jane",
 *   password,
 *   userAttributes: [{ name: "email", value: "jane@example.com" }],
 * });
 * if (!userConfirmed) show(`We sent a code to ${codeDeliveryDetails?.destination}.`);
 * ```
 * @throws {@link CognitoError}; `UsernameExistsException`,
 * `InvalidPasswordException` for a password against the policy,
 * `UserLambdaValidationException` where a Lambda trigger refuses,
 * `NotAuthorizedException` for an attribute that the app client may not write.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 */
export function signUp(
  cognito: CognitoClient,
  input: SignUpInput,
  options?: CallOptions,
): Promise<SignUpResult>;

/**
 * Confirms a sign-up with the code that the user received, and verifies the
 * address that it was sent to.
 *
 * @example
 * ```js
 * await confirmSignUp(cognito, { username: "jane", confirmationCode: "123456" });
 * ```
 * @throws {@link CognitoError}; `CodeMismatchException` for a wrong code,
 * `ExpiredCodeException` for one that ran out, `AliasExistsException` where the
 * address is another user's, `NotAuthorizedException` for a user who is
 * confirmed already.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html
 */
export function confirmSignUp(
  cognito: CognitoClient,
  input: ConfirmSignUpInput,
  options?: CallOptions,
): Promise<ConfirmSignUpResult>;

/**
 * Sends another code for {@link confirmSignUp}.
 *
 * @example
 * ```js
 * await resendConfirmationCode(cognito, { username: "jane" });
 * ```
 * @throws {@link CognitoError}; `InvalidParameterException` for a user who is
 * confirmed already, `LimitExceededException` after some five in an hour.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html
 */
export function resendConfirmationCode(
  cognito: CognitoClient,
  input: ResendConfirmationCodeInput,
  options?: CallOptions,
): Promise<ResendConfirmationCodeResult>;
