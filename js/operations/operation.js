// Creates functions from the operations' schemas, whose notation is in
// src/protocol/schema.rs. A test there compares each with the service's model.
import { Call, callOperation, functionName } from "../core/call.js";
import { INPUT } from "../core/causes.js";
import { configOf } from "../core/config.js";
import { object } from "../core/names.js";

/** @import { AnyOperation } from "../types/calls.js" */

/** @type {(schema: string) => AnyOperation} */
export const operation = (schema) => (cognito, input, options) =>
  callOperation(cognito, schema, input, options);

/**
 * Creates the function of an operation that needs the client secret itself, and no hash of it.
 * If the client has only a `secretHash` function, this call must be made on the app's server.
 *
 * @type {(schema: string) => AnyOperation<{ clientSecret?: string | undefined }>}
 */
export const operationWithSecret = (schema) => (cognito, input, options) =>
  new Call(functionName(schema), configOf(cognito), options).enter((_, call) => {
    const given = object(call, input, "the input");
    const { clientSecret = call.config.clientSecret } = given;
    if (clientSecret === undefined && call.config.secretHash) {
      call.fail(INPUT, "clientSecret: required, and not its hash; make this call on your server");
    }
    return call.send("prepareOperation", { ...given, clientSecret }, schema);
  });
