// Remembering a device, which then proves itself in place of a second factor.

import { base64 } from "../core/bytes.js";
import { Call } from "../core/call.js";
import { INPUT } from "../core/causes.js";
import { configOf } from "../core/config.js";
import { members } from "../core/names.js";
import { afterRequest, isRefused, resumable } from "../core/refusal.js";
import { confirmDevice, updateDeviceStatus } from "../operations.js";
import { random, srp } from "./srp.js";

/** @import { Config } from "../types/calls.js" */
/** @import { PendingDevice } from "../types/sign-ins.js" */

/**
 * The devices that are not remembered yet, by their keys, of each client's configuration.
 * The service takes one verifier for a device, so a call after a failed one must go on with
 * the same password.
 *
 * @type {WeakMap<Config, Map<string, PendingDevice>>}
 */
const devices = new WeakMap();

/** @type {typeof import("../sign-in.js").rememberDevice} */
export function rememberDevice(cognito, step, input, options) {
  const call = new Call("rememberDevice", configOf(cognito), options);
  return call.guard(async () => {
    const { deviceName, isRemembered = true } = members(
      call,
      input,
      "deviceName isRemembered",
      "the input",
    );
    const { accessToken, newDeviceMetadata } = step?.authenticationResult ?? {};
    const { deviceKey, deviceGroupKey } = { ...newDeviceMetadata };
    if (!deviceKey || !deviceGroupKey) {
      return call.fail(INPUT, "step: must be a SIGNED_IN with newDeviceMetadata");
    }
    const pending = devices.get(call.config) ?? new Map();
    devices.set(call.config, pending);
    const known = pending.get(deviceKey);
    const device = known ?? (await create(call, deviceKey, deviceGroupKey));
    const { devicePassword, deviceSecretVerifierConfig } = device;
    pending.set(deviceKey, device);
    try {
      if (!device.isConfirmed) {
        const confirmation = { accessToken, deviceKey, deviceName, deviceSecretVerifierConfig };
        const { userConfirmationNecessary } = await confirmDevice(
          cognito,
          confirmation,
          options,
        ).catch((error) => {
          // Its response was lost the last time. Whether to confirm is not known then.
          if (known && error.code === "DeviceKeyExistsException")
            return { userConfirmationNecessary: true };
          throw error;
        });
        device.isConfirmed = true;
        device.isToBeRemembered = userConfirmationNecessary;
      }
      if (device.isToBeRemembered && isRemembered) {
        const deviceRememberedStatus = "remembered";
        await updateDeviceStatus(
          cognito,
          { accessToken, deviceKey, deviceRememberedStatus },
          options,
        );
      }
    } catch (/** @type {any} */ error) {
      // The service has no verifier of this device, and will not get this one.
      if (!device.isConfirmed && isRefused(error)) pending.delete(deviceKey);
      if (device.isConfirmed) afterRequest(error);
      throw resumable(error);
    }
    pending.delete(deviceKey);
    return { deviceKey, deviceGroupKey, devicePassword };
  });
}

/**
 * Creates a device's password, and the verifier that the service needs.
 *
 * @param {Call} call
 * @param {string} deviceKey
 * @param {string} deviceGroupKey
 * @returns {Promise<PendingDevice>}
 */
const create = (call, deviceKey, deviceGroupKey) =>
  call.enter(async (module) => {
    const devicePassword = base64(await random(call, 40));
    // As a number the salt neither begins with zeros nor is negative, so that every way of
    // padding gives the same bytes.
    const salt = await random(call, 16);
    salt[0] = (salt[0] % 127) + 1;
    const identity = `${deviceGroupKey}${deviceKey}:${devicePassword}`;
    return {
      devicePassword,
      deviceSecretVerifierConfig: {
        passwordVerifier: base64(module.deviceVerifier(salt, identity)),
        salt: base64(salt),
      },
    };
  }, srp);
