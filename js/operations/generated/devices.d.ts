// @generated from model by `npm run generate`. Do not edit.

import type { CallOptions, CognitoClient, EmptyResult } from "../../client.js";
import type { CognitoError } from "../../core/errors.js";
import type { CommonCode } from "../../generated/codes.js";
import type { Attribute, SignedInInput } from "../../generated/shared.js";

/** The members of an operation on one device of a user. */
export interface DeviceOfUserInput {
  /** The device's key, for example `us-west-2_a1b2c3d4-5678-90ab-cdef-EXAMPLE11111`. */
  deviceKey: string;
  /** The signed-in user's access token, with the scope `aws.cognito.signin.user.admin`. */
  accessToken?: string | undefined;
  /**
   * Members that a newer service knows and this version does not, sent as they are
   * (`{ NewMember: … }`).
   */
  extra?: Record<string, unknown> | undefined;
}

/**
 * A device that a user signed in on.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeviceType.html
 */
export interface Device {
  /** The device's key. */
  deviceKey?: string;
  /** The device's attributes, for example `device_name` and `last_ip_used`. */
  deviceAttributes?: Attribute[];
  /** When the device was confirmed, in seconds since 1970. */
  deviceCreateDate?: number;
  /** When the device last changed, in seconds since 1970. */
  deviceLastModifiedDate?: number;
  /** When the user last signed in on the device, in seconds since 1970. */
  deviceLastAuthenticatedDate?: number;
}

/** The input of {@link confirmDevice}. */
export interface ConfirmDeviceInput extends SignedInInput {
  /** The device's key, for example `us-west-2_a1b2c3d4-5678-90ab-cdef-EXAMPLE11111`. */
  deviceKey: string;
  /** What the user pool verifies the device with from now on, computed with SRP. */
  deviceSecretVerifierConfig?:
    | {
        /** The verifier of the device's password. */
        passwordVerifier?: string | undefined;
        /** The salt of the device's password. */
        salt?: string | undefined;
      }
    | undefined;
  /** The device's name, which the user and administrators see. */
  deviceName?: string | undefined;
}

/** The result of {@link confirmDevice}. */
export interface ConfirmDeviceResult {
  /**
   * Whether to ask the user if the device should be remembered, and to call
   * {@link updateDeviceStatus}.
   */
  userConfirmationNecessary?: boolean;
}

/**
 * Registers a device in the user pool after a sign-in on it.
 *
 * The response to the sign-in has `newDeviceMetadata`. `rememberDevice` of
 * `cognito-wasm/sign-in` does this, and computes the verifier.
 *
 * If the response is lost, the request is not sent again, for it may have been carried out.
 *
 * @example
 * ```js
 * const { userConfirmationNecessary } = await confirmDevice(cognito, {
 *   accessToken,
 *   deviceKey: newDeviceMetadata.deviceKey,
 *   deviceSecretVerifierConfig: { passwordVerifier, salt },
 * });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `DeviceKeyExistsException`: The device is already confirmed.
 * - `ResourceNotFoundException`: The device does not exist.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmDevice.html
 */
export function confirmDevice(
  cognito: CognitoClient,
  input: ConfirmDeviceInput,
  options?: CallOptions,
): Promise<ConfirmDeviceResult>;

/** The result of {@link getDevice}. */
export interface GetDeviceResult {
  /** The device. */
  device: Device;
}

/**
 * Returns a device of the user.
 *
 * If the response is lost, the request may be sent again.
 *
 * @example
 * ```js
 * const { device } = await getDevice(cognito, { accessToken, deviceKey });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `ResourceNotFoundException`: The device does not exist.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetDevice.html
 */
export function getDevice(
  cognito: CognitoClient,
  input: DeviceOfUserInput,
  options?: CallOptions,
): Promise<GetDeviceResult>;

/** The input of {@link listDevices}. */
export interface ListDevicesInput extends SignedInInput {
  /** The number of devices in a page, at most 60. */
  limit?: number | undefined;
  /** Where the page starts, from the response before. */
  paginationToken?: string | undefined;
}

/** The result of {@link listDevices}. */
export interface ListDevicesResult {
  /** The devices in the page. */
  devices?: Device[];
  /** Where the next page starts. Missing in the last one. */
  paginationToken?: string;
}

/**
 * Lists the devices that the user has signed in on, one page at a time.
 *
 * If the response is lost, the request may be sent again.
 *
 * @example
 * ```js
 * const { devices = [] } = await listDevices(cognito, { accessToken });
 * for (const { deviceKey, deviceAttributes } of devices) addRow(deviceKey, deviceAttributes);
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `NotAuthorizedException`: The access token has expired or was revoked.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListDevices.html
 */
export function listDevices(
  cognito: CognitoClient,
  input: ListDevicesInput,
  options?: CallOptions,
): Promise<ListDevicesResult>;

/** The input of {@link updateDeviceStatus}. */
export interface UpdateDeviceStatusInput extends SignedInInput {
  /** The device's key, for example `us-west-2_a1b2c3d4-5678-90ab-cdef-EXAMPLE11111`. */
  deviceKey: string;
  /** Whether the device is remembered. */
  deviceRememberedStatus?: "not_remembered" | "remembered" | undefined;
}

/**
 * Sets whether a device is remembered.
 *
 * On a remembered device, a user pool may ask for no second factor.
 *
 * If the response is lost, the request may be sent again.
 *
 * @example
 * ```js
 * await updateDeviceStatus(cognito, {
 *   accessToken,
 *   deviceKey,
 *   deviceRememberedStatus: "remembered",
 * });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `ResourceNotFoundException`: The device does not exist.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateDeviceStatus.html
 */
export function updateDeviceStatus(
  cognito: CognitoClient,
  input: UpdateDeviceStatusInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/**
 * Removes a device from the user pool.
 *
 * The tokens of sign-ins on it are no longer valid.
 *
 * If the response is lost, the request is not sent again, for it may have been carried out.
 *
 * @example
 * ```js
 * await forgetDevice(cognito, { accessToken, deviceKey });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `ResourceNotFoundException`: The device does not exist.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgetDevice.html
 */
export function forgetDevice(
  cognito: CognitoClient,
  input: DeviceOfUserInput,
  options?: CallOptions,
): Promise<EmptyResult>;

declare module "../../generated/codes.js" {
  interface CognitoServiceCodes {
    confirmDevice:
      | CommonCode
      | "DeviceKeyExistsException"
      | "InvalidLambdaResponseException"
      | "InvalidPasswordException"
      | "InvalidUserPoolConfigurationException"
      | "PasswordResetRequiredException"
      | "UserNotConfirmedException"
      | "UsernameExistsException";
    getDevice:
      | CommonCode
      | "InvalidUserPoolConfigurationException"
      | "PasswordResetRequiredException"
      | "UserNotConfirmedException";
    listDevices:
      | CommonCode
      | "InvalidUserPoolConfigurationException"
      | "PasswordResetRequiredException"
      | "UserNotConfirmedException";
    updateDeviceStatus:
      | CommonCode
      | "InvalidUserPoolConfigurationException"
      | "PasswordResetRequiredException"
      | "UserNotConfirmedException";
    forgetDevice:
      | CommonCode
      | "InvalidUserPoolConfigurationException"
      | "PasswordResetRequiredException"
      | "UserNotConfirmedException";
  }
}
