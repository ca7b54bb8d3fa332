// @generated from model by `npm run generate`. Do not edit.

import { operation } from "../operation.js";

/** @type {typeof import("./user.js").getUser} */
export const getUser = /* @__PURE__ */ operation(
  "&GetUser{Username UserAttributes} !AccessToken:0- -Extra@",
);

/** @type {typeof import("./user.js").deleteUser} */
export const deleteUser = /* @__PURE__ */ operation("DeleteUser !AccessToken:0- -Extra@");

/** @type {typeof import("./user.js").updateUserAttributes} */
export const updateUserAttributes = /* @__PURE__ */ operation(
  "&UpdateUserAttributes !UserAttributes*{!Name:1-32 Value:0-2048} !AccessToken:0- ClientMetadata% -Extra@",
);

/** @type {typeof import("./user.js").deleteUserAttributes} */
export const deleteUserAttributes = /* @__PURE__ */ operation(
  "&DeleteUserAttributes !UserAttributeNames*:1-32 !AccessToken:0- -Extra@",
);

/** @type {typeof import("./user.js").getUserAttributeVerificationCode} */
export const getUserAttributeVerificationCode = /* @__PURE__ */ operation(
  "&GetUserAttributeVerificationCode{CodeDeliveryDetails} !AccessToken:0- !AttributeName:1-32 ClientMetadata% -Extra@",
);

/** @type {typeof import("./user.js").verifyUserAttribute} */
export const verifyUserAttribute = /* @__PURE__ */ operation(
  "VerifyUserAttribute !AccessToken:0- !AttributeName:1-32 !Code:1-2048 -Extra@",
);
