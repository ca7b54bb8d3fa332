// The stacks of errors.

/**
 * Lets an error's stack begin with the function that was called, and lead to the app, which
 * waits for it: V8 knows who waits. Before, its frames are the package's own. To take the
 * stack when the app calls would cost each call a third of its time.
 *
 * @template {import("./errors.js").CognitoError} Failure
 * @param {Failure} error
 * @returns {Failure}
 */
export const pointed = (error) => {
  /** @type {any} */ (Error).captureStackTrace?.(error, pointed);
  error.stack = String(error.stack).replace(
    /^CognitoError: /,
    (title) => `${title}${error.operation}: `,
  );
  return error;
};
