// What makes a function of an operation's schema, which is in the notation of
// src/protocol/schema.rs. A test there holds each to the service's model.
import { Call, callOperation, functionName } from "../core/call.js";
import { configOf } from "../core/config.js";

/** @import { AnyOperation } from "../types/calls.js" */

/** @type {(schema: string) => AnyOperation} */
export const operation = (schema) => (cognito, input, options) =>
  callOperation(cognito, schema, input, options);

/**
 * An operation that takes no hash of the app client's secret, but the secret.
 *
 * @type {(schema: string) => AnyOperation<{ clientSecret?: string | undefined }>}
 */
export const operationWithSecret = (schema) => (cognito, input, options) =>
  new Call(functionName(schema), configOf(cognito), options).enter((_, call) => {
    const { clientSecret = call.config.clientSecret } = { ...input };
    if (clientSecret === undefined && call.config.secretHash) {
      call.fail(
        "input",
        "InvalidInput",
        "clientSecret: required, and not its hash; make this call on your server",
      );
    }
    return call.send("prepareOperation", { ...input, clientSecret }, schema);
  });
