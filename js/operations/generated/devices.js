// @generated from model/operations by `npm run generate`. Do not edit.

import { operation } from "../operation.js";

export const confirmDevice = /* @__PURE__ */ operation(
  "ConfirmDevice~ !AccessToken:0- !DeviceKey:1-55 DeviceSecretVerifierConfig{PasswordVerifier Salt} DeviceName:1-1024 -Extra@",
);

export const getDevice = /* @__PURE__ */ operation(
  "GetDevice !DeviceKey:1-55 AccessToken:0- -Extra@",
);

export const listDevices = /* @__PURE__ */ operation(
  "ListDevices~ !AccessToken:0- Limit+ PaginationToken:1- -Extra@",
);

export const updateDeviceStatus = /* @__PURE__ */ operation(
  "UpdateDeviceStatus~ !AccessToken:0- !DeviceKey:1-55 DeviceRememberedStatus:0- -Extra@",
);

export const forgetDevice = /* @__PURE__ */ operation(
  "ForgetDevice~ AccessToken:0- !DeviceKey:1-55 -Extra@",
);
