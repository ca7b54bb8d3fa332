/**
 * The administrator's operations, signed with AWS credentials.
 *
 * **Whoever can read the page can take its credentials.** A page must hold
 * none but temporary ones (from an identity pool, or AWS STS through the app's
 * own back end) that allow no more than the operations it needs, on its one
 * user pool. An IAM user's access key has no place in a browser.
 *
 * The WebAssembly, the core's and the part that signs, is inside the JavaScript.
 *
 * @example
 * ```js
 * import { CognitoAdmin } from "cognito-wasm/admin";
 *
 * const admin = new CognitoAdmin({
 *   userPoolId: "us-west-2_EXAMPLE",
 *   credentials: async () => (await fetch("/aws-credentials")).json(),
 * });
 * await admin.adminResetUserPassword({ username: "jane" });
 * ```
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/security_iam_id-based-policy-examples.html
 */

import type { CognitoAdminOperations } from "./admin/generated/operations.js";
import type { CognitoClientConfig } from "./client.js";

export type {
  AdminCreateUserInput,
  AdminCreateUserResult,
  AdminGetUserResult,
  AdminInitiateAuthInput,
  AdminInput,
  AdminMetadataInput,
  AdminRespondToAuthChallengeInput,
  AdminSetUserPasswordInput,
  AdminUpdateUserAttributesInput,
  AdminUserInput,
  ContextData,
  ListUsersInput,
  User,
  UserStatus,
} from "./admin/generated/operations.js";
export type {
  Attribute,
  CallOptions,
  EmptyResult,
  InitiateAuthResult,
  MFAOption,
} from "./client.js";
export * from "./core/errors.js";

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html */
export interface AwsCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  /** All temporary credentials have one. */
  sessionToken?: string | undefined;
  /** When they run out: a Date, or a string as JSON has it (`2026-11-22T08:00:00Z`). */
  expiration?: Date | string | undefined;
}

/** How an administrator reaches a user pool. */
export interface CognitoAdminConfig extends Omit<CognitoClientConfig, "clientId" | "userPoolId"> {
  /** The user pool of all calls that name no other; the region is read from it unless given. */
  userPoolId: string;

  /**
   * AWS credentials, or a function that returns them. A function is called at the
   * first call, once for all that are in flight; again five minutes before
   * `expiration`; and once when the service says that they have expired.
   */
  credentials: AwsCredentials | (() => AwsCredentials | Promise<AwsCredentials>);

  /** The app client's id, for `adminInitiateAuth` and `adminRespondToAuthChallenge`. */
  clientId?: string;
}

/** A filter of users. The value is quoted as the service expects it. */
export type UserFilter = {
  attribute:
    | "cognito:user_status"
    | "email"
    | "family_name"
    | "given_name"
    | "name"
    | "phone_number"
    | "preferred_username"
    | "status"
    | "sub"
    | "username";
} & ({ equals: string; startsWith?: undefined } | { startsWith: string; equals?: undefined });

export interface CognitoAdmin extends CognitoAdminOperations {}

/**
 * The administrator of a user pool. As with `CognitoClient`, every failure is a
 * rejection with `CognitoError`; logged or inspected it shows nothing of its
 * configuration.
 *
 * Requests are signed with Signature Version 4, in WebAssembly, by the clock of
 * the machine. If that is off, the first call learns it from the service's
 * response and is sent once more, and later calls go by the service's time.
 *
 * {@link CognitoServiceCodes} lists the codes that each method throws beside
 * {@link CognitoError}'s own.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: admin.js adds the methods, whose types are generated.
export class CognitoAdmin {
  constructor(config: CognitoAdminConfig);
}
