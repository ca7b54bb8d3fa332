// @generated from model by `npm run generate`. Do not edit.

import { operation } from "../operation.js";

/** @type {typeof import("./factors.js").getUserAuthFactors} */
export const getUserAuthFactors = /* @__PURE__ */ operation(
  "&GetUserAuthFactors{Username} !AccessToken:0- -Extra@",
);

/** @type {typeof import("./factors.js").setUserMFAPreference} */
export const setUserMFAPreference = /* @__PURE__ */ operation(
  "&SetUserMFAPreference SMSMfaSettings{Enabled? PreferredMfa?} SoftwareTokenMfaSettings{Enabled? PreferredMfa?} EmailMfaSettings{Enabled? PreferredMfa?} WebAuthnMfaSettings{Enabled?} !AccessToken:0- -Extra@",
);

/** @type {typeof import("./factors.js").setUserSettings} */
export const setUserSettings = /* @__PURE__ */ operation(
  "&SetUserSettings !AccessToken:0- !MFAOptions*{DeliveryMedium:0- AttributeName:1-32} -Extra@",
);

/** @type {typeof import("./factors.js").associateSoftwareToken} */
export const associateSoftwareToken = /* @__PURE__ */ operation(
  "AssociateSoftwareToken{SecretCode} AccessToken:0- Session:20-4096 -Extra@",
);

/** @type {typeof import("./factors.js").verifySoftwareToken} */
export const verifySoftwareToken = /* @__PURE__ */ operation(
  "VerifySoftwareToken{Status} AccessToken:0- Session:20-4096 !UserCode:6-6 FriendlyDeviceName -Extra@",
);

/** @type {typeof import("./factors.js").startWebAuthnRegistration} */
export const startWebAuthnRegistration = /* @__PURE__ */ operation(
  "&StartWebAuthnRegistration{CredentialCreationOptions} !AccessToken:0- -Extra@",
);

/** @type {typeof import("./factors.js").completeWebAuthnRegistration} */
export const completeWebAuthnRegistration = /* @__PURE__ */ operation(
  "CompleteWebAuthnRegistration !AccessToken:0- !Credential@ -Extra@",
);

/** @type {typeof import("./factors.js").listWebAuthnCredentials} */
export const listWebAuthnCredentials = /* @__PURE__ */ operation(
  "&ListWebAuthnCredentials{Credentials} !AccessToken:0- NextToken:1-131072 MaxResults+ -Extra@",
);

/** @type {typeof import("./factors.js").deleteWebAuthnCredential} */
export const deleteWebAuthnCredential = /* @__PURE__ */ operation(
  "DeleteWebAuthnCredential !AccessToken:0- !CredentialId -Extra@",
);
