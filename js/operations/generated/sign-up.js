// @generated from model by `npm run generate`. Do not edit.

import { operation } from "../operation.js";

/** @type {typeof import("./sign-up.js").signUp} */
export const signUp = /* @__PURE__ */ operation(
  "SignUp{UserConfirmed UserSub} =ClientId:1-128 #SecretHash:1-128 !Username:1-128 Password:0-256 UserAttributes*{!Name:1-32 Value:0-2048} ValidationData*{!Name:1-32 Value:0-2048} AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} ClientMetadata% -Extra@",
);

/** @type {typeof import("./sign-up.js").confirmSignUp} */
export const confirmSignUp = /* @__PURE__ */ operation(
  "ConfirmSignUp =ClientId:1-128 #SecretHash:1-128 !Username:1-128 !ConfirmationCode:1-2048 ForceAliasCreation? AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} ClientMetadata% Session:20-4096 -Extra@",
);

/** @type {typeof import("./sign-up.js").resendConfirmationCode} */
export const resendConfirmationCode = /* @__PURE__ */ operation(
  "&ResendConfirmationCode{CodeDeliveryDetails} =ClientId:1-128 #SecretHash:1-128 UserContextData{IpAddress EncodedData} !Username:1-128 AnalyticsMetadata{AnalyticsEndpointId} ClientMetadata% -Extra@",
);
