// The one class that is thrown. One file for the whole package, so `instanceof`
// holds whichever part threw. What its members mean is said in errors.d.ts.

export class CognitoError extends Error {
  name = "CognitoError";

  /**
   * @param {string} message
   * @param {ConstructorParameters<typeof import("./errors.js").CognitoError>[1]} members
   */
  constructor(message, { cause, ...members }) {
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, members);
  }
}
