// @generated from model by `npm run generate`. Do not edit.

import { operation } from "../operation.js";
import { RESPOND_TO_AUTH_CHALLENGE } from "./lines.js";

/** @type {typeof import("./auth.js").initiateAuth} */
export const initiateAuth = (cognito, input, options) => cognito.initiateAuth(input, options);

/** @type {typeof import("./auth.js").respondToAuthChallenge} */
export const respondToAuthChallenge = /* @__PURE__ */ operation(RESPOND_TO_AUTH_CHALLENGE);
