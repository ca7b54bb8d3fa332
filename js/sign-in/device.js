// Remembering a device, which then proves itself in place of a second factor.

import { base64 } from "../core/bytes.js";
import { Call } from "../core/call.js";
import { configOf } from "../core/config.js";
import { confirmDevice, updateDeviceStatus } from "../operations.js";
import { random, srp } from "./srp.js";

/** @type {typeof import("../sign-in.js").rememberDevice} */
export async function rememberDevice(cognito, step, input, options) {
  const { deviceName, isRemembered = true } = { ...input };
  const call = new Call("rememberDevice", configOf(cognito), options);
  const { accessToken, newDeviceMetadata } = step?.authenticationResult ?? {};
  if (!newDeviceMetadata) {
    return call.fail("input", "InvalidInput", "step: must be a SIGNED_IN with newDeviceMetadata");
  }
  const { deviceKey, deviceGroupKey } = /** @type {Required<typeof newDeviceMetadata>} */ (
    newDeviceMetadata
  );
  const { devicePassword, ...deviceSecretVerifierConfig } = await call.enter(async (module) => {
    const password = base64(await random(call, 40));
    // As a number the salt neither begins with zeros nor is negative, so that every way of
    // padding gives the same bytes.
    const salt = await random(call, 16);
    salt[0] = (salt[0] % 127) + 1;
    return {
      devicePassword: password,
      passwordVerifier: base64(
        module.deviceVerifier(salt, `${deviceGroupKey}${deviceKey}:${password}`),
      ),
      salt: base64(salt),
    };
  }, srp);
  const { userConfirmationNecessary } = await confirmDevice(
    cognito,
    { accessToken, deviceKey, deviceName, deviceSecretVerifierConfig },
    options,
  );
  if (userConfirmationNecessary && isRemembered) {
    const deviceRememberedStatus = "remembered";
    await updateDeviceStatus(cognito, { accessToken, deviceKey, deviceRememberedStatus }, options);
  }
  return { deviceKey, deviceGroupKey, devicePassword };
}
