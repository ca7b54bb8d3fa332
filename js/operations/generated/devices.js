// @generated from model by `npm run generate`. Do not edit.

import { operation } from "../operation.js";

/** @type {typeof import("./devices.js").confirmDevice} */
export const confirmDevice = /* @__PURE__ */ operation(
  "ConfirmDevice !AccessToken:0- !DeviceKey:1-55 DeviceSecretVerifierConfig{PasswordVerifier Salt} DeviceName:1-1024 -Extra@",
);

/** @type {typeof import("./devices.js").getDevice} */
export const getDevice = /* @__PURE__ */ operation(
  "&GetDevice{Device} !DeviceKey:1-55 AccessToken:0- -Extra@",
);

/** @type {typeof import("./devices.js").listDevices} */
export const listDevices = /* @__PURE__ */ operation(
  "&ListDevices !AccessToken:0- Limit+ PaginationToken:1- -Extra@",
);

/** @type {typeof import("./devices.js").updateDeviceStatus} */
export const updateDeviceStatus = /* @__PURE__ */ operation(
  "&UpdateDeviceStatus !AccessToken:0- !DeviceKey:1-55 DeviceRememberedStatus:0- -Extra@",
);

/** @type {typeof import("./devices.js").forgetDevice} */
export const forgetDevice = /* @__PURE__ */ operation(
  "ForgetDevice AccessToken:0- !DeviceKey:1-55 -Extra@",
);
