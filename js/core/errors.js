// The one class of errors. All parts of the package share this file, so `instanceof` holds
// whichever part threw. errors.d.ts documents the members.

import { pointed } from "./pointed.js";

export class CognitoError extends Error {
  name = "CognitoError";

  /**
   * @param {string} message
   * @param {ConstructorParameters<typeof import("./errors.js").CognitoError>[1]} members
   */
  constructor(message, { cause, ...members }) {
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, members);
    pointed(/** @type {any} */ (this));
  }
}
