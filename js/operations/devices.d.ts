import type { Attribute, CallOptions, CognitoClient, CommonInput, EmptyResult } from "../client.js";
import type { SignedInInput } from "./user.js";

/** What an operation on one device takes. */
interface DeviceInput extends Pick<CommonInput, "extra"> {
  /** Like `us-west-2_a1b2c3d4-5678-90ab-cdef-EXAMPLE11111`. */
  deviceKey: string;
}

export interface ConfirmDeviceInput extends SignedInInput, DeviceInput {
  /** Shown to the user and to administrators. */
  deviceName?: string | undefined;
  /** What the device is known by from now on: made with SRP, both in base64. */
  deviceSecretVerifierConfig?:
    | { passwordVerifier?: string | undefined; salt?: string | undefined }
    | undefined;
}

export interface ConfirmDeviceResult {
  /** Whether the user is to be asked if the device be remembered: {@link updateDeviceStatus}. */
  userConfirmationNecessary?: boolean;
}

export interface DeviceOfUserInput extends DeviceInput {
  /** The signed-in user's, with the scope `aws.cognito.signin.user.admin`. */
  accessToken?: string | undefined;
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeviceType.html */
export interface Device {
  deviceKey?: string;
  /** `device_name`, `last_ip_used`, … */
  deviceAttributes?: Attribute[];
  /** In seconds since 1970. */
  deviceCreateDate?: number;
  /** In seconds since 1970. */
  deviceLastModifiedDate?: number;
  /** In seconds since 1970. */
  deviceLastAuthenticatedDate?: number;
}

export interface GetDeviceResult {
  device: Device;
}

export interface ListDevicesInput extends SignedInInput {
  /** Devices to a page, 60 at most. */
  limit?: number | undefined;
  /** Where to go on, from the answer before. */
  paginationToken?: string | undefined;
}

export interface ListDevicesResult {
  devices?: Device[];
  /** Where to go on; missing at the end. */
  paginationToken?: string;
}

export interface UpdateDeviceStatusInput extends SignedInInput, DeviceInput {
  deviceRememberedStatus?: "not_remembered" | "remembered" | undefined;
}

/**
 * Makes a device known to the user pool, after a sign-in whose answer had
 * `newDeviceMetadata`. `rememberDevice` of `cognito-wasm/sign-in` does so with
 * the arithmetic that it takes.
 *
 * @example
 * ```js
 * const { userConfirmationNecessary } = await confirmDevice(cognito, {
 *   accessToken,
 *   deviceKey: newDeviceMetadata.deviceKey,
 *   deviceSecretVerifierConfig: { passwordVerifier, salt },
 * });
 * ```
 * @throws {@link CognitoError}; `DeviceKeyExistsException` for a device that is
 * confirmed already, `ResourceNotFoundException` for one that is none.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmDevice.html
 */
export function confirmDevice(
  cognito: CognitoClient,
  input: ConfirmDeviceInput,
  options?: CallOptions,
): Promise<ConfirmDeviceResult>;

/**
 * What the user pool knows of a device.
 *
 * @example
 * ```js
 * const { device } = await getDevice(cognito, { accessToken, deviceKey });
 * ```
 * @throws {@link CognitoError}; `ResourceNotFoundException` for a device that
 * is none.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetDevice.html
 */
export function getDevice(
  cognito: CognitoClient,
  input: DeviceOfUserInput,
  options?: CallOptions,
): Promise<GetDeviceResult>;

/**
 * A page of the devices that the user has signed in on.
 *
 * @example
 * ```js
 * const { devices = [] } = await listDevices(cognito, { accessToken });
 * for (const { deviceKey, deviceAttributes } of devices) addRow(deviceKey, deviceAttributes);
 * ```
 * @throws {@link CognitoError}; `NotAuthorizedException` for a token that ran
 * out or was revoked.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListDevices.html
 */
export function listDevices(
  cognito: CognitoClient,
  input: ListDevicesInput,
  options?: CallOptions,
): Promise<ListDevicesResult>;

/**
 * Has a device remembered, or no longer: on one that is, a user pool may do
 * without the second factor.
 *
 * @example
 * ```js
 * await updateDeviceStatus(cognito, {
 *   accessToken,
 *   deviceKey,
 *   deviceRememberedStatus: "remembered",
 * });
 * ```
 * @throws {@link CognitoError}; `ResourceNotFoundException` for a device that
 * is none.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateDeviceStatus.html
 */
export function updateDeviceStatus(
  cognito: CognitoClient,
  input: UpdateDeviceStatusInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/**
 * Has a device forgotten; the tokens that came of it are good no longer.
 *
 * @example
 * ```js
 * await forgetDevice(cognito, { accessToken, deviceKey });
 * ```
 * @throws {@link CognitoError}; `ResourceNotFoundException` for a device that
 * is none.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgetDevice.html
 */
export function forgetDevice(
  cognito: CognitoClient,
  input: DeviceOfUserInput,
  options?: CallOptions,
): Promise<EmptyResult>;
