// @generated from model by `npm run generate`. Do not edit.

import { operation, operationWithSecret } from "../operation.js";

/** @type {typeof import("./tokens.js").getTokensFromRefreshToken} */
export const getTokensFromRefreshToken = /* @__PURE__ */ operationWithSecret(
  "GetTokensFromRefreshToken{AuthenticationResult} !RefreshToken:0- =ClientId:1-128 ClientSecret:24-64 DeviceKey:1-55 ClientMetadata% -Extra@",
);

/** @type {typeof import("./tokens.js").revokeToken} */
export const revokeToken = /* @__PURE__ */ operationWithSecret(
  "&RevokeToken !Token:0- =ClientId:1-128 ClientSecret:24-64 RevokeAssociatedSessions:0- -Extra@",
);

/** @type {typeof import("./tokens.js").globalSignOut} */
export const globalSignOut = /* @__PURE__ */ operation("GlobalSignOut !AccessToken:0- -Extra@");

/** @type {typeof import("./tokens.js").listUserSessions} */
export const listUserSessions = /* @__PURE__ */ operation(
  "&ListUserSessions !AccessToken:0- NextToken:1-131072 -Extra@",
);

/** @type {typeof import("./tokens.js").revokeUserSession} */
export const revokeUserSession = /* @__PURE__ */ operation(
  "RevokeUserSession !AccessToken:0- !SessionId:28-28 RevokeAssociatedSessions:0- -Extra@",
);

/** @type {typeof import("./tokens.js").updateAuthEventFeedback} */
export const updateAuthEventFeedback = /* @__PURE__ */ operation(
  "UpdateAuthEventFeedback !UserPoolId:1-55 !Username:1-128 !EventId:1-50 !FeedbackToken:0- !FeedbackValue:0- -Extra@",
);
